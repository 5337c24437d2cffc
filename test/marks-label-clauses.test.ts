/** Clauses of labels are restored as most of a mangled plan shows them: on lines of their own, or in brackets. */
import { describe, expect, it } from 'vitest'
import { loadModel } from '../src/text/marks/network/model.ts'
import { restoreRuns } from '../src/text/marks/restore-runs.ts'
import { damage } from '../src/training/damage.ts'
import { Random } from '../src/training/random.ts'

/** The clause behind 湿地, which names a lead alone, tells nothing of how it was written. */
const ITEMS = [
  ['巡查堤岸。每周步行查看护坡、闸门和排水口。', '市水利局', '市财政局'],
  ['种植苇草。选择浅滩试种，成活以后再向两侧推开。', '市林业局', '市水利局'],
  ['看护湿地。划出候鸟停歇的滩涂，禁止车辆驶入。', '市林业局', undefined],
  ['修整步道。更换破损木板，夜间开放照明。', '市城管局', '市财政局'],
] as const

function restored(clause: (lead: string, support: string | undefined) => string, seed: number): string {
  const items = ITEMS.map(
    ([text, lead, support], index) => `（${'一二三四'[index]}）${text}${clause(lead, support)}\n`,
  )
  const plan = `一、重点任务\n${items.join('')}二、保障措施\n各乡镇按月报送进度，市水利局汇总以后通报。\n`
  const { text } = damage(plan, new Random(seed))
  let result = ''
  let at = 0
  for (const { start, end, run } of restoreRuns(text, loadModel()).places) {
    result += text.slice(at, start) + run
    at = end
  }
  return result + text.slice(at)
}

describe('clauses of labels', () => {
  it.each([1, 2, 3])('stand on lines where most do, seed %i', seed => {
    const text = restored(
      (lead, support) => `\n责任单位：${lead}${support === undefined ? '' : `\n配合单位：${support}`}`,
      seed,
    )
    expect(text).toContain('\n责任单位：市林业局\n（四）')
    expect(text).not.toContain('（责任单位')
  })

  it.each([1, 2, 3])('stand in brackets where most do, seed %i', seed => {
    const text = restored(
      (lead, support) => `（责任单位：${lead}${support === undefined ? '' : `；配合单位：${support}`}）`,
      seed,
    )
    expect(text).toContain('（责任单位：市林业局）\n（四）')
    expect(text.split('（责任单位：')).toHaveLength(5)
  })
})

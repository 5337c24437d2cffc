/** A plan in one line gets its lines back, where its numbers show them. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { findMarkedHeadings } from '../src/text/marks/headings/numbering/marked-headings.ts'
import { restoreText } from '../src/text/restore.ts'

const duty =
  '逐村核对渠道长度，量水设施按斗口编号，轮灌次序张榜公布，渗漏段先行衬砌，闸门由专人启闭，巡渠记录按旬汇总。'
const lines = [
  '河口县灌渠管护方案',
  '为管好灌渠，结合全县实际，制定本方案。',
  '一、工作目标',
  `到2031年，干渠完好率达到95%以上。${duty}`,
  '二、主要任务',
  '（一）修缮渠道，减少渗漏',
  `1.查清底数。${duty}${duty}`,
  '责任单位：县水利局、各乡镇（街道）',
  '配合单位：县财政局',
  `2.2030年底前，完成一、二、三类渠段衬砌。${duty}${duty}`,
  '责任单位：县水利局',
  '（二）培训管水员',
  `每年轮训一遍，第（三）批增设实操。${duty}${duty}（县农业农村局牵头，县水利局配合）`,
  '三、组织保障',
  '（一）落实经费。按亩安排。（县财政局负责）',
  `（二）严格考核。${duty}${duty}${duty}${duty}`,
]

const headings = (text: string) =>
  findMarkedHeadings(text).map(({ start, end, rank }) => `${rank}${text.slice(start, end)}`)

describe('findMarkedHeadings', () => {
  it('finds the sequence of numbers', () => {
    expect(headings(lines.join(''))).toEqual([
      '1一、',
      '1二、',
      '2（一）',
      '31.',
      '32.',
      '2（二）',
      '1三、',
      '2（一）',
      '2（二）',
    ])
  })

  it.each([
    ['a list of numerals', '修缮一、二、三类渠段，验收四、五级闸门'],
    ['parts of a whole', '依照第（一）项至第（三）项办理'],
    ['decimals and days', '流量3.5立方米，7.1前验收'],
  ])('finds none in %s', (_, text) => {
    expect(headings(text)).toEqual([])
  })
})

describe('a plan in one line', () => {
  const starts = (text: string) => text.split('\n').map(line => line.slice(0, 6))

  it('gets a line for each number and each label of a clause', async () => {
    const { text } = await restoreText(lines.join(''))
    expect(starts(text).slice(1)).toEqual([
      '一、工作目标',
      '二、主要任务',
      '（一）修缮渠',
      '1.查清底数',
      '责任单位：县',
      '配合单位：县',
      '2.2030',
      '责任单位：县',
      '（二）培训管',
      '三、组织保障',
      '（一）落实经',
      '（二）严格考',
    ])
  })

  it('gets all its lines where a blank stands for each break', async () => {
    const { text } = await restoreText(lines.join(' '))
    expect(text.split('\n')).toEqual(lines)
  })

  it('says the same as with its lines', async () => {
    const tasks = async (text: string) =>
      (await extract(new TextEncoder().encode(text))).plan.plans[0]!.tasks.map(task =>
        [task.id, ...task.lead.map(({ name }) => name), '/', ...task.support.map(({ name }) => name)].join(
          ' ',
        ),
      )
    expect(await tasks(lines.join(''))).toEqual(await tasks(lines.join('\n')))
    expect(await tasks(lines.join(' '))).toEqual(await tasks(lines.join('\n')))
  })

  it('keeps a share that a blank parts from its words', async () => {
    const spaced = lines.with(3, `到2031年，做到“六个 100%”。${duty}`).join(' ')
    const { text } = await restoreText(spaced)
    expect(text).toContain('“六个100%”')
  })

  it('stays as it is where its paragraphs stand in lines', async () => {
    const text = lines.join('\n')
    expect((await restoreText(text)).text).toBe(text)
  })
})

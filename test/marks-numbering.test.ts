/** Which style numbers of a mangled text had, where the sequence alone leaves more than one reading. */
import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

const text =
  '一,筑牢堤岸.一,加固险段,春灌前补齐护坡石料.二,清理滩地,清走废弃船壳.二,改善渡口,三,更换渡船,旧船一律停用.四,培训渡工,新渡工持证上岗,三,管好水尺,五,定时观读,读数当日上墙'

describe('chapters whose items are numbered on', () => {
  it('have no title alone where the next number can divide them', () => {
    const lines = restoredStructure(text).split(/[\n|]/)
    for (const line of ['二、改善渡口', '（三）更换渡船', '（四）培训渡工', '三、管好水尺', '（五）定时观读'])
      expect(
        lines.some(other => other.startsWith(line)),
        line,
      ).toBe(true)
  })

  it('stay a list of titles where their numbers go on evenly', () => {
    const titles = '一,筑牢堤岸.二,清理滩地.三,改善渡口.四,更换渡船.五,培训渡工'
    expect(restoredStructure(titles).match(/[一二三四五]、/g)).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
    ])
  })
})

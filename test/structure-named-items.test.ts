/** Items of a mangled text that are numbered with a word before the number. */
import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

describe('items with a word before their number', () => {
  it('stand below the sections of the plan, whose numbers go on', () => {
    expect(
      restoredStructure(
        '一、重点项目.一、修缮老桥、2项,项目1,加固桥墩建设内容 逐座检测,完成时限,2031年9月 项目2、更换栏杆建设内容、按原样复制,二.疏浚河道、1项,项目3.清理淤泥建设内容、分段清淤,二、保障措施,一.经费.列入预算,二 督查,按月通报',
      ),
    ).toBe(
      '一、重点项目\n（一）修缮老桥（2项）\n项目1：加固桥墩|建设内容：逐座检测·完成时限·2031年9月。\n项目2：更换栏杆|建设内容：按原样复制。\n（二）疏浚河道（1项）\n项目3：清理淤泥|建设内容：分段清淤。\n二、保障措施\n（一）经费·列入预算。\n（二）督查·按月通报',
    )
  })

  it('may count in Han, with lists of their own', () => {
    expect(
      restoredStructure(
        '修桥方案任务一.加固桥墩,1 逐座检测.2,分段加固.任务二、更换栏杆,按原样复制,专项行动一.巡桥、专项行动二 查桥',
      ),
    ).toBe(
      '修桥方案|任务一：加固桥墩。\n1.逐座检测。\n2.分段加固。\n任务二：更换栏杆·按原样复制。\n专项行动一：巡桥。\n专项行动二：查桥',
    )
  })

  it.each([
    // One alone, numbers that do not count up, and amounts.
    '一、修桥,申报项目1、待批,二、铺路',
    '一、修桥,申报项目3、项目1.待批,二、铺路',
    '一、修桥,申报项目1个、项目2个.待批,二、铺路',
  ])('are none in %s', text => {
    expect(restoredStructure(text)).not.toContain('：')
  })
})

import { describe, expect, it } from 'vitest'
import { findStructure } from '../src/text/marks/structure.ts'
import { restoredStructure } from './restored-structure.ts'

describe('headings numbered by parts', () => {
  const cases: { name: string; text: string; expected: string }[] = [
    {
      name: 'two and three parts, titles that run on',
      text: '1总则1,1目的管好路灯,1。2范围全镇路灯 2巡查2 1日查2,1.1夜里查看路灯,坏灯记下.2、1 2天亮复查、照单修好,2,2月查每月一次',
      expected:
        '1_总则|1.1_目的管好路灯。\n1.2_范围全镇路灯。\n2_巡查|2.1_日查|2.1.1_夜里查看路灯·坏灯记下。\n2.1.2_天亮复查·照单修好。\n2.2_月查每月一次',
    },
    {
      name: 'amounts beside them',
      text: '1总则1,1目的换灯3。5千盏、坏灯少于2,1.2范围2条街12个村 2巡查2.1日查2人一组.2.2月查每组8人',
      expected:
        '1_总则|1.1_目的换灯3·5千盏·坏灯少于2。\n1.2_范围2条街12个村。\n2_巡查|2.1_日查2人一组。\n2.2_月查每组8人',
    },
    {
      name: 'items in brackets under them',
      text: '1总则1.1目的管灯,1.2范围全镇.2巡查2,1日查.1.查灯头,2,查灯杆。2,2月查每月一次',
      expected:
        '1_总则|1.1_目的管灯。\n1.2_范围全镇。\n2_巡查|2.1_日查。\n（1）查灯头。\n（2）查灯杆。\n2.2_月查每月一次',
    },
    {
      name: 'marks after numbers of one part',
      text: '1.总则1.1目的管灯,1.2范围全镇.2 巡查2,1日查两次.2,2月查每月一次',
      expected: '1.总则|1.1_目的管灯。\n1.2_范围全镇。\n2.巡查|2.1_日查两次。\n2.2_月查每月一次',
    },
    {
      name: 'one that was lost',
      text: '1总则1.1目的管灯,1.2范围全镇,1.4依据镇规.2巡查2。1日查两次.2,2月查每月一次',
      expected:
        '1_总则|1.1_目的管灯。\n1.2_范围全镇。\n1.4_依据镇规。\n2_巡查|2.1_日查两次。\n2.2_月查每月一次',
    },
    {
      name: 'a notice before them with chapters of its own',
      text: '一,认清形势、按旬巡灯。二。备足灯头,分村存放.三 落实经费.专账管理、1总则1.1目的管灯,1.2范围全镇.2 巡查2,1日查两次.2,2月查每月一次',
      expected:
        '一、认清形势·按旬巡灯。\n二、备足灯头·分村存放。\n三、落实经费·专账管理。\n1_总则|1.1_目的管灯。\n1.2_范围全镇。\n2.巡查|2.1_日查两次。\n2.2_月查每月一次',
    },
    {
      name: 'chapters of another document after them',
      text: '1总则1.1目的管灯,1.2范围全镇.2 巡查2,1日查两次.2,2月查每月一次.一,认清形势、按旬巡灯。二。备足灯头,分村存放.三 落实经费.专账管理',
      expected:
        '1_总则|1.1_目的管灯。\n1.2_范围全镇。\n2.巡查|2.1_日查两次。\n2.2_月查每月一次。\n一、认清形势·按旬巡灯。\n二、备足灯头·分村存放。\n三、落实经费·专账管理',
    },
    {
      name: 'Han numbers in prose before them',
      text: '分一,二 三批换灯,1总则1.1目的管灯,1.2范围全镇.2 巡查2,1日查两次.2,2月查每月一次',
      expected:
        '分一·二·三批换灯。\n1_总则|1.1_目的管灯。\n1.2_范围全镇。\n2.巡查|2.1_日查两次。\n2.2_月查每月一次',
    },
  ]
  it.each(cases)('$name', ({ text, expected }) => {
    expect(restoredStructure(text)).toBe(expected)
  })

  const prose: { name: string; text: string }[] = [
    { name: 'amounts with decimals', text: '共修路3.1公里,其中土路1。2公里,石路1,9公里.架桥2座' },
    { name: 'a few numbers of parts', text: '按表1.1填写、按表1。2核对.表格交村里' },
  ]
  it.each(prose)('finds none in $name', ({ text }) => {
    expect(restoredStructure(text)).toBe(text.replace(/[, 、.。]/g, '·'))
  })
})

describe('findStructure', () => {
  it('tells whether line breaks are lost without a mark', () => {
    const facts = (text: string) => findStructure(text, { runs: new Map(), breaks: new Set() })
    expect(facts('一,修路1.铺石子,2.压平 二,栽树,选树苗').hidesBreaks).toBe(true)
    expect(facts('一,修路,1.铺石子,2.压平 二,栽树,选树苗').hidesBreaks).toBe(false)
  })
})

/** Notices whose own numbered items stand above the document that they issue, and numbers above their titles. */
import { describe, expect, it } from 'vitest'
import { findCitedTitles } from '../src/text/marks/numbers/cited-titles.ts'
import { findNumbers } from '../src/text/marks/numbers/numbers.ts'
import type { Known } from '../src/text/marks/slots.ts'
import { restoredStructure } from './restored-structure.ts'

/** With the marks of numbers and of cited titles put in before. */
function restored(text: string): string {
  const known: Known = { runs: new Map(), breaks: new Set() }
  findNumbers(text, known)
  findCitedTitles(text, known)
  return restoredStructure(text, [...known.runs])
}

describe('notices with items of their own', () => {
  const items = '一,按月上报进度,二,年底逐项验收,'
  it('end in a signature, below which the document begins with 一、 anew', () => {
    const text = `关于印发道路亮灯任务清单的通知各乡镇.现将清单印发给你们,并要求,${items}青浦县人民政府2031年3月2日2031年县道路亮灯任务清单一,换灯、1.更换旧灯,2 增设新灯,二.修杆`
    expect(restored(text)).toContain(
      '二、年底逐项验收。\n青浦县人民政府|2031年3月2日|2031年县道路亮灯任务清单|一、换灯',
    )
  })

  it('go on where no signature stands between', () => {
    const text = `关于印发道路亮灯任务清单的通知各乡镇.${items}三,完成道路亮灯任务清单一,二两类,四,验收`
    expect(restored(text)).toContain('任务清单一·二两类。\n四、验收')
  })

  it('have their number above their title, below the facts of a page', () => {
    const page = '索引号,0118 发文日期.2031年3月2日青政办发 2031.6号'
    expect(
      restored(`${page}青浦县人民政府办公室关于加强亮灯的通知各乡镇.现将要求通知如下,${items}`),
    ).toContain('2031年3月2日|青政办发〔2031〕6号|青浦县人民政府办公室关于加强亮灯的通知|各乡镇：\n')
    // A number that is cited.
    expect(restored(`${page}要求关于加强亮灯的工作要按月上报,${items}`)).toContain('6号要求关于')
  })

  it('may be urgent', () => {
    expect(restored(`关于加强亮灯的紧急通知各乡镇.现将要求紧急通知如下,${items}`)).toContain(
      '关于加强亮灯的紧急通知|各乡镇：\n',
    )
  })

  it('name what they carry out in their title', () => {
    expect(restored(`贯彻落实 关于道路亮灯的意见、任务分工方案为方便夜行,制定本方案.${items}`)).toContain(
      '贯彻落实《关于道路亮灯的意见》任务分工方案|为方便夜行',
    )
  })
})

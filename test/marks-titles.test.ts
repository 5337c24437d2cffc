import { describe, expect, it } from 'vitest'
import { findCitedTitles } from '../src/text/marks/numbers/cited-titles.ts'
import { findNumbers } from '../src/text/marks/numbers/numbers.ts'
import type { Known } from '../src/text/marks/slots.ts'

/** The text with what is known filled in; an opening bracket that must come last is 《, what must come first as told. */
function read(text: string): string {
  const known: Known = { runs: new Map(), breaks: new Set() }
  findNumbers(text, known)
  const { opening, closing } = findCitedTitles(text, known)
  let restored = ''
  for (let offset = 0; offset < text.length; offset++) {
    const open = opening.has(offset) ? '《' : ''
    restored += known.runs.get(offset) ?? ((closing.get(offset) ?? '') + open || text[offset])
  }
  return restored
}

describe('findCitedTitles', () => {
  it.each([
    [
      'a title with its number',
      '根据,市政府关于印发节水方案的通知 市政发.2021、8号、要求',
      '根据《市政府关于印发节水方案的通知》（市政发〔2021〕8号）要求',
    ],
    [
      'a notice and the plan that it issues',
      '为贯彻.省政府关于印发 十五五.节水规划的通知,省政发.2026,8号、精神',
      '为贯彻《省政府关于印发 十五五.节水规划的通知》（省政发〔2026〕8号）精神',
    ],
    [
      'two titles with numbers',
      '按照.省政府关于河长制的意见、省政发 2018.3号。市政府关于河长制的通知,市政发.2018,9号 精神',
      '按照《省政府关于河长制的意见》（省政发〔2018〕3号）、《市政府关于河长制的通知》（市政发〔2018〕9号）精神',
    ],
    [
      'a word between them that joins them',
      '根据,省政府关于河长制的意见.省政发 2018.3号、和。东川省节水方案,省政发.2018,9号 要求',
      '根据《省政府关于河长制的意见》（省政发〔2018〕3号）和《东川省节水方案》（省政发〔2018〕9号）要求',
    ],
    [
      'what a plan carries out, in its own title',
      '贯彻落实 关于发展蚕桑的意见,分工方案 2031年县。蚕桑振兴行动.任务清单',
      '贯彻落实《关于发展蚕桑的意见》分工方案 2031年县《蚕桑振兴行动》任务清单',
    ],
    [
      'words of a sentence before the name of a list, which are no title',
      '大力推进.蚕桑振兴行动,任务清单按月更新',
      '大力推进.蚕桑振兴行动,任务清单按月更新',
    ],
    [
      'the object of a verb',
      '严格落实,秸秆禁烧管理办法、对露天焚烧',
      '严格落实《秸秆禁烧管理办法》对露天焚烧',
    ],
    ['a title with its edition', '执行,农房建设规范 试行.的要求', '执行《农房建设规范（试行）》的要求'],
    [
      'a title with its years',
      '印发 湿地保护规划,2022.2030年、的通知',
      '印发《湿地保护规划（2022—2030年）》的通知',
    ],
    [
      'titles in a row, with their editions',
      '落实.渠系养护办法、2019年本,试行,高效灌区建设指导目录.完善台账',
      '落实《渠系养护办法（2019年本）（试行）》《高效灌区建设指导目录》完善台账',
    ],
    [
      'a title with an abbreviation inside',
      '对照.推广特许经营 BOT,模式工作方案 市政发.2021、8号、要求',
      '对照《推广特许经营 BOT,模式工作方案》（市政发〔2021〕8号）要求',
    ],
    ['a standard before a lost class', '出水优于、湖泊水质标准,类限值', '出水优于《湖泊水质标准》□类限值'],
  ])('%s', (_, mangled, expected) => {
    expect(read(mangled)).toBe(expected)
  })

  it('opens no title with a sentence that ends in its noun', () => {
    expect(read('落实.渠系养护办法、完善轮灌方案,每月公示')).toBe('落实《渠系养护办法》完善轮灌方案,每月公示')
  })

  it.each([
    ['a sentence after a noun', '作为考核的重要依据,制定奖惩办法,明确标准'],
    ['an object that is no title', '认真落实,各项工作、按时完成'],
    ['a title that runs on', '根据规划 建设厂房'],
    ['an object that ends in a word such as 执法', '严格落实,文明执法、每月抽查'],
  ])('leaves alone: %s', (_, mangled) => {
    expect(read(mangled)).toBe(mangled)
  })
})

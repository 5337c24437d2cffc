import { readFileSync } from 'node:fs'
import { Converter as Traditional } from 'opencc-js/cn2t'
import { Converter } from 'opencc-js/t2cn'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { byteShift } from '../src/text/rules/byte-shift.ts'
import { glosses } from '../src/text/rules/glosses.ts'
import { damageBytes } from '../src/training/byte-shift-damage.ts'

const toTraditional = Traditional({ from: 'cn', to: 'hk' })
const toSimplified = Converter({ from: 'tw', to: 'cn' })
const glossed = new Map(
  Object.entries({
    環: 'huán',
    業: 'yè',
    區: 'qū',
    發: 'fā',
    農: 'nóng',
    間: 'jiān',
    產: 'chǎn',
    規: 'guī',
    節: 'jié',
    數: 'shù',
    經: 'jīng',
    聯: 'lián',
    範: 'fàn',
    學: 'xué',
    實: 'shí',
    現: 'xiàn',
    鎮: 'zhèn',
    優: 'yōu',
    統: 'tǒng',
  }),
)

async function restored(text: string): Promise<string> {
  const unshifted = applyEdits(text, (await byteShift.repair(text)).edits)
  const bare = applyEdits(unshifted, (await glosses.repair(unshifted)).edits)
  return [...bare].map(character => toSimplified(character)).join('')
}

/** The sentence as a page shows it that glosses it by search and replace on bytes. */
function damaged(sentence: string, swallow: boolean): string {
  const traditional = [...sentence].map(character => toTraditional(character)).join('')
  const text = damageBytes(traditional, { glosses: glossed, marks: '；？！', swallow })
  if (text === null) throw new Error('GBK does not hold the sentence')
  return text
}

describe('the simulated damage', () => {
  test.each([
    ['a gloss put between two characters', '开展湿地调查', '開展?jié)竦卣{查'],
    ['a mark found across two characters', '规模化经营', '規(guī)?；?jīng)營'],
    ['a mark found across a full stop', '联动。可发展', '聯(lián)動?？砂l(fā)展'],
  ])('is what pages show: %s', (_, sentence, expected) => {
    expect(damaged(sentence, true)).toBe(expected)
  })
})

describe('sentences damaged by the simulator', () => {
  const sentences = [
    '各县要推进畜禽养殖规模化经营，统一收集粪污。',
    '园区应当地下埋设雨水管道，防止污水外溢。',
    '由省级担保基金为治污企业提供贷款。',
    '加强部门联动。可采用第三方巡查的办法。',
    '开展湿地调查，由农业、环境部门划定候鸟栖息区。',
    '运输的危险废物应当有电子联单。',
    '全镇发展潜力较大的村优先建设垃圾中转站。',
    '资金由当地财政统筹安排。',
    '重点企业应当等级评定合格后方可复产。',
    '对不符合规范。可以责令停产的，依法处理。',
    '防止重金属下渗，开展修复。科学评估治理效果。',
    '推广水肥一体化。可在大田作物中试点。',
    '严格取水许可审批。跨区调水要报省里批准。',
    '强化危险化学品运输等高风险环节管理。',
  ]

  test.each(sentences)('are restored where the lone byte swallowed the bracket: %s', async sentence => {
    const text = damaged(sentence, true)
    expect(text).toContain('?')
    expect(await restored(text)).toBe(sentence)
  })

  test.each(sentences)('are restored where it did not: %s', async sentence => {
    expect(await restored(damaged(sentence, false))).toBe(sentence)
  })
})

describe('section numbers behind a full-width blank, across which a full stop was found', () => {
  /** The lines as a page shows them that looks for full stops byte by byte. */
  const shown = (text: string) => {
    const traditional = [...text].map(character => toTraditional(character)).join('')
    return damageBytes(traditional, { glosses: glossed, marks: '。', swallow: true })!
  }
  const lines = (titles: string[]) => titles.map(title => `　　${title}，各村限期办理。`).join('\n')

  test.each([
    [
      'in order',
      [
        '（一）建设农田沟渠',
        '（二）推进产业转型',
        '（三）完善规章',
        '（四）支持农机更新',
        '（五）提升学校条件',
        '（六）加强镇区管理',
      ],
    ],
    [
      'of which little is left',
      ['（十一）加强镇区管理', '（十二）推进联防联治', '（十三）完善统计台账', '（十四）发布预警'],
    ],
  ])('are restored: %s', async (_, titles) => {
    const text = shown(lines(titles))
    expect(text.match(/\?。/g)).toHaveLength(titles.length)
    expect(await restored(text)).toBe(lines(titles))
  })

  test('are restored by the number before where the words behind them are not certain', async () => {
    const text = '（五）巡查\n?。┽锲龘靐檐'
    const { edits, findings } = await byteShift.repair(text)
    expect(applyEdits(text, edits)).toBe('（五）巡查\n　（六）┽锲龘靐檐')
    expect(findings).toHaveLength(1)
  })

  test('no stop is put at the head of a line or behind another', async () => {
    // 保“兜底”， with too little around it to be certain.
    const text = '積極籌款。\n　　?！岸档住?，提高資金規(guī)模。'
    const { edits } = await byteShift.repair(text)
    expect(applyEdits(text, edits)).not.toMatch(/^[　\s]*[。，、]|[。，、][。，、]/m)
  })

  test.each(['谁来负责?。这是各镇都在问的。', '怎么办?。\n（一）先摸底'])(
    'are not read into a question: %s',
    async text => {
      expect((await byteShift.repair(text)).edits).toEqual([])
    },
  )
})

describe('mangled marks beside the damage', () => {
  test.each([
    ['到期后及時復查、7??茖W劃定水源保護區', '到期后及时复查、7。科学划定水源保护区'],
    ['各鎮成立檢查組.當?shù)刎斦块T、解決經(jīng)費', '各镇成立检查组.当地财政部门、解决经费'],
  ])('%s', async (text, expected) => {
    const result = await restored(text)
    expect(result).toBe(expected)
  })
})

describe('clean texts', () => {
  test.each([
    ['a question', '群众满意吗?我们要到现场去看。'],
    ['two question marks', '为什么还没有整改??请说明原因。'],
    ['a question and an exclamation', '难道就没有办法了?!必须严肃查处。'],
    ['an address with a query', '详见 http://example.org/index.php?id=12 和 http://example.org/?页=3。'],
    ['a question of letters', 'Is it so? 是的。'],
    ['a list of lost blanks', '一、总体要求\n?\n?\n二、主要任务'],
    ['no question mark', '改善水环境质量，保障水生态安全。'],
  ])('are left alone: %s', async (_, text) => {
    const repair = await byteShift.repair(text)
    expect(repair.edits).toEqual([])
    expect(repair.findings ?? []).toEqual([])
  })
})

describe('a comma or a question mark found across a full stop and a character whose second byte is ASCII', () => {
  test.each([
    [
      '上月印發《堤防巡查辦法》?,F(xiàn)轉給各鎮(zhèn)，請對照落實',
      '上月印发《堤防巡查办法》。现转给各镇，请对照落实',
    ],
    ['打造“水美鄉村”??h政府每年安排專款支持各村', '打造“水美乡村”。县政府每年安排专款支持各村'],
  ])('%s', async (text, expected) => {
    expect(await restored(text)).toBe(expected)
  })
})

describe('what cannot be restored with confidence', () => {
  test('is told with its place and left as it is', async () => {
    const text = '鬱壘?shù)龘靐，各縣落實'
    const { edits, findings } = await byteShift.repair(text)
    expect(edits).toEqual([])
    expect(findings?.map(({ rule, severity, start }) => ({ rule, severity, start }))).toContainEqual({
      rule: 'byte-shift',
      severity: 'warning',
      start: 2,
    })
  })

  test('a text of question marks is given up at once', async () => {
    const text = '?境?;保?護'.repeat(2000)
    const { edits, findings } = await byteShift.repair(text)
    expect(edits).toEqual([])
    expect(findings).toHaveLength(1)
    expect(findings?.[0]?.severity).toBe('error')
  })
})

const corpus = process.env.WPP_CORPUS

describe('the real plan', () => {
  test.skipIf(corpus === undefined)('has eight damaged places, all restored', async () => {
    const text = readFileSync(`${corpus}/hegang.txt`, 'utf8')
    const { edits, findings } = await byteShift.repair(text)
    expect(edits.map(edit => edit.text)).toEqual([
      '。可发',
      '模化高效节',
      '。科学',
      '保基金',
      '地政府年度预',
      '等高环',
      '。跨区',
      '湿地保护',
    ])
    expect(findings).toEqual([])
  })

  test.skipIf(corpus === undefined).each(['changji', 'jinzhou', 'lingwu', 'yongchuan'])(
    'of %s has none',
    async name => {
      const { edits, findings } = await byteShift.repair(readFileSync(`${corpus}/${name}.txt`, 'utf8'))
      expect([edits, findings ?? []]).toEqual([[], []])
    },
  )
})

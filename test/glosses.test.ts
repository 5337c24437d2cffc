import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { OffsetMap } from '../src/edits/offset-map.ts'
import { glossAt, unopenedGlossAt } from '../src/text/pinyin.ts'
import { glosses } from '../src/text/rules/glosses.ts'
import { repairedBy } from './repaired-text.ts'

const stripped = repairedBy(glosses)

describe('the form of a gloss', () => {
  test.each([
    ['(huán)', 'huan', true],
    ['（jié）', 'jie', true],
    ['(lǜ)', 'lü', true],
    ['(nüè)', 'nüe', true],
    ['(chă)', 'cha', true],
    ['(ɡuī)', 'gui', true],
    ['(xi)', 'xi', false],
    ['(guo2)', 'guo', true],
    ['(zhuāng)', 'zhuang', true],
  ])('%s is one', (text, syllable, toned) => {
    expect(glossAt(text, 0)).toEqual({ start: 0, end: text.length, syllable, toned })
  })

  test.each([
    '(PM2.5)',
    '(COD)',
    '(VOCs)',
    '(PPP)',
    '(km)',
    '(kg)',
    '(一)',
    '()',
    '(1)',
    '(ab)',
    '(huán',
    '(shuangr)',
    '(yǒng jiāng)',
    '(Bei)',
    '( )',
  ])('%s is none', text => {
    expect(glossAt(text, 0)).toBeUndefined()
  })

  test('is told without its opening bracket, too', () => {
    expect(unopenedGlossAt('?shù)地', 1)).toEqual({ start: 1, end: 5, syllable: 'shu', toned: true })
  })
})

describe('a text that shows the habit', () => {
  test.each([
    [
      'glosses between blanks',
      '各縣區 ( qū ) 要改善水環 (huán) 境，保護 ( hù )水源。',
      '各縣區要改善水環境，保護水源。',
    ],
    ['readings without brackets', '各縣區qū要改善水環huán境，保護hù水源。', '各縣區要改善水環境，保護水源。'],
    [
      'toned glosses in Traditional text',
      '各縣區(qū)要改善水環(huán)境，保護(hù)水源。',
      '各縣區要改善水環境，保護水源。',
    ],
    [
      'a single one on a character that pages gloss',
      '改善全縣水環(huán)境質量，建設節水型城鎮。',
      '改善全縣水環境質量，建設節水型城鎮。',
    ],
    [
      'syllables of no tone among toned ones',
      '各區(qū)的(de)水(shuǐ)廠要保障供水(shuǐ)，防汛期(qī)間(jiān)人(rén)們(men)的(de)用水(shuǐ)由各區(qū)負責。',
      '各區的水廠要保障供水，防汛期間人們的用水由各區負責。',
    ],
    ['full-width brackets', '各縣區（qū）要改善水環（huán）境，保護水源。', '各縣區要改善水環境，保護水源。'],
    [
      'one on a stray letter',
      '發(fā)展產(chǎn)業(yè)，風險攮h(huán)境，各縣區(qū)落實。',
      '發展產業，風險攮h境，各縣區落實。',
    ],
    [
      'toneless ones, doubled, on half of all characters',
      '全(quan)縣(xian)農(nong)(nong)村(cun)環(huan)境(jing)(jing)整(zheng)治(zhi)由(you)農(nong)業局牽頭(tou)，環(huan)境(jing)局配合。',
      '全縣農村環境整治由農業局牽頭，環境局配合。',
    ],
    [
      'toneless ones in simplified text',
      '深入(ru)学习(xi)贯(guan)彻(che)，落(luo)实(shi)实(shi)施方案(an)，学习(xi)经验。',
      '深入学习贯彻，落实实施方案，学习经验。',
    ],
    [
      'units among toneless ones',
      '造林(lin)三十公頃(ha)，整(zheng)治(zhi)農(nong)田(tian)，農(nong)村(cun)整(zheng)治(zhi)十處(chu)。',
      '造林三十公頃(ha)，整治農田，農村整治十處。',
    ],
  ])('loses %s', async (_, text, expected) => {
    expect(await stripped(text)).toBe(expected)
  })

  test('keeps brackets that hold words, letters and abbreviations', async () => {
    const text =
      '改善環(huán)境，降低細顆粒物(PM2.5)和化學需氧量(COD)，推廣(PPP)模式，各縣(區)落實產業(yè)政策。'
    expect(await stripped(text)).toBe(
      '改善環境，降低細顆粒物(PM2.5)和化學需氧量(COD)，推廣(PPP)模式，各縣(區)落實產業政策。',
    )
  })
})

describe('a text that does not', () => {
  test.each([
    ['a pronunciation', '甬(yǒng)江流域各县要加强巡查，改善水质。'],
    ['pronunciations of three rare names', '圪(gē)塔村、垯(dā)子沟、峁(mǎo)梁镇要加强巡查，改善水质。'],
    ['a unit', '退耕还林三十公顷(ha)，其中乔木林十公顷(ha)，灌木林二十公顷(ha)。'],
    ['initials', '化学需氧量(COD)、挥发性有机物(VOCs)、政府和社会资本合作(PPP)。'],
    ['no bracket', '改善水环境质量。'],
  ])('keeps %s', async (_, text) => {
    expect((await glosses.repair(text)).edits).toEqual([])
  })
})

const corpus = process.env.WPP_CORPUS

describe('the real plans', () => {
  test.skipIf(corpus === undefined).each([
    ['hegang', 1127],
    ['changji', 0],
    ['jinzhou', 0],
    ['lingwu', 0],
    ['yongchuan', 0],
  ])('%s has %i glosses', async (name, count) => {
    expect((await glosses.repair(readFileSync(`${corpus}/${name}.txt`, 'utf8'))).edits).toHaveLength(count)
  })
})

test('what ends in a glossed character ends in its gloss', async () => {
  const text = '各縣區(qū)要改善水環(huán)境質(zhì)(zhì)，保護(hù)水源。'
  const { edits } = await glosses.repair(text)
  const map = OffsetMap.identity().followedBy(edits)
  const [start, end] = map.toSource([0, 3])
  expect(text.slice(start, end)).toBe('各縣區(qū)')
  expect(text.slice(...map.toSource([2, 4]))).toBe('區(qū)要')
})

describe('letters behind a character that are no reading', () => {
  test.each(['污染物COD和VOCs，其中pH值、Zn和café各一项，另有résumé、naïve、vis-à-vis。', '甬yǒng江流域。'])(
    'stay: %s',
    async text => {
      expect(await stripped(text)).toBe(text)
    },
  )
})

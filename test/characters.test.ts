/** Characters that only look like those of Chinese text become these, and no others change. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import type { RepairRule } from '../src/text/rule.ts'
import { characters } from '../src/text/rules/characters.ts'
import { letterSpacing } from '../src/text/rules/letter-spacing.ts'
import { spaces } from '../src/text/rules/spaces.ts'
import { width } from '../src/text/rules/width.ts'

async function repaired(text: string, ...rules: RepairRule[]): Promise<string> {
  let result = text
  for (const rule of rules) result = applyEdits(result, (await rule.repair(result)).edits)
  return result
}

describe('characters', () => {
  it.each([
    ['Kangxi radicals', '⼀、⽔利⼯程', '一、水利工程'],
    ['radicals of Simplified characters', '⻓江⻚岩，⺠⻋⻔⻛', '长江页岩，民车门风'],
    ['compatibility ideographs', '不\uf967得，\uf9e4\uf9e9', '不不得，理里'],
    ['zero-width characters', '责\u200b任\u200d单\ufeff位\u2060：县\u00ad林业局', '责任单位：县林业局'],
    ['selectors of variants', '县水利局\ufe0f', '县水利局'],
    ['controls', '清淤\u0008护坡\u0002', '清淤护坡'],
    ['marks of vertical lines', '︵县水利局︑县林业局︶︒', '（县水利局、县林业局）。'],
    ['brackets of small forms', '溪政﹝2031﹞5号', '溪政〔2031〕5号'],
    ['the per cent sign of another script', '达到95٪', '达到95%'],
    ['blanks of other widths', '\u00a0\u00a0任务\u2003单位', '  任务 单位'],
    ['carriage returns', '一、目标\r二、任务\r\n三、保障', '一、目标\n二、任务\r\n三、保障'],
    ['line ends of other systems', '一\u2028二\u2029三\u0085四\u000b五\u000c六', '一\n二\n三\n四\n五\n六'],
    [
      'letters where lines ended',
      '二、时间安排Р（一）动员阶段Р各镇张榜。Р1、清淤',
      '二、时间安排\n（一）动员阶段\n各镇张榜。\n1、清淤',
    ],
    ['icons of a font', '\uf0b7清淤\n\ue004（一）护坡', '清淤\n（一）护坡'],
    ['the blank of a code page', '\ue5e5\ue5e5一、目标', '\u3000\u3000一、目标'],
  ])('reads %s', async (_, text, expected) => {
    expect(await repaired(text, characters)).toBe(expected)
  })

  it.each([
    ['what is no radical', '①㈠⑴Ⅲ㎡℃…—“”‘’·〇'],
    ['letters of a word or behind a figure', '监测РM2.5和TР，采用РРР模式，达到3Р'],
    ['a private character inside a name', '王\ue863村'],
    ['characters that the block of compatibility forms holds of its own', '\ufa0e\ufa11'],
    ['tabs, blanks and line feeds', '任务\t单位\u3000 时限\n'],
  ])('leaves %s', async (_, text) => {
    expect(await repaired(text, characters)).toBe(text)
  })
})

describe('letter spacing', () => {
  it.each([
    [
      'a line whose characters are all parted',
      '各 乡 镇 每 月 底 前 上 报 进 展 ，不 得 漏 报',
      '各乡镇每月底前上报进展，不得漏报',
    ],
    [
      'short lines of a text that is spaced as a whole',
      '各 乡 镇 每 月 底 前 上 报 进 展 情 况 。\n时 限 ： 2 0 3 1 年',
      '各乡镇每月底前上报进展情况。\n时限：2031年',
    ],
  ])('closes up %s', async (_, text, expected) => {
    expect(await repaired(text, letterSpacing)).toBe(expected)
  })

  it.each([
    [
      'names that blanks part',
      '县水利局 县林业局 县财政局 县住建局 县教育局 县审计局 县民政局 县司法局 县人社局',
    ],
    ['a row of short words', '序 号 单 位'],
    ['columns', '序  号  单  位  任  务  时  限  备  注  栏  目'],
    ['short lines where one line alone is spaced', `${'各乡镇按月上报。\n'.repeat(9)}总 则`],
  ])('leaves %s', async (_, text) => {
    expect(await repaired(text, letterSpacing)).toBe(text)
  })
})

describe('one form for marks', () => {
  it.each([
    ['a full-width decimal point', '提高７２．５％', '提高72.5%'],
    ['a small full stop behind a number', '1﹒清淤', '1.清淤'],
    ['quotation marks that close half-width', '推行“一网通办"服务', '推行“一网通办”服务'],
    ['a dash of another kind between years', '2031―2035年', '2031—2035年'],
    ['a box-drawing line between years', '2031─2035年', '2031—2035年'],
    ['a hyphen of another kind between months', '3‐5月', '3-5月'],
    ['a wave of another kind', '6月1日〜9月30日', '6月1日～9月30日'],
    ['the numeral one between years', '2031一2035年', '2031—2035年'],
    ['the year of a document number in round brackets', '溪政发(2031)5号', '溪政发〔2031〕5号'],
    ['in lenticular brackets', '溪政发【2031】5号', '溪政发〔2031〕5号'],
    ['in angle brackets', '溪政发<2031>5号', '溪政发〔2031〕5号'],
    ['in brackets with blanks inside', '溪政发〔 2031 〕 5 号', '溪政发〔2031〕5号'],
    ['a decimal number with a blank inside', '达到72. 5%，清运3 . 5万吨', '达到72.5%，清运3.5万吨'],
    ['other decimal points', '达到72。5%，清运3·5万吨', '达到72.5%，清运3.5万吨'],
    ['a comma behind a percentage', '达到95%, 其中5%;2031年', '达到95%，其中5%；2031年'],
    ['a verb with a blank inside', '县水利局牵 头，县林业局负　责', '县水利局牵头，县林业局负责'],
    ['in brackets that do not match, with blanks', '溪政发〔2031] 5 号', '溪政发〔2031〕5号'],
  ])('%s', async (_, text, expected) => {
    expect(await repaired(text, width, spaces)).toBe(expected)
  })

  it.each([
    ['a bracketed year that no number follows', '《溪口镇节水方案（2031）》的5号附表'],
    ['the numeral one elsewhere', '2031一季度'],
    ['the name of a day', '3·15宣传、5·12演练'],
    ['a sentence that ends in a number', '到2031年。5个镇'],
    ['a box', '┌──┬──┐'],
    ['a year of a document number as it should be', '溪政发〔2031〕5号'],
  ])('leaves %s', async (_, text) => {
    expect((await width.repair(text)).edits).toEqual([])
  })
})

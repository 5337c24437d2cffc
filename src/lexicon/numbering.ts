import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'
import { PatternSet } from './pattern-set.ts'

const grammar = loadGrammar('numbering', () =>
  noted({
    hanDigits: z.string().length(10),
    hanNumber: z.string(),
    styles: z.array(
      noted({
        id: z.string(),
        rank: z.int().nonnegative(),
        label: z.string(),
        pattern: z.string(),
        weak: z.boolean().optional(),
      }),
    ),
    title: noted({
      runIn: noted({ headings: z.array(z.string().min(1)), openers: z.array(z.string().min(1)) }),
      maximumLength: z.int(),
      runInMaximumLength: z.int(),
      themeMaximumLength: z.int(),
      opensWithNumber: z.string(),
      amount: z.string(),
      times: z.string(),
      stage: z.string().min(1),
      timeTitle: z.string(),
      reference: z.string(),
      numberedStage: z.string(),
      yearLeadIns: z.array(z.string()),
      runningWords: z.array(z.string()),
    }),
  }),
)

const styles = grammar.styles.map(style => ({
  ...style,
  weak: style.weak === true,
}))
const patterns = new PatternSet(
  styles.map(({ pattern }) => new RegExp(pattern.replaceAll('{hanNumber}', grammar.hanNumber))),
)

const ranksOf = (those: typeof styles) => those.map(({ rank }) => rank)

/** The rank of the lowest style that counts in Han numerals. */
export const lowestHanRank = Math.max(...ranksOf(styles.filter(({ label }) => label.includes('{han}'))))

/** The rank of the lowest style. */
export const lowestRank = Math.max(...ranksOf(styles))

/** A style of numbers with a word before them: 项目1：. */
export interface WordStyle {
  word: string
  /** Source of a pattern for its number. */
  number: string
  rank: number
}

/** The styles with a word before the number, those of longer words first. */
export const wordStyles: readonly WordStyle[] = styles
  .flatMap(({ label, rank }) => {
    const [, word = '', kind] = /^([一-鿿]{2,})\{(han|arabic)\}/.exec(label) ?? []
    return word === '' ? [] : [{ word, number: kind === 'han' ? grammar.hanNumber : '[1-9][0-9]?', rank }]
  })
  .sort((one, other) => other.word.length - one.word.length)

/** When the words after a number are its title; see `grammars/numbering.json`. */
export const titleRules = {
  ...grammar.title,
  running: new RegExp(grammar.title.runningWords.join('|')),
  /**
   * A heading of a chapter that runs into its text without a mark, as group 1: 工作目标|着力提升…. What is said of such words
   * is no text below them: 工作机制进一步完善，…
   */
  runIn: new RegExp(
    `^(${grammar.title.runIn.headings.join('|')})(?=(?:${grammar.title.runIn.openers.join('|')})(?=，|[^，。；\\n]{4})[^。；\\n]{10})`,
  ),
  /** A sentence that opens with a date or an amount is running text, not a title. */
  opensWithNumber: new RegExp(grammar.title.opensWithNumber),
  /** So is one with an amount in it. */
  amount: new RegExp(grammar.title.amount),
  /** Words that only tell when something is done: （一）第一季度|：完成选址. */
  timeTitle: new RegExp(grammar.title.timeTitle),
  /** What stands behind a number that only names a section: 本部分（一）|（二）款规定的. */
  reference: new RegExp(grammar.title.reference),
  /** What stands before the colon of a stage and its name: 第一阶段. */
  numberedStage: new RegExp(grammar.title.numberedStage),
  /** Words of a time: a bracket behind a title with one of them is no part of the title. */
  times: new RegExp(grammar.title.times),
}

/** A number at the head of a section, as it stands in the restored text. */
export interface NumberLabel {
  /** Style by its first number: `一、` `（一）` `1.` `（1）` `①` … */
  style: string
  /** Order of the styles by GB/T 9704, smaller is higher; not the level in a plan. */
  rank: number
  number: number
  /** The numbers of a decimal label, `2.1.3` → [2, 1, 3]; of any other label its one number. */
  numbers: number[]
  /** Restored form: `（一）` for `(一)` and `㈠`. */
  label: string
  /** End of the label, blanks after it included. */
  end: number
  /** Also the form of ordinary text: believed only where the sequence of numbers asks for it. */
  weak: boolean
}

/** Reads a section number at an offset of restored text; null if none stands there. */
export function readNumberLabel(text: string, offset: number): NumberLabel | null {
  const found = patterns.matchAt(text, offset)
  if (found === null) return null
  const style = styles[found.index]!
  const { han, arabic, decimal, enclosed } = found.match.groups!
  const numbers = decimal?.split('.').map(Number) ?? [
    han !== undefined ? readHanNumber(han) : arabic !== undefined ? Number(arabic) : readEnclosed(enclosed!),
  ]
  const number = numbers.at(-1)!
  const label = style.label
    .replace('{han}', () => han ?? writeHanNumber(number))
    .replace('{arabic}', String(number))
    .replace('{decimal}', decimal ?? '')
    .replace('{circled}', enclosed ?? '')
  return {
    style: style.id,
    rank: style.rank,
    number,
    numbers,
    label,
    end: offset + found.match[0].length,
    weak: style.weak,
  }
}

/** Source of a regular expression for a Han number from 一 to 九十九, as section numbers are; it captures nothing. */
export const hanNumberPattern = grammar.hanNumber

/** Value of a Han number from 一 to 九十九. */
export function readHanNumber(han: string): number {
  const ten = han.indexOf('十')
  if (ten < 0) return grammar.hanDigits.indexOf(han)
  const tens = ten === 0 ? 1 : grammar.hanDigits.indexOf(han[0]!)
  return tens * 10 + (ten + 1 < han.length ? grammar.hanDigits.indexOf(han[ten + 1]!) : 0)
}

/** A Han number from 一 to 九十九, as section numbers are written. */
export function writeHanNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  return (
    (tens > 1 ? grammar.hanDigits[tens]! : '') +
    (tens > 0 ? '十' : '') +
    (ones > 0 || tens === 0 ? grammar.hanDigits[ones]! : '')
  )
}

/** Value of an enclosed number such as ㈠ ⒈ ⑴ ①: each kind is a run of code points from one on. */
function readEnclosed(character: string): number {
  return Number.parseInt(
    character
      .normalize('NFKC')
      .replace(/[().]/g, '')
      .replace(/^[一二三四五六七八九十]$/, han => String(readHanNumber(han))),
    10,
  )
}

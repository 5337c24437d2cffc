/**
 * The symbols that the character model of the genre speaks of: every Han character is one, and all marks, all numbers
 * and all Latin words are one each, because mangled texts keep the place of a mark and not its kind.
 */

/** A run of marks, blanks or line breaks, and the edge of the text. */
export const MARK = 0
/** A run of digits. */
const NUMBER = 1
/** A run of Latin letters. */
const LATIN = 2
/** A Han character that the model does not know. */
export const UNKNOWN = 3
/** The first symbol that stands for a known Han character. */
export const FIRST_HAN = 4

/** The symbol of a UTF-16 code unit that is no Han character; undefined for Han. */
export function classSymbol(code: number): number | undefined {
  if (code >= 0x3400 && code <= 0x9fff) return undefined
  if (isDigit(code)) return NUMBER
  if (isLatin(code)) return LATIN
  return MARK
}

/** Whether a run of this symbol counts once, however long it is. */
export function isRun(symbol: number): boolean {
  return symbol < UNKNOWN
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)
}

function isLatin(code: number): boolean {
  const folded = (code >= 0xff21 && code <= 0xff5a ? code - 0xfee0 : code) | 0x20
  return folded >= 0x61 && folded <= 0x7a
}

/**
 * What a mark costs in nats beside the model, which does not tell marks apart; undefined for a character that
 * official texts do not use.
 */
export function markCost(character: string): number | undefined {
  if (COMMON_MARKS.has(character)) return 1.5
  if (RARER_MARKS.has(character)) return 3
  return character >= ' ' && character <= '~' ? 3 : undefined
}

const COMMON_MARKS = new Set('，、。\n')
const RARER_MARKS = new Set('\r\t\u3000\u00a0；：？！“”‘’（）《》〈〉【】〔〕—…·％／－～×℃㎡ⅠⅡⅢⅣⅤ①②③④⑤⑥⑦⑧⑨⑩')

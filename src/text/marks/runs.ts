/**
 * The runs of characters that the damage swallows, and the one form in which the project writes each of them.
 */

/** A character that stands for one that is lost, as GB/T 15834 has it (虚缺号). */
export const LOST = '□'

/** Whether a character survives the damage: Han, ASCII letters and digits; anything else is part of a run. */
export function isKept(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  )
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Marks that documents write in several ways, and the way of GB/T 15834 in which they are restored. */
const STANDARD_FORM = new Map<string, string>([
  ...pairs(',', '，'),
  ...pairs(';', '；'),
  ...pairs(':∶', '：'),
  ...pairs('(', '（'),
  ...pairs(')', '）'),
  ...pairs('?', '？'),
  ...pairs('!', '！'),
  ...pairs('％', '%'),
  ...pairs('．', '.'),
  ...pairs('／', '/'),
  ...pairs('-–‐‑－―─~～〜', '—'),
  ...pairs('•・∙●', '·'),
  ...pairs('[［﹝', '〔'),
  ...pairs(']］﹞', '〕'),
  ...pairs('「『', '“'),
  ...pairs('」』', '”'),
  ...pairs('<＜〈', '《'),
  ...pairs('>＞〉', '》'),
  ...pairs('ⅠⅡⅢⅣⅤⅥⅦ', 'Ⅲ'),
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map(character => [character, to])
}

/**
 * A run in standard form: full-width marks, one dash, one line break for any number of them, no other blanks.
 * All Roman numerals become one, since nothing tells which of them it was.
 *
 * @returns `` for a run of pure white space without a line break
 */
export function standardRun(run: string): string {
  let standard = ''
  for (const character of run) {
    if (character === '\n' || character === '\r') {
      if (!standard.endsWith('\n')) standard += '\n'
    } else if (character.trim() !== '' && character !== '\u200b') {
      const form = STANDARD_FORM.get(character) ?? character
      if (form !== '—' || !standard.endsWith('—')) standard += form
    }
  }
  return standard
}

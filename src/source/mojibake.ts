/** Text that was once decoded in a wrong encoding and saved as it then looked: UTF-8 or GBK read as Western, UTF-8 as GBK. */
import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'
import { InputError } from './input-error.ts'

/** Characters that are looked at, and of them those outside ASCII that tell anything. */
const sampleLength = 4000
const fewest = 40
/** So much of what is outside ASCII is Western in a Chinese text that was read as Western. */
const westernShare = 0.9
const grammar = loadGrammar('mojibake', () =>
  noted({
    marksAsGbk: noted({ characters: z.string().min(1) }),
    replaced: noted({ words: z.array(z.string().min(1)) }),
  }),
)
const marksAsGbk = new RegExp(`[${grammar.marksAsGbk.characters}]`, 'g')
const marksShare = 0.02
const replaced = new RegExp(grammar.replaced.words.join('|'), 'g')
const replacedShare = 0.1
const fewestReplaced = 10

/** What Windows-1252 has in the place of C1 controls, from 0x80 on; blanks stand for what it leaves out. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/**
 * Refuses a text whose characters are those of another encoding than its own.
 *
 * @throws InputError that says what happened to it and how it comes back, if it can
 */
export function refuseMojibake(text: string): void {
  const sample = text.slice(0, sampleLength)
  const outside = sample.replace(/[\0-\x7f]+/g, '')
  if (outside.length < fewest) return
  const lost = sample.match(replaced)?.length ?? 0
  if (lost >= fewestReplaced && lost >= outside.length * replacedShare)
    throw new InputError(
      'lost its characters when it was read in another encoding and saved so: get it again',
    )
  if ((sample.match(marksAsGbk)?.length ?? 0) >= outside.length * marksShare)
    throw new InputError('is UTF-8 that was read as GBK and saved so: get it again, and save it as UTF-8')
  const bytes = Array.from({ length: outside.length }, (_, at) => westernByte(outside[at]!))
  if (bytes.filter(byte => byte !== null).length < outside.length * westernShare) return
  const original = chineseOf(sample)
  if (original === null) return
  throw new InputError(
    bytes.every((byte, index) => byte === outside.charCodeAt(index))
      ? `is ${original} that was read as Latin-1 and saved so: convert it back with iconv -f utf-8 -t latin1`
      : `is ${original} that was read as Windows-1252 and saved so: get it again, and save it as UTF-8`,
  )
}

/** The byte that a character stands for in Windows-1252, C1 controls standing for themselves; null if it has none. */
function westernByte(character: string): number | null {
  const code = character.charCodeAt(0)
  if (code <= 0xff) return code
  const place = windows1252.indexOf(character)
  return place < 0 ? null : 0x80 + place
}

/** In which encoding the bytes behind a text are Chinese; null if in none. */
function chineseOf(sample: string): 'UTF-8' | 'GBK' | null {
  const bytes = Uint8Array.from(sample, character => westernByte(character) ?? 0x3f)
  for (const [name, label] of [
    ['UTF-8', 'utf-8'],
    ['GBK', 'gbk'],
  ] as const) {
    const decoded = new TextDecoder(label).decode(bytes)
    const han = decoded.match(/[\u4e00-\u9fff]/g)?.length ?? 0
    const lost = decoded.match(/\ufffd/g)?.length ?? 0
    if (han >= fewest / 4 && lost * 3 <= han) return name
  }
  return null
}

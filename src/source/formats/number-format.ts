/** Numbers as Word writes them before paragraphs. */

import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'

const grammar = loadGrammar('word-numbering', () => {
  const common = { note: z.string().optional(), formats: z.array(z.string().min(1)) }
  const digits = z.string().refine(text => [...text].length === 10, 'must hold ten digits')
  const units = z.array(z.string())
  const shortTen = z.boolean().describe('十 instead of 一十 below twenty')
  return z.strictObject({
    note: z.string(),
    systems: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...common, kind: z.literal('positional'), digits, ten: z.string().length(1) }),
        z.strictObject({ ...common, kind: z.literal('counting'), digits, units, shortTen }),
        z.strictObject({ ...common, kind: z.literal('digital'), digits }),
        z.strictObject({ ...common, kind: z.literal('cyclic'), signs: z.string().min(1) }),
      ]),
    ),
  })
})

type System = (typeof grammar.systems)[number]

const systems = new Map(
  grammar.systems.flatMap(system => system.formats.map(format => [format, system] as const)),
)

/** No list counts further; what does is written in Arabic digits. */
const LARGEST = 99_999

/**
 * Writes a number in a number format of ECMA-376 part 1, 17.18.59 (`chineseCounting`, `upperRoman`, …).
 *
 * @returns empty for the formats without numbers (`none`, `bullet`)
 */
export function formatNumber(number: number, format: string): string {
  if (format === 'none' || format === 'bullet') return ''
  if (number < 1 || number > LARGEST) return String(number)
  switch (format) {
    case 'decimalZero':
      return String(number).padStart(2, '0')
    case 'upperLetter':
      return letters(number)
    case 'lowerLetter':
      return letters(number).toLowerCase()
    case 'upperRoman':
      return roman(number)
    case 'lowerRoman':
      return roman(number).toLowerCase()
  }
  const system = systems.get(format)
  return system === undefined ? String(number) : write(number, system)
}

function write(number: number, system: System): string {
  if (system.kind === 'cyclic') {
    const signs = [...system.signs]
    return number > signs.length && signs.length > 12 ? String(number) : signs[(number - 1) % signs.length]!
  }
  const digits = [...system.digits]
  if (system.kind === 'digital' || (system.kind === 'positional' && number > 99))
    return [...String(number)].map(digit => digits[Number(digit)]).join('')
  return system.kind === 'counting'
    ? counted(number, digits, system.units, system.shortTen)
    : counted(number, digits, ['', system.ten], true)
}

/** 一百零五: a unit after each digit but zero, one zero for any number of them between, none at the end. */
function counted(
  number: number,
  digits: readonly string[],
  units: readonly string[],
  shortTen: boolean,
): string {
  const places = [...String(number)].map(Number)
  let text = ''
  let zero = false
  places.forEach((digit, index) => {
    const unit = units[places.length - 1 - index]!
    if (digit === 0) {
      zero = true
      return
    }
    if (zero) text += digits[0]
    zero = false
    const isShort = shortTen && number >= 10 && number < 20 && index === 0
    text += isShort ? unit : `${digits[digit]}${unit}`
  })
  return text
}

/** A to Z, then AA, BB and on, as Word repeats them. */
function letters(number: number): string {
  return String.fromCharCode(0x41 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))
}

const romanDigits = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(number: number): string {
  let rest = number
  let text = ''
  for (const [value, sign] of romanDigits)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}

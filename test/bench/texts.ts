/**
 * Invented plans of any length: those that were written for the training of marks, which are clean and of ordinary layouts,
 * one after the other, again and again, with other numbers each time.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { damage } from '../../src/training/damage.ts'
import { Random } from '../../src/training/random.ts'

const folder = join(process.cwd(), 'src/training/plans')

/** @param bytes length in UTF-8, less what the last line is longer */
export function cleanText(bytes: number): string {
  const random = new Random(1)
  const plans = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))
  const texts: string[] = []
  for (let length = 0, next = 0; length <= bytes; next++) {
    const text = withOtherNumbers(plans[next % plans.length]!, random)
    texts.push(text)
    length += Buffer.byteLength(text)
  }
  return upToLine(texts.join('\n'), bytes)
}

/** The whole lines of a text that fit, in UTF-8. */
function upToLine(text: string, bytes: number): string {
  const encoded = Buffer.from(text)
  return encoded.subarray(0, encoded.lastIndexOf('\n', bytes) + 1).toString()
}

/** A text as above in which every mark is replaced at random, as it was done to plans found on the web. */
export function damagedText(bytes: number): string {
  return damage(cleanText(bytes), new Random(2)).text
}

/** A text as above without line breaks. */
export function oneLine(bytes: number): string {
  return cleanText(bytes).replaceAll('\n', '')
}

/** Amounts and percentages; years, dates and the numbers of sections stay. */
function withOtherNumbers(text: string, random: Random): string {
  return text.replace(/\d{1,4}(?=[%个家座条公万亿])/g, () => String(1 + random.below(99)))
}

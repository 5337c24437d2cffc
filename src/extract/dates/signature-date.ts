/** The day that a document was signed stands in its last lines and binds nothing. */
import { isBody } from '../../lexicon/bodies.ts'
import { signature } from '../../lexicon/document-frame.ts'

/** No name of a signer is longer, in characters. */
const longestSigner = 60

/**
 * Whether a whole day is that of a signature: nothing stands after it in its line but a remark on publishing, and
 * before it nothing, the name of the body that signs, or the bracket of an adoption (（2022年3月1日).
 *
 * @param date offsets of the day in the text
 */
export function isSignatureDate(text: string, date: { from: number; to: number }): boolean {
  if (!/^[0-9一二〇○零]{4}[ ]?年.{2,7}日$/.test(text.slice(date.from, date.to))) return false
  if (!signature.after.test(text.slice(date.to, date.to + 40))) return false
  const before = text.slice(Math.max(0, date.from - longestSigner), date.from)
  const line = before.slice(before.lastIndexOf('\n') + 1).trimEnd()
  if (line.trim() === '') return signature.below.test(text.slice(date.to, date.to + 40))
  if (/^（[一-鿿]{0,20}$/.test(line.trim())) return true
  const signer = line.split(/[。；！？，\s]/).at(-1)!
  return signer.length > 0 && isBody(signer)
}

import { isUtf8 } from 'node:buffer'
import { isEncoding } from '../detect-encoding.ts'

/** Bytes in which browsers look for the declaration; some pages have long comments before it. */
const HEAD = 4096

const metaTag = /<meta\s[^<>]{0,400}>/gi
const declaration = /charset\s?=\s?["']?([a-zA-Z0-9_:-]{2,40})/i

/**
 * The encoding that a web page declares for itself; null where it declares none, or one that its bytes do not bear
 * out: pages that were saved as UTF-8 often still declare the encoding that they once had.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  const label = head.match(metaTag)?.flatMap(tag => declaration.exec(tag)?.[1] ?? [])[0]
  if (label === undefined || !isEncoding(label) || hasMark(bytes)) return null
  const { encoding } = new TextDecoder(label)
  // A page that was read as UTF-16 cannot say so in bytes that read as ASCII.
  if (encoding.startsWith('utf-16')) return null
  if (encoding !== 'utf-8' && isUtf8(bytes)) return null
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return encoding
  } catch {
    return null
  }
}

/** A byte order mark goes before all that a page says. */
function hasMark(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) ||
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff)
  )
}

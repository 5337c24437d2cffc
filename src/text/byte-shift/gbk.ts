/**
 * The two bytes of GBK (GB 13000 / code page 936) behind each character, and back.
 * Node can decode GBK and not encode it, so the reverse table is made from the decoder when it is first needed.
 */

/** First bytes of a pair run from here to 0xFE. */
export const FIRST_LEAD = 0x81
/** The last first byte and the last second byte. */
export const LAST_BYTE = 0xfe
/** Second bytes run from here to 0xFE, without 0x7F. */
export const FIRST_TRAIL = 0x40
/** First byte of the row of full-width ASCII: `A3 BB` is `；`, and `;` is its second byte without the high bit. */
export const FULL_WIDTH_LEAD = 0xa3

/**
 * Characters that came to Unicode after GBK, which has those of GB 13000.1-1993: decoders of later versions of Node read
 * pairs as these that GBK leaves to its users, as GB 18030 does.
 */
const LATER: readonly (readonly [first: number, last: number])[] = [
  [0x01f9, 0x01f9],
  [0x1e3f, 0x1e3f],
  [0x20ac, 0x20ac],
  [0x2e80, 0x2eff],
  [0x2ff0, 0x2fff],
  [0x303e, 0x303e],
  [0x3400, 0x4dbf],
  [0x9fa6, 0x9fff],
  [0xfe10, 0xfe1f],
]

const TRAILS = LAST_BYTE - FIRST_TRAIL + 1

/** UTF-16 code units and pairs of bytes, each by the other; 0 where there is none. */
interface Tables {
  /** By `(lead - 81) * TRAILS + trail - 40`. */
  codes: Uint16Array
  /** `lead * 256 + trail`, by code unit. */
  pairs: Uint16Array
}

let tables: Tables | undefined

function getTables(): Tables {
  tables ??= buildTables()
  return tables
}

function buildTables(): Tables {
  const codes = new Uint16Array((LAST_BYTE - FIRST_LEAD + 1) * TRAILS)
  const pairs = new Uint16Array(0x10000)
  // All pairs in one text, a pair a line: a call of the decoder for each would take ten times as long.
  const lines = new TextDecoder('gbk').decode(everyPair())
  let at = 0
  for (let index = 0; index < codes.length; index++) {
    const code = lines.charCodeAt(at)
    const end = lines.indexOf('\n', at)
    // A decoder may read a pair that GBK leaves empty as a character that has one.
    if (end === at + 1 && isOfGbk(code) && pairs[code] === 0) {
      codes[index] = code
      pairs[code] = (FIRST_LEAD + Math.floor(index / TRAILS)) * 256 + FIRST_TRAIL + (index % TRAILS)
    }
    at = end + 1
  }
  return { codes, pairs }
}

function isOfGbk(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fa5) return true
  return (
    code !== 0xfffd && !isPrivateUse(code) && !LATER.some(([first, last]) => first <= code && code <= last)
  )
}

/** Every pair of bytes with a line feed after it; 0x7F, which is no second byte, gives an empty line. */
function everyPair(): Uint8Array {
  const bytes = new Uint8Array((LAST_BYTE - FIRST_LEAD + 1) * TRAILS * 3)
  let at = 0
  for (let lead = FIRST_LEAD; lead <= LAST_BYTE; lead++) {
    for (let trail = FIRST_TRAIL; trail <= LAST_BYTE; trail++) {
      if (trail !== 0x7f) {
        bytes[at++] = lead
        bytes[at++] = trail
      }
      bytes[at++] = 0x0a
    }
  }
  return bytes.subarray(0, at)
}

function isPrivateUse(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff
}

/** The UTF-16 code unit of a pair of bytes; 0 for pairs that GBK leaves to its users or does not assign. */
export function pairCode(lead: number, trail: number): number {
  if (lead < FIRST_LEAD || lead > LAST_BYTE || trail < FIRST_TRAIL || trail > LAST_BYTE) return 0
  return getTables().codes[(lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL]!
}

/** The character of a pair of bytes; empty where {@link pairCode} is 0. */
export function decodePair(lead: number, trail: number): string {
  const code = pairCode(lead, trail)
  return code === 0 ? '' : String.fromCharCode(code)
}

/**
 * The second bytes that make no character with this first byte and can themselves be a first byte: pairs that vanish
 * when they are read.
 */
export function unassigned(lead: number): ReadonlySet<number> {
  let trails = unassignedTrails.get(lead)
  if (trails === undefined) {
    const found = new Set<number>()
    for (let trail = FIRST_LEAD; trail <= LAST_BYTE; trail++)
      if (pairCode(lead, trail) === 0) found.add(trail)
    trails = found
    unassignedTrails.set(lead, trails)
  }
  return trails
}

const unassignedTrails = new Map<number, ReadonlySet<number>>()

/** The pair of a character as `lead * 256 + trail`; undefined for ASCII and for what GBK does not hold. */
export function encodePair(character: string): number | undefined {
  return getTables().pairs[character.charCodeAt(0)] || undefined
}

/** All characters that GBK holds. */
export function gbkCharacters(): string[] {
  return [...new Set(getTables().codes)].filter(code => code !== 0).map(code => String.fromCharCode(code))
}

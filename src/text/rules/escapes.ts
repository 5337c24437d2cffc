import type { Edit } from '../../edits/edit.ts'
import type { RepairRule } from '../rule.ts'

/** Fewer may be what the text speaks of. */
const fewest = 3
const written = /\\\\?(?:r\\\\?n|[nrt](?![a-zA-Z])|u[0-9a-fA-F]{4}|["/])/g
const named: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: '\t' }

/**
 * Reads the escapes of programming languages and data formats that a text was written in and never read from: `\\n` for
 * a line end, `\\u4e00` for 一.
 */
export const escapes: RepairRule = {
  id: 'escapes',
  repair(text) {
    if (!text.includes('\\')) return { edits: [] }
    const edits: Edit[] = []
    for (const { 0: found, index } of text.matchAll(written))
      edits.push({ start: index, end: index + found.length, text: meaningOf(found.replaceAll('\\', '')) })
    return { edits: edits.length < fewest ? [] : edits }
  },
}

function meaningOf(letters: string): string {
  if (letters.length === 5) return String.fromCharCode(Number.parseInt(letters.slice(1), 16))
  return named[letters[0]!] ?? letters
}

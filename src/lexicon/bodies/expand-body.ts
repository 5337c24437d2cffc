/** The full names behind a list that names the level once: 市自然资源局、农业农村局. */

import { WordSet } from '../word-set.ts'
import { bodyGrammar, lazily } from './body-grammar.ts'
import { withoutOrgan } from './body-prefix.ts'
import { normalizeBody } from './body-text.ts'
import { type ReadBody, readBody } from './canonical-bodies.ts'

/** Kinds whose names take the level of the list; the others belong elsewhere or name a class. */
const elliptical = new Set(['government', 'party', 'judicial', 'mass'])

const lexicon = lazily(() => {
  const { prefixes, withoutLevel, national, partyCommittee } = bodyGrammar()
  return {
    committeeOrgans: new Set(prefixes.committeeOrgans.words),
    withoutLevel: new WordSet(withoutLevel.words),
    national: new WordSet(national.words),
    nationalLevel: national.level,
    partyCommittee,
  }
})

/**
 * The full name of a body whose list leaves the place and level out.
 *
 * @param name the body as written
 * @param previous the bodies before it in the list (or sentence), as written, in order
 * @returns null where nothing is to be added: the name has its own prefix, is a branch, a class or a company, or the
 *   list does not leave prefixes out (its first department has none)
 */
export function expandBody(name: string, previous: readonly string[]): string | null {
  const text = normalizeBody(name)
  const body = readBody(text)
  if (body === null || body.prefix !== '' || !takesLevel(text, body)) return null
  const prefix = prefixOfList(previous)
  if (prefix === null) return null
  const level = withoutOrgan(prefix)
  const { committeeOrgans, national, nationalLevel, partyCommittee } = lexicon()
  if (level === nationalLevel && national.endOf(text) !== '') return null
  return level + (committeeOrgans.has(text) ? partyCommittee : '') + text
}

function takesLevel(text: string, body: ReadBody): boolean {
  return !body.placed && elliptical.has(body.kind) && lexicon().withoutLevel.endOf(text) === ''
}

/** The prefix of the nearest department before, null if the first that can have one has none. */
function prefixOfList(previous: readonly string[]): string | null {
  let prefix: string | null = null
  for (const name of previous) {
    const text = normalizeBody(name)
    const body = readBody(text)
    if (body === null || !takesLevel(text, body)) continue
    if (body.prefix !== '') prefix = body.prefix
    else if (prefix === null) return null
  }
  return prefix
}

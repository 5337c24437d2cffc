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

/** What the bodies of a list (or sentence) leave out of their names, each of them looked at once. */
export class ListPrefix {
  /** Of the nearest department before; null where there was none. */
  #prefix: string | null = null
  /** The first department that can have a prefix has none: the list leaves none out. */
  #leavesNoneOut = false

  /** Takes the next body of the list, as written. */
  add(name: string): void {
    if (this.#leavesNoneOut) return
    const text = normalizeBody(name)
    const body = readBody(text)
    if (body === null || !takesLevel(text, body)) return
    if (body.prefix !== '') this.#prefix = body.prefix
    else if (this.#prefix === null) this.#leavesNoneOut = true
  }

  /**
   * The full name of the body that stands behind those that were added.
   *
   * @param name as written
   * @returns null where nothing is to be added: the name has its own prefix, is a branch, a class or a company, or the
   *   list does not leave prefixes out (its first department has none)
   */
  expand(name: string): string | null {
    return this.#prefix === null ? null : withPrefix(name, this.#prefix)
  }
}

function withPrefix(name: string, prefix: string): string | null {
  const text = normalizeBody(name)
  const body = readBody(text)
  if (body === null || body.prefix !== '' || !takesLevel(text, body)) return null
  const level = withoutOrgan(prefix)
  const { committeeOrgans, national, nationalLevel, partyCommittee } = lexicon()
  if (level === nationalLevel && national.endOf(text) !== '') return null
  return level + (committeeOrgans.has(text) ? partyCommittee : '') + text
}

function takesLevel(text: string, body: ReadBody): boolean {
  return !body.placed && elliptical.has(body.kind) && lexicon().withoutLevel.endOf(text) === ''
}

/** The full names behind a list that names the level once: 市自然资源局、农业农村局. */
import { bodyGrammar, lazily } from './body-grammar.ts'
import { withoutOrgan } from './body-prefix.ts'
import { normalizeBody } from './body-text.ts'
import { type ReadBody, readBody } from './canonical-bodies.ts'
import { WordSet } from './word-set.ts'

/** Kinds whose names take the level of the list; the others belong elsewhere or name a class. */
const elliptical = new Set(['government', 'party', 'judicial', 'mass'])
/** Branches are named after what they are a branch of, not after the level of the plan. */
const branch = /(?:分局|支局|支行|分行|分公司)$/u
/** Organs of the State have no level: 财政部 after 国家发展改革委. */
const national = /(?:部|总局|总署|署|银行)$/u

const committeeOrgans = lazily(() => new WordSet(bodyGrammar().prefixes.committeeOrgans.words))

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
  if (level === '国家' && national.test(text)) return null
  return committeeOrgans().has(text) && body.kind === 'party' ? `${level}委${text}` : level + text
}

function takesLevel(text: string, body: ReadBody): boolean {
  return elliptical.has(body.kind) && !branch.test(text)
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

/** What the program says, in the language of whoever runs it: `grammars/messages.json`. English is what the code says. */

import { loadGrammar } from '../grammars.ts'
import { z } from '../zod.ts'
import type { Language } from './languages.ts'

const grammarSchema = () => {
  const wording = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) })
  return z.strictObject({
    note: z.string(),
    groups: z.array(
      z.strictObject({
        note: z.string(),
        messages: z.array(wording),
      }),
    ),
    phrases: z.strictObject({ note: z.string(), words: z.array(wording) }),
  })
}

/** A message with places for what changes: `is too large (over {size} MB)`. */
interface Template {
  /** What stands before, between and after the places. */
  pieces: string[]
  places: string[]
  zh: string
}

interface Catalogue {
  exact: Map<string, string>
  /** Those with the most words of their own first: of two that fit it is the one that says more. */
  templates: Template[]
  /** Chinese of the phrases by their English. */
  phrases: Map<string, string>
}

let language: Language = 'en'
let catalogue: Catalogue | undefined

/** The language of all messages of this process. */
export function currentLanguage(): Language {
  return language
}

/** Sets the language of all messages of this process from now on. */
export function setMessageLanguage(chosen: Language): void {
  language = chosen
}

/**
 * A message in the language that is set. Where a message is made of a name and a message (`plan.txt: is empty`), the
 * message is translated alone; what is not in the catalogue stays English.
 *
 * @throws GrammarError
 */
export function told(message: string): string {
  return language === 'en' ? message : (translated(message, MOST_NESTED) ?? message)
}

/**
 * A phrase of what is printed for reading, in the language that is set, with values put in for `{name}`. Unlike
 * {@link told} it is looked up before the values are put in, so that words of a document cannot be taken for a message.
 *
 * @param english as in the phrases of the grammar
 * @throws GrammarError
 */
export function worded(english: string, values: Readonly<Record<string, string | number>> = {}): string {
  const template = language === 'en' ? english : (phraseOf(english) ?? english)
  return template.replace(/\{([a-zA-Z]{1,20})\}/g, (whole, name) => String(values[name] ?? whole))
}

function phraseOf(english: string): string | undefined {
  catalogue ??= readCatalogue()
  return catalogue.phrases.get(english)
}

/** Messages in messages, and names before a message. */
const MOST_NESTED = 4

/** What the place of a count holds; else `{count} written` would take in any message that ends so. */
const isCount = /^[0-9][0-9,]{0,20}$/
const place = /\{([a-zA-Z]{1,20})\}/

function translated(message: string, nested: number): string | null {
  catalogue ??= readCatalogue()
  const exact = catalogue.exact.get(message)
  if (exact !== undefined) return exact
  for (const template of catalogue.templates) {
    const values = valuesIn(message, template)
    if (values !== null) return filled(template, values, nested)
  }
  const colon = nested > 0 ? message.indexOf(': ') : -1
  if (colon === -1) return null
  const rest = translated(message.slice(colon + 2), nested - 1)
  return rest === null ? null : message.slice(0, colon + 2) + rest
}

/** What stands in the places of a template; null if the message is not made by it. Looks at each character once. */
function valuesIn(message: string, { pieces, places }: Template): string[] | null {
  const [first, ...others] = pieces
  if (!message.startsWith(first!)) return null
  const last = others.pop()!
  if (!message.endsWith(last)) return null
  const end = message.length - last.length
  const values: string[] = []
  let start = first!.length
  for (const piece of others) {
    const found = message.indexOf(piece, start)
    if (found <= start || found + piece.length > end) return null
    values.push(message.slice(start, found))
    start = found + piece.length
  }
  if (end <= start) return null
  values.push(message.slice(start, end))
  return values.every((value, index) => places[index] !== 'count' || isCount.test(value)) ? values : null
}

function filled({ places, zh }: Template, values: readonly string[], nested: number): string {
  return zh
    .split(/(\{[a-zA-Z]{1,20}\})/)
    .map(part => {
      const name = place.exec(part)?.[1]
      if (name === undefined) return part
      const value = values[places.indexOf(name)] ?? part
      return name.startsWith('message') && nested > 0 ? (translated(value, nested - 1) ?? value) : value
    })
    .join('')
}

function readCatalogue(): Catalogue {
  const exact = new Map<string, string>()
  const templates: (Template & { own: number })[] = []
  const { groups, phrases } = loadGrammar('messages', grammarSchema)
  for (const { en, zh } of groups.flatMap(({ messages }) => messages)) {
    const parts = en.split(/\{([a-zA-Z]{1,20})\}/)
    if (parts.length === 1) {
      exact.set(en, zh)
      continue
    }
    const pieces = parts.filter((_, index) => index % 2 === 0)
    templates.push({
      pieces,
      places: parts.filter((_, index) => index % 2 === 1),
      zh,
      own: pieces.join('').length,
    })
  }
  return {
    exact,
    templates: templates.sort((left, right) => right.own - left.own),
    phrases: new Map(phrases.words.map(({ en, zh }) => [en, zh])),
  }
}

/** The word lists behind names of bodies, read from `grammars/` when they are first needed. */

import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'

/** Checked in one go: a schema per word takes longer than all the rest of loading. */
const words = () => z.custom<readonly string[]>(isWordList, 'a list of words, none of them empty')
const notedWords = () => z.strictObject({ note: z.string(), words: words() })
const wordsByClass = () => z.record(z.string(), words())

const bodiesSchema = () =>
  z.strictObject({
    note: z.string(),
    separators: z.string(),
    conjunctions: words(),
    etcetera: notedWords(),
    prefixes: z.strictObject({
      levels: words(),
      heads: notedWords(),
      organs: notedWords(),
      committeeOrgans: notedWords(),
      endings: notedWords(),
      shortened: notedWords(),
      autonomous: z.string().min(1),
      townEndings: words(),
      countyEndings: words(),
      cityEnding: z.string().min(1),
      regionEnding: z.string().min(1),
      notInPlaces: notedWords(),
    }),
    bearers: notedWords(),
    partyCommittee: z.string().min(1),
    companyEnding: z.string().min(1),
    divisions: z.strictObject({ note: z.string(), of: words(), words: words() }),
    forces: z.strictObject({ note: z.string(), of: words(), words: words() }),
    groups: z.strictObject({ note: z.string(), setUp: words(), of: words(), words: words() }),
    branches: z.strictObject({ note: z.string(), bureau: z.string().min(1), words: words() }),
    innerOffices: notedWords(),
    offices: z.strictObject({
      note: z.string(),
      endings: words(),
      ambiguous: words(),
      alone: words(),
      followers: words(),
    }),
    withoutLevel: notedWords(),
    national: z.strictObject({ note: z.string(), level: z.string().min(1), words: words() }),
    weakBearers: notedWords(),
    institutionEndings: z.strictObject({ note: z.string(), words: words(), labelled: words() }),
    placeBearers: z.strictObject({ note: z.string(), words: wordsByClass() }),
    falseEndings: notedWords(),
    openings: z.strictObject({ note: z.string(), words: words(), except: notedWords() }),
    inside: notedWords(),
    collectives: z.strictObject({
      note: z.string(),
      joints: words(),
      each: z.string().min(1),
      level: z.string().min(1),
      quantifiers: words(),
      qualifiers: words(),
      units: wordsByClass(),
      organs: words(),
      standingAlone: notedWords(),
      open: z.strictObject({
        note: z.string(),
        counter: z.string().min(1),
        quantifiers: words(),
        heads: words(),
      }),
    }),
  })

function isWordList(value: unknown): boolean {
  return Array.isArray(value) && value.every(word => typeof word === 'string' && word !== '')
}

/** When and by what decision a form came into use or ended; `form` is a field or a name of the same body. */
const history = () =>
  z.strictObject({
    form: z.string().min(1),
    since: z.string().optional(),
    until: z.string().optional(),
    source: z.string().optional(),
    note: z.string().optional(),
  })

const bodyKinds = [
  'government',
  'party',
  'judicial',
  'mass',
  'vertical',
  'company',
  'collective',
  'local',
] as const

const departmentsSchema = () =>
  z.strictObject({
    note: z.string(),
    tails: words(),
    bodies: z.array(
      z.strictObject({
        key: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
        canonical: z.string().min(1),
        kind: z.enum(bodyKinds).optional(),
        note: z.string().optional(),
        fields: words().optional(),
        names: words().optional(),
        prefixed: words().optional(),
        frames: words().optional(),
        history: z.array(history()).optional(),
      }),
    ),
  })

const placesSchema = () =>
  z.strictObject({
    note: z.string(),
    source: z.string(),
    peoples: z.string(),
    provinces: z.array(z.strictObject({ name: z.string(), cities: z.string(), counties: z.string() })),
  })

/** Whom a body belongs to; `government` is a department of the government that issues the plan. */
export type BodyKind = (typeof bodyKinds)[number]

/** Keeps what `make` gave the first time. */
export function lazily<Value>(make: () => Value): () => Value {
  let kept: { value: Value } | undefined
  return () => {
    kept ??= { value: make() }
    return kept.value
  }
}

/** `grammars/bodies.json`: how names and lists are built. @throws GrammarError */
export const bodyGrammar = lazily(() => loadGrammar('bodies', bodiesSchema))

/** `grammars/departments.json`: the bodies that are known one by one. @throws GrammarError */
export const departmentGrammar = lazily(() => loadGrammar('departments', departmentsSchema))

/** `grammars/bodies-places.json`: administrative divisions. @throws GrammarError */
export const placeGrammar = lazily(() => loadGrammar('bodies-places', placesSchema))

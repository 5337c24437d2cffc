/** What durations are called where a duty recurs: `grammars/repeats.json`. */

import type { infer as Inferred } from 'zod'
import { loadGrammar } from '../grammars.ts'
import { z } from '../zod.ts'
import type { Language } from './languages.ts'

const grammarSchema = () => {
  const wording = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  return z.strictObject({
    note: z.string(),
    names: z.record(z.string(), wording),
    units: z.record(z.enum(['D', 'W', 'M', 'Y']), wording),
  })
}

let loaded: Inferred<ReturnType<typeof grammarSchema>> | undefined

/**
 * How often something recurs, in words: `P6M` is 每半年, half-yearly.
 *
 * @param duration as in ISO 8601; one of several units (P1Y6M) is given back as it is
 * @throws GrammarError
 */
export function repeatWords(duration: string, language: Language): string {
  loaded ??= loadGrammar('repeats', grammarSchema)
  const name = loaded.names[duration]
  if (name !== undefined) return name[language]
  const [, count, unit] = /^P([0-9]{1,4})([DWMY])$/.exec(duration) ?? []
  if (unit === undefined) return duration
  return loaded.units[unit as keyof typeof loaded.units][language].replace('{count}', count!)
}

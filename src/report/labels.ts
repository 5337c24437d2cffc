/** The words of the page itself, from `grammars/report.json`. */

import { loadGrammar } from '../grammars.ts'
import type { Language } from '../lexicon/languages.ts'
import { z } from '../zod.ts'

const names = [
  'allDepartments',
  'allSections',
  'allYears',
  'analysis',
  'anyRole',
  'baseline',
  'breaksAdded',
  'bytes',
  'citations',
  'clearFilters',
  'contents',
  'count',
  'damage',
  'damageByteShifts',
  'damageGlosses',
  'damageLostNumerals',
  'damageMarks',
  'damageMarkup',
  'date',
  'deadline',
  'deadlines',
  'department',
  'departments',
  'diagnostics',
  'documentNumber',
  'encoding',
  'fingerprint',
  'format',
  'from',
  'goal',
  'goals',
  'implement',
  'inherited',
  'inSource',
  'issued',
  'issuer',
  'kindBy',
  'kindDuring',
  'kindEvery',
  'kindFrom',
  'lead',
  'legend',
  'length',
  'load',
  'loadCaption',
  'moreDepartments',
  'noDeadlines',
  'noDiagnostics',
  'noGoals',
  'noMatch',
  'noPlan',
  'noTasks',
  'noTitle',
  'notes',
  'number',
  'outsideSections',
  'overview',
  'percentage',
  'percentages',
  'period',
  'place',
  'planNumber',
  'probability',
  'program',
  'quantities',
  'quantity',
  'responsibility',
  'role',
  'script',
  'search',
  'searchHint',
  'section',
  'severityError',
  'severityInfo',
  'severityWarning',
  'shown',
  'skip',
  'skipToSource',
  'sortHint',
  'source',
  'sourceFacts',
  'support',
  'table',
  'tables',
  'targets',
  'task',
  'tasks',
  'timeline',
  'timelineAsTable',
  'timelineCaption',
  'viewBoth',
  'viewRestored',
  'viewSource',
  'viewTitle',
  'year',
  'yearEnd',
] as const

/** The name of a label in `grammars/report.json`. */
export type LabelName = (typeof names)[number]

const grammarSchema = () => {
  const pair = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  return z.strictObject({
    note: z.string(),
    labels: z.record(z.enum(names), pair),
    scripts: z.record(z.enum(['simplified', 'traditional', 'mixed']), pair),
    diagnosticRules: z.record(z.string(), pair),
    repairRules: z.record(z.string(), pair),
  })
}

/** The words of the page in one language. */
export interface Labels {
  language: Language
  /** A word, with `{name}` in it replaced by a value. */
  text(name: LabelName, values?: Record<string, string | number>): string
  /** What a script is called. */
  script(id: 'simplified' | 'traditional' | 'mixed'): string
  /** What a diagnostic rule is called; its id where it has no name. */
  diagnosticRule(id: string): string
  /** What a rule of repair is called; its id where it has no name. */
  repairRule(id: string): string
}

/**
 * The words of the page.
 *
 * @throws GrammarError
 */
export function labelsOf(language: Language): Labels {
  const grammar = loadGrammar('report', grammarSchema)
  return {
    language,
    text: (name, values = {}) =>
      grammar.labels[name][language].replace(/\{([a-z]{1,20})\}/g, (whole, key) => `${values[key] ?? whole}`),
    script: id => grammar.scripts[id][language],
    diagnosticRule: id => grammar.diagnosticRules[id]?.[language] ?? id,
    repairRule: id => grammar.repairRules[id]?.[language] ?? id,
  }
}

/** Phrases that tell what a sentence demands, read from `grammars/modality.json` when they are first needed. */
import * as z from 'zod'
import { loadGrammar } from '../grammars.ts'

/** In the order in which they are tried. */
export const modalities = ['prohibition', 'conditional', 'recurring', 'one-off', 'ongoing'] as const

/**
 * What a sentence demands.
 *
 * - prohibition: an act that must not be done (禁止新建, 不得倾倒)
 * - conditional: a duty that falls due only where something is the case (逾期未改的，依法查处)
 * - recurring: a duty at a stated pace (每季度公布)
 * - one-off: a duty that is done once and then done (2026年底前建成)
 * - ongoing: effort without an end (加强巡查)
 */
export type Modality = (typeof modalities)[number]

const words = z.array(z.string().min(1))

const grammarSchema = z.strictObject({
  note: z.string(),
  gap: z.strictObject({ note: z.string(), sign: z.string().length(1), longest: z.int().min(1).max(100) }),
  names: z.strictObject({ note: z.string(), brackets: z.array(z.tuple([z.string(), z.string()])) }),
  clauses: z.strictObject({ note: z.string(), enumerators: words, modals: words, modifiers: words }),
  classes: z.array(
    z.strictObject({
      modality: z.enum(modalities),
      note: z.string(),
      deadlines: z.array(z.enum(['by', 'every'])).optional(),
      phrases: words.optional(),
      openings: words.optional(),
      unless: words.optional(),
      except: words,
    }),
  ),
})

/** One class, ready to be tried. */
interface ModalityClass {
  modality: Modality
  /** Kinds of deadline that make a sentence one of this class. */
  deadlines: ReadonlySet<string>
  phrases: RegExp | null
  openings: RegExp | null
  /** What rules the class out wherever it stands. */
  unless: RegExp | null
  except: RegExp
}

interface ModalityGrammar {
  names: RegExp
  classes: ModalityClass[]
}

/** Stands for a stretch that is not to be read; no phrase holds it. */
const blank = '\ufffc'
let compiled: ModalityGrammar | undefined

/**
 * The modality of one sentence, the first class that fits; null where none does.
 *
 * @param sentence simplified, restored, one sentence without its neighbours
 * @param deadlineKinds kinds of the deadlines that stand in it, as the contract names them
 */
export function modalityOf(sentence: string, deadlineKinds: readonly string[]): Modality | null {
  compiled ??= compile()
  const text = hide(sentence, compiled.names)
  const fitting = compiled.classes.find(({ deadlines, phrases, openings, unless, except }) => {
    if (deadlineKinds.some(kind => deadlines.has(kind))) return true
    const read = hide(text, except)
    if (unless?.test(read)) return false
    return phrases?.test(read) === true || openings?.test(read) === true
  })
  return fitting?.modality ?? null
}

function hide(text: string, stretches: RegExp): string {
  return text.replace(stretches, stretch => blank.repeat(stretch.length))
}

function compile(): ModalityGrammar {
  const grammar = loadGrammar('modality', () => grammarSchema)
  const gap = `[^，。；：！？,;\\n${blank}]{0,${grammar.gap.longest}}`
  const any = (list: readonly string[]) =>
    [...list]
      .sort((left, right) => right.length - left.length)
      .map(phrase => phrase.split(grammar.gap.sign).map(escaped).join(gap))
      .join('|')
  const names = grammar.names.brackets.map(
    ([open, close]) => `(?<=${escaped(open)})[^${escaped(close)}\\n]{1,60}(?=${escaped(close)})`,
  )
  const { enumerators, modals, modifiers } = grammar.clauses
  const clauseStart = `(?:^|[^\\p{L}\\p{N}、${blank}]|${any([...enumerators, ...modals])})(?:${any(modifiers)}){0,4}`
  return {
    names: new RegExp(names.join('|'), 'g'),
    classes: grammar.classes.map(({ modality, deadlines, phrases, openings, unless, except }) => ({
      modality,
      deadlines: new Set<string>(deadlines),
      phrases: phrases === undefined ? null : new RegExp(any(phrases)),
      openings: openings === undefined ? null : new RegExp(`${clauseStart}(?:${any(openings)})`, 'u'),
      unless: unless === undefined ? null : new RegExp(any(unless)),
      except: new RegExp(any(except), 'g'),
    })),
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

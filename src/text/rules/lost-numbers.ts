import { loadGrammar, noted } from '../../grammars.ts'
import { PatternSet } from '../../lexicon/pattern-set.ts'
import { z } from '../../zod.ts'
import { findMangledStretch } from '../marks/detection/detect.ts'
import type { Finding, RepairRule } from '../rule.ts'

const grammar = loadGrammar('lost-numbers', () =>
  noted({
    patterns: z.array(
      noted({
        pattern: z.string(),
        message: z.string(),
        example: z.string(),
        ambiguous: z.boolean().optional(),
      }),
    ),
  }),
)

/**
 * Tells where digits are gone (`〔〕号`, `至年3月31日`, `达到%以上`). What they were is never guessed. `到年底` can
 * stand for itself: it is told only in a text that lost other numbers. A stretch whose marks are mangled is left to
 * the rule that restores marks.
 */
export const lostNumbers: RepairRule = {
  id: 'lost-numbers',
  repair(text) {
    const sure = findLosses(text, sureLosses)
    if (sure.length === 0) return { edits: [] }
    const mangled = findMangledStretch(text)
    const findings = [...sure, ...findLosses(text, ambiguousLosses)]
      .filter(({ start }) => mangled === null || start < mangled[0] || start >= mangled[1])
      .sort((left, right) => left.start - right.start)
    return { edits: [], findings }
  },
}

interface Losses {
  messages: readonly string[]
  patterns: PatternSet
}

const sureLosses = lossesOf(grammar.patterns.filter(({ ambiguous }) => ambiguous !== true))
const ambiguousLosses = lossesOf(grammar.patterns.filter(({ ambiguous }) => ambiguous === true))

function lossesOf(losses: typeof grammar.patterns): Losses {
  return {
    messages: losses.map(({ message }) => message),
    patterns: new PatternSet(losses.map(({ pattern }) => new RegExp(pattern))),
  }
}

function findLosses(text: string, { messages, patterns }: Losses): Finding[] {
  const found = patterns.matches(text) ?? []
  return found.flatMap((matches, index) =>
    matches.map(match => ({
      rule: 'lost-number',
      severity: 'warning' as const,
      message: messages[index]!,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

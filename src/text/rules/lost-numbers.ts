import * as z from 'zod'
import { loadGrammar } from '../../grammars.ts'
import { findMangledStretch } from '../marks/detect.ts'
import type { Finding, RepairRule } from '../rule.ts'

const grammar = loadGrammar('lost-numbers', () =>
  z.object({
    patterns: z.array(
      z.object({
        pattern: z.string(),
        message: z.string(),
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
    const sure = findLosses(text, false)
    if (sure.length === 0) return { edits: [] }
    const mangled = findMangledStretch(text)
    const findings = [...sure, ...findLosses(text, true)]
      .filter(({ start }) => mangled === null || start < mangled[0] || start >= mangled[1])
      .sort((left, right) => left.start - right.start)
    return { edits: [], findings }
  },
}

const losses = grammar.patterns.map(({ pattern, message, ambiguous }) => ({
  matcher: new RegExp(pattern, 'g'),
  message,
  ambiguous: ambiguous === true,
}))

function findLosses(text: string, ambiguous: boolean): Finding[] {
  return losses
    .filter(loss => loss.ambiguous === ambiguous)
    .flatMap(({ matcher, message }) =>
      [...text.matchAll(matcher)].map(match => ({
        rule: 'lost-number',
        severity: 'warning' as const,
        message,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
}

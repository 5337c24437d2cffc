import type { Edit } from '../../edits/edit.ts'
import { loadGrammar } from '../../grammars.ts'
import { CharacterSet } from '../../lexicon/character-set.ts'
import { z } from '../../zod.ts'
import type { RepairRule } from '../rule.ts'

const grammar = loadGrammar('script', () =>
  z
    .object({
      traditional: z.string(),
      simplified: z.string(),
      traditionalShare: z.number(),
      leastTraditional: z.int(),
    })
    .refine(data => data.traditional.length === data.simplified.length, 'the two lists must be equally long'),
)

const traditional = new CharacterSet(grammar.traditional)
const simplified = new CharacterSet(grammar.simplified)

/** In which script a text is written, by the frequent characters whose forms differ. */
export function scriptOf(text: string): 'simplified' | 'traditional' | 'mixed' {
  const old = traditional.countIn(text)
  if (old < grammar.leastTraditional) return 'simplified'
  const share = old / (old + simplified.countIn(text))
  if (share < 0.02) return 'simplified'
  return share > 0.8 ? 'traditional' : 'mixed'
}

/**
 * Traditional → Simplified, line by line, only where a line is written in Traditional characters: OpenCC turns some
 * words of Simplified text into others.
 */
export const script: RepairRule = {
  id: 'script',
  repair(text) {
    const whole = scriptOf(text)
    return whole === 'simplified' ? { edits: [] } : convert(text, whole === 'traditional')
  },
}

/** @param isWhole whether all of the text is Traditional: then so are lines of characters too rare to tell */
async function convert(text: string, isWhole: boolean) {
  const { toSimplified } = await import('../simplified.ts')
  const edits: Edit[] = []
  let at = 0
  for (const line of text.split('\n')) {
    if (isTraditional(line) || (isWhole && simplified.countIn(line) === 0))
      addDifferences(edits, at, line, toSimplified)
    at += line.length + 1
  }
  return { edits }
}

function isTraditional(line: string): boolean {
  const old = traditional.countIn(line)
  return old > 0 && old / (old + simplified.countIn(line)) >= grammar.traditionalShare
}

/** One edit for each run of changed characters; a converter that changes the count is asked character by character. */
function addDifferences(
  edits: Edit[],
  offset: number,
  line: string,
  converter: (text: string) => string,
): void {
  const before = [...line]
  let after = [...converter(line)]
  if (after.length !== before.length) after = before.map(character => converter(character))
  let at = offset
  let run: Edit | null = null
  before.forEach((character, index) => {
    const end = at + character.length
    if (character === after[index]) run = null
    else if (run === null) {
      run = { start: at, end, text: after[index]! }
      edits.push(run)
    } else {
      run.end = end
      run.text += after[index]!
    }
    at = end
  })
}

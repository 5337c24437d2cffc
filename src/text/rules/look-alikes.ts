import type { Edit } from '../../edits/edit.ts'
import { loadGrammar, noted } from '../../grammars.ts'
import { CharacterSet } from '../../lexicon/character-set.ts'
import { z } from '../../zod.ts'
import type { RepairRule } from '../rule.ts'

const grammar = loadGrammar('look-alikes', () => {
  const han = z.string().regex(/^[\u3400-\u9fff]+$/)
  return noted({
    habit: noted({ different: z.int().min(2), occurrences: z.int().min(2), share: z.number() }),
    groups: z.array(
      noted({ characters: z.array(z.object({ written: han.length(1), originals: han })) }).loose(),
    ),
  })
})

const originals = new Map(
  grammar.groups.flatMap(({ characters }) =>
    characters.map(entry => [entry.written, entry.originals] as const),
  ),
)
const lookAlike = new CharacterSet(originals.keys())

/**
 * Restores characters that were replaced by rare ones of like look or sound so that a copy is not recognised
 * (`亽囻` for 人民). Only where a text shows the habit: several different ones, often enough. A single rare character is
 * part of a name.
 */
export const lookAlikes: RepairRule = {
  id: 'look-alikes',
  repair(text) {
    const places = placesIn(text)
    if (!isHabit(places, text)) return { edits: [] }
    return restore(text, places)
  },
}

function placesIn(text: string): number[] {
  const places: number[] = []
  for (let at = lookAlike.indexIn(text); at >= 0; at = lookAlike.indexIn(text, at + 1)) places.push(at)
  return places
}

function isHabit(places: readonly number[], text: string): boolean {
  const { different, occurrences, share } = grammar.habit
  if (places.length < occurrences || new Set(places.map(place => text[place])).size < different) return false
  return places.length >= share * (text.match(/[\u3400-\u9fff]/g)?.length ?? 0)
}

async function restore(text: string, places: readonly number[]) {
  const { loadGenreModel } = await import('../byte-shift/model.ts')
  const model = loadGenreModel()
  const restored = new Map<number, string>()
  const symbolAt = (offset: number) => {
    const character = text[offset] ?? '\n'
    return model.symbol((restored.get(offset) ?? originals.get(character)?.[0] ?? character).charCodeAt(0))
  }
  for (const index of places) {
    const [first, before, after] = [symbolAt(index - 2), symbolAt(index - 1), symbolAt(index + 1)]
    const cost = (character: string) => {
      const symbol = model.symbol(character.charCodeAt(0))
      return model.cost(first, before, symbol) + model.cost(before, symbol, after)
    }
    const candidates = [...originals.get(text[index]!)!]
    restored.set(
      index,
      candidates.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best)),
    )
  }
  const edits: Edit[] = [...restored].map(([start, character]) => ({
    start,
    end: start + 1,
    text: character,
  }))
  return { edits }
}

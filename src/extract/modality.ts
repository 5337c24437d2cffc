import type { Plugin } from 'unified'
import { countLetters } from '../lexicon/letters.ts'
import { modalityOf } from '../lexicon/modality.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { PassageNode, RootNode, SentenceNode } from '../tree/nodes.ts'
import { eachPassage } from '../tree/walk.ts'

/** Letters that a sentence has to hold besides its dates to demand anything: （2026年底前） demands nothing. */
const fewestLetters = 2

/** Parts the passages that tasks and goals are made of into sentences and tells what each demands. Needs the mentions. */
export const extractModality: Plugin<[], RootNode> = () => tree => {
  eachPassage(tree, passage => {
    if (passage.role === 'task' || passage.children.length > 0) passage.sentences = sentencesIn(passage)
  })
}

/** The sentences of a passage in which the mentions are found, and what each demands. */
export function sentencesIn(passage: PassageNode): SentenceNode[] {
  const offset = passage.range[0]
  const deadlines = passage.children
    .filter(child => child.type === 'deadline')
    .sort((left, right) => left.range[0] - right.range[0])
  let next = 0
  return sentencesOf(passage.value).map(([start, end]) => {
    const kinds: string[] = []
    let dated = 0
    while (next < deadlines.length && deadlines[next]!.range[0] < offset + start) next++
    for (; next < deadlines.length && deadlines[next]!.range[1] <= offset + end; next++) {
      kinds.push(deadlines[next]!.kind)
      dated += countLetters(deadlines[next]!.value)
    }
    const sentence = passage.value.slice(start, end)
    const demands = countLetters(sentence) - dated >= fewestLetters
    return {
      type: 'sentence',
      range: [offset + start, offset + end],
      modality: demands ? modalityOf(sentence, kinds) : null,
    }
  })
}

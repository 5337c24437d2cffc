/** Verbs that several readers of figures look for. */
import { grammar, wordSet } from './grammar.ts'

/** What a plan makes, takes away or spends: 新建小学12所. */
export const making = wordSet(grammar.makingVerbs.words)
/** What opens the verb phrase behind the noun of a value: 85%以上的企业|按照…生产. */
export const nounVerbs = wordSet(grammar.nouns.verbs)
/** What a noun at the start of a sentence reaches or keeps: 水质|达到功能要求. */
export const states = wordSet(grammar.stateVerbs.words)

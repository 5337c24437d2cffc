import type { Comparator } from '../../tree/nodes.ts'
import type { DateMention } from './mention.ts'

/** Which way a value changes: 提高 or 下降. */
export type Change = 'increase' | 'decrease'

/** What stands between an indicator and its value: 应于2020年底前分别达到 / 比2013年下降. */
export interface Predicate {
  /** Where it begins, that is where the indicator ends. */
  start: number
  op: Comparator | null
  change: Change | null
  baseline: string | null
  /** Whether a word leads to a level: 达到, 降至. */
  level: boolean
  /** 分别: each value belongs to one member of a list. */
  distributive: boolean
  /** 要, 应: a standing requirement. */
  modal: boolean
  /** 由, 从: the value is where a change starts from. */
  origin: boolean
  /** 提高 in 改造提升: the word of the change where it follows a verb at once; empty if there is none. */
  changeWord: string
  /** 每千人, 人均: what the value is counted for. */
  per: string | null
  /** 的: what stands before is the whole that the value is a part of. */
  attributive: boolean
  /** The dates inside it, in reading order. */
  dates: DateMention[]
}

/** The predicate of a value that begins at an offset, before a word of it is read. */
export function emptyPredicate(start: number): Predicate {
  return {
    start,
    op: null,
    change: null,
    baseline: null,
    level: false,
    distributive: false,
    modal: false,
    origin: false,
    changeWord: '',
    per: null,
    attributive: false,
    dates: [],
  }
}

/** A clause as the stretches `first` to `last`, both in it, with what tells whether it is one. */
export interface ReadClause {
  first: number
  last: number
  /** Whether labels say who does what, or verbs. */
  isLabelled: boolean
  /** Whether bodies are listed and no verb or label says what they do. */
  listOnly: boolean
  /** First stretch of the standing instruction that ends the clause; `last + 1` if none does. */
  standing: number
  /** Whether a heading or the end of the text follows it. */
  isBordered: boolean
  /** Whether its last stretch is a time, or the stretch after it, which then may be no part of it. */
  time: 'inside' | 'after' | 'none'
  /** Whether it ends in an instruction that ranks the bodies of lists. */
  ranksLists: boolean
}

/** What was read at a stretch: a clause, if one begins there, and the stretch to go on with. */
export interface Reading {
  clause?: ReadClause
  next: number
}

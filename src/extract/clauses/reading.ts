/** What the reading of a responsibility clause gives. */

/** One body of a clause; offsets into the clause. */
export interface ClauseBody {
  name: string
  start: number
  end: number
  role: 'lead' | 'support' | 'implement'
}

/** Words of a clause that were not read; offsets into the clause. */
export interface UnreadWords {
  start: number
  end: number
}

/** A rule for all later duties that a clause holds; offsets into the clause. */
export interface ClauseRule {
  effect: 'implement' | 'support' | 'first-leads'
  start: number
  end: number
  bodies: ClauseBody[]
}

/** A clause that was read. */
export interface ClauseReading {
  bodies: ClauseBody[]
  rules: ClauseRule[]
  /** No verb and no label: the list alone says who answers. */
  listOnly: boolean
  /** No word tells who of the bodies leads: 负责 or 责任单位 for all of them, or nothing at all. */
  unranked: boolean
  /** Words of the clause that are neither body, verb, label, date nor rule. */
  unreadWords: UnreadWords[]
  /** How many characters they have, those of persons left out. */
  unread: number
}

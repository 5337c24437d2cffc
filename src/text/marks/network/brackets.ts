/** Brackets and quotation marks that a choice of runs has left open. */

const PAIRS = ['（）', '《》', '“”', '〔〕']
/** How many places each pair may embrace: a citation or a year is short, a quotation or a clause may be long. */
const REACH = [40, 8, 16, 10]

/** What a run does to the brackets, mark by mark: opens or closes a pair of {@link PAIRS}, or ends the line. */
export type Events = readonly Event[]
type Event = { opens: number } | { closes: number } | 'line-end'

/** A list of open brackets, the innermost first; undefined where none is open. */
export interface Open {
  readonly pair: number
  readonly below: Open | undefined
  readonly depth: number
  /** Place where it was opened. */
  readonly place: number
  /** The last place that all of them reach to. */
  readonly reach: number
  /** The same for lists with the same pairs, as far as they are a dozen or two deep. */
  readonly key: number
}

/** What becomes of open brackets. */
export interface Followed {
  open: Open | undefined
  /** How many marks have found no partner. */
  unpaired: number
}

/** How many brackets are open. */
export function depthOf(open: Open | undefined): number {
  return open === undefined ? 0 : open.depth
}

/** What runs do to brackets. */
export class BracketEvents {
  readonly #ofRuns = new Map<string, Events>()
  readonly #ofMarks = new Map<string, Events>()

  /** Empty for most; the same list for runs that do the same. */
  of(run: string): Events {
    let events = this.#ofRuns.get(run)
    if (events === undefined) {
      const marks = run.replace(/[^（）《》“”〔〕\n]/g, '')
      events = this.#ofMarks.get(marks) ?? [...marks].map(eventOf)
      this.#ofMarks.set(marks, events)
      this.#ofRuns.set(run, events)
    }
    return events
  }
}

function eventOf(mark: string): Event {
  if (mark === '\n') return 'line-end'
  const pair = PAIRS.findIndex(marks => marks.includes(mark))
  return PAIRS[pair]!.startsWith(mark) ? { opens: pair } : { closes: pair }
}

/** The open brackets that still reach to a place. */
export function reaching(open: Open | undefined, place: number): Open | undefined {
  if (open === undefined || place <= open.reach) return open
  const below = reaching(open.below, place)
  if (place - open.place > REACH[open.pair]!) return below
  return below === open.below ? open : push(below, open.pair, open.place)
}

/** How many places ago the innermost bracket was opened, if it is of this pair; otherwise Infinity. */
export function lengthOf(open: Open | undefined, pair: string, place: number): number {
  return open !== undefined && PAIRS[open.pair] === pair ? place - open.place : Infinity
}

/** The brackets open after a run at a place. */
export function follow(before: Open | undefined, events: Events, place: number): Followed {
  let open = before
  let unpaired = 0
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!
    if (event === 'line-end') {
      unpaired += depthOf(open)
      open = undefined
    } else if ('opens' in event) {
      if (innermost(open, event.opens) !== undefined) unpaired++
      open = push(open, event.opens, place)
    } else {
      const partner = innermost(open, event.closes)
      if (partner === undefined) unpaired++
      else {
        unpaired += depthOf(open) - partner.depth
        open = partner.below
      }
    }
  }
  return { open, unpaired }
}

function innermost(open: Open | undefined, pair: number): Open | undefined {
  let bracket = open
  while (bracket !== undefined && bracket.pair !== pair) bracket = bracket.below
  return bracket
}

function push(below: Open | undefined, pair: number, place: number): Open {
  const reach = place + REACH[pair]!
  return {
    pair,
    below,
    depth: depthOf(below) + 1,
    place,
    reach: below === undefined ? reach : Math.min(reach, below.reach),
    key: (below === undefined ? 0 : below.key) * (PAIRS.length + 1) + pair + 1,
  }
}

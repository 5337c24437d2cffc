/** What the comparison of two plan files tells. */
import type { Deadline, Department, Percentage, Quantity, Section, Task } from '../plan/schema.ts'

/** A passage of one side, found again by its id or span. */
export interface PassageReference {
  id: string
  role: 'task' | 'goal'
  title: string | null
  /** Opening sentence of the text. */
  opening: string
  /** Names of the bodies that lead; none of a goal. */
  lead: string[]
  section: Section['id'] | null
  span: Task['span']
}

/** The bodies of one role that one side names and the other does not. */
export interface RoleChange {
  role: 'lead' | 'support' | 'implement'
  removed: Department[]
  added: Department[]
}

/** A figure of a plan, with or without a unit. */
export type Value = Percentage | Quantity

/** What of a value is another now; `by` only where no deadline of the passage explains it. */
export type ValueField = 'value' | 'unit' | 'op' | 'change' | 'baseline' | 'by'

/** Both passages of a pair. */
interface Paired {
  before: PassageReference
  after: PassageReference
}

/** A difference in what is to be done, by whom, when or to what level. */
export type Finding =
  | { kind: 'added'; before: null; after: PassageReference }
  | { kind: 'dropped'; before: PassageReference; after: null }
  | ({ kind: 'reassigned'; roles: RoleChange[] } & Paired)
  | ({ kind: 'rescheduled'; deadline: { before: Deadline | null; after: Deadline | null } } & Paired)
  | ({
      kind: 'retargeted'
      value: { before: Value | null; after: Value | null }
      fields: ValueField[]
    } & Paired)
  /** A standing instruction that charges a body with many tasks is there on one side only. */
  | {
      kind: 'standing'
      before: Department | null
      after: Department | null
      /** Tasks that are on both sides and that it concerns. */
      tasks: number
    }

/** A difference that changes no duty by itself. */
export type Note =
  | ({ kind: 'retitled'; titles: { before: string | null; after: string | null } } & Paired)
  | ({ kind: 'relocated'; paths: { before: string[]; after: string[] } } & Paired)
  /** Clauses that only one side has. */
  | ({ kind: 'reworded'; removed: string[]; added: string[] } & Paired)

/** A plan of one side of a comparison. */
export interface PlanReference {
  /** From 1, in the order of the file. */
  number: number
  title: string | null
  span: Task['span']
}

/** Two plans side by side; where a plan stands alone the other side is null and nothing else is listed. */
export interface PlanComparison {
  before: PlanReference | null
  after: PlanReference | null
  /** Tasks and goals that stand on both sides. */
  matched: number
  findings: Finding[]
  notes: Note[]
}

/** Two files compared: each plan of the one with the plan that it became in the other. */
export interface Comparison {
  /** As the user typed them; null for standard input. */
  before: string | null
  after: string | null
  plans: PlanComparison[]
}

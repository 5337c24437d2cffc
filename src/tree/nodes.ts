/**
 * The plan tree: `root` → `plan` → `section` (nested) → `passage`, with what was found in a passage as its children.
 * The text of a passage is never cut up; mentions say where in it they stand.
 *
 * `range` is a stretch of the restored text. The compiler maps it to the source; nothing before it has to.
 */
import type { Data, Literal, Node, Parent } from 'unist'
import type { Span } from '../edits/edit.ts'
import type { Modality } from '../lexicon/modality.ts'
import type { ColumnRole } from './tables/columns.ts'

interface Ranged {
  range: Span
}

/** One body in a responsibility clause. */
export interface DepartmentNode extends Node, Ranged {
  type: 'department'
  name: string
  role: 'lead' | 'support' | 'implement'
  /** Full name where the list leaves out the prefix. */
  expanded?: string
}

/** What a standing rule says of all later duties. */
export interface StandingRule {
  effect: 'implement' | 'support' | 'first-leads'
  scope: 'plan'
  departments: DepartmentNode[]
  range: Span
}

/** A clause that says who answers for the text before it. */
export interface ResponsibilityNode extends Parent, Ranged {
  type: 'responsibility'
  value: string
  children: DepartmentNode[]
  standing: StandingRule[]
  /** Stretches of the clause in which no body was read. */
  unread: Span[]
  /** No word of the clause ranks its bodies: a standing rule may. */
  unranked: boolean
}

/** A time that binds; fields as in `Deadline` of the contract. */
export interface DeadlineNode extends Literal, Ranged {
  type: 'deadline'
  value: string
  kind: 'by' | 'from' | 'during' | 'every'
  start: string | null
  end: string | null
  repeat: string | null
  implied: boolean
}

/** How a value bounds what it measures. */
export type Comparator = '>=' | '<=' | '=' | '~'

/** A figure that is to be reached; `amount` is its value, other fields are as in the contract. */
export interface TargetNode extends Literal, Ranged {
  type: 'percentage' | 'quantity'
  value: string
  amount: number
  unit: string | null
  op: Comparator
  change: 'increase' | 'decrease' | null
  baseline: string | null
  indicator: string | null
  by: string | null
}

/** What a passage mentions besides bodies. */
export type MentionNode = DeadlineNode | TargetNode

/** One sentence of a passage. */
export interface SentenceNode extends Node, Ranged {
  type: 'sentence'
  /** What it demands; null where its wording does not tell. */
  modality: Modality | null
}

/** A stretch of running text: first all that a section says itself, then one passage for each task or goal. */
export interface PassageNode extends Parent, Ranged {
  type: 'passage'
  value: string
  role: 'text' | 'task' | 'goal'
  /** Theme sentence that opens it; null where the nearest heading names it. */
  title: string | null
  children: MentionNode[]
  /** In order; there once the passage is known to be a task or a goal. */
  sentences?: SentenceNode[]
  responsibility: ResponsibilityNode | null
  /** The clause of the item or chapter that it is a step of, where it has none of its own. */
  inherits?: ResponsibilityNode
  /** Whose duties the heading above says that these are (（二）县林业局主要工作任务): they lead where nobody else does. */
  headedBy?: ResponsibilityNode
  /** A label line of its own item that sets the time of the task (4.完成时限：6月底前). */
  timeLine?: Literal & Ranged & { value: string }
  origin: 'body' | 'table'
}

/**
 * A numbered heading and what stands under it; style, rank and level as in `grammars/numbering.json` and the
 * contract.
 */
export interface SectionNode extends Parent, Ranged {
  type: 'section'
  style: string
  rank: number
  level: number
  number: number
  label: string
  title: string | null
  titleRange: Span | null
  /** Number and title. */
  heading: Span
  /** What is odd about its place in the sequence of numbers, and the number that was expected there. */
  irregularity: { kind: 'gap' | 'repeated'; expected: number } | null
  children: (SectionNode | PassageNode | TableNode)[]
}

/** A cell of a table. */
export interface TableCell extends Ranged {
  value: string
}

/** One row: its own cells, and those that span it from above. */
export interface TableRow extends Ranged {
  /** Headings that hold for the row, from the highest down. */
  sections: TableCell[]
  /** One for each column; null where there is none. */
  cells: (TableCell | null)[]
}

/** A row that is a task: the passage of its action first, then those of further cells that state times and levels. */
export interface TableTaskNode extends Parent {
  type: 'table-task'
  /** Of the row, from 1. */
  number: number
  /** Headings that hold for the row, from the highest down. */
  path: string[]
  /** The lowest of them without its number, for a row without a heading of its own. */
  heading: string | null
  children: PassageNode[]
}

/** A table, lifted out of the running text. */
export interface TableNode extends Parent, Ranged {
  type: 'table'
  /** In the file, from 1. */
  number: number
  title: string | null
  titleRange: Span | null
  header: string[]
  /** What each column holds. */
  roles: ColumnRole[]
  rows: TableRow[]
  /** The tasks of a task table, once they are read. */
  children: TableTaskNode[]
}

/** A document that the plan cites. */
export interface CitationNode extends Node, Ranged {
  type: 'citation'
  title: string | null
  documentNumber: string | null
}

/** One plan of a text. */
export interface PlanNode extends Parent, Ranged {
  type: 'plan'
  title: string | null
  titleRange: Span
  /** Where the text before the plan starts that speaks of it: its notice. */
  noticeRange: Span
  /** Tables come last, with the tasks that they state. */
  children: (SectionNode | PassageNode | TableNode)[]
  /** All tables of the plan, in document order. */
  tables: TableNode[]
  data?: Data & PlanData
}

/** What a plan says of itself; ISO dates, null for what it does not say. */
export interface PlanData {
  documentNumber: string | null
  issuer: string | null
  issued: string | null
  period: { start: string; end: string } | null
  citations: CitationNode[]
  /** Whether the notice that issues it says that in a list of bodies the first one leads. */
  firstLeads: boolean
}

/** A restored text and the plans in it. */
export interface RootNode extends Parent {
  type: 'root'
  /** The running text: tables are blanks in it. */
  value: string
  children: PlanNode[]
}

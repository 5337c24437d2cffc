/**
 * The plan tree: `root` → `plan` → `section` (nested) → `passage`, with what was found in a passage as its children.
 * The text of a passage is never cut up; mentions say where in it they stand.
 *
 * `range` is a stretch of the restored text. The compiler maps it to the source; nothing before it has to.
 */
import type { Data, Literal, Node, Parent } from 'unist'
import type { Span } from '../text/edits.ts'

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
  effect: 'implement' | 'first-leads'
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
  /** No word of the clause ranks its bodies: a standing rule may. */
  unranked: boolean
}

export interface DeadlineNode extends Literal, Ranged {
  type: 'deadline'
  value: string
  kind: 'by' | 'from' | 'during' | 'every'
  start: string | null
  end: string | null
  repeat: string | null
  implied: boolean
}

export interface TargetNode extends Literal, Ranged {
  type: 'percentage' | 'quantity'
  value: string
  amount: number
  unit: string | null
  op: '>=' | '<=' | '=' | '~'
  change: 'increase' | 'decrease' | null
  baseline: string | null
  indicator: string | null
  by: string | null
}

export type MentionNode = DeadlineNode | TargetNode

/** A stretch of running text: first all that a section says itself, then one passage for each task or goal. */
export interface PassageNode extends Parent, Ranged {
  type: 'passage'
  value: string
  role: 'text' | 'task' | 'goal'
  /** Theme sentence that opens it; null where the nearest heading names it. */
  title: string | null
  children: MentionNode[]
  responsibility: ResponsibilityNode | null
  origin: 'body' | 'table'
}

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
  children: (SectionNode | PassageNode)[]
}

export interface CitationNode extends Node, Ranged {
  type: 'citation'
  title: string | null
  documentNumber: string | null
}

export interface PlanNode extends Parent, Ranged {
  type: 'plan'
  title: string | null
  titleRange: Span
  /** Where the text before the plan starts that speaks of it: its notice. */
  noticeRange: Span
  children: (SectionNode | PassageNode)[]
  data?: Data & PlanData
}

export interface PlanData {
  documentNumber: string | null
  issuer: string | null
  issued: string | null
  period: { start: string; end: string } | null
  citations: CitationNode[]
}

export interface RootNode extends Parent {
  type: 'root'
  value: string
  children: PlanNode[]
}

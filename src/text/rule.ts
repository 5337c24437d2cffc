import type { Edit } from '../edits/edit.ts'

/** Something that a rule saw and could not put right; it becomes a diagnostic with a place. */
export interface Finding {
  /** Diagnostic id, kebab-case: `lost-numeral`. */
  rule: string
  severity: 'info' | 'warning' | 'error'
  message: string
  /** Offsets into the text that the rule was given. */
  start: number
  end: number
}

/** What a rule proposes for a text. */
export interface Repair {
  /** Sorted and not overlapping, in offsets of the given text. */
  edits: Edit[]
  findings?: Finding[]
}

/** One kind of repair. It changes nothing itself: it proposes edits, so that every change can be traced and shown. */
export interface RepairRule {
  /** Kebab-case name, shown by `restore --explain`. */
  id: string
  /** Asynchronous only where it has to load a table or a model that most texts do not need. */
  repair(text: string): Repair | Promise<Repair>
}

/**
 * The library: everything that others may build on.
 *
 * `extract` and `restore` go from bytes to a result. `planProcessor` is the list of extractors; a further one is a
 * unified plugin over the plan tree, handed to `extract` as `plugins`: it goes through the tree with `eachPassage` and
 * tells what it sees through `report`.
 */

export type { Span } from './edits/edit.ts'
export type { OffsetMap } from './edits/offset-map.ts'
export { report, type Severity } from './extract/report.ts'
export { GrammarError } from './grammars.ts'
export {
  type AppliedEdit,
  type Extraction,
  type ExtractOptions,
  extract,
  InputError,
  type PlanPlugin,
  planProcessor,
  type Restoration,
  restore,
} from './pipeline.ts'
export { planJsonSchema } from './plan/json-schema.ts'
export {
  type Citation,
  type Comparator,
  type Deadline,
  type Department,
  type Diagnostic,
  type Goal,
  type Percentage,
  type Plan,
  type PlanFile,
  planFileSchema,
  type Quantity,
  type Section,
  type Table,
  type Task,
} from './plan/schema.ts'
export { ContractError } from './plan/validate.ts'
export type { RestoredText } from './text/restore.ts'
export type {
  CitationNode,
  DeadlineNode,
  DepartmentNode,
  MentionNode,
  PassageNode,
  PlanNode,
  ResponsibilityNode,
  RootNode,
  SectionNode,
  TableNode,
  TableTaskNode,
  TargetNode,
} from './tree/nodes.ts'
export { eachPassage } from './tree/walk.ts'

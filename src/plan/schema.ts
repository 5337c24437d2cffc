/**
 * The output contract, version 1: the only definition of what `wpp extract` prints.
 * Types and the JSON Schema are derived from it.
 */
import * as z from 'zod'
import { modalities } from '../lexicon/modality.ts'
import { formats } from '../source/formats/format.ts'

// Each schema is used once in a process: compiling it to code costs more than it saves, and needs `new Function`.
z.config({ jitless: true })

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Where something stands in the source. */
export const spanSchema = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('half-open, UTF-16 offsets into the decoded source text as it came in')

/** A body that answers for a task, supports it, or carries it out on the ground. */
export const departmentSchema = z.strictObject({
  name: z.string().min(1).describe('as written, simplified and restored, full-width brackets'),
  key: z.string().nullable().describe('canonical body across plans and reforms; null where it is not known'),
  canonical: z.string().nullable().describe('canonical Chinese name of the body'),
  expanded: z.string().optional().describe('full name where the list leaves out the prefix: 市农业农村局'),
  span: spanSchema,
  inherited: z
    .literal(true)
    .optional()
    .describe(
      'by a standing rule, or by the clause of the item or chapter that the task is a step of; span is there',
    ),
})

/** A time by which, from which, in which or at which something is due. */
export const deadlineSchema = z.strictObject({
  text: z.string().min(1),
  span: spanSchema,
  kind: z.enum(['by', 'from', 'during', 'every']),
  start: isoDate.nullable(),
  end: isoDate.nullable().describe('inclusive'),
  repeat: z
    .string()
    .regex(/^P\d+[DWMY]$/)
    .nullable()
    .describe('ISO 8601 duration'),
  implied: z.literal(true).optional().describe('the year is taken from the sentence or the title'),
})

const comparatorSchema = z.enum(['>=', '<=', '=', '~'])

/** A share or a rate that is to be reached, or a change in percent; percentage points, too. */
export const percentageSchema = z.strictObject({
  text: z.string().min(1),
  span: spanSchema,
  value: z.number(),
  op: comparatorSchema,
  change: z.enum(['increase', 'decrease']).nullable(),
  baseline: z.string().nullable().describe('what it is compared with: 2013年'),
  indicator: z.string().nullable().describe('what it measures, 分别 resolved'),
  by: isoDate.nullable().describe('the end of the deadline that governs it'),
})

/** An amount with a unit that is to be reached, made or kept below. */
export const quantitySchema = z.strictObject({
  text: z.string().min(1),
  span: spanSchema,
  value: z.number(),
  unit: z.string(),
  op: comparatorSchema,
  change: z.enum(['increase', 'decrease']).nullable(),
  baseline: z.string().nullable(),
  indicator: z.string().nullable(),
  by: isoDate.nullable(),
})

/** A sentence of a passage and what it demands. */
export const sentenceSchema = z.strictObject({
  span: spanSchema,
  modality: z
    .enum(modalities)
    .nullable()
    .describe('what the sentence demands; null where its wording does not tell'),
})

const passageShape = {
  id: z.string().min(1).describe('unique and stable in the file: plan / section / ordinal'),
  section: z.string().nullable(),
  path: z.array(z.string()).describe('restored headings from the chapter down'),
  title: z.string().nullable().describe('nearest heading, or the theme sentence that opens the passage'),
  text: z.string().describe('simplified, restored, without the responsibility clause'),
  span: spanSchema,
  deadlines: z.array(deadlineSchema),
  percentages: z.array(percentageSchema),
  quantities: z.array(quantitySchema),
  sentences: z.array(sentenceSchema).optional().describe('of the text, in order'),
}

/** A passage outside tasks that states a deadline or a figure. */
export const goalSchema = z.strictObject(passageShape)

/** A duty with those who answer for it, from the text or from a row of a table. */
export const taskSchema = z.strictObject({
  ...passageShape,
  origin: z.enum(['body', 'table']),
  responsibility: z.strictObject({ text: z.string().min(1), span: spanSchema }).nullable(),
  lead: z.array(departmentSchema),
  support: z.array(departmentSchema),
  implement: z.array(departmentSchema),
})

/** A numbered heading and what stands under it. */
export const sectionSchema = z.strictObject({
  id: z.string().min(1).describe('the numbers from the chapter down, unique in the plan: 3.1.4'),
  parent: z.string().nullable(),
  level: z
    .int()
    .min(1)
    .max(5)
    .describe('rank of the style among those that this plan uses, in the order of GB/T 9704'),
  number: z.int().nonnegative(),
  label: z.string().describe('restored: 一、 （一） 1. （1）'),
  title: z.string().nullable().describe('null where running text follows the number'),
  span: spanSchema.describe('number and title'),
  extent: spanSchema.describe('all that it holds'),
})

/** A document that the plan cites, by its title, its number (GB/T 9704-2012, 7.2.5) or both. */
export const citationSchema = z.strictObject({
  title: z.string().nullable(),
  documentNumber: z.string().nullable(),
  span: spanSchema,
})

/** A table of the plan as it stands, row by row. */
export const tableSchema = z.strictObject({
  title: z.string().nullable(),
  span: spanSchema,
  header: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      cells: z
        .record(z.string(), z.string().nullable())
        .describe('by header cell; a cell that spans rows stands in each of them, a missing one is null'),
      span: spanSchema,
    }),
  ),
})

/** One plan of a file. */
export const planSchema = z.strictObject({
  title: z.string().nullable(),
  span: spanSchema,
  documentNumber: z.string().nullable(),
  issuer: z.string().nullable(),
  issued: isoDate.nullable(),
  period: z.strictObject({ start: isoDate, end: isoDate }).nullable(),
  citations: z.array(citationSchema),
  sections: z.array(sectionSchema).describe('document order, the tree by parent'),
  goals: z
    .array(goalSchema)
    .describe('passages outside tasks that carry a deadline, a percentage or a quantity'),
  tasks: z.array(taskSchema),
  tables: z.array(tableSchema).describe('all tables of the plan; the rows of task tables are tasks, too'),
})

/** A doubt about the source or about what was read from it, with its place. */
export const diagnosticSchema = z.strictObject({
  severity: z.enum(['info', 'warning', 'error']),
  rule: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  message: z.string(),
  span: spanSchema.nullable(),
  line: z.int().positive(),
  column: z.int().positive(),
})

/** The contract: what `wpp extract` prints for one input. */
export const planFileSchema = z.strictObject({
  contract: z.literal('1'),
  source: z.strictObject({
    path: z.string().nullable().describe('as the user typed it; null for standard input'),
    bytes: z.int().nonnegative(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.enum(formats),
    encoding: z.string().describe('WHATWG name; unicode for Word and PDF'),
    length: z
      .int()
      .nonnegative()
      .describe('UTF-16 length of the decoded text; of the extracted text for Word and PDF'),
    script: z.enum(['simplified', 'traditional', 'mixed']),
    damage: z.strictObject({
      marks: z.boolean(),
      glosses: z.int().nonnegative(),
      byteShifts: z.int().nonnegative(),
      markup: z.int().nonnegative(),
      lostNumerals: z.int().nonnegative(),
    }),
    locators: z
      .array(
        z.strictObject({
          span: spanSchema,
          page: z.int().positive().optional().describe('PDF: from 1'),
          paragraph: z.int().positive().optional().describe('Word: paragraph of the body, from 1'),
          element: z.string().optional().describe('HTML: CSS path from the body'),
        }),
      )
      .optional()
      .describe('where stretches of the text stand in the document, in the terms of its format'),
  }),
  plans: z.array(planSchema),
  diagnostics: z.array(diagnosticSchema),
})

/** See {@link departmentSchema}. */
export type Department = z.infer<typeof departmentSchema>
/** See {@link deadlineSchema}. */
export type Deadline = z.infer<typeof deadlineSchema>
/** See {@link percentageSchema}. */
export type Percentage = z.infer<typeof percentageSchema>
/** See {@link quantitySchema}. */
export type Quantity = z.infer<typeof quantitySchema>
/** How a value is bounded: `>=` 以上, `<=` 以内, `~` 左右, `=` otherwise. */
export type Comparator = z.infer<typeof comparatorSchema>
/** See {@link goalSchema}. */
export type Goal = z.infer<typeof goalSchema>
/** See {@link taskSchema}. */
export type Task = z.infer<typeof taskSchema>
/** See {@link sectionSchema}. */
export type Section = z.infer<typeof sectionSchema>
/** See {@link tableSchema}. */
export type Table = z.infer<typeof tableSchema>
/** See {@link citationSchema}. */
export type Citation = z.infer<typeof citationSchema>
/** See {@link planSchema}. */
export type Plan = z.infer<typeof planSchema>
/** See {@link diagnosticSchema}. */
export type Diagnostic = z.infer<typeof diagnosticSchema>
/** See {@link planFileSchema}. */
export type PlanFile = z.infer<typeof planFileSchema>

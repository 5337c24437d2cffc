/** From the bytes of a file to its plans: the one way through source, text, tree, extraction and plan. */
import { hash } from 'node:crypto'
import type { Plugin } from 'unified'
import { VFile } from 'vfile'
import { reportAtSource } from './extract/report.ts'
import { type OpenPlan, wholePlan } from './plan/compile.ts'
import { compileEach } from './plan/compile-each.ts'
import { diagnosticsOf } from './plan/diagnostics.ts'
import type { Diagnostic, Plan, PlanFile } from './plan/schema.ts'
import { contractValidation } from './plan/validate.ts'
import { InputError } from './source/input-error.ts'
import { readDocument } from './source/read-document.ts'
import { type RestoredText, repairRules, restoreText } from './text/restore.ts'
import { scriptOf } from './text/rules/script.ts'
import type { RootNode } from './tree/nodes.ts'
import { parsePlans } from './tree/parse.ts'

export { planProcessor } from './extract/extractors.ts'
export type { AppliedEdit } from './text/restore.ts'
export { InputError }

/** How a source is read, and with which extractors besides those of the program. */
export interface ExtractOptions {
  /** As the user typed it; null for standard input. */
  path?: string | null
  /** A label of the WHATWG Encoding Standard; detected where it is left out. */
  encoding?: string
  /** Extract from a text in which no plan is seen, too. */
  force?: boolean
  /**
   * Further extractors, which run after those of {@link planProcessor}. What they add to the children of a passage
   * becomes part of the plan, what they `report` of the diagnostics; anything else they may leave in `file.data`.
   */
  plugins?: readonly PlanPlugin[]
}

/** An extractor: a unified plugin without options over the plan tree. */
export type PlanPlugin = Plugin<[], RootNode>

/** What a source holds, as the contract has it, and what led to it. */
export interface Extraction {
  /** `value` is the decoded source, `messages` the diagnostics. */
  file: VFile
  plan: PlanFile
  /** What the plans were read from: the text with its damage repaired, and every edit that led to it. */
  restored: RestoredText
}

/** The text of a source with its damage repaired; `file` is the source as it was decoded. */
export interface Restoration extends RestoredText {
  file: VFile
}

/** An extraction whose plans are still to be taken. */
export interface OpenExtraction {
  file: VFile
  restored: RestoredText
  source: PlanFile['source']
  /** In the order of the file, to be taken once. Each keeps the contract, or a ContractError is thrown in its place. */
  plans: AsyncGenerator<OpenPlan, void, undefined>
  /** All that there is to tell, once the last plan is taken. */
  diagnostics(): Diagnostic[]
}

/**
 * Extracts the plans of one file.
 *
 * @throws InputError if the input is no text, or no plan and not forced
 */
export async function extract(input: Uint8Array | string, options: ExtractOptions = {}): Promise<Extraction> {
  const { file, restored, source, plans: each, diagnostics } = await openExtraction(input, options)
  const plans: Plan[] = []
  for await (const plan of each) plans.push(wholePlan(plan))
  return { file, plan: { contract: '1', source, plans, diagnostics: diagnostics() }, restored }
}

/**
 * Extracts the plans of one file one after the other, so that whoever writes each down need not hold them all.
 *
 * @throws InputError if the input is no text, or no plan and not forced
 */
export async function openExtraction(
  input: Uint8Array | string,
  options: ExtractOptions = {},
): Promise<OpenExtraction> {
  const { file, digest, document, restored } = await read(input, options)
  const tree = parsePlans(restored.text)
  if (tree.children.length === 0 && !options.force)
    throw new InputError(
      'holds no plan: neither numbered sections nor a title was found (--force extracts all the same)',
    )
  const source: PlanFile['source'] = {
    path: options.path ?? null,
    ...digest,
    format: document.format,
    encoding: document.encoding,
    length: String(file).length,
    script: scriptOf(String(file)),
    damage: damageOf(restored),
    ...(document.locators.length > 0 && {
      locators: document.locators.map(locator => ({ ...locator, span: [...locator.span] })),
    }),
  }
  const valid = await contractValidation()
  return {
    file,
    restored,
    source,
    plans: compileEach(tree, file, options.plugins ?? []),
    diagnostics: () =>
      valid.planFile({ contract: '1', source, plans: [], diagnostics: diagnosticsOf(file) }).diagnostics,
  }
}

/**
 * Restores the text of one file.
 *
 * @throws InputError if the input is no text
 */
export async function restore(
  input: Uint8Array | string,
  options: ExtractOptions = {},
): Promise<Restoration> {
  const { file, restored } = await read(input, options)
  return { file, ...restored }
}

async function read(input: Uint8Array | string, options: ExtractOptions) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  const digest = { bytes: bytes.length, sha256: hash('sha256', bytes, 'hex') }
  const document = await readDocument(bytes, options.path ?? null, options.encoding)
  const { text, encoding, undecodable, edits, format } = document
  const file = new VFile({ value: text })
  // What the format puts around the words comes off first: the rules read words alone.
  const rules = edits.length === 0 ? repairRules : [{ id: format, repair: () => ({ edits }) }, ...repairRules]
  const restored = await restoreText(text, rules)
  file.data.offsetMap = restored.map
  for (const span of undecodable)
    reportAtSource(file, 'warning', 'undecodable-bytes', `bytes that mean nothing in ${encoding}`, span)
  for (const { severity, rule, message, span } of restored.findings)
    reportAtSource(file, severity, rule, message, span)
  return { file, digest, document, restored }
}

function damageOf({ log, findings }: RestoredText): PlanFile['source']['damage'] {
  const count = (rule: string) => log.filter(edit => edit.rule === rule).length
  return {
    marks: count('marks') > 0,
    glosses: count('glosses'),
    byteShifts: count('byte-shift'),
    markup: count('markup'),
    lostNumerals: findings.filter(finding => finding.rule === 'lost-numeral').length,
  }
}

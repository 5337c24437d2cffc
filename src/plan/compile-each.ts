/** Plan tree → plans, one after the other, so that of a long file one plan at a time is held with all that is in it. */
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import {
  extractorsAcrossPlans,
  extractorsOfFacts,
  extractorsOfPassages,
  extractorsOfPlans,
  processorOf,
} from '../extract/extractors.ts'
import type { PassageNode, PlanNode, RootNode, SectionNode } from '../tree/nodes.ts'
import { isTaskTable } from '../tree/tables/columns.ts'
import { compilePlan, type OpenPlan } from './compile.ts'
import { contractValidation } from './validate.ts'

/**
 * Runs the extractors and compiles each plan as soon as all that concerns it is found; its nodes are then given up. Those
 * that look across plans run before the last one is compiled: of what they need no more is kept than the plans before it.
 * The diagnostics stand in the file once the last plan is taken, in the order of the extractors and not of the plans.
 *
 * @param plugins further extractors, each over the whole tree: nothing is given up before they have run
 * @throws ContractError for a plan that does not keep the contract
 */
export async function* compileEach(
  tree: RootNode,
  file: VFile,
  plugins: readonly Plugin<[], RootNode>[],
): AsyncGenerator<OpenPlan, void, undefined> {
  const valid = await contractValidation()
  const messages = new MessagesByStep(file)
  const run = (step: number, extractors: readonly Plugin<[], RootNode>[], part: RootNode) => {
    messages.startStep(step)
    return processorOf(extractors).run(part, file)
  }
  const isWhole = plugins.length > 0
  const across = extractorsOfPlans.length + 1
  let keepsDuties = tree.children.some(plan => plan.tables.some(({ roles }) => isTaskTable(roles)))
  await run(0, extractorsOfFacts, tree)
  let number = 0
  const parts = isWhole ? [tree] : tree.children.map(plan => ({ ...tree, children: [plan] }))
  for (const [partIndex, part] of parts.entries()) {
    for (const [index, extractor] of extractorsOfPlans.entries()) await run(index + 1, [extractor], part)
    if (partIndex === parts.length - 1) {
      const beforePlugins = isWhole ? extractorsOfPassages : []
      await run(across, [...extractorsAcrossPlans, ...beforePlugins, ...plugins], tree)
      keepsDuties = false
    }
    for (const plan of part.children) {
      messages.startStep(across + 1)
      yield valid.openPlan(compilePlan(plan, ++number, file, keepsDuties ? keep : forget))
      giveUp(plan, keepsDuties)
    }
  }
  messages.join()
}

/** What a file is told, sorted by the step that tells it. */
class MessagesByStep {
  readonly #file: VFile
  readonly #earlier: VFile['messages']
  readonly #steps: VFile['messages'][] = []

  constructor(file: VFile) {
    this.#file = file
    this.#earlier = file.messages
  }

  startStep(step: number): void {
    this.#steps[step] ??= []
    this.#file.messages = this.#steps[step]
  }

  join(): void {
    // Steps that had nothing to go through are holes, which `flat` passes over.
    this.#file.messages = this.#earlier.concat(this.#steps.flat())
  }
}

/** Takes from a compiled plan what no extractor asks for that looks across plans. */
function giveUp(plan: PlanNode, keepsDuties: boolean): void {
  if (keepsDuties) keepDuties(plan)
  else plan.children = []
  if (!keepsDuties) plan.tables = []
  for (const table of plan.tables) table.rows = []
}

function keepDuties(parent: PlanNode | SectionNode): void {
  parent.children = parent.children.filter(child => child.type !== 'passage' || child.role === 'task')
  for (const child of parent.children) if (child.type === 'section') keepDuties(child)
}

function forget(passage: PassageNode): void {
  passage.children = []
  passage.responsibility = null
}

function keep(): void {}

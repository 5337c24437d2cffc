/** Holds what is printed against the contract. */
import type { OpenPlan } from './compile.ts'
import { conformityTest } from './conformity.ts'
import { contractSchema } from './contract.ts'
import type { PlanFile } from './schema.ts'
import type { JsonSchema } from './schema-keywords.ts'

/** A result does not keep the contract: an extractor of others can have left something in the tree that is none of it. */
export class ContractError extends Error {
  override name = 'ContractError'
  /** The way to what is at fault, from the outermost value that was looked at. */
  readonly path: readonly (string | number)[]

  constructor(path: readonly (string | number)[], asked: JsonSchema) {
    super(`the contract is not kept at ${path.join('.') || 'the outermost value'}: ${JSON.stringify(asked)}`)
    this.path = path
  }
}

/** Gives back what keeps the contract, and throws a ContractError at what does not. */
export interface Validation {
  planFile: (file: PlanFile) => PlanFile
  /** Each of the parts of a plan is looked at when it is taken. */
  openPlan: (plan: OpenPlan) => OpenPlan
}

let made: Promise<Validation> | undefined

/** The validation of this version's contract. */
export function contractValidation(): Promise<Validation> {
  made ??= contractSchema().then(validationOf)
  return made
}

function validationOf(schema: JsonSchema): Validation {
  const part = (name: string) => ({ $ref: `#/$defs/${name}`, $defs: schema.$defs! })
  const [plan, section, goal, task] = ['Plan', 'Section', 'Goal', 'Task'].map(name => validator(part(name)))
  return {
    planFile: validator(schema),
    openPlan: open => {
      plan!({ ...open, sections: [], goals: [], tasks: [] })
      return {
        ...open,
        sections: each(open.sections, section!),
        goals: each(open.goals, goal!),
        tasks: each(open.tasks, task!),
      }
    },
  }
}

function* each<Value>(
  values: Iterable<Value>,
  valid: (value: Value) => Value,
): Generator<Value, void, undefined> {
  for (const value of values) yield valid(value)
}

/** Makes the test of a schema when it is first asked: most runs need few of them. */
function validator(schema: JsonSchema): <Value>(value: Value) => Value {
  let faultOf: ReturnType<typeof conformityTest> | undefined
  return value => {
    faultOf ??= conformityTest(schema)
    const fault = faultOf(value)
    if (fault !== null) throw new ContractError(fault.path, fault.schema)
    return value
  }
}

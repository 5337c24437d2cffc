import { planJsonSchema } from '../../plan/json-schema.ts'
import type { Outcome } from '../exit-code.ts'
import { writeResult } from '../write-output.ts'

/** `wpp schema`: the contract as JSON Schema. */
export async function schemaCommand(options: { output?: string }): Promise<Outcome> {
  await writeResult(options.output, `${JSON.stringify(planJsonSchema(), null, 2)}\n`)
  return { errors: 0, warnings: 0 }
}

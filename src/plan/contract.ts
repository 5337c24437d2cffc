/** The contract as JSON Schema, at hand without the schema that it is derived from. */
import { readFileSync } from 'node:fs'
import type { JsonSchema } from './schema-keywords.ts'

/** Where the build records it: beside the bundle. A checkout without a build derives it anew. */
export function contractPath(): URL {
  return new URL('./contract.json', import.meta.url)
}

/** What `wpp schema` prints. */
export async function contractSchema(): Promise<JsonSchema> {
  return recorded() ?? ((await import('./json-schema.ts')).planJsonSchema() as JsonSchema)
}

function recorded(): JsonSchema | null {
  try {
    return JSON.parse(readFileSync(contractPath(), 'utf8')) as JsonSchema
  } catch {
    return null
  }
}

/** The keywords of JSON Schema that the contract uses, and what each asks of a value. */

/** What is read of a JSON Schema, draft 2020-12. */
export interface JsonSchema {
  $ref?: string
  $defs?: Readonly<Record<string, JsonSchema>>
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly JsonSchema[]
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  minLength?: number
  pattern?: string
  items?: false | JsonSchema
  prefixItems?: readonly JsonSchema[]
  minItems?: number
  maxItems?: number
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  additionalProperties?: false | JsonSchema
  propertyNames?: JsonSchema
}

/**
 * The test of a keyword that looks at a value alone and not into it; it holds for values of types that the keyword does
 * not speak of.
 *
 * @returns null for a keyword that is not read
 */
export function keywordTest(keyword: string, argument: unknown): ((value: unknown) => boolean) | null {
  const bound = argument as number
  switch (keyword) {
    case 'type':
      return typeof argument === 'string' ? typeTest(argument) : either((argument as string[]).map(typeTest))
    case 'const':
      return value => value === argument
    case 'enum':
      return value => (argument as unknown[]).includes(value)
    case 'minimum':
      return value => typeof value !== 'number' || value >= bound
    case 'maximum':
      return value => typeof value !== 'number' || value <= bound
    case 'exclusiveMinimum':
      return value => typeof value !== 'number' || value > bound
    case 'exclusiveMaximum':
      return value => typeof value !== 'number' || value < bound
    case 'minLength':
      return value => typeof value !== 'string' || value.length >= bound
    case 'propertyNames': {
      // Every name of a property is a text.
      const { type, ...more } = argument as JsonSchema
      return type === 'string' && Object.keys(more).length === 0 ? () => true : null
    }
    case 'pattern': {
      const pattern = new RegExp(argument as string, 'u')
      return value => typeof value !== 'string' || pattern.test(value)
    }
    default:
      return null
  }
}

function typeTest(type: string): (value: unknown) => boolean {
  switch (type) {
    case 'null':
      return value => value === null
    case 'boolean':
      return value => typeof value === 'boolean'
    case 'string':
      return value => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'integer':
      return Number.isInteger
    case 'array':
      return Array.isArray
    case 'object':
      return isRecord
    default:
      throw new RangeError(`type ${type} is not read`)
  }
}

/** What JSON writes as an object; a Map and the like would be written as an empty one. */
function isRecord(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function either(tests: readonly ((value: unknown) => boolean)[]): (value: unknown) => boolean {
  return value => tests.some(test => test(value))
}

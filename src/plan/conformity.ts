/**
 * A JSON Schema (draft 2020-12) as a plain test. Zod, which the contract is defined with, takes longer to load than
 * most plans take to be extracted, and builds a second value beside the one that it looks at.
 */
import { type JsonSchema, keywordTest } from './schema-keywords.ts'

/** What is at fault: the way to it from the outermost value, and the schema that it does not keep. */
export interface Fault {
  path: readonly (string | number)[]
  schema: JsonSchema
}

/** Tells the first fault of a value, null where there is none. */
type Test = (value: unknown) => Fault | null

/**
 * Makes the test of a schema. Texts are as long as their UTF-16 code units; a property that is `undefined` is absent.
 *
 * @param definitions what `#/$defs/…` refers to
 * @throws RangeError if the schema says something that is not read here
 */
export function conformityTest(
  schema: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>> = schema.$defs ?? {},
): Test {
  return new TestMaker(definitions).test(schema)
}

/** Keywords that only tell something, or hold what others refer to. */
const passedOver = new Set(['title', 'description', 'id', '$schema', '$defs'])
/** Read with another keyword. */
const readWith: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'prefixItems', 'minItems', 'maxItems'],
}

class TestMaker {
  readonly #definitions: Readonly<Record<string, JsonSchema>>
  readonly #referred = new Map<string, Test>()

  constructor(definitions: Readonly<Record<string, JsonSchema>>) {
    this.#definitions = definitions
  }

  test(schema: JsonSchema): Test {
    if (schema.$ref !== undefined) return this.#reference(schema.$ref)
    const fault: Fault = { path: [], schema }
    const tests = this.#keywords(schema).map(holds => (value: unknown) => (holds(value) ? null : fault))
    if (schema.type === 'object') tests.push(this.#object(schema, fault))
    if (schema.type === 'array') tests.push(this.#array(schema, fault))
    if (schema.anyOf !== undefined) tests.push(anyOf(schema.anyOf.map(option => this.test(option))))
    return all(tests)
  }

  #reference(reference: string): Test {
    let test = this.#referred.get(reference)
    if (test === undefined) {
      const definition = this.#definitions[reference.replace('#/$defs/', '')]
      if (definition === undefined) throw new RangeError(`${reference} is not defined`)
      test = this.test(definition)
      this.#referred.set(reference, test)
    }
    return test
  }

  /** Tests of the keywords that look at a value alone and not into it. */
  #keywords(schema: JsonSchema): ((value: unknown) => boolean)[] {
    const inside = typeof schema.type === 'string' ? (readWith[schema.type] ?? []) : []
    return Object.entries(schema).flatMap(([keyword, argument]) => {
      if (keyword === 'anyOf' || passedOver.has(keyword) || inside.includes(keyword)) return []
      const holds = keywordTest(keyword, argument)
      if (holds === null) throw new RangeError(`${keyword} is not read`)
      return [holds]
    })
  }

  /** What holds for the items or properties that are not named. */
  #others(schema: false | JsonSchema | undefined, fault: Fault): Test {
    if (schema === undefined) return () => null
    return schema === false ? () => fault : this.test(schema)
  }

  #object({ properties = {}, required = [], additionalProperties }: JsonSchema, fault: Fault): Test {
    const keys = Object.keys(properties)
    const known = new Set(keys)
    const tests = keys.map(key => this.test(properties[key]!))
    const isRequired = keys.map(key => required.includes(key))
    const others = this.#others(additionalProperties, fault)
    return value => {
      const object = value as Record<string, unknown>
      for (let index = 0; index < keys.length; index++) {
        const key = keys[index]!
        const property = object[key]
        if (property === undefined && !isRequired[index]) continue
        const found = tests[index]!(property)
        if (found !== null) return within(key, found)
      }
      for (const key in object) {
        if (known.has(key)) continue
        const found = others(object[key])
        if (found !== null) return within(key, found)
      }
      return null
    }
  }

  #array({ items, prefixItems = [], minItems = 0, maxItems = Infinity }: JsonSchema, fault: Fault): Test {
    const first = prefixItems.map(item => this.test(item))
    const rest = this.#others(items, fault)
    return value => {
      const array = value as unknown[]
      if (array.length < minItems || array.length > maxItems) return fault
      for (let index = 0; index < array.length; index++) {
        const found = (first[index] ?? rest)(array[index])
        if (found !== null) return within(index, found)
      }
      return null
    }
  }
}

function all(tests: readonly Test[]): Test {
  const [first, second, ...more] = tests
  if (first === undefined) return () => null
  if (second === undefined) return first
  if (more.length === 0) return value => first(value) ?? second(value)
  return value => {
    for (let index = 0; index < tests.length; index++) {
      const fault = tests[index]!(value)
      if (fault !== null) return fault
    }
    return null
  }
}

/** The fault of the first option where none holds. */
function anyOf(tests: readonly Test[]): Test {
  return value => {
    let fault: Fault | null = null
    for (const test of tests) {
      const found = test(value)
      if (found === null) return null
      fault ??= found
    }
    return fault
  }
}

function within(key: string | number, { path, schema }: Fault): Fault {
  return { path: [key, ...path], schema }
}

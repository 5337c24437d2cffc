/**
 * A schema as a plain test. To parse is to build a second value beside the first, and to collect faults on the way; a
 * result that is right, as all but a faulty one are, needs neither.
 */
import type * as z from 'zod'

type Test = (value: unknown) => boolean
type Definition = z.core.$ZodTypes['_zod']['def']
type CheckDefinition = z.core.$ZodChecks['_zod']['def']

/**
 * Makes a test that holds for values which the schema accepts as they are. Where it does not hold the schema is to be
 * asked: the value is at fault, or the schema holds something that is not read here.
 */
export function conformityTest(schema: z.core.$ZodType): Test {
  const definition = schema._zod.def as Definition
  const checks = (definition.checks ?? []).map(check => checkTest(check._zod.def as CheckDefinition))
  const type = typeTest(definition)
  if (checks.length === 0) return type
  return value => type(value) && checks.every(check => check(value))
}

function typeTest(definition: Definition): Test {
  switch (definition.type) {
    case 'string':
      return 'check' in definition ? never : value => typeof value === 'string'
    case 'number':
      if (!('check' in definition)) return value => Number.isFinite(value)
      return (definition as { format?: string }).format === 'safeint' ? Number.isSafeInteger : never
    case 'boolean':
      return value => typeof value === 'boolean'
    case 'literal':
      return memberTest(definition.values)
    case 'enum':
      return memberTest(Object.values(definition.entries))
    case 'nullable':
      return orTest(null, conformityTest(definition.innerType))
    case 'optional':
      return orTest(undefined, conformityTest(definition.innerType))
    case 'array':
      return arrayTest(conformityTest(definition.element))
    case 'tuple':
      return definition.rest === null ? tupleTest(definition.items.map(conformityTest)) : never
    case 'object':
      return isStrict(definition) ? objectTest(definition.shape) : never
    case 'record':
      return isAnyString(definition.keyType) ? recordTest(conformityTest(definition.valueType)) : never
    default:
      return never
  }
}

const never: Test = () => false

function memberTest(values: readonly unknown[]): Test {
  const [only, ...others] = values
  if (others.length === 0) return value => value === only
  const members = new Set(values)
  return value => members.has(value)
}

function orTest(other: null | undefined, test: Test): Test {
  return value => value === other || test(value)
}

function arrayTest(element: Test): Test {
  return value => {
    if (!Array.isArray(value)) return false
    for (const item of value) if (!element(item)) return false
    return true
  }
}

function tupleTest(items: readonly Test[]): Test {
  return value =>
    Array.isArray(value) && value.length === items.length && items.every((test, index) => test(value[index]))
}

function isStrict({ catchall }: z.core.$ZodObjectDef): boolean {
  return catchall?._zod.def.type === 'never'
}

/** All keys of the shape and no others; of an absent key the test of an optional one alone holds. */
function objectTest(shape: z.core.$ZodShape): Test {
  const keys = Object.keys(shape)
  const tests = keys.map(key => conformityTest(shape[key]!))
  return value => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
    let known = 0
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index]!
      const property = (value as Record<string, unknown>)[key]
      if (!tests[index]!(property)) return false
      if (property !== undefined || key in value) known++
    }
    for (const _ in value) known--
    return known === 0
  }
}

function isAnyString(key: z.core.$ZodType): boolean {
  return key._zod.def.type === 'string' && (key._zod.def.checks ?? []).length === 0
}

function recordTest(test: Test): Test {
  return value => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return false
    // A schema drops this key, which a plain object may not bear.
    for (const key in value)
      if (key === '__proto__' || !test((value as Record<string, unknown>)[key])) return false
    return true
  }
}

function checkTest(definition: CheckDefinition): Test {
  switch (definition.check) {
    case 'min_length':
      return value => (value as string).length >= definition.minimum
    case 'greater_than':
      return definition.inclusive
        ? value => (value as number) >= Number(definition.value)
        : value => (value as number) > Number(definition.value)
    case 'less_than':
      return definition.inclusive
        ? value => (value as number) <= Number(definition.value)
        : value => (value as number) < Number(definition.value)
    case 'string_format': {
      const { pattern } = definition
      return definition.format === 'regex' && pattern !== undefined && !pattern.global && !pattern.sticky
        ? value => pattern.test(value as string)
        : never
    }
    default:
      return never
  }
}

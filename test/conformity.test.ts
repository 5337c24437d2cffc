import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { extract } from '../src/pipeline.ts'
import { conformityTest } from '../src/plan/conformity.ts'
import { contractSchema } from '../src/plan/contract.ts'
import { planJsonSchema } from '../src/plan/json-schema.ts'
import { planFileSchema } from '../src/plan/schema.ts'
import type { JsonSchema } from '../src/plan/schema-keywords.ts'
import { ContractError, contractValidation } from '../src/plan/validate.ts'

const testOf = (schema: z.ZodType) => conformityTest(z.toJSONSchema(schema) as JsonSchema)

describe('conformityTest', () => {
  const shape = {
    name: z.string().min(1),
    by: z
      .string()
      .regex(/^\d{4}$/)
      .nullable(),
    note: z.literal(true).optional(),
  }
  const rows = z.strictObject({ cells: z.record(z.string(), z.string().nullable()) })
  const span = z.tuple([z.int().nonnegative(), z.int().max(9)])
  const samples: [schema: z.ZodType, values: unknown[]][] = [
    [z.string().min(1), ['甲', '', 3, null]],
    [z.int().min(1).max(5), [1, 5, 0, 6, 1.5, Number.NaN, '1', 2 ** 60]],
    [z.int().positive(), [1, 0]],
    [z.number(), [1.5, Number.NaN, Number.POSITIVE_INFINITY, '1']],
    [z.number().lt(3), [2.9, 3]],
    [z.boolean(), [true, false, 0]],
    [z.enum(['by', 'from']), ['by', 'to', 'toString', null]],
    [span, [[0, 9], [-1, 0], [0, 10], [0], [0, 1, 2], 'ab', { 0: 0, 1: 1 }]],
    [z.array(span), [[], [[0, 1]], [[0, 1], 7], {}]],
    [
      z.strictObject(shape),
      [
        { name: '甲', by: null },
        { name: '甲', by: '2027', note: true },
        { name: '甲', by: '27' },
        { name: '甲' },
        { name: '甲', by: null, note: false },
        { name: '甲', by: null, more: 1 },
        [],
        null,
      ],
    ],
    [rows, [{ cells: { 甲: null, 乙: '丙' } }, { cells: { 甲: 3 } }, { cells: [] }, { cells: new Map() }]],
  ]
  it.each(samples)('of schema %# holds where the schema holds', (schema, values) => {
    const faultOf = testOf(schema)
    for (const value of values)
      expect([value, faultOf(value) === null]).toEqual([value, schema.safeParse(value).success])
  })
  it('tells the way to the fault', () => {
    const fault = testOf(z.strictObject({ rows: z.array(z.strictObject(shape)) }))({
      rows: [
        { name: '甲', by: null },
        { name: '', by: null },
      ],
    })
    expect(fault).toEqual({ path: ['rows', 1, 'name'], schema: { type: 'string', minLength: 1 } })
  })
  it('follows references', () => {
    const faultOf = conformityTest({
      type: 'array',
      items: { $ref: '#/$defs/Name' },
      $defs: { Name: { type: 'string' } },
    })
    expect(faultOf(['甲'])).toBeNull()
    expect(faultOf(['甲', 7])?.path).toEqual([1])
  })
  it.each<[string, JsonSchema]>([
    ['keywords', { type: 'array', uniqueItems: true } as JsonSchema],
    ['names of properties', { type: 'object', propertyNames: { type: 'string', pattern: '^x' } }],
    ['types', { type: 'date' }],
    ['references', { $ref: '#/$defs/Name' }],
  ])('refuses %s that it does not read', (_, schema) => {
    expect(() => conformityTest(schema)).toThrow(RangeError)
  })
})

describe('contractValidation', () => {
  const text = readFileSync(
    new URL('../fixtures/good/health-2022-bare-months/input.txt', import.meta.url),
    'utf8',
  )
  it('takes what is extracted as it is', async () => {
    const { plan } = await extract(text)
    expect((await contractValidation()).planFile(plan)).toBe(plan)
    expect(JSON.stringify(planFileSchema.parse(plan))).toBe(JSON.stringify(plan))
  })
  it('is of the schema that is printed', async () => {
    expect(await contractSchema()).toEqual(planJsonSchema())
  })
  it('refuses what the schema refuses, wherever it stands', async () => {
    const { plan } = await extract(text)
    const places = leaves(plan)
    const { planFile } = await contractValidation()
    const spoils = fc.constantFrom<unknown>(null, '', -1, 1.5, 'x', true, [], {}, undefined)
    fc.assert(
      fc.property(fc.nat(places.length - 1), spoils, (index, spoil) => {
        const spoiled = structuredClone(plan)
        const path = places[index]!
        const parent = path.slice(0, -1).reduce((at, key) => at[key] as Values, spoiled as unknown as Values)
        parent[path.at(-1)!] = spoil
        const { success } = planFileSchema.safeParse(spoiled)
        if (success) expect(planFile(spoiled)).toBe(spoiled)
        else expect(() => planFile(spoiled)).toThrow(ContractError)
      }),
      { numRuns: 300 },
    )
  })
})

type Values = Record<string | number, unknown>

/** The paths of all values that hold no others. */
function leaves(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]))
}

/**
 * Whatever comes in: nothing is thrown but InputError, nothing hangs, the output is valid and points into the source,
 * and it is the same each time. A failure prints the input and the seed that finds it again.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { type Extraction, extract, InputError } from '../src/pipeline.ts'
import { repairRules } from '../src/text/restore.ts'
import { computingTime } from './computing-time.ts'
import { anyText, brokenBytes, mutatedFixture } from './fuzz-inputs.ts'
import { generatedDamage } from './generated-counts.ts'
import { incompleteDeadlines } from './incomplete-deadlines.ts'
import { letters, spannedFields } from './spans.ts'

/** Milliseconds of computing that any of these inputs may take: a few times what the slowest does. */
const patience = 10_000

/** No test ends for the clock alone before all its inputs are tried. */
const hours = 3_600_000

function share(part: number, seed: number): fc.Parameters<unknown> {
  return { numRuns: Math.ceil(generatedDamage * part), seed }
}

/** What is extracted, null where the input is refused. Fails where it takes too long, or anything else is thrown. */
async function extracted(input: Uint8Array | string): Promise<Extraction | null> {
  const start = computingTime()
  try {
    const extraction = await extract(input, { force: true })
    expect(computingTime() - start).toBeLessThan(patience)
    return extraction
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    expect(error.message).not.toContain('\n')
    return null
  }
}

type Stretch = readonly [number, number]

function expectInside([start, end]: Stretch, source: string, what: string): void {
  expect(0 <= start && start <= end && end <= source.length, `${what} at ${start}-${end}`).toBe(true)
}

/**
 * Checks that every span lies in the source, and holds the words of its field unless a repair changed them. Tables
 * are lifted out of a text that goes on after them; the cells that make up a clause may stand in several rows.
 */
function checkSpans({ file, plan, restored }: Extraction): void {
  const source = String(file)
  const changes = restored.log.filter(({ before, after }) => letters(before) !== letters(after))
  const tables = plan.plans.flatMap(({ tables = [] }) => tables.map(table => table.span))
  const clausesOfCells = new Set(
    plan.plans.flatMap(({ tasks }) =>
      tasks.filter(({ origin }) => origin === 'table').map(task => task.responsibility?.span.join()),
    ),
  )
  expect(incompleteDeadlines(plan)).toEqual([])
  for (const { path, span, text } of spannedFields(plan)) {
    expectInside(span, source, path)
    const overlaps = (other: Stretch) => other[0] <= span[1] && other[1] >= span[0]
    if (text === null || changes.some(edit => overlaps(edit.span))) continue
    if (path.endsWith('.responsibility') && clausesOfCells.has(span.join())) continue
    expect(letters(without(source, span, tables.filter(overlaps))), path).toContain(letters(text))
  }
  for (const { span, rule } of [...plan.diagnostics, ...restored.log])
    if (span !== null) expectInside(span, source, rule)
}

/** A stretch of a text without the stretches that lie inside it; a stretch that lies in one of them is whole. */
function without(text: string, [start, end]: Stretch, left: readonly Stretch[]): string {
  const parts: string[] = []
  let at = start
  for (const [from, to] of [...left].sort((a, b) => a[0] - b[0])) {
    if (from < start || to > end || (from === start && to === end)) continue
    parts.push(text.slice(at, Math.max(at, from)))
    at = Math.max(at, to)
  }
  parts.push(text.slice(at, end))
  return parts.join('')
}

async function check(input: Uint8Array | string): Promise<void> {
  const first = await extracted(input)
  if (first === null) return
  checkSpans(first)
  expect(JSON.stringify((await extract(input, { force: true })).plan)).toBe(JSON.stringify(first.plan))
}

describe('holds what it promises', () => {
  it('for damaged plans', () => fc.assert(fc.asyncProperty(mutatedFixture, check), share(0.45, 1)), hours)
  it('for any text', () => fc.assert(fc.asyncProperty(anyText, check), share(0.25, 2)), hours)
  it('for bytes cut anywhere', () => fc.assert(fc.asyncProperty(brokenBytes, check), share(0.1, 3)), hours)
})

describe('each repair rule alone', () => {
  it.each(repairRules.map(rule => [rule.id, rule] as const))(
    '%s proposes edits that can be applied, the same each time',
    (_, rule) =>
      fc.assert(
        fc.asyncProperty(fc.oneof(mutatedFixture, anyText), async text => {
          const start = computingTime()
          const { edits, findings = [] } = await rule.repair(text)
          expect(computingTime() - start).toBeLessThan(patience)
          expect(() => applyEdits(text, edits)).not.toThrow()
          for (const finding of findings)
            expect(0 <= finding.start && finding.start <= finding.end && finding.end <= text.length).toBe(
              true,
            )
          expect(await rule.repair(text)).toEqual({ ...(await rule.repair(text)), edits })
        }),
        share(0.2 / repairRules.length, 4),
      ),
    hours,
  )
})

/** What the build compiles while it runs its samples is what most plans need only as long as they are read as they are meant. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { ordinaryPlans } from '../src/build/ordinary-plans.ts'
import { samples } from '../src/build/samples.ts'
import { recordPath } from '../src/build-record.ts'
import { grammarPath } from '../src/grammars.ts'
import { extract } from '../src/pipeline.ts'

const ordinary = ordinaryPlans(join(process.cwd(), 'src')).map(file => readFileSync(file, 'utf8'))

describe('the samples of the build', () => {
  it('are read as a clean, a mangled, a wrongly paired and a traditional plan', async () => {
    const sources = await Promise.all(samples.map(async sample => (await extract(sample)).plan.source))
    expect(
      sources.map(({ script, damage }) => [script, damage.marks, damage.byteShifts > 0, damage.glosses > 0]),
    ).toEqual([
      ['simplified', false, false, false],
      ['simplified', true, false, false],
      ['mixed', false, true, true],
      ['traditional', false, false, false],
    ])
  })
  it('hold tasks', async () => {
    for (const sample of [...samples, ...ordinary])
      expect((await extract(sample)).plan.plans.flatMap(plan => plan.tasks).length).toBeGreaterThan(1)
  })
  it('leave nothing undecided where they are ordinary', async () => {
    for (const plan of ordinary)
      expect(
        (await extract(plan)).file.messages.filter(({ ruleId }) => ruleId !== 'task-without-lead'),
      ).toEqual([])
  })
})

describe('the grammars that the build has checked', () => {
  it('are all of them: a start that has to check one loads zod', () => {
    const record = join(inject('programBuild'), 'dist', basename(recordPath().pathname))
    const checked = Object.keys(JSON.parse(readFileSync(record, 'utf8')).grammars)
    const grammars = readdirSync(grammarPath('.')).filter(file => file.endsWith('.json'))
    expect(grammars.filter(file => !checked.includes(file))).toEqual([])
  })
})

/** An event whose day nobody states is over when its year is: that is said, and taken. */
import { expect, it } from 'vitest'
import { extract } from '../src/pipeline.ts'

const plan = (sentence: string) => `石湾县沟渠整修方案
一、主要任务
（一）整修沟渠。${sentence}（县水利局牵头，县财政局配合）
`

const deadlines = async (sentence: string) => {
  const { plan: result, file } = await extract(plan(sentence))
  const told = file.messages
    .filter(({ ruleId }) => ruleId === 'deadline-without-day')
    .map(
      ({ place }) =>
        place !== undefined && 'start' in place && String(file).slice(place.start.offset, place.end.offset),
    )
  return { ends: result.plans[0]!.tasks[0]!.deadlines.map(({ end }) => end), told }
}

it.each([
  ['2022年春耕前完成清淤。', '2022年春耕前'],
  ['2022年10月底前完成清淤，2023年汛期结束前补栽护坡草皮。', '2023年汛期结束前'],
])('%s', async (sentence, event) => {
  const { ends, told } = await deadlines(sentence)
  expect(ends.every(end => end !== null)).toBe(true)
  expect(told).toEqual(event === null ? [] : [event])
})

it('is not said of a day that is known', async () => {
  expect(await deadlines('2022年10月底前完成清淤。')).toEqual({ ends: ['2022-10-31'], told: [] })
})

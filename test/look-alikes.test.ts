import { expect, test } from 'vitest'
import { lookAlikes } from '../src/text/rules/look-alikes.ts'
import { repairedBy } from './repaired-text.ts'

const restored = repairedBy(lookAlikes)

test('restores the characters of a text that shows the habit', async () => {
  expect(await restored('各县亽囻政府、有关蔀门要加大力喥，噭励恏的做法，推动水利囷林业工莋。')).toBe(
    '各县人民政府、有关部门要加大力度，激励好的做法，推动水利和林业工作。',
  )
})

test('chooses between two originals by what stands beside', async () => {
  const text = '囻家有关蔀门、各级亽囻政府囷企业噭励恏的做法。'
  expect(await restored(text)).toBe('国家有关部门、各级人民政府和企业激励好的做法。')
})

test.each([
  ['one rare character of a name, again and again', '囷山街道、囷山小学、囷山村、囷山桥、囷山港要加强整治。'],
  ['two rare characters of names', '囷河流域、囷河两岸、囷河上游由蔀山镇负责，囷河下游由蔀河镇负责。'],
  ['no rare character', '各县人民政府要加大力度，激励好的做法。'],
  ['too few in a long text', `亽囻政府囷蔀门恏。${'加强饮用水水源保护工作，定期开展检查。'.repeat(400)}`],
])('leaves alone a text with %s', async (_, text) => {
  expect((await lookAlikes.repair(text)).edits).toEqual([])
})

test('keeps to one character for one, so that offsets stay', async () => {
  const text = '各县亽囻政府、有关蔀门要加大力喥，噭励恏的做法。'
  for (const { start, end, text: after } of (await lookAlikes.repair(text)).edits) {
    expect(end - start).toBe(1)
    expect(after).toHaveLength(1)
  }
})

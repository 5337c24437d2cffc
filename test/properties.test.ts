/** What holds for every input: valid output, spans that slice the words they claim, the same output twice. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract, InputError, restore } from '../src/pipeline.ts'
import { toSimplified } from '../src/text/simplified.ts'
import { generatedPlans } from './generated-counts.ts'
import { incompleteDeadlines } from './incomplete-deadlines.ts'
import { letters, spannedFields } from './spans.ts'

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
const body = pick(
  '市文旅局',
  '市住房和城乡建设局',
  '各县（市、区）人民政府',
  '区民政局',
  '团市委',
  '人民银行某市中心支行',
  '相关镇街',
)
const bodies = fc.array(body, { minLength: 1, maxLength: 4 }).map(list => list.join('、'))
const time = pick(
  '到2023年，',
  '2022年6月底前，',
  '自2021年起每季度',
  '每年',
  '5月底前，',
  '“十四五”期间，',
  '',
)
const target = pick(
  '覆盖率达到95%以上',
  '分别达到85%、90%以上',
  '新建步道30公里',
  '比2020年下降三成',
  '完成验收',
  '控制在10%以内',
)
const clause = fc.oneof(
  fc.tuple(bodies, bodies).map(([lead, support]) => `（${lead}牵头，${support}配合）`),
  bodies.map(list => `（${list}负责）`),
  bodies.map(list => `\n责任单位：${list}`),
  fc.constant(''),
)
const sentence = fc
  .tuple(time, pick('推进古镇修缮', '改造老旧小区', '建设养老驿站'), target)
  .map(([when, what, level]) => `${when}${what}，${level}。`)
const number = fc
  .tuple(
    pick('一、', '（一）', '1.', '（1）', '①', '十二、', '2、', '（三）'),
    pick('加强古迹保护', '完善服务体系。', ''),
  )
  .map(parts => parts.join(''))
const paragraph = fc
  .tuple(number, fc.array(sentence, { maxLength: 3 }), clause)
  .map(([head, text, end]) => `${head}${text.join('')}${end}`)
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  pick(
    'pan>',
    '<br>',
    '&nbsp;',
    '（',
    '）',
    '《',
    '\u0000',
    '\ud800',
    '環(huán)境',
    '３％',
    '〔2021〕5号',
    '%',
    '\t',
    '\r\n',
    '𠀀',
    '|',
  ),
)
const plan = fc
  .tuple(
    pick('某市养老服务三年行动方案（2021—2023年）\n', '某县古镇保护工作方案根据要求制定。\n', ''),
    fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 1, arbitrary: noise }), {
      maxLength: 10,
    }),
    pick('\n', ''),
  )
  .map(([title, paragraphs, joint]) => title + paragraphs.join(joint))

/** An input that is at fault is refused with one line; anything else that is thrown is a crash. */
function refused(error: unknown): null {
  if (error instanceof InputError) return null
  throw error
}

describe('for every input', () => {
  it('the output is valid, its spans slice what they claim, and it comes out the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async source => {
        const extraction = await extract(source, { force: true }).catch(refused)
        if (extraction === null) return
        const { file, plan: result } = extraction
        const decoded = String(file)
        expect(incompleteDeadlines(result)).toEqual([])
        for (const { path, span, text: words } of spannedFields(result)) {
          expect(span[0], path).toBeLessThanOrEqual(span[1])
          expect(span[1], path).toBeLessThanOrEqual(decoded.length)
          if (words !== null && !result.source.damage.marks && result.source.script === 'simplified')
            // A Traditional character alone in a Simplified text is restored.
            expect(toSimplified(letters(decoded.slice(...span))), path).toContain(
              toSimplified(letters(words)),
            )
        }
        expect((await extract(source, { force: true })).plan).toEqual(result)
      }),
      { numRuns: generatedPlans, seed: 20211 },
    )
  }, 3_600_000)

  it('restoring what was restored changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 8 }), async paragraphs => {
        const once = await restore(`某市养老服务行动方案\n${paragraphs.join('\n')}`)
        const twice = await restore(once.text)
        expect(twice.text).toBe(once.text)
      }),
      { numRuns: Math.min(generatedPlans, 300), seed: 20212 },
    )
  }, 3_600_000)
})

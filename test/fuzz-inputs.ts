/** Generates inputs that no plan was ever written as: damaged fixtures, any Unicode, bytes cut anywhere. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { encodeWith } from './legacy-encodings.ts'

const fixtures = join(import.meta.dirname, '../fixtures')

/** The texts of all fixtures that are text. */
export const fixtureTexts: readonly string[] = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(name => /(?:^|[\\/])(?:input\.\w+|plan\.(?:txt|md|html))$/.test(name))
  .sort()
  .map(name => readFileSync(join(fixtures, name), 'utf8'))
  .filter(text => !text.includes('\u0000'))

/** What text is never written with, and what its structure hangs on. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    ...['\u0000', '\ud800', '\udc00', '\ud83d', '\u202e', '\u2066', '\u200b', '\u200d', '\ufeff', '\ufffd'],
    ...['\u0301', '𠀀', '𫝀', '👨‍👩‍👧', '\r', '\n', '\t', '\v', '\u2028', '\u0085', '　', ' '],
    ...['（', '）', '(', ')', '〔', '〕', '《', '》', '“', '”', '【', '<', '>', '&', '<p>', '&nbsp;', '<!--'],
    ...[
      '一、',
      '（一）',
      '1.',
      '（1）',
      '①',
      '十',
      '第一章 ',
      '1.1.1 ',
      '万',
      '〇',
      '１',
      '3??茖W',
      '環(huán)境',
    ],
    ...[
      '。',
      '，',
      '；',
      '：',
      '、',
      '?',
      '%',
      '‰',
      '|',
      '|---|',
      '～',
      '-',
      '.',
      '__proto__',
      'constructor',
    ],
    ...[
      '2020年',
      '2019年2月30日',
      '99999年',
      '每',
      '底前',
      '到',
      '分别达到',
      '以上',
      '牵头',
      '负责',
      '责任单位：',
    ],
    ...['（市', '局', '各', '等', '和', '达到95%、', '0.', '-1', '1e9', '9'.repeat(400), '（'.repeat(50)],
  ),
)

/** One change of a text; `from` and `size` are shares of its length, 0 to 1. */
type Mutation = { kind: 'delete' | 'insert' | 'repeat' | 'move'; from: number; size: number; text: string }

const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('delete', 'insert', 'insert', 'repeat', 'move'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.double({ min: 0, max: 0.1, noNaN: true }),
  text: noise,
})

function mutate(text: string, { kind, from, size, text: inserted }: Mutation): string {
  const start = Math.floor(from * text.length)
  const end = Math.min(text.length, start + Math.ceil(size * text.length))
  const part = text.slice(start, end)
  if (kind === 'delete') return text.slice(0, start) + text.slice(end)
  if (kind === 'insert') return text.slice(0, start) + inserted + text.slice(start)
  if (kind === 'repeat') return text.slice(0, end) + inserted + part.repeat(3) + text.slice(end)
  return part + text.slice(0, start) + text.slice(end)
}

/** Longest stretch of a fixture that is taken, in characters: short texts are many in the same time. */
const longest = 700

/** A stretch of a fixture with up to a dozen changes. */
export const mutatedFixture: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...fixtureTexts),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.array(mutation, { maxLength: 12 }),
  )
  .map(([text, from, mutations]) => {
    const start = Math.floor(from * Math.max(0, text.length - longest))
    const head = text.slice(0, 60)
    return mutations.reduce(mutate, `${head}\n${text.slice(start, start + longest)}`)
  })

/** Any characters at all, Chinese ones and the marks of plans among them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      noise,
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map(code => String.fromCharCode(code)),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(''))

/** A text in one of the encodings of Chinese, cut anywhere, with some bytes changed, behind any byte order mark. */
export const brokenBytes: fc.Arbitrary<Uint8Array> = fc
  .record({
    text: fc.oneof(mutatedFixture, anyText),
    encoding: fc.constantFrom('utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'),
    mark: fc.constantFrom([], [], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x84, 0x31, 0x95, 0x33]),
    from: fc.nat(3),
    cut: fc.nat(400),
    changes: fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 6 }),
  })
  .map(({ text, encoding, mark, from, cut, changes }) => {
    const whole = encodeWith(encoding, text)
    const bytes = Uint8Array.from([...mark, ...whole.subarray(from, Math.max(from, whole.length - cut))])
    for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
    return bytes
  })

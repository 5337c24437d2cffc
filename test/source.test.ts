import { describe, expect, it } from 'vitest'
import { decode } from '../src/source/decode.ts'
import { InputError } from '../src/source/input-error.ts'
import { placesOf } from '../src/source/places.ts'

const plan = '一、工作目标：到二〇二〇年，城区黑臭河沟全部消除。（市住建局牵头）\n'

/** Bytes in encodings that Node cannot write itself, looked up in what its decoder makes of every byte pair. */
function encodeAs(encoding: 'gb18030' | 'big5', text: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const bytesOf = new Map<string, number[]>()
  for (let lead = 0xa1; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      try {
        bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
      } catch {
        // A pair that the encoding does not use.
      }
  return Uint8Array.from(
    Array.from(text).flatMap(character => {
      if (character <= '\x7f') return [character.charCodeAt(0)]
      const bytes = bytesOf.get(character)
      if (bytes === undefined) throw new Error(`${encoding} has no ${character}`)
      return bytes
    }),
  )
}

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap(part => [...part]))

describe('decode', () => {
  const traditional = '一、工作目標：改善河川水質，加強廢水管理。'
  const cases: [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
    ['UTF-8', utf8(plan), 'utf-8', plan],
    ['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(plan)), 'utf-8', plan],
    ['ASCII', utf8('plain words\n'), 'utf-8', 'plain words\n'],
    ['UTF-8 of another language', utf8('Où sont les déchets ?'), 'utf-8', 'Où sont les déchets ?'],
    ['UTF-16LE with a mark', joined([0xff, 0xfe], utf16(plan, 'le')), 'utf-16le', plan],
    ['UTF-16BE with a mark', joined([0xfe, 0xff], utf16(plan, 'be')), 'utf-16be', plan],
    ['UTF-16LE without one', utf16(plan, 'le'), 'utf-16le', plan],
    ['UTF-16BE without one', utf16(`2020\r\n${plan}`, 'be'), 'utf-16be', `2020\r\n${plan}`],
    ['GB 18030', encodeAs('gb18030', plan), 'gb18030', plan],
    ['GBK, four characters', encodeAs('gb18030', '水质改善'), 'gb18030', '水质改善'],
    ['GBK that is also valid UTF-8', encodeAs('gb18030', '一'), 'gb18030', '一'],
    [
      'GBK after much ASCII',
      joined(utf8(' '.repeat(1e5)), encodeAs('gb18030', plan)),
      'gb18030',
      ' '.repeat(1e5) + plan,
    ],
    ['Big5', encodeAs('big5', traditional), 'big5', traditional],
    ['Big5, four characters', encodeAs('big5', '水質改善'), 'big5', '水質改善'],
  ]
  it.each(cases)('tells %s', async (_, bytes, encoding, text) => {
    expect(await decode(bytes)).toEqual({ text, encoding, undecodable: [] })
  })

  it('takes the encoding that it is told', async () => {
    expect(await decode(encodeAs('big5', '水質'), 'Big5')).toMatchObject({ encoding: 'big5', text: '水質' })
    expect((await decode(encodeAs('gb18030', '水质'), 'gb2312')).encoding).toBe('gbk')
    expect(await decode(utf16('水', 'le'), 'utf-16le')).toMatchObject({ text: '水' })
    await expect(decode(utf8(plan), 'klingon')).rejects.toThrow(RangeError)
  })

  it('does not take a language that it cannot read for Chinese', async () => {
    const russian = Uint8Array.from('Âîäà è âîçäóõ, ãîðîä è ðåêà, ïëàí ðàáîò íà ãîä', character =>
      character.charCodeAt(0),
    )
    const { text, encoding } = await decode(russian)
    expect(encoding).toMatch(/^windows-125|^iso-8859|^koi8/)
    expect(text).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('undecodable bytes', () => {
  const water = utf8('水')
  const cases: [name: string, bytes: Uint8Array, encoding: string | undefined, spans: [number, number][]][] =
    [
      [
        'a byte that no character has',
        joined(utf8(plan), [0xff], utf8('水')),
        undefined,
        [[plan.length, plan.length + 1]],
      ],
      [
        'a cut character at the end',
        joined(utf8(plan), water.subarray(0, 2)),
        undefined,
        [[plan.length, plan.length + 1]],
      ],
      [
        'a run is one span',
        joined(utf8('水水水水水水水水水水水水水水水水水水水水'), [0xff, 0xc0]),
        undefined,
        [[20, 22]],
      ],
      [
        'a mark does not count',
        joined([0xef, 0xbb, 0xbf], utf8(plan), [0xff]),
        undefined,
        [[plan.length, plan.length + 1]],
      ],
      ['U+FFFD of the source is none', utf8('水\ufffd质'), undefined, []],
      [
        'nor beside broken bytes, whole and cut',
        joined(utf8(`${plan}\ufffd`), [0xe6, 0xb0], utf8('\ufffd🌊'), [0xf0, 0x9f], utf8('\ufffd')),
        undefined,
        [
          [plan.length + 1, plan.length + 2],
          [plan.length + 5, plan.length + 6],
        ],
      ],
      ['GB 18030', joined(encodeAs('gb18030', plan), [0xff]), undefined, [[plan.length, plan.length + 1]]],
      [
        'UTF-16 of odd length',
        joined(utf16(plan, 'le'), [0x4e]),
        'utf-16le',
        [[plan.length, plan.length + 1]],
      ],
      ['U+FFFD of a UTF-16 source', utf16('水\ufffd质', 'be'), 'utf-16be', []],
    ]
  it.each(cases)('are told: %s', async (_, bytes, encoding, spans) => {
    expect((await decode(bytes, encoding)).undecodable).toEqual(spans)
  })
})

describe('text that was saved as it looked in a wrong encoding', () => {
  const long = utf8(plan.repeat(4))
  const asWestern = (bytes: Uint8Array) => utf8(Buffer.from(bytes).toString('latin1'))
  /** Some versions of Node decode windows-1252 as Latin-1. */
  const windows1252: Readonly<Record<string, string>> = {
    '\x80': '€',
    '\x82': '‚',
    '\x84': '„',
    '\x8c': 'Œ',
    '\x94': '”',
  }
  const asWindows = (bytes: Uint8Array) =>
    utf8(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\x80-\x9f]/g, control => windows1252[control] ?? control),
    )
  const saved = (bytes: Uint8Array, encoding: string) => utf8(new TextDecoder(encoding).decode(bytes))
  it.each([
    ['UTF-8 as Latin-1', asWestern(long), /is UTF-8 that was read as Latin-1.*iconv -f utf-8 -t latin1$/],
    ['GBK as Latin-1', asWestern(encodeAs('gb18030', plan.repeat(4))), /is GBK that was read as Latin-1/],
    ['UTF-8 as Windows-1252', asWindows(long), /is UTF-8 that was read as Windows-1252.*get it again/],
    ['UTF-8 as GBK', saved(long, 'gbk'), /is UTF-8 that was read as GBK.*get it again/],
    [
      'GBK as UTF-8',
      saved(encodeAs('gb18030', plan.repeat(4)), 'utf-8'),
      /lost its characters.*get it again/,
    ],
  ])('is refused: %s', async (_, bytes, message) => {
    await expect(decode(bytes)).rejects.toThrow(InputError)
    await expect(decode(bytes)).rejects.toThrow(message)
  })

  it.each([
    ['French', utf8('Où sont les déchets ménagers ? À côté de la forêt, près du château. '.repeat(9))],
    ['Chinese with a Western name', utf8(`${plan}Müller、José、Łódź`)],
    ['a rare character of a name', utf8(`${plan.repeat(4)}锛`)],
  ])('is not: %s', async (_, bytes) => {
    expect((await decode(bytes)).undecodable).toEqual([])
  })

  it('is taken where its encoding is named', async () => {
    expect((await decode(asWestern(long), 'utf-8')).encoding).toBe('utf-8')
  })
})

describe('what is no text', () => {
  const cases: [name: string, bytes: Uint8Array, message: RegExp, encoding?: string][] = [
    ['no bytes', new Uint8Array(), /is empty/],
    ['white space', utf8(' \r\n\u3000\n'), /is empty/],
    ['only a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), /is empty/],
    ['PDF', utf8('%PDF-1.7\n…'), /is a PDF document.*convert it to text first/],
    ['docx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), /Office document/],
    [
      'doc',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      /document of the old kind.*docx/,
    ],
    ['PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), /PNG image/],
    ['a picture, whatever encoding is named', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), /JPEG/, 'gbk'],
    ['NUL bytes', joined(utf8('水'), [0], utf8('质')), /NUL bytes/],
    [
      'NUL bytes in a named encoding',
      joined(utf8('水'), [0], utf8('质')),
      /NUL characters as utf-8/,
      'utf-8',
    ],
    [
      'control bytes',
      Uint8Array.from({ length: 400 }, (_, index) => 1 + ((index * 7919) % 255)),
      /control bytes/,
    ],
    ['a wrong encoding', encodeAs('gb18030', plan), /cannot be decoded as utf-8.*--encoding/, 'utf-8'],
  ]
  it.each(cases)('is refused: %s', async (_, bytes, message, encoding) => {
    const error = await decode(bytes, encoding).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(InputError)
    expect((error as Error).message).toMatch(message)
    expect((error as Error).message).not.toContain('\n')
  })
})

describe('placesOf', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 2, 1],
    [4, 3, 1],
    [5, 4, 1],
    [6, 5, 1],
    [8, 5, 3],
  ])('puts offset %i at %i:%i', (offset, line, column) => {
    expect(placesOf('水\r\r\n\n\n水质')(offset)).toEqual({ line, column })
  })
})

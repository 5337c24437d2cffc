/**
 * What the program knows of Chinese stands in `grammars/`, where someone who does not program can change it. Code may
 * name the characters of numerals, dates and numbers, which are syntax, and ranges of characters.
 */
import { readFileSync } from 'node:fs'
import { type AnyNode, parse } from 'acorn'
import { fullAncestor } from 'acorn-walk'
import { transformSync } from 'esbuild'
import fastGlob from 'fast-glob'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)

/** Numerals, parts of dates (2031年6月1日), the sign of a document number (12号) and that of an ordinal (第一). */
const syntax = /[〇○零一二三四五六七八九十百年月日号第]/g
/** Radicals and compatibility forms, which no word is written with, bound ranges of code points. */
const ideograph = /[\u4e00-\u9fff]/
const ranges = /(?:\p{Script=Han}|\\{1,2}u[0-9a-f]{4})-(?:\p{Script=Han}|\\{1,2}u[0-9a-f]{4})/giu

/** Files whose literals are texts to be read and no words to read with. */
const texts = new Map([
  ['src/build/samples.ts', 'plans that the build runs the program on, so that it starts fast'],
])

/** The literals of some code, of strings, templates and regular expressions, that hold Chinese words. */
function wordsIn(code: string): string[] {
  const { code: plain } = transformSync(code, { loader: 'ts', format: 'esm', charset: 'utf8' })
  const found: string[] = []
  fullAncestor(parse(plain, { ecmaVersion: 'latest', sourceType: 'module' }), (node, _, ancestors) => {
    const literal = literalOf(node as AnyNode)
    if (literal === null || (ancestors as AnyNode[]).some(isDescription)) return
    const own = decoded(literal.replace(ranges, '')).replace(syntax, '')
    if (ideograph.test(own)) found.push(literal)
  })
  return found
}

/** What a node holds as text: a string, a part of a template, the source of a regular expression, the key of a property. */
function literalOf(node: AnyNode): string | null {
  if (node.type === 'Property' && !node.computed) return keyOf(node.key)
  if (node.type === 'TemplateElement') return node.value.raw
  if (node.type !== 'Literal') return null
  if (node.regex) return node.regex.pattern
  return typeof node.value === 'string' ? node.value : null
}

function keyOf(key: AnyNode): string | null {
  return key.type === 'Identifier' ? key.name : literalOf(key)
}

/** What a schema says of a field is an explanation, not a word to read with. */
function isDescription(node: AnyNode): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.property.type === 'Identifier' &&
    node.callee.property.name === 'describe'
  )
}

/** With the characters that are written as escapes: `\u5ea7` is 座. */
function decoded(literal: string): string {
  return literal.replace(/\\u([4-9][0-9a-f]{3})/gi, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
}

describe('words in literals', () => {
  it.each([
    ['a string', "const word = '牵头'"],
    ['a string of one character', "text.endsWith('的')"],
    ['a key', "const roles = { '配合': 1 }"],
    ['a template', `const list = \`负责\${end}\``],
    ['a regular expression', 'const verb = /[一-鿿]{2}牵头/'],
    ['a class of characters', 'const units = /[个座]/'],
    ['an escaped character', String.raw`const unit = /[0-9]\u5ea7/`],
    ['a type', "const kind: string = '县' as const"],
    ['an argument of another call', "schema.refine('单位')"],
  ])('are found in %s', (_, code) => {
    expect(wordsIn(code)).toHaveLength(1)
  })
  it.each([
    ['a comment', '// 牵头单位\n/** 配合 */ const word = 1'],
    ['numerals', 'const number = /[一二三四五六七八九十]{1,3}/'],
    ['a date', 'const day = /(?:19|20)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日/'],
    ['ranges of characters', String.raw`const han = /[一-鿿]{1,9}|[\u4e00-\u9fff]/`],
    ['the ends of a block of code points', "const isRadical = c >= '⺀' && c <= '⿕'"],
    ['marks', "const marks = '，。；：、（）《》'"],
    ['a description', "z.string().describe('as in 市水利局')"],
  ])('are not found in %s', (_, code) => {
    expect(wordsIn(code)).toEqual([])
  })

  const files = fastGlob.sync('src/**/*.ts', { cwd: root.pathname })
  it.each([...texts])('are expected in %s: %s', file => {
    expect(wordsIn(readFileSync(new URL(file, root), 'utf8'))).not.toEqual([])
  })
  it('are nowhere else', () => {
    expect(files.length).toBeGreaterThan(300)
    const found = files.flatMap(file => {
      const code = readFileSync(new URL(file, root), 'utf8')
      if (texts.has(file) || !/\p{Script=Han}|\\u/u.test(code)) return []
      return wordsIn(code).map(literal => `${file}: ${literal}`)
    })
    expect(found).toEqual([])
  })
})

/** Everything that a file of `src` exports says what it is. */
import { readFileSync } from 'node:fs'
import fastGlob from 'fast-glob'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url)

/** A declaration of a formatted file: one that is exported stands at the start of a line. */
const declaration =
  /^export (?:declare |default |abstract |async )*(?:function\*?|class|interface|type(?! \{)|const|let|enum) +(\{[^}]{1,400}\}|[A-Za-z_$][\w$]*)/gm

/** Names of the exported declarations of some code that no docstring stands right above. */
function undocumented(code: string): string[] {
  const found: string[] = []
  for (const { index, 1: name } of code.matchAll(declaration))
    if (!saysSomething(commentAbove(code.slice(0, index)))) found.push(name!)
  return found
}

/** The docstring that ends on the line before the end of some code; empty where none does. */
function commentAbove(before: string): string {
  if (!before.endsWith('*/\n')) return ''
  const start = before.lastIndexOf('/*')
  return before.startsWith('/**', start) ? before.slice(start + 3, -3) : ''
}

function saysSomething(comment: string): boolean {
  return /[A-Za-z\p{Script=Han}]{2}/u.test(comment)
}

describe('exported declarations', () => {
  it.each([
    ['a function', 'export function read() {}', ['read']],
    ['a function that waits', 'export async function read() {}', ['read']],
    ['a generator', 'export function* read() {}', ['read']],
    ['a class', 'export abstract class Reader {}', ['Reader']],
    ['an interface', 'export interface Reader<T> {}', ['Reader']],
    ['a type', "export type Kind = 'a' | 'b'", ['Kind']],
    ['a constant', 'export const most = 3', ['most']],
    ['parts of an object', 'export const { first, last } = ends', ['{ first, last }']],
    ['what stands below a comment of the file', '/** Reads. */\n\nexport const most = 3', ['most']],
    [
      'what stands below a comment that is none of documentation',
      '/* Reads. */\nexport let most = 3',
      ['most'],
    ],
    ['what stands below a note', '// At most.\nexport const most = 3', ['most']],
    ['what stands below an empty comment', '/** */\nexport const most = 3', ['most']],
    ['the second of two', '/** At most. */\nexport const most = 3\nexport const least = 1', ['least']],
  ])('without a docstring are found: %s', (_, code, names) => {
    expect(undocumented(code)).toEqual(names)
  })
  it.each([
    ['a docstring above it', '/** At most, in lines. */\nexport const most = 3'],
    ['one of several lines', '/**\n * At most,\n * in lines.\n */\nexport const most = 3'],
    ['no export', 'const most = 3'],
    ['what another file exports', "export { most } from './most.ts'\nexport type { Most } from './most.ts'"],
    ['words that look alike in a text', 'const code = `\n  export const most = 3`'],
  ])('with %s are left alone', (_, code) => {
    expect(undocumented(code)).toEqual([])
  })

  const files = fastGlob.sync('src/**/*.ts', { cwd: root.pathname })
  const codes = files.map(file => [file, readFileSync(new URL(file, root), 'utf8')] as const)
  it('are found in most files', () => {
    expect(codes.filter(([, code]) => code.search(declaration) >= 0).length).toBeGreaterThan(300)
  })
  it('have a docstring each', () => {
    const found = codes.flatMap(([file, code]) => undocumented(code).map(name => `${file}: ${name}`))
    expect(found).toEqual([])
  })
})

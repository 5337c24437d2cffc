/** What the build records of the characters of GBK, so that no run has to convert them. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { gbkCharacters } from '../src/text/byte-shift/gbk.ts'
import {
  convertedCharacters,
  simplifiedCharacters,
  simplifiedCharactersPath,
} from '../src/text/byte-shift/simplified-characters.ts'
import { toSimplified } from '../src/text/simplified.ts'

describe('the simplified forms of the characters of GBK', () => {
  const simplified = simplifiedCharacters()
  const formOf = (written: string) => simplified.get(written.charCodeAt(0))
  it.each([
    ['為', '为'],
    ['當', '当'],
    ['縣', '县'],
  ])('%s is %s', (written, form) => {
    expect(formOf(written)).toBe(form)
  })
  it.each(['为', '当', '市', '，', 'Ａ'])('%s is itself', character => {
    expect(formOf(character)).toBeUndefined()
  })
  it('are those of the converter, for each character', () => {
    for (const character of gbkCharacters())
      expect(formOf(character) ?? character).toBe(toSimplified(character))
  })
  it('are recorded by the build as they are converted', () => {
    const record = join(inject('programBuild'), 'dist', basename(simplifiedCharactersPath().pathname))
    expect(readFileSync(record, 'utf8')).toBe(convertedCharacters())
  })
})

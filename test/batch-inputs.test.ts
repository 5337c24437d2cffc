/** What a batch reads, and where each result goes. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignResults } from '../src/batch/assign-results.ts'
import { findInputs } from '../src/batch/find-inputs.ts'

const home = process.cwd()
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wpp-inputs-'))
  process.chdir(folder)
  for (const path of [
    'plans/b.txt',
    'plans/a.PDF',
    'plans/notes.log',
    'plans/.hidden.txt',
    'plans/.cache/c.txt',
    'plans/two\nlines/d.txt',
    'plans/deep/er/e.html',
    'plans/🌳[1]/f.docx',
  ]) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, '')
  }
  symlinkSync('..', 'plans/deep/up')
  symlinkSync('itself', 'plans/itself')
  symlinkSync('../notes.log', 'plans/deep/linked.txt')
  symlinkSync('plans/deep', 'entry')
})
afterAll(() => {
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

describe('findInputs', () => {
  it.each([
    [
      'a folder, all documents below it',
      ['plans'],
      [
        'plans/a.PDF',
        'plans/b.txt',
        'plans/deep/er/e.html',
        'plans/deep/linked.txt',
        'plans/two\nlines/d.txt',
        'plans/🌳[1]/f.docx',
      ],
    ],
    [
      'a glob, through names with line ends',
      ['plans/**/*.txt'],
      ['plans/b.txt', 'plans/deep/linked.txt', 'plans/two\nlines/d.txt'],
    ],
    ['a glob of one level', ['plans/*.txt'], ['plans/b.txt']],
    [
      'a glob with alternatives',
      ['./plans/**/*.{html,docx}'],
      ['plans/deep/er/e.html', 'plans/🌳[1]/f.docx'],
    ],
    ['a glob over the first folder', ['*/b.txt'], ['plans/b.txt']],
    [
      'a glob whose folder is written in a roundabout way',
      ['plans//deep/../*.txt', './plans/./b.*'],
      ['plans/b.txt'],
    ],
    ['a file whose name reads as a glob', ['plans/🌳[1]/f.docx'], ['plans/🌳[1]/f.docx']],
    ['a file twice in other words', ['plans/b.txt', './plans/deep/../b.txt'], ['plans/b.txt']],
    ['names with a dot only where they are asked for', ['plans/.*.txt'], ['plans/.hidden.txt']],
    ['a link to a folder that is named', ['entry'], ['entry/er/e.html', 'entry/linked.txt']],
    ['a circle of one link', ['plans/itself'], ['plans/itself']],
  ])('finds %s', (_, patterns, paths) => {
    const found = findInputs(patterns)
    expect(found.paths).toEqual(paths)
    expect(found.unmatched).toEqual([])
  })
  it('tells what matches nothing and which links it does not follow', () => {
    expect(findInputs(['nowhere/*.txt', 'none.txt', 'plans/*.doc', 'plans'])).toMatchObject({
      unmatched: ['nowhere/*.txt', 'plans/*.doc'],
      linkedFolders: 1,
    })
  })
  it('gives absolute paths for absolute patterns', () => {
    expect(findInputs([join(folder, 'plans/*.txt')]).paths).toEqual([join(folder, 'plans/b.txt')])
  })
})

describe('assignResults', () => {
  const places = (inputs: string[], ending = '.json') =>
    assignResults(inputs, ending, '/plans/here').map(({ result, taken }) => result ?? `taken by ${taken}`)
  it.each([
    ['mirrors', ['a/b.txt', 'c.pdf'], ['a/b.txt.json', 'c.pdf.json']],
    ['keeps formats of one name apart', ['a.pdf', 'a.txt'], ['a.pdf.json', 'a.txt.json']],
    [
      'keeps within the folder',
      ['../up.txt', '../../etc/x.txt', '/etc/x.md'],
      ['_outside/plans/up.txt.json', '_outside/etc/x.txt.json', '_outside/etc/x.md.json'],
    ],
    ['mirrors absolute names from inside', ['/plans/here/a.txt'], ['a.txt.json']],
    ['takes names with dots for names', ['..a/..b.txt'], ['..a/..b.txt.json']],
    [
      'gives no place twice',
      ['/etc/x.txt', '_outside/etc/x.txt'],
      ['_outside/etc/x.txt.json', 'taken by /etc/x.txt'],
    ],
    ['gives no file the place of a folder', ['a', 'a.json/b'], ['a.json', 'taken by a']],
    ['gives no folder the place of a file', ['a.json/b', 'a'], ['a.json/b.json', 'taken by a.json/b']],
    ['leaves the state alone', ['.wpp/a.txt'], ['taken by .wpp']],
  ])('%s', (_, inputs, results) => {
    expect(places(inputs)).toEqual(results)
  })
  it('leaves the summary alone', () => {
    expect(places(['summary'], '.csv')).toEqual(['taken by summary.csv'])
    expect(places(['summary'], '.json')).toEqual(['summary.json'])
  })
})

/** Each diagnostic that the README explains has a name on the page of a report, and the other way round. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The rules of the table whose heading begins so. */
function explained(page: string, heading: string): string[] {
  const table = read(page).split(`\n${heading}`)[1]!.split('\n\n', 1)[0]!
  return table.split('\n').flatMap(row => row.split('|')[1]?.match(/(?<=`)[a-z-]{1,40}(?=`)/g) ?? [])
}

describe.each([
  ['README.md', '| diagnostic |'],
  ['README.zh-CN.md', '| 诊断 |'],
])('%s', (page, heading) => {
  it('explains the diagnostics that the page of a report names', () => {
    const named: { diagnosticRules: object } = JSON.parse(read('grammars/report.json'))
    expect(explained(page, heading).sort()).toEqual(Object.keys(named.diagnosticRules).sort())
  })
})

/** What the README shows is what happens. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

/** The first block of a language in the README. */
function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([^\`]*)\`\`\``).exec(readme)![1]!
}

it('the example of the first screen gives the JSON beside it', async () => {
  const { plan } = await extract(block('text'))
  expect(plan).toMatchObject(JSON.parse(block('json')))
})

/** What the README shows is what happens. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

/** Each text with the JSON that the page gives for it, and the words in bold that stand before it. */
function examples(page: string): { name: string; text: string; json: string }[] {
  return page.split('```text\n').flatMap((part, index, parts) => {
    const found = /^([^`]*)```\n\n```json\n([^`]*)```/.exec(part)
    if (index === 0 || found === null) return []
    const name = parts[index - 1]!.match(/^\*\*[^*]+\*\*/gm)?.at(-1) ?? 'first screen'
    return [{ name, text: found[1]!, json: found[2]! }]
  })
}

const found = ['README.md', 'README.zh-CN.md'].flatMap(page =>
  examples(readFileSync(new URL(`../${page}`, import.meta.url), 'utf8')).map(example => ({
    page,
    ...example,
  })),
)

it('has the examples', () => {
  expect(found.length).toBeGreaterThanOrEqual(12)
})

it.each(found)('$page, $name: the text gives the JSON beside it', async ({ text, json }) => {
  const { plan } = await extract(text)
  expect(plan).toMatchObject(JSON.parse(json))
})

/** What a web page says of its elements by their names: which is the document, what stands around it, what is a title. */
import { loadGrammar } from '../../grammars.ts'
import { z } from '../../zod.ts'
import { attribute, type HtmlElement } from './html-tree.ts'

const grammar = loadGrammar('web-content', () => {
  const names = z.array(z.string().min(1))
  return z.strictObject({
    note: z.string(),
    content: z.strictObject({ note: z.string(), source: z.string(), names }),
    around: z.strictObject({ note: z.string(), parts: names }),
    title: z.strictObject({ note: z.string(), parts: names }),
  })
})

const contentNames = new Set(grammar.content.names.map(name => name.toLowerCase()))
const aroundParts = new Set(grammar.around.parts)
const titleParts = new Set(grammar.title.parts)

/** Words of the names that an element has. */
function nameParts(element: HtmlElement): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase().split(/[\s_-]+/)
}

/** Whether an element is named as one that stands around the document. */
export function isAround(element: HtmlElement): boolean {
  return element.tagName !== 'body' && nameParts(element).some(part => aroundParts.has(part))
}

/** Whether an element is named as one that holds a title. */
export function isTitle(element: HtmlElement): boolean {
  return nameParts(element).some(part => titleParts.has(part))
}

/** Whether an element is named as the container of the document. */
export function isNamedContent(element: HtmlElement): boolean {
  if (element.tagName === 'article' || element.tagName === 'main') return true
  if (attribute(element, 'itemprop') === 'articleBody') return true
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .toLowerCase()
    .split(/\s+/)
    .some(name => contentNames.has(name))
}

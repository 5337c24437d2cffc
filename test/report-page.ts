/** Makes pages for tests, and finds what is in them. */
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5'
import { extract } from '../src/index.ts'
import type { Language } from '../src/lexicon/languages.ts'
import { reportPage } from '../src/report/page.ts'

export type Element = DefaultTreeAdapterMap['element']
type Node = DefaultTreeAdapterMap['node']

export interface Page {
  text: string
  source: string
  restored: string
  plan: Awaited<ReturnType<typeof extract>>['plan']
  /** Faults that an HTML parser sees, by the codes of the HTML Standard. */
  faults: string[]
  elements: Element[]
}

export async function makePage(
  input: string | Uint8Array,
  language?: Language,
  path = 'plan.txt',
): Promise<Page> {
  const { file, plan, restored } = await extract(input, { path, force: true })
  const text = reportPage({ plan, source: String(file), restored }, language)
  const faults: string[] = []
  const document = parse(text, { onParseError: ({ code }) => faults.push(code) })
  return { text, source: String(file), restored: restored.text, plan, faults, elements: elementsOf(document) }
}

/** All elements under a node, in document order. */
export function elementsOf(node: Node): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap(child => [
    ...(defaultTreeAdapter.isElementNode(child) ? [child] : []),
    ...elementsOf(child),
  ])
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find(one => one.name === name)?.value ?? null
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name)
}

/** The text in a node without that of the elements that are to be left out. */
export function textOf(node: Node, leaveOut: (element: Element) => boolean = () => false): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  if (!('childNodes' in node)) return ''
  if (defaultTreeAdapter.isElementNode(node) && leaveOut(node)) return ''
  return node.childNodes.map(child => textOf(child, leaveOut)).join('')
}

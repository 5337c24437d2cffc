/** Which part of a web page is the document. */

import { loadGrammar } from '../../grammars.ts'
import { isNoticeTitle, isPlanTitle } from '../../lexicon/documents.ts'
import { isBareMetadataLabel, isMetadataLine } from '../../lexicon/fact-sheets.ts'
import { z } from '../../zod.ts'
import { dataTable } from './html-table.ts'
import { attribute, type HtmlElement, isElement, isInvisible, isText, isUnseen, textOf } from './html-tree.ts'

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

/** The document's container holds at least this share of the page's running text. */
const LEAST_SHARE = 0.75
/** A container that the page names as that of the document may hold less beside comments and other pages. */
const LEAST_NAMED_SHARE = 0.5
/** There can be several of them. */
const LEAST_PART_SHARE = 0.15
/** What is named as standing around the document but holds more than this is named for its looks. */
const LARGEST_AROUND_SHARE = 0.3
/** More of the text of a navigation block than this is links. */
const LINK_SHARE = 0.5
/** Blocks of links that are longer are lists of sources or attachments, rather than navigation. */
const LONGEST_LINKS = 3000
/** Longest title or line of facts above the document. */
const LONGEST_HEAD = 150

/** What of a page is read. */
export interface Content {
  root: HtmlElement
  /** Titles and facts (发文字号：…) that the page puts above the container, in document order. */
  heads: HtmlElement[]
  /** Elements inside that are no part of the document, by their kind, name or nature. */
  isDropped(element: HtmlElement): boolean
}

interface Weight {
  /** Characters but blanks. */
  all: number
  /** Of them, in links. */
  inLinks: number
  /** Number of links. */
  links: number
}

/**
 * Finds the document in a page: the deepest element that still holds nearly all text that is no link, or the common
 * ancestor of the containers that the page itself names.
 */
export function findContent(body: HtmlElement): Content {
  const weights = new Map<HtmlElement, Weight>()
  weigh(body, weights)
  const plain = (element: HtmlElement) => {
    const weight = weights.get(element)
    return weight === undefined ? 0 : weight.all - weight.inLinks
  }
  const total = plain(body)
  const isDropped = (element: HtmlElement) =>
    isHidden(element) ||
    isLinkBlock(element, weights.get(element)!) ||
    (isAround(element) && plain(element) < total * LARGEST_AROUND_SHARE)
  const named = namedContents(body, weights, total * LEAST_PART_SHARE)
  const holds = (element: HtmlElement) => plain(element) >= total * LEAST_SHARE
  const root = named !== null && plain(named) >= total * LEAST_NAMED_SHARE ? named : descend(body, holds)
  return { root, heads: headsAbove(body, root, weights), isDropped }
}

/** Whether a reader does not see an element; a container of the document is shown by the page's script. */
function isHidden(element: HtmlElement): boolean {
  return isUnseen(element) || (isInvisible(element) && !isNamedContent(element))
}

/** Weighs an element and all in it; what is hidden gets no weight. */
function weigh(element: HtmlElement, weights: Map<HtmlElement, Weight>): Weight {
  const weight: Weight = { all: 0, inLinks: 0, links: 0 }
  for (const child of element.childNodes) {
    if (isText(child)) weight.all += child.value.replace(/\s+/g, '').length
    else if (isElement(child) && !isHidden(child)) {
      const inner = weigh(child, weights)
      weight.all += inner.all
      weight.inLinks += inner.inLinks
      weight.links += inner.links
    }
  }
  if (element.tagName === 'a') {
    weight.inLinks = weight.all
    weight.links = 1
  }
  weights.set(element, weight)
  return weight
}

/** Words of the names that an element has. */
function nameParts(element: HtmlElement): string[] {
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`.toLowerCase().split(/[\s_-]+/)
}

function isAround(element: HtmlElement): boolean {
  return element.tagName !== 'body' && nameParts(element).some(part => aroundParts.has(part))
}

function isLinkBlock(element: HtmlElement, { all, inLinks, links }: Weight): boolean {
  return (
    links >= 3 && inLinks > all * LINK_SHARE && inLinks < LONGEST_LINKS && linkBlocks.has(element.tagName)
  )
}

const linkBlocks = new Set(['ul', 'ol', 'div', 'table', 'dl', 'section', 'p'])

function isNamedContent(element: HtmlElement): boolean {
  if (element.tagName === 'article' || element.tagName === 'main') return true
  if (attribute(element, 'itemprop') === 'articleBody') return true
  return `${attribute(element, 'class')} ${attribute(element, 'id')}`
    .toLowerCase()
    .split(/\s+/)
    .some(name => contentNames.has(name))
}

/** The lowest element that holds all innermost containers that the page names; null if it names none. */
function namedContents(
  body: HtmlElement,
  weights: ReadonlyMap<HtmlElement, Weight>,
  least: number,
): HtmlElement | null {
  const find = (element: HtmlElement): HtmlElement | null => {
    const inner: HtmlElement[] = []
    for (const child of element.childNodes) {
      if (!isElement(child) || !weights.has(child)) continue
      const found = find(child)
      if (found !== null) inner.push(found)
    }
    if (inner.length > 1) return element
    const only = inner[0] ?? null
    const weight = weights.get(element)!
    const own = weight.all - weight.inLinks
    if (!isNamedContent(element) || own < least) return only
    const ofOnly = only === null ? null : weights.get(only)!
    return ofOnly !== null && ofOnly.all - ofOnly.inLinks >= own * LEAST_SHARE ? only : element
  }
  return find(body)
}

function descend(from: HtmlElement, holds: (element: HtmlElement) => boolean): HtmlElement {
  let root = from
  for (;;) {
    const next = root.childNodes.find(
      (child): child is HtmlElement => isElement(child) && isContainer(child) && holds(child),
    )
    if (next === undefined) return root
    root = next
  }
}

/** A table of data, or a paragraph that holds all text of a page without markup inside, is not taken apart. */
function isContainer(element: HtmlElement): boolean {
  return containers.has(element.tagName) || (element.tagName === 'table' && dataTable(element) === null)
}

const containers = new Set('article body center div form main section tbody td tr'.split(' '))

/** Titles and fact lines that stand before the container and that it does not hold. */
function headsAbove(
  body: HtmlElement,
  root: HtmlElement,
  weights: ReadonlyMap<HtmlElement, Weight>,
): HtmlElement[] {
  const opening = wordsOf(root).slice(0, 2000)
  const heads: HtmlElement[] = []
  const search = (element: HtmlElement): boolean => {
    let isLabelled = false
    for (const child of element.childNodes) {
      if (!isElement(child) || isHidden(child)) continue
      if (child === root) return true
      const length = weights.get(child)?.all ?? 0
      const text = length > 0 && length <= LONGEST_HEAD ? wordsOf(child) : ''
      const isOwn: boolean = text !== '' && (isLabelled || isHead(child, text)) && !opening.includes(text)
      // The value of a label stands in the next element: <dt>发文字号</dt><dd>…</dd>
      isLabelled = isOwn && isBareMetadataLabel(text)
      if (isOwn) heads.push(child)
      else if (search(child)) return true
    }
    return false
  }
  if (root !== body) search(body)
  return heads
}

function isHead(element: HtmlElement, text: string): boolean {
  if (isMetadataLine(text)) return true
  const named = /^h[1-3]$/.test(element.tagName) || nameParts(element).some(part => titleParts.has(part))
  return named && (isPlanTitle(text) || isNoticeTitle(text))
}

function wordsOf(element: HtmlElement): string {
  return textOf(element).replace(/\s+/g, '')
}

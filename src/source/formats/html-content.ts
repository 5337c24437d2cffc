/** Which part of a web page is the document. */
import { isNoticeTitle, isPlanTitle } from '../../lexicon/documents.ts'
import { isBareMetadataLabel, isMetadataLine } from '../../lexicon/fact-sheets.ts'
import { isAround, isNamedContent, isTitle } from './html-names.ts'
import { dataTable } from './html-table.ts'
import { type HtmlElement, isElement, textOf } from './html-tree.ts'
import { isHidden, isLinkBlock, type Weight, weigh } from './html-weights.ts'

/** The document's container holds at least this share of the page's running text. */
const LEAST_SHARE = 0.75
/** A container that the page names as that of the document may hold less beside comments and other pages. */
const LEAST_NAMED_SHARE = 0.5
/** There can be several of them. */
const LEAST_PART_SHARE = 0.15
/** What is named as standing around the document but holds more than this is named for its looks. */
const LARGEST_AROUND_SHARE = 0.3
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
  const named = /^h[1-3]$/.test(element.tagName) || isTitle(element)
  return named && (isPlanTitle(text) || isNoticeTitle(text))
}

function wordsOf(element: HtmlElement): string {
  return textOf(element).replace(/\s+/g, '')
}

/** How much text the elements of a web page hold, and how much of it is links. */
import { isNamedContent } from './html-names.ts'
import { type HtmlElement, isElement, isInvisible, isText, isUnseen } from './html-tree.ts'

/** More of the text of a navigation block than this is links. */
const LINK_SHARE = 0.5
/** Blocks of links that are longer are lists of sources or attachments, rather than navigation. */
const LONGEST_LINKS = 3000

/** What an element holds. */
export interface Weight {
  /** Characters but blanks. */
  all: number
  /** Of them, in links. */
  inLinks: number
  /** Number of links. */
  links: number
}

/** Whether a reader does not see an element; a container of the document is shown by the page's script. */
export function isHidden(element: HtmlElement): boolean {
  return isUnseen(element) || (isInvisible(element) && !isNamedContent(element))
}

/** Weighs an element and all in it; what is hidden gets no weight. */
export function weigh(element: HtmlElement, weights: Map<HtmlElement, Weight>): Weight {
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

/** Whether an element is a block of links. */
export function isLinkBlock(element: HtmlElement, { all, inLinks, links }: Weight): boolean {
  return (
    links >= 3 && inLinks > all * LINK_SHARE && inLinks < LONGEST_LINKS && linkBlocks.has(element.tagName)
  )
}

const linkBlocks = new Set(['ul', 'ol', 'div', 'table', 'dl', 'section', 'p'])

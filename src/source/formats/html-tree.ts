/** HTML text → tree, within limits. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse } from 'parse5'
import { InputError } from '../input-error.ts'

/** A node of the tree that the parser makes of a page. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
/** An element of that tree. */
export type HtmlElement = DefaultTreeAdapterTypes.Element
/** A text node of that tree. */
export type HtmlText = DefaultTreeAdapterTypes.TextNode

/** Browsers nest no deeper; the cost of parsing grows with depth. */
const DEEPEST = 512
/** A long plan has some ten thousand elements. */
const MOST_NODES = 500_000
const LONGEST = 30_000_000

/**
 * Parses HTML as browsers do; every text node knows its place in the text. No script runs, nothing is fetched.
 *
 * @returns the body
 * @throws InputError for a page past the limits
 */
export function parseHtml(text: string): HtmlElement {
  if (text.length > LONGEST)
    throw new InputError(`is too long for a web page (over ${LONGEST} characters): save it as text`)
  const document = parse(text, {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: limited(),
  })
  const root = document.childNodes.find(isElement)!
  return root.childNodes.filter(isElement).find(({ tagName }) => tagName === 'body') ?? root
}

/** Whether a node is an element, with a name and attributes. */
export function isElement(node: DefaultTreeAdapterTypes.Node): node is HtmlElement {
  return 'tagName' in node
}

/** Whether a node is text between tags. */
export function isText(node: DefaultTreeAdapterTypes.Node): node is HtmlText {
  return node.nodeName === '#text'
}

/** Value of an attribute, empty where there is none. */
export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find(one => one.name === name)?.value ?? ''
}

/** All text in a node, hidden text too. */
export function textOf(node: HtmlNode): string {
  if (isText(node)) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}

/** The usual tree, which refuses to grow past the limits. */
function limited(): typeof defaultTreeAdapter {
  const depths = new WeakMap<object, number>()
  let nodes = 0
  const grow = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1
    depths.set(child, depth)
    if (depth > DEEPEST)
      throw new InputError(`is no readable web page (elements nested over ${DEEPEST} deep): save it as text`)
    if (++nodes > MOST_NODES)
      throw new InputError(`is no readable web page (over ${MOST_NODES} elements): save it as text`)
  }
  return {
    ...defaultTreeAdapter,
    appendChild(parent, child) {
      grow(parent, child)
      defaultTreeAdapter.appendChild(parent, child)
    },
    insertBefore(parent, child, reference) {
      grow(parent, child)
      defaultTreeAdapter.insertBefore(parent, child, reference)
    },
  }
}

/** Elements that are no part of what a reader sees as the document. */
const unseen = new Set<string>([
  html.TAG_NAMES.SCRIPT,
  html.TAG_NAMES.STYLE,
  html.TAG_NAMES.NOSCRIPT,
  html.TAG_NAMES.TEMPLATE,
  html.TAG_NAMES.HEAD,
  html.TAG_NAMES.TITLE,
  html.TAG_NAMES.NAV,
  html.TAG_NAMES.FOOTER,
  html.TAG_NAMES.ASIDE,
  html.TAG_NAMES.BUTTON,
  html.TAG_NAMES.SELECT,
  html.TAG_NAMES.TEXTAREA,
  html.TAG_NAMES.IFRAME,
  html.TAG_NAMES.OBJECT,
  html.TAG_NAMES.SVG,
  html.TAG_NAMES.MATH,
  html.TAG_NAMES.RT,
  html.TAG_NAMES.RP,
  html.TAG_NAMES.RTC,
  'canvas',
  'dialog',
  'audio',
  'video',
])

/** Whether an element and all in it is hidden, or no part of the document's text by its kind. */
export function isUnseen(element: HtmlElement): boolean {
  return (
    unseen.has(element.tagName) ||
    element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && isHiddenStyle(value)))
  )
}

function isHiddenStyle(style: string): boolean {
  return /(?:^|;)\s?(?:display\s?:\s?none|mso-hide\s?:\s?all)/i.test(style)
}

/** Whether a style lets an element take its place without showing, as pages do until their script has run. */
export function isInvisible(element: HtmlElement): boolean {
  return /(?:^|;)\s?visibility\s?:\s?hidden/i.test(attribute(element, 'style'))
}

/** Whether the line breaks of the file are those of the text. */
export function isPreformatted(element: HtmlElement): boolean {
  return (
    element.tagName === 'pre' ||
    /(?:^|;)\s?white-space\s?:\s?(?:pre|break-spaces)/i.test(attribute(element, 'style'))
  )
}

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
)

/** Whether an element begins and ends a line, by the rendering section of the HTML Standard. */
export function isBlock(element: HtmlElement): boolean {
  return blocks.has(element.tagName)
}

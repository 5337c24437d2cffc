import type { Nodes, Parents } from 'mdast'
import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { readNumberLabel } from '../../lexicon/numbering.ts'
import { InputError } from '../input-error.ts'
import type { FormatText } from './format.ts'
import { markdownTree } from './markdown-tree.ts'

/** Longer texts are no plan; the parser takes some five seconds for a million characters. */
const LONGEST = 1_500_000

/** A paragraph with more marks of emphasis and links is no writing, and costs the parser quadratic time. */
const MOST_MARKS = 1000

/** A line that opens more quotes, lists or brackets than this is no writing, and costs the parser quadratic time. */
const DEEPEST = 100

/** The marks of blocks that a line can open, one after the other. */
const nestedBlocks = new RegExp(
  `^(?:[ \\t]{0,4}(?:>|[-+*](?=[ \\t])|[0-9]{1,9}[.)](?=[ \\t]))){${DEEPEST}}`,
  'm',
)

/** Nested links and images: `[[[[`. */
const nestedBrackets = new RegExp(`[\\[]{${DEEPEST}}`)

/** A character that Markdown lets a backslash take the meaning from (CommonMark 2.4). */
const escapes = /\\(?=[!-/:-@[-`{-~])/g

/**
 * Emphasis that CommonMark does not see as such: a mark of Chinese between the words and the asterisks, and no blank
 * after them (`**建设。**新建`). Authors mean it all the same.
 */
const lostEmphasis = /\*{2,3}/g

const quoteMark = /^[ \t]{0,3}>[ \t]?/gm

/**
 * Reads Markdown (CommonMark with tables, strikethrough, task lists and front matter): the source text is the file,
 * the edits take its marks away. Tables stay as they are written. Items of a list whose numbers the author left to
 * the program get the numbers that a reader sees.
 *
 * @throws InputError for text that is too long or nested too deep
 */
export function readMarkdown(text: string): FormatText {
  if (text.length > LONGEST)
    throw new InputError(`is too long for Markdown (over ${LONGEST} characters): divide it`)
  if (nestedBlocks.test(text) || nestedBrackets.test(text))
    throw new InputError(
      `is no readable Markdown (marks nested over ${DEEPEST} deep): give the text of a plan`,
    )
  if (mostMarks(text) > MOST_MARKS)
    throw new InputError(
      `is no readable Markdown (over ${MOST_MARKS} marks in a paragraph): save it as text first`,
    )
  const edits: Edit[] = []
  const replace = (start: number, end: number, by = '') => {
    if (start < end) edits.push({ start, end, text: by })
  }
  const tree = markdownTree(text)
  visit(tree, text, replace)
  return { text, edits: inOrder(edits), locators: [] }
}

/** Marks of emphasis and links in the paragraph that has most of them. */
function mostMarks(text: string): number {
  let most = 0
  let marks = 0
  for (const line of text.split('\n')) {
    if (line.trim() === '') marks = 0
    marks += line.match(/[*_~[\]]/g)?.length ?? 0
    most = Math.max(most, marks)
  }
  return most
}

type Replace = (start: number, end: number, by?: string) => void

function visit(node: Nodes, text: string, replace: Replace): void {
  const start = node.position!.start.offset!
  const end = node.position!.end.offset!
  switch (node.type) {
    case 'yaml':
    case 'thematicBreak':
    case 'definition':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      replace(start, end)
      return
    case 'text':
      for (const { index } of text.slice(start, end).matchAll(escapes))
        replace(start + index, start + index + 1)
      for (const { 0: marks, index } of text.slice(start, end).matchAll(lostEmphasis))
        if (text[start + index - 1] !== '\\') replace(start + index, start + index + marks.length)
      return
    case 'break':
      replace(start, end, '\n')
      return
    case 'inlineCode':
      unwrap(start, end, innerSpan(text, start, end, node.value), replace)
      return
    case 'code':
      unfence(text, start, end, replace)
      return
    case 'strong':
      unwrap(start, end, childrenSpan(node), replace)
      if (isNumberedTitle(text, start, end)) replace(end, end + blanksAt(text, end), '\n')
      break
    case 'heading':
    case 'emphasis':
    case 'delete':
    case 'link':
    case 'linkReference':
    case 'footnoteDefinition':
      unwrap(start, end, childrenSpan(node), replace)
      break
    case 'listItem':
      replace(start, childrenSpan(node)?.[0] ?? end, '')
      break
    case 'list':
      visitList(node, text, replace)
      return
    case 'blockquote':
      for (const match of text.slice(start, end).matchAll(quoteMark))
        replace(start + match.index, start + match.index + match[0].length)
  }
  if ('children' in node) for (const child of node.children) visit(child, text, replace)
}

/**
 * Whether words in bold are the title of a section whose text goes on in the same line (`**（一）规划选线** 6月底前…`): no mark
 * parts the two once the asterisks are gone.
 */
function isNumberedTitle(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (text.slice(lineStart, start).trim() !== '' || blanksAt(text, end) === 0) return false
  const words = text.slice(start, end).replace(/^[*_]{2,3}|[*_]{2,3}$/g, '')
  const label = readNumberLabel(words, 0)
  return label !== null && label.end < words.length && !/[\p{P}\s]$/u.test(words)
}

/** How many blanks stand at an offset before further words of the line. */
function blanksAt(text: string, offset: number): number {
  return /^[ \t\u3000]{1,8}(?=\S)/.exec(text.slice(offset, offset + 9))?.[0].length ?? 0
}

/**
 * An ordered list whose items are all written with one number leaves counting to the program; any other numbers are
 * the author's, though a program would show consecutive ones.
 */
function visitList(list: Extract<Nodes, { type: 'list' }>, text: string, replace: Replace): void {
  const starts = list.children.map(item => item.position!.start.offset!)
  const written = starts.map(start => /^[0-9]{1,9}/.exec(text.slice(start, start + 9))?.[0] ?? '')
  const isCounted = list.ordered === true && written.every(number => number === written[0])
  list.children.forEach((item, index) => {
    const start = starts[index]!
    if (isCounted && index > 0)
      replace(start, start + written[index]!.length, String((list.start ?? 1) + index))
    if (list.ordered) for (const child of item.children) visit(child, text, replace)
    else visit(item, text, replace)
  })
}

function childrenSpan(node: Parents): [number, number] | null {
  const first = node.children[0]
  const last = node.children.at(-1)
  return first === undefined ? null : [first.position!.start.offset!, last!.position!.end.offset!]
}

function innerSpan(text: string, start: number, end: number, value: string): [number, number] {
  const at = text.slice(start, end).indexOf(value)
  return at < 0 ? [start, end] : [start + at, start + at + value.length]
}

/** Takes away what stands around the inner stretch. */
function unwrap(start: number, end: number, inner: [number, number] | null, replace: Replace): void {
  if (inner === null) {
    replace(start, end)
    return
  }
  replace(start, inner[0])
  replace(inner[1], end)
}

/** Takes away the fences of a code block; one by indentation has none. */
function unfence(text: string, start: number, end: number, replace: Replace): void {
  if (!/^(?:`{3}|~{3})/.test(text.slice(start, start + 3))) return
  const firstEnd = text.indexOf('\n', start)
  const lastStart = text.lastIndexOf('\n', end - 1)
  replace(start, firstEnd < 0 || firstEnd > end ? end : firstEnd)
  if (lastStart > firstEnd && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(text.slice(lastStart, end)))
    replace(lastStart, end)
}

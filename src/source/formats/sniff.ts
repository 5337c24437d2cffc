/** Which text format a text is in, by what it holds. */
import type { Format } from './format.ts'

/** The head of a text that is looked at for the start of a page, in characters. */
const HEAD = 2000
/** Whole tags of blocks in a fragment of a page: text with less holds debris of tags. */
const LEAST_BLOCKS = 10
/** Headings in a Markdown text that is not called so. */
const LEAST_HEADINGS = 2

const pageStart = /<!doctype html|<html[\s>]|<body[\s>]/i
const blockTag = /<(?:p|div|td|tr|li|h[1-6])(?:\s[^<>]{0,400})?>/gi
const markdownHeading = /^#{1,6} {1,3}[^\s#]/gm

/** Whether a text is a web page or a part of one: tags here and there do not make it one. */
function isHtml(text: string, extension: string): boolean {
  if (pageStart.test(text.slice(0, HEAD))) return true
  const enough = isHtmlExtension(extension) ? 1 : LEAST_BLOCKS
  return holds(text, blockTag, enough)
}

/** Whether an expression is found so often; a long text is read no further than that. */
function holds(text: string, expression: RegExp, times: number): boolean {
  let count = 0
  for (const _ of text.matchAll(expression)) if (++count >= times) return true
  return false
}

function isHtmlExtension(extension: string): boolean {
  return ['.html', '.htm', '.xhtml', '.shtml'].includes(extension)
}

/** The format of a text. */
export function textFormat(text: string, extension: string): Extract<Format, 'text' | 'markdown' | 'html'> {
  if (extension === '.md' || extension === '.markdown') return 'markdown'
  if (isHtml(text, extension)) return 'html'
  return holds(text, markdownHeading, LEAST_HEADINGS) ? 'markdown' : 'text'
}

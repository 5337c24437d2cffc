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
/** The title of a text in Markdown, above anything else. */
const markdownTitle = /^\s{0,40}# {1,3}[《一-鿿]/
const markdownHeading = /^#{1,6} {1,3}[^\s#]/gm
/** Words in bold that open a line; so many show that the stars are markup. */
const markdownStrong = /^ {0,3}\*\*[^*\n]{2,80}\*\*/gm
const LEAST_STRONG = 3
/** So much of the lines are quoted in a text that is a quotation. */
const markdownQuote = /^ {0,3}> ?/
const QUOTED_SHARE = 0.8
const LEAST_QUOTED = 5

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
  const isMarkdown =
    markdownTitle.test(text) ||
    holds(text, markdownHeading, LEAST_HEADINGS) ||
    holds(text, markdownStrong, LEAST_STRONG) ||
    isQuotation(text)
  return isMarkdown ? 'markdown' : 'text'
}

function isQuotation(text: string): boolean {
  if (!markdownQuote.test(text)) return false
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const quoted = lines.filter(line => markdownQuote.test(line)).length
  return quoted >= LEAST_QUOTED && quoted >= lines.length * QUOTED_SHARE
}

import type { FormatText } from './format.ts'
import { findContent } from './html-content.ts'
import { htmlEdits } from './html-text.ts'
import { parseHtml } from './html-tree.ts'

/**
 * Reads a web page: the source text is the page, the edits leave the document in it.
 *
 * @throws InputError for a page that is too long, too deep or too large
 */
export function readHtml(text: string): FormatText {
  return { text, ...htmlEdits(text, findContent(parseHtml(text))) }
}

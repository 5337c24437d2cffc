import { z } from 'zod'
import { loadGrammar } from '../../grammars.ts'

const words = z.strictObject({ note: z.string(), words: z.array(z.string().min(1)) })

const { afterQuantities, beforeQuantities, attachments, leadIns, chapterWords } = loadGrammar(
  'mangled-structure',
  z.strictObject({
    note: z.string(),
    afterQuantities: words,
    beforeQuantities: words,
    attachments: words,
    leadIns: words,
    chapterWords: words,
  }),
)

/** Whether the text from an offset on opens as what follows a number in prose: `以上`, `个`, `的`. */
export const continuesQuantity = opensWith(afterQuantities.words)
/** Whether the text up to an offset ends as what precedes a number in prose: `达`, `第`. */
export const announcesQuantity = endsWith(beforeQuantities.words)
/** Whether the text up to an offset ends in the word that opens a list of attachments. */
export const announcesAttachments = endsWith(attachments.words)
/** Whether the text up to an offset ends as a sentence that headings complete: `通知如下`. */
export const announcesHeadings = endsWith(leadIns.words)

/** Whether a title has words that stand in the titles of chapters: `主要任务`. */
export function hasChapterWord(title: string): boolean {
  return chapterWords.words.some(word => title.includes(word))
}

function opensWith(list: readonly string[]): (text: string, offset: number) => boolean {
  return (text, offset) => list.some(word => text.startsWith(word, offset))
}

function endsWith(list: readonly string[]): (text: string, offset: number) => boolean {
  return (text, offset) => list.some(word => text.startsWith(word, offset - word.length))
}

/**
 * Figures in brackets as they look where their bytes are shifted. Pages that look for `。` (`A1 A3`) byte by byte find it
 * between a full-width blank and the bracket behind it (see shifted-labels); the byte that is left of the bracket takes
 * the figure behind it along: `　（2031` is `A1 [A1 A3] A8 32` and `031`, of which `?。?031` is left, and of `　（1）` `?。?）`.
 */
import { LABEL_OPENING } from './shifted-labels.ts'

/** What is left of `　（` and the figure behind it, where figures of a year or the closing bracket follow. */
const shifted = /[?\ufffd]。[?\ufffd](?:(?<year>[09][0-9]{2})(?=[年—–－~～-])|(?=[）)]))/y
/** Three characters are left: the lone byte, the mark, and the byte with the figure. */
const LENGTH = 3
const HIGHEST_FIGURE = 9

const itemLabel = /^[ \u3000]{0,8}(?:[?\ufffd]。[?\ufffd][）)]|[（(](?<figure>[0-9]{1,2})[）)])/
/** The number of a section above such items (1. 一、 （一） ?。ㄒ唬): they begin anew below it. */
const higherLabel =
  /^[ \u3000]{0,8}(?:[0-9]{1,2}[.．、]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]|[?\ufffd]。[^?\ufffd])/
/** No item of a list is longer, in lines: of further ones the number cannot be told. */
const LONGEST_ITEM = 12

/**
 * What stood at a place where a bracket and the figure behind it were lost: the first figure of a year, or the number
 * of an item, which is one more than that of the item above.
 *
 * @param place offset of a lone byte that opens a line
 * @returns null where no such bracket was lost, or its figure cannot be told
 */
export function shiftedFigure(text: string, place: number): { end: number; text: string } | null {
  shifted.lastIndex = place
  const match = shifted.exec(text)
  const lineStart = text.lastIndexOf('\n', place - 1) + 1
  if (match === null || text.slice(lineStart, place).trim() !== '') return null
  const year = match.groups?.year
  const figure = year === undefined ? dueFigure(text, lineStart) : year.startsWith('0') ? 2 : 1
  return figure === null ? null : { end: place + LENGTH, text: `${LABEL_OPENING}${figure}` }
}

/** The number that an item has: one more than the one above, 1 where a section begins between. */
function dueFigure(text: string, lineStart: number): number | null {
  let due = 1
  for (let end = lineStart - 1, seen = 0; end >= 0 && seen < LONGEST_ITEM; seen++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, Math.min(end, start + LONGEST_ITEM))
    const item = itemLabel.exec(line)
    if (item?.groups?.figure !== undefined) due += Number(item.groups.figure)
    else if (item !== null) due++
    if (item?.groups?.figure !== undefined || higherLabel.test(line))
      return due <= HIGHEST_FIGURE ? due : null
    if (item !== null) seen = 0
    if (due > HIGHEST_FIGURE) return null
    end = start - 1
  }
  return due <= HIGHEST_FIGURE ? due : null
}

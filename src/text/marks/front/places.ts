import { endsPlace, opensAllPlaces } from './front-wording.ts'

/** How long the name of a place may be, in characters. */
const shortest = 2
const longest = 8
/** How long it mostly is in titles: 东川市 */
const usual = [3, 4] as const
/** How far around it is looked for again. */
const reach = 4000

/**
 * Length of the name of a place that stands at an offset and near it in the text again, so that it is no accident of
 * neighbouring words; 0 if there is none.
 */
export function placeLength(text: string, offset: number): number {
  for (let length = longest; length >= shortest; length--)
    if (endsPlace(text[offset + length - 1]) && occursNear(text, offset, text.slice(offset, offset + length)))
      return length
  return 0
}

/** Whether the words at an offset have the form of the name of a place, though it stands here only: 东川市 but not 全县 */
export function opensLikePlace(text: string, offset: number): boolean {
  return !opensAllPlaces(text, offset) && usual.some(length => endsPlace(text[offset + length - 1]))
}

function occursNear(text: string, offset: number, name: string): boolean {
  const around = text.slice(Math.max(0, offset - reach), offset + reach)
  const first = around.indexOf(name)
  return around.indexOf(name, first + 1) >= 0
}

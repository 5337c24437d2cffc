import { endsPlace } from './front-wording.ts'

/** How long the name of a place may be, in characters. */
const shortest = 2
const longest = 8

/**
 * Length of the name of a place that stands at an offset and elsewhere in the text again, so that it is no accident of
 * neighbouring words; 0 if there is none.
 */
export function placeLength(text: string, offset: number): number {
  for (let length = longest; length >= shortest; length--)
    if (endsPlace(text[offset + length - 1]) && occursTwice(text, text.slice(offset, offset + length)))
      return length
  return 0
}

function occursTwice(text: string, name: string): boolean {
  const first = text.indexOf(name)
  return first >= 0 && text.indexOf(name, first + 1) >= 0
}

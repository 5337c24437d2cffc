/** Tests of a text for the words of a grammar. */

/** A test whether one of some words stands at an offset. */
export function opensWith(list: readonly string[]): (text: string, offset: number) => boolean {
  return (text, offset) => list.some(word => text.startsWith(word, offset))
}

/** A test whether one of some words ends at an offset. */
export function endsWith(list: readonly string[]): (text: string, offset: number) => boolean {
  return (text, offset) =>
    list.some(word => offset >= word.length && text.startsWith(word, offset - word.length))
}

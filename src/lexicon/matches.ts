/**
 * All matches of a global pattern in a text, in order: what `matchAll` finds. That makes a copy of the pattern for each
 * text, which takes longer than the search of a sentence.
 *
 * @param pattern global; where it stood in another text is lost
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

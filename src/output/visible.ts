/**
 * Shows characters that a terminal obeys or that end a line as their escapes in JSON: names of files and words of
 * documents may hold them. So are the marks that turn the direction of writing, which make a line read as another.
 */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

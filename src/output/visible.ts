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

/** A copy of plain data in which every text is one line of {@link visible} characters. */
export function visibleTexts<Data>(data: Data): Data {
  if (typeof data === 'string') return visible(data.replace(/\s+/g, ' ')) as Data
  if (Array.isArray(data)) return data.map(visibleTexts) as Data
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, visibleTexts(value)])) as Data
}

/** Texts as weighted bags of character bigrams, the unit that Chinese is compared in without a word list. */

/** How much each term counts. */
export type Terms = Map<string, number>

/** Adds the bigrams of the Han characters and the words of Latin letters of a text; digits and marks part them. */
export function addTerms(terms: Terms, text: string, weight: number): void {
  for (const [run] of text.matchAll(/\p{Script=Han}{1,512}|[A-Za-z]{1,64}/gu)) {
    if (/^[A-Za-z]/.test(run)) add(terms, run.toLowerCase(), weight)
    else for (let at = 0; at + 1 < run.length; at++) add(terms, run.slice(at, at + 2), weight)
  }
}

/** Adds one term that no text yields, such as the key of a body. */
export function addField(terms: Terms, field: string, value: string | number | null, weight: number): void {
  if (value !== null) add(terms, `${field}:${value}`, weight)
}

function add(terms: Terms, term: string, weight: number): void {
  terms.set(term, (terms.get(term) ?? 0) + weight)
}

/** A text without all that is neither letter, Han character nor digit: what is left when only marks differ. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

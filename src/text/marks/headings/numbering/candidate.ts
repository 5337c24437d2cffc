/** Rank of a heading's style: 1 一、 2 （一） 3 1. 4 （1）. */
export type StyleRank = 1 | 2 | 3 | 4

/** A number that may open a heading, in offsets of the mangled text. */
export interface Candidate {
  start: number
  /** Offset of the mark after the number. */
  end: number
  number: number
  script: 'han' | 'arabic'
  /** The styles that it can be of, where its marks tell; those of its script where they are lost. */
  ranks?: readonly StyleRank[]
  /** It stands in an article, whose items a colon opens and a semicolon parts. */
  ofArticle?: true
  /** Whether a mark stands before the number; none at the start of the text. */
  marked: boolean
  /** What its surroundings say against it, as a cost: 0 for nothing. */
  doubt: number
  /** Whether the words after it are those of a chapter's title. */
  chapterTitle: boolean
  /** Whether the words after it are a title that plans give to one level only. */
  siblingTitle: boolean
  /** Where a number begins that has nothing but a title up to this one: 二、改造管网|三、……; undefined if none does. */
  behindTitle?: number
  /** Whether the sentence before it says that headings follow: 现批复如下 */
  announced: boolean
  /** Whether the sentence before it says that items follow: 符合下列条件 */
  completes?: boolean
  /** Whether the sentence before it opens the text of a document, 现通知如下, or nothing but the title of a document stands between it and the day of a signature before. */
  opensDocument: boolean
}

/** The script of a numeral by one of its characters; undefined for any other character. */
export function scriptOf(character: string | undefined): Candidate['script'] | undefined {
  if (character === undefined) return undefined
  if (character >= '0' && character <= '9') return 'arabic'
  return /[一二三四五六七八九十]/.test(character) ? 'han' : undefined
}

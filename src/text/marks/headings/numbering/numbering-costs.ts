/** What a step from one heading to the next costs; the unit is that of the `doubt` of candidates. */
export const costs = {
  /** A candidate is a number in prose. */
  skip: 4,
  /** A list opens with its first item. */
  open: 0.5,
  /** A list goes on where its last one under another heading ended: 二、 （四） after 一、 （三）. */
  continueAcross: 0.7,
  /** Numbers are missing inside a list: once, and for each. */
  gap: 2.5,
  missing: 0.5,
  /** A list opens with another number than 1: its first headings were lost. */
  openLate: 3.2,
  /** The same number again. */
  duplicate: 4,
  /** A list starts again at 1 with no heading above: another plan in the same file. */
  restart: 5,
  /** The same, where the sentence before it says that headings follow. */
  announcedRestart: 1,
  /** A document opens with a heading in brackets, though it has no outer ones yet. */
  documentInBrackets: 2,
  /** A number lower than the one before, other than 1. */
  backwards: 8,
  /** A list closes after its first item. */
  single: 3.2,
  /** The same, where that item goes on with the numbers above another heading, so that it is no list of one. */
  singleAcross: 1.5,
  /** A number goes on with an outer list: where both lists could go on, the inner one does. */
  stepOut: 0.05,
  /** A number with no mark before it stands for a bracketed style. */
  unmarkedBracket: 8,
  /** A heading of 一、 or （一） has no text and none inside it, though others of the plan have. */
  empty: 1,
  /** A section's title has the words of a chapter's. */
  chapterWordInside: 0.4,
  /** A title that plans give to one level only has another style than the last such title. */
  siblingElsewhere: 0.6,
  /** A style opens and the next outer one, which the plan uses, is not open; for each such style. */
  leftOut: 0.5,
  /** A bracketed style opens where none of the style that it divides is open. */
  bracketLeftOut: 1.5,
} as const

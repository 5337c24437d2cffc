/** Costs in nats of what the solver does, beside those of the character model. */
export const COST = {
  /** Damage begins here: a mark or a gloss that was found across two characters follows. */
  shift: 4,
  /** Damage begins here, and nothing that follows shows why. */
  causelessShift: 8,
  /** A question mark is meant as one. */
  question: 3,
  /** A question mark is meant as one although another mark follows at once. */
  markedQuestion: 7,
  /** A question mark is meant as one although a gloss without its bracket follows, or it is U+FFFD. */
  brokenQuestion: 10,
  /** A Han character that the model does not know, or a letter or symbol foreign to the genre, stands as it is. */
  foreign: 7,
  /** A lone byte is guessed, where no gloss confirms it. */
  guess: 1,
  /** Both bytes are guessed. */
  guessPair: 2,
  /** A pair vanished. */
  vanished: 1,
  /** A restored character that is no Han character and no mark that such texts use. */
  odd: 10,
  /** A character is restored in the script that the text is not written in. */
  otherScript: 4,
  /** One more mark in a run, which costs nothing in the model. */
  repeatedMark: 2,
  /** A gloss stands on a character that bears the same gloss elsewhere; a reward. */
  confirmed: -4,
  /** A section number in brackets at the head of a line: the one that is due, the first, or, with its distance, another. */
  dueLabel: 1,
  firstLabel: 3,
  label: 4,
  /** A gloss lies across two characters that pages are not known to put it after. */
  unconfirmed: 3,
} as const

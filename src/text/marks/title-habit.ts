/**
 * Where titles end in a full stop and where in a comma is a habit of a document: 1.整修校舍。换门窗… throughout, or
 * 1.整修校舍，换门窗… throughout. The model sees one place at a time; this brings what all places of one style say
 * together, as the adjustment of a classifier to a changed share of its classes by expectation maximisation
 * (Saerens, Latinne and Decaestecker 2002).
 */

/** Share of sentence ends after the first stretch of a heading, over the documents that the model learned from. */
const USUAL_SHARE = 0.35
/** As many places speak for the usual share as for the document's own. */
const USUAL_WEIGHT = 4
const ROUNDS = 20

/**
 * Changes the probabilities of runs at the ends of possible titles to the habit that they show together.
 *
 * @param probabilities `places × labels`, changed in place; each row sums to 1
 * @param labels the runs that the model knows
 * @param styles for each style of heading, the rows of the marks after the first stretches
 */
export function adaptToTitleHabit(
  probabilities: Float32Array,
  labels: readonly string[],
  styles: Iterable<readonly number[]>,
): void {
  const ending = labels.map(label => label.includes('。') || label.includes('\n'))
  for (const rows of styles) {
    const shares = rows.map(row => endingShare(probabilities, row, ending))
    const factor = oddsFactor(shares)
    rows.forEach((row, index) => {
      const share = shares[index]!
      const adjusted = adjust(share, factor)
      for (let label = 0; label < labels.length; label++) {
        const scale = ending[label]! ? adjusted / share : (1 - adjusted) / (1 - share)
        if (Number.isFinite(scale)) probabilities[row * labels.length + label]! *= scale
      }
    })
  }
}

/** By how much the odds of a sentence end differ in a document from the usual ones. */
function oddsFactor(shares: readonly number[]): number {
  let share = USUAL_SHARE
  for (let round = 0; round < ROUNDS; round++) {
    const factor = odds(share) / odds(USUAL_SHARE)
    const sum = shares.reduce((total, each) => total + adjust(each, factor), 0)
    share = (sum + USUAL_WEIGHT * USUAL_SHARE) / (shares.length + USUAL_WEIGHT)
  }
  return odds(share) / odds(USUAL_SHARE)
}

function endingShare(probabilities: Float32Array, row: number, ending: readonly boolean[]): number {
  let share = 0
  for (let label = 0; label < ending.length; label++)
    if (ending[label]!) share += probabilities[row * ending.length + label]!
  return Math.min(share, 1)
}

function adjust(share: number, factor: number): number {
  return (share * factor) / (share * factor + 1 - share)
}

function odds(share: number): number {
  return share / (1 - share)
}

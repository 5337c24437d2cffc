/** Counts how well runs were restored: whole runs, and each mark on its own. */

const MARKS = [
  '，',
  '、',
  '。',
  '；',
  '：',
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '〔',
  '〕',
  '%',
  '.',
  '—',
  '\n',
]

interface Counts {
  both: number
  truth: number
  predicted: number
}

export class Score {
  #places = 0
  #exact = 0
  #exactMerged = 0
  readonly #marks = new Map<string, Counts>(MARKS.map(mark => [mark, { both: 0, truth: 0, predicted: 0 }]))

  /** Counts one place. */
  add(truth: string, predicted: string): void {
    this.#places++
    if (truth === predicted) this.#exact++
    if (merged(truth) === merged(predicted)) this.#exactMerged++
    for (const [mark, counts] of this.#marks) {
      const there = truth.split(mark).length - 1
      const said = predicted.split(mark).length - 1
      counts.truth += there
      counts.predicted += said
      counts.both += Math.min(there, said)
    }
  }

  get places(): number {
    return this.#places
  }

  /** Share of places whose whole run is right. */
  get exact(): number {
    return this.#exact / this.#places
  }

  /** The same with ， 。 and ； counted as one. */
  get exactMerged(): number {
    return this.#exactMerged / this.#places
  }

  /** Precision, recall and their harmonic mean of one mark. */
  of(mark: string): { precision: number; recall: number; f1: number; count: number } {
    const { both, truth, predicted } = this.#marks.get(mark)!
    return {
      precision: both / Math.max(1, predicted),
      recall: both / Math.max(1, truth),
      f1: (2 * both) / Math.max(1, truth + predicted),
      count: truth,
    }
  }

  /** Markdown table, a line per mark. */
  table(): string {
    const lines = ['| mark | count | precision | recall | F1 |', '|---|---|---|---|---|']
    for (const mark of MARKS) {
      const { precision, recall, f1, count } = this.of(mark)
      const name = mark === '\n' ? 'line break' : mark
      lines.push(
        `| ${name} | ${count} | ${[precision, recall, f1].map(value => value.toFixed(3)).join(' | ')} |`,
      )
    }
    return lines.join('\n')
  }
}

function merged(run: string): string {
  return run.replace(/[，；]/g, '。')
}

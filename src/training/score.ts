/** Counts how well runs were restored: whole runs, each mark on its own, numbers, breaks without a mark. */
import { isDigit, LOST, standardRun } from '../text/marks/runs.ts'

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

class Counts {
  both = 0
  truth = 0
  predicted = 0

  add(truth: number, predicted: number, both: number): void {
    this.truth += truth
    this.predicted += predicted
    this.both += both
  }

  get precision(): number {
    return this.both / Math.max(1, this.predicted)
  }

  get recall(): number {
    return this.both / Math.max(1, this.truth)
  }

  get f1(): number {
    return (2 * this.both) / Math.max(1, this.truth + this.predicted)
  }
}

/** Counts how often a restored text has the runs of the clean one, in all and by kind of mark. */
export class Score {
  #places = 0
  #exact = 0
  #exactMerged = 0
  #marksExact = 0
  #marksMerged = 0
  readonly #runs = new Map<string, number>()
  readonly #marks = new Map<string, Counts>(MARKS.map(mark => [mark, new Counts()]))
  readonly #numbers = { right: 0, all: 0 }
  readonly #breaks = new Counts()
  readonly #calibration = Array.from({ length: 10 }, () => ({ sum: 0, right: 0, all: 0 }))

  /** Counts the mark at an offset of a damaged text. A numeral told as lost is right: nothing says which it was. */
  add(truth: string, restored: string, text: string, offset: number): void {
    const predicted = standardRun(restored.replace(LOST, 'Ⅲ'))
    this.#places++
    this.#runs.set(truth, (this.#runs.get(truth) ?? 0) + 1)
    if (truth === predicted) this.#exact++
    if (merged(truth) === merged(predicted)) this.#exactMerged++
    const [trueMarks, saidMarks] = [withoutBreaks(truth), withoutBreaks(predicted)]
    if (trueMarks === saidMarks) this.#marksExact++
    if (merged(trueMarks) === merged(saidMarks)) this.#marksMerged++
    for (const [mark, counts] of this.#marks) {
      const there = truth.split(mark).length - 1
      const said = predicted.split(mark).length - 1
      counts.add(there, said, Math.min(there, said))
    }
    const inNumber = isDigit(text.charCodeAt(offset - 1)) && isDigit(text.charCodeAt(offset + 1))
    if (truth.includes('%') || truth === '〔' || truth === '〕' || (inNumber && /^[.—]$/.test(truth))) {
      this.#numbers.all++
      if (numberPart(truth) === numberPart(predicted)) this.#numbers.right++
    }
  }

  /** Counts the breaks of a text that left no mark. */
  addBreaks(truth: ReadonlySet<number>, inserted: ReadonlySet<number>): void {
    let both = 0
    for (const offset of inserted) if (truth.has(offset)) both++
    this.#breaks.add(truth.size, inserted.size, both)
  }

  /** Counts how a probability came true. */
  addProbability(probability: number, right: boolean): void {
    const bin = this.#calibration[Math.min(9, Math.floor(probability * 10))]!
    bin.sum += probability
    bin.all++
    if (right) bin.right++
  }

  /** Share of marks whose whole run is right. */
  get exact(): number {
    return this.#exact / this.#places
  }

  /** The same with ， 。 and ； counted as one. */
  get exactMerged(): number {
    return this.#exactMerged / this.#places
  }

  /** Share of marks whose run is right line breaks aside, whether or not a break that stood in it is restored. */
  get marksExact(): number {
    return this.#marksExact / this.#places
  }

  /** The same with ， 。 and ； counted as one. */
  get marksMerged(): number {
    return this.#marksMerged / this.#places
  }

  of(mark: string): { precision: number; recall: number; f1: number } {
    return this.#marks.get(mark)!
  }

  /** The main figures in one line. */
  summary(): string {
    const floor = Math.max(...this.#runs.values()) / this.#places
    const { right, all } = this.#numbers
    return (
      `${this.#places} marks, exact ${this.exact.toFixed(4)} (floor ${floor.toFixed(3)}), ` +
      `，。； as one ${this.exactMerged.toFixed(4)}, ` +
      `line breaks aside ${this.marksExact.toFixed(4)}, ，。； as one ${this.marksMerged.toFixed(4)}, ` +
      `、 ${this.of('、').f1.toFixed(3)}, ` +
      `numbers ${(right / Math.max(1, all)).toFixed(3)} of ${all}, ` +
      `lost breaks P ${this.#breaks.precision.toFixed(3)} R ${this.#breaks.recall.toFixed(3)} of ${this.#breaks.truth}`
    )
  }

  /** Markdown table, a line per mark. */
  table(): string {
    const lines = ['| mark | count | precision | recall | F1 |', '|---|---|---|---|---|']
    for (const mark of MARKS) {
      const { precision, recall, f1, truth } = this.#marks.get(mark)!
      const name = mark === '\n' ? 'line break' : mark
      lines.push(
        `| ${name} | ${truth} | ${[precision, recall, f1].map(value => value.toFixed(3)).join(' | ')} |`,
      )
    }
    return lines.join('\n')
  }

  /** How often marks of each class of probability were right. */
  calibration(): string {
    return this.#calibration
      .filter(({ all }) => all > 0)
      .map(({ sum, right, all }) => `${(sum / all).toFixed(2)}→${(right / all).toFixed(2)} (${all})`)
      .join(', ')
  }
}

/** What a run says of the number beside it, and not of the sentence. */
function numberPart(run: string): string {
  return run.replace(/[^%.—〔〕]/g, '')
}

/** The marks of a run alone: what was published lost its breaks without trace, so no mark there says that one stood in it. */
function withoutBreaks(run: string): string {
  return run.replaceAll('\n', '')
}

function merged(run: string): string {
  return run.replace(/[，；]/g, '。')
}

/**
 * Blanks inside words of running text (`问 题十 分突出`), as editors of web pages leave them where lines were broken or
 * emphasis ended. Which words belong together is told by how official Chinese goes on: 水 污染 by itself, 要求 以 not.
 */
import { inOrder } from '../../edits/apply-edits.ts'
import type { Edit } from '../../edits/edit.ts'
import { isBody } from '../../lexicon/bodies.ts'
import type { GenreModel } from '../byte-shift/model.ts'
import { MARK } from '../byte-shift/symbols.ts'
import { type Line, linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** One blank, and no gap: more part columns, or the bodies of a list. */
const blank = /(?<=[\u4e00-\u9fff])[ \u00a0\u2002-\u200b](?=[\u4e00-\u9fff])/g
/** Running text is so long, and has so many marks: rows of tables and titles are shorter. */
const FEWEST_CHARACTERS = 60
const FEWEST_MARKS = 2
/** So many blanks in running text are no slips. */
const FEWEST_BLANKS = 3
/** A text whose running lines have so many words parted has them so in its titles and short lines, too. */
const FEWEST_OF_HABIT = 4
const SHORTEST_OF_HABIT = 12
/** So much likelier are the words beside a blank together than with a mark between them, in nats. */
const LEAST_GAIN = 2
/** A blank that parts words so much likelier parts those of its line, which are a list. */
const PARTS = -2

/** Closes up words of running text that a blank parts. */
export const partedWords: RepairRule = {
  id: 'parted-words',
  async repair(text) {
    const lines = linesOf(text).filter(({ text: line }) => line.search(blank) >= 0 && !/[\t|]/.test(line))
    const running = lines.filter(({ text: line }) => isRunning(line))
    // The model takes longer to load than a clean plan to read, and slips are no habit.
    if (countOf(running) < FEWEST_BLANKS) return { edits: [] }
    const { loadGenreModel } = await import('../byte-shift/model.ts')
    const model = loadGenreModel()
    const edits = running.flatMap(line => closedUp(line, model))
    if (edits.length < FEWEST_OF_HABIT) return { edits }
    const others = lines.filter(({ text: line }) => !isRunning(line) && line.length >= SHORTEST_OF_HABIT)
    return { edits: inOrder([...edits, ...others.flatMap(line => closedUp(line, model))]) }
  },
}

function isRunning(line: string): boolean {
  return line.length >= FEWEST_CHARACTERS && (line.match(/[，。；]/g)?.length ?? 0) >= FEWEST_MARKS
}

function countOf(lines: readonly Line[]): number {
  return lines.reduce((count, { text }) => count + (text.match(blank)?.length ?? 0), 0)
}

function closedUp({ text, start }: Line, model: GenreModel): Edit[] {
  const gains = Array.from(text.matchAll(blank), ({ index }) => ({ index, gain: gainAt(text, index, model) }))
  if (gains.some(({ index, gain }) => gain < PARTS || partsBodies(text, index))) return []
  return gains
    .filter(({ index, gain }) => gain >= LEAST_GAIN && !endsArticleNumber(text, index))
    .map(({ index }) => ({ start: start + index, end: start + index + 1, text: '' }))
}

/** No number of an article is longer, in characters: 第一百二十条之三. */
const LONGEST_NUMBER = 10

/** Whether a blank parts the number of an article from its text. */
function endsArticleNumber(text: string, at: number): boolean {
  return at <= LONGEST_NUMBER && text.startsWith('第')
}

const stretchBefore = /[^ \u00a0，。；：、（）“”]{0,30}$/
const stretchAfter = /^[^ \u00a0，。；：、（）“”]{0,30}/

/** Whether a blank stands between the names of two bodies. */
function partsBodies(text: string, at: number): boolean {
  const before = stretchBefore.exec(text.slice(Math.max(0, at - 30), at))![0]
  return isBody(before) && isBody(stretchAfter.exec(text.slice(at + 1, at + 31))![0])
}

/** How much likelier the words beside a blank are together than with a mark between them, in nats. */
function gainAt(text: string, at: number, model: GenreModel): number {
  const symbolAt = (offset: number) =>
    offset < 0 || offset >= text.length ? MARK : model.symbol(text.charCodeAt(offset))
  const [first, before, after, last] = [
    symbolAt(at - 2),
    symbolAt(at - 1),
    symbolAt(at + 1),
    symbolAt(at + 2),
  ]
  const together = model.cost(first, before, after) + model.cost(before, after, last)
  const parted =
    model.cost(first, before, MARK) + model.cost(before, MARK, after) + model.cost(MARK, after, last)
  return parted - together
}

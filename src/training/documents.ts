/**
 * Reads what the model learns from: a folder of clean official texts, a paragraph a line, and the plans that were
 * written for it, a plan a file.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import words from './text-words.json' with { type: 'json' }

/** What kind of text a passage is from. */
export type Genre = 'plan' | 'written' | 'news' | 'prose' | 'law'

/** Consecutive paragraphs of one file, about as long as a short document. */
export interface Passage {
  genre: Genre
  text: string
}

/** All passages, those to learn from and those to be measured on. */
export interface Collection {
  training: Passage[]
  /** Documents of the genres plan, written and news that nothing is learned from. */
  heldBack: Passage[]
}

/** Where, as shares of a file, documents are held back, and how much there. */
const HELD_BACK_AT = [0.2, 0.5, 0.8]
const HELD_BACK_SHARE = 0.035

/** Subfolder of the written plans that nothing is learned from. */
const HELD_BACK_WRITTEN = 'held-back'

const PASSAGE_LENGTH = 2000

/**
 * Reads all `.txt` files of a folder. The genre is told by the file's name: `laws_…` and `env_…` are laws,
 * `work_reports…`, `report_…` and `…planning…` prose, `local_covid…` and `statecouncil_env…` notices among news and
 * questions, all others plans.
 *
 * @param written folder of the plans written for the training; those in its subfolder `held-back` are held back
 */
export function readCollection(folder: string, written: string): Collection {
  const collection: Collection = { training: [], heldBack: [] }
  collection.training.push(...writtenPlans(written))
  collection.heldBack.push(...writtenPlans(join(written, HELD_BACK_WRITTEN)))
  for (const name of textFiles(folder)) {
    const genre = genreOf(name)
    let lines = cleanText(readFileSync(join(folder, name), 'utf8')).split('\n')
    if (name.startsWith('work_reports')) lines = joinedSentences(lines)
    if (genre === 'plan' || genre === 'news') {
      const [training, heldBack] = holdBack(lines)
      collection.training.push(...passages(training, genre))
      collection.heldBack.push(...passages(heldBack, genre))
    } else collection.training.push(...passages(lines, genre))
  }
  return collection
}

function writtenPlans(folder: string): Passage[] {
  return textFiles(folder).map(name => ({
    genre: 'written',
    text: `${cleanText(readFileSync(join(folder, name), 'utf8'))}\n`,
  }))
}

function textFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
}

/** A text as the damage takes it: half-width letters and digits, paired quotation marks, no empty lines. */
export function cleanText(text: string): string {
  return text
    .split('\n')
    .map(line => pairedQuotes(halfWidthLetters(line.trim())))
    .filter(line => line !== '')
    .join('\n')
}

function genreOf(name: string): Genre {
  if (name.startsWith('laws_') || name.startsWith('env_')) return 'law'
  if (name.startsWith('work_reports') || name.startsWith('report_') || name.includes('planning'))
    return 'prose'
  if (name.startsWith('local_covid') || name.startsWith('statecouncil_env')) return 'news'
  return 'plan'
}

function halfWidthLetters(line: string): string {
  return line.replace(/[０-９Ａ-Ｚａ-ｚ]/g, character =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

/** Straight quotation marks become opening and closing ones in turn, as GB/T 15834 has them. */
function pairedQuotes(line: string): string {
  let open = false
  return line.replace(/["＂]/g, () => {
    open = !open
    return open ? '“' : '”'
  })
}

const paragraphOpening = new RegExp(
  `^(?:——|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|${words.salutations.join('|')})`,
)

/** Paragraphs again, of a text that was stored a sentence a line: only headings and dashes open a new one. */
function joinedSentences(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const opens = paragraphOpening.test(line)
    if (last !== undefined && !opens && /[。；]$/.test(last)) joined[joined.length - 1] = last + line
    else joined.push(line)
  }
  return joined
}

/** Takes whole documents out of the file at fixed places: a document opens with a line that is a title. */
function holdBack(lines: readonly string[]): [training: string[], heldBack: string[]] {
  const starts = lines.flatMap((line, index) => (isTitle(line) ? [index] : []))
  const documentStart = (share: number) => starts.find(start => start >= share * lines.length) ?? lines.length
  const training: string[] = []
  const heldBack: string[] = []
  let at = 0
  for (const share of HELD_BACK_AT) {
    const start = Math.max(at, documentStart(share))
    const end = Math.max(start, documentStart(share + HELD_BACK_SHARE))
    training.push(...lines.slice(at, start))
    heldBack.push(...lines.slice(start, end))
    at = end
  }
  training.push(...lines.slice(at))
  return [training, heldBack]
}

const titleEnding = new RegExp(`(?:${words.titleNouns.join('|')})$`)

function isTitle(line: string): boolean {
  return line.length <= 60 && titleEnding.test(line)
}

function passages(lines: readonly string[], genre: Genre): Passage[] {
  const result: Passage[] = []
  let text = ''
  for (const line of lines) {
    text += `${line}\n`
    if (text.length < PASSAGE_LENGTH) continue
    result.push({ genre, text })
    text = ''
  }
  if (text !== '') result.push({ genre, text })
  return result
}

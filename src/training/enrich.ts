/**
 * Adds to clean official text what plans are full of and other official texts are not: clauses that say who answers
 * for a paragraph, sentences with percentages, citations. They are put together at random from the terms of the trade.
 */
import words from './clause-words.json' with { type: 'json' }
import type { Random } from './random.ts'

const SHARE_OF_TEXTS = 0.5
const SHARE_OF_PARAGRAPHS = 0.3
const SHORTEST_PARAGRAPH = 30
/** Texts that put deadlines in brackets after what they bind, and how many of their paragraphs end so. */
const SHARE_WITH_DEADLINES = 0.12
const SHARE_OF_DEADLINES = 0.35

/** The text with clauses and sentences added after some of its paragraphs, or the text itself. */
export function enrich(text: string, random: Random): string {
  if (random.next() < SHARE_WITH_DEADLINES) return withDeadlines(text, random)
  if (random.next() > SHARE_OF_TEXTS) return text
  const prefix = random.pick(words.prefixes)
  const duties = random.next() < 0.2 ? random.pick(words.duties) : undefined
  return text
    .split('\n')
    .map(line => {
      if (line.length < SHORTEST_PARAGRAPH || !line.endsWith('。') || random.next() > SHARE_OF_PARAGRAPHS)
        return line
      let body = random.next() < 0.3 ? line + percentageSentence(random) : line
      if (random.next() < 0.15) body += citation(random)
      if (random.next() < 0.15) body += slogan(random)
      if (duties !== undefined) return body + dutyLines(duties, prefix, random)
      const clause = responsibilityClause(prefix, random)
      return random.next() < 0.2 ? `${body.slice(0, -1)}${clause}。` : body + clause
    })
    .join('\n')
}

/** Deadlines in brackets at the end of lines, and sometimes who answers before them, as tables of tasks have it. */
function withDeadlines(text: string, random: Random): string {
  const insideSentence = random.next() < 0.3
  const named = random.next() < 0.4
  return text
    .split('\n')
    .map(line => {
      if (line.length < SHORTEST_PARAGRAPH / 2 || !line.endsWith('。') || random.next() > SHARE_OF_DEADLINES)
        return line
      const deadline = `（${random
        .pick(words.deadlines)
        .replace('{year}', random.pick(words.years))
        .replace('{month}', String(1 + random.below(12)))}）`
      if (insideSentence) return `${line.slice(0, -1)}${deadline}。`
      return named && random.next() < 0.6 ? `${line}${deadline}\n${bodyList('', 3, random)}` : line + deadline
    })
    .join('\n')
}

/** One to `most` names of bodies. */
function bodyList(prefix: string, most: number, random: Random): string {
  return Array.from({ length: 1 + random.below(most) }, () => prefix + random.pick(words.bodies)).join('、')
}

/** Lines of their own after a paragraph. */
function dutyLines(duties: readonly string[], prefix: string, random: Random): string {
  const [lead, support] = duties
  const lines = `\n${lead}${bodyList(prefix, 2, random)}`
  return random.next() < 0.75 ? `${lines}\n${support}${bodyList(prefix, 6, random)}` : lines
}

function responsibilityClause(prefix: string, random: Random): string {
  const [open, close] = random.next() < 0.9 ? ['（', '）'] : ['〔', '〕']
  const choice = random.next()
  let clause = `${bodyList(prefix, 1, random)}${words.verbs.lead}`
  if (choice < 0.2) clause = `${bodyList(prefix, 3, random)}${words.verbs.answer}`
  else if (choice < 0.9) {
    const last = random.next() < 0.2 ? `、${random.pick(words.places)}` : ''
    const lead = bodyList(prefix, random.next() < 0.15 ? 2 : 1, random)
    clause = `${lead}${words.verbs.lead}，${bodyList(prefix, 7, random)}${last}${random.pick(words.endings)}`
  }
  if (random.next() < 0.15) {
    const standing = random.pick(words.standing).replace('{place}', random.pick(words.places))
    clause += (random.next() < 0.5 ? '，' : '。') + standing
  }
  return open + clause + close
}

function citation(random: Random): string {
  const { issuing, ending, and, closing } = words.citation
  const title = `《${random.pick(words.issuers)}${issuing}${random.pick(words.plans)}${ending}》`
  const number = `（${random.pick(words.codes)}〔${random.pick(words.years)}〕${1 + random.below(120)}号）`
  const short = `《${random.pick(words.plans)}》`
  const cited =
    random.next() < 0.7 ? title + number : random.next() < 0.5 ? `${title}${number}${and}${short}` : short
  return `${random.pick(words.openings)}${cited}${closing}`
}

function slogan(random: Random): string {
  const frame = random.pick(words.sloganFrames).replace('{}', random.pick(words.slogans))
  return random.next() < 0.5 ? random.pick(words.nicknames) + frame : frame
}

function percentageSentence(random: Random): string {
  const { by, comparedWith, reaching, respective, bounds, changes } = words.percentages
  const year = random.pick(words.years)
  const value = () =>
    random.next() < 0.25 ? `${60 + random.below(40)}.${random.below(10)}%` : `${5 * (1 + random.below(20))}%`
  const measure = random.pick(words.measures)
  const open = random.next() < 0.5 ? `${words.percentages.in}${year}年，` : `${year}${by}`
  const bound = random.pick(bounds)
  const choice = random.next()
  if (choice < 0.5) return `${open}${measure}${reaching}${value()}${bound}。`
  if (choice < 0.75)
    return `${open}${measure}、${random.pick(words.measures)}${respective}${value()}、${value()}${bound}。`
  return `${open}${measure}${comparedWith}${Number(year) - 3}年${random.pick(changes)}${value()}${bound}。`
}

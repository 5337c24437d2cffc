/** The words of responsibility clauses: verbs, what joins and qualifies their bodies, and standing rules. */
import { CharacterSet } from './character-set.ts'
import { matchesOf } from './matches.ts'
import { PatternSet } from './pattern-set.ts'
import { alternatives, grammar, kindsOf } from './responsibility-grammar.ts'
import { WordSet } from './word-set.ts'

const dutyOpener = new RegExp(`^(?:${grammar.dutyOpeners.join('|')})`)

/** Whether words open with what a body does, where the heading above them names it: 市气象局：负责预警. */
export function opensDuty(words: string): boolean {
  return dutyOpener.test(words)
}

const headedDuties = new RegExp(grammar.headedDuties.pattern)

/** Where the words begin that a heading says behind the bodies whose duties stand below it (县林业局|主要工作任务); -1 if it says none. */
export function headedDutiesStart(title: string): number {
  return title.search(headedDuties)
}

const dutyOpenerAnywhere = new RegExp(grammar.dutyOpeners.join('|'))

/** Where the first word stands that tells what the bodies before it do (县水利局负责清淤); -1 if there is none. */
export function dutyOpenerIn(words: string): number {
  return words.search(dutyOpenerAnywhere)
}

/** What a verb says of the bodies before it. `answer` (负责) leads only where nobody else does. */
export type VerbKind = keyof typeof grammar.verbs

const verbKinds = kindsOf(grammar.verbs)

const verbs = new WordSet(verbKinds.keys())
const verbModifiers = new WordSet(grammar.verbModifiers)
const verbObjects = new WordSet(grammar.verbObjects)
/** The last characters of what a verb ends: few pieces end in one of them. */
const verbEnd = new CharacterSet(
  [...verbKinds.keys(), ...grammar.verbObjects, '）'].map(word => word.slice(-1)),
)
/** What a verb in brackets may say that the body is: （牵头单位）. */
const calledBody = new RegExp(`(?:${grammar.calledBodies.words.join('|')})$`)
const mostModifiers = 3
const etceteraAtEnd = new RegExp(`${grammar.etcetera}$`)
const etceteraBetween = new RegExp(
  `(?<=.)(?:${grammar.etcetera})(?=${grammar.etceteraFollowers.words.join('|')})`,
  'g',
)
const leadIn = new RegExp(`^(?:${alternatives(grammar.leadIns)})`)
/** The words that name a duty before its clause (关于培育企业的任务，). */
export const topic = new RegExp(grammar.topics.pattern)
const aboveAtStart = new RegExp(`^(?:${alternatives(grammar.topics.above)})`)

/** Whether words before a clause say that it answers for what stands above: 以上任务|由县水利局负责. */
export function namesAbove(words: string): boolean {
  return (
    aboveAtStart.test(words) && topic.exec(`${words}${grammar.dutyVerbs.by}`)?.[0].length === words.length
  )
}

/** Length of the words at the start of a text that name what stands above, before words such as 由: 以上任务|均由…; 0 if none do. */
export function aboveLength(text: string): number {
  return aboveAtStart.test(text) ? (topic.exec(text)?.[0].length ?? 0) : 0
}

const bearer = new RegExp(`(?:${alternatives(grammar.bearers.words)})`)

/** Whether a piece says outright who bears a duty: 县水利局为责任主体. */
export function statesBearer(piece: string): boolean {
  return bearer.test(piece)
}

const joinWords = new Set(grammar.joinWords)
const joinAtStart = new RegExp(`^(?:${alternatives(grammar.joinWords)})`)
const joinAnywhere = new RegExp(alternatives(grammar.joinWords))
/** Times that name no day (长期坚持): in a clause they are no bodies. */
export const standingTimes: ReadonlySet<string> = new Set(grammar.standingTimes)

const dueEnding = new RegExp(`(?:${alternatives(grammar.dueEndings.words)})$`)

/** Whether the words behind a day say no more than what is due then: 4月22日|世界地球日前完成. */
export function tellsDue(words: string): boolean {
  return dueEnding.test(words) && !words.includes(grammar.dutyVerbs.by)
}

/** Opening bracket → closing bracket. */
export const brackets: ReadonlyMap<string, string> = new Map(grammar.brackets)

/** The rules that hold for all later duties, each with the form of its wording. */
export const standingRules = grammar.standing.map(rule => ({
  ...rule,
  matcher: new RegExp(rule.pattern, 'g'),
}))

/** Whether a rule for all later duties stands in a text. */
export function mentionsStandingRule(text: string): boolean {
  return standingPatterns.matches(text) !== null
}

/** The patterns of {@link standingRules}, in their order. */
export const standingPatterns = new PatternSet(standingRules.map(({ matcher }) => matcher))

/** Whether a text speaks of responsibility at all: a cheap look before a closer one. */
export function mentionsVerb(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (verbs.begins(text.charCodeAt(at)) && verbs.at(text, at) !== '') return true
  return false
}

/**
 * The verb that ends a piece of a clause (市农委等配合, 市农委（牵头） → 配合, 牵头), with 等 and what qualifies it.
 *
 * @returns its kind and where it begins, or null
 */
export function verbEnding(piece: string): { kind: VerbKind; start: number } | null {
  if (!verbEnd.has(piece.charCodeAt(piece.length - 1))) return null
  let found: { kind: VerbKind; start: number } | null = null
  for (const { word, start: at } of verbsAtEnd(piece)) {
    const start = qualifiedStart(piece, at)
    // Of two readings that begin together the one whose verb has the more modifiers stands.
    if (found === null || start <= found.start) found = { kind: verbKinds.get(word)!, start }
  }
  return found
}

/** The verbs that a piece may end in, with their object, in brackets or not: the longest first. */
function* verbsAtEnd(piece: string): Generator<{ word: string; start: number }> {
  if (piece.endsWith('）')) {
    const start = piece.lastIndexOf('（')
    const inside = piece.slice(start + 1, -1)
    const bare = inside.slice(verbModifiers.wordAfter(inside, 0, inside.length).length)
    for (const word of [inside, inside.replace(calledBody, ''), bare])
      if (start !== -1 && verbs.has(word)) return yield { word, start }
    return
  }
  for (const object of new Set([verbObjects.endOf(piece), ''])) {
    const end = piece.length - object.length
    for (let floor = 0; ; floor++) {
      const word = verbs.wordBefore(piece, end, floor)
      if (word === '') break
      floor = end - word.length
      yield { word, start: floor }
    }
  }
}

/** Where the modifiers before an offset begin (市农委等部门密切配合), and 等 before them. */
function qualifiedStart(piece: string, offset: number): number {
  let start = offset
  for (let count = 0; count < mostModifiers; count++)
    start -= verbModifiers.wordBefore(piece, start, 0).length
  return etceteraStart(piece.slice(0, start))
}

/** Length of the words that lead in a body and are no part of its name (由市环保局 → 1). */
export function leadInLength(piece: string): number {
  return leadIn.exec(piece)?.[0].length ?? 0
}

/** Where 等 and the words after it begin at the end of a list; the list's length if they do not. */
export function etceteraStart(piece: string): number {
  return etceteraAtEnd.exec(piece)?.index ?? piece.length
}

/** The stretches of a list that 等有关部门 divides: 商务部等有关部门及相关地方政府. */
export function* betweenEtceteras(list: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (const match of matchesOf(list, etceteraBetween)) {
    yield { start, end: match.index }
    start = match.index + match[0].length
  }
  yield { start, end: list.length }
}

/** Whether the words at an offset make a longer word of the end of a body before them: 医疗部|门. */
export function continuesBody(text: string, offset: number): boolean {
  return grammar.longerWords.words.some(word => text.startsWith(word, offset))
}

/** Whether a text between two bodies says that the first acts with the second (会同). */
export function isJoin(text: string): boolean {
  return joinWords.has(text.trim())
}

/** Where the first word stands that says with whom a body acts (市体育局会同…); null if there is none. */
export function joinIn(piece: string): { start: number; end: number } | null {
  const match = joinAnywhere.exec(piece)
  return match === null ? null : { start: match.index, end: match.index + match[0].length }
}

/** Length of the word at the start of a piece that says with whom another acts (会同市水务局 → 2). */
export function joinLength(piece: string): number {
  return joinAtStart.exec(piece)?.[0].length ?? 0
}

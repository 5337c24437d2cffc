/** Tells by its words that the first stretch behind a number belongs to a sentence and is no title. */
import { grammar } from '../../structure-words.ts'

const { sentenceEndings, sentenceVerbs, openingHalves } = grammar

/** Words of titles and the verbs; a match with the group is a verb. */
const verb = new RegExp(`(?:${sentenceVerbs.titles.join('|')})|(${sentenceVerbs.words.join('|')})`, 'g')
/** A subject before the verb is no shorter. */
const shortestSubject = 2
/** A shorter stretch may be a slogan: 认识要到位 */
const shortestSentence = 8

/** Offset in a stretch of the verb that makes it a sentence (渡工上岗|应当持证上岗), -1 if none does. */
export function sentenceVerbAt(stretch: string): number {
  if (stretch.length < shortestSentence) return -1
  verb.lastIndex = shortestSubject
  for (let match = verb.exec(stretch); match !== null; match = verb.exec(stretch))
    if (match[1] !== undefined) return match.index
  return -1
}

/** Whether a stretch ends as the opening of a sentence does and no title: 渡船停航期间 */
function endsInSentence(stretch: string): boolean {
  return (
    sentenceEndings.words.some(word => stretch.endsWith(word)) &&
    !sentenceEndings.titles.some(word => stretch.endsWith(word))
  )
}

/** Whether a first stretch is no title: `未经检验的` `渡船停航期间` `渡工上岗应当持证上岗` */
export function isSentenceStretch(stretch: string): boolean {
  return endsInSentence(stretch) || sentenceVerbAt(stretch) >= 0
}

const openingHalf = new RegExp(openingHalves.pattern)

/** Whether a first stretch is half of a title and never all of it: `以渡口改造为重点` */
export function opensTitle(stretch: string): boolean {
  return openingHalf.test(stretch)
}

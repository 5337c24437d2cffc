/** The words that tell responsibility clauses and their bodies in a mangled text. */
import { standingTimes } from '../../../lexicon/responsibility.ts'
import { grammar } from '../structure-words.ts'
import { endsWith, opensWith } from '../word-tests.ts'

const generalBodies = new Set(grammar.generalBodies.words)
const endsBeforeLabel = endsWith(grammar.beforeLabels.words)

/** Whether the name of many bodies at once stands at an offset: `各镇`. */
export const opensCollective = opensWith(grammar.collectiveOpenings.words)

/** How far into its name it says that it is of many bodies: 沿湖各县区. */
const collectiveReach = 4

/** Whether a stretch names many bodies at once: `各镇`, `沿湖各县区`, `相关镇街`. */
export function namesCollective(stretch: string): boolean {
  const opening = stretch.slice(0, collectiveReach)
  return grammar.collectiveOpenings.words.some(word => opening.includes(word))
}

const endsInNameEnding = endsWith(grammar.nameEndings.words)

/** Whether a name ends as those of parts of a body do: `项目科`. */
export function endsAsName(name: string): boolean {
  return endsInNameEnding(name, name.length)
}

/** Whether a name is one that prose gives to bodies of no particular kind: `部门`. */
export function isGeneralBody(name: string): boolean {
  return generalBodies.has(name)
}

/** Whether a stretch ends so that a label after it belongs to its sentence: `明确`. */
export function announcesLabel(stretch: string): boolean {
  return endsBeforeLabel(stretch, stretch.length)
}

const clauseTime = new RegExp(grammar.clauseTimes.pattern)
const finishedTime = new RegExp(grammar.finishedTimes.pattern)

/** Whether a stretch is a time as clauses end in: `11月底`, `全年`. */
export function isClauseTime(stretch: string): boolean {
  return standingTimes.has(stretch) || clauseTime.test(stretch)
}

/** Whether it says that the duty is done by then, so that it can be nothing but the end of a clause: `5月底前完成`. */
export function isFinishedTime(stretch: string): boolean {
  return finishedTime.test(stretch)
}

/** Length of the words at an offset that announce a short name: `以下简称`; 0 if there are none. */
export function opensShortName(text: string, offset: number): number {
  return grammar.shortNames.words.find(word => text.startsWith(word, offset))?.length ?? 0
}

/** Whether words end so that bodies after them are objects of a sentence: `抄送`. */
export const asksForList = endsWith(grammar.beforeLists.words)

const endsInGroup = endsWith(grammar.members.groups)
const opensWithMembers = opensWith(grammar.members.words)

/** Whether the words at an offset name the members of the group before them: `防汛指挥部|成员单位`. */
export function namesMembers(text: string, offset: number): boolean {
  return endsInGroup(text, offset) && opensWithMembers(text, offset)
}

/** Whether the verb of a clause says that each body does what its office is: `按职责分工负责`. */
export function namesDuty(verb: string): boolean {
  return grammar.ownDuties.words.some(word => verb.includes(word))
}

const looseVerbs = new Set(grammar.looseVerbs.words)

/** Whether sentences go on from the verb of a clause as well: `统筹协调`. */
export const isLooseVerb = (verb: string): boolean => looseVerbs.has(verb)

const collectiveOpenings = new RegExp(`^(?:${grammar.collectiveOpenings.words.join('|')}){0,2}`)

/** Whether names are of any bodies at all, whichever they are: `有关部门` `各单位`. */
export function namesAnyBodies(names: string): boolean {
  return isGeneralBody(names.replace(collectiveOpenings, ''))
}

const composition = opensWith(grammar.compositions.words)

/** Whether words behind a label tell who is a member, so that they answer for nothing: 成员单位|包括市水利局 */
export const opensComposition = (words: string): boolean => composition(words, 0)

/** Length of the words that a stretch opens with and that make the bodies after them its object: `按程序报`; 0 for none. */
export function objectOpeningLength(stretch: string): number {
  return grammar.objectOpenings.words.find(word => stretch.startsWith(word))?.length ?? 0
}

/** Where the first word that puts a duty on a subject stands in a stretch; -1 if there is none: `各镇|要`. */
export function dutyStart(stretch: string): number {
  const starts = grammar.duties.words.map(word => stretch.indexOf(word)).filter(at => at > 0)
  return starts.length === 0 ? -1 : Math.min(...starts)
}

/** Whether a stretch opens with what is said of the bodies before it: `要加强配合`. */
export const opensWithDuty = opensWith(grammar.duties.words)

/** Whether a stretch says what the bodies before it have to do, as a line that they open does: `负责清淤`. */
export const opensDutyLine = opensWith(grammar.dutyLines.words)

/** Whether words at an offset put a duty on the body before them: `县财政局|要`. */
export const chargesBody = opensWith(grammar.charges.words)

const endsBeforeObject = endsWith(grammar.beforeCharged.words)

/** Whether a title may end at an offset of a stretch before the subject of a sentence: `资金保障|县财政局要…`, not `督促|县水利局负责…`. */
export function mayEndBeforeSubject(stretch: string, offset: number): boolean {
  return !endsBeforeObject(stretch, offset)
}

/** Whether a stretch asks the bodies that it names for something: `请各责任单位抓好落实`. */
export function isRequest(stretch: string): boolean {
  return grammar.requests.words.some(word => stretch.startsWith(word))
}

/** Whether a stretch goes on with the bodies that a sentence has not ranked yet: `其余为配合单位`. */
export const opensRest = opensWith(grammar.others.words)

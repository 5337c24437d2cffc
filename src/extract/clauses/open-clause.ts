import {
  isBody,
  isCountyName,
  isInstitution,
  isLabelledInstitution,
  isLocalGovernment,
  isOffice,
  isZone,
  joinDivided,
  withLentEnd,
} from '../../lexicon/bodies.ts'
import type { Label, LabelKind } from '../../lexicon/clause-labels.ts'
import { holderStart, isPerson } from '../../lexicon/clause-notes.ts'
import { isJoin, type VerbKind } from '../../lexicon/responsibility.ts'
import type { Group, Kind } from './groups.ts'
import type { Name } from './names.ts'

/** The number of a body in a list that numbers them: 1.市水务局；2.市财政局. */
const listNumber = /^[0-9]{1,2}$/

/** What an office is called besides: 学生处（就业指导中心）. */
const secondName = /（[^（）]{2,20}）$/

/** A responsibility clause while it is read: names wait until a verb, a label or the end says what they do. */
export class OpenClause {
  /** The bodies that a word has spoken of, in the order of the clause. */
  readonly groups: Group[] = []
  /** Names that are no bodies of the clause. */
  readonly unreadWords: Name[] = []
  readonly #text: string
  /** Whether offices and institutions may stand without a level. */
  readonly offices: boolean
  #pending: Name[] = []
  #mode: LabelKind | 'none' = 'none'
  /** After a label with its colon offices stand without the level of their bureau (基教科). */
  #labelled = false
  /** Where the bodies begin that another one acts with (会同): they support it. */
  #joinedFrom = Number.POSITIVE_INFINITY

  constructor(text: string, offices: boolean) {
    this.#text = text
    this.offices = offices
  }

  /** Whether the last label asks for a person or a time, so that no bodies follow it. */
  get asksForNoBody(): boolean {
    return this.#mode === 'person' || this.#mode === 'time'
  }

  /** Takes a label: it ends what the label before it spoke of. */
  addLabel({ kind, colon }: Label): void {
    this.close()
    this.#mode = kind
    this.#labelled = colon
  }

  /** Says that the bodies from an offset on act with those before. */
  joinFrom(offset: number): void {
    this.#joinedFrom = Math.min(this.#joinedFrom, offset)
  }

  /** Takes a name, or the second part of one that a mark divides. */
  addName(named: Name): void {
    const name = withoutHolder(this.#text, named)
    const last = this.#pending.at(-1)
    const whole = last === undefined ? null : joinedTo(this.#text, last, name)
    if (whole !== null) {
      this.#pending[this.#pending.length - 1] = whole
      return
    }
    if (last !== undefined && isJoin(this.#text.slice(last.end, name.start))) this.joinFrom(name.start)
    const own = name.name.replace(secondName, '')
    if (
      name.body ||
      (this.#labelled ? isLabelledInstitution(own) : isInstitution(own)) ||
      (this.offices && isOffice(own))
    )
      this.#pending.push(...sharersBefore(this.#text, this.unreadWords, name), name)
    else if (!listNumber.test(name.name)) this.unreadWords.push(name)
  }

  /**
   * Takes the verb that speaks of all names since the last one.
   *
   * @param start of its piece
   */
  addVerb(kind: VerbKind, start: number): void {
    // 配合单位为市财政局，各区为实施主体: the bodies of the label end where a piece has a verb of its own.
    if (this.#mode !== 'none') this.#closeBefore(this.#text.lastIndexOf('，', start))
    // 市财政局；各银行参与: those before the mark answer, only those behind it take part.
    const divide = kind === 'support' && this.groups.length === 0 ? this.#text.lastIndexOf('；', start) : -1
    const behind = this.#pending.filter(name => name.start > divide)
    if (divide >= 0 && behind.length > 0 && behind.length < this.#pending.length) {
      this.#pending = this.#pending.slice(0, -behind.length)
      this.close('answer')
      this.#pending = behind
    }
    if (this.#namesPersons()) this.unreadWords.push(...this.#pending.splice(0))
    this.close(kind)
  }

  /** Whether the last name is that of persons in its own body and all before it: 各乡镇、各部门主要负责人. */
  #namesPersons(): boolean {
    const last = this.unreadWords.at(-1)
    const before = this.#pending.at(-1)
    if (last === undefined || before === undefined || last.start < before.end || !isPerson(last.name))
      return false
    for (let length = 2; length < last.name.length - 1; length++)
      if (isBody(last.name.slice(0, length))) return true
    return false
  }

  /** Makes a group of the names that wait before an offset, where others wait behind it. */
  #closeBefore(offset: number): void {
    const behind = this.#pending.filter(name => name.start > offset)
    if (behind.length === 0 || behind.length === this.#pending.length) return
    this.#pending = this.#pending.slice(0, -behind.length)
    this.close()
    this.#pending = behind
  }

  /** Makes a group of the names that wait, by the last label where no verb speaks of them. */
  close(kind: Kind = this.#mode): void {
    const needsBody = kind === 'none' && !this.offices
    const named = needsBody ? this.#pending.filter(name => name.body) : this.#pending
    if (needsBody) this.unreadWords.push(...this.#pending.filter(name => !name.body))
    const joined = named.filter(name => name.start >= this.#joinedFrom)
    const own = named.slice(0, named.length - joined.length)
    if (own.length > 0) this.groups.push({ kind, bodies: own })
    if (joined.length > 0) this.groups.push({ kind: 'support', bodies: joined })
    this.#pending = []
    this.#joinedFrom = Number.POSITIVE_INFINITY
  }
}

/** A body without the person in charge there: 县水利局（张三）. A second name of it stays. */
function withoutHolder(text: string, name: Name): Name {
  const at = holderStart(name.name)
  const own = name.name.slice(0, Math.max(0, at))
  if (at < 2 || isBody(name.name.slice(at + 1, -1)) || !(isBody(own) || isInstitution(own, true))) return name
  return { name: own, start: name.start, end: text.lastIndexOf('（', name.end - 1), body: isBody(own) }
}

const listMark = /^[、，]$/

/**
 * Takes the names out of the words not read that a list puts right before a body which lends them its end: 滨湖区、
 * 澄东县政府; 移动、联通云州公司; 东河、南山工业园管委会.
 */
function sharersBefore(text: string, unread: Name[], { name, start }: Name): Name[] {
  if (unread.length === 0) return []
  const lendsOrgan = isLocalGovernment(name)
  const sharers: Name[] = []
  let next = start
  for (let last = unread.at(-1); last !== undefined; last = unread.at(-1)) {
    if (!listMark.test(text.slice(last.end, next))) break
    const lendsEnd = (!lendsOrgan || isZone(name)) && withLentEnd(last.name, name) !== null
    if (!lendsEnd && !(lendsOrgan && isCountyName(last.name))) break
    sharers.unshift({ ...last, body: true })
    next = last.start
    unread.pop()
  }
  return sharers
}

/** One name that a mark divides into two pieces (各县、区人民政府), or null where there are two names. */
function joinedTo(text: string, last: Name, next: Name): Name | null {
  const name = joinDivided(last.name, text.slice(last.end, next.start), next.name)
  return name === null ? null : { name, start: last.start, end: next.end, body: isBody(name) }
}

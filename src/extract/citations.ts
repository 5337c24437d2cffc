import type { Plugin } from 'unified'
import { alias, numberLeadInLength, orderNumber } from '../lexicon/documents.ts'
import { PatternSet } from '../lexicon/pattern-set.ts'
import type { CitationNode, PlanNode, RootNode } from '../tree/nodes.ts'
import { factsOf } from './plan-facts.ts'

/** 国发〔2015〕17号, also with a bracket lost or of another kind, and after a title in brackets of its own. */
const documentNumber =
  /[一-鿿]{1,12}(?:[〔［[【（(]|(?=(?:19|20)[0-9]{2}[〕］\]】]))((?:19|20)[0-9]{2})[〕］\]】）)]?(?:第)?[0-9]{1,4}号/y
/** What stands behind the issuer in it. */
const years = new PatternSet([/[〔［[【（(](?:19|20)[0-9]|(?:19|20)[0-9]{2}[〕］\]】]/])
const longestIssuer = 12

const titles = new PatternSet([/《([^《》\n]{2,100})》/])

/** How far a document number may stand behind its title: a bracket and a blank. */
const reach = 4

/** Finds the documents that a plan cites: titles 《…》 and document numbers, joined where the number follows the title. */
export const extractCitations: Plugin<[], RootNode> = () => tree => {
  for (const plan of tree.children) factsOf(plan).citations = citationsOf(tree.value, plan)
}

function citationsOf(text: string, plan: PlanNode): CitationNode[] {
  const [start, end] = plan.range
  const words = text.slice(start, end)
  const numbers = documentNumbers(words).map(match => {
    // A document number begins with the short name of its issuer; a verb before it (根据, 按照) is none of it.
    const lead = numberLeadInLength(issuerIn(match[0]))
    return {
      from: match.index + lead,
      to: match.index + match[0].length,
      value: normalForm(match[0].slice(lead), match[1]!),
    }
  })
  const used = new Set<(typeof numbers)[number]>()
  // Titles and numbers both stand in the order of the text, so that each is passed over once.
  let next = 0
  const citations: CitationNode[] = (titles.matches(words)?.[0] ?? []).map(match => {
    const after = match.index + match[0].length
    while (next < numbers.length && numbers[next]!.from < after) next++
    const candidate = numbers[next]
    const follows =
      candidate !== undefined &&
      candidate.from <= after + reach &&
      !words.slice(after, candidate.from).includes('\n')
    const number = follows ? candidate : orderBehind(words, after)
    if (candidate !== undefined && follows) used.add(candidate)
    return {
      type: 'citation',
      title: match[1]!.replace(/\s/g, ''),
      documentNumber: number?.value ?? null,
      range: [start + match.index, start + (number?.to ?? after)],
    }
  })
  const own = factsOf(plan).documentNumber
  for (const number of numbers)
    if (!used.has(number) && number.value !== own)
      citations.push({
        type: 'citation',
        title: null,
        documentNumber: number.value,
        range: [start + number.from, start + number.to],
      })
  const named = withFullNames(
    text,
    citations.sort((a, b) => a.range[0] - b.range[0]),
  )
  // 为实施好《清淤方案》: a plan that names itself cites nothing.
  return named.filter(({ title }) => title === null || title !== plan.title)
}

/** How many characters tell that a short name is given. */
const aliasReach = 8

/** The citations with the documents that their short names stand for, without the places that give those names. */
function withFullNames(text: string, citations: readonly CitationNode[]): CitationNode[] {
  const named = new Map<string, CitationNode>()
  const found: CitationNode[] = []
  for (const citation of citations) {
    const { title, range } = citation
    const last = found.at(-1)
    const given =
      title !== null &&
      last !== undefined &&
      range[0] - last.range[1] <= aliasReach &&
      alias.before.test(text.slice(last.range[1], range[0])) &&
      alias.after.test(text.slice(range[1], range[1] + 2))
    if (given) named.set(title, last)
    const full = title === null ? undefined : named.get(title)
    if (full === undefined) found.push(citation)
    else if (!given) found.push({ ...citation, title: full.title, documentNumber: full.documentNumber })
  }
  return found
}

/** The number of the order that put the regulations into force whose title ends at an offset. */
function orderBehind(words: string, after: number): { value: string; to: number } | null {
  orderNumber.lastIndex = after
  const value = orderNumber.exec(words)?.[1]
  return value === undefined ? null : { value: value.replaceAll(' ', ''), to: orderNumber.lastIndex }
}

/** The document numbers of a text, looked for from their years: any word could be an issuer. */
function documentNumbers(text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let end = 0
  for (const { index } of years.matches(text)?.[0] ?? []) {
    let start = index
    while (start > Math.max(end, index - longestIssuer) && isHan(text.charCodeAt(start - 1))) start--
    documentNumber.lastIndex = start
    const match = start < index ? documentNumber.exec(text) : null
    if (match === null) continue
    found.push(match)
    end = documentNumber.lastIndex
  }
  return found
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** The Han characters that a document number opens with. */
function issuerIn(number: string): string {
  return /^[一-鿿]{1,12}/.exec(number)![0]
}

/** `国发〔201517号` has lost a bracket: its year has four digits. */
function normalForm(match: string, year: string): string {
  const issuer = issuerIn(match).replace(/第$/, '')
  const number = /([0-9]{1,4})号$/.exec(match.slice(match.indexOf(year) + 4))![1]!
  return `${issuer}〔${year}〕${number}号`
}

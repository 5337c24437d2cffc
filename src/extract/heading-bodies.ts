/** Headings that name the bodies whose duties stand below them. */
import { endsAsBody } from '../lexicon/bodies.ts'
import { headedDutiesStart, opensDuty } from '../lexicon/responsibility.ts'
import type { PassageNode, ResponsibilityNode, SectionNode } from '../tree/nodes.ts'
import { responsibilityOf } from './clauses/nodes.ts'
import { readClause } from './clauses/read-clause.ts'

/** No list of bodies before a colon is longer, in characters. */
export const longestBodyList = 120

/**
 * The body that the heading of a section names as the one whose duty the section tells (（一）市气象局：负责预警…).
 *
 * @param whole the running text of the section
 * @returns null where the heading is anything else
 */
export function headingBody(
  text: string,
  section: SectionNode,
  whole: PassageNode,
): ResponsibilityNode | null {
  const headed = headedBodies(text, section)
  if (headed !== null || section.titleRange === null) return headed
  const [start, end] = section.titleRange
  const tells = opensDuty(whole.value)
  if (text[end] !== '：' && !tells) return null
  return bodiesOfTitle(text.slice(start, end), start, tells)
}

/** The body or office that is all of a heading: （一）区城管局, （二）城运中心; null where it says anything else. */
export function bodyHeading(text: string, { titleRange }: SectionNode): ResponsibilityNode | null {
  return titleRange === null ? null : bodiesOfTitle(text.slice(...titleRange), titleRange[0], true)
}

function isBodyHeading(text: string, { titleRange }: SectionNode): boolean {
  return titleRange !== null && bodiesOfTitle(text.slice(...titleRange), titleRange[0]) !== null
}

/** Fewer sections may be about bodies. */
const fewestHeaded = 2
/** Of so many sections one may be headed by anything else, and of so many others one has to be headed by a known body. */
const othersOneIn = 3
const knownOneIn = 2

/** Whether sections that stand together are headed by the bodies whose duties they tell: （一）区城管局, （二）各街道. */
export function headedByBodies(text: string, sections: readonly SectionNode[]): boolean {
  if (sections.length < fewestHeaded) return false
  const headed = sections.filter(section => bodyHeading(text, section) !== null)
  if ((sections.length - headed.length) * othersOneIn > sections.length) return false
  return headed.filter(section => isBodyHeading(text, section)).length * knownOneIn >= sections.length
}

/** The bodies whose duties a heading says that all below it is: （二）县林业局主要工作任务; null where it is anything else. */
export function headedBodies(text: string, { titleRange }: SectionNode): ResponsibilityNode | null {
  if (titleRange === null) return null
  const title = text.slice(...titleRange)
  const bodies = headedDutiesStart(title)
  return bodies < 0 ? null : bodiesOfTitle(title.slice(0, bodies), titleRange[0])
}

/**
 * A heading that is nothing but bodies as a clause; null where it says anything else.
 *
 * @param tellsDuty whether the text opens with what they do, so that institutions may be among them (供电段：负责清障)
 */
function bodiesOfTitle(title: string, start: number, tellsDuty = false): ResponsibilityNode | null {
  if (title.length > longestBodyList || !endsAsBody(title)) return null
  const known = readClause(title)
  const reading = tellsDuty && known?.unread !== 0 ? readClause(title, true) : known
  if (reading === null || reading.unread > 0 || reading.rules.length > 0) return null
  return responsibilityOf(
    title,
    { ...reading, start: 0, end: title.length, innerStart: 0, innerEnd: title.length },
    start,
  )
}

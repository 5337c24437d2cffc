/** Facts in single lines around a document: its head, a bracket below its title, its imprint. */
import { isBody } from '../lexicon/bodies.ts'
import { signature } from '../lexicon/document-frame.ts'

/** Who issues, by the head of the first page (某县人民政府文件); null where a line is none. */
export function headIssuer(line: string): string | null {
  const name = line.endsWith(signature.head) ? line.slice(0, -signature.head.length).trim() : ''
  return isBody(name) ? name : null
}

/** The parts of a line that is one bracket: （县政发〔2021〕9号，2021年2月1日印发）. */
export function bracketParts(line: string): string[] {
  const inside = /^（([^（）]{6,80})）$/.exec(line.trim())?.[1]
  return inside === undefined ? [] : inside.split(/[，、；\s]+/)
}

/** The day of an imprint, as it is written; null where a line is none. */
export function imprintDay(line: string): string | null {
  return signature.imprint.exec(line.trim())?.[1] ?? null
}

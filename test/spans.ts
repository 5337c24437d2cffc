import { readFileSync } from 'node:fs'
import { grammarPath } from '../src/grammars.ts'
import type { PlanFile } from '../src/plan/schema.ts'

const { radicals } = JSON.parse(readFileSync(grammarPath('characters.json'), 'utf8')) as {
  radicals: { forms: Record<string, string> }
}

/** A field that points into the source: what it says, and where. */
export interface SpannedField {
  path: string
  span: readonly [number, number]
  text: string | null
}

/** Every field of a result that has a span, with the words that it claims to have come from, where it states them. */
export function spannedFields(plan: PlanFile): SpannedField[] {
  const fields: SpannedField[] = []
  const walk = (value: unknown, path: string) => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${path}.${index}`)
    else if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>
      if (Array.isArray(record.span)) {
        const words = record.inherited === true ? null : (record.text ?? record.name ?? null)
        fields.push({ path, span: record.span as never, text: words as string | null })
      }
      for (const [key, child] of Object.entries(record)) if (key !== 'span') walk(child, `${path}.${key}`)
    }
  }
  walk(plan, '')
  return fields
}

/** Han characters, Latin letters and digits: what no repair of an undamaged text changes, radicals put for them aside. */
export function letters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2e80-\u2eff]/g, radical => radicals.forms[radical] ?? radical)
    .replace(/<\/?[a-z][^<>]*>|[a-z]{1,6}>|&[a-z#0-9]+;?/gi, '')
    .replace(/[^\p{Script=Han}A-Za-z0-9]/gu, '')
}

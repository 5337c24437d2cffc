/** HTML that is safe by construction: whatever is put into it is escaped, unless it is HTML made here itself. */

/** Finished HTML. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

/** What can stand in a page: HTML is taken as it is, text and numbers are escaped, null is nothing. */
export type Content = Markup | string | number | null | readonly Content[]

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for an element or for a quoted attribute. A NUL, which HTML cannot hold, becomes the replacement character. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character]!).replaceAll('\0', '\uFFFD')
}

/** Tag of a template that is HTML; the values in it are {@link Content}. Attributes have to be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let text = strings[0]!
  values.forEach((value, index) => {
    text += written(value) + strings[index + 1]!
  })
  return new Markup(text)
}

function written(value: Content): string {
  if (value === null) return ''
  if (value instanceof Markup) return value.text
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return value.map(written).join('')
}

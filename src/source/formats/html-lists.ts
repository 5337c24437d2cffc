import { readNumberLabel } from '../../lexicon/numbering.ts'
import { attribute, type HtmlElement, isElement, textOf } from './html-tree.ts'

/** Numbers that a browser puts before the items of an ordered list. */
export class ListNumbers {
  readonly #last = new WeakMap<object, number>()

  /** The label of the next item: `1.`; empty in a list that has none or where the item brings its own number. */
  label(item: HtmlElement): string {
    const list = item.parentNode
    if (list === null || !isElement(list) || list.tagName !== 'ol' || hidesNumbers(list)) return ''
    const start = Number.parseInt(attribute(list, 'start'), 10)
    const own = Number.parseInt(attribute(item, 'value'), 10)
    const previous = this.#last.get(list) ?? (Number.isNaN(start) ? 1 : start) - 1
    const number = Number.isNaN(own) ? previous + 1 : own
    this.#last.set(list, number)
    return readNumberLabel(textOf(item).trim(), 0) === null ? `${number}.` : ''
  }
}

function hidesNumbers(list: HtmlElement): boolean {
  return /list-style(?:-type)?\s?:\s?(?:none|disc|circle|square)/i.test(attribute(list, 'style'))
}

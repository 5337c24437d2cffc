import { attribute, type HtmlElement, isElement } from './html-tree.ts'

/** CSS paths of elements: `body > div#main > p:nth-of-type(3)`. Each step is counted once. */
export class ElementPaths {
  readonly #paths = new Map<HtmlElement, string>()
  readonly #counted = new WeakSet<object>()
  readonly #numbers = new WeakMap<HtmlElement, number>()

  of(element: HtmlElement): string {
    const known = this.#paths.get(element)
    if (known !== undefined) return known
    const parent = element.parentNode
    const path =
      parent === null || !isElement(parent) || element.tagName === 'body'
        ? element.tagName
        : `${this.of(parent)} > ${this.#step(element, parent)}`
    this.#paths.set(element, path)
    return path
  }

  #step(element: HtmlElement, parent: HtmlElement): string {
    const id = attribute(element, 'id')
    if (/^[a-zA-Z][\w-]{0,60}$/.test(id)) return `${element.tagName}#${id}`
    if (!this.#counted.has(parent)) this.#count(parent)
    return `${element.tagName}:nth-of-type(${this.#numbers.get(element)})`
  }

  #count(parent: HtmlElement): void {
    this.#counted.add(parent)
    const counts = new Map<string, number>()
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue
      const number = (counts.get(child.tagName) ?? 0) + 1
      counts.set(child.tagName, number)
      this.#numbers.set(child, number)
    }
  }
}

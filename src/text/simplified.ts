/** Traditional → simplified Chinese. Loads the tables of OpenCC: import it where a text needs it. */
import { Converter } from 'opencc-js/t2cn'

let converter: ReturnType<typeof Converter> | undefined

/** A text in simplified characters. Taiwan's forms are taken as the source, so that 著力 becomes 着力. */
export function toSimplified(text: string): string {
  converter ??= Converter({ from: 'tw', to: 'cn' })
  return converter(text)
}

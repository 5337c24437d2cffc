/** One line of the restored text, without its line break; blanks at both ends are left out of the range. */
export interface Line {
  start: number
  end: number
  text: string
}

/** The lines of a text that hold more than blanks. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const stop = found < 0 ? text.length : found
    let start = at
    let end = stop
    while (start < end && isBlank(text.charCodeAt(start))) start++
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--
    if (start < end) lines.push({ start, end, text: text.slice(start, end) })
    at = stop + 1
  }
  return lines
}

/** Space, tab, carriage return, no-break space, byte order mark, ideographic space and the spaces of U+2000–200B. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0d ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b)
  )
}

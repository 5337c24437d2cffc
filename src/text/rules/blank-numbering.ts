/** Section numbers that a blank alone parts from their titles, as those of emergency plans and standards: 4 处置措施. */

/** A number at the head of a line, a blank and the first words of a title; no cell of a number and its unit is as long. */
const numberedLine =
  /^[ \t\u3000]{0,8}([0-9]{1,2}(?:\.[0-9]{1,2}){0,3})[ \u00a0\u3000]{1,3}[\u4e00-\u9fff]{3}/gm

/**
 * Where the numbers of sections end, as offsets: those that a number before, after or above them confirms. A lone
 * `3 万平方米` at the head of a line is an amount.
 */
export function sectionNumberEnds(text: string): Set<number> {
  const found = Array.from(text.matchAll(numberedLine), ({ 0: line, 1: number = '', index }) => ({
    number,
    end: index + line.indexOf(number) + number.length,
  }))
  const numbers = new Set(found.map(({ number }) => number))
  return new Set(found.filter(({ number }) => isConfirmed(number, numbers)).map(({ end }) => end))
}

/** Whether a neighbour of a number, or the number of the section above it, stands among others. */
function isConfirmed(number: string, others: ReadonlySet<string>): boolean {
  const dot = number.lastIndexOf('.')
  const above = number.slice(0, Math.max(0, dot))
  const last = Number(number.slice(dot + 1))
  return [above, ...[last - 1, last + 1].map(next => number.slice(0, dot + 1) + next)].some(it =>
    others.has(it),
  )
}

/** One line of the result. */
export interface Row {
  what: string
  /** Absent where nothing is asked: the number is there to be compared. */
  asked?: string
  measured: string
  ratio?: string
  passed?: boolean
}

/** The rows as a table of Markdown. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, asked = '', measured, ratio = '', passed }) =>
    [what, asked, measured, ratio, passed === undefined ? '' : passed ? 'pass' : '**miss**'].join(' | '),
  )
  return ['what | asked | measured (median) | ratio | ', '--- | --- | --- | --- | ---', ...lines]
    .map(line => `| ${line} |`)
    .join('\n')
}

/** A ratio that is asked to be at most so much. */
export function atMost(what: string, measured: string, ratio: number, most: number): Row {
  return {
    what,
    asked: `≤ ${Number(most.toFixed(2))} ×`,
    measured,
    ratio: `${ratio.toFixed(2)} ×`,
    passed: ratio <= most,
  }
}

export function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`
}

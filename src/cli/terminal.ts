import { type Paint, plainPaint } from '../output/paint.ts'

/** Columns where standard output is no terminal. */
const DEFAULT_WIDTH = 100

/** How what is printed for reading looks. */
export interface Look {
  paint: Paint
  /** Columns that a line may take. */
  width: number
}

/**
 * The look of what goes to an output: coloured and as wide as the terminal, if it is one. `NO_COLOR` turns colours off
 * (no-color.org).
 *
 * @param output as typed; undefined or `-` for standard output
 */
export async function lookOf(output: string | undefined): Promise<Look> {
  const toTerminal = (output === undefined || output === '-') && process.stdout.isTTY
  const coloured = toTerminal && !process.env.NO_COLOR
  return {
    paint: coloured ? (await import('../output/paint-terminal.ts')).terminalPaint : plainPaint,
    width: (toTerminal && process.stdout.columns) || DEFAULT_WIDTH,
  }
}

/** Lines of invented pages. */
import type { PageLine } from '../src/source/formats/pdf-lines.ts'

/** Measures of a usual page, in points. */
export const [width, height, left, right, size, pitch] = [595, 842, 80, 520, 16, 28]

/** A line of a page: as wide as its characters unless told, at the left margin unless told. */
export function line(text: string, more: Partial<PageLine> = {}): PageLine {
  const x = more.x ?? left
  const length = [...text].reduce((sum, sign) => sum + (/[!-~]/.test(sign) ? 0.5 : 1), 0)
  return { text, x, right: x + length * (more.size ?? size), y: 0, size, page: 1, pageWidth: width, ...more }
}

/** Lines one below the other at the usual distance. */
export function below(...lines: PageLine[]): PageLine[] {
  return lines.map((one, index) => ({ ...one, y: one.y || 100 + index * pitch }))
}

/** A line that ends at the right margin. */
export const full = (text: string, more: Partial<PageLine> = {}) => line(text, { right, ...more })
/** A line that begins a paragraph. */
export const indented = (text: string, more: Partial<PageLine> = {}) =>
  line(text, { x: left + 2 * size, ...more })

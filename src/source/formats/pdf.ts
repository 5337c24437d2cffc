import { InputError } from '../input-error.ts'
import type { FormatText } from './format.ts'

/** @throws InputError */
export async function readPdf(_bytes: Uint8Array): Promise<FormatText> {
  throw new InputError('is a PDF document, not text: convert it to text first (pdftotext -layout)')
}

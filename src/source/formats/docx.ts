import { InputError } from '../input-error.ts'
import type { FormatText } from './format.ts'

/** @throws InputError */
export function readDocx(_bytes: Uint8Array): FormatText {
  throw new InputError(
    'is a ZIP archive or an Office document (docx, xlsx, odt), not text: convert it to text first',
  )
}

import { SaxesParser } from 'saxes'
import { InputError } from '../input-error.ts'

/** The attributes of an element: name, prefix included → value. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader of XML is called with, in the order of the document. */
export interface XmlHandlers {
  /** @param parent name of the element around, empty for the root */
  open?(name: string, attributes: XmlAttributes, parent: string): void
  close?(name: string): void
  text?(text: string): void
}

/** Tables in tables in text boxes need some fifty. */
const DEEPEST = 400

/**
 * Reads XML as a stream. Names keep their prefixes. Entities of a document type are not known to it, so none can
 * grow; nothing is fetched.
 *
 * @throws InputError for XML that is not well-formed or too deep
 */
export function readXml(xml: string, handlers: XmlHandlers): void {
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', () => {
    throw new InputError('is a damaged Word document: open it in Word or WPS and save it again')
  })
  parser.on('opentag', ({ name, attributes }) => {
    handlers.open?.(name, attributes, open.at(-1) ?? '')
    if (open.push(name) > DEEPEST)
      throw new InputError(
        `is no readable Word document (elements nested over ${DEEPEST} deep): save it as text`,
      )
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    handlers.close?.(name)
  })
  parser.on('text', text => handlers.text?.(text))
  parser.on('cdata', text => handlers.text?.(text))
  parser.write(xml).close()
}

import { told } from '../lexicon/messages.ts'
import { visible } from '../output/visible.ts'
import { writeStandardError } from './standard-streams.ts'

/**
 * Tells on standard error what is at fault with an input or an output: `wpp: name: message`, one line.
 *
 * @param message reads on after the name; said in the language that is set
 */
export function tellFault(name: string, message: string): void {
  writeStandardError(`wpp: ${visible(name)}: ${visible(told(message))}\n`)
}

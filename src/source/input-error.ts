/**
 * The input is at fault, not the program: a missing file, a picture, a text that is no plan.
 * The message is one line that reads on after the input's name and says what to do.
 */
export class InputError extends Error {
  override name = 'InputError'
}

/** What the program ends with. */
export const DONE = 0
/** The input is at fault, or the place that results should go to. */
export const INPUT_AT_FAULT = 1
/** The call is at fault, or the program itself. */
export const WRONG_USAGE_OR_CRASH = 2

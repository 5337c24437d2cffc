import { setFlagsFromString } from 'node:v8'

/** The latest version of Node whose engine is known to have most flags. */
const LATEST_KNOWN = 24

/**
 * Sets a flag of V8, or several between blanks, where it is known to have them. An engine that lacks one complains on
 * standard error and sets none of those that follow.
 *
 * @param latest the latest version of Node whose engine has them
 */
export function setEngineFlag(flag: string, latest = LATEST_KNOWN): void {
  if (Number.parseInt(process.versions.node, 10) <= latest) setFlagsFromString(flag)
}

/** Bytes of an input from which on its garbage is worth collecting early. */
const LARGE = 1_000_000

/**
 * V8 lets the heap grow to four times what was alive when it last looked. Of a large input that is most of the memory that
 * the program takes: here the heap grows by a twelfth or two megabytes before V8 looks again (by eight where it does not
 * save room), for some more computing. The room for new objects does not grow anyway: see `start/script.ts`.
 */
export function collectEarlyFor(bytes: number): void {
  if (bytes < LARGE) return
  setEngineFlag('--heap-growing-percent=8 --optimize-for-size')
}

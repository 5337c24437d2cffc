import { setFlagsFromString } from 'node:v8'

/** The latest version of Node whose engine is known to have most flags. */
const LATEST_KNOWN = 24

/** A flag of V8. */
export interface EngineFlag {
  flag: string
  /** The latest version of Node whose engine has it, where that is not the latest known. */
  latest?: number | undefined
}

/**
 * Sets those flags of V8 that it is known to have: an engine that lacks one complains on standard error and sets none of
 * those that follow. All at once, since V8 works out after each call what follows from all flags that it has.
 */
export function setEngineFlags(flags: readonly EngineFlag[]): void {
  const version = Number.parseInt(process.versions.node, 10)
  const known = flags.filter(({ latest = LATEST_KNOWN }) => version <= latest)
  if (known.length > 0) setFlagsFromString(known.map(({ flag }) => flag).join(' '))
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
  setEngineFlags([{ flag: '--heap-growing-percent=8' }, { flag: '--optimize-for-size' }])
}

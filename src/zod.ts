/**
 * Zod for the forms of grammars, loaded when the first of them is made: the build has checked the grammars of most
 * runs, which then make none.
 */
import { createRequire } from 'node:module'
import type * as zod from 'zod'

let loaded: typeof zod | undefined

/** Zod, as `import { z } from 'zod'` gives it. */
export const z = new Proxy({} as typeof zod, { get: (_, name) => Reflect.get(load(), name) })

function load(): typeof zod {
  if (loaded === undefined) {
    loaded = createRequire(import.meta.url)('zod') as typeof zod
    // Each schema is used once in a process: compiling it to code costs more than it saves, and needs `new Function`.
    loaded.config({ jitless: true })
  }
  return loaded
}

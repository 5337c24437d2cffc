import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Files of invented plans of the commonest layouts. What they make the program do is compiled for every start, so each
 * holds what most plans hold, and nothing that few do.
 *
 * @param sources the folder of the modules
 */
export function ordinaryPlans(sources: string): string[] {
  const folder = join(sources, 'build/ordinary-plans')
  return readdirSync(folder)
    .sort()
    .map(name => join(folder, name))
}

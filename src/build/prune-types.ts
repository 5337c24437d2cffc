/** A step of the build: keeps of the declarations those that the library's own lead to. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const folder = join(import.meta.dirname, 'types')

const kept = new Set<string>()
const waiting = [join(folder, 'index.d.ts')]
for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
  if (kept.has(path)) continue
  kept.add(path)
  for (const [, from] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()["'](\.[^"']{1,200})["']/g))
    waiting.push(resolve(dirname(path), from!.replace(/\.[jt]s$/, '.d.ts')))
}
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name)
  if (entry.isFile() && !kept.has(path)) rmSync(path)
}

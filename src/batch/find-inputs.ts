/** Finds the documents that the patterns of a batch name, in folders of any size and shape. */
import { type Dirent, lstatSync, opendirSync, statSync } from 'node:fs'
import { join, normalize } from 'node:path'
import picomatch from 'picomatch'

/** What a pattern may name. */
export interface FoundInputs {
  /** Paths in the order of their code units, each once: normalised, relative where the pattern is. */
  paths: string[]
  /** Patterns that match no file. */
  unmatched: string[]
  /** Folders that cannot be read, and why. */
  unreadable: { path: string; error: NodeJS.ErrnoException }[]
  /** Links to folders that were met below a pattern and not followed: they may lead in a circle. */
  linkedFolders: number
}

/** Endings of the formats that can be read, as a folder is searched for them. */
const DOCUMENT = /\.(?:txt|text|md|markdown|htm|html|docx|pdf)$/i

/** A folder's entries are read one by one, so that the names of a large one are never held twice. */
type Visit = (path: string) => void

/**
 * Finds files by paths, folders and globs. A path of exactly that name goes before a glob, since names may hold
 * brackets; of a folder all documents below it are taken. Names that begin with a dot are matched only by a pattern
 * that has the dot. Links to files are followed, links to folders only where a pattern names them.
 */
export function findInputs(patterns: readonly string[]): FoundInputs {
  const paths = new Set<string>()
  const found: Omit<FoundInputs, 'paths'> = { unmatched: [], unreadable: [], linkedFolders: 0 }
  for (const pattern of patterns) {
    let matched = false
    const take: Visit = path => {
      matched = true
      paths.add(normalize(path))
    }
    const kind = kindOf(pattern)
    if (kind === 'folder') walk(pattern, path => DOCUMENT.test(path) && take(path), { found, dots: false })
    else if (kind === 'file') take(pattern)
    else search(pattern, take, found)
    if (!matched) found.unmatched.push(pattern)
  }
  return { paths: [...paths].sort(), ...found }
}

/** All files below a folder, in the order of their code units; those whose names begin with a dot are left out. */
export function filesBelow(folder: string): string[] {
  const paths: string[] = []
  walk(folder, path => paths.push(path), {
    found: { unmatched: [], unreadable: [], linkedFolders: 0 },
    dots: false,
  })
  return paths.sort()
}

function search(pattern: string, take: Visit, found: Omit<FoundInputs, 'paths'>): void {
  const { base, glob } = picomatch.scan(pattern)
  // What is no glob is a file, and that there is none is told when it is read.
  if (glob === '') {
    take(pattern)
    return
  }
  // The base names what is there, character by character; `s` lets a wildcard match the line ends in names.
  const matches = picomatch(glob, { flags: 's' })
  const start = normalize(base === '' ? '.' : base)
  if (kindOf(start) !== 'folder') return
  const below = start.endsWith('/') ? start.length : start.length + 1
  const shift = start === '.' ? 0 : below
  walk(start, path => matches(path.slice(shift)) && take(path), {
    found,
    dots: /(?:^|\/|[{,(|])\\?\./.test(glob),
    depth: glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length,
  })
}

interface Walk {
  found: Omit<FoundInputs, 'paths'>
  /** Whether to look into folders whose names begin with a dot. */
  dots: boolean
  /** Of folders, the first included. */
  depth?: number
}

function walk(root: string, visit: Visit, { found, dots, depth = Number.POSITIVE_INFINITY }: Walk): void {
  const waiting = [{ folder: root, depth }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { folder, depth: left } = next
    try {
      for (const entry of entriesOf(folder)) {
        const path = folder === '.' ? entry.name : join(folder, entry.name)
        const kind = entry.isSymbolicLink() ? linkedKind(path) : kindOfEntry(entry)
        if (kind === 'link-to-folder') found.linkedFolders++
        else if (kind === 'file') {
          if (dots || !entry.name.startsWith('.')) visit(path)
        } else if (kind === 'folder' && left > 1 && (dots || !entry.name.startsWith('.')))
          waiting.push({ folder: path, depth: left - 1 })
      }
    } catch (error) {
      found.unreadable.push({ path: folder, error: error as NodeJS.ErrnoException })
    }
  }
}

function* entriesOf(folder: string): Generator<Dirent> {
  const directory = opendirSync(folder, { bufferSize: 512 })
  try {
    for (let entry = directory.readSync(); entry !== null; entry = directory.readSync()) yield entry
  } finally {
    directory.closeSync()
  }
}

function kindOfEntry(entry: Dirent): 'file' | 'folder' | null {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : null
}

/** A link that leads nowhere or in a circle counts as a file: that it cannot be read is told when it is. */
function linkedKind(path: string): 'file' | 'link-to-folder' | null {
  try {
    const target = statSync(path)
    return target.isDirectory() ? 'link-to-folder' : target.isFile() ? 'file' : null
  } catch {
    return 'file'
  }
}

/** What a path that was typed names; a circle of links is a file that cannot be read. */
function kindOf(path: string): 'file' | 'folder' | null {
  try {
    const target = statSync(path, { throwIfNoEntry: false })
    if (target !== undefined) return target.isDirectory() ? 'folder' : 'file'
    return lstatSync(path, { throwIfNoEntry: false }) === undefined ? null : 'file'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ELOOP' ? 'file' : null
  }
}

/** One key for one body, across abbreviations, places and the reforms of the State organs. */
import { recently } from '../recent.ts'
import { type BodyKind, bodyGrammar } from './body-grammar.ts'
import { isCity, isKnownPlace, isPlaceStretch, isPrefix } from './body-prefix.ts'
import { hasNameCharacters, isRunningStretch, isRunningText, normalizeBody } from './body-text.ts'
import { parseCollective } from './collective-bodies.ts'
import { departmentIndex, type Entry, type Frame } from './department-index.ts'

/** A body under its own name, wherever and whenever it is named. */
export interface CanonicalBody {
  /** English, kebab-case: `ecology-environment`. Two fields under one roof: `commerce-and-statistics`. */
  key: string
  /** Its Chinese name today, without a place. */
  canonical: string
}

/** A {@link CanonicalBody} and how the given name was read. */
export interface ReadBody extends CanonicalBody {
  kind: BodyKind
  /** What stands before the body's own name: 锦州市, 市委; `''` if nothing. */
  prefix: string
  /** A place stands inside the name (白鹭湖自然保护区管理局, 公安局新城分局): it takes no level and lends none. */
  placed: boolean
}

const longestHole = 16

/**
 * The body that a name means.
 *
 * Exact look-up only: a name whose every character is not accounted for has no key. Names that the 2018 and 2023
 * reforms ended lead to the successor (`grammars/departments.json` says which and why).
 *
 * @param name as written, with either width of brackets, without 等
 * @returns null where the body is not known
 */
export function canonicalBody(name: string): CanonicalBody | null {
  const read = readBody(normalizeBody(name))
  return read && { key: read.key, canonical: read.canonical }
}

/** The class that a county belongs to that is named without its organ (滨湖区、澄东县政府). */
export function countyGovernments(): CanonicalBody {
  const { key, canonical } = localBody('county-governments')
  return { key, canonical }
}

/** {@link canonicalBody} for a normalised name, with the parts that it was read from. */
export function readBody(name: string): ReadBody | null {
  return name.length < 2 || !departmentIndex().canEnd(name[name.length - 1]) ? null : recentBody(name)
}

const recentBody = recently((name): ReadBody | null => {
  const listed = departmentIndex().names.get(name)
  if (listed !== undefined) return read(listed, '')
  return hasNameCharacters(name) ? analyse(name) : null
})

function analyse(name: string): ReadBody | null {
  return (
    readCollective(name) ??
    readFrame(name, frame => frame.head !== '') ??
    readOwnName(name) ??
    readBracketed(name) ??
    readBranch(name) ??
    readFrame(name, frame => frame.head === '') ??
    readPlace(name) ??
    readJoined(name)
  )
}

function read(entry: Entry, prefix: string, placed = false): ReadBody {
  return { key: entry.key, canonical: entry.canonical, kind: entry.kind, prefix, placed }
}

/** A prefix and a name or a field with a tail: 区 + 环保 + 局. The longest own name wins. */
function readOwnName(name: string): ReadBody | null {
  const index = departmentIndex()
  const tails = index.tailsOf(name)
  for (let at = 0; at <= name.length - 2; at++) {
    const own = name.slice(at)
    const entry =
      index.names.get(own) ?? (at > 0 ? index.prefixedNames.get(own) : undefined) ?? fieldOf(own, tails)
    if (entry === undefined) continue
    const prefix = name.slice(0, at)
    if (isPrefix(prefix))
      return entry.key === 'government' ? readGovernment(entry, prefix) : read(entry, prefix)
  }
  return null
}

function fieldOf(own: string, tails: readonly string[]): Entry | undefined {
  const { fields } = departmentIndex()
  for (const tail of tails) {
    const entry = fields.get(own.slice(0, own.length - tail.length))
    if (entry !== undefined) return entry
  }
  return undefined
}

/** 县政府 is the government that speaks; 绥滨县政府 and 板桥镇政府 are governments under it. */
function readGovernment(entry: Entry, prefix: string): ReadBody {
  const { townEndings, countyEndings, cityEnding, regionEnding } = bodyGrammar().prefixes
  const ends = (endings: readonly string[]) => endings.some(ending => prefix.endsWith(ending))
  if ((prefix.length <= 2 && !isKnownPlace(prefix)) || prefix.endsWith(regionEnding))
    return read(entry, prefix)
  if (ends(townEndings)) return localBody('township-governments', prefix)
  const countyLevelCity = prefix.endsWith(cityEnding) && isKnownPlace(prefix) && !isCity(prefix)
  return ends(countyEndings) || countyLevelCity
    ? localBody('county-governments', prefix)
    : read(entry, prefix)
}

function localBody(key: string, prefix = ''): ReadBody {
  return read(departmentIndex().byKey.get(key)!, prefix)
}

/** A second name or a part in brackets at the end: 农业农村局（畜牧兽医局）, 各区人民政府（含高新区管委会）. */
function readBracketed(name: string): ReadBody | null {
  if (!name.endsWith('）')) return null
  const open = name.lastIndexOf('（')
  if (open < 2) return null
  const bare = name.slice(0, open)
  return readCollective(bare) ?? readOwnName(bare)
}

function readCollective(name: string): ReadBody | null {
  const collective = parseCollective(name)
  return collective && localBody(collective.key)
}

/** A branch for one district is the body itself (生态环境局义县分局), and so is the office inside a body (财政部办公厅). */
function readBranch(name: string): ReadBody | null {
  const { branches, innerOffices } = bodyGrammar()
  const office = innerOffices.words.find(word => name.endsWith(word))
  if (office !== undefined) return readOwnName(name.slice(0, -office.length))
  const ending = branches.words.find(word => name.endsWith(word))
  const at = name.indexOf(branches.bureau)
  if (ending === undefined || at < 2 || at + 1 >= name.length - ending.length) return null
  const district = name.slice(at + 1, -ending.length)
  return district.length <= longestHole && !isRunningText(district)
    ? readOwnName(name.slice(0, at + 1))
    : null
}

/** A fixed head and tail around a place: 国网…公司. */
function readFrame(name: string, wanted: (frame: Frame) => boolean): ReadBody | null {
  for (const { head, tail, entry } of departmentIndex().framesOf(name).filter(wanted)) {
    const at = name.indexOf(head)
    if (at < 0 || !isPrefix(name.slice(0, at))) continue
    const hole = name.slice(at + head.length, name.length - tail.length)
    if (hole.length === 0 || hole.length > longestHole || !isPlaceStretch(hole)) continue
    return read(entry, head === '' ? '' : name.slice(0, at), true)
  }
  return null
}

/** A town, an estate, a zone or a county by its own name alone: 板桥镇, 白芨滩林场, 义县. */
function readPlace(name: string): ReadBody | null {
  const place = departmentIndex().placeBearerOf(name)
  if (place !== null && !isRunningText(name)) {
    const stem = name.slice(0, -place.ending.length)
    if (stem.length > 0 && stem.length <= longestHole && isPlaceStretch(stem)) return localBody(place.key)
  }
  const { countyEndings, cityEnding } = bodyGrammar().prefixes
  const ending = name[name.length - 1]!
  if ((ending !== cityEnding && !countyEndings.includes(ending)) || !isKnownPlace(name)) return null
  return localBody(isCity(name) ? 'municipal-governments' : 'county-governments')
}

/** Two known fields under one roof: 商务和统计局. One field known by two names is that field. */
function readJoined(name: string): ReadBody | null {
  const index = departmentIndex()
  for (const tail of index.tailsOf(name)) {
    const stem = name.slice(0, name.length - tail.length)
    for (const conjunction of bodyGrammar().conjunctions) {
      const at = stem.lastIndexOf(conjunction)
      if (at < 2) continue
      const second = index.fields.get(stem.slice(at + conjunction.length))
      if (second === undefined) continue
      for (let start = 0; start <= at - 2; start++) {
        const first = index.fields.get(stem.slice(start, at))
        if (first === undefined || !isPrefix(stem.slice(0, start))) continue
        if (isRunningStretch(name)) return null
        const prefix = stem.slice(0, start)
        if (first.key === second.key) return read(first, prefix)
        return { ...read(first, prefix), key: `${first.key}-and-${second.key}`, canonical: name.slice(start) }
      }
    }
  }
  return null
}

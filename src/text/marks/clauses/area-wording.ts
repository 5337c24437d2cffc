/** The words that tell areas and the governments of areas in a mangled text. */
import { grammar } from '../structure-words.ts'
import { endsWith, opensWith } from '../word-tests.ts'

const divisions = new Set(grammar.divisions.words)
const endsInDivision = endsWith([...grammar.divisions.words, ...grammar.divisions.heads])
const opensWithGovernment = opensWith(grammar.governments.words)

/** Whether a stretch is a kind of area and nothing else: `县`. */
export function isDivision(stretch: string): boolean {
  return divisions.has(stretch)
}

const endsInVillage = endsWith(grammar.residents.villages)
const residents = new Set(grammar.residents.words)

/** Whether a stretch is what a bracket adds to the village before it and nothing else: `各村|居`. */
export function isResidents(before: string, stretch: string): boolean {
  return residents.has(stretch) && endsInVillage(before, before.length)
}

const zones = new Set(grammar.zones.words)
const zoneOffices = new Set(grammar.zoneOffices.words)

/** Whether a stretch is a kind of zone that a bracket adds to towns and nothing else: `开发区`. */
export function isZone(stretch: string): boolean {
  return zones.has(stretch)
}

/** Whether a stretch is the office of a zone, of no particular one, and nothing else: `管委会`. */
export function isZoneOffice(stretch: string): boolean {
  return zoneOffices.has(stretch)
}

/** Whether a stretch ends in a kind of area that a bracket may add to: `各县`. */
export function isDivided(stretch: string): boolean {
  return endsInDivision(stretch, stretch.length)
}

const endsAsGreatAsZones = endsWith(grammar.townless.words)

/** Whether a stretch ends in an area that zones are as great as, so that none belong to it: `市、区`. */
export function isAsGreatAsZones(stretch: string): boolean {
  return endsAsGreatAsZones(stretch, stretch.length)
}

/** Whether areas of the kind that a stretch is lie inside those of the kind that the one before it ends in: `各市|县`. */
export function liesInside(before: string, stretch: string): boolean {
  return grammar.divisions.inside.some(({ area, parts }) => before.endsWith(area) && parts.includes(stretch))
}

/** What follows the kind of area that a stretch opens with, `县|住建局`; empty if it opens with none. */
export function behindDivision(stretch: string): string {
  const division = grammar.divisions.words.find(word => stretch.startsWith(word))
  return division === undefined ? '' : stretch.slice(division.length)
}

/** Whether all of a kind are named somewhere in some words: `各`. */
function namesEach(words: string): boolean {
  return grammar.each.words.some(word => words.includes(word))
}

/** How many characters a kind of area has, 各 before it: 各自治县. */
const longestEach = 4

/** Whether a stretch ends in all areas of a kind: `各镇` `各乡镇`. */
export function namesEachDivision(stretch: string): boolean {
  return namesEach(stretch.slice(-longestEach)) && isDivided(stretch)
}

const endsWithBodies = endsWith(grammar.divisions.withBodies)

/** Whether a stretch ends in all areas of a kind that has bureaus of its own: `各县`, but not `各镇`. */
export function namesEachWithBodies(stretch: string): boolean {
  return namesEach(stretch.slice(-longestEach)) && endsWithBodies(stretch, stretch.length)
}

/** Whether a stretch opens with the body of an area, the last kind of area before it or not: `人民政府` `区政府`. */
export function isGovernmentOfDivision(stretch: string): boolean {
  return opensWithGovernment(stretch, 0) || isGovernmentOfLastDivision(stretch)
}

/** Whether a stretch opens with a kind of area and its body: `区政府`. */
export function isGovernmentOfLastDivision(stretch: string): boolean {
  return grammar.divisions.words.some(
    word => stretch.startsWith(word) && opensWithGovernment(stretch, word.length),
  )
}

/** How many characters the name of all governments of a kind has: 各自治县（市、区）人民政府 without its bracket. */
const longestGovernments = 12
const endsInGovernments = endsWith(grammar.each.governments)

/** Whether a stretch ends in the governments of all areas of a kind: `各区县政府`. */
export function namesEachGovernment(stretch: string): boolean {
  return namesEach(stretch.slice(-longestGovernments)) && endsInGovernments(stretch, stretch.length)
}

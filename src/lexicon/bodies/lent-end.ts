/** Short names that a list puts before the one body which has the end of them all: 移动、电信、联通云州公司. */
import { canonicalBody } from './canonical-bodies.ts'

/** The key of those bodies in the list of departments. */
const zones = 'development-zones'
/** How many characters of such a body are its own. */
const ownLength = 2

/** Whether a body is that of a zone (南山工业园管委会), which lends its end as companies do. */
export function isZone(name: string): boolean {
  return canonicalBody(name)?.key === zones
}

/**
 * The full name of a short one that stands before the body which lends it its end.
 *
 * @param name as written (移动)
 * @param next the body that ends the list (联通云州公司)
 * @returns 移动云州公司; null where that makes no body of the kind of the other
 */
export function withLentEnd(name: string, next: string): string | null {
  if (name.length !== ownLength || next.length <= 2 * ownLength) return null
  const full = name + next.slice(ownLength)
  const key = canonicalBody(next)?.key
  return key !== undefined && canonicalBody(full)?.key === key ? full : null
}

/** Which bodies count as one body. */

import { isKnownPlace } from '../lexicon/bodies/body-prefix.ts'
import { normalizeBody } from '../lexicon/bodies/body-text.ts'
import { readBody } from '../lexicon/bodies/canonical-bodies.ts'
import { parseCollective } from '../lexicon/bodies/collective-bodies.ts'
import { departmentIndex } from '../lexicon/bodies/department-index.ts'
import type { Department } from '../plan/schema.ts'

/**
 * The same for a body before and after a reform, for its abbreviation, and for the bodies of two places in one field.
 * One county among others keeps its name, since its key is that of all counties; a body without a key is its name.
 */
export function bodyIdentity({ name, expanded, key }: Pick<Department, 'name' | 'expanded' | 'key'>): string {
  const whole = normalizeBody(expanded ?? name)
  if (key === null) return whole
  const place = localPlaceOf(whole)
  return place === null ? key : `${key}:${place}`
}

/** 板桥镇 of 板桥镇 and of 板桥镇政府; null for 各镇政府, and for a body that is not of one town or county. */
function localPlaceOf(name: string): string | null {
  const body = readBody(name)
  if (body?.kind !== 'local' || parseCollective(name) !== null) return null
  if (body.prefix !== '') return body.prefix
  return isKnownPlace(name) || departmentIndex().placeBearerOf(name) !== null ? name : null
}

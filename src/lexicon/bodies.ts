/** Bodies that plans name: what is one, which work on the ground, how lists of them come apart, and what they mean. */
export { type ListedBody, splitBodies } from './body-lists.ts'
export { isBody, isLocalGovernment } from './body-names.ts'
export { type CanonicalBody, canonicalBody } from './canonical-bodies.ts'
export { expandBody } from './expand-body.ts'

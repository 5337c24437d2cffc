/** Bodies that plans name: what is one, which work on the ground, how lists of them come apart, and their full names. */
export { splitBodies } from './body-lists.ts'
export { isBody, isInstitution, isLocalGovernment } from './body-names.ts'
export { joinDivided } from './divided-bodies.ts'
export { expandBody } from './expand-body.ts'

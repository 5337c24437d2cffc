/** Bodies that plans name: what is one, which work on the ground, how lists of them come apart, and their full names. */
export { type ListedBody, splitBodies } from './bodies/body-lists.ts'
export {
  endsAsBody,
  isBody,
  isCollective,
  isCountyName,
  isInstitution,
  isLabelledInstitution,
  isLocalGovernment,
  isOffice,
  mentionsOffice,
  officeEnding,
} from './bodies/body-names.ts'
export { joinDivided } from './bodies/divided-bodies.ts'
export { isZone, withLentEnd } from './bodies/lent-end.ts'
export { ListPrefix } from './bodies/list-prefix.ts'

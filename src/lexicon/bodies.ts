/** Bodies that plans name: what is one, which work on the ground, how lists of them come apart, and their full names. */
export { type ListedBody, splitBodies } from './bodies/body-lists.ts'
export { isBody, isCollective, isCountyName, isLocalGovernment } from './bodies/body-names.ts'
export { joinDivided } from './bodies/divided-bodies.ts'
export {
  endsAsBody,
  isInstitution,
  isLabelledInstitution,
  isOffice,
  mentionsOffice,
  officeEnding,
} from './bodies/institution-names.ts'
export { isZone, withLentEnd } from './bodies/lent-end.ts'
export { ListPrefix } from './bodies/list-prefix.ts'

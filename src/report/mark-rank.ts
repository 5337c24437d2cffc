/** Which marks in the source stand around which, from the outermost inwards. */
export const markRank = {
  passage: 0,
  heading: 1,
  citation: 2,
  clause: 3,
  mention: 4,
  diagnostic: 5,
  change: 6,
} as const

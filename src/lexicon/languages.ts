/** The languages of what the program says and of the titles in what it writes. */
export const languages = ['zh', 'en'] as const
/** A language that the program speaks. */
export type Language = (typeof languages)[number]

/** Shells that can be taught to complete the program's command line. */
export const shells = ['bash', 'zsh', 'fish'] as const
/** A shell for which `wpp completion` has a script. */
export type Shell = (typeof shells)[number]

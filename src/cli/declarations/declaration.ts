import type { Command } from 'commander'
import type { Outcome } from '../exit-code.ts'

/**
 * Tells a program of one of its commands: arguments, options and help. The code of the command is loaded when it runs.
 *
 * @param done is told what the command has met
 * @param version of the program
 */
export type Declaration = (program: Command, done: (outcome: Outcome) => void, version: string) => void

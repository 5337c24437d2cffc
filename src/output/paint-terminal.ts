import { Chalk } from 'chalk'
import type { Paint } from './paint.ts'

const chalk = new Chalk({ level: 1 })

/** In the sixteen colours that every terminal has. */
export const terminalPaint: Paint = {
  title: chalk.bold.underline,
  heading: chalk.bold,
  lead: chalk.green,
  support: chalk.cyan,
  date: chalk.yellow,
  amount: chalk.magenta,
  added: chalk.green,
  removed: chalk.red,
  faint: chalk.dim,
}

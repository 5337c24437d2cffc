import type { Command } from 'commander'
import { bashCompletion } from '../completion/bash.ts'
import { fishCompletion } from '../completion/fish.ts'
import { type CompletedProgram, completedProgram } from '../completion/model.ts'
import { zshCompletion } from '../completion/zsh.ts'
import type { Outcome } from '../exit-code.ts'
import type { Shell } from '../shells.ts'
import { writeStandardOutput } from '../standard-streams.ts'

const completions: Record<Shell, (program: CompletedProgram) => string> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** `wpp completion`: the script that makes a shell complete the program's commands, options and their values. */
export async function completionCommand(shell: Shell, program: Command): Promise<Outcome> {
  await writeStandardOutput(completions[shell](completedProgram(program)))
  return { errors: 0, warnings: 0 }
}

import { loadGrammar, noted } from '../grammars.ts'
import { z } from '../zod.ts'

const grammar = loadGrammar('chapters', () => {
  const list = noted({ words: z.array(z.string().min(1)) })
  return noted({ noTasks: list, duties: list, states: list, someDemands: list, someTasks: list })
})

const noTasks = new RegExp(grammar.noTasks.words.join('|'))
const duties = new RegExp(grammar.duties.words.join('|'))
const states = new RegExp(grammar.states.words.join('|'))
const someDemands = new RegExp(grammar.someDemands.words.join('|'))
const someTasks = new RegExp(grammar.someTasks.words.join('|'))

/** Whether a section of this name holds goals and no tasks (指导思想, 工作目标, 主要指标, 基本原则). */
export function holdsNoTasks(heading: string): boolean {
  return noTasks.test(heading) && !someTasks.test(heading)
}

/** Whether a section of this name tells what each body does (职责分工). */
export function tellsDuties(heading: string): boolean {
  return duties.test(heading)
}

/** Whether a section of this name tells what is and what was (现状, 基本情况, 存在问题). */
export function tellsState(heading: string): boolean {
  return states.test(heading) && !someDemands.test(heading)
}

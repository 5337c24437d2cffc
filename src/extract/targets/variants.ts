/** The same things as before, in another phase or of another grade: 开工厂房9座，基本建成6座; 国家级示范场2家、省级5家. */
import { comparatorsAfter } from './comparators.ts'
import type { Clause, IndicatorContext } from './context.ts'
import { grammar, wordSet } from './grammar.ts'
import { leadingModifier } from './indicator-words.ts'

const phases = wordSet(grammar.ellipsis.phases)

/** No scope before a verb is longer: 全市. */
const longestScope = 4

/** 开工厂房9座，基本建成6座: another phase of the same things; null where the clause holds more than its verb. */
export function phaseOf(
  { text, group, antecedent }: IndicatorContext,
  subject: string,
  clause: Clause,
): string | null {
  const words = text.slice(clause.start, group.start)
  const word = phases.before(words, words.length, 0)?.word
  if (word === undefined || antecedent === null || (subject !== '' && !word.endsWith(subject))) return null
  for (let at = 0; at <= longestScope; at++) {
    const verb = phases.after(antecedent, at, antecedent.length)?.word
    if (verb !== undefined && verb !== word && antecedent.length > at + verb.length)
      return antecedent.slice(0, at) + word + antecedent.slice(at + verb.length)
  }
  return null
}

/** No grade stands farther from the front of what it grades, in characters: 新创建国家级示范场. */
const longestVerbOfGrade = 4

/** 创建国家级示范场2家、省级5家: the same things of another grade; null where the words name no grade. */
export function gradeIn(antecedent: string, subject: string): string | null {
  const grade = subject.at(-1)!
  if (leadingModifier(`${subject}${grade}${grade}`) !== subject) return null
  for (let at = 0; at <= longestVerbOfGrade; at++) {
    const modifier = leadingModifier(antecedent.slice(at))
    if (modifier === null || modifier === subject || !modifier.endsWith(grade)) continue
    // 省级以上示范场3家，其中国家级1家: the bound is that of the other grade.
    const rest = antecedent.slice(at + modifier.length)
    const bound = comparatorsAfter.after(rest, 0, rest.length)?.word.length ?? 0
    return antecedent.slice(0, at) + subject + rest.slice(bound)
  }
  return null
}

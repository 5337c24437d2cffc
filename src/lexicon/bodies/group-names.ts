/** Whether a text names a leading group, or a part of one. */
import { bodyGrammar } from './body-grammar.ts'
import { hasNameCharacters } from './body-text.ts'
import { opensWithLevel } from './institution-names.ts'

/** The longest name of a leading group, and of a group of it, in characters. */
const longestGroup = 36

const longestSubgroup = 16

/** A group of a leading group, or its members: 市河长制领导小组水质组, 省节水“三定”指挥部成员单位. */
export function isGroup(form: string): boolean {
  const { of, words, setUp } = bodyGrammar().groups
  if (!words.some(word => form.endsWith(word)) || setUp.some(word => form.includes(word))) return false
  const text = form.replaceAll(/[“”]/g, '')
  if (!opensWithLevel(text) || text.length > longestGroup + longestSubgroup) return false
  return of.some(parent => {
    const at = text.indexOf(parent)
    const end = at + parent.length
    return at > 1 && at <= longestGroup && text.length - end <= longestSubgroup && hasNameCharacters(text)
  })
}

import type { Edit } from '../../edits/edit.ts'
import { isClauseLabel } from '../../lexicon/clause-labels.ts'
import { isNoticeTitle, isPlanTitle } from '../../lexicon/documents.ts'
import { lowestHanRank, readNumberLabel } from '../../lexicon/numbering.ts'
import { linesOf } from '../lines.ts'
import type { RepairRule } from '../rule.ts'

/** The lines of a page in which its path can stand. */
const deepest = 60
/**
 * Names of pages with arrows between; a label may stand before them. A number behind an arrow is a level, 热效率>92%;
 * a letter before one is left of a tag, pan>.
 */
const path =
  /^(?:[^<>»›"=。；，：:]{2,10}[：:][ ]?)?[^<>»›"=。；，：:\s][^<>»›"=。；，：:]{0,23}(?:(?<![A-Za-z/])[>»›]{1,2}(?![ ]?[0-9.]{1,8}(?:[^0-9年.]|$))[^<>»›"=。；，：:]{1,40}){1,9}[>»›]?$/
const lastName = /[^>»›]{0,60}$/

/** Removes the path of a page (`首页 > 政务公开 > 文件`) while its arrows still tell it, unless its last name is a title. */
export const breadcrumbs: RepairRule = {
  id: 'breadcrumbs',
  repair(text) {
    if (!/[>»›]/.test(text)) return { edits: [] }
    const edits: Edit[] = []
    for (const { text: line, start, end } of linesOf(text).slice(0, deepest)) {
      if (opensChapter(line)) break
      if (!path.test(line) || isClauseLabel(line, 0)) continue
      const name = lastName.exec(line)![0].trim()
      const isTitle = isPlanTitle(name) || isNoticeTitle(name)
      edits.push({ start, end: isTitle ? end - name.length : end, text: '' })
    }
    return { edits }
  },
}

/** Whether a line begins with the number of a chapter, 一、, behind which the text of the page stands. */
function opensChapter(line: string): boolean {
  const label = readNumberLabel(line, 0)
  return label !== null && !label.weak && label.rank <= lowestHanRank
}

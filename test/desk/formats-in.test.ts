/**
 * Documents as an office suite writes them. Needs LibreOffice (`soffice`) with a Chinese font; CONTRIBUTING.md says how
 * to install them.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/index.ts'
import { readDocument } from '../../src/source/read-document.ts'
import { inList, list, listDefinition, paragraph, table, word } from '../word-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'wpp-desk-'))

const numbering =
  listDefinition(0, [
    ['chineseCountingThousand', '%1、'],
    ['chineseCountingThousand', '（%2）'],
    ['decimal', '%3.'],
  ]) + list(1, 0)

const indented =
  '<w:overflowPunct w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>'
const styles =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="WenQuanYi Zen Hei"/><w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>'

const clauses = Array.from({ length: 24 }, (_, index) => {
  const text =
    `完善第${index + 1}批充换电站选址，把场站用地纳入片区控制性详细规划，对老旧小区、公共停车场和高速公路服务区分类推进，` +
    `${2024 + (index % 3)}年底前建成${20 + index}座，车桩比达到${60 + index}%以上。（市发展改革委牵头，市自然资源局、市住房城乡建设局配合）`
  return paragraph(text, `${inList(1, 2)}${indented}`)
})

const body =
  paragraph('沙棠市充换电设施建设实施方案', '<w:jc w:val="center"/>') +
  paragraph('工作目标', `${inList(1, 0)}${indented}`) +
  paragraph('到2026年，全市公共充电桩达到9000台，服务半径缩短到2公里以内。', indented) +
  paragraph('重点任务', `${inList(1, 0)}${indented}`) +
  paragraph('优化布局', `${inList(1, 1)}${indented}`) +
  clauses.slice(0, 12).join('') +
  paragraph('提升质量', `${inList(1, 1)}${indented}`) +
  clauses.slice(12).join('')

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('')
const annex = table([
  [['序号'], ['工作任务'], ['牵头单位'], ['完成时限']],
  ...Array.from({ length: 30 }, (_, index): [string][] => [
    [String(index + 1)],
    [`建设第${index + 1}座公交专用充电站，同步接入市级监管平台并完成消防验收`],
    ['市交通运输局'],
    [`${2024 + (index % 3)}年底前`],
  ]),
]).replace('<w:tbl>', `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`)

beforeAll(() => {
  writeFileSync(join(folder, 'plan.docx'), word({ body: body + annex, styles, numbering }))
  for (const format of ['pdf', 'odt'])
    execFileSync(
      'soffice',
      ['--headless', '--convert-to', format, '--outdir', folder, join(folder, 'plan.docx')],
      {
        stdio: 'ignore',
      },
    )
  execFileSync(
    'soffice',
    ['--headless', '--convert-to', 'doc:MS Word 97', '--outdir', folder, join(folder, 'plan.docx')],
    { stdio: 'ignore' },
  )
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function meaning(format: string) {
  const { plan } = await extract(readFileSync(join(folder, `plan.${format}`)), { path: `plan.${format}` })
  return plan.plans.map(({ title, sections, tasks }) => ({
    title,
    sections: sections.map(({ label, title }) => [label, title]),
    tasks: tasks.map(({ text, lead, support, deadlines, percentages }) => ({
      text: text.replace(/\s+/g, ''),
      lead: lead.map(({ name }) => name),
      support: support.map(({ name }) => name),
      deadlines: deadlines.map(({ end }) => end),
      percentages: percentages.map(({ value, op }) => [value, op]),
    })),
  }))
}

describe('a plan that is written in a word processor', () => {
  it('has the numbers that the program puts before its paragraphs', async () => {
    const [plan] = await meaning('docx')
    expect(plan!.tasks).toHaveLength(54)
    expect(plan!.sections.map(([label]) => label).slice(0, 6)).toEqual([
      '一、',
      '二、',
      '（一）',
      '1.',
      '2.',
      '3.',
    ])
    expect(plan!.sections.map(([label]) => label)).toContain('（二）')
  })

  it('says the same once it is printed', async () => {
    expect(await meaning('pdf')).toEqual(await meaning('docx'))
  })

  it('is refused in the formats that nobody reads', async () => {
    for (const [format, message] of [
      ['odt', /OpenDocument/],
      ['doc', /old kind/],
    ] as const)
      await expect(readDocument(readFileSync(join(folder, `plan.${format}`)), null)).rejects.toThrow(message)
  })
})

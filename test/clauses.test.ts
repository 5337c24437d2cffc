import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findClauses } from '../src/extract/find-clauses.ts'

/** Clauses of a text as `lead / support / implement`. */
function shown(text: string): string[] {
  return findClauses(text).map(clause => {
    const names = (role: string) => clause.bodies.filter(body => body.role === role).map(body => body.name)
    return [names('lead'), names('support'), names('implement')].map(list => list.join('+')).join(' / ')
  })
}

describe('findClauses', () => {
  it.each<[string, string[]]>([
    ['推进古城墙修缮。（市文物局牵头，市财政局、市住建局等配合）', ['市文物局 / 市财政局+市住建局 / ']],
    ['推进古城墙修缮。（市文物局负责）', ['市文物局 /  / ']],
    ['推进古城墙修缮。（由市文物局负责，市财政局配合）', ['市文物局 / 市财政局 / ']],
    ['推进古城墙修缮（市文物局、市财政局按职责分工负责）。', ['市文物局+市财政局 /  / ']],
    ['推进古城墙修缮。（市文物局牵头，市财政局负责）', ['市文物局 / 市财政局 / ']],
    ['推进古城墙修缮。（市文物局牵头，市财政局、市住建局）', ['市文物局 / 市财政局+市住建局 / ']],
    [
      '推进古城墙修缮。（市文物局牵头，市财政局配合，各县（市、区）人民政府负责落实）',
      ['市文物局 / 市财政局 / 各县（市、区）人民政府'],
    ],
    [
      '推进古城墙修缮。（市文物局和市财政局牵头，市住房和城乡建设局、市文化和旅游局参与）',
      ['市文物局+市财政局 / 市住房和城乡建设局+市文化和旅游局 / '],
    ],
    ['推进古城墙修缮。（市文物局、市财政局）\n', ['市文物局+市财政局 /  / ']],
    ['推进古城墙修缮。〔责任单位：市文物局；完成时限：2022年6月底前〕', ['市文物局 /  / ']],
    [
      '推进古城墙修缮。【牵头单位：市文物局；责任单位：市财政局、各区政府】',
      ['市文物局 / 市财政局+各区政府 / '],
    ],
    [
      '推进古城墙修缮。\n责任单位：市文物局\n配合单位：市财政局、市住建局',
      ['市文物局 / 市财政局+市住建局 / '],
    ],
    ['推进古城墙修缮。\n责任单位：市文物局；配合单位：市财政局', ['市文物局 / 市财政局 / ']],
    ['推进古城墙修缮。由市文物局牵头，市财政局配合。', ['市文物局 / 市财政局 / ']],
    ['推进古城墙修缮。市文物局、市财政局负责）', ['市文物局+市财政局 /  / ']],
    ['推进古城墙修缮（市文物局牵头，市财政局配合\n', ['市文物局 / 市财政局 / ']],
    ['推进修缮。（市文物局负责）加强巡查。（市公安局负责）', ['市文物局 /  / ', '市公安局 /  / ']],
    ['推进古城墙修缮。（市文物局 市财政局牵头 市住建局配合）', ['市文物局+市财政局 / 市住建局 / ']],
    ['推进古城墙修缮。（市文物局会同市财政局、市住建局负责）', ['市文物局 / 市财政局+市住建局 / ']],
    ['推进古城墙修缮。（由县古村保护中心负责，县财政局配合）', ['县古村保护中心 / 县财政局 / ']],
    [
      '推进古城墙修缮。（牵头领导：王某；责任科室：古建科、规财科；完成时间：12月底）',
      ['古建科+规财科 /  / '],
    ],
    ['推进古城墙修缮。〔市文物局（牵头），市财政局、市住建局〕\n', ['市文物局 / 市财政局+市住建局 / ']],
    ['推进古城墙修缮。（市文物局牵头，以下均需各县（市）区政府落实，不再列出）', ['市文物局 /  / ']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each([
    '法定代表人（负责人）签字。',
    '加强环保、公安等部门配合，形成合力。',
    '由市长负责的联席会议（以下简称联席会议）。',
    '明确牵头部门和配合部门，牵头部门负责统筹。',
    '城镇污水（含工业废水）处理。',
    '积极参与区域协作（长江流域）。',
    '各部门要各司其职、密切配合。',
    '建设（县级体检中心）一座。',
  ])('no clause: %s', text => {
    expect(shown(text)).toEqual([])
  })

  it('takes in the brackets and leaves the words before them', () => {
    const text = '开展义诊。（市卫健委负责）下乡。'
    const [clause] = findClauses(text)
    expect(text.slice(clause!.start, clause!.end)).toBe('（市卫健委负责）')
  })

  it('reads a standing rule with the bodies that it names', () => {
    const [clause] = findClauses('开展义诊。（市卫健委负责，以下均需各县（市）区政府落实，不再列出）')
    expect(clause!.rules).toMatchObject([{ effect: 'implement', bodies: [{ name: '各县（市）区政府' }] }])
  })
})

describe('the examples of each standing rule', () => {
  const grammar = JSON.parse(
    readFileSync(new URL('../grammars/responsibility.json', import.meta.url), 'utf8'),
  ) as {
    standing: { id: string; pattern: string; match: string[]; miss: string[] }[]
  }
  for (const { id, pattern, match, miss } of grammar.standing) {
    it.each(match)(`${id}: %s`, text => expect(text).toMatch(new RegExp(pattern)))
    it.each(miss)(`${id}: not %s`, text => expect(text).not.toMatch(new RegExp(pattern)))
  }
})

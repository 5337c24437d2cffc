/** Bodies that open a sentence of a mangled plan: with their clause, or with what each of them does. */
import { describe, expect, it } from 'vitest'
import type { Known } from '../src/text/marks/slots.ts'
import { findStructure } from '../src/text/marks/structure.ts'
import { computingTime } from './computing-time.ts'
import { restoredStructure } from './restored-structure.ts'

/** Of each mark before a body with a verb of its own: the words behind it, and what is known of it. */
function subjects(text: string): [string, string][] {
  const known: Known = { runs: new Map(), breaks: new Set() }
  findStructure(text, known)
  return [...(known.subjects ?? [])].map(([mark, kind]) => [text.slice(mark + 1, mark + 5), kind])
}

/** The rows of duties, each by the words behind the marks between them. */
function rows(text: string): string[][] {
  const known: Known = { runs: new Map(), breaks: new Set() }
  findStructure(text, known)
  return (known.dutyRows ?? []).map(row => row.map(mark => text.slice(mark + 1, mark + 5)))
}

describe('rows of duties', () => {
  it.each([
    [
      'go on from body to body',
      '一、看护索道。市交通局负责紧固塔架,每年两次。市林业局负责修剪枝条.市气象局要提前预报.二、换绳、照此办理',
      [['市林业局', '市气象局']],
    ],
    [
      'leave out who supports',
      '一、看护索道。市交通局负责紧固塔架,市财政局配合做好采购。市林业局负责修剪枝条.市气象局负责提前预报.二、换绳、照此办理',
      [['市林业局', '市气象局']],
    ],
    [
      'end with their section',
      '一、看护索道。市交通局负责紧固塔架,市林业局负责修剪枝条.二、换绳、市气象局负责提前预报.市住建局负责拆除旧绳',
      [],
    ],
    ['are no two', '一、看护索道。市交通局负责紧固塔架,市林业局负责修剪枝条.二、换绳、照此办理', []],
  ])('%s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('clauses that open a sentence', () => {
  const cases: { name: string; text: string; expected: string }[] = [
    {
      name: 'behind a title, led in by 由',
      text: '一、架设索道,一.选定塔位.由市交通局牵头 市林业局.市气象局配合,入冬前立好塔架,二、张拉缆绳、分段张拉。市住建局负责 二。种树,照此办理',
      expected:
        '一、架设索道\n（一）选定塔位。由市交通局牵头，市林业局、市气象局配合，入冬前立好塔架。\n（二）张拉缆绳·分段张拉。（市住建局负责）\n二、种树·照此办理',
    },
    {
      name: 'behind a title without 由, in a plan that writes it elsewhere',
      text: '一、架设索道,一.选定塔位.由市交通局牵头 市林业局配合,入冬前立好塔架,二、张拉缆绳、市住建局牵头 市气象局参与,避开大风天气 二。种树,照此办理',
      expected:
        '一、架设索道\n（一）选定塔位。由市交通局牵头，市林业局配合，入冬前立好塔架。\n（二）张拉缆绳。市住建局牵头，市气象局参与，避开大风天气。\n二、种树·照此办理',
    },
    {
      name: 'behind a title without 由, in a plan that never writes it',
      text: '一、架设索道,一.选定塔位.逐一比较,市交通局牵头 市林业局配合,二、张拉缆绳、市住建局牵头 市气象局参与,避开大风天气 二。种树,照此办理',
      expected:
        '一、架设索道\n（一）选定塔位·逐一比较。（市交通局牵头，市林业局配合）\n（二）张拉缆绳。（市住建局牵头，市气象局参与）\n避开大风天气。\n二、种树·照此办理',
    },
    {
      name: 'behind the words that name the duty, in quotation marks or not',
      text: '一.关于,架设索道.的任务 由市交通局牵头、市林业局配合,入冬前立好塔架.二,关于看护古树的工作。市林业局为责任主体.每月巡查两次',
      expected:
        '一、关于·架设索道·的任务，由市交通局牵头，市林业局配合，入冬前立好塔架。\n二、关于看护古树的工作，市林业局为责任主体，每月巡查两次',
    },
    {
      name: 'closing a section, though led in by 由',
      text: '一、架设索道,一.选定塔位.逐一比较,由市交通局牵头 市林业局配合,二、张拉缆绳、分段张拉 由市住建局负责,二。种树,照此办理',
      expected:
        '一、架设索道\n（一）选定塔位·逐一比较。（由市交通局牵头，市林业局配合）\n（二）张拉缆绳·分段张拉。（由市住建局负责）\n二、种树·照此办理',
    },
    {
      name: 'between two duties of a section that closes with the other clause',
      text: '一、架设索道,逐一比较塔位,由市交通局牵头 市林业局配合,分段张拉缆绳.由市住建局牵头.市气象局参与,二。种树,照此办理',
      expected:
        '一、架设索道·逐一比较塔位。（由市交通局牵头，市林业局配合）\n分段张拉缆绳。（由市住建局牵头，市气象局参与）\n二、种树·照此办理',
    },
  ]
  it.each(cases)('$name', ({ text, expected }) => {
    expect(restoredStructure(text)).toBe(expected)
  })
})

describe('sentences that say body by body what each does', () => {
  const cases: { name: string; text: string; expected: [string, string][] }[] = [
    {
      name: 'begin behind a title and go on',
      text: '一、看护索道,一.日常巡查.市交通局负责紧固塔架.市林业局配合修剪枝条,二、换绳、照此办理',
      expected: [
        ['市交通局', 'begins'],
        ['市林业局', 'follows'],
      ],
    },
    {
      name: 'behind words of another kind',
      text: '一、看护索道,大风停运,市交通局负责紧固塔架.市林业局负责修剪枝条,市气象局协调测风',
      expected: [
        ['市交通局', 'begins'],
        ['市林业局', 'follows'],
        ['市气象局', 'follows'],
      ],
    },
    {
      name: 'behind where an office is, which ends as the name of a body does',
      text: '一、看护索道,专班办公室设在市交通局,市应急局负责备足绳索.市林业局牵头修剪枝条',
      expected: [
        ['市应急局', 'begins'],
        ['市林业局', 'follows'],
      ],
    },
    {
      name: 'behind the first of a list that 由 opens',
      text: '一、看护索道,绳索由交通.市政部门负责检修.市林业局负责修剪枝条',
      expected: [
        ['市政部门', 'follows'],
        ['市林业局', 'follows'],
      ],
    },
    {
      name: 'one alone behind other words may be a part of theirs',
      text: '一、看护索道,大风停运,市交通局负责紧固塔架,照此办理',
      expected: [['市交通局', 'follows']],
    },
    {
      name: 'behind what is no title',
      text: '一、看护索道,一.按照职责分工.市交通局负责紧固塔架,照此办理,二、换绳、照此办理',
      expected: [['市交通局', 'follows']],
    },
    {
      name: 'behind a title, with a word that puts the duty on the body',
      text: '一、看护索道,一.日常巡查.市交通局每月通报.市林业局要修剪枝条,二、换绳、照此办理',
      expected: [['市交通局', 'begins']],
    },
    {
      name: 'who is in charge of a body, and what a body is responsible for, are no duties',
      text: '一、看护索道,大风停运,市交通局负责人到场.市林业局负责的枝条按时修剪,照此办理',
      expected: [],
    },
  ]
  it.each(cases)('$name', ({ text, expected }) => {
    expect(subjects(text)).toEqual(expected)
  })

  it('lists the bodies that share a verb', () => {
    expect(
      restoredStructure('一、看护索道,大风停运,市交通局.市应急局负责紧固塔架.市林业局负责修剪枝条'),
    ).toContain('市交通局、市应急局负责')
    expect(restoredStructure('一、看护索道,大风停运,市交通局.及各乡镇要紧固塔架')).toContain('市交通局·及')
  })
})

describe('items that are named after bodies', () => {
  it.each([
    [
      '一,分工.1,市交通局.负责紧固塔架,逐月上报.2,各乡镇、照此办理',
      '一、分工\n1.市交通局：负责紧固塔架·逐月上报。\n2.各乡镇：照此办理',
    ],
    [
      '一,分工.1,市交通局.市林业局、承担巡线义务,2,各乡镇、各街道.维护秩序',
      '一、分工\n1.市交通局、市林业局：承担巡线义务。\n2.各乡镇、各街道：维护秩序',
    ],
    [
      '一,调整.1,乡镇.街道、档案按年归集,2,村庄.档案按月归集,3,市交通局.近年有序',
      '一、调整\n1.乡镇·街道·档案按年归集。\n2.村庄·档案按月归集。\n3.市交通局·近年有序',
    ],
    // One alone, whose text says nothing of a duty, and bodies that a sentence is about.
    ['一,分工.1,市交通局.近年有序,2,逐月上报', '一、分工\n1.市交通局·近年有序。\n2.逐月上报'],
    ['一,分工.1,各乡镇.各部门要按月上报,2,逐月汇总', '一、分工\n1.各乡镇·各部门要按月上报。\n2.逐月汇总'],
  ])('%s', (text, expected) => {
    expect(restoredStructure(text)).toBe(expected)
  })
})

describe('titles that run into a sentence about a body', () => {
  const rest = '三、索道,市林业局负责修剪枝条,市住建局牵头.市应急局参与,四、其他,照此办理'
  it.each([
    ['一、经费市财政局要列入预算,按月拨付.', '一、经费|市财政局要列入预算·按月拨付。\n三'],
    ['一、测评工作市统计局负责组织问卷,', '一、测评工作|市统计局负责组织问卷。\n三'],
    // The body is an object, or its name goes on to the left.
    ['一、督促市财政局负责列支,按月拨付.', '一、督促市财政局负责列支·按月拨付。\n三'],
    ['一、锦州市财政局要列入预算,按月拨付.', '一、锦州市财政局要列入预算·按月拨付。\n三'],
    ['一、测评工作市统计局协调有序,', '一、测评工作市统计局协调有序。\n三'],
  ])('%s', (text, expected) => {
    expect(restoredStructure(text + rest).startsWith(expected)).toBe(true)
  })

  it('leaves a level that the plan writes nowhere else to the name of a place', () => {
    expect(restoredStructure('一、海淀区财政局要列入预算,按月拨付.二、照此办理')).not.toContain('|')
  })
})

describe('lines that end in who answers', () => {
  it.each([
    [
      '一、关于看护古树的任务,由市林业局负责市林业局每月巡查.二、照此办理',
      '一、关于看护古树的任务，由市林业局负责|市林业局每月巡查。\n二、照此办理',
    ],
    // What one does for another, and for others like it.
    [
      '一、看护古树,由市林业局负责市林场巡查.二、照此办理',
      '一、看护古树·由市林业局负责市林场巡查。\n二、照此办理',
    ],
  ])('%s', (text, expected) => {
    expect(restoredStructure(text)).toBe(expected)
  })
})

describe('sentences that rank the bodies of all lists', () => {
  const inside = (text: string) => {
    const known: Known = { runs: new Map(), breaks: new Set() }
    findStructure(text, known)
    return [...(known.inside ?? [])]
  }
  it('go on with what the others are', () => {
    expect(inside('清单中列首位的为牵头单位.其余为配合单位,照此办理')).toEqual([12])
    expect(inside('清单中列首位的为牵头单位.请按月上报,照此办理')).toEqual([])
  })
})

it('takes time in proportion to the length of the text', () => {
  const item = '由市交通局牵头 市林业局配合,看护市住建局要修路,市交通局.市应急局负责紧固塔架.'
  const time = (count: number) => {
    const start = computingTime()
    restoredStructure(`一、路,${item.repeat(count)}`)
    return computingTime() - start
  }
  time(200)
  const short = Math.min(time(100), time(100), time(100))
  const long = Math.min(time(800), time(800), time(800))
  expect(long).toBeLessThan(short * 30)
})

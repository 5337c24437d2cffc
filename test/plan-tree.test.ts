import { describe, expect, it } from 'vitest'
import type { PlanNode, SectionNode } from '../src/tree/nodes.ts'
import { parsePlans } from '../src/tree/parse.ts'

const headings = (text: string): string[] => {
  const list: string[] = []
  const walk = (parent: PlanNode | SectionNode) => {
    for (const child of parent.children)
      if (child.type === 'section') {
        list.push(`${child.label}${child.title ?? '–'}`)
        walk(child)
      }
  }
  parsePlans(text).children.forEach(walk)
  return list
}
const titles = (text: string) => parsePlans(text).children.map(plan => plan.title)

describe('headings', () => {
  it.each<[string, string, string[]]>([
    [
      'a line without marks is a title though it opens with a year or states an amount',
      '一、2023年全区主要预期目标\n（一）商贸零售额增长7%以上\n责任单位：区商务局\n二、重点任务\n',
      ['一、2023年全区主要预期目标', '（一）商贸零售额增长7%以上', '二、重点任务'],
    ],
    [
      'a sentence that states amounts and goes on is none',
      '一、措施\n（一）对沿街小店，免除3个月摊位费。（责任单位：区商务局）\n（二）新增花圃6处，其中改造2处。\n',
      ['一、措施', '（一）–', '（二）–'],
    ],
    [
      'numbers behind blanks where the line breaks were',
      '一、总体要求。 二、任务 （一）公开信息 1、规划公开。公布规划。 2、预算公开。公布预算。 （二）解读政策 3、提高质量。解读到位。 三、要求 （一）加强领导。明确专人。 （二）落实经费。',
      [
        '一、总体要求',
        '二、任务',
        '（一）公开信息',
        '1.规划公开',
        '2.预算公开',
        '（二）解读政策',
        '3.提高质量',
        '三、要求',
        '（一）加强领导',
        '（二）落实经费',
      ],
    ],
    [
      'titles of several stretches before numbers behind blanks',
      '一、加强巡护，减少火情 （一）设卡。入山登记。 （二）巡山。每日两次。\n二、备足机具 分点存放 （一）风机。每村5台。\n（二）水泵。每村1台。\n',
      [
        '一、加强巡护，减少火情',
        '（一）设卡',
        '（二）巡山',
        '二、备足机具分点存放',
        '（一）风机',
        '（二）水泵',
      ],
    ],
    [
      'titles before a blank and their text',
      '一、总体安排 县林业局每月组织各镇巡山一次，记录火险和隐患。\n二、备足机具 分点存放 各镇要在入山口存放风机，专人保养。\n三、加强值守，严格报告 防火期内全天值班，火情随时上报。\n',
      ['一、总体安排', '二、备足机具分点存放', '三、加强值守，严格报告'],
    ],
    [
      'blanks inside a sentence end no title',
      '一、县林业局 牵头组织各镇每日巡山两次，逐处记录火险等级和隐患，每月上报。逐级汇总。\n二、按照省里 统一部署，防火期内全天值班，火情随时上报，不得迟报。违者通报。\n三、备足机具 分点存放\n',
      ['一、–', '二、–', '三、备足机具分点存放'],
    ],
    [
      'a word with a number counts the sections of a plan, alone or below its chapters',
      '一、目标\n二、任务\n行动一：护林。每日巡山。\n行动二：造林\n补植200亩。\n三、保障\n任务一要抓紧。\n',
      ['一、目标', '二、任务', '行动一：护林', '行动二：造林', '三、保障'],
    ],
    [
      'two stretches in a bracket are no part of a title, and a sentence that recurs is none',
      '一、任务\n（一）管控火源（2022年9月15日—11月15日，2023年3月15日—6月15日）\n设卡8处。\n（二）防火办要每周会商。每日通报。\n',
      ['一、任务', '（一）管控火源', '（二）–'],
    ],
    [
      'a sentence that opens with what it goes by is none',
      '一、任务\n1.按照全区统一时段轮灌。错峰取水。\n2.轮灌时段公示。张榜公布。\n',
      ['一、任务', '1.–', '2.轮灌时段公示'],
    ],
    [
      'a label of three numbers alone below its parent',
      '1 总体要求\n2 主要任务\n2.1 修缮堤防。加固堤身。\n2.1.1 清理险段。清淤3处。\n2.2 改造泵站。更换机组。\n3 保障\n',
      ['1.总体要求', '2.主要任务', '2.1修缮堤防', '2.1.1清理险段', '2.2改造泵站', '3.保障'],
    ],
  ])('%s', (_, text, expected) => {
    expect(headings(text)).toEqual(expected)
  })
})

describe('titles', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'ends at the blank before whom the document addresses',
      '县林业局关于加强山火防范工作的通知 各镇人民政府： 为管好野外用火，通知如下：\n一、设卡\n入山登记。\n二、巡山\n每日两次。\n',
      ['县林业局关于加强山火防范工作的通知'],
    ],
    [
      'is none in a sentence about another document',
      '按要求落实好关于山火防范的意见 和通知。\n一、设卡\n入山登记。\n二、巡山\n每日两次。\n',
      [null],
    ],
    [
      'a line of facts behind the title without a break',
      '柳河县智慧停车实施方案来源：县城管局  日期：2031-03-02\n为方便停车，制定本方案。\n一、总体目标\n（一）新建泊位。\n',
      ['柳河县智慧停车实施方案'],
    ],
    [
      'the whole line where no colon makes a label of the word',
      '柳河县智慧停车实施方案来源于民意征集\n为方便停车，制定本方案。\n一、总体目标\n（一）新建泊位。\n',
      ['柳河县智慧停车实施方案来源于民意征集'],
    ],
    [
      'the notice names the title that stands in two lines',
      '现将《河口区2023年重点工作任务分解和分工方案》印发给你们。\n\n河口区2023年重点工作\n\n任务分解和分工方案\n\n一、目标\n二、任务\n',
      ['河口区2023年重点工作任务分解和分工方案'],
    ],
    [
      'brackets that a page puts around the title of a notice',
      '清河县人民政府办公室\n《清河县人民政府办公室关于分解2031年护林任务的通知》\n清政办〔2031〕2号\n一、巡护\n每日巡护。\n二、补植\n补植树苗。\n',
      ['清河县人民政府办公室关于分解2031年护林任务的通知'],
    ],
    [
      'a day in Han digits above it is no part of a title',
      '河口市人民政府\n二〇二一年四月十六日\n河口市乡道建设方案\n一、目标\n二、任务\n',
      ['河口市乡道建设方案'],
    ],
    [
      'a division of duties is a plan',
      '2020年河口区重点工作责任分解\n一、目标\n二、任务\n',
      ['2020年河口区重点工作责任分解'],
    ],
    [
      'the line that opens the text is one, whatever it ends in',
      '河口区林长制工作要点及进度安排说明表\n今年的总体思路是稳步扩面。\n一、目标\n二、任务\n',
      ['河口区林长制工作要点及进度安排说明表'],
    ],
    [
      'a long plan without numbers has one',
      `河口市护林行动方案\n${'护林员每日巡山。\n'.repeat(40)}`,
      ['河口市护林行动方案'],
    ],
    ['a sentence that opens the text is none', '今年的总体思路是稳步扩面。\n一、目标\n二、任务\n', [null]],
    ['an issuer that opens the text is none', '河口区林业和草原局\n根据要求：\n一、目标\n二、任务\n', [null]],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
  })
})

describe('closing lines', () => {
  const passages = (text: string) => {
    const section = parsePlans(text).children[0]!.children.at(-1)!
    return section.type === 'section'
      ? section.children.map(child => ('value' in child ? child.value : ''))
      : []
  }
  const plan = '河口区防汛方案\n一、目标\n二、要求\n各镇要加强值守。\n'

  it('are no part of the last section', () => {
    expect(
      passages(`${plan}联系人：周某\n附件：1.分工表\n2.名单\n河口区人民政府办公室\n2022年5月8日\n`),
    ).toEqual(['各镇要加强值守。'])
  })

  it('are cut where no day is signed, too', () => {
    expect(passages(`${plan}联系人：周某\n`)).toEqual(['各镇要加强值守。'])
  })
})

it('reads articles with Arabic numbers', () => {
  const text =
    '青石区办学行动\n第1章 行动\n第1条 新建学校15所。\n第2条 培训校长。\n第2章 附则\n第3条 依照第1条 办理。\n'
  expect(headings(text).map(heading => heading.slice(0, 3))).toEqual([
    '第1章',
    '第1条',
    '第2条',
    '第2章',
    '第3条',
  ])
})

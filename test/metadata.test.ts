import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const body = '\n一、任务\n（一）栽植。栽植树木。（市林业局负责）\n（二）管护。加强管护。（市林业局负责）\n'

const facts = async (text: string) => {
  const { plan } = await extract(Buffer.from(text), { force: true })
  return plan.plans.map(({ title, documentNumber, issuer, issued }) => [
    title,
    documentNumber,
    issuer,
    issued,
  ])
}

describe('the facts of a plan', () => {
  it.each<[string, string, (string | null)[]]>([
    [
      'of a fact sheet with label and value on lines of their own',
      `市人民政府办公室关于印发绿化提质方案的通知\n\n索引号\n0012/2023-8\n发文单位\n市人民政府办公室\n发文字号\n松政办发〔2023〕8号\n发布日期\n2023年06月07日\n\n松政办发〔2023〕8号\n\n市人民政府办公室\n\n关于印发绿化提质方案的通知\n\n各县区人民政府：\n《绿化提质方案》已经同意，现印发给你们。\n2023年5月30日\n\n绿化提质方案${body}`,
      ['绿化提质方案', '松政办发〔2023〕8号', '市人民政府办公室', '2023-05-30'],
    ],
    [
      'of a notice whose title is broken inside its brackets',
      `松川市政府关于印发《松川市落实〈绿化条例〉实施方案》的通知\n发布时间：2023-03-15 来源：松川市政府\n松政办发〔2023〕9号\n松川市人民政府办公室\n关于印发《松川市落实〈绿化\n条例〉实施方案》的通知\n各县区人民政府：\n现将《松川市落实〈绿化条例〉实施方案》印发给你们。\n松川市人民政府办公室\n2023年3月15日\n松川市落实《绿化条例》实施方案${body}`,
      ['松川市落实《绿化条例》实施方案', '松政办发〔2023〕9号', '松川市人民政府办公室', '2023-03-15'],
    ],
    [
      'of a notice below which another body seals, whose plan has a name over two lines in its title',
      `松川市招商领导小组关于印发绿化规划纲要（2026—2030年）分工方案的通知\n各县区人民政府：\n现将方案印发给你们。\n松川市绿化领导小组\n（市林业局代章）\n2026年3月15日\n绿化规划纲要\n（2026—2030年）分工方案${body}`,
      ['绿化规划纲要（2026—2030年）分工方案', null, '松川市绿化领导小组', '2026-03-15'],
    ],
    [
      'of a notice whose issuer stands above a title of two lines',
      `松政办〔2030〕20号\n松川县人民政府办公室\n关于印发松川县2030年度绿化工程\n工作安排的通知\n各乡镇人民政府：\n现将工作安排印发给你们。\n2030年7月8日\n松川县2030年度绿化工程工作安排${body}`,
      ['松川县2030年度绿化工程工作安排', '松政办〔2030〕20号', '松川县人民政府办公室', '2030-07-08'],
    ],
    [
      'of bodies side by side above 印发',
      `中共松川州委办公室 松川州人民政府办公室\n印发《绿化提质方案》\n各县：\n绿化提质方案${body}`,
      ['绿化提质方案', null, '中共松川州委办公室、松川州人民政府办公室', null],
    ],
    [
      'of a signature with its day in one line',
      `关于印发绿化提质方案的通知\n各县：\n现将方案印发给你们。\n松川市人民政府办公室 2031年4月27日\n绿化提质方案${body}`,
      ['绿化提质方案', null, '松川市人民政府办公室', '2031-04-27'],
    ],
    [
      'of no notice that a report mentions',
      `松川市印发《绿化提质方案（试行）》\n日前，方案已经同意，现向社会公布。\n绿化提质方案（试行）${body}`,
      ['绿化提质方案（试行）', null, null, null],
    ],
    [
      'of a page that says before a title what it is about',
      `政策解读 | 松川市绿化提质方案${body}`,
      ['松川市绿化提质方案', null, null, null],
    ],
    [
      'of a notice whose plan names another document over three lines',
      `松川市人民政府办公室关于落实绿化政策措施的通知\n各县区人民政府：\n现将方案印发给你们。\n松川市人民政府办公室\n2026年3月15日\n松川市贯彻落实《关于支持城乡\n绿化发展的若干政策\n措施》实施方案${body}`,
      [
        '松川市贯彻落实《关于支持城乡绿化发展的若干政策措施》实施方案',
        null,
        '松川市人民政府办公室',
        '2026-03-15',
      ],
    ],
    [
      'of a fact sheet with several facts a line and labels set wide',
      `松川县绿化方案\n索引号 ： 0110/2024-07 文　　号 ： 松政发〔2024〕6号\n主题分类：林业 发文单位： 松川县人民政府\n发文日期： 2024年02月22日${body}`,
      ['松川县绿化方案', '松政发〔2024〕6号', '松川县人民政府', '2024-02-22'],
    ],
    [
      'of a page that calls its date no more than that',
      `松川县绿化方案\n文号：松政发〔2024〕17号\n日期：2024年3月5日${body}`,
      ['松川县绿化方案', '松政发〔2024〕17号', null, '2024-03-05'],
    ],
    [
      'of the signature before a date of the page',
      `松川县绿化方案\n日期：2024年3月5日${body}松川县林业局\n2024年2月28日\n`,
      ['松川县绿化方案', null, '松川县林业局', '2024-02-28'],
    ],
    [
      'of the signature before a short name in the fact sheet',
      `发布机构：县政府办公室\n松川县绿化方案${body}松川县人民政府\n2024年2月28日\n`,
      ['松川县绿化方案', null, '松川县人民政府', '2024-02-28'],
    ],
    [
      'of a fact sheet whose labels no mark closes',
      `索引号0123-5/2031-34\n发文字号松政办发〔2031〕7号 发文时间2031-10-09\n发文机关松川县人民政府办公室 主题词春季绿化行动\n标题松川县人民政府办公室关于印发绿化方案的通知\n\n松川县绿化方案${body}`,
      ['松川县绿化方案', '松政办发〔2031〕7号', '松川县人民政府办公室', '2031-10-09'],
    ],
    [
      'of a signature whose day a remark precedes',
      `关于印发绿化方案的通知\n各乡镇党委：\n《松川县绿化方案》已经同意，现印发给你们。\n中共松川县委办公室\n松川县人民政府办公室\n（此件发至乡）        2031年6月13日\n松川县绿化方案${body}`,
      ['松川县绿化方案', null, '中共松川县委办公室、松川县人民政府办公室', '2031-06-13'],
    ],
    [
      'and a title without the bullet of a list of documents',
      `政府信息公开\n• 松川县城乡绿化提质增效三年行动方案\n发布时间：2031-09-05${body}`,
      ['松川县城乡绿化提质增效三年行动方案', null, null, null],
    ],
    [
      'of a fact sheet that was a table with colons in cells of their own',
      `索引号 | : | 640/2031-00679 | 所属机构 | : | 松川县林业局 |\n文号 | : | 松林发〔2031〕14号 | 成文日期 | : | 2031-01-30 10:30 |\n松川县绿化方案${body}`,
      ['松川县绿化方案', '松林发〔2031〕14号', null, '2031-01-30'],
    ],
    [
      'of Party and government that issue together',
      `中共松川县委 松川县人民政府 关于加快国土绿化的实施意见${body}`,
      ['中共松川县委松川县人民政府关于加快国土绿化的实施意见', null, '中共松川县委、松川县人民政府', null],
    ],
    [
      'and no title of a day in brackets',
      `（2031年1月9日）\n绿化国土是长远大计。为此提出如下意见。${body}`,
      [null, null, null, '2031-01-09'],
    ],
    [
      'of two bodies in the lines above a title that begins with 关于',
      `中共松川县委\n松川县人民政府\n关于加快国土绿化的实施意见\n松发〔2031〕7号\n（2031年3月17日）${body}`,
      ['关于加快国土绿化的实施意见', '松发〔2031〕7号', '中共松川县委、松川县人民政府', '2031-03-17'],
    ],
    [
      'of one of several documents on a page',
      `第一篇：松川县绿化方案\n松川县人民政府\n关于加快国土绿化的实施意见\n松府发„2031‟63号${body}`,
      ['关于加快国土绿化的实施意见', '松府发〔2031〕63号', '松川县人民政府', null],
    ],
    [
      'but none of the size of letters on a page',
      `松川县绿化方案\n来源：松川县林业局 字号：大 中 小${body}`,
      ['松川县绿化方案', null, null, null],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await facts(text)).toEqual([expected])
  })

  it('hold for the annex that a notice with numbered paragraphs names', async () => {
    expect(
      await facts(
        `松川县人民政府关于分解绿化任务的通知\n松政〔2023〕1号\n各乡镇人民政府：\n现将任务分解印发。\n一、细化任务。各乡镇建立台账。\n二、明确责任。各单位抓好落实。\n附件：2023年绿化任务分解表\n松川县人民政府\n2023年1月28日\n附件\n2023年绿化任务分解表\n一、栽植\n1.栽植树木2万株。\n牵头领导：王某\n牵头单位：县林业局\n其他责任单位：各乡镇\n二、管护\n2.加强管护。\n牵头单位：县林业局\n`,
      ),
    ).toEqual([
      ['松川县人民政府关于分解绿化任务的通知', '松政〔2023〕1号', '松川县人民政府', '2023-01-28'],
      ['2023年绿化任务分解表', '松政〔2023〕1号', '松川县人民政府', '2023-01-28'],
    ])
  })

  it('are read from a notice whose title is broken, and hold for the plan that it quotes', async () => {
    expect(
      await facts(
        `松政办〔2020〕1号\n松川市人民政府办公厅\n关于印发2020年市\n《绿化公约》确定的目标任务分工方案的通知\n各区人民政府：\n《2020年市〈绿化公约〉确定的目标任务分工方案》已经同意，现印发给你们。\n一、压实责任。各区要加强领导。\n二、按时报送。各区要及时报送。\n松川市人民政府办公厅\n2020年1月17日\n2020年市《绿化公约》确定的目标任务分工方案${body}`,
      ),
    ).toEqual([
      [
        '松川市人民政府办公厅关于印发2020年市《绿化公约》确定的目标任务分工方案的通知',
        '松政办〔2020〕1号',
        '松川市人民政府办公厅',
        '2020-01-17',
      ],
      [
        '2020年市《绿化公约》确定的目标任务分工方案',
        '松政办〔2020〕1号',
        '松川市人民政府办公厅',
        '2020-01-17',
      ],
    ])
  })

  it('do not hold for a plan that the first one does not name', async () => {
    expect(
      await facts(
        `松川县绿化方案\n松政〔2023〕1号\n一、栽植\n（一）栽植。栽植树木。\n松川县人民政府\n2023年1月28日\n松川县节水方案\n一、节水\n（一）改造。改造管网。\n`,
      ),
    ).toEqual([
      ['松川县绿化方案', '松政〔2023〕1号', '松川县人民政府', '2023-01-28'],
      ['松川县节水方案', null, null, null],
    ])
  })
})

it.each<[string, string, (string | null)[]]>([
  [
    'a bracket below the title',
    `松川区绿化方案\n（松政发〔2021〕9号，2021年2月1日印发）${body}`,
    ['松政发〔2021〕9号', null, '2021-02-01'],
  ],
  [
    'an imprint',
    `松川区绿化方案${body}抄送：区委办。\n松川区林业局办公室　　2023年3月1日印发\n`,
    [null, null, '2023-03-01'],
  ],
  [
    'the head of the first page',
    `松川区人民政府文件\n松政发〔2021〕9号\n关于印发绿化方案的通知\n各镇：\n现将《绿化方案》印发给你们。\n2021年2月1日\n绿化方案${body}`,
    ['松政发〔2021〕9号', '松川区人民政府', '2021-02-01'],
  ],
  [
    'no meeting that passed it',
    `松川区绿化方案\n（2021年2月1日区政府常务会议通过）${body}`,
    [null, null, null],
  ],
])('the facts in %s', async (_, text, expected) => {
  const [[, ...rest]] = (await facts(text)) as [(string | null)[]]
  expect(rest).toEqual(expected)
})

it.each<[string, string | null]>([
  ['松川区“十三五”绿化发展规划', '2016-01-01/2020-12-31'],
  ['松川区绿化“十四五”规划（2022—2025年）', '2022-01-01/2025-12-31'],
  ['松川区第十五届绿化节工作方案', null],
  ['松川区2030年前碳达峰行动方案', null],
])('the period of %s', async (title, expected) => {
  const { plan } = await extract(Buffer.from(`${title}${body}`), { force: true })
  const { period } = plan.plans[0]!
  expect(period === null ? null : `${period.start}/${period.end}`).toBe(expected)
})

describe('the rule that the first body of a list leads', () => {
  const leads = async (text: string) => {
    const { plan } = await extract(Buffer.from(text), { force: true })
    return plan.plans.at(-1)!.tasks.map(({ lead, support }) => [lead.length, support.length])
  }
  const duties =
    '一、栽植\n1.栽植树木。（市林业局、市住建局、市财政局）\n二、管护\n2.加强管护。（市林业局牵头，市住建局负责）\n'

  it.each<[string, string]>([
    [
      'of the notice',
      `松川市政府关于印发绿化任务分工方案的通知\n现将《绿化任务分工方案》印发给你们。\n一、加强领导。各区要抓好落实。\n二、任务分工中，列第一位的责任单位为牵头单位。\n绿化任务分工方案\n${duties}`,
    ],
    ['of the preamble', `松川市绿化任务分工方案\n责任单位中，列第一位的为牵头单位，要抓好协调。\n${duties}`],
  ])('holds where it is %s', async (_, text) => {
    expect(await leads(text)).toEqual([
      [1, 2],
      [1, 1],
    ])
  })

  it('does not hold unsaid', async () => {
    expect(await leads(`松川市绿化任务分工方案\n责任单位要抓好协调。\n${duties}`)).toEqual([
      [3, 0],
      [1, 1],
    ])
  })
})

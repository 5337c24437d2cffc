/** Plans as pages publish them: cut out of their document, with short names, notes of the site and facts that differ. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const first = async (text: string) => (await extract(Buffer.from(text), { force: true })).plan.plans[0]!
const names = (bodies: readonly { name: string }[]) => bodies.map(({ name }) => name)
const section = '一、任务\n（一）疏浚。每年疏浚一次。（县水利局负责）\n'

describe('a plan without a title', () => {
  it('keeps what the preamble above its first number cites', async () => {
    const { title, citations } = await first(
      `2031-03-07 来源：本站 | 阅读量：12\n为落实《青石省河道保洁办法》（青政发〔2030〕7号），结合我县实际，制定本方案。\n${section}`,
    )
    expect(title).toBeNull()
    expect(citations.map(({ documentNumber }) => documentNumber)).toEqual(['青政发〔2030〕7号'])
  })

  it('keeps what a preamble cites that ends in a colon', async () => {
    const { citations } = await first(
      `各镇人民政府，县直各单位：为落实《青石省河道保洁办法》（青政发〔2030〕7号），提出以下意见：\n${section}`,
    )
    expect(citations.map(({ documentNumber }) => documentNumber)).toEqual(['青政发〔2030〕7号'])
  })

  it.each([
    [
      'behind colons',
      '县水利局：做好河道疏浚，每年一次。\n县财政局：安排保洁经费，专款专用。\n县公安局：查处非法采砂，严管重罚。\n五、标准\n（一）清淤。清到河底。\n',
      ['县水利局', '县财政局', '县公安局'],
    ],
    [
      'as sentences, without any number',
      '为保持河道清洁，现将各单位任务明确如下：\n县水利局负责河道疏浚，指导各镇管护水闸。\n县财政局负责安排保洁经费，监督资金使用。\n县公安局负责查处非法采砂，维护河道秩序。\n',
      ['县水利局', '县财政局', '县公安局'],
    ],
  ])('has the duties that it tells body by body %s', async (_, text, expected) => {
    const { tasks } = await first(text)
    expect(tasks.slice(0, 3).flatMap(({ lead }) => names(lead))).toEqual(expected)
  })

  it('is none where a single paragraph opens with a body', async () => {
    const { plan } = await extract(
      Buffer.from(
        '县水利局负责河道疏浚的同志昨天下乡。\n村民说，河水清了，鱼也多了。\n记者看到，岸边种了柳树。\n',
      ),
      { force: true },
    )
    expect(plan.plans).toEqual([])
  })
})

describe('citations', () => {
  const cited = async (preamble: string) =>
    (await first(`青石县保洁方案\n${preamble}\n${section}`)).citations.map(({ title, documentNumber }) => [
      title,
      documentNumber,
    ])

  it.each<[string, string, (string | null)[][]]>([
    [
      'are none where the plan names itself',
      '为实施好《青石县保洁方案》（以下简称《方案》），明确《方案》的分工，按照《河道保洁办法》，制定本方案。',
      [['河道保洁办法', null]],
    ],
    [
      'stand for the document behind its short name',
      '根据《河道保洁办法》（青政发〔2030〕7号，以下简称《办法》）和《办法》释义，制定本方案。',
      [['河道保洁办法', '青政发〔2030〕7号']],
    ],
    [
      'stand for the document behind its short name in brackets of its own',
      '根据《河道保洁办法》（青政发〔2030〕7号）（以下简称《办法》），按照《办法》要求，制定本方案。',
      [
        ['河道保洁办法', '青政发〔2030〕7号'],
        ['河道保洁办法', '青政发〔2030〕7号'],
      ],
    ],
    [
      'have the number of the order that put them into force',
      '根据《河道保洁条例》（省政府令第12号）和《采砂条例》，制定本方案。',
      [
        ['河道保洁条例', '省政府令第12号'],
        ['采砂条例', null],
      ],
    ],
    [
      'keep a title in half-width angle brackets with a blank behind the first',
      '根据《关于印发< 河道保洁办法>的通知》（青政发〔2030〕7号），制定本方案。',
      [['关于印发〈河道保洁办法〉的通知', '青政发〔2030〕7号']],
    ],
  ])('%s', async (_, preamble, expected) => {
    expect((await cited(preamble)).slice(0, expected.length)).toEqual(expected)
  })

  it('leave out the number of the plan itself below a title that names another', async () => {
    const { documentNumber, citations } = await first(
      `青石县人民政府办公室关于印发《2031年〈保洁办法〉任务分解方案》的通知\n青政办发〔2031〕1号\n各镇人民政府：\n请抓好落实。\n1.明确任务。各镇建立台账。\n2.加强督查。每季度通报一次。\n`,
    )
    expect(documentNumber).toBe('青政办发〔2031〕1号')
    expect(citations.map(cited => cited.documentNumber)).toEqual([null])
  })
})

describe('the day and the issuer', () => {
  it.each([
    ['before the day of the page', '2032-02-14 点击：8次\n', '2031-12-30'],
    ['before the day of the fact sheet', '发布单位 青石县政府办 发文日期 2032-02-14\n', '2031-12-30'],
  ])('are those of the signature %s', async (_, head, issued) => {
    const plan = await first(
      `${head}关于印发保洁方案的通知\n各镇人民政府：\n现将《青石县保洁方案》印发给你们。\n青石县人民政府\n2031年12月30日\n青石县保洁方案\n${section}`,
    )
    expect([plan.issuer, plan.issued]).toEqual(['青石县人民政府', issued])
  })

  it('are those of a signature whose names are set to one width', async () => {
    const plan = await first(
      `关于印发保洁方案的通知\n各镇人民政府：\n现将《青石县保洁方案》印发给你们。\n农业农村部\n水  利  部\n2031年12月30日\n青石县保洁方案\n${section}`,
    )
    expect(plan.issuer).toBe('农业农村部、水利部')
  })

  it('is told by the title before a short name in the fact sheet', async () => {
    const plan = await first(
      `发文机关：青石县政府办 文号 | 青政发〔2031〕4 号\n青石县人民政府关于加强河道保洁的意见\n各镇人民政府：\n为保洁河道，提出以下意见。\n${section}`,
    )
    expect([plan.issuer, plan.documentNumber]).toEqual(['青石县人民政府', '青政发〔2031〕4号'])
  })
})

describe('facts of a page', () => {
  const body = `各镇人民政府：\n请落实。\n${section}`
  it.each<[string, string, (string | null)[]]>([
    [
      'behind the title, in brackets',
      `青石县人民政府关于印发保洁措施的通知（青政发〔2031〕4号）\n来源：青石新闻 日期：2032-01-02\n${body}`,
      ['青政发〔2031〕4号', '青石县人民政府', '2032-01-02'],
    ],
    [
      'in a line with the day',
      `青石县人民政府关于印发保洁措施的通知\n青政发〔2031〕4号           2031-04-11\n${body}`,
      ['青政发〔2031〕4号', '青石县人民政府', null],
    ],
    [
      'below a title that names no place',
      `县人民政府办公室关于印发2031年县政府工作报告确定的任务分解方案的通知\n索引号 : 0110/2031-07 文       号 : 青政办发〔2031〕1号\n主题分类: 督查 发文单位: 青石县人民政府办公室\n名       称: 县人民政府办公室关于印发2031年县政府工作报告确定的任务分解方案的通知\n有效性: 有效 发文日期: 2031年02月22日\n${body}`,
      ['青政办发〔2031〕1号', '青石县人民政府办公室', '2031-02-22'],
    ],
    [
      'run together with bullets between them',
      `青石县人民政府关于加强河道保洁的意见\n•【制定机关】青石县人民政府•【公布日期】2031.02.01•【字号】青政发[2031]39号•【时效性】有效\n${body}`,
      ['青政发〔2031〕39号', '青石县人民政府', '2031-02-01'],
    ],
  ])('are read %s', async (_, text, expected) => {
    const { documentNumber, issuer, issued } = await first(text)
    expect([documentNumber, issuer, issued]).toEqual(expected)
  })

  it('do not come from a number within a sentence', async () => {
    const { documentNumber } = await first(
      `青石县保洁方案\n青政发〔2030〕4号 已经废止，现重新制定。\n${section}`,
    )
    expect(documentNumber).toBeNull()
  })
})

describe('titles', () => {
  it.each([
    [
      'of a notice broken before words that end titles of plans',
      '县人民政府办公室关于印发2031年县政府\n工作报告确定的主要任务责任分解\n方案的通知\n各镇：\n请落实。\n一、提高认识。抓好落实。\n二、加强督查。按月通报。\n',
      '县人民政府办公室关于印发2031年县政府工作报告确定的主要任务责任分解方案的通知',
    ],
    [
      'below the notes of a site of documents',
      '文档名称：保洁方案.doc\n文档介绍\n\n2031年青石县保洁方案\n一、任务\n（一）疏浚。（县水利局负责）\n',
      '2031年青石县保洁方案',
    ],
    [
      'of a plan whose years stand in the middle, as the notice names it',
      '关于印发保洁方案的通知\n各镇：\n《青石县保洁三年行动计划（2031—2033年）工作方案及重点任务清单》现印发给你们。\n青石县人民政府\n2031年5月6日\n青石县保洁三年行动计划（2031—2033年）\n工作方案及重点任务清单\n为保洁河道，制定本方案。\n一、任务\n（一）疏浚。（县水利局负责）\n',
      '青石县保洁三年行动计划（2031—2033年）工作方案及重点任务清单',
    ],
    [
      'above the day and the channel of a site',
      '学校保洁工作方案\n\n2031/02/03经典方案\n\n文库整理的学校保洁工作方案，汇集内容供参考。\n\n为保洁校园，制定此方案。\n一、任务\n（一）清扫。每日清扫。\n',
      '学校保洁工作方案',
    ],
    [
      'before the number of the document in one line',
      '青石市人民政府办公室关于印发保洁措施的通知 青府办函〔2031〕83号\n发布时间：2032-01-04 来源：产品\n各市人民政府：\n经同意，现将《保洁措施》印发给你们。\n为保洁河道，制定本方案。\n',
      '青石市人民政府办公室关于印发保洁措施的通知',
    ],
    [
      'below the name of a site',
      '【23pages.com-文库频道】\n\n2031年青石县保洁方案\n一、任务\n（一）疏浚。（县水利局负责）\n',
      '2031年青石县保洁方案',
    ],
  ])('are read: %s', async (_, text, title) => {
    expect((await first(text)).title).toBe(title)
  })

  it('name the years of a five-year plan in full', async () => {
    const { period } = await first(`青石县第十六个五年规划和2045年远景目标纲要分工方案\n${section}`)
    expect(period).toEqual({ start: '2031-01-01', end: '2035-12-31' })
  })
})

describe('notes at the end of an excerpt', () => {
  it('go', async () => {
    const { tasks } = await first(
      `青石县保洁方案\n${section}（二）管护。各镇管护水闸。\n（未完，全文共1157字，当前显示347字）\n（请认真阅读下面的提示信息）\n`,
    )
    expect(tasks.at(-1)!.text).toBe('各镇管护水闸')
  })
})

describe('labels that ran into each other', () => {
  const roles = async (line: string) => {
    const { tasks } = await first(`青石县保洁方案\n一、任务\n（一）疏浚\n疏浚河道。\n${line}\n`)
    return [names(tasks[0]!.lead), names(tasks[0]!.support)]
  }

  it('are parted', async () => {
    expect(await roles('牵头单位：县水利局、县农业农村局配合单位：各镇人民政府')).toEqual([
      ['县水利局', '县农业农村局'],
      ['各镇人民政府'],
    ])
  })

  it('stay where a mark or a line parts them', async () => {
    expect(await roles('牵头单位：县水利局；配合单位：县财政局')).toEqual([['县水利局'], ['县财政局']])
    expect(await roles('牵头单位：县水利局\n配合单位：县财政局')).toEqual([['县水利局'], ['县财政局']])
  })
})

describe('times', () => {
  const due = async (sentence: string) => {
    const { goals } = await first(
      `青石县保洁方案\n一、工作目标\n${sentence}\n二、任务\n（一）疏浚。（县水利局负责）\n`,
    )
    return goals.flatMap(({ deadlines, percentages }) => [
      ...deadlines.map(({ text }) => text),
      ...percentages.map(({ value, by }) => `${value} ${by}`),
    ])
  }

  it.each([
    ['到2031年，泥沙含量下降12%。其中，城区下降18%。', ['到2031年', '12 2031-12-31', '18 2031-12-31']],
    ['到2031年，全面完成约束性指标。全县保洁率达到95%。', ['到2031年', '95 2031-12-31']],
    ['2031年6月底前完成测量。泥沙含量下降12%。', ['2031年6月底前', '12 null']],
    ['到2031年，泥沙含量不超过2028年水准。', ['到2031年']],
    ['实施保洁三年行动方案（2031—2033年），保洁率达到95%。', ['95 null']],
    ['第二阶段（2031年3月—5月），保洁率达到95%。', ['2031年3月—5月', '95 2031-05-31']],
    ['到2031年，体系基本建成。\n水质更好。保洁率达到95%。', ['到2031年', '95 2031-12-31']],
    ['到2031年，体系基本建成。\n水质更好。每年巡查，保洁率达到95%。', ['到2031年', '每年', '95 2031-12-31']],
    ['到2031年，体系基本建成。\n2033年，保洁率达到95%。', ['到2031年', '2033年', '95 2033-12-31']],
    ['到2031年，体系基本建成。\n2028年实际保洁率为80%。', ['到2031年', '80 null']],
    ['到2031年，体系基本建成。\n保洁率比2028年提高8%。', ['到2031年', '8 2031-12-31']],
    ['2031年6月底前，体系基本建成。\n水质更好。保洁率达到95%。', ['2031年6月底前', '95 null']],
    ['2030年，在全县河道工作会议上，县里提出保洁率达到95%。', ['95 null']],
  ])('%s', async (sentence, expected) => {
    expect(await due(sentence)).toEqual(expected)
  })
})

describe('times that are due at no end', () => {
  const duties = async (sentence: string) => {
    const { tasks } = await first(`2031年青石县保洁方案\n一、任务\n（一）督查。${sentence}\n`)
    return tasks.flatMap(({ deadlines }) => deadlines.map(({ text }) => text))
  }

  it.each([
    ['坚持“年初部署、年中检查、年底考核”的制度。', []],
    ['年初部署，年底前完成。', ['年底前']],
    ['根据县政府工作报告和青石县2031年民生实事、各镇2031年十件实事内容，分解任务。', []],
    ['“十六五”时期（2031年—2035年）是保洁的关键时期。', []],
    ['2031年，是保洁的第一年。', []],
    ['2031年，是否保洁一查便知。', ['2031年']],
    ['“十六五”时期（2031年—2035年）完成疏浚。', ['“十六五”时期', '2031年—2035年']],
    ['按照7月26日县水利局视频会议部署，分解任务。', []],
    ['按照部署，7月26日前完成疏浚。', ['7月26日前']],
    ['根据县政府要求，2031年6月底前完成疏浚。', ['2031年6月底前']],
  ])('%s', async (sentence, expected) => {
    expect(await duties(sentence)).toEqual(expected)
  })
})

describe('headings that run into their text', () => {
  it.each([
    [
      'stages behind their time',
      '（一）排查阶段（3月1日至4月底）各村对照标准逐渠排查，建立台账。',
      '排查阶段',
    ],
    ['times', '（一）时间安排按照县里要求，全年巡查沟渠，汛期加密频次。', '时间安排'],
    ['reaches', '（一）巡查范围我县行政区域内的沟渠、泵站和涵闸及其管理房。', '巡查范围'],
    [
      'none whose bracket tells no time',
      '（一）排查阶段（含复查）各村逐渠排查。',
      '排查阶段（含复查）各村逐渠排查',
    ],
    ['none that are longer titles', '（一）工作目标全面实现', '工作目标全面实现'],
    [
      'none of which something is said',
      '（一）工作机制进一步完善，责任体系逐级压实到位',
      '工作机制进一步完善，责任体系逐级压实到位',
    ],
  ])('end before it: %s', async (_, line, title) => {
    const source = `河口县灌渠管护方案\n一、步骤\n${line}\n（二）总结。\n`
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(plan.plans[0]!.sections[1]!.title).toBe(title)
  })

  it.each<[string, string[]]>([
    [
      '一、工作目标着力提升河道保洁水平，建设美丽河湖，让群众满意。二、主要措施结合河道实际，推行分段包干和巡查制度。',
      ['工作目标', '主要措施'],
    ],
    [
      '一、工作目标和要求。着力提升河道保洁水平，建设美丽河湖。二、主要措施的落实。结合河道实际，推行分段包干。',
      ['工作目标和要求', '主要措施的落实'],
    ],
  ])('%s', async (text, titles) => {
    const { sections } = await first(`青石县保洁方案\n${text.replace('二、', '\n二、')}\n`)
    expect(sections.map(({ title }) => title)).toEqual(titles)
  })
})

describe('duties below a title, without any number', () => {
  it('are those of the bodies that open their paragraphs', async () => {
    const { title, tasks } = await first(
      '2031年青石县防汛职责分工方案\n县水利局：负责水闸调度；负责险工巡查。\n县教育局：负责学校防汛安全，组织避险演练。\n县气象局：负责预报预警，及时通报雨情。\n',
    )
    expect(title).toBe('2031年青石县防汛职责分工方案')
    expect(tasks.map(({ lead }) => names(lead))).toEqual([['县水利局'], ['县教育局'], ['县气象局']])
  })
})

describe('months without a year', () => {
  it('take none from what was reached before, and are no part of what is counted', async () => {
    const { tasks } = await first(
      '青石县保洁方案\n一、任务\n（一）疏浚。对2030年已达标的河段巩固提升。5月底前疏浚河道50条。（县水利局负责）\n',
    )
    expect(tasks[0]!.deadlines).toEqual([])
    expect(tasks[0]!.quantities.map(({ indicator }) => indicator)).toEqual(['疏浚河道'])
  })
})

describe('sections', () => {
  it('are the deeds that a plan numbers 实事一：', async () => {
    const { sections } = await first(
      '县人民政府关于实施十件实事的意见\n一、主要内容\n实事一：修建教师住房566套，解决住房困难。\n实事二：在青石镇建成湿地工程，净化污水。\n',
    )
    expect(sections.map(({ label }) => label)).toEqual(['一、', '实事一：', '实事二：'])
  })

  it('begin behind a title of two halves without a mark', async () => {
    const { sections } = await first(
      '青石县保洁方案\n一、明确目标任务，加快河道保洁1、保洁目标。\n每年保洁两次。\n2、保洁范围。\n干流和支流。\n二、改革管理体制，健全保洁网络3、理顺体制。\n县里统筹，各镇落实。\n',
    )
    expect(sections.map(({ label, title }) => `${label}${title}`)).toEqual([
      '一、明确目标任务，加快河道保洁',
      '1.保洁目标',
      '2.保洁范围',
      '二、改革管理体制，健全保洁网络',
      '3.理顺体制',
    ])
  })
})

describe('deadlines that a colon announces', () => {
  it('hold for the numbered figures below', async () => {
    const { tasks } = await first(
      '青石县保洁方案\n一、主要指标\n到2031年，全县指标如下：\n1.保洁率达到95%。（责任单位：县水利局）\n2.2029年，达标率达到85%。（责任单位：县水利局）\n',
    )
    expect(tasks.flatMap(({ percentages }) => percentages.map(({ by }) => by))).toEqual([
      '2031-12-31',
      '2029-12-31',
    ])
  })
})

describe('shares of a sum', () => {
  it('are told without the preposition', async () => {
    const { tasks } = await first(
      '青石县保洁方案\n一、任务\n（一）奖补。设备投用后按照设备投资额的10%给予支持。（县财政局负责）\n',
    )
    expect(tasks[0]!.percentages.map(({ indicator }) => indicator)).toEqual(['设备投用后占设备投资额的比例'])
  })
})

describe('amounts of a chapter that looks back', () => {
  it('are no targets though they tell what is main', async () => {
    const { goals } = await first(
      '青石区农业发展规划\n一、“十五五”期间工作回顾\n1、小麦产业。全区种植小麦24.6万亩，其中主要品种3个。\n二、任务\n1、清淤。清理沟渠。\n',
    )
    expect(goals.flatMap(({ quantities }) => quantities)).toEqual([])
  })
})

describe('numbers in titles of documents', () => {
  it('are no amounts', async () => {
    const { tasks } = await first(
      '青石县保洁方案\n一、任务\n（一）疏浚。根据《关于同意南山镇等34个镇创建“保洁示范镇”的函》和《三十个示范村名单》，疏浚河道5条。（县水利局负责）\n',
    )
    expect(tasks[0]!.quantities.map(({ text }) => text)).toEqual(['5条'])
  })
})

describe('numbers of meetings', () => {
  it('are no amounts', async () => {
    const { goals } = await first(
      `青石县保洁方案\n一、工作目标\n本方案经县人大九届五次会议审议。每年召开会议2次，办理县人大12件建议。\n二、任务\n（一）疏浚。（县水利局负责）\n`,
    )
    expect(goals.flatMap(({ quantities }) => quantities.map(({ text }) => text))).toEqual(['2次', '12件'])
  })
})

import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

/** The rows of the first plan's task tables: path, title, text and who leads. */
async function rows(cells: readonly string[], joint = '\n\n') {
  const text = [
    '青石区管网提升行动方案',
    '一、目标',
    '建成畅通管网。',
    '附件',
    '重点任务清单',
    ...cells,
  ].join(joint)
  const { plan } = await extract(Buffer.from(text), { force: true })
  return plan.plans[0]!.tasks.filter(({ origin }) => origin === 'table').map(
    ({ path, title, text, lead }) => [
      path.at(-1) ?? '',
      title,
      text,
      lead.map(({ name }) => name).join('、'),
    ],
  )
}

describe('cells that blank lines part', () => {
  it('hold the single line breaks inside them', async () => {
    expect(
      await rows([
        '序号',
        '任务类型',
        '重点内容',
        '责任单位',
        '参考文件',
        '1',
        '雨水管网\n提标改造',
        '改造雨水管网。\n2026年底前完工。',
        '区水务局、区交通局、\n各街道',
        '《排水设施\n专项规划》',
        '2',
        '泵站',
        '新建泵站2座。',
        '区水务局',
        '《区水利规划》',
      ]),
    ).toEqual([
      ['雨水管网提标改造', '改造雨水管网', '改造雨水管网。\n2026年底前完工。', '区水务局、区交通局、各街道'],
      ['泵站', '泵站', '新建泵站2座。', '区水务局'],
    ])
  })

  it('are lines where no blank line parts them', async () => {
    const cells = ['序号', '任务', '责任单位', '1', '改造管网', '区水务局', '2', '新建泵站', '区住建局']
    const expected = [
      ['', null, '改造管网', '区水务局'],
      ['', null, '新建泵站', '区住建局'],
    ]
    expect(await rows(cells, '\n')).toEqual(expected)
    expect(await rows(cells)).toEqual(expected)
  })
})

describe('headings without a number between the rows', () => {
  const table = [
    '任务类型',
    '序号',
    '工作任务',
    '推进单位',
    '行动一：畅通排水行动（雨水管网提标行动）',
    '管网改造',
    '1',
    '完成老旧管网改造36公里',
    '区水务局、区交通局',
    '泵站“双电源”建设',
    '2',
    '建设双电源泵站9座',
    '3',
    '推进泵站远程监控',
    '行动二：清洁河道行动',
    '4',
    '清理淤积河段，打捞漂浮物',
    '区生态环境局',
    '护岸修缮',
    '5',
    '修缮护岸',
    '汇总',
    '36公里',
  ]

  it('head the rows below them, and bodies span those without any', async () => {
    expect(await rows(table)).toEqual([
      ['管网改造', '管网改造', '完成老旧管网改造36公里', '区水务局、区交通局'],
      ['泵站“双电源”建设', '泵站“双电源”建设', '建设双电源泵站9座', '区水务局、区交通局'],
      ['泵站“双电源”建设', '泵站“双电源”建设', '推进泵站远程监控', '区水务局、区交通局'],
      ['行动二：清洁河道行动', '清洁河道行动', '清理淤积河段，打捞漂浮物', '区生态环境局'],
      ['护岸修缮', '护岸修缮', '修缮护岸', '区生态环境局'],
    ])
  })

  it('may stand right below the header', async () => {
    const cells = ['序号', '事项', '工作措施', '责任单位', '推进“清水”示范工程']
    const rest = ['1', '排水口', '排查排水口', '区水务局', '2', '整治混接', '3', '河道', '清淤', '区河道所']
    expect(await rows([...cells, ...rest])).toEqual([
      ['推进“清水”示范工程', '排水口', '排查排水口', '区水务局'],
      ['推进“清水”示范工程', '排水口', '整治混接', '区水务局'],
      ['推进“清水”示范工程', '河道', '清淤', '区河道所'],
    ])
  })

  it('are none where a cell of bodies is not known, or a cell goes on in the next line', async () => {
    const cells = [
      '序号',
      '任务',
      '责任单位',
      '1',
      '改造管网',
      '清源集团',
      '2',
      '新建泵站',
      '水保科',
      '3',
      '清淤',
      '区水务局',
    ]
    expect((await rows(cells)).map(([, , text]) => text)).toEqual(['改造管网', '新建泵站', '清淤'])
    const lines = [
      '序号',
      '任务',
      '责任单位',
      '1',
      '改造老旧管网，',
      '更换“黑臭”支管',
      '2',
      '新建泵站',
      '区水务局',
    ]
    expect((await rows(lines, '\n')).map(([, , text]) => text)).toEqual([
      '改造老旧管网，更换“黑臭”支管',
      '新建泵站',
    ])
  })
})

it('makes no goal of lines that are nothing but a figure', async () => {
  const text =
    '青石区管网提升行动方案\n一、目标\n到2030年，达标面积占比达到60%。分年计划见表1。\n表1 达标计划\n年份\n达标片区\n面积占比\n2027年\n东湖片区\n25%\n2028年—2030年\n西湖片区\n4.73\n二、任务\n（一）改造管网。6月底前完成。\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.goals.map(({ text }) => text.slice(0, 12))).toEqual(['到2030年，达标面积占'])
})

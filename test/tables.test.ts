/** Tables in every form that they come in, and what only looks like one. */
import { describe, expect, it } from 'vitest'
import { extract, type PlanFile } from '../src/index.ts'
import { computingTime } from './computing-time.ts'

const opening = '青河县河湖管护工作方案\n\n为管好河湖，制定本方案。\n\n一、工作目标\n\n河湖面貌明显改善。\n\n'

/** The cells of the only table, row by row. */
async function rowsOf(text: string): Promise<(string | null)[][]> {
  const { plan } = await extract(opening + text)
  const tables = plan.plans.flatMap(({ tables }) => tables)
  expect(tables).toHaveLength(1)
  return tables[0]!.rows.map(({ cells }) => Object.values(cells))
}

async function tasksOf(text: string) {
  const source = opening + text
  const { plan } = await extract(source)
  return plan.plans
    .flatMap(({ tasks }) => tasks)
    .filter(({ origin }) => origin === 'table')
    .map(({ id, path, title, span, lead, support, deadlines, quantities }) => ({
      id,
      path,
      title,
      text: source.slice(...span),
      lead: lead.map(({ name, span }) => [name, source.slice(...span)]),
      support: support.map(({ name }) => name),
      due: deadlines.map(({ start, end, repeat }) => end ?? start ?? repeat),
      quantities: quantities.map(({ value, unit }) => `${value}${unit}`),
    }))
}

const oneCellALine = (...cells: string[]) => `${cells.join('\n\n')}\n`

describe('forms', () => {
  const wanted = [
    ['1', '疏浚河道9公里', '县水利局', '2024年5月底前'],
    ['2', '拆除违建码头', '县交通运输局、县执法局', '2024年10月'],
    ['3', '开展日常巡河', '各镇人民政府', '长期坚持'],
  ]
  const header = ['序号', '工作任务', '责任单位', '完成时限']
  const all = [header, ...wanted]
  it.each([
    ['one cell a line', oneCellALine('附件', '河湖管护任务清单', ...all.flat())],
    [
      'Markdown',
      [header, ['---', ':--', '---', '---'], ...wanted].map(row => `| ${row.join(' | ')} |`).join('\n'),
    ],
    ['bars without a rule', all.map(row => row.join(' | ')).join('\n')],
    ['tabs', all.map(row => row.join('\t')).join('\n')],
    ['gaps', all.map(row => row.join('    ')).join('\n')],
    ['ideographic gaps', all.map(row => row.join('　　')).join('\n')],
    [
      'header broken in two',
      oneCellALine('序号', '工作任务', '责任', '单位', '完成', '时限', ...wanted.flat()),
    ],
  ])('%s', async (_, text) => {
    expect(await rowsOf(text)).toEqual(wanted)
    const tasks = await tasksOf(text)
    expect(tasks.map(task => task.id)).toEqual(['1/t1/1', '1/t1/2', '1/t1/3'])
    expect(tasks.map(task => task.text)).toEqual(['疏浚河道9公里', '拆除违建码头', '开展日常巡河'])
    expect(tasks[1]!.lead).toEqual([
      ['县交通运输局', '县交通运输局'],
      ['县执法局', '县执法局'],
    ])
    expect(tasks.map(task => task.due)).toEqual([['2024-05-31'], ['2024-10-31'], []])
    expect(tasks[0]!.quantities).toEqual(['9公里'])
  })
})

describe('cells that span rows, one cell a line', () => {
  it('keeps section, subtask and lead until new ones stand there', async () => {
    const text = oneCellALine(
      ...['附表1', '主要任务清单', '任务', '子任务', '牵头部门', '主要工作和完成时间'],
      ...['一、治理水面', '（一）清除杂物。', '打捞水草。', '水利局、住建局'],
      ...['配齐打捞船只。（2021年底前）', '建立日常打捞制度。（2022年起）', '整治岸线。', '林业局'],
      ...['补植岸边林木。（2021年6月底前）', '农业局', '清退岸边菜地。（持续开展）'],
      ...['二、加强管理', '（二）开展巡查。', '生态环境局', '每季度通报巡查结果。'],
    )
    const tasks = await tasksOf(text)
    const brief = tasks.map(({ path, title, lead, due }) => [
      path.at(-1),
      title,
      lead.map(([name]) => name).join(),
      ...due,
    ])
    expect(brief).toEqual([
      ['（一）清除杂物', '打捞水草', '水利局,住建局', '2021-12-31'],
      ['（一）清除杂物', '打捞水草', '水利局,住建局', '2022-01-01'],
      ['（一）清除杂物', '整治岸线', '林业局', '2021-06-30'],
      ['（一）清除杂物', '整治岸线', '农业局'],
      ['（二）开展巡查', '开展巡查', '生态环境局', 'P3M'],
    ])
    expect(tasks[4]!.path).toEqual(['二、加强管理', '（二）开展巡查'])
  })

  it('tells a number in a cell from the number of the next row', async () => {
    const header = ['序号', '河流名称', '断面数量', '2030年目标']
    const rows = [
      ['1', '南溪', '2', 'Ⅲ类'],
      ['2', '北溪', '3', 'Ⅱ类'],
      ['3', '东溪', '4', 'Ⅳ类'],
    ]
    expect(await rowsOf(oneCellALine(...header, ...rows.flat()))).toEqual(rows)
  })

  it('puts the cells of a short row where they look to belong', async () => {
    const header = ['序号', '湖泊名称', '点位名称', '2020年现状', '2025年目标']
    const cells = ['1', '镜湖', '湖心', 'Ⅳ类', '达到Ⅲ类', '2', '东岸', '达到Ⅲ类', '3', '荷塘', '入口']
    expect(await rowsOf(oneCellALine(...header, ...cells))).toEqual([
      ['1', '镜湖', '湖心', 'Ⅳ类', '达到Ⅲ类'],
      ['2', '镜湖', '东岸', null, '达到Ⅲ类'],
      ['3', '荷塘', '入口', null, null],
    ])
  })

  it('keeps several lines of one cell together', async () => {
    const header = ['序号', '重点任务', '具体措施', '责任单位', '完成时限']
    const cells = [
      '1',
      '清淤',
      '制定清淤方案。',
      '分段实施清淤。',
      '县水利局',
      '县财政局',
      '2023年底',
      '2',
      '护岸',
      '加固护岸。',
      '县住建局',
      '2024年底',
    ]
    expect(await rowsOf(oneCellALine(...header, ...cells))).toEqual([
      ['1', '清淤', '制定清淤方案。\n分段实施清淤。', '县水利局\n县财政局', '2023年底'],
      ['2', '护岸', '加固护岸。', '县住建局', '2024年底'],
    ])
  })
})

describe('cells that span rows, with borders', () => {
  it.each([
    ['bars', ' | '],
    ['tabs', '\t'],
  ])('%s', async (_, border) => {
    const rows = [
      ['序号', '类别', '任务', '牵头单位', '配合单位', '时限'],
      ['一、水面', '', '', '', '', ''],
      ['1', '打捞', '配齐船只', '县水利局', '县财政局', '2024年6月'],
      ['', '', '清除水草', '', '县农业农村局', '2024年9月'],
      ['2', '', '公布电话', '县政府办', '', '长期'],
      ['二、岸线', '', '', '', '', ''],
      ['3', '清退', '清退菜地', '县农业农村局', '各镇', '2025年'],
    ]
    const line = (row: string[]) => (border === '\t' ? row.join('\t') : `| ${row.join(border)} |`)
    const tasks = await tasksOf(rows.map(line).join('\n'))
    expect(tasks.map(({ path, lead, support }) => [...path, lead[0]![0], ...support])).toEqual([
      ['一、水面', '打捞', '县水利局', '县财政局'],
      ['一、水面', '打捞', '县水利局', '县农业农村局'],
      ['一、水面', '打捞', '县政府办'],
      ['二、岸线', '清退', '县农业农村局', '各镇'],
    ])
  })
})

describe('columns', () => {
  it.each([
    [
      ['序号', '任务', '牵头单位', '责任单位'],
      ['1', '清淤', '县水利局', '县财政局'],
      [['县水利局'], ['县财政局']],
    ],
    [
      ['序号', '任务', '责任单位', '配合单位'],
      ['1', '清淤', '县水利局', '县财政局'],
      [['县水利局'], ['县财政局']],
    ],
    [
      ['序号', '任务', '责任单位', '时限'],
      ['1', '清淤', '县水利局牵头，县财政局配合', '2024年'],
      [['县水利局'], ['县财政局']],
    ],
    [
      ['序号', '任务', '责任单位', '时限'],
      ['1', '清淤', '河湖事务专班', '2024年'],
      [['河湖事务专班'], []],
    ],
    [
      ['序号', '任务', '责任单位', '时限'],
      ['1', '清淤', '—', '2024年'],
      [[], []],
    ],
  ])('%j %j', async (header, row, [lead, support]) => {
    const text = [header, row, ['2', '植树', '县林业局', '长期']].map(cells => cells.join('\t')).join('\n')
    const [task] = await tasksOf(text)
    expect([task!.lead.map(([name]) => name), task!.support]).toEqual([lead, support])
  })

  it('takes names beside values for indicators and no tasks', async () => {
    const rows = [
      ['序号', '指标', '单位', '2023年', '2025年', '责任单位'],
      ['1', '河道保洁率', '%', '88', '95', '县水利局'],
      ['2', '岸线绿化率', '%', '60', '72', '县林业局'],
    ]
    const text = rows.map(cells => cells.join('\t')).join('\n')
    expect(await tasksOf(text)).toEqual([])
    expect(await rowsOf(text)).toHaveLength(2)
  })

  it.each([
    ['in the header', '责任单位（列第一位的为牵头单位）', ''],
    ['below the table', '责任单位', '\n\n注：责任单位排在第一位的为牵头单位。'],
  ])('ranks bodies by their order where the rule stands %s', async (_, header, note) => {
    const rows = [
      ['序号', '任务', header, '时限'],
      ['1', '清淤', '县水利局、县财政局', '2024年'],
      ['2', '植树', '县林业局牵头，县水利局、县住建局配合', '2024年'],
    ]
    const tasks = await tasksOf(rows.map(cells => cells.join('\t')).join('\n') + note)
    expect(tasks.map(({ lead, support }) => [lead.map(([name]) => name), support])).toEqual([
      [['县水利局'], ['县财政局']],
      [['县林业局'], ['县水利局', '县住建局']],
    ])
  })

  it.each([
    ['2024.9', '2024-09-30'],
    ['2024-12-31', '2024-12-31'],
    ['2025', '2025-12-31'],
    ['2024—2026', '2026-12-31'],
    ['每年', 'P1Y'],
    ['2024年汛期前', '2024-05-31'],
  ])('reads %s in a column of times', async (due, wanted) => {
    const rows = [
      ['序号', '任务', '责任单位', '完成时限'],
      ['1', '清淤', '县水利局', due],
      ['2', '植树', '县林业局', '长期'],
    ]
    expect((await tasksOf(rows.map(row => row.join('\t')).join('\n')))[0]!.due).toEqual([wanted])
  })
})

it('takes no measure that opens with a recurrence for the time of a flattened row', async () => {
  const rows = [
    ['序号', '任务', '措施', '牵头单位', '配合单位', '时限'],
    ['1', '清淤', '清理主要沟渠', '县水利局', '县财政局', '2024年11月'],
    ['2', '植树', '每年抽查林带比例不低于30%', '县林业局', '/', '持续推进'],
  ]
  const tasks = await tasksOf(rows.flat().join('\n'))
  expect(tasks.map(({ lead }) => lead.map(([name]) => name))).toEqual([['县水利局'], ['县林业局']])
})

describe('rows over several pages', () => {
  it('skips the header that each page repeats, and reads labels, verbs and broken times in cells', async () => {
    const header = ['序号', '惠民项目', '工作内容', '责任分工', '责任人', '完成', '时限', '备注']
    const first = [
      '1.',
      '修缮桥梁',
      '修缮危桥6座；',
      '加固堤防3公里。',
      '牵头单位：县交通运输局',
      '配合单位：县财政局，各乡镇人民政府',
      '王山',
      '2023年9月',
      '底前',
      '续建',
    ]
    const second = [
      '2.',
      '安装路灯',
      '安装路灯400盏',
      '县住建局牵头，县供电公司配合',
      '李海、赵林',
      '2023年10月30日前',
    ]
    const third = ['3.', '增开班车', '新开线路2条', '县交通运输局，各县（市、区）人民政府', '孙平', '全年']
    const tasks = await tasksOf(oneCellALine(...header, ...first, ...second, ...header, ...third))
    expect(tasks.map(({ lead, support, due }) => [lead.map(([name]) => name), support, due])).toEqual([
      [['县交通运输局'], ['县财政局', '各乡镇人民政府'], ['2023-09-30']],
      [['县住建局'], ['县供电公司'], ['2023-10-30']],
      [['县交通运输局', '各县（市、区）人民政府'], [], []],
    ])
  })
})

describe('the text around a table', () => {
  it('goes on after it, and numbers in cells are no headings', async () => {
    const table = oneCellALine(
      '序号',
      '任务',
      '责任单位',
      '1',
      '一、清淤',
      '县水利局',
      '2',
      '二、植树',
      '县林业局',
    )
    const { plan } = await extract(
      `${opening}二、任务安排\n\n见下表。\n\n${table}\n三、保障措施\n\n落实经费。（县财政局负责）\n`,
    )
    const [only] = plan.plans
    expect(only!.sections.map(({ label, title }) => label + title)).toEqual([
      '一、工作目标',
      '二、任务安排',
      '三、保障措施',
    ])
    expect(only!.tasks.map(({ origin, text }) => [origin, text])).toContainEqual(['body', '落实经费'])
    expect(only!.tables[0]!.rows).toHaveLength(2)
  })

  it('finds a table behind words that only look like a header', async () => {
    const text =
      '任务\n\n目标\n\n责任单位\n\n各镇抓好落实。\n\n| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 清淤 | 县水利局 |\n| 2 | 植树 | 县林业局 |'
    expect(await rowsOf(text)).toEqual([
      ['1', '清淤', '县水利局'],
      ['2', '植树', '县林业局'],
    ])
  })

  it('makes a plan of a file that is only a table', async () => {
    const { plan } = await extract(
      '表1 清淤任务分工\n\n任务\t责任单位\t时限\n清淤\t县水利局\t2024年底\n植树\t县林业局\t2025年底\n',
    )
    expect(plan.plans.map(({ title, tasks }) => [title, tasks.length])).toEqual([['清淤任务分工', 2]])
  })
})

describe('what is no table', () => {
  it.each([
    ['a list of short lines', '二、内容\n\n任务\n\n目标\n\n措施\n\n三、要求\n\n抓好落实。'],
    [
      'header words, then running text',
      '任务\n\n目标\n\n责任单位\n\n各镇要提高认识，把任务落到实处，把目标分到年度，责任单位要报送情况，严禁弄虚作假。',
    ],
    ['a numbered list', '二、任务\n\n1.清淤。\n2.植树。\n3.巡查。'],
    [
      'labelled lines',
      '1.清淤。\n责任单位：县水利局\n完成时限：2024年底\n2.植树。\n责任单位：县林业局\n完成时限：2025年底',
    ],
    ['a signature', '青河县人民政府    青河县水利局    青河县财政局\n2024年3月1日'],
    ['gaps between words', '各镇  各部门  各单位要高度重视\n认真  细致  扎实开展工作'],
    ['one bar', '清淤|植树工作同步推进。\n巡查|打捞工作分段负责。'],
    ['序号 and no rows', '序号\n\n名称\n\n备注\n\n见原件。'],
  ])('%s', async (_, text) => {
    const { plan } = await extract(opening + text)
    expect(plan.plans.flatMap(({ tables }) => tables)).toEqual([])
  })
})

it('costs time in proportion to length', async () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => [
      `${row + 1}`,
      `疏浚第${row + 1}段河道`,
      '县水利局',
      '2024年底',
    ]).flat()
  const time = async (count: number) => {
    const text = opening + oneCellALine('序号', '任务', '责任单位', '完成时限', ...rows(count))
    const start = computingTime()
    const { plan } = await extract(text)
    expect((plan as PlanFile).plans[0]!.tables[0]!.rows).toHaveLength(count)
    return computingTime() - start
  }
  await time(50)
  const few = await time(100)
  expect(await time(800)).toBeLessThan(few * 8 * 6 + 500)
})

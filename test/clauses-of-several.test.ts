import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

async function tasksOf(duties: string, title = '青石市河道整治方案') {
  const source = `${title}\n一、整治任务\n${duties}\n`
  const { plan } = await extract(Buffer.from(source), { force: true })
  return plan.plans[0]!.tasks.map(({ text, lead, support, implement }) => [
    text,
    lead.map(({ name, inherited }) => (inherited ? `(${name})` : name)).join('+'),
    [...support, ...implement].map(({ name }) => name).join('+'),
  ])
}

describe('counties before the government that lends them its organ', () => {
  it.each<[string, string, string]>([
    ['（责任单位：市水利局，滨渡区、澄渠县政府）', '市水利局+滨渡区+澄渠县政府', ''],
    ['（临岸县、柏湾县、新渠区人民政府负责，市水利局配合）', '临岸县+柏湾县+新渠区人民政府', '市水利局'],
    ['（市水利局牵头，滨渡区、澄渠县政府负责实施）', '市水利局', '滨渡区+澄渠县政府'],
    ['（责任单位：市水利局、景观带风貌区、市财政局）', '市水利局+市财政局', ''],
  ])('%s', async (clause, lead, others) => {
    expect(await tasksOf(`（一）疏浚河道。疏浚河道6公里。${clause}`)).toEqual([
      ['疏浚河道6公里', lead, others],
    ])
  })

  it('are of a known class', async () => {
    const source = '青石市河道整治方案\n一、整治任务\n（一）疏浚河道。疏浚6公里。（滨渡区、澄渠县政府负责）\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(plan.plans[0]!.tasks[0]!.lead.map(({ key }) => key)).toEqual([
      'county-governments',
      'county-governments',
    ])
    expect(plan.diagnostics.map(({ rule }) => rule)).not.toContain('unknown-body')
  })
})

describe('companies before the one that lends them its end', () => {
  it.each<[string, string]>([
    ['（市水利局牵头，移动、电信、联通青石公司配合）', '移动+电信+联通青石公司'],
    ['（市水利局牵头，东河、西坝、南山工业园管委会配合）', '东河+西坝+南山工业园管委会'],
    ['（市水利局牵头，清淤、南山县政府配合）', '南山县政府'],
    ['（市水利局牵头，市财政局、移动、铁塔青石分公司配合）', '市财政局+移动+铁塔青石分公司'],
    ['（市水利局牵头，市财政局、长堤、联通青石公司配合）', '市财政局+联通青石公司'],
  ])('%s', async (clause, support) => {
    expect(await tasksOf(`（一）建设站点。建设水情站点60处。${clause}`)).toEqual([
      ['建设水情站点60处', '市水利局', support],
    ])
  })

  it('are of its kind', async () => {
    const source =
      '青石市河道整治方案\n一、整治任务\n（一）建设站点。建设60处。（移动、电信、联通青石公司负责）\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(plan.plans[0]!.tasks[0]!.lead.map(({ key }) => key)).toEqual([
      'telecom-companies',
      'telecom-companies',
      'telecom-companies',
    ])
    expect(plan.diagnostics.map(({ rule }) => rule)).not.toContain('unknown-body')
  })
})

describe('what stands above the words that say who answers for it', () => {
  it.each<[string, string, unknown[]]>([
    [
      'the items of its section',
      '（一）清淤。清淤6公里。\n（二）护坡。护坡3公里。\n以上任务由市水利局牵头，市财政局配合，各镇人民政府负责落实。',
      [
        ['清淤6公里', '(市水利局)', '市财政局+各镇人民政府'],
        ['护坡3公里', '市水利局', '市财政局+各镇人民政府'],
      ],
    ],
    [
      'the chapters before its own',
      '（一）清淤。清淤6公里。\n二、任务分工\n以上2项任务均由市水利局会同市财政局组织实施，各镇人民政府负责落实。',
      [
        ['清淤6公里', '(市水利局)', '市财政局+各镇人民政府'],
        [
          '以上2项任务均由市水利局会同市财政局组织实施，各镇人民政府负责落实',
          '市水利局',
          '市财政局+各镇人民政府',
        ],
      ],
    ],
    [
      'nothing where items before it name their own',
      '（一）清淤。清淤6公里。（市住建局负责）\n（二）护坡。护坡3公里。\n（三）巡查。每周巡查。\n以上任务由市水利局负责。',
      [
        ['清淤6公里', '市住建局', ''],
        ['护坡3公里', '', ''],
        ['每周巡查。\n以上任务由市水利局负责', '市水利局', ''],
      ],
    ],
    [
      'nothing where a time stands above (以上)',
      '（一）清淤。清淤6公里。\n（二）护坡。5公里以上任务由市水利局负责。',
      [
        ['清淤6公里', '', ''],
        ['5公里以上任务由市水利局负责', '市水利局', ''],
      ],
    ],
  ])('is %s', async (_, duties, expected) => {
    expect(await tasksOf(duties)).toEqual(expected)
  })
})

describe('bodies with a mark', () => {
  const items =
    '（一）清淤。清淤6公里。\n责任单位：*市水利局、市财政局、各镇\n（二）护坡。护坡3公里。\n责任单位：市住建局▲、市林业局\n（三）植树。植树2公里。（市林业局牵头，*市财政局配合）\n'

  it('lead whichever of the marks of the word list the plan names', async () => {
    const squares = items.replaceAll('*', '■')
    expect((await tasksOf(`标■的为牵头单位。\n${squares}`))[0]).toEqual([
      '清淤6公里',
      '市水利局',
      '市财政局+各镇',
    ])
  })

  it('lead where the plan says so', async () => {
    expect(await tasksOf(`带*的为牵头单位，标▲的为牵头部门。\n${items}`)).toEqual([
      ['清淤6公里', '市水利局', '市财政局+各镇'],
      ['护坡3公里', '市住建局', '市林业局'],
      ['植树2公里', '市林业局', '市财政局'],
    ])
  })

  it('are read like others where it does not', async () => {
    const tasks = await tasksOf(items)
    expect(tasks.slice(0, 2)).toEqual([
      ['清淤6公里', '市水利局+市财政局+各镇', ''],
      ['护坡3公里', '市住建局+市林业局', ''],
    ])
  })
})

describe('persons in charge behind their bodies', () => {
  it.each<[string, string]>([
    ['责任单位及责任人：市水利局（张三）、各镇（书记）', '市水利局+各镇'],
    ['责任单位：市水利局（市河长办）、市体育局（市体育中心）', '市水利局（市河长办）+市体育局（市体育中心）'],
    ['责任单位：各村（社区）、各镇（园区）', '各村（社区）+各镇（园区）'],
    ['责任单位：市水利局（江河处）、市林业局（林场）', '市水利局（江河处）+市林业局（林场）'],
  ])('%s', async (line, lead) => {
    expect(await tasksOf(`（一）清淤。清淤6公里。\n${line}`)).toEqual([['清淤6公里', lead, '']])
  })
})

describe('a chapter without sections in a plan whose clauses stand elsewhere', () => {
  const items = '（一）清淤。清淤6公里。（市水利局负责）\n'

  it('tells body by body what each does', async () => {
    const duties = '二、职责分工\n市水利局负责水量调度。市财政局负责补助发放，9月底前兑付。\n'
    expect(await tasksOf(items + duties)).toEqual([
      ['清淤6公里', '市水利局', ''],
      ['市水利局负责水量调度', '市水利局', ''],
      ['市财政局负责补助发放，9月底前兑付', '市财政局', ''],
    ])
  })

  it('has no tasks where one sentence alone does, or where it states goals', async () => {
    const one = '二、组织领导\n成立工作专班，由市长任组长。市水利局负责日常工作。\n'
    expect(await tasksOf(items + one)).toHaveLength(1)
    const goals = '二、工作目标\n市水利局负责的河段全部达标。市财政局负责的项目全部完工。\n'
    expect(await tasksOf(items + goals)).toHaveLength(1)
  })
})

describe('paragraphs of a plan without sections', () => {
  const paragraphs = (lines: string[]) =>
    `青石镇护堤工作方案\n为做好护堤工作，制定本方案。\n${lines.join('\n')}\n`
  const read = async (lines: string[]) => {
    const { plan } = await extract(Buffer.from(paragraphs(lines)), { force: true })
    return plan.plans[0]!.tasks.map(({ text, lead }) => [text.slice(0, 4), lead[0]?.name])
  }

  it('are tasks where several open with their clause', async () => {
    const lines = [
      '由镇水利站牵头，派出所配合，清理堤脚。5月底前清理12处。',
      '由镇农业办负责，加固涵闸。7月底前加固3座。',
    ]
    expect(await read(lines)).toEqual([
      ['由镇水利', '镇水利站'],
      ['由镇农业', '镇农业办'],
    ])
  })

  it('are none where one alone does', async () => {
    expect(await read(['由镇水利站牵头，派出所配合，清理堤脚。', '汛期已近，形势严峻。'])).toEqual([])
  })
})

describe('brackets that are no clause', () => {
  it('go on with the name before them', async () => {
    expect(await tasksOf('（一）划定岸线。范围为全县沿河乡镇（街道）。对岸线逐段立桩。')).toEqual([
      ['范围为全县沿河乡镇（街道）。对岸线逐段立桩', '', ''],
    ])
    expect(await tasksOf('（一）划定岸线。对岸线逐段立桩。（各乡镇）')).toEqual([
      ['对岸线逐段立桩', '各乡镇', ''],
    ])
  })

  it('leave out what a sentence says before 由', async () => {
    expect(
      await tasksOf('（一）先验后用。验收材料由市水利局会同市规划局审查。审查不合格的，不得交付。'),
    ).toEqual([['验收材料由市水利局会同市规划局审查。审查不合格的，不得交付', '', '']])
  })
})

describe('a line of bodies below the last of several items', () => {
  const items = '（一）治河\n1.清淤泥。清淤6公里。\n2.拆围堰。拆除围堰4处。\n'
  it('answers for those before it', async () => {
    expect(await tasksOf(`${items}责任单位：市水利局`)).toEqual([
      ['清淤6公里', '(市水利局)', ''],
      ['拆除围堰4处', '市水利局', ''],
    ])
  })

  it('does not where it stands in the last paragraph, or where another item has its own', async () => {
    expect(
      await tasksOf('（一）治河\n1.清淤泥。清淤6公里。\n2.拆围堰。拆除围堰4处。（责任单位：市水利局）'),
    ).toEqual([
      ['清淤6公里', '', ''],
      ['拆除围堰4处', '市水利局', ''],
    ])
    expect(
      await tasksOf(
        '（一）治河\n1.清淤泥。清淤6公里。（市住建局负责）\n2.植树。植树3000株。\n3.拆围堰。拆除围堰4处。\n责任单位：市水利局',
      ),
    ).toEqual([
      ['清淤6公里', '市住建局', ''],
      ['植树3000株', '', ''],
      ['拆除围堰4处', '市水利局', ''],
    ])
  })
})

describe('a task to draw a line', () => {
  it('is one though its heading ends like that of a scope', async () => {
    expect(await tasksOf('（一）划定保护范围。立桩120根。')).toEqual([['立桩120根', '', '']])
    expect(await tasksOf('（一）夯实基层基础。立桩120根。')).toEqual([['立桩120根', '', '']])
    expect(await tasksOf('（一）整治范围。沿河立桩120根的河段。')).toEqual([])
  })
})

describe('a body that supervises', () => {
  it('supports the one that answers', async () => {
    expect(await tasksOf('（一）清淤。清淤6公里。（青石水务集团负责，市水利局监督）')).toEqual([
      ['清淤6公里', '青石水务集团', '市水利局'],
    ])
  })
})

describe('an article that opens with a year', () => {
  it('keeps the blank behind its number', async () => {
    const source =
      '青石市治河实施细则\n第一章  治河\n第一条  清淤6公里。\n第二条  2021年底前，植树3000株。\n第三条  每年巡河。\n'
    const { plan } = await extract(Buffer.from(source), { force: true })
    expect(plan.plans[0]!.sections.map(({ label }) => label)).toEqual([
      '第一章',
      '第一条',
      '第二条',
      '第三条',
    ])
  })
})

describe('gaps in the numbering', () => {
  const gaps = async (title: string) => {
    const source = `${title}\n三、治河任务\n（一）清淤。清淤6公里。（市水利局负责）\n`
    const { plan } = await extract(Buffer.from(source), { force: true })
    return plan.diagnostics.filter(({ rule }) => rule === 'numbering-gap').length
  }
  it('are no fault of an excerpt', async () => {
    expect(await gaps('青石市河道整治规划（节选）')).toBe(0)
    expect(await gaps('青石市河道整治规划')).toBe(1)
  })
})

import { describe, expect, it } from 'vitest'
import { findDutySentences } from '../src/extract/clauses/duty-sentences.ts'
import { extract } from '../src/index.ts'

const shown = (text: string) =>
  findDutySentences(text).map(clause => [
    text.slice(clause.start, clause.end),
    clause.bodies.map(({ name, role }) => `${name} ${role}`).join(', '),
  ])

describe('paragraphs of a notice that say what each body has to do', () => {
  const leads = async (paragraphs: string) => {
    const text = `县政府关于做好护林防火工作的紧急通知\n${paragraphs}`
    const { plan } = await extract(Buffer.from(text), { force: true })
    return plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name).join('、'))
  }

  it('are duties, those of classes of bodies beside them, too', async () => {
    expect(
      await leads(
        '一是封山。县林草局要清点林班。各乡镇要设卡值守。\n二是备勤。县应急局要备足水泵；县气象局要每日研判。\n',
      ),
    ).toEqual(['县林草局', '各乡镇', '县应急局', '县气象局'])
  })

  it('are none where few bodies are named', async () => {
    expect(await leads('一是封山。县林草局要清点林班。\n二是备勤。各乡镇要备足水泵。各村要值守。\n')).toEqual(
      [],
    )
  })
})

describe('findDutySentences', () => {
  it.each<[string, string[][]]>([
    [
      '县林草局负责苗木审批，县公安局负责盗伐查处。',
      [['县林草局负责苗木审批，县公安局负责', '县林草局 lead, 县公安局 lead']],
    ],
    [
      '摸清底数。由县林草局、县水利局负责巡护，县财政局配合做好经费保障；县气象局承担火险预报。',
      [
        ['由县林草局、县水利局负责巡护，县财政局配合', '县林草局 lead, 县水利局 lead, 县财政局 support'],
        ['县气象局承担', '县气象局 lead'],
      ],
    ],
    [
      '县体育局会同县应急局、县公安局开展联合检查，每半年一次。',
      [['县体育局会同县应急局、县公安局', '县体育局 lead, 县应急局 support, 县公安局 support']],
    ],
    [
      '市医疗保障局负责审核票据，市药品采购中心负责挂网采购，市住房保障中心配合查询。',
      [
        [
          '市医疗保障局负责审核票据，市药品采购中心负责挂网采购，市住房保障中心配合',
          '市医疗保障局 lead, 市药品采购中心 lead, 市住房保障中心 support',
        ],
      ],
    ],
    [
      '县水利局要发挥抓总作用，负责水量调度，县财政局配合做好经费保障。',
      [['县水利局要发挥抓总作用，负责水量调度，县财政局配合', '县水利局 lead, 县财政局 support']],
    ],
    [
      '县林草局、县公安局应建立会商机制，承担火情处置。',
      [['县林草局、县公安局应建立会商机制，承担', '县林草局 lead, 县公安局 lead']],
    ],
    ['县水利局要加强调度，做好保障。', []],
    [
      '具体办法由县水利局会同县财政局另行制定，按程序报批。',
      [['具体办法由县水利局会同县财政局', '县水利局 lead, 县财政局 support']],
    ],
    [
      '奖补标准由县林草局牵头商县财政局研究提出。',
      [['奖补标准由县林草局牵头商县财政局', '县林草局 lead, 县财政局 support']],
    ],
    ['本办法由县林草局会同县财政局解释。', []],
    [
      '各镇政府、街道办事处（以下简称镇（街））对辖区苗圃负总责，明确专人。',
      [['各镇政府、街道办事处（以下简称镇（街））对辖区苗圃负总责', '各镇政府 lead, 街道办事处 lead']],
    ],
    [
      '综合执法部门对倾倒行为承担查处责任，严格执法。',
      [['综合执法部门对倾倒行为承担查处责任', '综合执法部门 lead']],
    ],
    ['苗圃业主对苗木质量负责。', []],
    [
      '县水利局根据灌溉规程，负责编制调度计划，县气象局配合。',
      [['县水利局根据灌溉规程，负责编制调度计划，县气象局配合', '县水利局 lead, 县气象局 support']],
    ],
    ['县水利局根据灌溉规程，编制调度计划。', []],
    [
      '由县林草局为召集人单位、县水利局为副召集人单位，县财政局组织配合。',
      [
        [
          '由县林草局为召集人单位、县水利局为副召集人单位，县财政局组织配合',
          '县林草局 lead, 县水利局 support, 县财政局 support',
        ],
      ],
    ],
    [
      '成立由县林草局牵头，县财政局、县公安局等部门共同参与的护林专班，统筹推进。',
      [
        [
          '成立由县林草局牵头，县财政局、县公安局等部门共同参与',
          '县林草局 lead, 县财政局 support, 县公安局 support',
        ],
      ],
    ],
    ['成立专班，由县林草局牵头，县财政局及各乡镇为成员单位，统筹推进。', []],
    [
      '严格落实林长责任，县林草局会同县财政局、县公安局、县气象局、县城运中心等部门共同推进巡护。',
      [
        [
          '县林草局会同县财政局、县公安局、县气象局',
          '县林草局 lead, 县财政局 support, 县公安局 support, 县气象局 support',
        ],
      ],
    ],
    ['严格落实林长责任，会同制度执行到位，巡护不断。', []],
    ['承包企业要负责抢修，负责人签字。', []],
    ['县林草局负责落实苗木经费。', [['县林草局负责落实', '县林草局 lead']]],
    ['评审中心负责人参加会议，县林草局负责人作说明。', []],
    ['财务处负责经费保障。', [['财务处负责', '财务处 lead']]],
    ['各乡镇具体负责辖区内林带补植。', [['各乡镇具体负责', '各乡镇 lead']]],
    [
      '由县林草局牵头编制名录，县财政局、县公安局配合，各乡镇负责巡护。',
      [
        [
          '由县林草局牵头编制名录，县财政局、县公安局配合，各乡镇负责',
          '县林草局 lead, 县财政局 support, 县公安局 support, 各乡镇 support',
        ],
      ],
    ],
    [
      '由县林草局负责移栽，县交通运输局做好道路疏导，各乡镇具体实施。',
      [
        [
          '由县林草局负责移栽，县交通运输局做好道路疏导，各乡镇具体实施',
          '县林草局 lead, 县交通运输局 support, 各乡镇 implement',
        ],
      ],
    ],
    [
      '林带补植由县林草局负责，渠道清淤由县水利局负责，6月底前完成。',
      [['林带补植由县林草局负责，渠道清淤由县水利局负责', '县林草局 lead, 县水利局 lead']],
    ],
    [
      '县应急局会同县林草局，10月底前编制规划。',
      [['县应急局会同县林草局', '县应急局 lead, 县林草局 support']],
    ],
    [
      '由县卫健局牵头，会同县医保局、县财政局制定细则。',
      [['由县卫健局牵头，会同县医保局、县财政局', '县卫健局 lead, 县医保局 support, 县财政局 support']],
    ],
    [
      '由县应急局会同县林草局，10月底前编制规划。',
      [['由县应急局会同县林草局', '县应急局 lead, 县林草局 support']],
    ],
    [
      '9月底前，由县林草局牵头制定规程，县财政局保障经费。',
      [['由县林草局牵头制定规程，县财政局保障', '县林草局 lead, 县财政局 support']],
    ],
    ['县林草局会同县财政局制定办法。', [['县林草局会同县财政局', '县林草局 lead, 县财政局 support']]],
    ['县商务局牵头会同县公安局推进。', [['县商务局牵头会同县公安局', '县商务局 lead, 县公安局 support']]],
    [
      '县林草局负责育苗。县应急局要会同县气象局研判火险。苗圃应按季浇水。',
      [
        ['县林草局负责', '县林草局 lead'],
        ['县应急局要会同县气象局', '县应急局 lead, 县气象局 support'],
      ],
    ],
    [
      '县林草局要抓好育苗。县古树保护站必须逐株建档。县财政局要按时拨款。',
      [
        ['县林草局要', '县林草局 lead'],
        ['县古树保护站必须', '县古树保护站 lead'],
        ['县财政局要', '县财政局 lead'],
      ],
    ],
    [
      '各乡镇政府是本辖区护林防火的责任主体，按村设岗。',
      [['各乡镇政府是本辖区护林防火的责任主体', '各乡镇政府 lead']],
    ],
    [
      '县林草局、县公安局按照职责做好巡护、查处工作。',
      [['县林草局、县公安局按照职责', '县林草局 lead, 县公安局 lead']],
    ],
    [
      '县林草局要负责林班清点。县财政局要负责经费拨付。各乡镇要设卡值守。各村要高度重视，县林草局要负责到底。',
      [
        ['县林草局要负责', '县林草局 lead'],
        ['县财政局要负责', '县财政局 lead'],
        ['各乡镇要', '各乡镇 lead'],
        ['各村要', '各村 lead'],
      ],
    ],
    [
      '各乡镇政府对本辖区护林防火负总责，按村设岗。',
      [['各乡镇政府对本辖区护林防火负总责', '各乡镇政府 lead']],
    ],
    [
      '县林草局为苗圃改造的牵头单位，县财政局为经费保障的配合单位。',
      [['县林草局为苗圃改造的牵头单位，县财政局为经费保障的配合单位', '县林草局 lead, 县财政局 support']],
    ],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it.each([
    '县林草局负责人带队巡查。',
    '县林草局负责制逐步完善。',
    '县财政局配合做好经费保障。',
    '养护企业负责苗木补植。',
    '本方案由县林草局负责解释。',
    '加强领导，县林草局负责巡护。',
    '县林草局要负责到底。',
    '县林草局要加强指导。县财政局要加大投入。',
    '各乡镇要高度重视。各有关部门要加强协作。各村要广泛宣传。',
    '县委、县政府主要领导为护林防火第一责任人。',
    '苗木质量为责任主体考核内容。',
    '村干部对苗木成活负总责。',
    '县林草局对成活率低的负责人约谈。',
    '加强会同协作。',
    '县交通运输局做好道路疏导。',
    '费用由企业负责，理由由县林草局记录。',
    '县林草局牵头单位要加强指导。',
    '巡护组由县林草局负责，保障组由县财政局负责。',
    '专家会同企业开展检查。',
    '县体育局会同有关方面。',
    '县体育局会同医疗部门开展急救演练。',
    '由县体育局会同县应急局负责解释。',
    '本办法由县林草局负责解释。',
  ])('finds none in %s', text => {
    expect(shown(text)).toEqual([])
  })

  it('finds them in a heading that no text follows', async () => {
    const text =
      '青石县林带管护方案\n一、任务\n（一）县林草局负责审批，县公安局负责查处\n（二）县林草局负责人带队检查\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
      ['县林草局', '县公安局'],
      [],
    ])
  })

  it('finds a clause in a heading for the text below it', async () => {
    const text =
      '青石县林带管护分工方案\n一、关于“加密监测”的任务，由县林草局负责\n年底前报送进展。\n二、县林草局负责人要靠前指挥\n每周巡查。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ text, lead }) => [text, lead.map(({ name }) => name)])).toEqual([
      ['年底前报送进展', ['县林草局']],
      ['每周巡查', []],
    ])
  })

  it('reads a sentence once that also opens with a clause, and hands it to the items above that it names', async () => {
    const text =
      '青石县林带管护方案\n一、任务\n（一）补植\n补植林带。\n（二）养护\n以上项目由县林草局牵头，县水利局按职责办理，年底前完成。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    const bodies = plan.plans[0]!.tasks.map(({ lead, support }) =>
      [...lead, ...support].map(({ name }) => name),
    )
    expect(bodies).toEqual([
      ['县林草局', '县水利局'],
      ['县林草局', '县水利局'],
    ])
  })

  it('gives the bodies to the task of each sentence', async () => {
    const text =
      '青石县林带管护方案\n一、任务\n（一）分清职责。县林草局负责审批，县公安局负责查处；县财政局负责拨款。\n（二）加强巡查。'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
      ['县林草局', '县公安局'],
      ['县财政局'],
      [],
    ])
  })
})

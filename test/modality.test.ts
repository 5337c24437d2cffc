import { describe, expect, it } from 'vitest'
import { type Modality, modalityOf } from '../src/lexicon/modality.ts'
import { extract } from '../src/pipeline.ts'
import { sentencesOf } from '../src/text/sentences.ts'
import { computingTime } from './computing-time.ts'

describe('modalityOf', () => {
  const cases: [modality: Modality | null, sentences: string[]][] = [
    [
      'prohibition',
      [
        '河道两侧禁止堆放渣土。',
        '不得向沟渠倾倒餐厨废弃物。',
        '一律不批准占用湿地的项目。',
        '加强巡查，严禁私设排口。',
      ],
    ],
    [
      'conditional',
      [
        '逾期未整改的，依法查处。',
        '一经核实，奖励举报人。',
        '对拒不拆除的违建强制拆除。',
        '发生险情时，立即转移群众。',
        '未达标的一律停产。',
        '确有困难，可延长一月。',
      ],
    ],
    [
      'recurring',
      ['定期向社会公布水质。', '每季度召开一次例会。', '逐年压减采砂总量。', '健全制度，每年评估一次。'],
    ],
    [
      'one-off',
      [
        '完成老旧闸门改造。',
        '各区要制定河道清淤实施方案。',
        '编制《青溪流域岸线规划》。',
        '全市基本完成截污。',
      ],
    ],
    [
      'ongoing',
      [
        '加强河道巡查。',
        '积极鼓励企业节水。',
        '各级各部门要切实落实责任。',
        '一是健全会商机制。',
        '不断加大投入。',
        '园区大力推进节水改造。',
      ],
    ],
    [
      null,
      [
        '城区供水管网总长八百公里。',
        '河长制工作领导小组办公室。',
        '树立节水意识的宣传海报。',
        '是否按期开展了检查？',
        '闸站设施老化。',
        '市发展改革部门负责。',
      ],
    ],
  ]
  it.each(cases.flatMap(([modality, sentences]) => sentences.map(sentence => [sentence, modality] as const)))(
    '%s is %s',
    (sentence, modality) => {
      expect(modalityOf(sentence, [])).toBe(modality)
    },
  )
  it.each<[string, string, Modality | null]>([
    ['a level is no prohibition', '保证率不得低于九成。', null],
    ['nor is a class of projects', '禁止类项目名录。', null],
    ['nor a law by its name', '落实《青溪市禁止焚烧秸秆条例》。', 'ongoing'],
    ['a fixed term is no pace', '规定期限内报送材料。', null],
    ['若干 is no condition', '出台若干支持措施。', 'one-off'],
    ['an attribute is no condition', '加强城区的、郊区的河道管护。', 'ongoing'],
    ['what is not complete is not done', '通报未完成情况。', null],
    ['a built-up area is not built', '建成区绿地面积。', null],
    ['a body is no effort', '发展改革委。', null],
    ['a modal inside a word is none', '供应推广站。', null],
    ['a list of nouns is no effort', '公布名称、推进期限。', null],
    ['what was done is no effort', '加强了巡查力量。', null],
  ])('%s: %s', (_, sentence, modality) => {
    expect(modalityOf(sentence, [])).toBe(modality)
  })
  it.each<[string[], Modality | null]>([
    [['by'], 'one-off'],
    [['every'], 'recurring'],
    [['by', 'every'], 'recurring'],
    [['from'], null],
    [[], null],
  ])('deadlines %j make a sentence %s', (kinds, modality) => {
    expect(modalityOf('水质监测断面覆盖全部干流。', kinds)).toBe(modality)
  })
  it('is found in time that grows with the text', () => {
    for (const text of [
      '要'.repeat(50_000),
      '制定'.repeat(50_000),
      '《'.repeat(50_000),
      '对未'.repeat(50_000),
      '发生'.repeat(50_000),
    ]) {
      const start = computingTime()
      modalityOf(text, [])
      expect(computingTime() - start).toBeLessThan(2000)
    }
  })
})

describe('sentencesOf', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['。；\n', []],
    ['疏浚河道。修复堤防', ['疏浚河道。', '修复堤防']],
    ['一是疏浚；二是修堤。', ['一是疏浚；', '二是修堤。']],
    ['称为“一河一策。”然后公布。', ['称为“一河一策。”', '然后公布。']],
    ['　疏浚河道\n修复堤防 ', ['疏浚河道', '修复堤防']],
    ['达到95.5%，优良', ['达到95.5%，优良']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map(span => text.slice(...span))).toEqual(sentences)
  })
})

describe('extract', () => {
  const text =
    '青溪市河湖管护方案\n\n一、总体目标\n到2027年，水质优良比例达到88%。\n\n二、主要任务\n（一）管护河道。加强日常巡查。每季度公布结果；严禁乱占岸线。2026年底前，拆除全部违建。逾期未拆的，依法强制拆除。（市水利局牵头）\n'
  it('gives each sentence of a task and a goal its span and modality', async () => {
    const [plan] = (await extract(text)).plan.plans
    const shown = [...plan!.goals, ...plan!.tasks].map(({ sentences }) =>
      sentences!.map(({ span, modality }) => [text.slice(...span), modality]),
    )
    expect(shown).toEqual([
      [['到2027年，水质优良比例达到88%', 'one-off']],
      [
        ['加强日常巡查。', 'ongoing'],
        ['每季度公布结果；', 'recurring'],
        ['严禁乱占岸线。', 'prohibition'],
        ['2026年底前，拆除全部违建。', 'one-off'],
        ['逾期未拆的，依法强制拆除', 'conditional'],
      ],
    ])
  })
  it('reads nothing into a date alone', async () => {
    const table = text.replace('加强日常巡查。', '加强日常巡查。\n（2026年底前）\n')
    const [plan] = (await extract(table)).plan.plans
    const dated = plan!.tasks[0]!.sentences!.find(({ span }) => table.slice(...span).startsWith('（2026'))
    expect(dated).toMatchObject({ modality: null })
  })
})

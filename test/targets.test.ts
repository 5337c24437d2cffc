import { describe, expect, it } from 'vitest'
import { type DateMention, findTargets } from '../src/extract/targets/find-targets.ts'

/** Dates of a test sentence in curly brackets: `{到2024年}` ends on that year's last day. */
function parse(marked: string): { text: string; dates: DateMention[] } {
  const dates: DateMention[] = []
  let text = ''
  for (const part of marked.split(/(\{[^}]*\})/)) {
    if (!part.startsWith('{')) {
      text += part
      continue
    }
    const words = part.slice(1, -1)
    const year = /\d{4}(?!.*\d{4})/.exec(words)?.[0] ?? null
    const kind = words.includes('每')
      ? 'every'
      : words.endsWith('起')
        ? 'from'
        : words.includes('—')
          ? 'during'
          : 'by'
    const endDate = year === null || kind === 'from' ? null : `${year}-12-31`
    dates.push({ start: text.length, end: text.length + words.length, kind, startDate: null, endDate })
    text += words
  }
  return { text, dates }
}

/** One line a target: text, comparator with + or - for a change, indicator, deadline year, baseline. */
function summary(marked: string): string[] {
  const { text, dates } = parse(marked)
  return findTargets(text, dates).map(target => {
    expect(text.slice(target.start, target.end)).toBe(target.text)
    const change = { increase: '+', decrease: '-', none: '' }[target.change ?? 'none']
    const by = target.by?.slice(0, 4)
    const rest = [by && `by ${by}`, target.baseline && `vs ${target.baseline}`].filter(Boolean).join(' ')
    return `${target.text} ${target.op}${change} ${target.indicator ?? '?'}${rest && ` | ${rest}`}`
  })
}

describe('percentages', () => {
  it.each<[string, string[]]>([
    ['{到2024年}，全县绿道贯通率达到72%。', ['72% = 全县绿道贯通率 | by 2024']],
    ['雨水回收率不低于３５％。', ['３５％ >= 雨水回收率']],
    ['渗漏率控制在8.5%以内，空置率控制在6%。', ['8.5% <= 渗漏率', '6% <= 空置率']],
    ['燃煤占比降至15%以下。', ['15% <= 燃煤占比']],
    ['参与率力争达到60%左右。', ['60% ~ 参与率']],
    ['满意度达百分之九十五以上。', ['百分之九十五 >= 满意度']],
    ['满意度达百分之百。', ['百分之百 = 满意度']],
    ['六成以上的商户完成整改。', ['六成 >= 完成整改的商户比例']],
    ['服务业占比提高3.2个百分点。', ['3.2个百分点 =+ 服务业占比']],
    ['留白增绿比例为5%—10%。', ['5% = 留白增绿比例', '10% = 留白增绿比例']],
    ['留白增绿比例为5—10%。', ['5 = 留白增绿比例', '10% = 留白增绿比例']],
    ['工地严格落实六个100%。', []],
    ['合格率达到90%，以上', ['90% >= 合格率']],
    ['{自2021年起}，每年推进完成12%的普查任务。', ['12% = 普查任务比例']],
    ['全县30%的学校开设游泳课。', ['30% = 全县开设游泳课的学校比例']],
    ['按投资额20%的比例给予奖励。', ['20% = 投资额']],
    ['宽带普及率由2017年的52%提高到81%。', ['52% = 宽带普及率', '81% = 宽带普及率']],
    ['奖励额不超过实际投资的20%。', ['20% <= 奖励额占实际投资的比例']],
    ['滴灌占耕地面积的30%以上。', ['30% >= 滴灌占耕地面积的比例']],
  ])('%s', (text, expected) => expect(summary(text)).toEqual(expected))
})

describe('changes and baselines', () => {
  it.each<[string, string[]]>([
    ['{到2025年}，吨钢电耗比2019年下降6%以上。', ['6% >=- 吨钢电耗 | by 2025 vs 2019年']],
    ['游客量同比增长8%。', ['8% =+ 游客量 | vs 上年同期']],
    ['与2018年相比，夜间噪声投诉减少40%。', ['40% =- 夜间噪声投诉 | vs 2018年']],
    ['垃圾清运量较上年减少5%，回收量增加7%。', ['5% =- 垃圾清运量 | vs 上年', '7% =+ 回收量 | vs 上年']],
    ['绿色出行率提高到48%。', ['48% = 绿色出行率']],
    ['果园面积增加到12万亩。', ['12万亩 = 果园面积']],
    ['压减水田面积3万亩。', ['3万亩 =- 压减水田面积']],
  ])('%s', (text, expected) => expect(summary(text)).toEqual(expected))
})

describe('lists', () => {
  it.each<[string, string[]]>([
    ['县城、城市供气普及率分别达到61%、88%以上。', ['61% >= 县城供气普及率', '88% >= 城市供气普及率']],
    ['市、县城供气普及率分别达到88%61%以上。', ['88% >= 市供气普及率', '61% >= 县城供气普及率']],
    ['县城，城市供气普及率分别达到61%、88%以上。', ['61% >= 县城供气普及率', '88% >= 城市供气普及率']],
    [
      '全县亩均电耗、单位产品用水量比2016年分别下降11%、9%。',
      ['11% =- 全县亩均电耗 | vs 2016年', '9% =- 全县单位产品用水量 | vs 2016年'],
    ],
    [
      '细颗粒物（PM2.5）、臭氧（O3）日均浓度分别降至30微克/立方米、150微克/立方米以下。',
      ['30微克/立方米 <= 细颗粒物（PM2.5）日均浓度', '150微克/立方米 <= 臭氧（O3）日均浓度'],
    ],
    [
      '{2022年}、{2026年}，步道覆盖率分别达到50%、70%。',
      ['50% = 步道覆盖率 | by 2022', '70% = 步道覆盖率 | by 2026'],
    ],
    [
      '步道覆盖率{2022年}、{2026年}分别达到50%、70%。',
      ['50% = 步道覆盖率 | by 2022', '70% = 步道覆盖率 | by 2026'],
    ],
    ['甲区、乙区、丙区供气普及率分别达到61%、88%。', ['61% = ?', '88% = ?']],
  ])('%s', (text, expected) => expect(summary(text)).toEqual(expected))

  it('reads the noun after a value, and what is said of both', () => {
    expect(summary('{到2023年}，实现40%以上的街道和25%以上的社区建立调解室。')).toEqual([
      '40% >= 建立调解室的街道比例 | by 2023',
      '25% >= 建立调解室的社区比例 | by 2023',
    ])
  })
})

describe('subject carried over', () => {
  it.each<[string, string[]]>([
    [
      '{到2022年}管网漏损率控制在14%以内，{到2025年}控制在9%以内。',
      ['14% <= 管网漏损率 | by 2022', '9% <= 管网漏损率 | by 2025'],
    ],
    [
      '村级服务覆盖率达55%以上。{2022年}达70%以上。',
      ['55% >= 村级服务覆盖率', '70% >= 村级服务覆盖率 | by 2022'],
    ],
    ['培训覆盖率（{到2022年}达到80%）。', ['80% = 培训覆盖率 | by 2022']],
    ['新校舍，绿化面积要达到35%。', ['35% = 绿化面积']],
  ])('%s', (text, expected) => expect(summary(text)).toEqual(expected))
})

describe('deadlines', () => {
  it.each<[string, string[]]>([
    ['{到2024年}，甲率达到50%，乙率达到60%。', ['50% = 甲率 | by 2024', '60% = 乙率 | by 2024']],
    ['{到2024年}，甲率达到50%；乙率达到60%。', ['50% = 甲率 | by 2024', '60% = 乙率 | by 2024']],
    ['{到2024年}，甲率达到50%；新建小区绿地率应达到35%。', ['50% = 甲率 | by 2024', '35% = 新建小区绿地率']],
    ['甲率应于{2024年底前}达到50%。', ['50% = 甲率 | by 2024']],
    ['甲率达到50%以上。（{2024年底前}）', ['50% >= 甲率 | by 2024']],
    ['{2021—2025年}，甲率达到50%。', ['50% = 甲率 | by 2025']],
    ['{自2021年起}，甲率达到50%。', ['50% = 甲率']],
    ['{到2024年}，{每年}甲率下降5%。', ['5% =- 甲率 | by 2024']],
    ['{到2024年}，甲率达到50%。加强宣传教育，乙率达到60%。', ['50% = 甲率 | by 2024', '60% = 乙率']],
    ['{到2024年}，甲率达到50%。乙率达到60%。', ['50% = 甲率 | by 2024', '60% = 乙率 | by 2024']],
    ['{到2024年}，甲率达到50%{2025年底}完成验收。', ['50% = 甲率 | by 2024']],
  ])('%s', (text, expected) => expect(summary(text)).toEqual(expected))
})

describe('quantities', () => {
  it.each<[string, string[]]>([
    ['新建步道120公里。', ['120公里 = 新建步道']],
    ['新建口袋公园三座。', ['三座 = 新建口袋公园']],
    ['创建6个“花园街区”、20个“无噪声小区”。', ['6个 = 创建花园街区', '20个 = 创建无噪声小区']],
    ['甲镇、乙镇等4座泵站完成改造。', ['4座 = 泵站']],
    ['建筑面积超过3万平方米的商场要配建充电桩。', ['3万平方米 >= 建筑面积']],
    ['渠系水利用系数达到0.61。', ['0.61 = 渠系水利用系数']],
    ['用水总量控制在3.26亿立方米以内。', ['3.26亿立方米 <= 用水总量']],
    ['登记废油、重量在2吨以上的废铁和体积在9立方米以上的废木。', ['2吨 >= 重量', '9立方米 >= 体积']],
    ['出动1万人以上5万人以下。', ['1万人 >= 出动', '5万人 <= 出动']],
    ['建成20个百亩菜园。', ['20个 = 百亩菜园']],
    ['存栏80头牛以上的养殖户。', ['80头 >= 存栏牛']],
    ['培训护林员200余名。', ['200余名 ~ 培训护林员']],
    ['停水天数控制在4天以内。', ['4天 <= 停水天数']],
    ['优良天数达到310天。', ['310天 = 优良天数']],
    ['办理时限压缩至3个工作日。', ['3个工作日 = 办理时限']],
    ['2.16家企业完成搬迁。', ['16家 = 企业']],
    ['全县5座水厂的出水合格率98%。', ['5座 = 全县水厂', '98% = 全县5座水厂的出水合格率']],
  ])('%s', (text, expected) => expect(summary(text)).toEqual(expected))

  it('keeps the unit as written and the value in it', () => {
    expect(findTargets('果园面积达到12.5万亩。', [])[0]).toMatchObject({
      value: 12.5,
      unit: '万亩',
      type: 'quantity',
    })
    expect(findTargets('年产量达到50—80万吨。', []).map(({ value, unit }) => [value, unit])).toEqual([
      [50, '万吨'],
      [80, '万吨'],
    ])
  })
})

describe('no targets', () => {
  it.each([
    '按照县政办〔2019〕35号文件执行。',
    '执行GB 18918—2002中一级A排放标准。',
    '降低PM2.5和PM10的影响。',
    '详见附表24和第3条。',
    '名列全省前10名。',
    '增加一条，作为第九条。',
    '坚持四个全面，增强四个意识。',
    '落实“一岗双责”和三同时制度。',
    '取缔“十小”企业。',
    '引入第三方开展治理。',
    '实行统一规划、统一标准、统一管理。',
    '守住三条红线。',
    '党的十八届三中全会精神。',
    '一律停产，进一步整改，一次性补助。',
    '建成一批示范村，打造一个亮点。',
    '从四个方面推进。',
    '2019年3月15日印发，自2020年起施行。',
    '对使用超过50年的管网进行改造。',
    '3日内报送，5个工作日内答复。',
    '监督电话12345678。',
    '3.1.4 加强监管。',
    '百家争鸣，万众一心，千家万户。',
    '万元工业增加值用水量持续下降。',
    '水质达到或优于Ⅲ类，一类海域禁止排污。',
    '百分比、成立、完成、三成立。',
    '建设10万吨级码头。',
    '',
  ])('%s', text => expect(findTargets(text, [])).toEqual([]))
})

it('never reports a number twice, and in order', () => {
  const targets = findTargets('甲率5%、10%，乙20—30%，丙5—8万亩、9万亩，丁3个、4家。', [])
  for (const [index, target] of targets.entries())
    expect(target.start).toBeGreaterThanOrEqual(index === 0 ? 0 : targets[index - 1]!.end)
})

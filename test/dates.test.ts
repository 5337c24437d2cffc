import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findDates } from '../src/extract/dates/find-dates.ts'
import type { DateContext } from '../src/extract/dates/found-date.ts'

const grammar = JSON.parse(readFileSync(new URL('../grammars/dates.json', import.meta.url), 'utf8')) as {
  patterns: { id: string; match: [string, string, string][]; miss: string[] }[]
}
const plan2022 = { year: 2022, issuedYear: null }

const shown = (text: string, context: DateContext = plan2022) =>
  findDates(text, context).dates.map(date => [
    text.slice(date.from, date.to),
    date.kind,
    date.kind === 'by'
      ? date.end
      : date.kind === 'from'
        ? date.start
        : date.kind === 'every'
          ? date.repeat
          : `${date.start}/${date.end}`,
  ])

describe('the examples of each date pattern', () => {
  for (const { id, match, miss } of grammar.patterns) {
    it.each(match)(`${id}: %s`, (text, kind, value) => {
      expect(shown(text)[0]?.slice(1)).toEqual([kind, value])
    })
    it.each(miss.map(text => [text]))(`${id}: not %s`, text => {
      expect(shown(text)).toEqual([])
    })
  }
})

describe('times at which something was done', () => {
  it.each<[string, string[]]>([
    ['2021年，区水务局对泵站开展了普查。', []],
    ['2021年，我区已改造泵站60座。', []],
    ['2026年，全区已建泵站完成改造。', ['2026年']],
    ['2026年，开展了解商户需求的走访。', ['2026年']],
    ['2026年，区水务局对泵站开展普查。', ['2026年']],
  ])('%s', (text, expected) => {
    expect(shown(text, { ...plan2022, year: null, issuedYear: null }).map(([words]) => words)).toEqual(
      expected,
    )
  })
})

describe('times of a text that tells a state', () => {
  it('bind in the year of the plan, but for what is told of it', () => {
    const words = (text: string) => shown(text, { ...plan2022, tellsState: true }).map(([time]) => time)
    expect(words('2022年，全区排水工作的思路是疏堵结合。')).toEqual(['2022年'])
    expect(words('今年上半年，全区共发生内涝6起。')).toEqual([])
  })

  const told = (text: string) =>
    shown(text, { ...plan2022, year: null, tellsState: true }).map(([words]) => words)
  it.each<[string, string[]]>([
    ['2021年，全区共有泵站9座，占全市的12%。', []],
    ['截至2021年底，泵站完好率达到82%。', []],
    ['2021年10月至2022年3月，积水点比上年减少7处。', []],
    ['泵站由2018年的20座增加到2021年的31座。', []],
    ['到2021年底，全区共建成泵站9座。', []],
    ['工作目标：到2025年，积水点基本消除。', ['到2025年']],
    ['全区汛期为5月15日至9月15日。', []],
    ['2021年，全区发生内涝217起。', []],
    ['为治涝，现制定2021年实施方案。', []],
    ['确保2023年建成排水强区。', ['2023年']],
    ['区政府决定，2022年5月至9月在全区开展清淤行动。', ['2022年5月至9月']],
    ['2022年，全区排水工作要以防涝为重点。', ['2022年']],
    ['自2022年2月起至2024年底，开展治涝行动，现制定方案。', ['自2022年2月起至2024年底']],
    ['2022年8月底前报送方案，2022年10月起施行。', ['2022年8月底前', '2022年10月起']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('dates in sentences', () => {
  it.each<[string, unknown[]]>([
    [
      '到2020年，再生水利用率达到20%以上；2030年底前，全面建成。',
      [
        ['到2020年', 'by', '2020-12-31'],
        ['2030年底前', 'by', '2030-12-31'],
      ],
    ],
    [
      '自2018年起每季度公开一次水质。',
      [
        ['自2018年起', 'from', '2018-01-01'],
        ['每季度', 'every', 'P3M'],
      ],
    ],
    ['万元产值用水量比2013年下降三成。', []],
    [
      '闸站3月动工、9月完工，4月、10月各清淤一次。',
      [
        ['3月', 'by', '2022-03-31'],
        ['9月', 'by', '2022-09-30'],
        ['4月', 'by', '2022-04-30'],
        ['10月', 'by', '2022-10-31'],
      ],
    ],
    ['每年4月、10月各清淤一次。', [['每年4月、10月', 'every', 'P1Y']]],
    ['2021年下半年，区水务局会同区住建局对泵站开展了普查。', []],
    ['2023年，泵站完成改造，由区住建局组织验收。', [['2023年', 'by', '2023-12-31']]],
    ['该泵站2021年均值超标。', []],
    [
      '6月、9月由区政府督查。',
      [
        ['6月', 'by', '2022-06-30'],
        ['9月', 'by', '2022-09-30'],
      ],
    ],
    ['截至2021年4月，全区尚有旧泵站9座。', []],
    ['为完成市政府下达的2021年度排水目标，制定本方案。', []],
    [
      '两座泵站分别于4月、6月停机检修。',
      [
        ['4月', 'by', '2022-04-30'],
        ['6月', 'by', '2022-06-30'],
      ],
    ],
    ['较2015年，浓度下降5%。', []],
    ['在2019年的基础上再降一成。', []],
    ['以2020年为基准年开展核算。', []],
    ['按照《城镇排水条例》（国令〔2013〕64号）执行。', []],
    ['落实《行业目录（2011年本）》要求。', []],
    [
      '落实《某市水系规划（2018—2025年）》，2022年6月底前开工，10月底前完工。',
      [
        ['2022年6月底前', 'by', '2022-06-30'],
        ['10月底前', 'by', '2022-10-31'],
      ],
    ],
    [
      '6月底前、12月底前各排查一次。',
      [
        ['6月底前', 'by', '2022-06-30'],
        ['12月底前', 'by', '2022-12-31'],
      ],
    ],
    ['落实2031年水利工作会议要求，2031年底前完工。', [['2031年底前', 'by', '2031-12-31']]],
    ['3、6月召开会议。', []],
    ['每年核算，次年1月底前公布结果。', [['每年', 'every', 'P1Y']]],
    [
      '2023年1月底前总结，次年3月底前建立长效机制。',
      [
        ['2023年1月底前', 'by', '2023-01-31'],
        ['次年3月底前', 'by', '2024-03-31'],
      ],
    ],
    [
      '8月底前封顶，年底具备使用条件。',
      [
        ['8月底前', 'by', '2022-08-31'],
        ['年底', 'by', '2022-12-31'],
      ],
    ],
    ['年底工作繁忙。', []],
    [
      '2024年6月、12月底前分别报送。',
      [
        ['2024年6月', 'by', '2024-06-30'],
        ['12月底前', 'by', '2024-12-31'],
      ],
    ],
    ['每年年底前公布结果。', [['每年年底前', 'every', 'P1Y']]],
    [
      '从2024年7月1日起至2025年6月30日止开展整治。',
      [['从2024年7月1日起至2025年6月30日止', 'during', '2024-07-01/2025-06-30']],
    ],
    ['为做好2022年全市河湖管护，制定以下要点。', []],
    [
      '2023年11月21日至2024年2月29日开展排查，12月底前自查，1月15日前抽查。',
      [
        ['2023年11月21日至2024年2月29日', 'during', '2023-11-21/2024-02-29'],
        ['12月底前', 'by', '2023-12-31'],
        ['1月15日前', 'by', '2024-01-15'],
      ],
    ],
    [
      '到2024年3月完成勘察，6月底前开工。',
      [
        ['到2024年3月', 'by', '2024-03-31'],
        ['6月底前', 'by', '2024-06-30'],
      ],
    ],
    ['根据省巡查组2022年5月对我县开展巡查的意见，逐项整改。', []],
    ['针对2023年8月暴雨中暴露的短板，补齐装备。', []],
    ['按照县委要求2023年6月完成移交。', [['2023年6月', 'by', '2023-06-30']]],
    ['按照2023年底前全部完成的目标推进。', [['2023年底前', 'by', '2023-12-31']]],
    ['为民服务，2022年完成改造。', [['2022年', 'by', '2022-12-31']]],
    ['年内容量扩大。', []],
    ['现就做好2022年度汛工作提出如下要点。', []],
    ['2022年暑假前完成检修。', [['2022年暑假前', 'by', '2022-07-14']]],
    ['阻水林木汛前全部清除。', [['汛前', 'by', '2022-05-31']]],
    ['开展汛前检查，停止供暖前，每年汛前完成。', [['每年', 'every', 'P1Y']]],
    [
      '合格率6月、12月底前分别达到80%、90%。',
      [
        ['6月', 'by', '2022-06-30'],
        ['12月底前', 'by', '2022-12-31'],
      ],
    ],
    ['汛期（5—9月）加密监测。', []],
    ['（5—9月）加密监测。', [['5—9月', 'during', '2022-05-01/2022-09-30']]],
    ['2022年全国两会前办结。', [['2022年全国两会前', 'by', null]]],
    [
      '2022年春播前整地，2022年“创文”前完工。',
      [
        ['2022年春播前', 'by', null],
        ['2022年“创文”前', 'by', null],
      ],
    ],
    ['2022年年底前完成，2022年以前的除外。', [['2022年年底前', 'by', '2022-12-31']]],
    [
      '入冬前验收，“十一”黄金周前整改。',
      [
        ['入冬前', 'by', '2022-11-30'],
        ['“十一”黄金周前', 'by', '2022-10-01'],
      ],
    ],
    ['2022年春耕前备种。', [['2022年春耕前', 'by', null]]],
    ['奖励2022年税收前十强商户。', [['2022年', 'by', '2022-12-31']]],
    ['推广2022年主推品种前三位。', [['2022年', 'by', '2022-12-31']]],
    ['高考前十名给予奖励。', []],
    ['年内增设站点。', [['年内', 'by', '2022-12-31']]],
    ['挂牌督办；落实保洁三年行动计划（2031—2033年）。', []],
    [
      '3月、6月、9月底前各抽查一次。',
      [
        ['3月', 'by', '2022-03-31'],
        ['6月', 'by', '2022-06-30'],
        ['9月底前', 'by', '2022-09-30'],
      ],
    ],
    ['开设老年内科，改造年年内涝的巷道。', []],
    ['2021年，在园区座谈会上，商户提出建议。', []],
    ['2022年，在职工大会上，要通报结果。', [['2022年', 'by', '2022-12-31']]],
    ['2022年全县防火工作总体思路是：防字当头。', []],
    ['9月底前移交2012年以前形成的卷宗。', [['9月底前', 'by', '2022-09-30']]],
    [
      '3月开工、10月底前投用。',
      [
        ['3月', 'by', '2022-03-31'],
        ['10月底前', 'by', '2022-10-31'],
      ],
    ],
    ['2014年现状为劣Ⅴ类。', []],
    ['理清“十五五”时期亟须解决的用水难题。', []],
    ['梳理2022年面临的旱情。', []],
    ['“十五五”期间解决三个镇的用水难题。', [['“十五五”期间', 'during', '2026-01-01/2030-12-31']]],
    ['2019年5月印发的细则继续有效。', []],
    ['各县应于2026年4月底前印发细则。', [['于2026年4月底前', 'by', '2026-04-30']]],
    ['2005年以前建成的小区逐步改造。', []],
    ['每年6月底、12月底前听取汇报。', [['每年6月底、12月底前', 'every', 'P1Y']]],
    ['供水管网使用超过50年的予以更换。', []],
    ['3年内完成，30日内反馈。', []],
    ['评选“2021年文明家庭”。', []],
    ['列入2016年第3号公告的企业。', []],
    ['2021年是攻坚之年，务必抓紧。', []],
    ['现将2019年度重点任务分解下达给你们。', []],
    ['本办法自印发之日起施行，有效期至2029年12月31日。', []],
    ['截至2020年底，渠系已建成八成。', []],
    ['《水法》细则2019年5月24日经市政府批准。', []],
    [
      '2025年初步建成三座，2026年中完成验收。',
      [
        ['2025年', 'by', '2025-12-31'],
        ['2026年中', 'by', '2026-06-30'],
      ],
    ],
    ['从2023年春季学期起推开。', [['从2023年春季学期起', 'from', '2023-02-01']]],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('takes the year of a month from its sentence, then from the plan, and tells where neither states one', () => {
    expect(shown('2023年开工，9月底前完工。')).toEqual([
      ['2023年', 'by', '2023-12-31'],
      ['9月底前', 'by', '2023-09-30'],
    ])
    expect(findDates('9月底前完工。', { year: null, issuedYear: null })).toEqual({
      dates: [],
      undated: [{ from: 0, to: 4 }],
    })
  })

  it('takes the year of a sentence before where neither this one nor the plan states one', () => {
    expect(
      shown('（2021年12月）。各组于12月20日前报送。', { year: null, issuedYear: null } as never),
    ).toEqual([
      ['2021年12月', 'by', '2021-12-31'],
      ['于12月20日前', 'by', '2021-12-20'],
    ])
  })

  it('takes a year that names the plan for a part of the name', () => {
    const context = { year: 2023, issuedYear: null, title: '河口区2023年便民实事工作方案' }
    expect(shown('为办好2023年便民实事，制定本方案。2023年便民驿站全部开放。', context as never)).toEqual([
      ['2023年', 'by', '2023-12-31'],
    ])
  })

  it('takes a bare year before the plan for a description', () => {
    const context = { year: null, issuedYear: 2016 }
    expect(shown('2014年，全市用水量为3亿立方米；2017年，控制在2.8亿立方米。', context as never)).toEqual([
      ['2017年', 'by', '2017-12-31'],
    ])
    expect(shown('截至2015年，已建成五座。2015年底前完成验收。', context as never)).toEqual([
      ['2015年底前', 'by', '2015-12-31'],
    ])
  })
})

describe('feasts and seasons', () => {
  it('takes a feast without a year for the next one after the issue of the plan', () => {
    const issued = (day: string) => ({ year: Number(day.slice(0, 4)), issuedYear: null, issued: day })
    expect(shown('春节前完成检修。', issued('2021-10-08'))).toEqual([['春节前', 'by', '2022-02-01']])
    expect(shown('春节前完成检修。', issued('2021-01-08'))).toEqual([['春节前', 'by', '2021-02-12']])
    expect(shown('国庆节前完成检修。', issued('2021-03-08'))).toEqual([['国庆节前', 'by', '2021-10-01']])
  })

  it('takes the months of a winter for those after the year that its title states', () => {
    const context = { year: 2021, issuedYear: 2021, title: '青石县2021年冬春护林工作方案' }
    const text = '11月底前备料，2月底前补植，春节前慰问，12月至次年3月值守。'
    expect(shown(text, context as never).map(([, , value]) => value)).toEqual([
      '2021-11-30',
      '2022-02-28',
      '2022-02-01',
      '2021-12-01/2022-03-31',
    ])
    const issued = { ...context, issued: '2021-01-10' }
    expect(shown('2月底前补植。', issued as never)).toEqual([['2月底前', 'by', '2021-02-28']])
    expect(shown('2月底前补植。', { ...context, title: '青石县2021年护林工作方案' } as never)).toEqual([
      ['2月底前', 'by', '2021-02-28'],
    ])
  })

  it('takes 年内 for the first year of a plan and not for one of its stages', () => {
    const context = { year: null, issuedYear: 2021, continuedYear: 2023 }
    expect(shown('年内配齐。', context as never)).toEqual([['年内', 'by', '2021-12-31']])
    expect(shown('2022年开工，年内配齐。', context as never)[1]).toEqual(['年内', 'by', '2022-12-31'])
  })

  it('leaves open on which day a season ends of which only the beginning is known', () => {
    expect(shown('2021年汛期结束前完成检修。')).toEqual([['2021年汛期结束前', 'by', null]])
  })

  it.each([
    ['汛期前景分析', []],
    ['2019年春节前后', ['2019年春节前后']],
    ['每年上半年、下半年各一次', ['每年上半年']],
    ['2021年冬季供暖前完成', ['2021年冬季供暖前']],
  ])('%s', (text, expected) => {
    expect(shown(text).map(([words]) => words)).toEqual(expected)
  })
})

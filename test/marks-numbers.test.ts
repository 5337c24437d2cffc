import { describe, expect, it } from 'vitest'
import { continuesSentence } from '../src/text/marks/numbers/mark-wording.ts'
import { findNumbers } from '../src/text/marks/numbers/numbers.ts'
import { settleChanges, settlePairs } from '../src/text/marks/numbers/settle-pairs.ts'
import type { Known } from '../src/text/marks/slots.ts'

function read(text: string) {
  const known: Known = { runs: new Map(), breaks: new Set() }
  const facts = findNumbers(text, known)
  let restored = ''
  for (let offset = 0; offset < text.length; offset++) restored += known.runs.get(offset) ?? text[offset]
  return { restored, facts, known }
}

describe('findNumbers', () => {
  it.each([
    ['percentage before a bound', '废旧地膜回收率达到82,以上', '废旧地膜回收率达到82%以上'],
    [
      'two percentages after 分别',
      '县城.乡镇垃圾处理率分别达到70。85 以上',
      '县城.乡镇垃圾处理率分别达到70%、85%以上',
    ],
    [
      'a decimal among the values of a 分别',
      '甲类能耗和乙类能耗分别下降18 41、7.以上',
      '甲类能耗和乙类能耗分别下降18%、41.7%以上',
    ],
    ['one value with a decimal', '优良天数比例达到83.4,以上', '优良天数比例达到83.4%以上'],
    [
      'a list after 分别 that nothing closes',
      '水耗、电耗比2021年分别下降16、12.推广',
      '水耗、电耗比2021年分别下降16%、12.推广',
    ],
    ['decimal of a magnitude', '清淤渠道3。2公里', '清淤渠道3.2公里'],
    ['decimal before 万', '新增造林7 5万亩', '新增造林7.5万亩'],
    ['decimal that begins with nought', '系数达到0,58以上', '系数达到0.58以上'],
    ['fine particles', '细颗粒物PM2、5浓度', '细颗粒物PM2.5浓度'],
    ['the stroke of a recommended standard', '按照GB.T1234,2019执行', '按照GB/T1234—2019执行'],
    ['and of one of a place', '按照DB11。T567、2021执行', '按照DB11/T567—2021执行'],
    ['letters that number no standard', '选用AB.TC三型', '选用AB.TC三型'],
    ['document number', '市政函.2018 42号', '市政函〔2018〕42号'],
    ['years', '规划期2021、2025年', '规划期2021—2025年'],
    ['range of counted things', '扶持3.5家合作社', '扶持3—5家合作社'],
    ['percentage that a change begins with', '覆盖率由60、提高到80.以上', '覆盖率由60%提高到80%以上'],
    ['range of ages', '面向 3、6岁幼儿', '面向 3—6岁幼儿'],
    ['range of ages from nought', '扩大到0.12岁', '扩大到0—12岁'],
    ['range of months', '给予6,12个月宽限期', '给予6—12个月宽限期'],
    ['the number of a heading before the end of a month', '核定界桩1,3月底前公布', '核定界桩1,3月底前公布'],
    ['or before a day', '核定界桩1。3月25日前公布', '核定界桩1。3月25日前公布'],
    ['range of months without an end', '枯水期1,3月巡查', '枯水期1—3月巡查'],
    ['the number of a heading before a month', '扩大试点 3,6月底前建成', '扩大试点 3,6月底前建成'],
    ['mean of counted things', '每千人口托位数达到4。6个', '每千人口托位数达到4.6个'],
    ['mean age', '人均预期寿命达到78,5岁', '人均预期寿命达到78.5岁'],
    ['range of a magnitude', '奖励15,20万元', '奖励15—20万元'],
    ['neighbouring years in brackets', '整治方案,2022、2023年.已经印发', '整治方案,2022—2023年.已经印发'],
    [
      'unit divided by another',
      '浓度降到35微克,立方米。淘汰10蒸吨 小时以下锅炉',
      '浓度降到35微克/立方米。淘汰10蒸吨/小时以下锅炉',
    ],
    ['day and time of a page', '发布日期,2031、05.09 16,04。30来源', '发布日期,2031—05—09 16:04:30来源'],
    ['day with its time right behind', '时间2031、05.0916,04阅读', '时间2031—05—0916:04阅读'],
    ['no day of a month', '编号2031.13,09', '编号2031.13,09'],
    ['internet address', '登录http,10,20。30.40 8080', '登录http,10.20.30.40:8080'],
    ['telephone number with its area', '咨询电话,0900.7654321', '咨询电话,0900—7654321'],
    ['house number', '滨河路19,2号渡口', '滨河路19—2号渡口'],
    ['no house number', '渡船19,2号渡口', '渡船19,2号渡口'],
    ['years in a row', '附2031,2032.2033年度考核表', '附2031、2032、2033年度考核表'],
    ['scale', '测图精度不低于1,500,每年更新', '测图精度不低于1：500,每年更新'],
    ['ratio', '船员与客位之比达到1、8', '船员与客位之比达到1：8'],
    ['a number that opens a heading and a great one', '三条,1,500米以内', '三条,1,500米以内'],
    ['numbers that are called', '热线为22345,22369', '热线为22345、22369'],
    ['solution', '用75,酒精擦拭', '用75%酒精擦拭'],
    ['number of a heading before such a word', '二是 5,酒精入库', '二是 5,酒精入库'],
    ['round numbers behind a mark', '补齐护栏 50,300户的村庄', '补齐护栏 50—300户的村庄'],
    ['the number of a heading behind a mark', '补齐护栏 5,300户的村庄', '补齐护栏 5,300户的村庄'],
    [
      'differences of percentages in a row',
      '甲线准点率和乙线准点率分别提高13,4个,25、1个百分点',
      '甲线准点率和乙线准点率分别提高13.4个,25.1个百分点',
    ],
    [
      'values behind one that a word closes',
      '城区、镇区,村屯保洁率分别达到95,以上.87、70.转运率不变',
      '城区、镇区,村屯保洁率分别达到95%以上.87%、70.转运率不变',
    ],
    ['number of a standard', '按照GB3095,2012执行', '按照GB3095—2012执行'],
    ['the decimal that a change begins with', '满意度由61、5,提高到75,以上', '满意度由61.5%提高到75%以上'],
    [
      'values of 分别 joined by a word',
      '油耗、水耗分别下降9,5,和11.另行考核',
      '油耗、水耗分别下降9.5%和11.另行考核',
    ],
    ['the parts of a whole', '三级分别承担50、30.20,按季拨付', '三级分别承担50%、30%、20,按季拨付'],
    [
      'three values of a count not shown',
      '上述指标分别达到95,75、50 以上',
      '上述指标分别达到95%、75%、50%以上',
    ],
    [
      'pollutants with numbers in their names',
      'PM2,5、PM10和SO2分别下降7。9 15,以上',
      'PM2.5、PM10和SO2分别下降7%、9%、15%以上',
    ],
    [
      'a change before a heading in Han',
      '烟尘排放同比下降8。三、实施步骤',
      '烟尘排放同比下降8。三、实施步骤',
    ],
    ['an amount that is shared', '其中60、用于修路', '其中60、用于修路'],
    [
      'coefficients that look like hours',
      '差异系数分别控制在0。50、0,45以内',
      '差异系数分别控制在0.50、0.45以内',
    ],
    ['a range of decimals', '每吨收费0、2 0。3元', '每吨收费0.2—0.3元'],
    ['a range of months from nought', '服务0。36个月儿童', '服务0—36个月儿童'],
    ['from a percentage to one', '租金减免20。至50,逐年安排', '租金减免20%至50,逐年安排'],
    ['percentage before 的', '承担费用30,的部分', '承担费用30%的部分'],
    [
      'a decimal of 分别 to which a word joins the last value',
      '清洗管道,水质合格率.管网覆盖率分别达到91.4,和83,以上',
      '清洗管道,水质合格率.管网覆盖率分别达到91.4%和83%以上',
    ],
    [
      'a decimal as the last value',
      '水质合格率 管网覆盖率分别达到91,和83 7,以上',
      '水质合格率 管网覆盖率分别达到91%和83.7%以上',
    ],
    [
      'only rates after two rates',
      '清洗管道,水质合格率.管网覆盖率,抄表率分别达到91 76.18。3,以上',
      '清洗管道,水质合格率.管网覆盖率,抄表率分别达到91%、76%、18.3%以上',
    ],
    [
      'a decimal of things whose names hold a word that joins elsewhere',
      '清洗管道,卫生间普及率,水质合格率 抄表率分别达到91 76.18。3,以上',
      '清洗管道,卫生间普及率,水质合格率 抄表率分别达到91%、76%、18.3%以上',
    ],
    ['parts of a thousand', '林区火灾受害率控制在0,6 以内', '林区火灾受害率控制在0.6‰以内'],
    ['degrees before a bound', '后厨水温达到82,以上', '后厨水温达到82℃以上'],
    ['degrees of the body', '入园幼儿体温超过37.3,的不得入园', '入园幼儿体温超过37.3℃的不得入园'],
    ['degrees below nought', '气温低于零下15.时停工', '气温低于零下15℃时停工'],
    ['a range of degrees', '奶站冷藏温度为2 6,的货柜', '奶站冷藏温度为2—6℃的货柜'],
    ['degrees of two seasons', '室内温度、夏季不低于26,以上', '室内温度、夏季不低于26℃以上'],
    ['a rate behind a temperature', '调控水温、合格率达到82,以上', '调控水温、合格率达到82%以上'],
    ['a rate of temperatures', '出厂水温达标率达到82,以上', '出厂水温达标率达到82%以上'],
    ['clock times', '早晚高峰6.30、8,00限行', '早晚高峰6:30—8:00限行'],
    ['two stretches of clock times', '在7,00 9.00,17。30.19,30开放', '在7:00—9:00、17:30—19:30开放'],
    ['months of a list', '每年4月底,10月底前上报', '每年4月底、10月底前上报'],
    ['plenary sessions of a list', '学习二中.三中 四中全会文件', '学习二中、三中、四中全会文件'],
    [
      'the sign between a rate and its value',
      '群众满意度,93.预约率。96,开设',
      '群众满意度≥93.预约率≥96,开设',
    ],
    ['the number of a heading behind a rate', '提高办结率.3,加强护理', '提高办结率.3,加强护理'],
    ['a number behind another word', '开设门诊,93.预约', '开设门诊,93.预约'],
    ['a year in Han numerals', '和二,三五年远景目标', '和二〇三五年远景目标'],
    ['one with two of the same lost', '二.二 年底前建成', '二〇二〇年底前建成'],
    ['one with two lost side by side', '二.六年四月印发', '二〇〇六年四月印发'],
    ['a stretch of years', '二、三年内建成', '二、三年内建成'],
    ['the number of a heading before one', '第二,三五年规划', '第二,三五年规划'],
    ['a school named so', '修缮一中.改造二小', '修缮一中.改造二小'],
    ['lost numeral', '断面水质达到,类标准', '断面水质达到□类标准'],
    ['lost grade', '及时启动,级响应', '及时启动□级响应'],
    ['lost grade behind another stretch', '暴雨来临时 级应急响应', '暴雨来临时，□级应急响应'],
    ['a word that only begins so', '按要求,级别从高', '按要求,级别从高'],
    ['lost document number', '省政办发,号文件', '省政办发〔□〕□号文件'],
  ])('%s', (_, mangled, expected) => {
    expect(read(mangled).restored).toBe(expected)
  })

  it.each([
    ['a bound after a unit', '流转面积500亩,以上述为准'],
    ['a list or a decimal of a magnitude', '加宽2,3米'],
    ['a bound after a Chinese number', '成绩在三,以上各项'],
    ['neighbouring years, a list or a stretch', '在2018、2019年'],
    ['a title before a heading number', '农膜回收利用率稳步提高1.推广加厚地膜'],
    ['a decimal above its whole', '用水总量21,64亿立方米'],
    ['a unit before another sentence', '处理污水3万吨,日均用水'],
    ['an ordinal', '第5,3条'],
    ['a month with its end before another', '于2031年3月底前.9月中旬检查'],
    ['percentages that look like hours', '比例由65.20提高'],
    ['a word that begins with 类', '纸张,类似材料'],
  ])('leaves alone: %s', (_, mangled) => {
    expect(read(mangled).restored).toBe(mangled)
  })

  it('knows a percentage whose run goes on', () => {
    const { facts } = read('森林覆盖率达到47,推进城市绿化')
    expect([...facts.percentSigns]).toEqual([[9, true]])
  })

  it.each([
    ['淘汰国,及以下排放标准的渡船', '淘汰国□及以下排放标准的渡船'],
    ['禁用国.柴油渡船', '禁用国□柴油渡船'],
    ['通行全国,标准统一', '通行全国,标准统一'],
  ])('tells the lost stage of an emission standard in %s', (text, expected) => {
    const { restored, facts } = read(text)
    expect(restored).toBe(expected)
    expect(facts.findings).toHaveLength(expected.includes('□') ? 1 : 0)
  })

  it.each([
    ['that the same word follows', '补贴占比60,用于修船,40。用于培训', true],
    ['that another word follows', '补贴占比60,用于修船,40。艘新船', undefined],
    ['that make more than a whole', '补贴占比60,用于修船,50。用于培训', undefined],
  ])('a percentage makes a whole with numbers %s', (_, text, isPercent) => {
    expect(read(text).facts.percentSigns.get(14)).toBe(isPercent)
  })

  it('takes the name of a network behind a percentage for no part of it', () => {
    const text = '渡口供水率达到99 5G网络通到渡口'
    const { facts, known } = read(text)
    expect(facts.percentSigns.get(text.indexOf(' '))).toBe(true)
    expect(known.runs.has(text.indexOf(' '))).toBe(false)
  })

  it('tells what is lost for good', () => {
    expect(read('河段水质优于.类').facts.findings).toMatchObject([{ rule: 'lost-numeral', start: 6, end: 8 }])
    expect(read('二.级以上预警').facts.findings).toMatchObject([{ rule: 'lost-numeral', start: 1, end: 3 }])
    expect(read('自每年11月1日至年3月1日').facts.findings).toMatchObject([{ rule: 'lost-number' }])
  })
})

describe('settlePairs', () => {
  /** The text with what is known of its runs after the structure has said where headings begin. */
  function settled(text: string, headingRuns: Record<number, string>): string {
    const { facts, known } = read(text)
    for (const [offset, run] of Object.entries(headingRuns)) known.runs.set(Number(offset), run)
    settlePairs(known, facts)
    let restored = ''
    for (let offset = 0; offset < text.length; offset++)
      restored += known.runs.get(offset) ?? (facts.percentSigns.get(offset) ? '%' : text[offset])
    return restored
  }

  it.each<[string, string, Record<number, string>, string]>([
    ['a change of what has no percentages', '氨浓度同比上升4、6。镉不变', {}, '氨浓度同比上升4.6%镉不变'],
    ['a list without 分别', '补贴比例为50。60、70,不设上限', {}, '补贴比例为50%、60%、70%不设上限'],
    ['a list before a heading', '补贴比例为50.2,摸底', { 7: '。\n', 9: '.' }, '补贴比例为50%。\n2.摸底'],
    [
      'the number of the next heading',
      '入库率达到95,2、清点藏书',
      { 7: '。\n', 9: '.' },
      '入库率达到95%。\n2.清点藏书',
    ],
    ['the decimals of the first', '入库率达到95,2、清点藏书', {}, '入库率达到95.2%清点藏书'],
    ['the other end of a range', '入库率保持在10,15、清点藏书', {}, '入库率保持在10%—15%清点藏书'],
    [
      'a range before a heading',
      '入库率保持在10,15、二,清点藏书',
      { 11: '。\n' },
      '入库率保持在10%—15%。\n二,清点藏书',
    ],
  ])('%s', (_, text, runs, expected) => {
    expect(settled(text, runs)).toBe(expected)
  })

  it.each([
    ['a month of its own', '入库率达到95,12月前完成', '入库率达到95%12月前完成'],
    ['no percentage: a decimal that is counted', '每千人座位达到3。2个', '每千人座位达到3.2个'],
    ['two percentages joined by a word', '入库率达到60,和85、以上', '入库率达到60%和85%以上'],
    [
      'what was said above',
      '病害比2030年减少25、以上数据均为初步统计',
      '病害比2030年减少25%以上数据均为初步统计',
    ],
    ['a part of something', '补贴不超过投资的30,由馆方安排', '补贴不超过投资的30%由馆方安排'],
  ])('%s', (_, text, expected) => {
    expect(settled(text, {})).toBe(expected)
  })
})

describe('settleChanges', () => {
  it.each([
    ['用水下降8.三、实施步骤', '。\n', '用水下降8%。\n三、实施步骤'],
    ['用水下降8.市水利局负责', '。（', '用水下降8%。（市水利局负责'],
    ['加密站点8.三、实施步骤', '。\n', '加密站点8。\n三、实施步骤'],
    ['用水下降8.市水利局负责', '，', '用水下降8，市水利局负责'],
  ])('%s with %j', (text, run, expected) => {
    const known: Known = { runs: new Map([[5, run]]), breaks: new Set() }
    settleChanges(text, known)
    expect(text.slice(0, 5) + known.runs.get(5) + text.slice(6)).toBe(expected)
  })
})

describe('continuesSentence', () => {
  it.each(['并于年底前上报', '且不少于两次', '从而减少塌方'])('%s goes on', words => {
    expect(continuesSentence(words, 0)).toBe(true)
  })
  it.each(['并网发电', '并联审批', '且末县', '修桥并铺路'])('%s does not', words => {
    expect(continuesSentence(words, 0)).toBe(false)
  })
})

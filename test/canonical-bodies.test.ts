import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { departmentGrammar } from '../src/lexicon/bodies/body-grammar.ts'
import { splitBodies } from '../src/lexicon/bodies/body-lists.ts'
import { canonicalBody } from '../src/lexicon/bodies/canonical-bodies.ts'
import { ListPrefix } from '../src/lexicon/bodies/list-prefix.ts'

const same: [key: string, names: string][] = [
  [
    'development-reform',
    '发改委 市发改委 发展改革委 发展和改革委员会 县发改局 青州市发展和改革局 省发展改革委 国家发展改革委 市物价局',
  ],
  [
    'industry-information-technology',
    '经信委 工信委 市工信局 工业和信息化局 经济和信息化委员会 区科技和工业信息化局 工业和信息化部',
  ],
  [
    'ecology-environment',
    '环保局 市环境保护局 生态环境局 生态环境分局 市生态环境局东港分局 生态环境部 省生态环境厅 生态环境部门',
  ],
  [
    'natural-resources',
    '国土局 市国土资源局 自然资源局 市自然资源和规划局 区规划局 城乡规划管理局 国土资源和房屋管理局',
  ],
  [
    'housing-urban-rural-development',
    '住建局 市住建委 区建委 城乡建设局 住房和城乡建设局 区城乡建委 住房城乡建设部',
  ],
  ['housing-administration', '市房管局 住房保障和房屋管理局'],
  ['urban-management', '城管局 市城市管理局 综合执法局 城市管理综合执法局 市市政园林局 市城管委'],
  ['agriculture-rural-affairs', '农委 市农业局 农业农村局 农牧局 市委农办 农业农村部'],
  ['animal-husbandry', '畜牧兽医局 市畜牧局'],
  ['ocean-fisheries', '海洋与渔业局 市海洋局 渔业局 水产局'],
  ['water-resources', '水务局 市水利局 水利水务局 省水利厅 师市水利局'],
  ['river-chief-office', '市河长办 河长制办公室'],
  ['forestry-grassland', '林业局 市林草局 省林业和草原局'],
  ['transport', '交通局 市交委 交通运输局 市交通委 县运管所'],
  ['health', '卫计委 卫生局 市卫健委 卫生健康局 国家卫生健康委'],
  ['disease-control', '区疾控中心 疾病预防控制局'],
  ['emergency-management', '安监局 应急管理局 区政府应急办 应急管理部'],
  ['market-regulation', '市场监管局 市市场监管局 工商局 质监局 食药监局 市食品药品监督管理局 市场监管总局'],
  ['culture-tourism', '旅游局 文广新局 文化和旅游局 文体广电和旅游局 市文化局'],
  ['education', '教育局 区教委 县教体局 教育体育局 教育部'],
  ['science-technology', '科技局 区科委 科学技术局'],
  ['human-resources-social-security', '人社局 人力资源和社会保障局 市人力社保局'],
  ['justice', '司法局 市政府法制办 法制办'],
  ['tax', '国税局 市地税局 县税务局 国家税务总局青州市税务局'],
  ['financial-regulation', '青州银监分局 省银保监局 国家金融监督管理总局青州监管分局'],
  ['central-bank', '人行松原中心支行 市人民银行 人民银行青州市中心支行 人行青州支行'],
  ['local-financial-affairs', '市金融办 市地方金融监管局 市委金融办'],
  ['discipline-supervision', '市监察局 市纪委监委 纪委'],
  ['institutional-establishment', '市编办 市委编办'],
  ['government-services', '审批服务管理局 市行政审批局 市政务服务局'],
  ['data-administration', '市大数据局 市数据局 大数据发展管理局'],
  ['rural-revitalization', '扶贫办 县乡村振兴局'],
  ['state-assets', '市国资委 国务院国资委 区国资局'],
  ['grain-reserves', '粮食局 市粮食和物资储备局'],
  ['commerce', '商务局 市商贸局 商务和投资促进局 市商务委'],
  ['traffic-police', '市交警支队 县公安局交警大队 市公安局交通警察支队'],
  ['youth-league', '团市委 共青团青州市委 团县委'],
  ['court', '法院 市人民法院 市中级人民法院 省高院'],
  ['procuratorate', '检察院 市人民检察院'],
  ['maritime-safety', '青州海事局 云台东港海事处'],
  ['customs', '青州海关'],
  ['power-companies', '国网青州市供电公司 市供电公司'],
  ['water-companies', '水务集团 市水务集团 市自来水公司'],
  ['telecom-companies', '中国联通青州分公司 中国移动青州分公司 中国铁塔青州办事处 中国电信青州营业部'],
  ['protected-area-administration', '市清河保护区管理局 白鹭湖自然保护区管理局'],
  [
    'county-governments',
    '各县（市）区政府 各县(市)区政府 各县（市、区）人民政府 各县、区人民政府（管委会） 各区县（自治县）人民政府 义县政府',
  ],
  ['municipal-governments', '各市人民政府 各市（州）人民政府 各地级以上市人民政府'],
  [
    'township-governments',
    '各乡镇（街道） 相关镇街 各有关乡镇 各街道办事处 东港镇 东港镇人民政府 城区街道办',
  ],
  [
    'development-zones',
    '园区管委会 高新区管委会 区工业园区 青湖工业园区 园区办 区新城建管委 云台国家高新技术开发区管委会',
  ],
  ['departments-concerned', '各有关部门 区级有关部门 市直各相关部门 市政府各部门'],
  ['units-concerned', '有关单位 各责任单位'],
  ['member-units', '各成员单位 防汛抗旱指挥部各成员单位'],
  ['farms', '农林场 青山林场'],
  ['government', '市政府 市人民政府 区政府'],
  ['government-office', '市政府办公室 区府办'],
  ['party-committee-office', '市委办公室 县委办'],
  ['peoples-congress', '市人大法工委 人大办公室'],
  ['commerce-and-statistics', '区商务和统计局'],
]

describe('canonicalBody', () => {
  it.each(same)('%s', (key, names) => {
    for (const name of names.split(' ')) expect([name, canonicalBody(name)?.key]).toEqual([name, key])
  })

  it.each([
    ['a field without an institution', '监管'],
    ['a field without an institution', '生态环境'],
    ['a longer field', '林业产业局'],
    ['a compass point and no place', '北方水利局'],
    ['running text before it', '加强水利局'],
    ['a verb before it', '报市财政局'],
    ['a preposition before it', '由市财政局'],
    ['a post', '市公安局局长'],
    ['two bodies', '市财政局市水利局'],
    ['two bodies', '市财政局和市水利局'],
    ['a bureau of nothing', '市局'],
    ['works', '市水利工程'],
    ['an unknown company', '环保设备公司'],
    ['an unknown bureau', '市海岛旅游建设局'],
    ['the word alone', '政府'],
    ['nothing', ''],
  ])('gives no key for %s: %s', (_, name) => expect(canonicalBody(name)).toBeNull())

  it.each([
    ['the water company', '市水务集团', 'water-resources'],
    ['the academy', '市农业科学院', 'agriculture-rural-affairs'],
    ['the police university', '公安大学', 'public-security'],
    ['market regulation', '市场监管局', 'municipal-governments'],
    ['the office of a zone', '园区办', 'departments-concerned'],
    ['the Party’s office', '市委办公室', 'government-office'],
  ])('does not take %s (%s) for %s', (_, name, key) => {
    expect(canonicalBody(name)).not.toBeNull()
    expect(canonicalBody(name)?.key).not.toBe(key)
  })

  it('names the successor', () => expect(canonicalBody('市环保局')?.canonical).toBe('生态环境局'))
})

describe('departments.json', () => {
  const { bodies } = departmentGrammar()

  it('files every form under one body', () => {
    const owners = new Map<string, string>()
    const twice: string[] = []
    for (const body of bodies)
      for (const form of [...(body.names ?? []), ...(body.prefixed ?? [])]
        .map(name => `name ${name}`)
        .concat((body.fields ?? []).map(field => `field ${field}`))) {
        if (owners.has(form)) twice.push(`${form}: ${owners.get(form)}, ${body.key}`)
        owners.set(form, body.key)
      }
    expect(twice).toEqual([])
  })

  it('has one entry for each key', () =>
    expect(new Set(bodies.map(body => body.key)).size).toBe(bodies.length))

  it('finds every name that it lists under its own key', () => {
    const lost = bodies.flatMap(body =>
      (body.names ?? [])
        .filter(name => canonicalBody(name)?.key !== body.key)
        .map(name => `${body.key}: ${name}`),
    )
    expect(lost).toEqual([])
  })

  it('tells the history of forms that it lists', () => {
    const unknown = bodies.flatMap(body =>
      (body.history ?? [])
        .map(({ form }) => form)
        .filter(form => !body.fields?.includes(form) && !body.names?.includes(form)),
    )
    expect(unknown).toEqual([])
  })
})

const expandBody = (name: string, previous: readonly string[]) => {
  const list = new ListPrefix()
  for (const before of previous) list.add(before)
  return list.expand(name)
}

describe('the names of a list', () => {
  it.each([
    ['the level', '农业农村局', ['市自然资源局'], '市农业农村局'],
    ['a place and level', '水务局', ['青州市环保局'], '青州市水务局'],
    ['the nearest level', '财政局', ['省水利厅', '市水务局'], '市财政局'],
    ['past a branch', '财政局', ['生态环境分局', '市水务局'], '市财政局'],
    ['past a class', '财政局', ['市水务局', '各乡镇'], '市财政局'],
    ['the committee', '宣传部', ['市委组织部'], '市委宣传部'],
    ['the committee after a joint organ', '组织部', ['市纪委监委'], '市委组织部'],
    ['no committee for a department', '财政局', ['市委宣传部'], '市财政局'],
    ['a court’s', '人民检察院', ['市人民法院'], '市人民检察院'],
    ['a mass organisation’s', '残联', ['市妇联'], '市残联'],
    ['a province’s', '财政厅', ['省发展改革委'], '省财政厅'],
  ])('adds %s', (_, name, previous, full) => expect(expandBody(name, previous)).toBe(full))

  it.each([
    ['its own prefix', '市水务局', ['市财政局']],
    ['a branch', '生态环境分局', ['市自然资源局']],
    ['its own hierarchy', '税务局', ['市发改局']],
    ['a class', '各乡镇', ['市水务局']],
    ['a place inside the name', '白鹭湖自然保护区管理局', ['市水务局']],
    ['a level and a place inside the name', '市清河保护区管理局', ['市水务局']],
    ['a level that only a place inside a name could lend', '水务局', ['白鹭湖自然保护区管理局']],
    ['a company', '水务集团', ['市水务局']],
    ['a list without prefixes', '水务局', ['环保局', '市财政局']],
    ['nothing before it', '水务局', []],
    ['a State organ', '财政部', ['国家发展改革委']],
    ['an unknown body', '海岛旅游建设局', ['市水务局']],
  ])('adds nothing: %s', (_, name, previous) => expect(expandBody(name, previous)).toBeNull())
})

const corpus = process.env.WPP_CORPUS
describe.skipIf(corpus === undefined)('the real plans', () => {
  it('knows the bodies of 责任单位 lines', () => {
    const plan = readFileSync(`${corpus}/lingwu.txt`, 'utf8')
    const lists = [...plan.matchAll(/(?:责任单位|配合单位):([^\n]*(?:、\n[^\n]*)?)/g)].map(match => match[1]!)
    const names = lists.flatMap(splitBodies).map(item => item.name)
    expect(names.length).toBeGreaterThan(300)
    expect(names.filter(name => canonicalBody(name) === null)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { isBody, isLocalGovernment, splitBodies } from '../src/lexicon/bodies.ts'
import { computingTime } from './computing-time.ts'

describe('isBody', () => {
  it.each([
    ['without a prefix', '发改委'],
    ['a branch', '生态环境分局'],
    ['a branch of a city’s bureau', '市生态环境局东港分局'],
    ['the central bank', '人民银行青州市中心支行'],
    ['customs', '青州海关'],
    ['a grid company', '国网青州市供电公司'],
    ['a zone', '云台国家高新技术开发区管委会'],
    ['a reserve', '白鹭湖自然保护区管理局'],
    ['a telecom company', '中国联通青州分公司'],
    ['a Party department', '市委组织部'],
    ['the youth league', '团市委'],
    ['a mass organisation', '市总工会'],
    ['a class of governments', '各县（市）区政府'],
    ['half-width brackets', '各县(市)区政府'],
    ['a class of towns', '相关镇街'],
    ['a class of departments', '市直各相关部门'],
    ['members of a headquarters', '防汛抗旱指挥部各成员单位'],
    ['members of a group', '节水工作领导小组成员单位'],
    ['a group of a leading group', '省推进“三河”治理领导小组护岸执行小组成员单位'],
    ['a group that pushes something on', '松川县泵站改造推进小组'],
    ['estates', '农林场'],
    ['one town', '东港镇'],
    ['one estate', '青山林场'],
    ['a station', '东港派出所'],
    ['an unknown bureau', '市海岛旅游建设局'],
    ['an unknown centre', '市湖泊生态服务中心'],
    ['a second name', '市农业农村局（市畜牧兽医局）'],
    ['an office in quotes', '区“无废办”'],
    ['the office of a hotline', '县12345热线办'],
    ['a bureau of a fair', '中国—东盟博览会事务局'],
  ])('takes %s', (_, name) => expect(isBody(name)).toBe(true))

  it.each([
    ['running text', '加强部门协调配合'],
    ['a school that is to be built', '开工建设老年大学'],
    ['a slogan in quotes', '推进“一网通办”'],
    ['a duty before a dash', '清理枯枝——县林草局'],
    ['a mechanism', '建立联动机制'],
    ['works', '污水处理厂及配套管网的建设'],
    ['格局', '优化空间布局'],
    ['干部', '各级领导干部'],
    ['部署', '统一部署'],
    ['承办', '由市里承办'],
    ['a post', '市环保局局长'],
    ['a person', '市长'],
    ['the verb', '市环保局牵头'],
    ['a preposition', '由市环保局'],
    ['two bodies', '市环保局会同市水利局'],
    ['a body that sets one up', '县水利局成立工作专班'],
    ['bodies that set one up', '各乡镇成立领导小组'],
    ['a body that sends one', '县公安局派出工作组'],
    ['a level alone', '市级'],
    ['a quantifier alone', '全市'],
    ['the class word alone', '企业'],
    ['government in general', '政府'],
    ['government in general, in full', '人民政府'],
    ['a number', '建成20个示范区'],
    ['a year', '2020年'],
    ['a zone in running text', '打造特色产业园区'],
    ['one character', '局'],
    ['nothing', ''],
    ['what is handed up to a body', '自查结果报县人民政府'],
  ])('refuses %s', (_, text) => expect(isBody(text)).toBe(false))
})

describe('isLocalGovernment', () => {
  it.each([
    '各县（市）区政府',
    '各县、区人民政府',
    '各乡镇',
    '相关镇街',
    '各街道办事处',
    '园区管委会',
    '东港镇',
    '各市（州）人民政府',
    '各级人民政府',
  ])('takes %s', name => expect(isLocalGovernment(name)).toBe(true))
  it.each(['市环保局', '各有关部门', '市政府办公室', '市政府', '有关企业', '加强协调', '市委'])(
    'refuses %s',
    name => expect(isLocalGovernment(name)).toBe(false),
  )
})

/** Items as one text, what is no body in brackets. */
function split(list: string): string {
  return splitBodies(list)
    .map(item => (item.body ? item.name : `[${item.name}]`))
    .join(' | ')
}

describe('splitBodies', () => {
  it.each([
    ['marks', '市水务局、市财政局，市公安局；市科技局', '市水务局 | 市财政局 | 市公安局 | 市科技局'],
    ['damaged marks', '市水务局.市财政局。市公安局 市科技局', '市水务局 | 市财政局 | 市公安局 | 市科技局'],
    ['等', '市水务局、市财政局等', '市水务局 | 市财政局'],
    ['等有关部门', '市水务局、市财政局等有关部门', '市水务局 | 市财政局'],
    ['按职责分工', '市水务局、市财政局等按职责分工', '市水务局 | 市财政局'],
    ['和 between bodies', '市水务局和市财政局', '市水务局 | 市财政局'],
    ['以及', '县农业农村局以及各乡镇', '县农业农村局 | 各乡镇'],
    ['会同', '省水利厅会同省财政厅', '省水利厅 | 省财政厅'],
    ['和 in names', '住房和城乡建设局、商务和投资促进局', '住房和城乡建设局 | 商务和投资促进局'],
    ['及 after a name with 和', '文化和旅游局及工业和信息化局', '文化和旅游局 | 工业和信息化局'],
    ['和 between names with 和', '市住房和城乡建设局和市财政局', '市住房和城乡建设局 | 市财政局'],
    ['和 in a place', '和平区城管委、和田地区公安局', '和平区城管委 | 和田地区公安局'],
    ['和 before a class', '市发改委和有关区县政府', '市发改委 | 有关区县政府'],
    ['brackets', '各县（市、区）人民政府、各乡镇（街道）', '各县（市、区）人民政府 | 各乡镇（街道）'],
    ['one class in two items', '市水务局、各县、区人民政府', '市水务局 | 各县、区人民政府'],
    ['cities and counties', '各市、县（区）人民政府', '各市、县（区）人民政府'],
    ['two organs', '各乡镇党委、政府', '各乡镇党委、政府'],
    ['classes of two kinds', '各县（市、区）、开发区管委会', '各县（市、区） | 开发区管委会'],
    ['levels before one name', '市水务局、市、区住建局', '市水务局 | 市、区住建局'],
    ['levels before a government', '市、县、区人民政府', '市、县、区人民政府'],
    ['two classes with 和', '各区县政府和开发区管委会', '各区县政府 | 开发区管委会'],
    ['a class with 和', '各有关部门和单位', '各有关部门和单位'],
    ['a class and a body', '各乡镇人民政府、市水务局', '各乡镇人民政府 | 市水务局'],
    ['a lost separator, same prefix', '区财政局区水务局', '区财政局 | 区水务局'],
    ['lost separators, no prefix', '水利局教育局质监局', '水利局 | 教育局 | 质监局'],
    ['a lost separator before a class', '区水务局相关镇街', '区水务局 | 相关镇街'],
    ['Party and government', '市委市政府', '市委 | 市政府'],
    ['a body inside a name', '区政府督查室、市委组织部', '区政府督查室 | 市委组织部'],
    ['a line break between', '市住建局、\n生态环境分局', '市住建局 | 生态环境分局'],
    ['a line break inside', '市自然资\n源局、市水务局', '市自然资源局 | 市水务局'],
    ['stray brackets', '（市水务局、市财政局）', '市水务局 | 市财政局'],
    ['no bodies', '加快推进，和落实', '[加快推进] | [和落实]'],
    ['a tail that is no body', '市水务局、有效投资', '市水务局 | [有效投资]'],
    ['nothing', ' 、，', ''],
  ])('%s: %s', (_, list, items) => expect(split(list)).toBe(items))

  it('gives tight offsets into the list', () => {
    const list = ' 市水务局 ，（市财政局）和各县（市、区）政府等；'
    for (const item of splitBodies(list)) expect(list.slice(item.start, item.end)).toBe(item.name)
    expect(splitBodies(list).map(({ start, end }) => [start, end])).toEqual([
      [1, 5],
      [8, 12],
      [14, 23],
    ])
  })

  it.each([
    ['names without separators', '区财政局区水务局', 3000],
    ['open brackets', '（', 30_000],
    ['conjunctions', '和', 30_000],
    ['conjunctions after endings', '县和市和区和', 5000],
    ['a class', '各县、', 10_000],
  ])('takes time in proportion: %s', (_, unit, times) => {
    const cost = (count: number) => {
      const started = computingTime()
      splitBodies(unit.repeat(count))
      return computingTime() - started
    }
    cost(times)
    // Quadratic cost would be 16 times as much; 9 leaves room for a busy machine, 25 ms for its clock.
    expect(cost(times * 4)).toBeLessThan(9 * cost(times) + 25)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { loadModel } from '../src/text/marks/network/model.ts'
import { restoreMarks } from '../src/text/marks/restore-marks.ts'
import { restoreRuns } from '../src/text/marks/restore-runs.ts'
import { isKept } from '../src/text/marks/runs.ts'
import { damage } from '../src/training/damage.ts'
import { Random } from '../src/training/random.ts'

const corpus = process.env.WPP_CORPUS

const plan = `一、目标任务
到2023年底前，全县行政村生活污水治理率达到45%以上，农膜回收率、秸秆综合利用率分别达到82%、91.5%以上。
二、主要措施
（一）推进农村改厕
1.摸清底数。各乡镇逐户登记旱厕、水冲厕，建立台账，明确整改时限；问题突出的村，由包村干部负责督办。（县农业农村局牵头，县卫生健康局、县财政局等配合）
2.规范施工。严格执行《农村户厕建设规范》，推行“先试点、后推广”的做法，不得降低标准。（县住房城乡建设局牵头，县市场监管局、县自然资源局等配合）
（二）整治黑臭水体
1.排查水体。对房前屋后的沟渠、池塘、洼地开展排查，公布名称、位置、责任人和达标期限。（县生态环境局牵头，县水利局、县农业农村局等配合）
2.清淤截污。每年清理河道垃圾、水草、淤泥，新建污水管网3.5公里，2022年完成县城雨污分流改造。（县水利局牵头，县住房城乡建设局、县财政局等配合）
三、组织保障
（一）加强领导。成立工作专班，按照《县人民政府关于印发环境整治方案的通知》（县政发〔2021〕12号）要求，落实经费、人员和责任。
（二）严格考核。每季度通报进展情况，对工作推进不力、群众反映强烈的乡镇，约谈主要负责人。
`

function kept(text: string): string {
  return [...text].filter(character => isKept(character.charCodeAt(0))).join('')
}

async function restored(text: string) {
  const { edits, findings = [] } = await restoreMarks.repair(text)
  return { text: applyEdits(text, edits), edits, findings }
}

describe('restoreMarks', () => {
  it.each([1, 2, 3])('restores an invented plan whatever marks were drawn, seed %i', async seed => {
    const { text } = damage(plan, new Random(seed))
    const result = await restored(text)
    for (const expected of [
      '达到45%以上',
      '分别达到82%、91.5%以上',
      '旱厕、水冲厕',
      '（县生态环境局牵头，县水利局、县农业农村局等配合）',
      '《县人民政府关于印发环境整治方案的通知》（县政发〔2021〕12号）',
      '3.5公里',
    ])
      expect(result.text).toContain(expected)
    expect(result.text).toMatch(/\n（一）推进农村改厕\n1\.摸清底数/)
    expect(kept(result.text)).toBe(kept(text))
  })

  it.each([1, 2, 3])('ends titles that run on where no other break is hidden, seed %i', async seed => {
    const bracketed = `一、严格渡船检验
船舶检验机构每年对渡船逐艘检验，对超过年限、船体锈蚀的渡船，一律停航，督促船主限期更换。
二、规范渡口设施
各乡镇要在渡口设置候船亭、护栏和救生圈，张贴乘船须知，汛期增派人员值守，发现险情立即停渡。
三、加强渡工培训
渡工培训由县交通运输局负责组织，讲解操作规程、应急处置和气象知识，考试合格的，发给证书。
四、落实巡查制度
公安机关、海事机构要在赶集日、节假日派员到渡口巡查，查处超载、无证驾驶和夜间冒险航行。
`
    const result = await restored(damage(bracketed, new Random(seed)).text)
    for (const title of ['一、严格渡船检验', '二、规范渡口设施', '三、加强渡工培训', '四、落实巡查制度'])
      expect(result.text).toContain(`${title}\n`)
  })

  it.each([1, 2, 3, 4])('ends no line inside the name of an attachment, seed %i', async seed => {
    const attachments =
      '附件：1.河道排查任务名册（2021—2023年）任务分解表\n2.截污管网建设方案（2021—2023年）进度表\n'
    const { text } = damage(plan + attachments, new Random(seed))
    const list = (await restored(text)).text.split('附件').at(-1)!
    expect(list).toMatch(/2021—2023年[^\n]{1,2}任务分解表[^\n×]?\n?2\.截污管网/)
    expect(list).toMatch(/2021—2023年[^\n]{1,2}进度表/)
  })

  it('makes no span of a year that stands alone', async () => {
    const routes = `一、行动目标
到2026年，低空经济规模突破50亿元，年均增速达到25%；引育链上企业80家左右，其中“专精特新”企业不少于10家。
二、重点任务
（一）培育产业集群。支持链主企业。（牵头单位：市工业和信息化局，配合单位：市科技局、市国资委）
1. 对首次进入规上的企业，给予一次性奖励30万元。
2. 每年实施“揭榜挂帅”项目不少于5项，单项补助不超过项目总投资的20%。
（二）拓展应用场景
1. 低空物流。2024年，开通物流航线10条；2025年，新增20条；2026年，新增30条。责任单位：市邮政管理局、市商务局
2. 低空文旅。2025年起，每年举办赛事1次。责任单位：市文化和旅游局、市体育局
`
    const { text } = damage(routes, new Random(2))
    expect((await restored(text)).text).toMatch(/航线10条[，；。]2025年，新增20条[，；。]2026年/)
  })

  it('gives every edit that the model chose its probability', async () => {
    const { text } = damage(plan, new Random(5))
    const { edits } = await restored(text)
    const chosen = edits.filter(edit => edit.probability !== undefined)
    expect(chosen.length).toBeGreaterThan(20)
    for (const { probability } of chosen) expect(probability).toBeLessThanOrEqual(1)
    expect(edits.length).toBeGreaterThan(chosen.length)
  })

  it('puts no sign of a percentage behind a number in words', () => {
    const text =
      '一,抓好节能.推广再生砖 掺配占比提升至15、以上,2031年回收比达到三成 单位综合能耗较2028年降低2,以上 县交通局.县财政局'
    const { places } = restoreRuns(text, loadModel())
    const runBehind = (words: string) =>
      places.find(({ start }) => start === text.indexOf(words) + words.length)!.run
    expect(runBehind('三成')).not.toContain('%')
    expect(runBehind('降低2')).toBe('%')
  })

  it.each([
    ['备齐铁锹。水泵.沙袋,5月底前完成演练,', ',5月', false],
    ['每年3月底.9月底前分别演练一次.', '.9月', true],
  ])('lists no time by which something is due among things: %s', (text, at, listed) => {
    const { places } = restoreRuns(text, loadModel())
    const { run } = places.find(({ start }) => start === text.indexOf(at))!
    expect(run.endsWith('、')).toBe(listed)
  })

  it('pairs what it opens', async () => {
    const { text } = await restored(damage(plan, new Random(6)).text)
    for (const [open, close] of ['（）', '《》', '“”', '〔〕'])
      expect(text.split(open!).length, `${open}${close}`).toBe(text.split(close!).length)
  })

  it('restores only the mangled stretch and keeps the offsets of the rest', async () => {
    const header = '政府信息公开\n索引号：2021-0042，发布机构：县政府办\n'
    const body = damage(plan.repeat(3), new Random(7)).text
    const { edits } = await restored(`${header}${body}\n`)
    expect(edits.length).toBeGreaterThan(0)
    for (const { start, end } of edits) {
      expect(start).toBeGreaterThanOrEqual(header.length)
      expect(end).toBeLessThanOrEqual(header.length + body.length)
    }
  })

  it('leaves a clean plan alone', async () => {
    expect(await restoreMarks.repair(plan.repeat(4))).toEqual({ edits: [] })
  })

  it('tells of a class whose numeral is lost and does not guess it', async () => {
    const { text } = damage(plan.replace('公布名称', '2025年水质达到Ⅳ类标准，公布名称'), new Random(8))
    const result = await restored(text)
    expect(result.text).toContain('达到□类标准')
    expect(result.findings).toContainEqual(
      expect.objectContaining({ rule: 'lost-numeral', severity: 'warning' }),
    )
  })

  it.skipIf(corpus === undefined).each(['jinzhou', 'changji', 'lingwu'])(
    'leaves the clean plan %s alone',
    async name => {
      const text = readFileSync(join(corpus!, `${name}.txt`), 'utf8')
      expect(await restoreMarks.repair(text)).toEqual({ edits: [] })
    },
  )

  it.skipIf(corpus === undefined)('restores a real mangled plan within its marks', async () => {
    const text = readFileSync(join(corpus!, 'yongchuan.txt'), 'utf8')
    const result = await restored(text)
    expect(kept(result.text)).toBe(kept(text))
    expect(result.text).toContain('〔2015〕69号')
    expect(result.text).toMatch(/\n二、实施范围/)
    expect(result.text.match(/（区[^（）]{2,20}牵头，[^（）]+）/g)?.length).toBeGreaterThan(40)
    expect(result.text).not.toMatch(/率达(?:到)?\d+[^%.\d]/)
  })
})

it.each([1, 2, 3, 4])('opens a text with no end of a line or a sentence, seed %i', async seed => {
  const { text: damaged } = damage(plan, new Random(seed))
  for (const mark of [',', '。', ' ', '.']) {
    const { text } = await restored(`${mark}${damaged}`)
    expect(text).toMatch(/^[一《“（]/)
  }
})

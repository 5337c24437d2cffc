import { expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const sectionsOf = async (lines: string) => {
  const { plan } = await extract(Buffer.from(`青石市林火行动计划\n${lines}\n`), { force: true })
  return plan.plans[0]!.sections.map(({ id, title }) => [id, title])
}

it('believes a first decimal without a second right below the title of its section', async () => {
  expect(
    await sectionsOf(
      '1 总则\n1.1 目的\n压实责任。\n2 任务\n2.1 建强队伍\n建站32座。（市林业局）\n3 要求\n3.1 各县要及时报送。',
    ),
  ).toEqual([
    ['1', '总则'],
    ['1.1', '目的'],
    ['2', '任务'],
    ['2.1', '建强队伍'],
    ['3', '要求'],
    ['3.1', '各县要及时报送'],
  ])
})

it.each<[string, string]>([
  ['an amount', '1.造林\n新造林带\n2.抚育\n2.1万亩林带得到抚育。'],
  ['an amount behind a blank', '1 造林\n栽植。\n2 抚育\n2.1 万亩林带得到抚育。'],
  ['a number below running text', '1 造林\n栽植。\n2 抚育。抚育林带，面积达到\n2.1 林班全部完成。'],
])('takes %s for no section', async (_, lines) => {
  expect((await sectionsOf(lines)).map(([id]) => id)).toEqual(['1', '2'])
})

it('numbers sections by 项目', async () => {
  expect(
    await sectionsOf(
      '一、实施项目\n（一）造林（2项）\n项目1：新建苗圃3座\n责任单位：市林业局\n项目2：改造林区道路\n责任单位：市林业局',
    ),
  ).toEqual([
    ['1', '实施项目'],
    ['1.1', '造林（2项）'],
    ['1.1.1', '新建苗圃3座'],
    ['1.1.2', '改造林区道路'],
  ])
})

it('numbers a section by decimals whose text opens with a year behind a blank', async () => {
  expect(
    await sectionsOf(
      '1 任务\n1.1 造林\n1.1.1 新建苗圃。\n1.1.2 2021年一季度建成“护林”平台。\n1.2 “护林”平台\n建成平台。\n2 要求\n及时报送。',
    ),
  ).toEqual([
    ['1', '任务'],
    ['1.1', '造林'],
    ['1.1.1', '新建苗圃'],
    ['1.1.2', null],
    ['1.2', '“护林”平台'],
    ['2', '要求'],
  ])
})

import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const tasksOf = async (duties: string) => {
  const { plan } = await extract(Buffer.from(`青石市河道整改方案\n一、整改任务\n${duties}\n`), {
    force: true,
  })
  return plan.plans[0]!.tasks.map(({ text, lead, support, deadlines }) => [
    text,
    lead.map(({ name }) => name).join('+'),
    support.map(({ name }) => name).join('+'),
    deadlines.map(({ end }) => end).join('+'),
  ])
}

describe('numbered items that are a label line', () => {
  it('answer for the item before them', async () => {
    expect(
      await tasksOf(
        '（一）河岸塌陷\n1.整改目标：消除隐患。\n2.整改措施：加固堤岸6公里。\n3.责任单位：市水利局、市财政局\n4.完成时限：2023年12月底前\n（二）乱占河滩\n1.整改措施：清退砂场。\n2.牵头单位：市自然资源局；配合单位：市公安局\n3.整改时限：2024年6月底前',
      ),
    ).toEqual([
      ['加固堤岸6公里', '市水利局+市财政局', '', '2023-12-31'],
      ['清退砂场', '市自然资源局', '市公安局', '2024-06-30'],
    ])
  })

  it.each(['．', '、'])('answer so behind any mark of a number: %s', async mark => {
    const items = ['整改措施：加固堤岸。', '责任单位：市水利局'].map(
      (item, index) => `${index + 1}${mark}${item}`,
    )
    expect(await tasksOf(['（一）河岸塌陷', ...items].join('\n'))).toEqual([['加固堤岸', '市水利局', '', '']])
  })

  it('tell what is due when, in a field of a bracket as well', async () => {
    const { plan } = await extract(
      Buffer.from(
        '青石市方案\n一、任务\n（一）加固堤岸86公里。（责任单位：市水利局；完成时限：2023年12月底前完成60%，2024年3月底前全部完成）\n',
      ),
      { force: true },
    )
    const [task] = plan.plans[0]!.tasks
    expect(task!.percentages.map(({ value, by }) => [value, by])).toEqual([[60, '2023-12-31']])
    expect(task!.deadlines.map(({ end }) => end)).toEqual(['2023-12-31', '2024-03-31'])
  })

  it('answer for the item behind them where none stands before', async () => {
    expect(await tasksOf('（一）河岸塌陷\n1.责任单位：市水利局\n2.整改措施：加固堤岸。')).toEqual([
      ['加固堤岸', '市水利局', '', ''],
    ])
  })

  it('answer for all steps of the item before them', async () => {
    expect(
      await tasksOf('（一）河岸塌陷\n1.整改措施\n（1）加固堤岸。\n（2）补种护坡林。\n2.责任单位：市水利局'),
    ).toEqual([
      ['加固堤岸', '市水利局', '', ''],
      ['补种护坡林', '市水利局', '', ''],
    ])
    const { plan } = await extract(
      Buffer.from(
        '青石市方案\n一、任务\n（一）塌陷\n1.措施\n（1）加固。\n（2）补种。\n2.责任单位：市水利局\n',
      ),
      { force: true },
    )
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead[0]!.inherited === true)).toEqual([true, false])
  })

  it('answer for their heading where no item holds a duty', async () => {
    expect(await tasksOf('（一）加固堤岸\n1.责任领导：王某\n2.责任单位：市水利局')).toEqual([
      ['加固堤岸', '市水利局', '', ''],
    ])
  })

  it('are read as one clause whatever their numbers, and where they open, time what they answer for', async () => {
    expect(
      await tasksOf(
        '（一）为8所学校改水\n（1）责任领导：王某\n（2）责任单位：市教育局\n（3）协办单位：市水利局，各镇政府\n（4）项目内容：改水8所。\n（5）资金筹措：市财政补助。\n（6）完成时限：2024年6月底前',
      ),
    ).toEqual([
      ['改水8所', '市教育局', '市水利局+各镇政府', '2024-06-30'],
      ['市财政补助', '', '', ''],
    ])
    expect(await tasksOf('（一）为8所学校改水\n1.责任单位：市教育局\n2.协办单位：各镇政府')).toEqual([
      ['为8所学校改水', '市教育局', '各镇政府', ''],
    ])
  })

  it('set the time of the item before them where they name no body', async () => {
    expect(
      await tasksOf(
        '（一）河岸塌陷\n1.责任单位：市水利局\n2.整改措施：加固堤岸。\n3.整改时限：2024年6月底前',
      ),
    ).toEqual([['加固堤岸', '市水利局', '', '2024-06-30']])
  })

  it('are no such items where they name no body or tell a duty', async () => {
    expect(await tasksOf('（一）加固堤岸。\n（二）责任单位要落实管护人员。')).toEqual([
      ['加固堤岸', '', '', ''],
      ['责任单位要落实管护人员', '', '', ''],
    ])
  })
})

it('reads the clause that introduces the items of a chapter', async () => {
  const [task, ...items] = await tasksOf(
    '由市水利局牵头，市财政局配合，完成以下任务：\n1.加固堤岸。\n2.补种护坡林。',
  )
  expect(task!.slice(1, 3)).toEqual(['市水利局', '市财政局'])
  expect(items.map(([text, lead, support]) => [text, lead, support])).toEqual([
    ['加固堤岸', '市水利局', '市财政局'],
    ['补种护坡林', '市水利局', '市财政局'],
  ])
})

it('hands the clause of a heading down to its steps unless one names somebody', async () => {
  const leads = async (text: string) => (await tasksOf(text)).map(([, lead]) => lead)
  expect(await leads('（一）加固堤岸（市水利局牵头）\n1.勘察。\n2.施工。\n（二）补种。')).toEqual([
    '市水利局',
    '市水利局',
    '市水利局',
    '',
  ])
  expect(
    await leads('（一）加固堤岸（市水利局牵头）\n1.勘察。（市规划局负责）\n2.施工。\n（二）补种。'),
  ).toEqual(['市水利局', '市规划局', '', ''])
})

it('reads what the times of a clause are set for', async () => {
  const text =
    '青石市停车方案（2024年）\n一、任务\n（一）停车设施\n责任单位：市城管局\n时间节点：6月底前开工，12月底前投用泊位350个\n（二）绿地\n责任单位：市林业局\n完成时限：12月底前\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(
    plan.plans[0]!.tasks.map(({ quantities }) => quantities.map(({ text, by }) => `${text} ${by}`)),
  ).toEqual([['350个 2024-12-31'], []])
})

it('lets the time below a duty govern it where the labels stand around the duty', async () => {
  const text =
    '青石市宅基地方案\n一、任务\n（一）盘活农房\n牵头单位：市农业农村局\n工作内容：盘活农房300宗。\n完成时限：2024年10月底前\n（二）绿地。加强管护。\n'
  const { plan } = await extract(Buffer.from(text), { force: true })
  expect(plan.plans[0]!.tasks[0]!.quantities.map(({ text, by }) => `${text} ${by}`)).toEqual([
    '300宗 2024-10-31',
  ])
})

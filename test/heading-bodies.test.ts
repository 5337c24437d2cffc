import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const leads = async (duties: string) => {
  const { plan } = await extract(Buffer.from(`河口市春运保畅方案\n一、目标\n二、责任分工\n${duties}`), {
    force: true,
  })
  return plan.plans[0]!.tasks.map(task => [task.title, task.lead.map(({ name }) => name).join('、')])
}

describe('headings that name a body', () => {
  it('tell who does what stands below them', async () => {
    expect(
      await leads(
        '（一）市公安局交警支队：负责路面管控。\n（二）市交通运输局：督促客车例检。\n（三）市气象局\n负责预警。\n',
      ),
    ).toEqual([
      ['市公安局交警支队', '市公安局交警支队'],
      ['市交通运输局', '市交通运输局'],
      ['市气象局', '市气象局'],
    ])
  })

  it('say outright whose duties stand below, and who helps is told there', async () => {
    const text =
      '河口市春运保畅方案\n一、目标\n二、责任分工\n（一）市公安局主要工作任务：\n1.疏导车流。\n2.查处超员。\n工作协助部门：市交通运输局\n（二）市气象局职责\n发布预警。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    const names = (bodies: readonly { name: string }[]) => bodies.map(({ name }) => name)
    expect(plan.plans[0]!.tasks.map(task => [names(task.lead), names(task.support)])).toEqual([
      [['市公安局'], ['市交通运输局']],
      [['市公安局'], ['市交通运输局']],
      [['市气象局'], []],
    ])
  })

  it('keep the bracket of the body, and name institutions where the text opens with what they do', async () => {
    expect(
      await leads(
        '（一）市交通运输局（市铁路办）：负责清障。\n（二）河口供电段：负责抢修。\n（三）老码头段：加固堤岸。\n',
      ),
    ).toEqual([
      ['市交通运输局（市铁路办）', '市交通运输局（市铁路办）'],
      ['河口供电段', '河口供电段'],
      ['老码头段', ''],
    ])
  })

  it('may name offices beside known bodies', async () => {
    expect(
      await leads(
        '1.市气象局。发布预警。\n2.派出所。疏导车流。\n3.保畅办。通报进展。\n4.调度中心。增开班车。\n5.路政中心。清除积雪。\n',
      ),
    ).toEqual([
      ['市气象局', '市气象局'],
      ['派出所', '派出所'],
      ['保畅办', '保畅办'],
      ['调度中心', '调度中心'],
      ['路政中心', '路政中心'],
    ])
  })

  it('name nobody where they tell of tasks alone', async () => {
    expect(
      await leads(
        '（一）主要任务\n1.疏导车流。\n（二）春运工作任务\n1.查处超员。\n（三）工会工作\n1.慰问司机。\n',
      ),
    ).toEqual([
      ['疏导车流', ''],
      ['查处超员', ''],
      ['慰问司机', ''],
    ])
  })

  it('tell whose the duties are where all that stand together are bodies', async () => {
    const text =
      '河口市春运保畅方案\n一、目标\n二、责任分工\n（一）市交通运输局\n客车例检率达到100%。牵头市公安局、市气象局，每周联合会商。\n' +
      '（二）市公安局、市应急局等道路主管部门\n对高速入口24小时巡查。\n（三）市气象局（预警中心）\n1.发布预警。\n2.加密观测。\n（四）站场企业\n增开窗口。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(
      plan.plans[0]!.tasks.map(({ text, lead }) => [text.slice(0, 5), lead.map(({ name }) => name)]),
    ).toEqual([
      ['客车例检率', ['市交通运输局']],
      ['对高速入口', ['市公安局', '市应急局']],
      ['发布预警', ['市气象局（预警中心）']],
      ['加密观测', ['市气象局（预警中心）']],
      ['增开窗口', ['站场企业']],
    ])
  })

  it('are what is built where others lead', async () => {
    const text =
      '河口市校医配备方案\n一、目标\n二、主要任务\n（一）市第一医院\n新建门诊楼1栋。（市住建局牵头）\n' +
      '（二）乡镇卫生院\n改造诊室5间，由市卫健委牵头。\n（三）市疾控中心\n配备冷柜10台。\n'
    const { plan } = await extract(Buffer.from(text), { force: true })
    expect(plan.plans[0]!.tasks.map(({ lead }) => lead.map(({ name }) => name).join())).toEqual([
      '市住建局',
      '市卫健委',
      '',
    ])
  })

  it('are none where the text tells no duty of a body', async () => {
    expect(await leads('（一）路面管控：加强巡查。\n（二）市交通运输局\n近年来管理有序。\n')).toEqual([
      ['路面管控', ''],
      ['市交通运输局', ''],
    ])
  })
})

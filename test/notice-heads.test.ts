import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'

const body = '\n一、主要任务\n（一）建好书屋。由各镇落实。\n'

async function headOf(text: string) {
  const plan = (await extract(Buffer.from(text + body), { force: true })).plan.plans[0]!
  return { title: plan.title, documentNumber: plan.documentNumber, issuer: plan.issuer }
}

describe('heads of notices', () => {
  it('takes the title that the notice names where the page has none', async () => {
    const head = await headOf(
      '各镇人民政府：\n现将《清河县乡村书屋方案》印发给你们，请认真落实。\n清河县人民政府\n2031年3月4日',
    )
    expect(head).toMatchObject({ title: '清河县乡村书屋方案', issuer: '清河县人民政府' })
  })

  it.each([
    ['a plan that is only cited', '根据《清河县乡村书屋方案》要求，现提出以下任务。'],
    ['a law that is only named', '现将《公共图书馆法》印发给你们，请认真学习。'],
  ])('takes no title from %s', async (_, notice) => {
    expect((await headOf(`各镇人民政府：\n${notice}`)).title).toBeNull()
  })

  it('prefers the title above the text', async () => {
    const text =
      '现将《清河县乡村书屋实施方案》印发给你们。\n清河县人民政府\n2031年3月4日\n清河县乡村书屋建设方案'
    expect((await headOf(text)).title).toBe('清河县乡村书屋建设方案')
  })

  it('reads the document number before the quoted title of a notice', async () => {
    const text =
      '清政办发〔2031〕8号《清河县人民政府办公室关于印发清河县乡村书屋方案的通知》\n各镇人民政府：\n清河县乡村书屋方案'
    expect((await headOf(text)).documentNumber).toBe('清政办发〔2031〕8号')
  })

  it('takes no number of a plan that a quotation cites', async () => {
    const text = '清政办发〔2030〕3号《清河县阅读方案》已经到期。\n清河县乡村书屋方案'
    expect((await headOf(text)).documentNumber).toBeNull()
  })

  it('closes up the last words of a title that are set wide', async () => {
    const text = '清河县人民政府关于建设乡村书屋 的 实 施 意 见\n各镇人民政府：'
    expect((await headOf(text)).title).toBe('清河县人民政府关于建设乡村书屋的实施意见')
  })

  it.each([
    ['an empty cell', '发布机构： | |\n清河县乡村书屋方案'],
    ['a label in the next line', '发布机构：\n主题分类：文化 文号：\n清河县乡村书屋方案'],
  ])('takes no issuer from %s', async (_, text) => {
    expect((await headOf(text)).issuer).toBeNull()
  })

  it('reads a signature whose blanks became question marks', async () => {
    const text =
      '现将《清河县乡村书屋方案》印发给你们。\n清河县人民政府????\n2031年3月4日???\n清河县乡村书屋方案'
    expect((await headOf(text)).issuer).toBe('清河县人民政府')
  })

  it('reads all bodies that issue a notice together', async () => {
    const text = '中共清河县委\n清河县人民政府\n关于印发乡村书屋建设任务的通知\n各镇人民政府：'
    expect((await headOf(text)).title).toBe('中共清河县委清河县人民政府关于印发乡村书屋建设任务的通知')
  })
})

/** Where the plan ends and what a page says below it begins. */
import { describe, expect, it } from 'vitest'
import { restoreText } from '../src/text/restore.ts'

const plan = '河口县灌渠管护方案\n一、任务\n（一）修缮渠道。每年冬修。\n责任单位：县水利局\n'
const restored = async (text: string) => (await restoreText(text)).text.trimEnd()

describe('the foot of a page', () => {
  it('goes', async () => {
    expect(await restored(`${plan}版权所有：某网\n`)).toBe(plan.trimEnd())
  })

  it.each([
    ['share', '扫码分享\n打印本页\n关闭窗口'],
    ['in brackets', '【打 印】 【关闭】\n（责任编辑：李某）'],
    ['files', '附件\n1.申报表.docx\n2.流程图.pdf\n[打印]'],
    ['other pages', '上一篇：某通知\n下一篇：没有了\n相关解读：\n一图读懂：灌渠管护\n登录\n注册'],
    ['an account of a messenger', '-END-\n来源：河口水利\n编辑：张某\n审核：李某\n点击“阅读原文”查看更多'],
    ['readers', '▼\n一审：张某\n投稿邮箱：a@example.cn\n阅读 1.2万\n赞 35\n分享 收藏 在看\n写留言'],
    ['a library of files', '本文档由用户上传\n下载文档\n猜你喜欢\n灌渠管护总结'],
    ['who keeps the site', '网站导航：\n中国政府网\n主办：某县政府办\n网站标识码：1234567890'],
  ])('goes with what it says of %s', async (_, foot) => {
    expect(await restored(`${plan}${foot}\n`)).toBe(plan.trimEnd())
  })

  it('may be a number in the middle of a line', async () => {
    const copied = '第1页共2页河口县灌渠管护方案\n一、任务\n（一）修缮渠道。按第2页共2页期完成冬修。\n'
    expect(await restored(copied)).toBe('河口县灌渠管护方案\n一、任务\n（一）修缮渠道。按期完成冬修。')
  })

  it('does not begin right below the title', async () => {
    const list = '关于印发灌渠清单的通知\n信息来源：县水利局\n\n各乡镇：\n\n灌渠清单\n\n序号\n\n渠名\n\n东渠'
    expect((await restored(list)).endsWith('灌渠清单\n\n序号\n\n渠名\n\n东渠')).toBe(true)
  })

  it.each(['【打印】【关闭】', ' 扫一扫在手机打开当前页 打印本页', '（责任编辑：李某）'])(
    'goes where it runs on from the last sentence: %s',
    async foot => {
      const last = '河口县灌渠管护方案\n一、任务\n（一）修缮渠道。每年冬修，费用由县财政安排。'
      expect(await restored(last + foot)).toBe(last)
    },
  )

  it('goes with the numbers by which it is called', async () => {
    expect(await restored(`${plan}Copyright © 2031\n联系电话：0100-1234567 传真：0100-7654321\n`)).toBe(
      plan.trimEnd(),
    )
  })

  it.each([
    ['a clause behind the last sentence', '（二）巡查堤防。汛期每日一次。（县应急管理局负责）\n'],
    ['the number of the plan’s own office', '联系电话：0100-1234567\n'],
    ['a list of attachments of the plan', '附件：1.灌渠名录\n河口县水利局\n2031年3月5日\n'],
    [
      'files that the plan names above its signature',
      '附件：1.灌渠名录.xlsx\n2.验收表.docx\n河口县水利局\n2031年3月5日\n',
    ],
    [
      'lines that begin as a button does',
      '扫码乘车设备20台\n打印终端5台\n收藏柜3组\n登录平台1个\n注册用户2万户\n',
    ],
    ['a cell that says 打印 or 来源', '打印机\n3台\n资金来源\n县财政\n'],
    [
      'a long section that mentions what pages offer',
      `（二）净化市场。${'对沿街打印店逐户登记，'.repeat(8)}查处论文代写。\n`,
    ],
    ['a clause whose line the foot runs on from', '配合单位：县财政局、县审计局 代写文章\n'],
  ])('leaves %s', async (_, last) => {
    expect(await restored(plan + last)).toContain(last.trimEnd())
  })
})

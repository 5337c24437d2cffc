/** What a page says above the document: its own lines go, facts of the document stay. */
import { describe, expect, it } from 'vitest'
import { extract } from '../src/index.ts'
import { restoreText } from '../src/text/restore.ts'

const title = '河口县人民政府办公室关于印发河口县灌渠管护方案的通知'
const rest = [
  '各镇人民政府：',
  '现将《河口县灌渠管护方案》印发给你们，请认真执行。',
  '河口县灌渠管护方案',
  '一、任务',
  '（一）修缮渠道。每年冬季疏浚一次。（县水利局负责）',
].join('\n')
const restored = async (text: string) => (await restoreText(text)).text.trim()

describe('the head of a page', () => {
  it.each([
    ['a path', '您当前所在位置：首页>>政务公开>>政策文件'],
    ['sizes and buttons', '【字体：大 中 小】 打印 收藏'],
    ['a fact sheet', '标　　题：某通知\n索 引 号：0143/2031-5\n主题分类：水利\n有 效 性：有效'],
    [
      'a fact sheet as a table',
      '| 索 引 号： | 0143/2031-5 | 主题分类： | 水利 |\n| --- | --- | --- | --- |',
    ],
    ['navigation', '今天是2031年3月5日\n繁体版\n无障碍阅读\n首页\n政务公开\n当前位置：首页 > 文件'],
    ['a path without a label', '某网>>河口频道>>文件'],
    ['an account of a messenger', '原创 河口水利\n2031-03-06 18:00 发表于河口\n点击上方蓝字关注我们'],
    ['dates and sources', '发布时间：2031-03-06 来源：县政府办 浏览次数：12'],
  ])('goes: %s', async (_, head) => {
    expect(await restored(`${head}\n${title}\n${rest}`)).toBe(`${title}\n${rest}`)
  })

  it.each([
    [
      'a line each',
      '发文机关：河口县人民政府办公室\n主题分类：水利\n成文日期：2031年3月5日\n发文字号：河政办发〔2031〕5号',
    ],
    [
      'with blanks inside the labels',
      '发 文 机 关：河口县人民政府办公室\n成 文 日 期：2031-03-05\n文　　号：河政办发〔2031〕5号\n有 效 性：有效',
    ],
    [
      'labels and values in lines of their own',
      '索  引  号\n0143/5\n发布机构\n河口县人民政府办公室\n发文日期\n2031-03-05\n文        号\n河政办发〔2031〕5号\n有  效  性\n有效',
    ],
    [
      'in brackets',
      '【发布单位】河口县人民政府办公室\n【发布文号】河政办发〔2031〕5号\n【成文日期】2031-03-05\n【所属类别】水利',
    ],
    [
      'side by side',
      '索引号:\t0143/5\t分类:\t水利\n发布机构:\t河口县人民政府办公室\t发文日期:\t2031年03月05日\n文号:\t河政办发〔2031〕5号\t效力:\t有效',
    ],
  ])('leaves the facts of the document, %s', async (_, sheet) => {
    const { plan } = await extract(Buffer.from(`${sheet}\n${title}\n${rest}`))
    expect(plan.plans.map(({ documentNumber, issuer, issued }) => [documentNumber, issuer, issued])).toEqual([
      ['河政办发〔2031〕5号', '河口县人民政府办公室', '2031-03-05'],
    ])
    expect(plan.plans[0]!.title).toBe('河口县灌渠管护方案')
  })

  it('finds the document below a fact sheet that says its title, too', async () => {
    const sheet = `名        称\n${title}\n文        号\n河政办发〔2031〕5号\n有  效  性\n有效\n关  键  词\n灌渠；管护`
    expect(await restored(`${sheet}\n${title}\n${rest}`)).toContain(`${title}\n${rest}`)
    expect(await restored(`${sheet}\n${title}\n${rest}`)).not.toContain('关  键  词')
  })

  it.each([
    '无障碍环境建设实施方案',
    '适老化改造工作方案',
    '手机版政务服务推广方案',
    '原创文艺作品扶持办法',
    '首页改版工作方案',
  ])('keeps the title %s', async line => {
    const text = `${line}\n为改善服务，制定本方案。\n一、任务\n（一）修缮渠道。（县水利局负责）`
    expect(await restored(text)).toBe(text)
  })

  it('joins the last word of a title with the line that it was broken from', async () => {
    const text =
      '河口县灌渠管护试点工作\n实施方案\n为修好灌渠，制定本方案。\n一、任务\n修缮渠道。（县水利局负责）'
    expect((await extract(Buffer.from(text))).plan.plans[0]!.title).toBe('河口县灌渠管护试点工作实施方案')
  })

  it('keeps a title at the end of a path', async () => {
    const text = '河口县灌渠管护方案\n一、任务\n（一）修缮渠道。（县水利局负责）'
    expect(await restored(`首页 > 文件 > ${text}`)).toBe(text)
  })

  it('leaves a line with what is left of a tag, and one of a clause', async () => {
    const cut = `${title}\n为此制定本方案。\n一、换灯\n换灯杆pan>清扫道路\n责任单位：县城管局>县财政局\n二、验收\n逐处验收。`
    expect(await restored(cut)).toContain('清扫道路')
    expect(await restored(cut)).toContain('责任单位：县城管局')
    expect(await restored(`${title}\n一、分级\n村级 > 乡级 > 县级`)).toContain('县级')
  })

  it('takes no level behind an arrow for a path', async () => {
    const text =
      '河口县灌渠管护方案\n一、目标\n渠道完好率>92%\n灌溉：水泵效率>75%\n用水定额 > 300 立方米\n二、任务'
    expect(await restored(text)).toContain('渠道完好率>92%\n灌溉：水泵效率>75%\n用水定额 >')
    expect(await restored(`首页>2031年>文件\n${title}\n${rest}`)).toBe(`${title}\n${rest}`)
  })

  it('takes neither a document number in angle brackets nor the rest of a tag for a path', async () => {
    const text =
      '河口县灌渠管护方案\n河政发<2031>5号\nt-align:left">一、任务\n（一）修缮渠道。（县水利局负责）'
    expect(await restored(text)).toBe(
      '河口县灌渠管护方案\n河政发〔2031〕5号\n一、任务\n（一）修缮渠道。（县水利局负责）',
    )
  })

  it.each([
    ['words that begin as labels do', '分类处置渠段，标题牌统一设置。'],
    ['a preamble that begins as a button does', '分享经验、打印图册，收藏名录。'],
    ['a preamble on what sites offer', '无障碍出行、适老化改造同步推进，扫码可查。'],
    ['a preamble on eyes and songs', '保护视力、朗读经典、原创歌曲一并纳入。'],
    ['a sentence about sources', '来源于县级财政的资金单列。'],
  ])('leaves %s', async (_, line) => {
    const text = `河口县灌渠管护方案\n${line}\n一、任务\n（一）修缮渠道。（县水利局负责）`
    expect(await restored(text)).toBe(text)
  })
})

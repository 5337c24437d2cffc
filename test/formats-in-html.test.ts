/** Web pages and Markdown: what is left of them, and where it points. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../src/edits/apply-edits.ts'
import { readHtml } from '../src/source/formats/html.ts'
import { declaredEncoding } from '../src/source/formats/html-encoding.ts'
import { readMarkdown } from '../src/source/formats/markdown.ts'
import { textFormat } from '../src/source/formats/sniff.ts'

/** The lines that a page's edits leave. */
function linesOf(
  read: (text: string) => { text: string; edits: Parameters<typeof applyEdits>[1] },
  source: string,
): string[] {
  const { text, edits } = read(source)
  expect(text).toBe(source)
  return applyEdits(text, edits)
    .split('\n')
    .filter(line => line.trim() !== '')
}

const html = (body: string) =>
  linesOf(readHtml, `<!DOCTYPE html><html><head><title>题</title></head><body>${body}</body></html>`)
const markdown = (text: string) => linesOf(readMarkdown, text)

const paragraphs =
  '<p>一、总体目标</p><p>到2026年，全区建成口袋公园四十处，绿地率稳步提高。</p>' +
  '<p>二、主要任务</p><p>清理沿街闲置地块，按月通报进度，年底集中验收。</p>'
const words = [
  '一、总体目标',
  '到2026年，全区建成口袋公园四十处，绿地率稳步提高。',
  '二、主要任务',
  '清理沿街闲置地块，按月通报进度，年底集中验收。',
]

describe('the document in a page', () => {
  const links = Array.from({ length: 8 }, (_, index) => `<li><a href="/${index}">栏目${index}</a></li>`).join(
    '',
  )
  it.each([
    [
      'in a container with a name',
      `<div class="nav"><ul>${links}</ul></div><div class="TRS_Editor">${paragraphs}</div>`,
    ],
    ['in an article', `<nav>${links}</nav><article>${paragraphs}</article><footer>主办：某区政府</footer>`],
    [
      'in a container without a name',
      `<div><ul>${links}</ul></div><div><div>${paragraphs}</div></div><div class="foot">地址：某路1号</div>`,
    ],
    [
      'in a cell of a layout table',
      `<table><tr><td><table><tr><td>${links}</td></tr></table></td><td>${paragraphs}</td></tr></table>`,
    ],
    [
      'beside a long list of other pages',
      `<div class="content">${paragraphs}</div><div>${`<ul>${links}</ul>`.repeat(9)}</div>`,
    ],
    [
      'in parts that are named one by one',
      `<div><div class="article_content"><p>一、总体目标</p><p>到2026年，全区建成口袋公园四十处，绿地率稳步提高。</p></div><div class="article_content"><p>二、主要任务</p><p>清理沿街闲置地块，按月通报进度，年底集中验收。</p></div></div>`,
    ],
    ['in a box that is named for its looks', `<div class="page-banner-share">${paragraphs}</div>`],
  ])('%s', (_, body) => {
    expect(html(body)).toEqual(words)
  })

  it('keeps a title and the facts above the container', () => {
    const title = '春和区口袋公园建设实施方案'
    const body =
      `<h1>${title}</h1><table><tr><td>发文字号：</td><td>春政发〔2024〕6号</td></tr></table>` +
      `<div class="source">浏览次数：12</div><div id="zoom">${paragraphs}</div>`
    const lines = html(body)
    expect(lines[0]).toBe(title)
    expect(lines.join('\n')).toContain('春政发〔2024〕6号')
    expect(lines.slice(-4)).toEqual(words)
    expect(lines.join('\n')).not.toContain('浏览次数')
  })

  it('reads a container that the script of its page shows', () => {
    const body = `<div id="js_content" style="visibility: hidden; opacity: 0;">${paragraphs}</div>`
    expect(html(body)).toEqual(words)
  })

  it('keeps the facts of a list of terms', () => {
    const facts = '<dl><dt>发文字号</dt><dd>春政发〔2024〕6号</dd><dt>成文日期</dt><dd>2024年3月5日</dd></dl>'
    expect(html(`<ul>${links}</ul>${facts}<div id="zoom">${paragraphs}</div>`)).toEqual([
      '发文字号',
      '春政发〔2024〕6号',
      '成文日期',
      '2024年3月5日',
      ...words,
    ])
  })

  it('says a title once that the container holds, too', () => {
    const title = '<h1>春和区口袋公园建设实施方案</h1>'
    expect(html(`${title}<div id="zoom">${title}${paragraphs}</div>`)).toEqual([
      '春和区口袋公园建设实施方案',
      ...words,
    ])
  })

  it.each([
    ['a script', '<script>document.write("<p>三、脚本</p>")</script>'],
    ['a style', '<style>p::before{content:"三、"}</style>'],
    ['a comment', '<!-- <p>三、注释</p> -->'],
    ['hidden text', '<p style="color:red; display: none">三、隐藏</p><p hidden>四、隐藏</p>'],
    ['a form', '<select><option>选项</option></select><button>提交</button>'],
    ['a template', '<template><p>三、模板</p></template>'],
  ])('leaves out %s', (_, hidden) => {
    expect(html(`<article>${paragraphs}${hidden}</article>`)).toEqual(words)
  })
})

describe('words of a page', () => {
  it.each([
    ['preformatted lines', '<pre>一、目标\n二、任务</pre>', ['一、目标', '二、任务']],
    [
      'lines that a style keeps',
      '<div style="white-space: pre-wrap">一、目标\n二、任务</div>',
      ['一、目标', '二、任务'],
    ],
    ['no readings of characters', '<p><ruby>环<rp>(</rp><rt>huán</rt><rp>)</rp></ruby>境</p>', ['环境']],
    ['inline elements are no borders', '<p><b>一、</b><span>目</span>标</p>', ['一、目标']],
    ['a break is a line', '<p>一、目标<br>二、任务<br/>三、保障</p>', ['一、目标', '二、任务', '三、保障']],
    ['line breaks of the file are none', '<p>市水利局、\n    市财政局\n配合</p>', ['市水利局、市财政局配合']],
    ['but part words of other languages', '<p>GIS\n  platform</p>', ['GIS platform']],
    [
      'character references',
      '<p>达到95&#37;以上&mdash;&ldquo;双控&rdquo;&nbsp;A&amp;B</p>',
      ['达到95%以上—“双控” A&B'],
    ],
    ['tags that a browser ignores', '<p>县城</x>污水</p>', ['县城污水']],
    ['less-than signs', '<p>浓度<30微克</p>', ['浓度<30微克']],
    ['an ordered list', '<ol start="3"><li>清淤</li><li>护坡</li></ol>', ['3.清淤', '4.护坡']],
    [
      'an ordered list that brings its numbers',
      '<ol><li>（一）清淤</li><li>（二）护坡</li></ol>',
      ['（一）清淤', '（二）护坡'],
    ],
    ['an unordered list', '<ul><li>清淤</li><li>护坡</li></ul>', ['清淤', '护坡']],
  ])('%s', (_, body, expected) => {
    expect(html(body)).toEqual(expected)
  })
})

describe('tables of a page', () => {
  it.each([
    [
      'rows with borders',
      '<table><tr><th>任务</th><th>单位</th></tr><tr><td><p>清淤</p><p>护坡</p></td><td>县水利局|河长办</td></tr></table>',
      ['| 任务 | 单位 |', '|---|---|', '| 清淤 护坡 | 县水利局｜河长办 |'],
    ],
    [
      'a cell that spans rows stands in the first',
      '<table><tr><td>单位</td><td>任务</td></tr><tr><td rowspan=2>县水利局</td><td>清淤</td></tr><tr><td>护坡</td></tr></table>',
      ['| 单位 | 任务 |', '|---|---|', '| 县水利局 | 清淤 |', '| 〃 | 护坡 |'],
    ],
    [
      'lines of a cell in the middle of a date or a list',
      '<table><tr><td>时限</td><td>单位</td></tr><tr><td>2024年<br>底前</td><td><p>县水利局、</p><p>县林业局</p><p>各乡镇</p></td></tr></table>',
      ['| 时限 | 单位 |', '|---|---|', '| 2024年底前 | 县水利局、县林业局 各乡镇 |'],
    ],
    [
      'a title across all columns',
      '<table><tr><td colspan=2>任务分工表</td></tr><tr><td>任务</td><td>单位</td></tr><tr><td>清淤</td><td>县水利局</td></tr></table>',
      ['任务分工表', '| 任务 | 单位 |', '|---|---|', '| 清淤 | 县水利局 |'],
    ],
    [
      'names of groups with those of their columns',
      '<table><tr><td rowspan=2>断面</td><td colspan=2>目标</td></tr><tr><td>2024年</td><td>2025年</td></tr><tr><td>石桥</td><td>Ⅳ类</td><td>Ⅲ类</td></tr></table>',
      ['| 断面 | 目标2024年 | 目标2025年 |', '|---|---|---|', '| 石桥 | Ⅳ类 | Ⅲ类 |'],
    ],
  ])('%s', (_, body, expected) => {
    expect(html(body)).toEqual(expected)
  })

  it('does not let a span claim more than the table has', () => {
    const body =
      '<table><tr><td>任务</td><td>单位</td></tr><tr><td rowspan=60000>清淤</td><td>县水利局</td></tr></table>'
    expect(html(body)).toHaveLength(3)
    expect(html(body.replace('rowspan', 'colspan')).join('')).toContain('清淤')
  })
})

describe('the encoding that a page declares', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body><p>`
  it.each([
    [
      'is honoured',
      Buffer.concat([Buffer.from(page('gb2312')), Buffer.from([0xd6, 0xd0, 0xb9, 0xfa])]),
      'gbk',
    ],
    ['is not where the bytes are UTF-8', Buffer.from(`${page('gb2312')}中国`), null],
    [
      'is not where the bytes belie it',
      Buffer.concat([Buffer.from(page('utf-8')), Buffer.from([0xd6, 0xd0])]),
      null,
    ],
    ['is not where nobody knows it', Buffer.from(page('x-no-such')), null],
    [
      'is in an older form, too',
      Buffer.from('<meta http-equiv="Content-Type" content="text/html; charset=big5">'),
      null,
    ],
    ['is missing', Buffer.from('<html>'), null],
  ] as const)('%s', (_, bytes, expected) => {
    expect(declaredEncoding(bytes)).toBe(expected)
  })
})

describe('Markdown', () => {
  it.each([
    ['headings', '# 方案\n\n## 一、目标 ##\n\n正文\n', ['方案', '一、目标', '正文']],
    ['underlined headings', '方案\n===\n\n一、目标\n---\n', ['方案', '一、目标']],
    ['emphasis', '**一、目标**与*任务*、~~作废~~、__保障__', ['一、目标与任务、作废、保障']],
    ['a title in bold before its text', '**（一）清淤疏浚** 县里清淤。', ['（一）清淤疏浚', '县里清淤。']],
    ['a number alone in bold', '**（一）** 县里清淤。', ['（一） 县里清淤。']],
    ['other words in bold', '**清淤** 县里清淤，**（二）护坡** 不变。', ['清淤 县里清淤，（二）护坡 不变。']],
    ['emphasis before a Chinese word', '1. **清淤。**疏浚河道', ['1. 清淤。疏浚河道']],
    ['links and pictures', '见[附件](a.pdf)![图](b.png)。', ['见附件。']],
    ['bullets', '- 清淤\n- 护坡\n', ['清淤', '护坡']],
    ['numbers of the author', '1. 清淤\n2. 护坡\n4. 绿化\n', ['1. 清淤', '2. 护坡', '4. 绿化']],
    ['numbers left to the program', '1. 清淤\n1. 护坡\n1. 绿化\n', ['1. 清淤', '2. 护坡', '3. 绿化']],
    ['quotes and code', '> 一、目标\n> 正文\n\n```\n二、任务\n```\n', ['一、目标', '正文', '二、任务']],
    ['escapes', '2023\\. 年\\*', ['2023. 年*']],
    [
      'front matter and rules',
      '---\nlayout: x\n---\n\n一、目标\n\n---\n\n二、任务\n',
      ['一、目标', '二、任务'],
    ],
    [
      'tables as they are',
      '| 任务 | 单位 |\n|:--|:--|\n| 清淤 | **县水利局** |\n',
      ['| 任务 | 单位 |', '|:--|:--|', '| 清淤 | 县水利局 |'],
    ],
  ])('%s', (_, text, expected) => {
    expect(markdown(text)).toEqual(expected)
  })
})

describe('the format of a text', () => {
  it.each([
    ['<!DOCTYPE html><p>一</p>', '.txt', 'html'],
    ['<html><body>一、目标', '', 'html'],
    ['<p>一</p>'.repeat(10), '', 'html'],
    ['<p>一、目标</p>', '.html', 'html'],
    ['一、目标pan></span><br>二、任务', '.txt', 'text'],
    ['一、目标', '.html', 'text'],
    ['# 方案\n\n## 一、目标', '', 'markdown'],
    ['一、目标', '.md', 'markdown'],
    ['# 1号楼\n一、目标', '.txt', 'text'],
    ['\n# 东湖区清淤方案\n一、目标', '.txt', 'markdown'],
    ['东湖区清淤方案\n# 说明\n一、目标', '.txt', 'text'],
    ['一、目标\n#话题#', '.txt', 'text'],
    ['**一、目标**\n正文\n**二、任务**\n正文\n**三、保障**\n正文', '.txt', 'markdown'],
    ['**一、目标**\n正文', '.txt', 'text'],
    ['> 一、目标\n> 正文\n>\n> 二、任务\n> 正文', '.txt', 'markdown'],
    ['> 首页 > 文件\n一、目标\n正文\n二、任务\n正文\n三、保障', '.txt', 'text'],
  ])('%j as %j is %s', (text, extension, format) => {
    expect(textFormat(text, extension)).toBe(format)
  })
})

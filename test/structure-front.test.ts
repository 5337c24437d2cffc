import { describe, expect, it } from 'vitest'
import { restoredStructure } from './restored-structure.ts'

const body = '一,打扫院落,早晚各扫,二 擦洗门窗.内外都擦'
const restoredBody = '一、打扫院落·早晚各扫。\n二、擦洗门窗·内外都擦'

describe('lines above the first heading', () => {
  const cases: { name: string; head: string; expected: string; foot?: string; restoredFoot?: string }[] = [
    {
      name: 'the preamble runs on from the title',
      head: '青浦县道路亮灯方案为方便夜行.特制定本方案.',
      expected: '青浦县道路亮灯方案|为方便夜行·特制定本方案。\n',
    },
    {
      name: 'a title with a mark after it',
      head: '青浦县道路亮灯方案.根据县政府安排,特制定本方案.',
      expected: '青浦县道路亮灯方案\n根据县政府安排·特制定本方案。\n',
    },
    {
      name: 'a body that says what its document is about, and text that opens as nothing known does',
      head: '青浦县人民政府办公室关于推进道路亮灯的意见路灯是夜行人的眼睛.照到哪里,哪里平安.',
      expected: '青浦县人民政府办公室关于推进道路亮灯的意见|路灯是夜行人的眼睛·照到哪里·哪里平安。\n',
    },
    {
      name: 'a document about a matter, and whom it addresses',
      head: '关于加强道路亮灯工作的通知各乡镇人民政府,县直各部门.现将有关事项通知如下.',
      expected: '关于加强道路亮灯工作的通知|各乡镇人民政府·县直各部门：\n现将有关事项通知如下：\n',
    },
    {
      name: 'a matter that a sentence speaks of',
      head: '关于道路亮灯的意见和建议.已经逐条答复.',
      expected: '关于道路亮灯的意见和建议·已经逐条答复。\n',
    },
    {
      name: 'years in a bracket after the title',
      head: '青浦县道路亮灯计划,2031,2033年.为方便夜行 制定本计划 ',
      expected: '青浦县道路亮灯计划（2031·2033年）\n为方便夜行·制定本计划。\n',
    },
    {
      name: 'years in a bracket after the title, and text that opens as nothing known does',
      head: '青浦县道路亮灯计划,2031,2033年.路灯坏了两成.夜行不便.',
      expected: '青浦县道路亮灯计划（2031·2033年）\n路灯坏了两成·夜行不便。\n',
    },
    {
      name: 'years within a title, and a preamble that opens with the name of a period',
      head: '青浦县2031,2033年道路亮灯方案.十五五、前两年.全县亮灯率上升,特制定本方案.',
      expected: '青浦县2031·2033年道路亮灯方案\n“十五五·前两年·全县亮灯率上升·特制定本方案。\n',
    },
    {
      name: 'the name of a period within a title, and a preamble that opens as nothing known does',
      head: '青浦县,十五五.道路亮灯方案、全县亮灯率上升,特制定本方案.',
      expected: '青浦县·十五五·道路亮灯方案\n全县亮灯率上升·特制定本方案。\n',
    },
    {
      name: 'a notice with address, signature and the plan that it issues',
      head: '青浦县人民政府关于印发.青浦县道路亮灯方案,的通知青政发 2031 8号各乡镇人民政府,县直各部门.现将,青浦县道路亮灯方案,印发给你们.请照办,青浦县人民政府2031年3月2日青浦县道路亮灯方案为方便夜行.制定本方案.',
      expected:
        '青浦县人民政府关于印发·青浦县道路亮灯方案·的通知|青政发·2031·8号|各乡镇人民政府·县直各部门：\n现将·青浦县道路亮灯方案·印发给你们·请照办。\n青浦县人民政府|2031年3月2日|青浦县道路亮灯方案|为方便夜行·制定本方案。\n',
    },
    {
      name: 'an attachment as a document of its own',
      head: '关于印发,青浦县道路亮灯方案.的通知各乡镇人民政府.现印发给你们,青浦县人民政府 2031年3月2日 附件1青浦县道路亮灯方案按照县政府安排.制定本方案.',
      expected:
        '关于印发·青浦县道路亮灯方案·的通知|各乡镇人民政府：\n现印发给你们。\n青浦县人民政府\n2031年3月2日\n附件1|青浦县道路亮灯方案|按照县政府安排·制定本方案。\n',
    },
    {
      name: 'an attachment whose line break became a mark',
      head: '关于印发,青浦县道路亮灯方案.的通知,各乡镇人民政府.现印发给你们,青浦县人民政府 2031年3月2日 附件1.青浦县道路亮灯方案,按照县政府安排.制定本方案.',
      expected:
        '关于印发·青浦县道路亮灯方案·的通知\n各乡镇人民政府：\n现印发给你们。\n青浦县人民政府\n2031年3月2日\n附件1\n青浦县道路亮灯方案\n按照县政府安排·制定本方案。\n',
    },
    {
      name: 'a list of attachments above a signature: its items are no documents',
      head: '青浦县城管局关于亮灯的通知,各乡镇人民政府,现印发给你们.附件,青浦县道路亮灯方案.青浦县人民政府2031年3月2日.夜里都要亮灯.',
      expected:
        '青浦县城管局关于亮灯的通知\n各乡镇人民政府：\n现印发给你们·附件·青浦县道路亮灯方案。\n青浦县人民政府|2031年3月2日\n夜里都要亮灯。\n',
    },
    {
      name: 'a notice that leaves out the city of the plan that it issues',
      head: '关于印发,青浦县道路亮灯方案.的通知各乡镇人民政府.东川市青浦县道路亮灯方案,已经同意,请照办.',
      expected:
        '关于印发·青浦县道路亮灯方案·的通知|各乡镇人民政府：\n《东川市青浦县道路亮灯方案·已经同意·请照办。\n',
    },
    {
      name: 'the number of the plan below its title',
      head: '青浦县道路亮灯方案.青政发 2031.8号,各乡镇人民政府,县直各部门.为方便夜行 制定本方案 ',
      expected: '青浦县道路亮灯方案\n青政发·2031·8号\n各乡镇人民政府·县直各部门：\n为方便夜行·制定本方案。\n',
    },
    {
      name: 'the number of the plan below a title with two words for plans',
      head: '青浦县道路亮灯行动实施方案.青政发 2031.8号,各乡镇人民政府,县直各部门.为方便夜行 制定本方案 ',
      expected:
        '青浦县道路亮灯行动实施方案\n青政发·2031·8号\n各乡镇人民政府·县直各部门：\n为方便夜行·制定本方案。\n',
    },
    {
      name: 'a title that opens with a year and all of a place, behind the date of a signature',
      head: '青浦县城管局关于印发2031年全县亮灯工作要点的通知,各科室 现将,2031年全县亮灯工作要点、发给你们,青浦县城管局2031年2月6日2031年全县亮灯工作要点为方便夜行.青浦县提出以下要点.',
      expected:
        '青浦县城管局关于印发2031年全县亮灯工作要点的通知\n各科室：\n现将·2031年全县亮灯工作要点·发给你们。\n青浦县城管局|2031年2月6日|2031年全县亮灯工作要点|为方便夜行·青浦县提出以下要点。\n',
    },
    {
      name: 'who signed, right before a title that begins with the same place',
      head: '各镇居民都来信说夜里走路看不清路面,雨天更容易滑倒摔伤.县里听取了各方面的意见,请居民代表一起议定了怎样装灯、怎样管灯,现把办法发给大家.请照办.青浦县人民政府青浦县道路亮灯方案为方便夜行.青浦县制定本方案.',
      expected:
        '各镇居民都来信说夜里走路看不清路面·雨天更容易滑倒摔伤·县里听取了各方面的意见·请居民代表一起议定了怎样装灯·怎样管灯·现把办法发给大家·请照办。\n青浦县人民政府|青浦县道路亮灯方案|为方便夜行·青浦县制定本方案。\n',
    },
    {
      name: 'a title of no place at the head of the text, with which the text begins again',
      head: '打好夜路亮灯三年行动计划打好夜路亮灯一仗.是为民办的实事,大家出力.',
      expected: '打好夜路亮灯三年行动计划|打好夜路亮灯一仗·是为民办的实事·大家出力。\n',
    },
    {
      name: 'when it was adopted, below the title',
      head: '青浦县道路亮灯方案 2031年3月2日县政府会议通过.为方便夜行,制定本方案.',
      expected: '青浦县道路亮灯方案\n2031年3月2日县政府会议通过·为方便夜行·制定本方案。\n',
    },
    {
      name: 'the title of the page and right behind it that of the document',
      head: '道路亮灯方案青浦县道路亮灯方案为方便夜行.青浦县制定本方案.',
      expected: '道路亮灯方案|青浦县道路亮灯方案|为方便夜行·青浦县制定本方案。\n',
    },
    {
      name: 'a title behind the facts of the page that opens like a place, which is named here only',
      head: '时间 2031年3月2日.字体 大中小,东川市道路亮灯方案为方便夜行.特制定本方案.',
      expected: '时间·2031年3月2日·字体·大中小。\n东川市道路亮灯方案|为方便夜行·特制定本方案。\n',
    },
    {
      name: 'a title that ends as headings do, before a heading without a number',
      head: '附件青浦县2031年亮灯重点任务及责任分工总体要求青浦县按照市里的安排.亮灯到户.',
      expected: '附件|青浦县2031年亮灯重点任务及责任分工|总体要求青浦县按照市里的安排·亮灯到户。\n',
    },
    {
      name: 'the words of a page around the title',
      head: '首页新闻中心办事服务青浦县2031年亮灯工作要点来源,县城管局时间.2031,02 2509 41全县亮灯工作这样安排.青浦县定期看灯.',
      expected:
        '首页|新闻中心|办事服务|青浦县2031年亮灯工作要点|来源·县城管局时间·2031·02·2509·41|全县亮灯工作这样安排·青浦县定期看灯。\n',
    },
    {
      name: 'a plan that cites the notice of another: no notice, and no time of day in its number',
      head: '青浦县道路亮灯方案为方便夜行.根据 浦江市关于印发道路亮灯方案的通知,浦政发 2016,47号.精神,制定本方案.',
      expected:
        '青浦县道路亮灯方案|为方便夜行·根据·浦江市关于印发道路亮灯方案的通知·浦政发·2016·47号·精神·制定本方案。\n',
    },
    {
      name: 'who issued it and when, in a bracket below the title',
      head: '青浦县亮灯工作安排,青浦县城市管理局2031年4月6日.为方便夜行 作如下安排.',
      expected: '青浦县亮灯工作安排\n（青浦县城市管理局2031年4月6日）\n为方便夜行·作如下安排。\n',
    },
    {
      name: 'who may read it, between the signature and the plan',
      head: '关于印发,青浦县道路亮灯方案.的通知各乡镇人民政府.现印发给你们,青浦县人民政府2031年3月2日.此件公开发布,青浦县道路亮灯方案按照县政府安排.制定本方案.',
      expected:
        '关于印发·青浦县道路亮灯方案·的通知|各乡镇人民政府：\n现印发给你们。\n青浦县人民政府|2031年3月2日\n（此件公开发布）\n青浦县道路亮灯方案|按照县政府安排·制定本方案。\n',
    },
    {
      name: 'text that opens with a time, or with nothing that is known',
      head: '2031年青浦县亮灯工作要点全体职工都要记住.夜里查灯.',
      expected: '2031年青浦县亮灯工作要点|全体职工都要记住·夜里查灯。\n',
    },
    {
      name: 'two bodies that sign together, a notice that opens with the name of its plan',
      head: '关于印发.青浦镇道路亮灯方案,的通知各村.镇直单位,青浦镇道路亮灯方案.已经商定,请照办,中共青浦镇委员会青浦镇人民政府2031年3月2日青浦镇道路亮灯方案为方便夜行.制定本方案.',
      expected:
        '关于印发·青浦镇道路亮灯方案·的通知|各村·镇直单位：\n《青浦镇道路亮灯方案·已经商定·请照办。\n中共青浦镇委员会|青浦镇人民政府|2031年3月2日|青浦镇道路亮灯方案|为方便夜行·制定本方案。\n',
    },
    {
      name: 'a date that signs the text',
      head: '青浦县道路亮灯方案为方便夜行 制定本方案.',
      expected: '青浦县道路亮灯方案|为方便夜行·制定本方案。\n',
      foot: '.青浦县人民政府2031年4月6日',
      restoredFoot: '。\n青浦县人民政府|2031年4月6日',
    },
  ]
  it.each(cases)('$name', ({ head, expected, foot = '', restoredFoot = '' }) => {
    expect(restoredStructure(head + body + foot)).toBe(expected + restoredBody + restoredFoot)
  })

  it('ends the introduction of a plan without numbers', () => {
    expect(restoredStructure('青浦县道路亮灯措施为方便夜行,提出以下措施.换灯头,坏灯当日换,照旧验收')).toBe(
      '青浦县道路亮灯措施|为方便夜行·提出以下措施：\n换灯头·坏灯当日换·照旧验收',
    )
  })

  const prose: { name: string; head: string }[] = [
    { name: 'a plan that a sentence names', head: '为落实县亮灯计划.结合实际,作如下安排.' },
    { name: 'a plan of no place', head: '由各县制定亮灯计划逐户落实.并报市里,作如下安排.' },
    { name: 'a plan that others build on', head: '夜里要亮灯,青浦县亮灯计划为基础 青浦县这样分工.' },
    { name: 'a plan that the text says to write', head: '县里要求各地制定实施方案。结合县情 分工如下.' },
    { name: 'a date in a sentence', head: '夜灯已经坏了,自2031年3月2日起一直不亮.' },
  ]
  it.each(prose)('finds none in $name', ({ head }) => {
    const plain = head.slice(0, -1).replace(/[, 、.。]/g, '·')
    expect(restoredStructure(head + body).startsWith(plain)).toBe(true)
  })
})

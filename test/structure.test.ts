import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMangledMark, type Known } from '../src/text/marks/slots.ts'
import { findStructure } from '../src/text/marks/structure.ts'
import { restoredStructure } from './restored-structure.ts'

describe('headings', () => {
  const cases: { name: string; text: string; expected: string }[] = [
    {
      name: 'nests by sequence: chapter, section, item, sub-item',
      text: '一,主要任务.一。修整河堤、1.清理河床,1 摸清底数。画出清单,2、分段施工.逐段验收.2,加固坝体、如期完工 二 种树护坡、选好树种。二.保障措施,落实经费',
      expected:
        '一、主要任务\n（一）修整河堤\n1.清理河床\n（1）摸清底数·画出清单。\n（2）分段施工·逐段验收。\n2.加固坝体·如期完工。\n（二）种树护坡·选好树种。\n二、保障措施·落实经费',
    },
    {
      name: 'a number with no mark before it stood after a line break',
      text: '一.灯具更换1、换下旧灯,登记造册.2。装上新灯,试亮一夜,二、线路整理1,剪除断线.2 埋设新线、标明走向',
      expected:
        '一、灯具更换|1.换下旧灯·登记造册。\n2.装上新灯·试亮一夜。\n二、线路整理|1.剪除断线。\n2.埋设新线·标明走向',
    },
    {
      name: 'sections numbered on through the chapters',
      text: '一,修路.一 铺平路面,二.画好标线 二、架桥,三。打下桥桩、四,铺上桥面。三,栽花。五、整理花圃.六.购买花种',
      expected:
        '一、修路\n（一）铺平路面。\n（二）画好标线。\n二、架桥\n（三）打下桥桩。\n（四）铺上桥面。\n三、栽花\n（五）整理花圃。\n（六）购买花种',
    },
    {
      name: 'items numbered on through the chapters, of which one was lost',
      text: '一,修路1.铺平路面,2,画好标线 3 挖好边沟。4.栽上路树、5,竖好路牌.二、架桥,6 换下旧灯 7.装上新灯,8,埋好电线。9 修好水井.10.砌好花坛 三,栽花。12、整理花圃.13.购买花种',
      expected:
        '一、修路|1.铺平路面。\n2.画好标线。\n3.挖好边沟。\n4.栽上路树。\n5.竖好路牌。\n二、架桥。\n6.换下旧灯。\n7.装上新灯。\n8.埋好电线。\n9.修好水井。\n10.砌好花坛。\n三、栽花。\n12.整理花圃。\n13.购买花种',
    },
    {
      name: 'items numbered on through the sections, one of them alone in the last',
      text: '一,修路.一 铺平路面1.定下日期,开挖沟槽,2,运走旧土、平整场地.二。画好标线3.买来油漆,调好颜色,4 封闭半幅、逐段画线.三,栽上路树5,挖好树坑,浇足底水.二、保障措施 一。落实经费.按月拨付.二,落实人手,分段包干',
      expected:
        '一、修路\n（一）铺平路面|1.定下日期·开挖沟槽。\n2.运走旧土·平整场地。\n（二）画好标线|3.买来油漆·调好颜色。\n4.封闭半幅·逐段画线。\n（三）栽上路树|5.挖好树坑·浇足底水。\n二、保障措施\n（一）落实经费·按月拨付。\n（二）落实人手·分段包干',
    },
    {
      name: 'but no number in prose that follows the last one by chance',
      text: '一,修路.一 铺平路面1.定下日期,开挖沟槽,2,运走旧土、平整场地.二。画好标线,用漆不少于3.桶数报县里,按月领取.二、保障措施 一。落实经费.按月拨付.二,落实人手,分段包干',
      expected:
        '一、修路\n（一）铺平路面|1.定下日期·开挖沟槽。\n2.运走旧土·平整场地。\n（二）画好标线·用漆不少于3·桶数报县里·按月领取。\n二、保障措施\n（一）落实经费·按月拨付。\n（二）落实人手·分段包干',
    },
    {
      name: 'a lost chapter number leaves a gap',
      text: '一、总体要求.一,指导思想。爱护书籍 二.工作目标 藏书成册。三,主要指标 每年百册。三,主要任务,一。修补旧书、逐页查看,二.添置新书,逐册登记。四、保障措施 一,落实人手.二 落实经费',
      expected:
        '一、总体要求\n（一）指导思想·爱护书籍。\n（二）工作目标·藏书成册。\n（三）主要指标·每年百册。\n三、主要任务\n（一）修补旧书·逐页查看。\n（二）添置新书·逐册登记。\n四、保障措施\n（一）落实人手。\n（二）落实经费',
    },
    {
      name: 'where two lists could go on, the inner one does',
      text: '一.修桥,一,备料,1.买石料.一月买齐.1,看货.2,付款 2,运石料,1.装船、2、卸船,3,码放.清点数目,二.施工.按图施工',
      expected:
        '一、修桥\n（一）备料\n1.买石料·一月买齐。\n（1）看货。\n（2）付款。\n2.运石料\n（1）装船。\n（2）卸船。\n（3）码放·清点数目。\n（二）施工·按图施工',
    },
    {
      name: 'unless its title is one that plans give to the level of the outer one',
      text: '一.治水,一,治河,1.控制用水总量.一月定案.1,查表.2,抄表 2,提高用水效率,1.堵漏、2、换管,3,科学保护水资源.划定界线,二.施工.按图施工',
      expected:
        '一、治水\n（一）治河\n1.控制用水总量·一月定案。\n（1）查表。\n（2）抄表。\n2.提高用水效率\n（1）堵漏。\n（2）换管。\n3.科学保护水资源·划定界线。\n（二）施工·按图施工',
    },
    {
      name: 'a title of two stretches before the first item below it, sentences before others',
      text: '一,重点任务,一.加固堤岸,保住良田1、夯实土堤,逐段验收.2,种下柳树,当年成活,二,清淤分两年完成,本月开挖。1.先挖上游、2.再挖下游.二、压实责任 管好水闸,一.定人定岗、二,轮班值守',
      expected:
        '一、重点任务\n（一）加固堤岸·保住良田|1.夯实土堤·逐段验收。\n2.种下柳树·当年成活。\n（二）清淤分两年完成·本月开挖。\n1.先挖上游。\n2.再挖下游。\n二、压实责任·管好水闸\n（一）定人定岗。\n（二）轮班值守',
    },
    {
      name: 'but a time or a longer text before the first section below is its own',
      text: '一,修渠引水,2031年通水,一,测量地形,二 开挖渠道,二.组织领导、在水利所设立工地办公室,一、派人驻守、二,按日报告',
      expected:
        '一、修渠引水·2031年通水。\n（一）测量地形。\n（二）开挖渠道。\n二、组织领导·在水利所设立工地办公室。\n（一）派人驻守。\n（二）按日报告',
    },
    {
      name: 'a colon after the sentence that announces the headings',
      text: '经商定,现将安排通知如下.一、打扫院落、早晚各扫,二 擦洗门窗.内外都擦',
      expected: '经商定·现将安排通知如下：\n一、打扫院落·早晚各扫。\n二、擦洗门窗·内外都擦',
    },
    {
      name: 'a mark before a time, which the marks around it have to tell',
      text: '一,平整操场,2031年完工,种上草皮.二,到2032年 建成看台,2033年启用',
      expected: '一、平整操场·2031年完工·种上草皮。\n二、到2032年·建成看台·2033年启用',
    },
    {
      name: 'text that runs on from a title: after the words of a chapter, before a year',
      text: '一,指导思想坚持先易后难的次序,二.基本原则和工作要求照旧不变.三、主要任务。一 校舍整修目标2031年底前,全部换新。二,操场整修工程到2032年 完工',
      expected:
        '一、指导思想|坚持先易后难的次序。\n二、基本原则和工作要求照旧不变。\n三、主要任务\n（一）校舍整修目标|2031年底前·全部换新。\n（二）操场整修工程到2032年·完工',
    },
    {
      name: 'decimals before the clause of their sentence, though they count on',
      text: '一,管路灯.1,查灯头,每月一次.2,查灯杆.能耗降低21,3.县城管局牵头,县财政局配合.二,管井盖.照此办理.',
      expected:
        '一、管路灯\n1.查灯头·每月一次。\n2.查灯杆·能耗降低21·3。（县城管局牵头，县财政局配合）\n二、管井盖·照此办理·',
    },
    {
      name: 'a title from which a starting time runs on',
      text: '一,整修校舍自2031年起,每年整修两所.二,管井盖.照此办理.',
      expected: '一、整修校舍|自2031年起·每年整修两所。\n二、管井盖·照此办理·',
    },
    {
      name: 'items that open with a month',
      text: '一,管路灯.1,查灯头,每月一次.2,6月底前换灯杆.3,9月底前埋线.二,管井盖.照此办理.',
      expected: '一、管路灯\n1.查灯头·每月一次。\n2.6月底前换灯杆。\n3.9月底前埋线。\n二、管井盖·照此办理·',
    },
    {
      name: 'articles that count on through the chapters',
      text: '第一章总则第一条为管好路灯 制定本规定.第二条全镇路灯照此管理,第二章巡查第三条夜间逐盏查看,第四条坏灯当日报修,依照第三条的规定办理',
      expected:
        '第一章_总则|第一条_为管好路灯·制定本规定。\n第二条_全镇路灯照此管理。\n第二章_巡查|第三条_夜间逐盏查看。\n第四条_坏灯当日报修·依照第三条的规定办理',
    },
    {
      name: 'chapters and sections that name their level, the lists in them begin anew',
      text: '第一章总则第一节目的为管好路灯 制定本规定.第二节范围全镇路灯,第二章巡查第一节日查1,查灯头,2 查灯杆.第二节月查1.查线路.2,查表箱',
      expected:
        '第一章_总则|第一节_目的为管好路灯·制定本规定。\n第二节_范围全镇路灯。\n第二章_巡查|第一节_日查|1.查灯头。\n2.查灯杆。\n第二节_月查|1.查线路。\n2.查表箱',
    },
    {
      name: 'sections that count on through the chapters',
      text: '第一章总则第一节目的为管好路灯 制定本规定.第二章巡查第二节日查逐盏查看,第三节月查逐段查看',
      expected:
        '第一章_总则|第一节_目的为管好路灯·制定本规定。\n第二章_巡查|第二节_日查逐盏查看。\n第三节_月查逐段查看',
    },
    {
      name: 'lists that go on through the chapters, the last of them with one item',
      text: '第一章灯杆一,查灯杆.逐根看,二 换灯杆,先远后近,第二章灯头三,查灯头.逐个看.四,换灯头,先坏后旧,第三章灯线五,查灯线.逐段看',
      expected:
        '第一章_灯杆|一、查灯杆·逐根看。\n二、换灯杆·先远后近。\n第二章_灯头|三、查灯头·逐个看。\n四、换灯头·先坏后旧。\n第三章_灯线|五、查灯线·逐段看',
    },
    {
      name: 'text that runs on from a title that plans take over from a national one',
      text: '一,加大执法力度对偷排的逐家查处.二。促进多元融资,引来资本',
      expected: '一、加大执法力度|对偷排的逐家查处。\n二、促进多元融资·引来资本',
    },
    {
      name: 'how many items a section has, in a bracket after its title',
      text: '一,修灯重点 2项、1 换灯头,每月一次.2,换灯杆.每年一次,二。修路重点.共1项,逐段修补',
      expected:
        '一、修灯重点（2项）\n1.换灯头·每月一次。\n2.换灯杆·每年一次。\n二、修路重点（共1项）逐段修补',
    },
    {
      name: 'no field of a title that its name belongs to',
      text: '一,县公安局主要工作任务.一 管好渡口,每日巡查,二、查处超载.逐船登记,二。县水利局重点工作任务、一,疏通沟渠.雨前完成 二.修补堤岸,汛前完成',
      expected:
        '一、县公安局主要工作任务\n（一）管好渡口·每日巡查。\n（二）查处超载·逐船登记。\n二、县水利局重点工作任务\n（一）疏通沟渠·雨前完成。\n（二）修补堤岸·汛前完成',
    },
    {
      name: 'a field on a line of its own whose break became a mark',
      text: '一,整修校舍.工作目标,换完门窗.二。平整操场 工作目标.铺好跑道',
      expected: '一、整修校舍\n工作目标：换完门窗。\n二、平整操场\n工作目标：铺好跑道',
    },
    {
      name: 'fields in the text of a section, in lines of their own',
      text: '一,整修校舍,换完门窗,主要措施.先排查,再招标.工作要求,不得停课,二,平整操场.铺好跑道',
      expected:
        '一、整修校舍·换完门窗。\n主要措施：先排查·再招标。\n工作要求：不得停课。\n二、平整操场·铺好跑道',
    },
    {
      name: 'principles that are slogans, in lines of their own',
      text: '一,基本原则.坚持先易后难,由近及远.从集镇修到村里,坚持建管并重 修用结合.三日内补坑.二,平整操场.铺好跑道',
      expected:
        '一、基本原则\n坚持先易后难、由近及远。从集镇修到村里。\n坚持建管并重、修用结合。三日内补坑。\n二、平整操场·铺好跑道',
    },
    {
      name: 'one field and one slogan alone: words of a sentence',
      text: '一,整修校舍,坚持先易后难,由近及远,明确主要措施,工作要求,不得停课,二,平整操场.铺好跑道',
      expected: '一、整修校舍·坚持先易后难·由近及远·明确主要措施·工作要求·不得停课。\n二、平整操场·铺好跑道',
    },
    {
      name: 'titles above their first items where every line break became a mark',
      text: '一,整修校舍.1,换门窗,逐扇换.2,刷外墙,刷两遍.二,平整操场.1,铺跑道,铺三层.2,种草皮,种一季',
      expected:
        '一、整修校舍\n1.换门窗·逐扇换。\n2.刷外墙·刷两遍。\n二、平整操场\n1.铺跑道·铺三层。\n2.种草皮·种一季',
    },
    {
      name: 'a field after the title',
      text: '一,整修校舍工作目标,换完门窗.二。平整操场工作目标.铺好跑道',
      expected: '一、整修校舍|工作目标：换完门窗。\n二、平整操场|工作目标：铺好跑道',
    },
    {
      name: 'the time of a stage in a bracket after its title',
      text: '一,摸底阶段,3月1日至3月20日.逐户登记 二.整改阶段、3月下旬至6月底 逐户整改',
      expected: '一、摸底阶段（3月1日至3月20日）。逐户登记。\n二、整改阶段（3月下旬至6月底）。逐户整改',
    },
    {
      name: 'an item that opens with a year',
      text: '一,修渠1.2031年底前 挖通主渠,2、2032年底前.挖通支渠',
      expected: '一、修渠|1.2031年底前·挖通主渠。\n2.2032年底前·挖通支渠',
    },
  ]
  it.each(cases)('$name', ({ text, expected }) => {
    expect(restoredStructure(text)).toBe(expected)
  })

  const prose: { name: string; text: string }[] = [
    { name: 'a percentage whose sign was lost', text: '合格率达90,以上.损坏率降到3。以内' },
    { name: 'a decimal', text: '共种树3。1万株.每株高2、5米' },
    { name: 'classes in a row', text: '河水分为一、二 三类,各有用途' },
    { name: 'a number of a slogan', text: '做到,五个一,工程样样落实.三,二,一 出发' },
    { name: 'a lone one', text: '其一.路不平,其二,灯不亮' },
    { name: 'a bound with decimals', text: '共种树1、5亩.间距不高于1.2,米距不低于2,3' },
    { name: 'chapters that a sentence names', text: '按照第一章的规定办理.比照第二章、第三章执行' },
  ]
  it.each(prose)('finds none in $name', ({ text }) => {
    expect(restoredStructure(text)).toBe(text.replace(/[, 、.。]/g, '·'))
  })

  it('puts attachments on lines of their own, as no headings', () => {
    expect(restoredStructure('请照此办理。附件,1.分工一览表 2、进度一览表3 联系人名册')).toBe(
      '请照此办理·附件·1·分工一览表\n2.进度一览表|3.联系人名册',
    )
  })

  it('leaves marks alone that are known already', () => {
    const text = '一,查渗漏.1,5吨以下免检。二.补渗漏 1.抹灰.2.刷漆'
    expect(restoredStructure(text, [[7, '.']])).toBe(
      '一、查渗漏·1.5吨以下免检。\n二、补渗漏\n1.抹灰。\n2.刷漆',
    )
  })

  it('keeps a percent sign before a heading', () => {
    const text = '一,拆旧墙.拆除八成以上,即85.二,砌新墙、一月完工'
    expect(restoredStructure(text, [[16, '%']])).toBe('一、拆旧墙·拆除八成以上·即85%。\n二、砌新墙·一月完工')
  })
})

describe('findStructure', () => {
  it('says runs of marks only, and breaks between kept characters only', () => {
    const word = fc.constantFrom(
      ...[
        ',',
        ' ',
        '.',
        '、',
        '。',
        '一',
        '二',
        '十',
        '1',
        '2',
        '31',
        '2031年',
        '各县',
        '市',
        '区',
        '人民政府',
        '等',
      ],
      ...[
        '修路',
        '主要任务',
        '市水利局',
        '市财政局牵头',
        '参与',
        '负责落实',
        '责任单位',
        '附件',
        '以下均需',
        '不再列出',
      ],
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const text = words.join('').replace(/([, .、。])[, .、。]+/g, '$1')
        const known: Known = { runs: new Map(), breaks: new Set() }
        findStructure(text, known)
        for (const offset of known.runs.keys()) expect(isMangledMark(text[offset] ?? '')).toBe(true)
        for (const offset of known.breaks) {
          expect(offset > 0 && offset < text.length).toBe(true)
          expect(isMangledMark(text[offset - 1]!) || isMangledMark(text[offset]!)).toBe(false)
        }
      }),
      { numRuns: 500 },
    )
  })
})

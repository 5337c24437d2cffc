/**
 * Invented plans that make the program do, once, what most plans make it do: what it loads and compiles then is
 * recorded. The first is as a government wrote it; the second has lost its marks; the third has characters whose
 * bytes were paired wrongly; the fourth is in traditional characters.
 */
const clean = `青溪市人民政府关于印发青溪市城乡照明提升行动方案的通知
青政发〔2024〕18号

各县（区）人民政府，市政府各部门、各直属机构：
现将《青溪市城乡照明提升行动方案》印发给你们，请认真贯彻执行。
青溪市人民政府
2024年3月15日

青溪市城乡照明提升行动方案（2024—2027年）

为落实《中华人民共和国节约能源法》和省政府有关要求，改善夜间出行，结合我市实际，制定本方案。

一、总体要求
（一）指导思想。坚持节约优先、分步实施，逐步更换老旧灯具。
（二）工作目标。到2025年，城区主干道亮灯率达到98%以上，单位能耗比2020年下降15%左右；到2027年底，建成智能灯杆1.2万根，农村公路照明覆盖率、居民满意度分别达到85%、95%以上。

二、主要任务
（一）更换老旧灯具。2025年6月底前，完成城区300条街巷灯具更换，每年更换不少于2000盏。（市城管局牵头，市发展改革委、市财政局、市住房城乡建设局配合，各县（区）人民政府落实）
（二）规范运行管理
1．建立巡查制度。定期巡查并公布结果，严禁擅自停用；逾期未修复的，依法追究责任。责任单位：市城管局、市公安局交警支队
2．加强资金保障。市财政局要足额安排专项资金3500万元，积极争取上级补助，2024年12月31日前出台管理办法。
（1）明确标准。由市住建局会同市市场监管局、国网青溪供电公司负责，于2024年第三季度制定安装标准。
（2）开展培训。组织培训10次以上，培训电工、巡查员等500人次。（牵头单位：市人力资源社会保障局；配合单位：市教育局、市总工会、团市委）
①网上培训。全年开设4期。

三、保障措施
（一）加强领导。成立照明提升工作领导小组，办公室设在市城管局。
（二）安排进度。2024年7月至9月完成勘察；到2026年，路灯数量比2020年翻一番，节能灯具占全部灯具的三分之二以上，每个乡镇至少建成2处示范点，新增灯杆500—800根，故障修复时间缩短到24小时以内，力争再减少3个百分点。“十四五”期间投入1.5亿元，其中市级以上资金不低于30%，县级及以下承担其余部分，5家三级甲等医院周边率先完成。
（三）分工协作。市级有关部门按职责分工负责，由各乡镇政府、街道办事处具体实施，市直各单位、各人民团体予以支持；市供销社要于每年6月底前报送情况，国家统计局青溪调查队、市大数据中心（市信息中心）协助。
（四）严格考核。自2025年起，每季度通报一次进度，对连续两次排名末位的县（区）进行约谈。
以上任务均由各县（区）人民政府、高新区管委会落实，不再列出。

附件：任务分工表
序号\t工作任务\t牵头单位\t责任单位\t完成时限
1\t更换隧道灯具20处\t市交通运输局\t市城管局\t2025年底
2\t普查灯杆\t市城管局\t各县（区）政府\t2024年10月底
`

/** A publisher's program has put any of five marks in the place of each run of characters that it did not keep. */
const otherMarks = ['、', '.', ',', ' ', '。']
let drawn = 1
const damaged = clean.replace(/[^\p{Script=Han}A-Za-z0-9\u3007]{1,9}/gu, () => {
  // Numerical Recipes, 3rd edition, 7.1.7: the high bits of a linear congruential generator.
  drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0
  return otherMarks[(drawn >>> 16) % otherMarks.length]!
})

/** Read byte by byte for a mark that was replaced, and with the sound of characters behind them. */
const shifted = `${clean}三、附则
（一）經(jīng)費由當?shù)刎斦块T解決，環(huán)境監(jiān)測(cè)由市生態(tài)環(huán)境局負(fù)責(zé)。
`

const traditional = `藍田縣圖書館建設方案
一、總體目標
2026年底前，建成縣級圖書館1座、鄉鎮分館12座，藏書達到30萬冊。（縣文化廣電局牽頭，縣財政局配合）
二、工作任務
（一）完善設施。2025年前完成舊館改造。（責任單位：縣住房城鄉建設局）
`

/**
 * The plans, one a kind of input: clean, with marks replaced at random, with bytes shifted, in Traditional
 * characters.
 */
export const samples: readonly string[] = [clean, damaged, shifted, traditional]

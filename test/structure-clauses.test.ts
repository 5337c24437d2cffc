import { describe, expect, it } from 'vitest'
import { computingTime } from './computing-time.ts'
import { restoredStructure } from './restored-structure.ts'

describe('responsibility clauses', () => {
  const cases: { name: string; text: string; expected: string }[] = [
    {
      name: 'one leads, others support',
      text: '春季补种行道树.市林业局牵头 市财政局、市水务局。市交通运输局等参与,秋季复查成活情况。',
      expected: '春季补种行道树。（市林业局牵头，市财政局、市水务局、市交通运输局等参与）\n秋季复查成活情况·',
    },
    {
      name: 'a place whose name opens as a request does',
      text: '春季补种行道树.望江县林业局牵头 望江县财政局参与,秋季复查成活情况。',
      expected: '春季补种行道树。（望江县林业局牵头，望江县财政局参与）\n秋季复查成活情况·',
    },
    {
      name: 'lines that say body by body what each has to do',
      text: '一,修缮学校,照此办理,二 分工如下.市教育局。负责排定校舍,核实数量,市财政局,负责拨付款项 市住建局、市消防队.负责验收,三。其他,照此办理',
      expected:
        '一、修缮学校·照此办理。\n二、分工如下。\n市教育局：负责排定校舍·核实数量。\n市财政局：负责拨付款项。\n市住建局、市消防队：负责验收。\n三、其他·照此办理',
    },
    {
      name: 'any bodies at all that do what their office is, in a sentence that goes on',
      text: '修缮学校.各村都是主体.有关部门各司其职.密切配合,照此办理',
      expected: '修缮学校·各村都是主体·有关部门各司其职·密切配合·照此办理',
    },
    {
      name: 'who is a member of a group',
      text: '修缮学校.县里设立专班.成员单位包括县教育局、县财政局.县住建局,照此办理',
      expected: '修缮学校·县里设立专班·成员单位包括县教育局·县财政局·县住建局·照此办理',
    },
    {
      name: 'a label that is a word of any sentence, again and again',
      text: '一.补种行道树,逐段补齐 责任.市园林局、市住建局,二,修剪枯枝.每月一次,责任 市园林局.三,其他.照此办理',
      expected:
        '一、补种行道树·逐段补齐。（责任：市园林局、市住建局）\n二、修剪枯枝·每月一次。（责任：市园林局）\n三、其他·照此办理',
    },
    {
      name: 'that word once',
      text: '一.补种行道树,逐段落实 责任.市园林局、市住建局要按月调度,二,修剪枯枝.每月一次,照此办理',
      expected: '一、补种行道树·逐段落实·责任·市园林局、市住建局要按月调度。\n二、修剪枯枝·每月一次·照此办理',
    },
    {
      name: 'clauses led in by 由 that end in a time, one after the other',
      text: '一.主要任务,补种行道树.逐段补齐,由市园林局牵头 市住建局配合.2031年底前完成,修剪枯枝.每月一次,由市园林局负责,2031年6月底前完成 疏通沟渠,雨前完工.由市水利局负责.2031年5月底前完成,二.其他,照此办理',
      expected:
        '一、主要任务·补种行道树·逐段补齐。（由市园林局牵头，市住建局配合，2031年底前完成）\n修剪枯枝·每月一次。（由市园林局负责，2031年6月底前完成）\n疏通沟渠·雨前完工。（由市水利局负责，2031年5月底前完成）\n二、其他·照此办理',
    },
    {
      name: 'another name of the last body of a list behind a verb stands in a bracket before the second verb',
      text: '一.清查仓库,逐件登记,县公安局牵头,县商务局 县林业局.县绿化办.配合,二,补种行道树,逐段补齐 县林业局牵头,县水利局,县交通局配合,三.其他.照此办理',
      expected:
        '一、清查仓库·逐件登记。（县公安局牵头，县商务局、县林业局（县绿化办）配合）\n二、补种行道树·逐段补齐。（县林业局牵头，县水利局、县交通局配合）\n三、其他·照此办理',
    },
    {
      name: 'a body with another name in a bracket before its verb',
      text: '一.清查仓库,发现漏洞两小时内上报,由县公安局、县禁毒办.牵头,县商务局 县林业局配合,二,补种行道树,逐段补齐 县林业局 县绿化办.牵头、县水利局,县交通局配合,三.其他.照此办理',
      expected:
        '一、清查仓库·发现漏洞两小时内上报。（由县公安局（县禁毒办）牵头，县商务局、县林业局配合）\n二、补种行道树·逐段补齐。（县林业局（县绿化办）牵头，县水利局、县交通局配合）\n三、其他·照此办理',
    },
    {
      name: 'what bodies are, with the words of a label',
      text: '一.晾晒淤泥,建成晾晒场9座,牵头单位为县农业农村局.配合单位为县水利局、县财政局,各乡镇人民政府为实施主体.二,补种行道树,照此办理',
      expected:
        '一、晾晒淤泥·建成晾晒场9座。（牵头单位为县农业农村局；配合单位为县水利局、县财政局，各乡镇人民政府为实施主体）\n二、补种行道树·照此办理',
    },
    {
      name: 'a verb from which a sentence goes on as well, with one body',
      text: '一.加强领导.县水利局统筹协调.每月调度一次,照此办理,二,补种行道树,逐段补齐 县林业局统筹协调,三.其他.照此办理',
      expected:
        '一、加强领导·县水利局统筹协调·每月调度一次·照此办理。\n二、补种行道树·逐段补齐。（县林业局统筹协调）\n三、其他·照此办理',
    },
    {
      name: 'one body that does something, which is a sentence',
      text: '修缮学校.市教育局。负责排定校舍,核实数量,照此办理',
      expected: '修缮学校·市教育局·负责排定校舍·核实数量·照此办理',
    },
    {
      name: 'a label that asks for bodies, the first of which leads in a bracket',
      text: '一.补种行道树,两年内补齐 责任单位,市园林局、牵头,市住建局,市财政局完成时限、2031年6月底前 二 修剪枯枝,每月一次',
      expected:
        '一、补种行道树·两年内补齐。\n责任单位：市园林局（牵头），市住建局、市财政局|完成时限：2031年6月底前\n二、修剪枯枝·每月一次',
    },
    {
      name: 'a sentence that answers for what stands above',
      text: '一,修桥.逐段验收 二,铺路、压实路基.旱季完工 以上任务由市交通局牵头。市财政局,市水利局配合 各镇政府负责具体落实.三,种树,旱季浇水',
      expected:
        '一、修桥·逐段验收。\n二、铺路·压实路基·旱季完工。\n以上任务由市交通局牵头，市财政局、市水利局配合，各镇政府负责具体落实。\n三、种树·旱季浇水',
    },
    {
      name: 'the same behind a title that runs into it',
      text: '一,修桥.逐段验收 二,铺路、压实路基.旱季完工 三.分工安排以上工作均由市交通局会同市财政局组织实施。各镇政府负责落实',
      expected:
        '一、修桥·逐段验收。\n二、铺路·压实路基·旱季完工。\n三、分工安排|以上工作均由市交通局会同市财政局组织实施，各镇政府负责落实',
    },
    {
      name: 'a body behind a known one that no list holds',
      text: '一,修桥.1.备好石料,按月运到 市交通局.市渡口管护服务所负责,2,砌好桥墩,逐层验收',
      expected: '一、修桥\n1.备好石料·按月运到。（市交通局、市渡口管护服务所负责）\n2.砌好桥墩·逐层验收',
    },
    {
      name: 'fields of items, the name of the first behind the number, with a bracket in a list and in the name of areas',
      text: '一,渡口方面.1,存在问题,渡船老旧。检修不勤,整改措施,逐艘检修.整改责任人 王一整改责任单位。市交通局.牵头,市水利局、市林业局整改时限 2031年6月底前.2.存在问题,码头失修.整改措施.重铺码头,整改责任人 王一整改责任单位、市交通局.各县,市.区.政府整改时限,2031年9月底前.二,航道方面,旱季疏浚',
      expected:
        '一、渡口方面\n1.存在问题：渡船老旧·检修不勤。\n整改措施：逐艘检修。\n整改责任人：王一|整改责任单位：市交通局（牵头），市水利局、市林业局|整改时限：2031年6月底前\n2.存在问题：码头失修。\n整改措施：重铺码头。\n整改责任人：王一|整改责任单位：市交通局、各县（市、区）政府|整改时限：2031年9月底前\n二、航道方面·旱季疏浚',
    },
    {
      name: 'clauses that close sections of several items, each on a line for all of them',
      text: '一,修桥.1,备好石料,按月运到,2,砌好桥墩 逐层验收,市交通局牵头,市财政局配合。二,铺路、3.平整路基.逐段压实 4,铺上石板,逐块找平,市住建局负责 三,种树,旱季浇水',
      expected:
        '一、修桥\n1.备好石料·按月运到。\n2.砌好桥墩·逐层验收。\n（市交通局牵头，市财政局配合）\n二、铺路\n3.平整路基·逐段压实。\n4.铺上石板·逐块找平。\n（市住建局负责）\n三、种树·旱季浇水',
    },
    {
      name: 'clauses of one item each, at the end of a section or not',
      text: '一,修桥.1,备好石料,按月运到,市林业局负责 2,砌好桥墩 逐层验收,市交通局牵头,市财政局配合。二,铺路、3.平整路基.逐段压实 4,铺上石板,逐块找平,市住建局负责 三,种树,旱季浇水',
      expected:
        '一、修桥\n1.备好石料·按月运到。（市林业局负责）\n2.砌好桥墩·逐层验收。（市交通局牵头，市财政局配合）\n二、铺路\n3.平整路基·逐段压实。\n4.铺上石板·逐块找平。（市住建局负责）\n三、种树·旱季浇水',
    },
    {
      name: 'labels behind numbers, with a body in a bracket and without',
      text: '一,疏浚河道,一.上游河段.1。整改措施,清除淤泥、2 责任单位.市水利局 牵头.市城管局3,完成时限.2031年底 二.下游河段.1 整改措施,拆除旧坝.2,责任单位.市水利局,市城管局3.完成时限、2032年底 二。保障,经费列入预算',
      expected:
        '一、疏浚河道\n（一）上游河段。\n1.整改措施：清除淤泥。\n2.责任单位：市水利局（牵头），市城管局|3.完成时限：2031年底。\n（二）下游河段。\n1.整改措施：拆除旧坝。\n2.责任单位：市水利局、市城管局|3.完成时限：2032年底。\n二、保障·经费列入预算',
    },
    {
      name: 'a label that asks for who leads, which needs no bracket',
      text: '一.补种行道树,两年内补齐 牵头单位,市园林局、牵头,市住建局二 修剪枯枝,每月一次',
      expected: '一、补种行道树·两年内补齐。\n牵头单位：市园林局；牵头：市住建局|二、修剪枯枝·每月一次',
    },
    {
      name: 'two lead',
      text: '逐户更换旧水表 市水务局。市住建局牵头,市财政局配合.来年验收',
      expected: '逐户更换旧水表。（市水务局、市住建局牵头，市财政局配合）\n来年验收',
    },
    {
      name: 'a bracket inside a name, a third verb',
      text: '冬季清理积雪,市城管局牵头.市公安局等参与。各县 区、人民政府负责落实 开春检修路面',
      expected: '冬季清理积雪。（市城管局牵头，市公安局等参与，各县（区）人民政府负责落实）\n开春检修路面',
    },
    {
      name: 'the committees of villages and of residents',
      text: '冬季清理积雪,镇城管办牵头.各村 居、委会落实 开春检修路面',
      expected: '冬季清理积雪。（镇城管办牵头，各村（居）委会落实）\n开春检修路面',
    },
    {
      name: 'a standing instruction ends the clause',
      text: '疏通老街暗沟.市水务局牵头 市财政局等参与,以下均需各县,市、区.政府落实 不再列出,加盖井盖',
      expected:
        '疏通老街暗沟。（市水务局牵头，市财政局等参与。以下均需各县（市、区）政府落实，不再列出）\n加盖井盖',
    },
    {
      name: 'bodies that each do what their office is, no verb of answering among them',
      text: '沿街加装路灯.市城管局 市财政局,各区县政府按职责落实.冬季提前亮灯',
      expected: '沿街加装路灯。（市城管局、市财政局、各区县政府按职责落实）\n冬季提前亮灯',
    },
    {
      name: 'a standing rule behind labels',
      text: '一,修缮学校,换门窗,责任单位,市教育局,市财政局,以下均需各县,市.区、政府落实,不再列出.二,修缮医院.照此办理',
      expected:
        '一、修缮学校·换门窗。（责任单位：市教育局、市财政局。以下均需各县（市、区）政府落实，不再列出）\n二、修缮医院·照此办理',
    },
    {
      name: 'the members of a group, which are no label',
      text: '一,备汛,备齐沙袋,责任单位,市防汛指挥部成员单位.二,查堤.责任单位,市水务局成员单位,市林业局,三,验收,照此办理',
      expected:
        '一、备汛·备齐沙袋。（责任单位：市防汛指挥部成员单位）\n二、查堤。\n责任单位：市水务局|成员单位：市林业局\n三、验收·照此办理',
    },
    {
      name: 'a heading follows',
      text: '一,修缮学校.一 换门窗、换下朽坏的门窗、市教育局牵头.市财政局参与。二。刷外墙 外墙刷成白色,市教育局负责 二,修缮医院,照此办理',
      expected:
        '一、修缮学校\n（一）换门窗·换下朽坏的门窗。（市教育局牵头，市财政局参与）\n（二）刷外墙·外墙刷成白色。（市教育局负责）\n二、修缮医院·照此办理',
    },
    {
      name: 'a name that no list knows, between a leader and a verb',
      text: '整修码头栈桥 市交通运输局牵头 青浦湾码头队,市财政局参与,月底通行',
      expected: '整修码头栈桥。（市交通运输局牵头，青浦湾码头队、市财政局参与）\n月底通行',
    },
    {
      name: 'bodies after the leader without a verb',
      text: '一,添置路灯1,选定灯型.市城管局牵头、市财政局。市供电公司,2.立杆接线,市城管局负责。',
      expected:
        '一、添置路灯|1.选定灯型。（市城管局牵头，市财政局、市供电公司）\n2.立杆接线。（市城管局负责）',
    },
    {
      name: 'a clause that no mark ends stood on a line of its own',
      text: '一,改建菜场1.分区设摊.市商务局牵头,市城管局配合2,统一亮灯.市城管局负责',
      expected: '一、改建菜场|1.分区设摊。\n市商务局牵头，市城管局配合|2.统一亮灯。\n市城管局负责',
    },
    {
      name: 'labels on lines',
      text: '一,翻修戏台.一、拆下旧瓦.责任单位 市文旅局配合单位,市财政局,市住建局 二.铺上新瓦,责任单位.市住建局二,添置座椅、照数添置',
      expected:
        '一、翻修戏台\n（一）拆下旧瓦。\n责任单位：市文旅局|配合单位：市财政局、市住建局\n（二）铺上新瓦。\n责任单位：市住建局|二、添置座椅·照数添置',
    },
    {
      name: 'labels of persons and times among them, text before a label with no mark',
      text: '一,清点库存.一 逐库核对账目责任单位.市粮储局、市财政局完成时限 2031年6月底前 二,更换老旧粮仓,责任单位,市粮储局责任人.周明',
      expected:
        '一、清点库存\n（一）逐库核对账目|责任单位：市粮储局、市财政局|完成时限：2031年6月底前\n（二）更换老旧粮仓。\n责任单位：市粮储局|责任人：周明',
    },
    {
      name: 'a time ends the clause',
      text: '一,修桥1,勘察,市交通局牵头.市水利局配合,6月底前.2.打桩。市交通局,全年,3,铺板.市交通局.市财政局 12月底前完成,次年验收',
      expected:
        '一、修桥|1.勘察。（市交通局牵头，市水利局配合，6月底前）\n2.打桩。（市交通局，全年）\n3.铺板。（市交通局、市财政局，12月底前完成）\n次年验收',
    },
    {
      name: 'lists of names before other paragraphs, where the plan writes its clauses so',
      text: '一,添绿补种街树,市林业局,市城管局.清理枯枝.市城管局。市公安局 修整花坛 市林业局.市城管局,二,亮灯更换灯头,市城管局,市供电公司,三,净水疏通沟渠 市水利局。市城管局,四,扫尾,逐项验收',
      expected:
        '一、添绿补种街树。（市林业局、市城管局）\n清理枯枝。（市城管局、市公安局）\n修整花坛。（市林业局、市城管局）\n二、亮灯更换灯头。（市城管局、市供电公司）\n三、净水疏通沟渠。（市水利局、市城管局）\n四、扫尾·逐项验收',
    },
    {
      name: 'lists whose first body leads by a standing instruction',
      text: '补种街树,市林业局.市城管局.市水利局按职责分工负责 列第一位的为牵头单位、下同.清理枯枝.市城管局。市公安局 修整花坛 市林业局.市城管局,逐项验收',
      expected:
        '补种街树。（市林业局、市城管局、市水利局按职责分工负责。列第一位的为牵头单位，下同）\n清理枯枝。（市城管局、市公安局）\n修整花坛。（市林业局、市城管局）\n逐项验收',
    },
    {
      name: 'labels in a bracket',
      text: '更换旧门窗,牵头单位 市住建局,配合单位 市财政局。市教育局,粉刷墙面.牵头.市住建局 配合、市教育局,来年春天再把全部门窗逐项验收一遍',
      expected:
        '更换旧门窗。（牵头单位：市住建局；配合单位：市财政局、市教育局）\n粉刷墙面。（牵头：市住建局；配合：市教育局）\n来年春天再把全部门窗逐项验收一遍',
    },
    {
      name: 'names, persons and times that the next label runs on from',
      text: '一,更换旧门窗,牵头单位,市住建局责任单位 市财政局。市教育局责任人 周明 林青完成时限,2031年6月底前二,粉刷墙面,照此办理',
      expected:
        '一、更换旧门窗。\n牵头单位：市住建局|责任单位：市财政局、市教育局|责任人：周明、林青|完成时限：2031年6月底前|二、粉刷墙面·照此办理',
    },
    {
      name: 'areas in a bracket at the end of a list, but not those that open a sentence',
      text: '清扫街面.责任单位、市城管局,各镇,街道.冲洗街面,责任单位.市城管局 市水务局,各镇,街道,各部门要按日上报',
      expected:
        '清扫街面。（责任单位：市城管局、各镇（街道））\n冲洗街面。（责任单位：市城管局、市水务局）\n各镇（街道）、各部门要按日上报',
    },
    {
      name: 'lines that are kept: a clause ends with its line, labels go on over lines',
      text: '整修码头,市交通局牵头 市财政局。\n市水利局每月查看一次,逐月登记\n清扫街面.\n责任单位,市城管局\n配合单位.市水务局、市财政局\n市民每天清扫门前',
      expected:
        '整修码头。（市交通局牵头，市财政局）\n\n市水利局每月查看一次·逐月登记\n清扫街面·\n责任单位：市城管局\n配合单位：市水务局、市财政局\n市民每天清扫门前',
    },
    {
      name: 'areas in a bracket before a heading',
      text: '一,清扫街面.责任单位、各村 社区,二,冲洗街面,责任部门,城管科,各镇。街道 三,验收.逐项验收',
      expected:
        '一、清扫街面。（责任单位：各村（社区））\n二、冲洗街面。（责任部门：城管科、各镇（街道））\n三、验收·逐项验收',
    },
    {
      name: 'a list that a standing instruction ends',
      text: '补种街树,市林业局.市城管局.排第一位的为牵头单位、下同.逐项验收',
      expected: '补种街树。（市林业局、市城管局。排第一位的为牵头单位，下同）\n逐项验收',
    },
    {
      name: 'zones in a bracket after towns where a verb shows that it closed, else beside it',
      text: '清扫街面,市城管局牵头,各镇,街道。开发区 负责落实.冲洗街面、市城管局牵头.各镇.街道 开发区,二,验收.逐项验收.三,归档.逐项归档',
      expected:
        '清扫街面。（市城管局牵头，各镇（街道、开发区）负责落实）\n冲洗街面。（市城管局牵头，各镇（街道）、开发区）\n二、验收·逐项验收。\n三、归档·逐项归档',
    },
    {
      name: 'the offices of zones in a bracket after governments, in a standing instruction, too',
      text: '清扫街面,市城管局牵头,各区.县 市,政府。管委会 负责落实 本方案部署的以下工作均需各区。县,市.政府 管委会,落实。不再列出,逐项验收',
      expected:
        '清扫街面。（市城管局牵头，各区（县、市）政府（管委会）负责落实。本方案部署的以下工作均需各区（县、市）政府（管委会）落实，不再列出）\n逐项验收',
    },
    {
      name: 'bodies with verbs of their own behind a label',
      text: '清扫街面,责任单位 市城管局牵头,市水利局配合.逐项验收',
      expected: '清扫街面。（责任单位：市城管局牵头，市水利局配合）\n逐项验收',
    },
    {
      name: 'areas that no bracket divides',
      text: '清扫街面,市城管局牵头,各县.区人民政府 管委会,负责落实,逐项验收',
      expected: '清扫街面。（市城管局牵头，各县、区人民政府（管委会）负责落实）\n逐项验收',
    },
    {
      name: 'text that runs on from the last name behind a label',
      text: '清扫街面.责任单位 市城管局,市水利局沿街路面都要按月冲洗一遍.责任单位,市水利局水政监察大队、市城管局.二,验收.逐项验收.三,归档.逐项归档',
      expected:
        '清扫街面。\n责任单位：市城管局、市水利局|沿街路面都要按月冲洗一遍。（责任单位：市水利局水政监察大队、市城管局）\n二、验收·逐项验收。\n三、归档·逐项归档',
    },
    {
      name: 'text that runs on from a long name, and a short one',
      text: '清扫街面.责任单位 市城管局,城市容貌综合整治工作领导小组各成员单位沿街商户每天擦洗门窗.责任单位,市城管局。滨河新区管委会微信扫码.二,验收.逐项验收.三,归档.逐项归档',
      expected:
        '清扫街面。\n责任单位：市城管局、城市容貌综合整治工作领导小组各成员单位|沿街商户每天擦洗门窗。\n责任单位：市城管局、滨河新区管委会|微信扫码。\n二、验收·逐项验收。\n三、归档·逐项归档',
    },
    {
      name: 'names, but not a place that text runs on from',
      text: '清扫街面.责任单位,市城管局.市水利局、河口市开展河道保洁,三月启动.二,验收.逐项验收.三,归档.逐项归档',
      expected:
        '清扫街面。（责任单位：市城管局、市水利局）\n河口市开展河道保洁·三月启动。\n二、验收·逐项验收。\n三、归档·逐项归档',
    },
    {
      name: 'text that runs on from a time behind a label, and from the only name behind one',
      text: '清扫街面.完成时限 2031年6月沿街商户每天擦洗门窗.责任单位,市水利局对漏水管道逐段检修.二,验收.逐项验收.三,归档.逐项归档',
      expected:
        '清扫街面·完成时限·2031年6月|沿街商户每天擦洗门窗。\n责任单位：市水利局|对漏水管道逐段检修。\n二、验收·逐项验收。\n三、归档·逐项归档',
    },
    {
      name: 'a list that goes on in the next line that is kept, after a mark',
      text: '清扫街面.\n责任单位,市城管局。市水利局,\n市商务局\n配合单位.市财政局\n市林业局\n补种行道树',
      expected:
        '清扫街面·\n责任单位：市城管局、市水利局、\n市商务局\n配合单位：市财政局\n市林业局\n补种行道树',
    },
    {
      name: 'names that only a verb shows, after several that are known and before a heading',
      text: '清扫街面.市城管局,市水利局 市林业局,市商务局,9个街区值守点牵头单位和有关街道办事处具体负责,二,验收.逐项验收.三,归档.逐项归档',
      expected:
        '清扫街面。（市城管局、市水利局、市林业局、市商务局、9个街区值守点牵头单位和有关街道办事处具体负责）\n二、验收·逐项验收。\n三、归档·逐项归档',
    },
    {
      name: 'labels on a line, a mark between them where bare breaks leave none',
      text: '一,修船,按月修.牵头单位,市交通局,责任单位 市水利局二,修桥,按季修.牵头单位.市住建局,责任单位、市财政局三,归档,照此办理',
      expected:
        '一、修船·按月修。\n牵头单位：市交通局；责任单位：市水利局|二、修桥·按季修。\n牵头单位：市住建局；责任单位：市财政局|三、归档·照此办理',
    },
    {
      name: 'labels on lines that end in a full stop, the time first',
      text: '一,修船,按月修.完成时限,2031年6月底,责任单位 市水利局,二,修桥,按季修,完成时限.2031年7月底.责任单位、市财政局。三,归档.按期归档四,验收,照此办理',
      expected:
        '一、修船·按月修。\n完成时限：2031年6月底。\n责任单位：市水利局。\n二、修桥·按季修。\n完成时限：2031年7月底。\n责任单位：市财政局。\n三、归档·按期归档|四、验收·照此办理',
    },
    {
      name: 'bare lists before headings, and one that goes on with a body and what it does',
      text: '一,修船.按月修,市水利局,市财政局,二,修桥,按季修.市住建局.市财政局,三,修路.按年修,市交通局 市财政局,四,植树,选好树种.市水利局,市财政局.市林业局以苗木为重点补种,五,通知,发到各处.市水利局,市财政局.各大专院校,大型企业',
      expected:
        '一、修船·按月修。（市水利局、市财政局）\n二、修桥·按季修。（市住建局、市财政局）\n三、修路·按年修。（市交通局、市财政局）\n四、植树·选好树种·市水利局·市财政局·市林业局以苗木为重点补种。\n五、通知·发到各处·市水利局·市财政局·各大专院校·大型企业',
    },
    {
      name: 'several bodies that 由 leads in',
      text: '粉刷墙面,由市住建局。市教育局负责,二,扫尾.逐项验收.三,归档.逐项归档',
      expected: '粉刷墙面。（由市住建局、市教育局负责）\n二、扫尾·逐项验收。\n三、归档·逐项归档',
    },
  ]
  it.each(cases)('$name', ({ text, expected }) => {
    expect(restoredStructure(text)).toBe(expected)
  })

  const prose: { name: string; text: string }[] = [
    {
      name: 'words that only name the roles',
      text: '要分清牵头部门和配合部门,牵头部门每周碰头.配合部门按时到场',
    },
    { name: 'verbs that only say what to do', text: '各站所按分工履职.加强统筹、调度和指导 按月报送台账' },
    { name: 'bodies of no particular kind', text: '形成党委领导,政府负责。部门协同、公众参与的局面' },
    { name: 'a verb with an object', text: '市水利局负责日常巡查、市财政局承担全部费用,不得拖延' },
    { name: 'a body led in by 由, the sentence goes on', text: '由市水利局牵头,尽快摸清底数,拿出办法' },
    { name: 'bodies that a sentence lists', text: '材料分送市水利局,市财政局,市林业局,逾期不候' },
    { name: 'a label that is a word of its sentence', text: '每件事都要明确责任单位、市财政局不再另行催办' },
    { name: 'a time after bodies that a sentence names', text: '材料送市水利局,市财政局,6月底前.逾期不候' },
    { name: 'bodies that a duty follows', text: '市水利局,市财政局,要按月上报,各镇,按周上报' },
    { name: 'a body that is asked by a verb', text: '由专班研究提出、按程序报市人民政府.二,验收,逐项验收' },
    { name: 'bodies that are asked for something', text: '任务都已分解,请各责任单位抓好落实,按月上报' },
    { name: 'slogans of four characters', text: '强化管理,城乡统筹.水陆统筹,坚持政府市场协同,照此办理' },
    {
      name: 'what the other bodies do',
      text: '列在首位的为牵头单位,对成效负总责,其他单位各司其职.主动配合',
    },
    { name: 'a verb with nobody before it', text: '开工前先公示,完工后再验收.负责到底' },
  ]
  it.each(prose)('finds none in $name', ({ text }) => {
    expect(restoredStructure(text)).toBe(text.replace(/[, 、.。]/g, '·'))
  })

  it('keeps a percent sign before a clause', () => {
    const text = '成活率不低于95.市林业局负责,来春补种'
    expect(restoredStructure(text, [[8, '%']])).toBe('成活率不低于95%。（市林业局负责）\n来春补种')
  })

  it('puts the bracket into the name of a government anywhere', () => {
    expect(restoredStructure('由各县,市 区、人民政府统筹')).toBe('由各县（市、区）人民政府统筹')
  })

  it.each([
    ['kinds of the same level', '由各省,区 市、人民政府统筹', '由各省（区、市）人民政府统筹'],
    ['a kind inside the one before', '由各市,县 区、人民政府统筹', '由各市、县（区）人民政府统筹'],
    ['a kind that comes again', '由市,县 市,区、人民政府统筹', '由市、县（市、区）人民政府统筹'],
    ['a kind with its body', '由各市,州 县水利局统筹', '由各市、州、县水利局统筹'],
    ['a kind that a duty follows', '各市,州 县要按月上报', '各市、州、县要按月上报'],
    ['bodies of those areas', '各市,州。水利局按月上报', '各市（州）水利局按月上报'],
    ['any bodies beside them', '各市,州。有关部门按月上报', '各市（州·有关部门按月上报'],
    ['bodies beside towns', '各镇,街道、水利局按月上报', '各镇（街道·水利局按月上报'],
    ['a body whose name begins like an area', '各市,州。市场监管局按月上报', '各市（州）市场监管局按月上报'],
  ])('tells a bracket from marks between areas: %s', (_, text, expected) => {
    expect(restoredStructure(text)).toBe(expected)
  })

  it('takes time in proportion to the length of the text', () => {
    const paragraph = '一,修路.一,铺路面、市交通局牵头,市财政局。市水利局参与 二.画标线 市交通局、市水利局。'
    const time = (repeats: number) => {
      const text = paragraph.repeat(repeats)
      const start = computingTime()
      restoredStructure(text)
      return computingTime() - start
    }
    time(200)
    const short = Math.min(time(100), time(100), time(100))
    const long = Math.min(time(800), time(800), time(800))
    expect(long).toBeLessThan(short * 30)
  })
})

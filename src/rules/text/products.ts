import { recently } from '../../similarity/recently.js';
import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';
import type { Stretch } from './sentences.js';

/** Things that a check can ask to see: 会议纪要, 谈话记录, 问题台账, 签到表, 照片. */
const PRODUCT =
  /纪要|会议?记录|谈话记录|检查记录|工作记录|记录[表本簿单]|记录(?:在案|存档|归档|备查)|(?:书面|登记|值班|评审|验收|走访|旁站|审核|抽查|核查|回访|学习|现场|影像|工作|讨论|提醒|讲评|执法|出入库|巡查|测试|考勤|拍摄)记录|台账|底账|(?:问题|整改|风险|任务|核查|检查|措施|抽查|项目|明细|公示|移交|线索|隐患|销号|承诺|负面|人员|事项|销账|点评|回避|风险点|防控|复核|协议)清单|(?:列出|列清|形成|更新|拉出|报送)[^，,。；;\n]{0,12}清单|(?:工作|监理|施工|执法|值班|运行|巡查)日志|写出对照检查|对照检查(?:材料|发言)|书面(?:报告|说明|意见|反馈|答复|材料|检查|通知|建议|函询)|(?:专题|调研|评估|检查|整改|情况|总结|分析|自查|监督|核查|抽查|审计|督查|暗访|年度|评议|述责|述职|检测|研判|半年|季度)报告|报告书|通报|简报|专报|月报|季报|年报|快报|签到|照片|影像|视频资料|录音|录像|截图|凭证|单据|票据|档案|存档|归档|备案|备查|留痕|留存|报表|统计表|汇总表|登记[表簿册本]|一览表|对照表|情况表|审批表|评分表|打分表|明细表|流程图|名册|花名册|回执|回单|签收|承诺书|责任书|告知书|建议书|通知书|提醒函|督办[单函]|整改单|工单|函件|复函|方案|预案|办法|细则|实施意见|制度汇编|指引|手册|公示|公告|张贴|公布|公开栏|问卷|测评表|评议表|心得|体会|讲稿|课件|教案|提纲|试卷|成绩|合同|协议|发票|验收单|入库单|目录|案卷|案例[集选汇册]|汇编|图册|审核意见|签字|签名|会签|签署|批示件|反馈单|反馈表|回访单|函询|意见书|登记/g;

/** Products named in the text, in order. */
export const productsIn: (written: string) => readonly Stretch[] = recently(readProductsIn, 500);

function readProductsIn(written: string): Stretch[] {
  return [...matchesIn(foldWidth(written), PRODUCT)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

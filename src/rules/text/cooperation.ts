import { foldWidth } from './numerals.js';
import { clauseAt, insideTitle } from './sentences.js';

/*
 * Whether a text names another unit or person as somebody else: the one it works with, reports to, learns
 * from or takes a document from. Word lists after domain.md §2, §4 (会同, 移送, 反馈 …).
 */

/** Up to ten characters before the name, in the same clause. */
const LEADING =
  /(?:会同|联合|配合|协同|协助|协调|对接|商请|商洽|会商|协商|征求|征询|函告|函询|致函|抄送|抄告|报送|呈送|呈报|上报|报告|汇报|通报|移送|移交|转交|转送|转办|邀请|聘请|提请|委托|抽调|借调|接受|争取|学习|借鉴|参考|参观|观摩|考察|走访|结对|共建|借用|调取|调阅|比对|共享|接入|互通|联动|联系|沟通|衔接|派驻|派往|推送|印发|转发|督促|指导|帮助|服务|对标|参照|根据|依据|区别于|不同于|有别于)[^，,。；;：:\n]{0,10}$/;
/** Directly before the name. */
const NEAR = /(?:与|同|跟|向|从|报|送|商|请|邀|据|按|按照|交|转|函|受|驻|归|赴|到|经)$/;
/** The head of a row of bodies that the name continues (与市公安局、市水利局). */
const ROW_HEAD =
  /(?:与|同|跟|向|从|请|由|报|送)[\p{Script=Han}]{1,10}(?:局|委|办|院|部|会|中心|组|政府|公司|学校|大学|银行|所|站|队|街道|镇)$/u;
/** Verbs that show two sides also where a party organisation is named (会同市水利局党组). */
const TWO_SIDES =
  /(?:会同|联合|配合|协同|协助|对接|商请|会商|协商|移送|移交|邀请|学习|借鉴|参观|走访|结对|共建|督促|指导|与|同|跟|函告|抄送)[^，,。；;：:\n]{0,10}$/;
/** Models to learn from are named with what is learnt; a ledger or a list is no such thing. */
const MODEL = /(?:对标|参照)[^，,。；;：:\n]{0,10}$/;
const LEARNT = /案例|经验|做法|先进|标准|模式|办法|规定|教训/;
const TRAILING =
  /^[^，,。；;：:\n]{0,10}?(?:等\s?(?:[\d一二三四五六七八九十几多]{1,3}\s?)?(?:个|家)?(?:有关|相关|职能|主管|协作)?(?:部门|单位|科室|机构)|联合|共同|会商|协商|反馈|通报|移送|移交|交办|转办|转来|推送|提供|印发|下发|转发|发布|出台|出具|拨付|下拨|核拨|下达|来文|通知|文件|批复|批准|审批|核准|核定|备案|审计|查处|案例|经验|做法|教训|来函|发函|派驻|派员|派人|对接|结对|共建|联席|互查|交叉|配合|协助|支持)/;
/** After the name: it is a party organisation, to which one's own people report. */
const PARTY_BODY = /^(?:机关)?(?:党组|党委|党工委|工委|党总支|党支部|领导班子|班子)/;
const PARTY_NAME = /(?:党组|党委|党工委|工委|党总支|党支部)$/;

/** Whether the characters [from, to) name the other side of some dealing, or the source of a document. */
export function isOtherParty(written: string, from: number, to: number): boolean {
  if (insideTitle(written, from)) return true;
  const text = foldWidth(written);
  const clause = clauseAt(text, from);
  const before = text.slice(clause.from, from);
  const after = text.slice(to, Math.max(to, clause.to));
  if (MODEL.test(before)) return LEARNT.test(after);
  if (PARTY_BODY.test(after) || PARTY_NAME.test(text.slice(from, to))) return TWO_SIDES.test(before);
  return LEADING.test(before) || NEAR.test(before) || continuesRow(before) || TRAILING.test(after);
}

function continuesRow(before: string): boolean {
  if (!/[、和及]$/.test(before)) return false;
  const head = before.slice(0, before.search(/[、和及]/));
  return ROW_HEAD.test(head) || LEADING.test(head);
}

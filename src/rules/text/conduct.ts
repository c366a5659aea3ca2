import { foldWidth } from './numerals.js';

/** A person's own standing conduct: what he refrains from and keeps to, every day. */
const CONDUCT =
  /廉洁自律|廉洁从政|严于律己|严格自律|以身作则|率先垂范|当好表率|作[好出]?表率|清正廉洁|家风|(?:管好|约束|教育)[^，。；;\n]{0,6}(?:配偶|子女|亲属|家属|家人|身边工作人员)|(?:本人|自己|亲属|家属|配偶|子女)[^，。；;\n]{0,8}不(?:得|私下|参与|承揽|从事|经营|接受|在)|不(?:替|为|向)[^，。；;\n]{0,10}(?:打听|说情|请托)|不(?:违规)?(?:插手|干预|打招呼|收受|谋私|搞特殊|以权谋私|利用职权)/;
/** Something to be done, which has a day on which it is done. */
const TASK =
  /召开|开展|组织|检查|排查|抽查|抽取|建立|制定|修订|报告|填报|听取|约谈|谈话|谈心|走访|调研|讲[^，。；;\n]{0,6}党课|签订|审核|督促|督查|督办|整改|清理|公示|公开|公布|培训|学习|研究|部署|考核|评议|通报|监管|监督检查|核查|核对|复核|暗访|回访|整治/;

/** No task, though it has the word of one: those under supervision, and a person's own reports, due when the case arises or the organisation department asks. */
const NO_TASK =
  /监管(?:服务)?(?:企业|对象|单位)|(?:按(?:照)?(?:有关|组织)?(?:规定|要求)|如实|主动|及时){1,3}(?:如实|主动|及时)?(?:填报|报告|申报)(?:领导干部)?(?:本人|个人)?(?:重大|有关)?事项|主动(?:申请)?回避(?:并(?:书面)?(?:报告|说明))?/g;

/** True for an item that only states how the person conducts himself: it has no day, number or paper of its own. */
export function isStandingConduct(written: string): boolean {
  const text = foldWidth(written).replace(NO_TASK, '');
  return CONDUCT.test(text) && !TASK.test(text);
}

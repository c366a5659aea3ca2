import { foldWidth } from './numerals.js';

/** A person's own standing conduct: what he refrains from and keeps to, every day. */
const CONDUCT =
  /廉洁自律|廉洁从政|严于律己|严格自律|以身作则|率先垂范|当好表率|作[好出]?表率|清正廉洁|家风|(?:管好|约束|教育)[^，。；;\n]{0,6}(?:配偶|子女|亲属|家属|家人|身边工作人员)|不(?:违规)?(?:插手|干预|打招呼|收受|谋私|搞特殊|以权谋私|利用职权)/;
/** Something to be done, which has a day on which it is done. */
const TASK =
  /召开|开展|组织|检查|排查|抽查|抽取|建立|制定|修订|报告|填报|听取|约谈|谈话|谈心|走访|调研|讲[^，。；;\n]{0,6}党课|签订|审核|督促|督查|督办|整改|清理|公示|公开|公布|培训|学习|研究|部署|考核|评议|通报|监管|监督检查|核查|核对|复核|暗访|回访|整治/;

/** True for an item that only states how the person conducts himself: it has no day, number or paper of its own. */
export function isStandingConduct(written: string): boolean {
  const text = foldWidth(written);
  return CONDUCT.test(text) && !TASK.test(text);
}

import { label, spaceless, trimmed } from './written.js';

/** What a label beside a value stands for; `item…` ones stand below an item of a list without a table. */
export type LabelField =
  | 'unit'
  | 'person'
  | 'position'
  | 'year'
  | 'type'
  | 'title'
  | 'division'
  | 'self'
  | 'secretary'
  | 'date'
  | 'submitted'
  | 'meeting'
  | 'meetingDate'
  | 'approved'
  | 'revision'
  | 'revisedOn'
  | 'revisionReason'
  | 'replaces'
  | 'note'
  | 'footerName'
  | 'footerDate'
  | 'organisation'
  | 'supervisor'
  | 'aliases'
  | 'formerNames'
  | 'level'
  | 'category'
  | 'parent'
  | 'places'
  | 'contactOf'
  | 'itemMeasures'
  | 'itemFrequency'
  | 'itemDeadline'
  | 'itemOwner'
  | 'itemDepartment'
  | 'itemEvidence'
  | 'itemDuty'
  | 'itemSource';

const LABELS: Readonly<Record<LabelField, readonly string[]>> = {
  unit: [
    '单位',
    '单位名称',
    '填报单位',
    '报送单位',
    '所在单位',
    '工作单位',
    '单位全称',
    '上报单位',
    '制表单位',
    '填表单位',
    '单位(盖章)',
    '填报单位(盖章)',
    '报送单位(盖章)',
    '责任主体单位',
  ],
  person: [
    '姓名',
    '责任人姓名',
    '述责人',
    '述职人',
    '述责述廉人',
    '报告人',
    '责任主体',
    '责任对象',
    '本人姓名',
    '领导姓名',
  ],
  position: ['职务', '现任职务', '党内职务', '行政职务', '职务职级', '职务(职级)', '担任职务', '职位'],
  year: ['年度', '年份', '责任年度', '清单年度', '述责年度', '所属年度'],
  type: ['类型', '清单类型', '清单类别', '责任类型'],
  title: ['标题', '清单标题', '清单名称'],
  division: [
    '分管工作',
    '分工',
    '分管领域',
    '分管部门',
    '分管科室',
    '分管范围',
    '工作分工',
    '分管',
    '职责分工',
    '分管处室',
    '分管联系',
    '分管工作范围',
    '分管(联系)单位',
    '分管领域(科室)',
  ],
  self: [
    '本人签字',
    '本人签名',
    '责任人签字',
    '责任人签名',
    '承诺人',
    '承诺人签字',
    '签字人',
    '签字',
    '签名',
    '本人(签字)',
    '责任人(签字)',
    '责任领导签字',
    '签字(本人)',
    '述责人签字',
    '班子成员签字',
  ],
  secretary: [
    '书记签字',
    '书记签名',
    '党组书记签字',
    '党委书记签字',
    '党工委书记签字',
    '党总支书记签字',
    '党组书记审签',
    '党委书记审签',
    '主要负责人签字',
    '主要负责人审签',
    '书记审签',
    '审签',
    '审签人',
    '主要领导签字',
    '党组(党委)书记签字',
    '党委(党组)书记签字',
    '书记(签字)',
    '党组书记(签字)',
    '党委书记(签字)',
    '主要负责人(签字)',
    '第一责任人签字',
    '主要负责同志签字',
    '书记审核签字',
  ],
  date: ['日期', '签字日期', '签名日期', '时间', '签字时间', '签署日期', '签订日期'],
  submitted: [
    '报送日期',
    '报送时间',
    '上报日期',
    '上报时间',
    '填报日期',
    '填报时间',
    '提交日期',
    '报送',
    '填表日期',
    '填表时间',
  ],
  meeting: ['审议会议', '审定会议', '审议', '审定', '研究会议', '审议情况', '审定情况'],
  meetingDate: [
    '审议日期',
    '审定日期',
    '审议时间',
    '审定时间',
    '审议通过日期',
    '会议日期',
    '会议时间',
    '研究日期',
  ],
  approved: ['审议通过', '集体审议'],
  revision: ['修订', '修订序号', '修订次数', '修订版次'],
  revisedOn: ['修订日期', '修订时间'],
  revisionReason: ['修订原因', '修订说明'],
  replaces: ['替代', '替代清单', '替代文件'],
  note: ['备注'],
  footerName: ['落款', '落款单位', '落款名称'],
  footerDate: ['落款日期', '落款时间', '成文日期'],
  organisation: ['党组织', '党组织形式', '党组织类型'],
  supervisor: ['分管领导', '分管市领导', '分管区领导', '分管县领导', '联系领导', '挂钩领导'],
  aliases: ['简称', '单位简称', '别名'],
  formerNames: ['曾用名', '原名', '原单位名称'],
  level: ['层级', '单位层级', '级别'],
  category: ['单位类别', '单位性质', '单位类型'],
  parent: ['上级', '上级单位', '主管单位', '上级党组织'],
  places: ['辖区', '所属场所', '所辖区域'],
  contactOf: ['联系人', '联系电话', '电话', '填表人', '填报人', '经办人', '制表人', '审核人', '密级'],
  itemMeasures: [
    '措施',
    '具体措施',
    '工作措施',
    '落实措施',
    '主要措施',
    '推进措施',
    '保障措施',
    '工作举措',
    '具体举措',
    '举措',
  ],
  itemFrequency: ['频次', '工作频次', '频率'],
  itemDeadline: ['完成时限', '时限', '完成时间', '时间节点', '完成期限', '时限要求', '时间要求', '工作时限'],
  itemOwner: ['责任人', '责任领导', '牵头领导', '具体责任人'],
  itemDepartment: [
    '责任科室',
    '责任部门',
    '责任处室',
    '责任股室',
    '责任站所',
    '责任单位',
    '牵头科室',
    '牵头部门',
    '牵头处室',
    '牵头股室',
    '牵头单位',
    '承办科室',
    '承办部门',
  ],
  itemEvidence: [
    '佐证',
    '佐证材料',
    '印证材料',
    '支撑材料',
    '佐证资料',
    '成果',
    '成果形式',
    '完成标志',
    '工作痕迹',
  ],
  itemDuty: ['对应责任', '对应目录', '目录编号', '责任编号', '对应责任目录'],
  itemSource: ['来源', '任务来源', '责任来源'],
};

const FIELD_BY_LABEL = new Map<string, LabelField>(
  (Object.entries(LABELS) as [LabelField, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((each): [string, LabelField] => [label(each), field]),
  ),
);

/** What a cell beside a value cell says, if it is a known label and nothing else. */
export function labelField(text: string): LabelField | undefined {
  const written = label(text);
  return FIELD_BY_LABEL.get(written) ?? (SECRETARY.test(written) ? 'secretary' : undefined);
}

/** 镇党委书记签字, 本局党组审签: whose secretary it is stands before it. */
const SECRETARY =
  /^(?:本|市|区|县|镇|乡|街道|局|委|办|院|校|公司|集团|机关|单位){0,3}(?:分?党组|党委|党工委|党总支|党支部)(?:书记)?[(]?(?:签字|签名|审签|签批)[)]?$/u;

/** A label with its value; `field` is undefined for labels that nothing is known of. */
export interface Labelled {
  field: LabelField | undefined;
  label: string;
  value: string;
}

/** A label in a line: its characters may be spread out, a bracket may follow: 姓　名：, 单位（盖章）：. */
const LABEL =
  /(?<=^|[\s　，,；;。（(【|])(?<label>\p{Script=Han}(?:[ 　]{0,4}\p{Script=Han}){1,11}(?:[ 　]?[（(][\p{Script=Han}、]{1,8}[)）])?(?:签字|签名)?)[ 　]*[：:]/gu;

/** Longest line that is taken for labels and values: longer ones are prose with a colon in it. */
const LONGEST = 160;

/**
 * The labels and values of a line like `单位：鹭江市园林绿化局　姓名：陈志远`; undefined when the line does not
 * begin with a known label.
 */
export function labelledIn(text: string): Labelled[] | undefined {
  const line = trimmed(text).replace(/^[（(](?=.*[)）]$)(.*)[)）]$/su, '$1');
  if ([...line].length > LONGEST) return undefined;
  const found = [...line.matchAll(LABEL)].filter((match) => {
    if (labelField(match.groups?.label ?? '') !== undefined) return true;
    // An unknown label counts only where the values before it are clearly over.
    return (
      match.index > 0 &&
      /[\s　；;]$/u.test(line.slice(0, match.index)) &&
      (match.groups?.label ?? '').length <= 8
    );
  });
  if (found[0] === undefined || found[0].index !== 0) return undefined;
  if (labelField(found[0].groups?.label ?? '') === undefined) return undefined;
  return found.map((match, index) => {
    const name = match.groups?.label ?? '';
    const end = found[index + 1]?.index ?? line.length;
    return {
      field: labelField(name),
      label: spaceless(name),
      value: trimmed(line.slice(match.index + match[0].length, end))
        .replace(/[；;，,（(【|]$/u, '')
        .trim(),
    };
  });
}

/** A line left to be filled in: ____, 年 月 日. */
export function isBlankValue(value: string): boolean {
  return /^[\s　_＿年月日:：/.-]*$/u.test(value);
}

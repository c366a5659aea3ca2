import type { ListType } from '../../workspace/model.js';
import { CLAUSES } from './catalogue.js';
import type { StarterDocument } from './document-text.js';

export interface TemplateItem {
  duty: string;
  content: string;
}

export const TEMPLATE_TYPES: readonly ListType[] = ['team', 'principal', 'member', 'supervision'];

/** Items that must stay word for word. */
export const KEPT: Readonly<Record<ListType, readonly TemplateItem[]>> = {
  team: [
    {
      duty: '1.2',
      content:
        '领导班子对本单位全面从严治党负全面领导责任，每年3月底前审定班子和成员责任清单、年度任务安排，分工调整的一个月内修订。',
    },
    {
      duty: '2.1',
      content:
        '严明政治纪律和政治规矩，坚决做到“两个维护”，每季度梳理1次重大事项请示报告情况，每年12月底前向上级党组织书面报告1次全面从严治党情况。',
    },
    {
      duty: '4.1',
      content:
        '落实中央八项规定及其实施细则精神，元旦、春节、五一、端午、中秋、国庆节前各提醒1次，每半年检查1次公务接待、公务用车和会议经费，检查后一个月内通报。',
    },
  ],
  principal: [
    {
      duty: '1.3',
      content: `${CLAUSES.principal}每季度听取1次班子成员履责情况汇报，进度滞后的当场指出。`,
    },
    {
      duty: '2.1',
      content:
        '带头严守政治纪律和政治规矩，坚决做到“两个维护”，每年12月底前审签1次向上级党组织的专题报告，重大事项及时请示。',
    },
    {
      duty: '6.4',
      content:
        '带头廉洁自律，不干预干部使用、项目安排和案件查办，按时如实报告个人有关事项，管好配偶、子女和身边工作人员，每半年在班子会上说明1次。',
    },
  ],
  member: [
    {
      duty: '1.4',
      content: `${CLAUSES.member}每半年听取1次分管部门负责人履责情况汇报，指出问题并明确改正期限。`,
    },
    {
      duty: '2.1',
      content:
        '严守政治纪律和政治规矩，坚决做到“两个维护”，每季度末检查1次分管领域落实上级部署情况，重大事项按规定请示报告。',
    },
    {
      duty: '6.4',
      content:
        '带头廉洁自律，每年按规定时限如实报告个人有关事项，管好配偶、子女和身边工作人员，每半年开展1次家庭廉洁谈话，自觉接受监督。',
    },
  ],
  supervision: [
    {
      duty: '6.2',
      content: `${CLAUSES.supervision}每半年向同级党组织和上级纪检机关书面报告1次监督情况，运用“四种形态”情况一并报告。`,
    },
  ],
};

/** Items that show what an own item may look like; each list words its own. */
const EXAMPLES: Readonly<Record<ListType, readonly TemplateItem[]>> = {
  team: [
    {
      duty: '1.1',
      content: '上半年围绕××、下半年围绕××各召开1次专题会议研究全面从严治党工作，××日内印发纪要。',
    },
    { duty: '1.5', content: '××月底前对××个内设机构落实责任情况检查考核1次，结果与××挂钩。' },
    { duty: '4.4', content: '针对群众反映的××问题开展整治，××月底前向社会公布办理结果。' },
  ],
  principal: [
    { duty: '1.1', content: '主持专题研究会议，上半年研究××问题，下半年研究××问题，会后由××督办。' },
    { duty: '4.2', content: '对××岗位人选的廉洁自律情况逐一审核，××月底前完成本年度选拔任用纪实检查。' },
    { duty: '5.2', content: '每半年与班子成员、××部门负责人各谈话1次，重点谈××。' },
  ],
  member: [
    { duty: '5.3', content: '排查分管的××科室××岗位廉政风险点××个，××月底前逐项制定防控措施。' },
    { duty: '3.3', content: '结合××案例为分管的××科室讲廉政党课1次，××月底前完成。' },
    { duty: '5.2', content: '每半年与××科室负责人谈话1次，重点了解××情况。' },
  ],
  supervision: [
    { duty: '4.1', content: '××节前后对××场所明察暗访××次，发现问题××日内启动核查。' },
    { duty: '6.3', content: '针对××案件向××提出建议，××月底前回访整改情况。' },
  ],
};

export function starterTemplate(type: ListType, year: number): StarterDocument {
  const items = [
    ...KEPT[type].map((item) => ({ ...item, keep: true })),
    ...EXAMPLES[type].map((item) => ({ ...item })),
  ];
  return {
    kind: 'template',
    heading: {
      zh: '清单模板。“保留: 是”的条目各单位必须原样写入；其余是示例，必须结合实际改写，照搬的会被指出。\n请换成本地印发的模板。',
      en: 'Template. Items with keep must stay word for word; the others are examples to be rewritten: copies are found.\nReplace it by the template your region has issued.',
    },
    pieces: [
      { key: 'type', value: type },
      { key: 'year', value: year },
      {
        key: 'items',
        value: items.map(({ duty, ...rest }, index) => ({ id: `${index + 1}`, duty, ...rest })),
      },
    ],
  };
}

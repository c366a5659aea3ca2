import type { ListType } from '../../workspace/model.js';
import type { StarterDocument, Value } from './document-text.js';

interface Duty {
  title: string;
  text: string;
  keywords: string[];
  /** Lists that must cover it; without any it is left to the region to say. */
  requiredFor?: ListType[];
  minimum?: string;
}

/** A proposal to start from: the region's own document takes its place. */
const ASPECTS: readonly { title: string; duties: Duty[] }[] = [
  {
    title: '组织领导',
    duties: [
      {
        title: '专题研究部署',
        text: '领导班子召开会议专题研究全面从严治党工作，分析形势、查找问题、明确分工，形成会议纪要。',
        requiredFor: ['team', 'principal'],
        minimum: '每半年1次',
        keywords: ['专题研究', '专题会议', '分析形势'],
      },
      {
        title: '制定清单和年度任务',
        text: '年初制定班子和个人责任清单、年度任务安排，明确时限和责任人，分工调整后及时修订。',
        requiredFor: ['team', 'principal'],
        minimum: '每年1次',
        keywords: ['责任清单', '年度任务', '任务安排'],
      },
      {
        title: '第一责任人职责',
        text: '主要负责人履行第一责任人职责，重要工作、重大问题、重点环节、重要案件亲自过问。',
        requiredFor: ['principal'],
        keywords: ['第一责任人', '亲自部署', '亲自过问'],
      },
      {
        title: '一岗双责',
        text: '班子成员对分管范围内的全面从严治党工作负主要领导责任。',
        requiredFor: ['member'],
        keywords: ['一岗双责', '主要领导责任'],
      },
      {
        title: '检查考核',
        text: '检查考核内设机构和下级党组织落实责任的情况，结果用于评先评优和干部使用。',
        requiredFor: ['team'],
        minimum: '每年1次',
        keywords: ['检查考核', '年度考核', '考核结果'],
      },
    ],
  },
  {
    title: '政治建设',
    duties: [
      {
        title: '政治纪律和政治规矩',
        text: '严明政治纪律和政治规矩，按规定请示报告重大事项。',
        requiredFor: ['team', 'principal', 'member'],
        keywords: ['政治纪律', '政治规矩', '请示报告'],
      },
      {
        title: '决策部署落实',
        text: '对上级重大决策部署列出任务、跟踪督查，纠正落实不力的问题。',
        keywords: ['决策部署', '跟踪督查', '督查问效'],
      },
      {
        title: '民主集中制',
        text: '执行议事规则，重大事项集体决策，主要负责人末位表态。',
        requiredFor: ['team'],
        keywords: ['民主集中制', '集体决策', '末位表态', '议事规则'],
      },
      {
        title: '党内政治生活',
        text: '开好民主生活会和组织生活会，领导干部参加双重组织生活。',
        requiredFor: ['team'],
        minimum: '每年1次',
        keywords: ['民主生活会', '组织生活会', '双重组织生活'],
      },
      {
        title: '巡视巡察整改',
        text: '对巡视巡察反馈的问题逐条整改，验收销号，防止反弹。',
        keywords: ['巡察整改', '巡视整改', '反馈问题'],
      },
    ],
  },
  {
    title: '思想建设',
    duties: [
      {
        title: '理论学习',
        text: '落实“第一议题”制度，组织中心组学习，把党章党规党纪列入学习计划。',
        requiredFor: ['team'],
        minimum: '每季度1次',
        keywords: ['理论学习', '中心组', '第一议题'],
      },
      {
        title: '意识形态工作',
        text: '分析研判意识形态形势，管好各类宣传阵地，处置网络舆情。',
        requiredFor: ['team'],
        minimum: '每半年1次',
        keywords: ['意识形态', '舆情', '宣传阵地'],
      },
      {
        title: '纪律教育和警示教育',
        text: '结合岗位讲廉政党课、用典型案例开展警示教育。',
        requiredFor: ['member'],
        keywords: ['警示教育', '纪律教育', '廉政党课'],
      },
      {
        title: '廉洁文化建设',
        text: '结合单位特点开展廉洁文化和家风建设。',
        keywords: ['廉洁文化', '家风', '家庭助廉'],
      },
    ],
  },
  {
    title: '选人用人和作风建设',
    duties: [
      {
        title: '落实中央八项规定精神',
        text: '纠治“四风”，紧盯重要节点开展提醒和检查。',
        requiredFor: ['team', 'member', 'supervision'],
        keywords: ['中央八项规定', '四风', '公务接待', '节前提醒'],
      },
      {
        title: '选人用人',
        text: '规范选拔任用程序，严格审核廉洁自律情况。',
        requiredFor: ['principal'],
        keywords: ['选人用人', '选拔任用', '任职'],
      },
      {
        title: '干部管理监督',
        text: '落实个人有关事项报告、因私出国（境）、兼职等管理规定，重点岗位定期轮岗。',
        keywords: ['个人有关事项', '因私出国', '轮岗', '兼职'],
      },
      {
        title: '整治群众身边不正之风',
        text: '受理群众反映，集中整治群众身边不正之风和腐败问题，公开办理结果。',
        requiredFor: ['team'],
        keywords: ['群众身边', '不正之风', '群众反映', '投诉'],
      },
      {
        title: '为基层减负',
        text: '精简文件、会议、报表，规范检查考核。',
        keywords: ['基层减负', '精简文件', '精简会议', '报表'],
      },
    ],
  },
  {
    title: '权力制约和监督',
    duties: [
      {
        title: '制度建设和内部控制',
        text: '梳理权力事项和流程，完善内部控制，发现漏洞及时修订制度。',
        keywords: ['内部控制', '修订制度', '权力事项', '流程'],
      },
      {
        title: '谈心谈话',
        text: '班子成员之间、班子成员与分管部门负责人谈心谈话，发现苗头及时提醒。',
        requiredFor: ['principal', 'member'],
        minimum: '每半年1次',
        keywords: ['谈心谈话', '提醒谈话', '苗头'],
      },
      {
        title: '廉政风险防控',
        text: '排查岗位廉政风险，制定防控措施并落实到人。',
        requiredFor: ['member'],
        keywords: ['廉政风险', '风险点', '防控措施'],
      },
      {
        title: '重点领域监管',
        text: '加强工程、采购、资金、资产等重点领域监管，整改审计发现的问题。',
        keywords: ['政府采购', '工程建设', '专项资金', '审计整改', '资产处置'],
      },
      {
        title: '党务政务公开',
        text: '依规公开党务、政务和办事结果，接受监督。',
        keywords: ['党务公开', '政务公开', '公开栏'],
      },
    ],
  },
  {
    title: '支持执纪和当好表率',
    duties: [
      {
        title: '支持纪检机构履职',
        text: '听取纪检工作情况，支持依规依纪监督执纪，保障工作条件。',
        requiredFor: ['team', 'principal'],
        minimum: '每半年1次',
        keywords: ['支持纪检', '纪检工作', '监督执纪', '问题线索'],
      },
      {
        title: '监督责任',
        text: '纪检机构协助党委（党组）推进全面从严治党，监督同级班子和下级“一把手”。',
        requiredFor: ['supervision'],
        keywords: ['监督责任', '四种形态', '同级监督'],
      },
      {
        title: '以案促改和问责',
        text: '对查处的案件开展以案促改，对履责不力的依规问责。',
        requiredFor: ['supervision'],
        keywords: ['以案促改', '问责', '纪检监察建议'],
      },
      {
        title: '廉洁自律当好表率',
        text: '带头遵守廉洁纪律，管好家人和身边工作人员，自觉接受监督。',
        requiredFor: ['principal', 'member'],
        keywords: ['廉洁自律', '当好表率', '配偶', '子女', '身边工作人员'],
      },
    ],
  },
];

/** Sentences that the keep items of the starter templates carry too. */
export const CLAUSES = {
  principal:
    '履行全面从严治党第一责任人职责，做到重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办。',
  member: '履行“一岗双责”，对职责范围内的全面从严治党工作负主要领导责任。',
  supervision: '履行监督责任，协助党委（党组）推进全面从严治党，加强对领导班子及其成员的监督。',
} as const;

const BASES = {
  principal: '《党委（党组）落实全面从严治党主体责任规定》',
  member: '《党委（党组）落实全面从严治党主体责任规定》',
  supervision: '《中国共产党党内监督条例》',
} as const;

export function starterCatalogue(year: number): StarterDocument {
  return {
    kind: 'catalogue',
    heading: {
      zh: '责任目录。以下 6 个方面 28 项责任是供起草的建议稿，请对照本地印发的目录逐项修改：\n标题、内容、责任部门、适用（哪些清单必须承担）、最低频次、关键词。',
      en: 'Catalogue of duties: 6 aspects, 28 duties, proposed as a start. Go through them against your own document:\ntitle, text, department, requiredFor (which lists must cover it), minimum, keywords.',
    },
    pieces: [
      { key: 'title', value: '党委（党组）落实全面从严治党主体责任目录' },
      {
        key: 'aspects',
        value: ASPECTS.map(({ title, duties }, index) => ({
          id: `${index + 1}`,
          title,
          duties: duties.map((duty, place) => dutyValue(duty, `${index + 1}.${place + 1}`)),
        })),
      },
      {
        comment: {
          zh: '\n规定表述：统一要求或允许写的句子，不算雷同。“必备: 是”的必须写；wuze clauses 会列出各清单共有而尚未认定的句子。',
          en: '\nClauses: sentences that are required or allowed; they never count as copying. wuze clauses proposes more.',
        },
      },
      {
        key: 'clauses',
        value: (['principal', 'member', 'supervision'] as const).map((type, index) => ({
          id: `K${index + 1}`,
          text: CLAUSES[type],
          basis: BASES[type],
          year,
          appliesTo: [type],
          required: true,
        })),
      },
    ],
  };
}

function dutyValue({ title, text, requiredFor, minimum, keywords }: Duty, id: string): Value {
  return {
    id,
    title,
    text,
    ...(requiredFor && { requiredFor }),
    ...(minimum && { minimum }),
    keywords,
  };
}

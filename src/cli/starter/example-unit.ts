import type { StarterDocument, Value } from './document-text.js';
import { listDocument, type OwnList } from './list.js';
import { KEPT } from './templates.js';

/** The example unit is made up: no such city, bureau or person is meant. */
export const EXAMPLE_ID = 'example';
const NAME = '青禾市体育局';
const PRINCIPAL = '赵启明';
const DEPUTY = '钱秀兰';
const DISCIPLINE = '孙立成';

export function exampleUnit(): StarterDocument {
  const members: Value[] = [
    {
      person: PRINCIPAL,
      position: '党组书记、局长',
      role: 'principal',
      division: ['全面工作', '办公室', '计划财务科'],
    },
    { person: DEPUTY, position: '党组成员、副局长', division: ['群众体育科', '体育场馆管理中心'] },
    {
      person: DISCIPLINE,
      position: '党组成员、机关纪委书记',
      role: 'discipline',
      division: ['机关纪委', '竞赛训练科'],
    },
  ];
  return {
    kind: 'unit',
    heading: {
      zh: '示例单位（虚构）。看懂写法后把整个 units/example 文件夹删除，用 wuze init unit 单位名称 增加自己的单位。',
      en: 'An example unit (made up). Delete the folder units/example once you have seen how it is done; wuze init unit NAME adds yours.',
    },
    pieces: [
      { key: 'id', value: EXAMPLE_ID },
      { key: 'name', value: NAME },
      { key: 'aliases', value: ['市体育局'] },
      { key: 'level', value: 'city' },
      { key: 'category', value: 'department' },
      { key: 'organisation', value: '党组' },
      { key: 'members', value: members },
      {
        key: 'annualTasks',
        value: [
          { id: 'T1', title: '全民健身中心改造', owner: DEPUTY },
          { id: 'T2', title: '校外体育培训机构专项检查', owner: DISCIPLINE },
          { id: 'T3', title: '场馆公共服务资金核查', owner: PRINCIPAL },
        ],
      },
    ],
  };
}

/** The example's lists by file name: one of the team, one a member, one of the discipline organ. */
export function exampleLists(year: number): Map<string, StarterDocument> {
  const on = (month: number, day: number): string =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const lists: [string, OwnList][] = [
    [
      'team.yaml',
      {
        type: 'team',
        title: `${NAME}党组${year}年度全面从严治党主体责任清单`,
        items: [
          {
            duty: '1.1',
            content:
              '6月以健身器材采购、11月以场地出租收入为题各开1次党组专题研究会议，会前由群众体育科、体育场馆管理中心分别提交问题清单，会后10日内印发纪要并列入督办。',
            frequency: '每半年1次',
            deadline: on(11, 30),
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '问题清单、会议纪要',
          },
          {
            duty: '1.5',
            content:
              '12月15日前对4个科室、2个直属单位落实责任情况检查考核1次，到现场抽看谈话记录和采购台账，得分排在后两位的由分管领导约谈。',
            frequency: '每年1次',
            deadline: on(12, 15),
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '考核评分表、约谈记录',
          },
          {
            duty: '2.3',
            content:
              '场地出租、赛事赞助和20万元以上器材采购一律集体决策，会议记录写明每人意见和末位表态情况，每季度核对1次议题目录，未上会先实施的追究经办人责任。',
            frequency: '每季度1次',
            deadline: '每季度末',
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '议题目录、会议记录',
          },
          {
            duty: '2.4',
            content:
              '12月20日前召开民主生活会1次，会前征求裁判员、健身站点负责人意见不少于20人，班子成员对照清单逐条说明完成情况，会后一个月内公布整改事项。',
            frequency: '每年1次',
            deadline: on(12, 20),
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '征求意见表、整改公布页',
          },
          {
            duty: '3.1',
            content:
              '中心组理论学习每季度集中1次，第二季度安排党纪条例专题，用运动员选拔、等级审批两类案例讨论，每人提交1条改进办法。',
            frequency: '每季度1次',
            deadline: '每季度末',
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '学习记录、改进办法汇总',
          },
          {
            duty: '3.2',
            content:
              '4月、10月各分析1次意识形态形势，重点看赛事直播评论区、健身站点微信群和足球场宣传栏，发现舆情2小时内上报。',
            frequency: '每半年1次',
            deadline: on(10, 31),
            owner: DEPUTY,
            department: '群众体育科',
            evidence: '分析报告、舆情登记',
          },
          {
            duty: '4.4',
            content:
              '集中整治健身房预付卡退费难，7月底前走访有投诉的12家门店，逐件核对群众反映的86件退费投诉，9月底前在公开栏公布办理结果。',
            frequency: '1次',
            deadline: on(9, 30),
            owner: DISCIPLINE,
            department: '竞赛训练科',
            evidence: '走访记录、办理结果公布页',
          },
          {
            duty: '6.1',
            content:
              '6月、12月各听取1次机关纪委监督执纪情况，采购和出租合同供其随时调阅，核查所需的评估费用列入部门预算。',
            frequency: '每半年1次',
            deadline: on(12, 31),
            owner: PRINCIPAL,
            department: '机关纪委',
            evidence: '听取汇报记录',
          },
        ],
      },
    ],
    [
      `${PRINCIPAL}.yaml`,
      {
        type: 'principal',
        person: PRINCIPAL,
        position: '党组书记、局长',
        items: [
          {
            duty: '1.1',
            source: 'team:4',
            content:
              '两次专题会议召开前，先到健身中心工地和一个社区站点当面听意见，会上逐项追问上次定下的事，没有办结的当场明确责任人和完成日期。',
            frequency: '每半年1次',
            deadline: on(11, 30),
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '走访笔记、决定事项单',
          },
          {
            duty: '1.2',
            content:
              '2月底前逐份审核班子成员责任清单，每份至少提2条修改意见；7月对照年度任务安排查1次进度，落后的在局务会上说明原因。',
            frequency: '每年1次',
            deadline: on(7, 31),
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '审核意见、进度表',
          },
          {
            duty: '4.2',
            content:
              '办公室提出的3个科级岗位人选，逐人审核近两年经手的采购单和等级审批单，存疑的暂缓上会，全过程资料年底前装订归档。',
            frequency: '3个岗位',
            deadline: on(12, 25),
            owner: PRINCIPAL,
            department: '办公室',
            evidence: '审核表、选拔任用纪实册',
          },
          {
            duty: '5.2',
            content:
              '5月、11月与班子其他成员谈心谈话各1次，重点问场地出租有没有人打招呼、裁判员选派有没有照顾，谈话当日写成记录。',
            frequency: '每半年1次',
            deadline: on(11, 20),
            owner: PRINCIPAL,
            evidence: '谈话记录',
          },
          {
            duty: '5.4',
            source: 'T3',
            content:
              '牵头场馆公共服务资金核查，会同计划财务科每季度抽10笔支出，核对合同、验收单和付款凭证，用途不符的当月追回，11月底前提交核查报告。',
            frequency: '每季度1次',
            deadline: on(11, 30),
            owner: PRINCIPAL,
            department: '计划财务科',
            evidence: '抽查表、核查报告',
          },
          {
            duty: '6.1',
            content:
              '每半年单独听取机关纪委书记汇报1次，不为被核查人说情，不打听问题线索办理进度，人员和车辆需求5个工作日内答复。',
            frequency: '每半年1次',
            deadline: on(12, 10),
            owner: PRINCIPAL,
            department: '机关纪委',
            evidence: '汇报记录、答复单',
          },
        ],
      },
    ],
    [
      `${DEPUTY}.yaml`,
      {
        type: 'member',
        person: DEPUTY,
        position: '党组成员、副局长',
        items: [
          {
            duty: '3.3',
            source: '分工',
            content:
              '5月以健身路径验收收受礼品案为题，给群众体育科、体育场馆管理中心全体人员讲廉政党课1次，课后各列3条验收禁止事项，张贴在器材仓库。',
            frequency: '1次',
            deadline: on(5, 31),
            owner: DEPUTY,
            department: ['群众体育科', '体育场馆管理中心'],
            evidence: '课件、禁止事项照片',
          },
          {
            duty: '4.1',
            source: '分工',
            content:
              '春节前、中秋前各核对1次赛事赠票登记和实际入场名单，向管理服务对象送票的收回并通报，落实中央八项规定精神情况写入中心月报。',
            frequency: '2次',
            deadline: on(9, 20),
            owner: DEPUTY,
            department: '体育场馆管理中心',
            evidence: '赠票核对表、月报',
          },
          {
            duty: '5.2',
            source: '分工',
            content:
              '每半年与分管的两名部门负责人谈心谈话1次，上半年谈器材招标，下半年谈场地出租，发现苗头问题的一周内再谈。',
            frequency: '每半年1次',
            deadline: on(10, 31),
            owner: DEPUTY,
            evidence: '谈话记录',
          },
          {
            duty: '5.3',
            source: '分工',
            content:
              '6月底前查清场地出租、票款收缴、设备维修三个环节的廉政风险，列出风险点14个，每点写明防控措施和复核人，10月派群众体育科人员交叉复查。',
            frequency: '2轮',
            deadline: on(10, 31),
            owner: DEPUTY,
            department: '体育场馆管理中心',
            evidence: '风险点表、复查记录',
          },
          {
            duty: '5.4',
            source: 'T1',
            content:
              '牵头全民健身中心改造，每月到工地核对1次隐蔽工程影像和签证单，单笔变更超过5万元的须两人到场确认，12月10日前审完结算资料。',
            frequency: '每月1次',
            deadline: on(12, 10),
            owner: DEPUTY,
            department: '群众体育科',
            evidence: '工地核对表、结算审核单',
          },
        ],
      },
    ],
    [
      `${DISCIPLINE}.yaml`,
      {
        type: 'member',
        person: DISCIPLINE,
        position: '党组成员、机关纪委书记',
        items: [
          {
            duty: '3.3',
            source: '分工',
            content:
              '6月组织教练员旁听职务犯罪庭审1次，回来后围绕选材收费开展警示教育讨论，教练员逐人写下不收家长钱物的承诺。',
            frequency: '1次',
            deadline: on(6, 30),
            owner: DISCIPLINE,
            department: '竞赛训练科',
            evidence: '旁听签到、承诺书',
          },
          {
            duty: '4.1',
            source: '分工',
            content:
              '赛季前后各查1次外出参赛的食宿、交通报销凭证，超标准接待由领队退回，违反中央八项规定精神的线索当日登记。',
            frequency: '2次',
            deadline: on(11, 15),
            owner: DISCIPLINE,
            department: '竞赛训练科',
            evidence: '凭证抽查表、退款单',
          },
          {
            duty: '5.2',
            source: '分工',
            content:
              '每半年找竞赛训练科科长和三名教练组长谈心谈话1次，问清运动员选调由谁提名、谁定，说不清的列为苗头跟踪。',
            frequency: '每半年1次',
            deadline: on(11, 30),
            owner: DISCIPLINE,
            department: '竞赛训练科',
            evidence: '谈话记录、跟踪表',
          },
          {
            duty: '5.3',
            source: '分工',
            content:
              '针对等级证书审批的廉政风险，8月底前由一人审核改为两人分开审核，防控措施印在审批单背面，每季度倒查20份成绩原件。',
            frequency: '每季度1次',
            deadline: on(8, 31),
            owner: DISCIPLINE,
            department: '竞赛训练科',
            evidence: '审批单、倒查登记',
          },
          {
            duty: '5.1',
            source: 'T2',
            content:
              '校外体育培训机构专项检查定在7月、8月，联合检查20家，逐家核对预收学费监管账户余额，9月底前公布结果并改写准入流程。',
            frequency: '20家',
            deadline: on(9, 30),
            owner: DISCIPLINE,
            department: '竞赛训练科',
            evidence: '检查表、准入流程文本',
          },
          {
            duty: '6.1',
            source: '分工',
            content:
              '每月主持1次机关纪委会议，在办件逐件报进度，超过30日没有办结的书面说明原因，年底前清零两年以上积存件。',
            frequency: '每月1次',
            deadline: on(12, 31),
            owner: DISCIPLINE,
            department: '机关纪委',
            evidence: '会议记录、进度说明',
          },
        ],
      },
    ],
    [
      'supervision.yaml',
      {
        type: 'supervision',
        title: `${NAME}机关纪委${year}年度监督责任清单`,
        owner: DISCIPLINE,
        items: [
          {
            duty: '4.1',
            content:
              '端午、国庆前后到体育馆餐厅和赛事接待酒店明察暗访各1次，调取用餐、住宿明细，疑似违规吃喝的7个工作日内启动核查。',
            frequency: '2次',
            deadline: on(10, 15),
            owner: DISCIPLINE,
            department: '机关纪委',
            evidence: '暗访记录、消费明细',
          },
          {
            duty: '6.3',
            content:
              '对去年查处的器材验收失职案开展以案促改，5月底前发出纪检监察建议1份，11月实地回访，整改走样的提出问责建议。',
            frequency: '1件',
            deadline: on(11, 30),
            owner: DISCIPLINE,
            department: '机关纪委',
            evidence: '建议书、回访记录',
          },
          {
            duty: '6.2',
            content:
              '列席党组会研究健身中心改造和大额采购的议题全年不少于6次，程序不全的当场提出，3日内送达书面监督意见。',
            frequency: '6次',
            deadline: on(12, 20),
            owner: DISCIPLINE,
            department: '机关纪委',
            evidence: '列席记录、监督意见',
          },
          {
            duty: '6.2',
            content:
              '每半年抽查班子成员谈话记录和公务接待单据1次，对照个人清单逐条打勾，差距写进同级监督专报送党组书记。',
            frequency: '每半年1次',
            deadline: on(12, 15),
            owner: DISCIPLINE,
            department: '机关纪委',
            evidence: '抽查表、监督专报',
          },
        ],
      },
    ],
  ];
  return new Map(
    lists.map(([file, own]) => [
      file,
      listDocument({
        unit: EXAMPLE_ID,
        unitName: NAME,
        year,
        ...own,
        kept: KEPT[own.type].map((item) => ({ ...item, duties: [item.duty], measures: [] })),
        heading: {
          zh: '示例清单（虚构）。前几条是模板规定的保留条目，其余各条结合本人分工写成。',
          en: 'An example list (made up). The first items are the kept ones of the template, the others follow from the division of work.',
        },
      }),
    ]),
  );
}

import { excel, numbered, title, word } from '../office.js';

/** 单位、姓名 in a form of their own above the table; signatures in a form below. */
export const formsAround = [
  word('收件/003.docx', [
    title('全面从严治党主体责任清单'),
    [
      ['单　位', '鹭江市商务局', '年　度', '2026年'],
      ['姓　名', '江　雪', '职　务', '党组成员、副局长'],
      ['分管工作', '流通科、外贸科（含口岸办）', '←', '←'],
    ],
    [
      ['序 号', '工作任务', '工作举措', '频　次', '完成时间', '牵头科室', '印证材料'],
      [
        '（1）',
        '抓展会经费管理。',
        '展前比价、展后审计。',
        '每季度1次',
        '每季度末',
        '外贸科',
        '比价单；审计意见',
      ],
      ['（2）', '抓加油站审批。', '集体会审，结果公示7天。', '每月1次', '每月底', '流通科', '会审记录'],
    ],
    [
      ['本人签字', '', '签字日期', '2026年2月9日'],
      ['党组书记签字', '', '日期', '2026年2月11日'],
    ],
    '填报人：王某　联系电话：0592-1234567',
  ]),
];

/** Roster as a table of Word, one unit, named by the title only. */
export const rosterInWord = [
  word('分工.docx', [
    title('鹭江市商务局领导班子成员分工一览表'),
    '（2026年1月起执行）',
    [
      ['姓名', '职务', '分管工作', '协管工作', '联系点'],
      ['郭启明', '党组书记、局长', '主持全面工作；办公室', '', '自贸片区'],
      ['江　雪', '党组成员、副局长', '流通科、外贸科（含口岸办）', '办公室', '莲花市场、湖里口岸'],
      ['沈立', '党组成员、市纪委监委驻市商务局纪检监察组组长', '纪检监察工作', '', ''],
    ],
  ]),
  word('商务局/江雪.docx', [
    title('江雪2026年度责任清单'),
    '1.每季度核对展会经费台账，差错当月纠正并通报。',
    '2.加油站审批集体会审，结果公示7天，有异议的复核。',
  ]),
];

/** Units only: short names, levels, leaders in charge. */
export const rosterOfUnits = [
  excel('单位名录.xlsx', {
    市直: [
      ['单位名称', '简称', '曾用名', '层级', '类别', '党组织', '分管领导', '分管领导职务'],
      ['鹭江市统计局', '市统计局', '鹭江市计统局', '市级', '部门', '党组', '郑一鸣', '副市长'],
      ['鹭江市体育中心', '体育中心、市体中心', '', '市级', '场馆', '党总支', '', ''],
    ],
  }),
];

/** 责任主体 as a column: the team, the secretary, members in one table. */
export const subjectsInColumn = [
  word('水务集团.docx', [
    title('鹭江水务集团有限公司2026年度全面从严治党责任清单'),
    [
      ['责任主体', '责任内容', '完成时限'],
      ['领导班子', '每半年专题研究1次。', '6月底、12月底'],
      ['↑', '向国资委党委报告落实情况。', '12月底'],
      ['党委书记 高山', '每年讲廉政党课1次。', '7月'],
      ['党委委员、副总经理 于海', '管网工程变更逐单复核。', '每月底'],
    ],
  ]),
];

/** Discipline organ; page header and footnote beside the body. */
export const supervision = [
  word('驻教育局组/监督清单.docx', [
    { text: '内部资料　注意保存', place: { paragraph: 1, within: 'header' } },
    title('鹭江市纪委监委驻市教育局纪检监察组2026年度监督责任清单'),
    '一、监督“一把手”：每半年与驻在单位主要负责人谈话1次，谈话要点当场记录。',
    '二、监督选人用人：参加动议、考察全过程，对廉洁意见逐人回复。',
    { text: '包括局属学校。', place: { paragraph: 5, within: 'note' } },
    '鹭江市纪委监委驻市教育局纪检监察组',
    '2026年2月6日',
  ]),
];

/** Measures numbered (1) in a cell, a run of short cells, 1.1 as numbers, a total in the middle. */
export const pathNumbers = [
  excel('开发区/管委会清单.xlsx', {
    清单: [
      ['鹭江高新区管委会领导班子2026年度全面从严治党主体责任清单', '←', '←', '←'],
      ['编号', '责任事项', '落实举措', '责任领导'],
      [
        '1.1',
        '土地招拍挂全程留痕。',
        '（1）出让方案集体研究；\n（2）结果当日公示；\n（3）档案一宗一卷。',
        '卢平 吴静',
      ],
      ['1.2', '入园补贴逐户核验。', '现场核验\n联合会审', '吴静'],
      ['小计', '2项', '', ''],
      ['2.1', '招商接待一事一结。', '不超标准\n不搞陪同', '卢平'],
      ['说明：举措由牵头领导负责解释。', '←', '←', '←'],
    ],
  }),
];

/** Two items whose numbers are merged with the aspect; a note column; no year but in the signature. */
export const yearFromSignature = [
  word('档案馆/班子责任清单.docx', [
    title('鹭江市档案馆领导班子责任清单'),
    [
      ['序号', '类别', '责任内容', '备注'],
      ['1', '政治', '重大事项请示报告每季度自查1次。', ''],
      ['↑', '↑', '每月组织理论学习1次。', '与机关党委合办'],
      ['2', '廉政', '数字化外包项目公开招标。', ''],
    ],
    '党组书记签字：　　　　　2026年1月15日',
  ]),
];

/** Deeper automatic numbering: items （一）, measures 1. beneath, long sentences above. */
export const measuresBelowItems = [
  word('大桥镇/书记.docx', [
    title('大桥镇党委书记、人大主席 翁国强'),
    title('2026年度全面从严治党第一责任人责任清单'),
    numbered('一、', '对重要工作亲自部署。每季度主持党委会研究全面从严治党工作，列出问题和责任人。'),
    numbered('1.', '3月、6月、9月、12月各召开1次，会议纪要5日内印发；', 1),
    numbered('2.', '对上次会议的问题逐条过堂。', 1),
    numbered('二、', '对重大问题亲自过问。每月听取一次村级资金监管情况汇报，当场交办。'),
    numbered('1.', '交办事项10日内回复。', 1),
    '附件：村级资金监管台账',
  ]),
];

/** A table from which the office took the lines: parts of contents left blank, a template row at the end. */
export const gapsInTable = [
  word('鹭江市气象局/副局长方圆.docx', [
    title('副局长方圆2026年主体责任清单'),
    [
      ['序号', '责任内容', '工作措施', '时限'],
      ['1', '防雷检测收费监管。', '抽查检测合同。', '6月'],
      ['', '', '核对收费票据。', ''],
      ['2', '', '人工影响天气弹药双人双锁。', '全年'],
      ['3', '', '', ''],
    ],
  ]),
];

/** Two rosters that contradict each other, and a list of somebody whom both know. */
export const rostersDisagree = [
  excel('甲.xlsx', {
    名册: [
      ['单位', '姓名', '职务', '分工'],
      ['鹭江市审计局', '车明', '党组书记、局长', '全面工作'],
    ],
  }),
  excel('乙.xlsx', {
    名册: [
      ['单位', '姓名', '职务', '分工'],
      ['市审计局', '车明', '局长', '全面工作、人事科'],
      ['', '苏北', '副局长', '经责科'],
    ],
  }),
];

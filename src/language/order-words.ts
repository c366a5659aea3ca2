import type { Bilingual } from './bilingual.js';

type Example = [command: string, note: Bilingual];

interface OrderCommandText {
  description: Bilingual;
  arguments?: [name: Bilingual, description: Bilingual][];
  examples: Example[];
}

const number: [Bilingual, Bilingual] = [
  { zh: '编号', en: 'number' },
  { zh: '督办单编号，如 3 或 2026-3', en: 'number of the order, such as 3 or 2026-3' },
];
const problems: [Bilingual, Bilingual] = [
  { zh: '问题', en: 'problems' },
  { zh: '第几个问题；不写即全部', en: 'numbers of problems; all unless given' },
];
const paths: [Bilingual, Bilingual] = [
  { zh: '路径', en: 'paths' },
  {
    zh: '工作区、单位文件夹或清单文件；默认当前文件夹',
    en: 'workspace, folder of a unit or a list; default: here',
  },
];

/** What the command line says of `wuze decide` and `wuze order`. */
export const orderCommandWords = {
  decide: {
    description: {
      zh: '登记对问题的复核意见：属实或不属实',
      en: "record a person's word on findings: confirmed or dismissed",
    },
    arguments: [
      [
        { zh: '问题', en: 'findings' },
        {
          zh: '问题编号，写前几位即可；见 wuze check 或复核意见表',
          en: 'ids of findings, or as much of them as tells them apart',
        },
      ],
    ],
    examples: [
      ['wuze decide 3fa9c1d2 --confirm --by 王某', { zh: '认定属实', en: 'it is so' }],
      [
        'wuze decide 3fa9c1d2 --dismiss --by 王某 --reason 两人共管',
        { zh: '认定不属实，写明理由', en: 'it is not, and why' },
      ],
    ],
  },
  order: {
    description: {
      zh: '督办：拟编和印发督办单，跟踪整改，直到销号',
      en: 'supervision orders: draft, issue, follow up, close',
    },
    examples: [
      ['wuze order draft', { zh: '为有问题的单位拟编督办单', en: 'draft orders' }],
      ['wuze order issue 市园林局 --by 王某', { zh: '编号印发', en: 'give the next number' }],
      ['wuze order follow', { zh: '对照台账核验整改', en: 'check what was corrected' }],
      ['wuze order list', { zh: '查看台账', en: 'show the ledger' }],
    ],
  },
  draft: {
    description: {
      zh: '为有问题的单位各拟编一份督办单；人工修改的内容重拟时保留',
      en: 'draft one order for each unit with errors; edits are kept',
    },
    arguments: [paths],
    examples: [
      ['wuze order draft', { zh: '写入 orders 文件夹', en: 'into the folder orders' }],
      [
        'wuze order draft units/yuanlin --deadline 2026-05-20',
        { zh: '一个单位，指定期限', en: 'one unit, with a deadline' },
      ],
    ],
  },
  issue: {
    description: {
      zh: '印发督办单：编文号，登记台账；有问题未经复核的不能印发',
      en: 'issue drafts: number them and enter them in the ledger',
    },
    arguments: [
      [
        { zh: '督办单', en: 'drafts' },
        { zh: '草稿文件，或者单位编号、名称', en: "files of drafts, or units' ids or names" },
      ],
    ],
    examples: [['wuze order issue yuanlin --by 王某', { zh: '印发一份', en: 'issue one' }]],
  },
  receive: {
    description: { zh: '登记签收', en: 'record that an order was received' },
    arguments: [number],
    examples: [['wuze order receive 3 --by 林某', { zh: '主要负责人签收', en: 'the principal has signed' }]],
  },
  reply: {
    description: { zh: '登记单位反馈', en: "record the unit's reply" },
    arguments: [number],
    examples: [['wuze order reply 3 --by 林某', { zh: '收到书面反馈', en: 'the reply has come' }]],
  },
  extend: {
    description: { zh: '申请延期，或者答复延期申请', en: 'ask for more time, or answer' },
    arguments: [number],
    examples: [
      [
        'wuze order extend 3 --until 2026-06-15 --reason 需提交党组会审议 --by 林某',
        { zh: '申请', en: 'ask' },
      ],
      ['wuze order extend 3 --grant --by 王某', { zh: '同意', en: 'grant' }],
      ['wuze order extend 3 --refuse --reason 理由不充分 --by 王某', { zh: '不同意', en: 'refuse' }],
    ],
  },
  sendBack: {
    description: { zh: '退回：反馈不合格，重新整改', en: 'send a reply back' },
    arguments: [number, problems],
    examples: [
      [
        'wuze order send-back 3 2 --reason 仅改换词句 --until 2026-06-01 --by 王某',
        { zh: '退回第2个问题', en: 'problem 2' },
      ],
    ],
  },
  follow: {
    description: {
      zh: '核查重新报送的清单，逐个问题对照：已整改、仍存在、改头换面、新出现',
      en: 'audit the lists again and hold them against the orders',
    },
    arguments: [
      [
        { zh: '文件夹', en: 'folder' },
        { zh: '重新报送的清单；默认当前文件夹', en: 'the lists as they are now; default: here' },
      ],
    ],
    examples: [
      ['wuze order follow', { zh: '全部在办督办单', en: 'all open orders' }],
      ['wuze order follow --order 3 --format markdown', { zh: '一份督办单的核验情况', en: 'one order' }],
    ],
  },
  close: {
    description: {
      zh: '销号：核验为已整改的问题，或者写明理由',
      en: 'close what is found solved, or with a reason',
    },
    arguments: [number, problems],
    examples: [
      ['wuze order close 3 --by 王某', { zh: '全部问题', en: 'all problems' }],
      ['wuze order close 3 2 --reason 机构撤并 --by 王某', { zh: '写明理由销号', en: 'with a reason' }],
    ],
  },
  list: {
    description: {
      zh: '查看台账：状态、期限，临期蓝、逾期橙、严重逾期红；可统计一个月',
      en: 'show the ledger with colours for lateness, and the figures of a month',
    },
    examples: [
      ['wuze order list --month 2026-05', { zh: '带5月统计', en: 'with the figures of May' }],
      ['wuze order list --format xlsx:台账.xlsx', { zh: '电子表格', en: 'as a workbook' }],
    ],
  },
  bulletin: {
    description: { zh: '拟写通报', en: 'write the bulletin over all units' },
    arguments: [paths],
    examples: [['wuze order bulletin --deadline 2026-06-30', { zh: '写明整改期限', en: 'with a date' }]],
  },
  notice: {
    description: { zh: '拟写抄报单，分管领导每人一份', en: 'write a notice for each leader in charge' },
    arguments: [paths],
    examples: [['wuze order notice', { zh: '写入 orders 文件夹', en: 'into the folder orders' }]],
  },
  talks: {
    description: { zh: '提出约谈建议，供人审定', en: 'propose whom to interview, for a person to decide' },
    arguments: [paths],
    examples: [
      [
        'wuze order talks',
        { zh: '条件见配置“督办·约谈”', en: 'the rule is in the configuration, orders.talks' },
      ],
    ],
  },
  wording: {
    description: {
      zh: '输出内置文稿，供改成自己的文稿',
      en: 'print a built-in wording, to begin your own from',
    },
    arguments: [
      [
        { zh: '种类', en: 'kind' },
        {
          zh: 'order 督办单、bulletin 通报、notice 抄报单、talks 约谈建议',
          en: 'order, bulletin, notice or talks',
        },
      ],
    ],
    examples: [
      [
        'wuze order wording order > 督办单文稿.md',
        { zh: '然后在配置“督办·文稿”中指明', en: 'then name it in orders.wording' },
      ],
    ],
  },
} satisfies Record<string, OrderCommandText>;

/** Options that only these commands have. */
export const orderOptionWords = {
  all: { zh: '也列出已办结的督办单', en: 'closed orders too' },
  by: { zh: '由谁办理', en: 'who does it' },
  confirm: { zh: '属实', en: 'the finding is so' },
  date: { zh: '办理日期；默认今天', en: 'when; default: today' },
  deadline: {
    zh: '整改反馈的最后一日；不写就按工作日推算',
    en: 'last day to reply; default: counted in working days',
  },
  bulletinDeadline: { zh: '报送整改情况的最后一日', en: 'last day to report' },
  dismiss: { zh: '不属实', en: 'the finding is not so' },
  explanation: { zh: '单位的说明（申辩）', en: "the unit's explanation" },
  followFormat: { zh: '输出格式 terminal、json、markdown', en: 'terminal, json or markdown' },
  format: { zh: '文书格式，逗号分隔：docx,md,html', en: 'formats, separated by commas: docx,md,html' },
  grant: { zh: '同意延期', en: 'grant the extension' },
  includeWarnings: { zh: '警告（建议改进）也列入', en: 'warnings too' },
  ledger: {
    zh: '整改台账文件；默认取配置，其次 ledger.yaml',
    en: 'file of the ledger; default: of the configuration, else ledger.yaml',
  },
  listAsOf: { zh: '以这一天为准；默认今天', en: 'as of this day; default: today' },
  listFormat: {
    zh: '输出格式 terminal、json、markdown、xlsx，加“:文件”写入文件',
    en: 'terminal, json, markdown or xlsx; with ":FILE" into a file',
  },
  lists: {
    zh: '重新报送的清单所在文件夹；默认工作区',
    en: 'folder of the lists as they are now; default: the workspace',
  },
  month: { zh: '统计这个月，如 2026-05', en: 'figures of this month, such as 2026-05' },
  namePartners: {
    zh: '督办单中写明外单位名称；默认写“某单位”',
    en: 'name other units in an order; default: 某单位',
  },
  namePersons: { zh: '通报中写明人员姓名', en: 'name persons in the bulletin' },
  open: { zh: '只列在办的督办单', en: 'open orders only' },
  order: { zh: '只看这些督办单', en: 'only these orders' },
  output: {
    zh: '输出文件夹；默认取配置，其次 orders',
    en: 'folder to write into; default: of the configuration, else orders',
  },
  reason: { zh: '理由', en: 'why' },
  refuse: { zh: '不同意延期', en: 'refuse the extension' },
  until: { zh: '新的期限', en: 'new deadline' },
  workingDays: {
    zh: '整改期限的工作日数；默认取配置',
    en: 'working days to reply; default: of the configuration',
  },
} satisfies Record<string, Bilingual>;

/** What stands for the value of an option. */
export const orderValueWords = {
  date: { zh: '日期', en: 'date' },
  days: { zh: '天数', en: 'days' },
  file: { zh: '文件', en: 'file' },
  folder: { zh: '文件夹', en: 'folder' },
  format: { zh: '格式', en: 'format' },
  month: { zh: '月份', en: 'month' },
  name: { zh: '姓名', en: 'name' },
  number: { zh: '编号', en: 'number' },
  text: { zh: '文字', en: 'text' },
} satisfies Record<string, Bilingual>;

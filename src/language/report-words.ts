import { type Bilingual, fill, type Language, type MessageValue } from './bilingual.js';

/** Fills a word or sentence of the reports in one language. */
export function say(
  words: Bilingual,
  language: Language,
  values: Readonly<Record<string, MessageValue>> = {},
): string {
  return fill(words[language], values, language);
}

/** Words that every report uses: verdicts, severities, states, kinds of lists, columns. */
export const reportWords = {
  verdicts: {
    pass: { zh: '合格', en: 'Pass' },
    revise: { zh: '需整改', en: 'Revise' },
    resubmit: { zh: '退回重报', en: 'Resubmit' },
  },
  partly: { zh: '（部分未核查）', en: ' (partly unchecked)' },
  severities: {
    error: { zh: '错误', en: 'error' },
    warning: { zh: '警告', en: 'warning' },
    info: { zh: '提示', en: 'info' },
  },
  /** What a severity asks of a unit, for documents that leave the house. */
  demands: {
    error: { zh: '应当整改', en: 'must be corrected' },
    warning: { zh: '建议改进', en: 'should be improved' },
    info: { zh: '供参考', en: 'for information' },
  },
  states: {
    open: { zh: '待处理', en: 'open' },
    confirmed: { zh: '经复核属实', en: 'confirmed on review' },
    dismissed: { zh: '经复核不属实', en: 'dismissed on review' },
    suppressed: { zh: '已豁免', en: 'exempted' },
  },
  lists: {
    team: { zh: '班子责任清单', en: "Team's list" },
    principal: { zh: '主要负责人责任清单', en: "Principal's list" },
    member: { zh: '班子成员责任清单', en: "Member's list" },
    supervision: { zh: '监督责任清单', en: 'Supervision list' },
    debrief: { zh: '述责述廉报告', en: 'Debrief' },
    unknown: { zh: '责任清单', en: 'List' },
  },
  listOf: {
    team: { zh: '班子责任清单', en: "Team's list" },
    principal: { zh: '{person}责任清单', en: 'List of {person}' },
    member: { zh: '{person}责任清单', en: 'List of {person}' },
    supervision: { zh: '{person}监督责任清单', en: 'Supervision list of {person}' },
    debrief: { zh: '{person}述责述廉报告', en: 'Debrief of {person}' },
  },
  position: { zh: '{text}（{position}）', en: '{text} ({position})' },
  groups: {
    format: { zh: '格式规范', en: 'format' },
    roster: { zh: '报送与名册', en: 'submission and roster' },
    dates: { zh: '年度与时限', en: 'years and dates' },
    names: { zh: '名称与人员', en: 'names' },
    copying: { zh: '雷同照搬', en: 'copying' },
    relevance: { zh: '结合实际', en: 'relevance' },
    measurable: { zh: '可操作可检查', en: 'measurability' },
    approval: { zh: '审议签批', en: 'approval' },
    privacy: { zh: '保密与个人信息', en: 'privacy' },
    suppression: { zh: '豁免管理', en: 'exemptions' },
  },
  itemNumber: { zh: '第{item}条', en: 'item {item}' },
  sectionNumber: { zh: '第{item}部分', en: 'section {item}' },
  line: { zh: '第{line}行', en: 'line {line}' },
  place: { zh: '{file} 第{line}行', en: '{file}, line {line}' },
  imported: { zh: '{place}（原文：{origin}）', en: '{place} (original: {origin})' },
  originAfter: { zh: '原文：{origin}', en: 'original: {origin}' },
  origin: { zh: '原文位置', en: 'In the original' },
  problem: { zh: '问题', en: 'Problem' },
  basis: { zh: '依据', en: 'Basis' },
  advice: { zh: '整改建议', en: 'Advice' },
  suggestion: { zh: '建议', en: 'Advice' },
  note: { zh: '说明', en: 'Note' },
  reason: { zh: '理由', en: 'Reason' },
  related: { zh: '相关', en: 'Related' },
  quote: { zh: '原文', en: 'Text' },
  leftovers: { zh: '残留名称', en: 'Left-over names' },
  figures: { zh: '雷同程度', en: 'Likeness' },
  findingId: { zh: '编号', en: 'Id' },
  findingPlace: { zh: '位置', en: 'Place' },
  listSeparator: { zh: '、', en: ', ' },
  clauseSeparator: { zh: '；', en: '; ' },
  colon: { zh: '：', en: ': ' },
  none: { zh: '—', en: '—' },
  anyUnit: { zh: '全部单位', en: 'all units' },
  noUnit: { zh: '公共文件（配置、目录、模板等）', en: 'Shared files (configuration, catalogue, templates)' },
  hiddenCharacters: { zh: '〔略{count}字〕', en: '[{count} characters left out]' },
  ownText: { zh: '本清单', en: 'This list' },
  otherText: { zh: '对照', en: 'Compared with' },
  template: { zh: '对照文本', en: 'Compared text' },
  morePlaces: { zh: '另{count}处', en: '{count} more places' },
  likeness: {
    residual: { zh: '扣除规定表述后雷同 {percent}', en: '{percent} alike without mandated text' },
    raw: { zh: '全文相似 {percent}', en: 'whole texts {percent}' },
    mandated: { zh: '规定表述占 {percent}', en: '{percent} mandated' },
    run: { zh: '最长连续相同 {count} 字', en: 'longest equal run {count} characters' },
    renamed: { zh: '只换名称、数字', en: 'only names and numbers changed' },
    item: { zh: '本条相似度 {percent}', en: 'items {percent} alike' },
  },
  anonymous: {
    unit: { zh: '某单位', en: 'another unit' },
    numberedUnit: { zh: '某单位{letter}', en: 'another unit ({letter})' },
    units: { zh: '其他{count}个单位', en: '{count} other units' },
    person: { zh: '某同志', en: 'a colleague' },
    file: { zh: '某单位清单', en: "another unit's list" },
    problem: { zh: '与{others}的文字雷同', en: 'The text is alike with that of {others}' },
  },
  /** Told apart within one finding when several other units are not named. */
  letters: { zh: '甲乙丙丁戊己庚辛壬癸', en: 'ABCDEFGHIJ' },
} as const satisfies Record<string, unknown>;

/** Sentences of a unit's rectification report (清单核查反馈意见). */
export const rectificationWords = {
  /** `|`: where a line of the title may end (GB/T 9704-2012, 7.3.1: 词意完整). */
  title: {
    zh: '关于{unit}|{year}年度|全面从严治党|主体责任清单的|核查反馈意见',
    en: 'Review of the {year}| responsibility lists of| {unit}',
  },
  recipient: { zh: '{unit}：', en: 'To: {unit}' },
  opening: {
    zh: '按照全面从严治党主体责任年度工作安排，对你单位{year}年度全面从严治党主体责任清单进行了核查。现将有关情况和意见反馈如下。',
    en: 'The {year} responsibility lists of your unit have been reviewed. This is what was found and what is asked of you.',
  },
  cleanOpening: {
    zh: '按照全面从严治党主体责任年度工作安排，对你单位{year}年度全面从严治党主体责任清单进行了核查。现将结果反馈如下。',
    en: 'The {year} responsibility lists of your unit have been reviewed. This is the result.',
  },
  cleanVerdict: {
    zh: '经核查，{submitted}，各项核查均未发现需要整改的问题，核查结论为合格。',
    en: '{submitted}. No check found anything to correct. The verdict is: pass.',
  },
  cleanPartlyVerdict: {
    zh: '经核查，{submitted}，已核查的部分未发现需要整改的问题，核查结论为合格（部分未核查）。',
    en: '{submitted}. Nothing to correct was found in what could be checked. The verdict is: pass (partly unchecked).',
  },
  thanks: {
    zh: '感谢你单位和各位同志的认真准备。请对照清单抓好年度任务落实，人员、分工调整时及时修订。',
    en: 'Thank you for careful work. Please carry the lists out, and revise them when people or divisions of work change.',
  },
  sections: {
    checked: { zh: '核查情况', en: 'What was checked' },
    problems: { zh: '存在问题及整改建议', en: 'Problems and advice' },
    hints: { zh: '提示和待认定事项', en: 'Hints and matters still to be judged' },
    closed: { zh: '不计入结论的事项', en: 'Matters that do not count' },
    next: { zh: '整改要求', en: 'What to do next' },
    nextPass: { zh: '后续工作', en: 'What to do next' },
    similarity: { zh: '附表：清单两两雷同程度', en: 'Table: likeness of the lists' },
    lists: { zh: '附表：核查清单一览', en: 'Table: lists checked' },
  },
  subsections: {
    scope: { zh: '核查范围', en: 'Scope' },
    verdict: { zh: '核查结论', en: 'Verdict' },
    notChecked: { zh: '未核查事项', en: 'Not checked' },
  },
  scope: {
    zh: '{submitted}。按照{rules}项规则进行核查，内容包括{groups}。核查截至{date}。',
    en: '{submitted}. {rules} rules were applied: {groups}. As of {date}.',
  },
  submittedAll: { zh: '你单位应报清单{due}份，已全部报送', en: 'All {due} lists due were submitted' },
  submittedSome: {
    zh: '你单位应报清单{due}份，已报送{submitted}份',
    en: '{submitted} of {due} lists due were submitted',
  },
  submittedMore: {
    zh: '你单位应报清单{due}份，实际报送{submitted}份',
    en: '{due} lists were due and {submitted} were submitted',
  },
  submittedUnknown: {
    zh: '你单位已报送清单{submitted}份（未提供班子名册，应报份数未核）',
    en: '{submitted} lists were submitted (without a roster it is not known how many are due)',
  },
  debriefs: { zh: '，另有述责述廉报告{count}份', en: '; debriefs: {count}' },
  listsTable: { zh: '核查清单一览', en: 'Lists checked' },
  verdictCounts: {
    zh: '应当整改的问题{error}个，建议改进的问题{warning}个，提示{info}个',
    en: 'to be corrected: {error}; to be improved: {warning}; hints: {info}',
  },
  verdict: {
    pass: {
      zh: '结论为{verdict}。{counts}。所列建议不影响本次结论。',
      en: 'Verdict: {verdict}. Found: {counts}. The advice below does not change the verdict.',
    },
    revise: {
      zh: '结论为{verdict}。{counts}。请逐条核实、修改后重新报送。',
      en: 'Verdict: {verdict}. Found: {counts}. Please check and correct each, and submit again.',
    },
    resubmit: {
      zh: '结论为{verdict}。{counts}。问题较为集中，清单予以退回，请重新组织起草并报送。',
      en: 'Verdict: {verdict}. Found: {counts}. The lists are returned: please draft and submit them anew.',
    },
  },
  partly: {
    zh: '部分事项因条件不具备未能核查，详见本部分第（三）项，不代表该部分没有问题。',
    en: 'Some things could not be checked (see below); that does not mean they are in order.',
  },
  notCheckedIntro: {
    zh: '以下事项因条件不具备未能核查，不作为问题，条件具备后另行核查。',
    en: 'The following could not be checked. They are not problems, and will be checked when that is possible.',
  },
  likenessIntro: {
    zh: '清单雷同只说明文字相似这一事实，不等于认定谁抄袭谁。规定表述和经认可的通用表述已予扣除；条目相似度不计人名、机构名、数字等的差异。对照文本中，带底色的为双方相同的文字{mandated}。',
    en: 'Likeness is a fact about texts; it does not say who copied whom. Mandated and accepted wording has been subtracted, and item scores look past names and numbers. Common characters are marked{mandated}.',
  },
  likenessMandated: { zh: '，灰色的为规定表述', en: '; mandated wording is grey' },
  hintsIntro: {
    zh: '以下内容供参考或有待认定，不要求整改，不作为督办依据。',
    en: 'For information, or still to be judged: no correction is asked for, and no order will rest on it.',
  },
  unjudgedAdvice: {
    zh: '不需修改，由发文机关认定是否为规定表述。',
    en: 'Nothing to change: the issuer will judge whether the wording is mandated.',
  },
  closedIntro: {
    zh: '以下事项已按规定豁免，或经复核认定不属实，列明备查，不计入核查结论。',
    en: 'Exempted, or dismissed on review: listed openly, and not counted.',
  },
  next: {
    checkEach: {
      zh: '请你单位主要负责人牵头，对照上述问题逐条核实、逐条修改。修改个人清单由本人结合分工进行，做到责任、措施、时限、责任人明确。',
      en: 'Under the principal, check and correct every point. Each person rewrites his or her own list, with duties, measures, deadlines and owners made clear.',
    },
    redraft: {
      zh: '本次报送的清单予以退回。请你单位主要负责人牵头，结合本单位职责和班子分工重新组织起草，不得以个别文字改动代替重新撰写。',
      en: 'The lists are returned. Under the principal, draft them anew from the duties of the unit and the division of work; changing a few words is not enough.',
    },
    submitByDate: {
      zh: '修改后的清单按程序集体审议并由本人、书记签字后，于{date}前（{days}个工作日内）连同书面整改情况报{issuer}。',
      en: 'Have the revised lists approved and signed, and send them with a written account to {issuer} by {date} ({days} working days).',
    },
    submitWithin: {
      zh: '修改后的清单按程序集体审议并由本人、书记签字后，自收到本意见之日起{days}个工作日内连同书面整改情况报{issuer}。',
      en: 'Have the revised lists approved and signed, and send them with a written account to {issuer} within {days} working days.',
    },
    issuerUnknown: { zh: '发文机关', en: 'the issuer' },
    advicePass: {
      zh: '所列建议请结合实际研究采纳，可在下次修订清单时一并完善，不需专门报送材料。',
      en: 'Please consider the advice when you next revise the lists. No reply is needed.',
    },
    hintsPass: {
      zh: '请对照清单抓好年度任务落实，人员、分工调整时及时修订。',
      en: 'Please carry the lists out, and revise them when people or divisions of work change.',
    },
    missing: {
      zh: '尚未报送清单的同志：{people}。请一并补报；因故不需报送的，请说明情况。',
      en: 'Lists not yet submitted: {people}. Please send them too, or say why none is due.',
    },
    objection: {
      zh: '对核查意见有不同看法的，请在上述期限内书面说明情况并附有关材料（注明问题编号），经复核成立的予以采纳。',
      en: 'If you disagree, write to us within the same time with your material, naming the id of the finding; what is borne out will be accepted.',
    },
    objectionPass: {
      zh: '对核查意见有不同看法的，可书面说明情况并注明问题编号。',
      en: 'If you disagree, write to us naming the id of the finding.',
    },
    contact: { zh: '联系人：{name}，联系电话：{phone}。', en: 'Contact: {name}, telephone {phone}.' },
    contactName: { zh: '联系人：{name}。', en: 'Contact: {name}.' },
    contactPhone: { zh: '联系电话：{phone}。', en: 'Telephone: {phone}.' },
  },
  groups: {
    unitFile: { zh: '清单报送和单位信息', en: 'Submission and unit data' },
    notParsed: { zh: '文件 {file}', en: 'File {file}' },
  },
  heatmap: {
    caption: {
      zh: '清单两两雷同程度（扣除规定表述后）',
      en: 'Likeness of the lists, mandated text subtracted',
    },
    corner: { zh: '清单', en: 'List' },
    raw: {
      zh: '{first}与{second}：扣除规定表述后 {residual}，全文 {raw}',
      en: '{first} and {second}: {residual} without mandated text, {raw} whole',
    },
    explanation: {
      zh: '数值为扣除规定表述后的雷同程度，颜色越深越高；“—”为未比较。',
      en: 'Likeness without mandated text; darker is higher; “—” was not compared.',
    },
  },
  toolNote: {
    zh: '本意见由 {tool} {version} 依据核查结果生成，问题编号供复核、申辩时引用。',
    en: 'Made by {tool} {version} from the audit. Name the ids of findings when you reply.',
  },
} as const satisfies Record<string, unknown>;

/** Headings of tables. */
export const columnWords = {
  number: { zh: '序号', en: 'No.' },
  list: { zh: '清单', en: 'List' },
  person: { zh: '姓名', en: 'Person' },
  position: { zh: '职务', en: 'Position' },
  items: { zh: '条数', en: 'Items' },
  file: { zh: '文件', en: 'File' },
  submittedOn: { zh: '报送日期', en: 'Submitted' },
  findings: { zh: '问题', en: 'Findings' },
  matter: { zh: '事项', en: 'Matter' },
  reason: { zh: '原因', en: 'Reason' },
  where: { zh: '所在清单', en: 'List' },
  status: { zh: '处理', en: 'State' },
  unit: { zh: '单位', en: 'Unit' },
  principal: { zh: '主要负责人', en: 'Principal' },
  supervisor: { zh: '分管领导', en: 'Supervisor' },
  verdict: { zh: '结论', en: 'Verdict' },
  due: { zh: '应报', en: 'Due' },
  submitted: { zh: '已报', en: 'Submitted' },
  submittedOfDue: { zh: '已报/应报', en: 'Submitted/due' },
  notChecked: { zh: '未核查', en: 'Not checked' },
  debriefs: { zh: '述责述廉', en: 'Debriefs' },
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  info: { zh: '提示', en: 'Hints' },
  notCounted: { zh: '豁免或不属实', en: 'Not counted' },
  rule: { zh: '规则', en: 'Rule' },
  severity: { zh: '级别', en: 'Severity' },
  count: { zh: '个数', en: 'Count' },
  units: { zh: '涉及单位', en: 'Units' },
  others: { zh: '对方', en: 'Others' },
  likeness: { zh: '雷同程度', en: 'Likeness' },
  missing: { zh: '未报人员', en: 'Missing' },
  lists: { zh: '份数', en: 'Lists' },
  place: { zh: '位置', en: 'Place' },
  problem: { zh: '问题', en: 'Problem' },
  total: { zh: '合计', en: 'Total' },
} as const satisfies Record<string, Bilingual>;

/** Sentences of the overview of all units. */
export const overviewWords = {
  title: {
    zh: '{region}{year}年度全面从严治党主体责任清单核查总览',
    en: '{region}Review of the {year} responsibility lists: overview',
  },
  file: { zh: '总览', en: 'overview' },
  asOf: { zh: '核查截至{date}', en: 'As of {date}' },
  internal: {
    zh: '内部掌握：总览点名列示各单位情况，请勿随单位反馈意见一并下发。',
    en: 'Internal: the overview names all units. Do not send it out with a unit’s report.',
  },
  lead: {
    zh: '共核查{units}个单位的清单{lists}份{debriefs}。{verdicts}。应计错误{error}个、警告{warning}个、提示{info}个；另有已豁免{suppressed}个、经复核不属实{dismissed}个。',
    en: '{lists} lists{debriefs} of {units} units were audited. {verdicts}. Counted: errors {error}, warnings {warning}, hints {info}; exempted {suppressed}, dismissed {dismissed}.',
  },
  leadDebriefs: { zh: '、述责述廉报告{count}份', en: ' (and debriefs: {count})' },
  verdictCount: { zh: '{verdict}{count}个', en: '{verdict} {count}' },
  tiles: {
    units: { zh: '核查单位', en: 'Units' },
    lists: { zh: '清单', en: 'Lists' },
    error: { zh: '错误', en: 'Errors' },
    warning: { zh: '警告', en: 'Warnings' },
    info: { zh: '提示', en: 'Hints' },
    notChecked: { zh: '未核查事项', en: 'Not checked' },
  },
  sections: {
    verdicts: { zh: '总体情况', en: 'Summary' },
    units: { zh: '各单位情况', en: 'Units' },
    missing: { zh: '尚未报送', en: 'Not yet submitted' },
    rules: { zh: '问题类型', en: 'Kinds of problems' },
    across: { zh: '跨单位雷同', en: 'Likeness between units' },
    coverage: { zh: '责任覆盖', en: 'Coverage of duties' },
    shared: { zh: '公共文件的问题', en: 'Findings in shared files' },
    notChecked: { zh: '未核查事项', en: 'Not checked' },
    skipped: { zh: '未纳入核查的文件', en: 'Files left out' },
    next: { zh: '下一步', en: 'What to do next' },
  },
  unitsNote: {
    zh: '按单位编号排列，不按问题个数排名：各单位清单份数、人数不同，个数不宜直接比较。',
    en: 'In order of unit id, not ranked: units differ in the number of their lists, so counts do not compare.',
  },
  coverageNote: {
    zh: '格内为写到该项责任的清单份数。标“缺”的是应当写到而没有写到，详见该单位反馈意见；“—”为未能核查。',
    en: 'The number of lists that mention a duty. “–”: a list that must does not (see the unit’s report); “—”: coverage could not be checked.',
  },
  coverageMissing: { zh: '{count}缺', en: '{count}–' },
  aspect: { zh: '方面{id}', en: 'Aspect {id}' },
  coverageTitle: {
    zh: '{unit}：{duty} {title}，{count}份清单写到',
    en: '{unit}: {duty} {title}, in {count} lists',
  },
  acrossNote: {
    zh: '雷同是事实，不等于认定谁抄袭谁，须人工核实。',
    en: 'Likeness is a fact, not an accusation: to be verified by a person.',
  },
  rulesOff: { zh: '配置中关闭的规则', en: 'Rules switched off in the configuration' },
  rulesOffReason: { zh: '配置中已关闭', en: 'Switched off in the configuration' },
  unnamed: { zh: '另有{count}份', en: '{count} more' },
  andMore: { zh: '等{count}个', en: 'and others, {count} in all' },
  toolNote: { zh: '由 {tool} {version} 依据核查结果生成。', en: 'Made by {tool} {version} from the audit.' },
} as const satisfies Record<string, unknown>;

/** Sentences of `wuze check`: terminal and Markdown. */
export const checkWords = {
  title: { zh: '{year}年度责任清单核查', en: 'Review of {year} responsibility lists' },
  unitHead: { zh: '应报{due}份，已报{submitted}份', en: '{due} due, {submitted} submitted' },
  unitHeadNoRoster: { zh: '已报{submitted}份（无名册）', en: '{submitted} submitted (no roster)' },
  unitClean: { zh: '未发现问题', en: 'nothing found' },
  basis: { zh: '依据', en: 'basis' },
  advice: { zh: '建议', en: 'advice' },
  related: { zh: '相关', en: 'related' },
  own: { zh: '本条', en: 'this' },
  other: { zh: '对方', en: 'other' },
  note: { zh: '说明', en: 'note' },
  reason: { zh: '理由', en: 'reason' },
  origin: { zh: '原文位置', en: 'in the original' },
  text: { zh: '原文', en: 'text' },
  commonMarked: { zh: '相同文字标色', en: 'common characters coloured' },
  commonUnderlined: { zh: '下划 ~ 为相同文字', en: '~ under common characters' },
  hiddenByRule: {
    zh: '规则 {rule} 还有 {count} 个问题未列出（每条规则最多列 {maximum} 个）',
    en: '{count} more findings of {rule} are not shown (at most {maximum} per rule)',
  },
  hiddenInUnit: {
    zh: '本单位还有 {count} 个问题未列出',
    en: '{count} more findings of this unit are not shown',
  },
  likeness: { zh: '雷同', en: 'likeness' },
  leftovers: { zh: '残留', en: 'left over' },
  hiddenTotal: {
    zh: '共有 {count} 个问题未列出，完整结果见 json 格式',
    en: '{count} findings are not shown; the json format has them all',
  },
  clean: { zh: '没有发现问题。', en: 'Nothing found.' },
  noUnits: { zh: '没有找到可核查的清单。', en: 'There were no lists to audit.' },
  summary: { zh: '汇总', en: 'Summary' },
  cleanUnits: {
    zh: '另有 {count} 个单位合格，未发现问题',
    en: '{count} more units pass with nothing found',
  },
  totals: {
    zh: '{units} 个单位 {lists} 份清单{debriefs}：错误 {error}、警告 {warning}、提示 {info}；不计入结论：豁免 {suppressed}、经复核不属实 {dismissed}',
    en: '{lists} lists{debriefs} of {units} units: errors {error}, warnings {warning}, hints {info}; not counted: exempted {suppressed}, dismissed {dismissed}',
  },
  changedOnly: {
    zh: '只列与 {since} 以来改动有关的问题，另有 {hidden} 个未列出；结论只据列出的问题。',
    en: 'Only what touches changes since {since}: {hidden} more findings are not shown, and verdicts rest on those shown.',
  },
  totalsDebriefs: { zh: '、述责述廉 {count} 份', en: ' (and debriefs: {count})' },
  frequent: { zh: '最多的问题', en: 'Most frequent' },
  frequentOthers: {
    zh: '其余 {rules} 条规则共 {count} 个',
    en: '{count} more of {rules} other rules',
  },
  notChecked: { zh: '未核查', en: 'Not checked' },
  notCheckedCount: { zh: '{count} 项', en: '{count}' },
  notCheckedUnits: { zh: '{count} 个单位', en: '{count} units' },
  skipped: { zh: '跳过的文件', en: 'Files skipped' },
  skippedCount: { zh: '{count} 个', en: '{count}' },
  andMore: { zh: '等 {count} 个', en: ' and others, {count} in all' },
  next: { zh: '下一步', en: 'Next' },
  steps: {
    fix: {
      zh: '需整改或重报 {count} 个单位：wuze report -o 目录 生成各单位的核查反馈意见',
      en: '{count} units to revise or resubmit: wuze report -o DIR writes a report for each',
    },
    resubmit: {
      zh: '退回重报 {count} 个单位：wuze order draft 起草督办单',
      en: '{count} units to resubmit: wuze order draft drafts supervision orders',
    },
    verify: {
      zh: '雷同 {count} 个须人工核实：wuze decide 编号 --confirm|--dismiss --by 姓名',
      en: '{count} likenesses to be verified: wuze decide ID --confirm|--dismiss --by NAME',
    },
    clauses: {
      zh: '待认定的共用表述 {count} 段：wuze clauses 列出后认可或不认可',
      en: '{count} shared passages to be judged: wuze clauses lists them to accept or decline',
    },
    notChecked: {
      zh: '未核查 {count} 项：按所列原因补齐名册、目录或模板后重新核查',
      en: '{count} checks could not run: supply what the reasons name, and audit again',
    },
    explain: {
      zh: '不清楚某条规则：wuze explain {rule}',
      en: 'To understand a rule: wuze explain {rule}',
    },
    nothing: { zh: '无需处理。', en: 'Nothing to do.' },
  },
} as const satisfies Record<string, unknown>;

/** Said when a saved audit cannot be used. */
export const readAuditWords = {
  notJson: { zh: '核查结果文件不是有效的 JSON', en: 'The saved audit is not valid JSON' },
  version: {
    zh: '核查结果文件的格式版本是 {version}，本工具只认版本 1；请用相应版本的 wuze 重新核查',
    en: 'The saved audit has format version {version}; this tool reads version 1. Audit again with this wuze',
  },
  invalid: {
    zh: '核查结果文件不符合格式（schemas/audit.schema.json）：{problems}',
    en: 'The saved audit is not as schemas/audit.schema.json says: {problems}',
  },
  problem: { zh: '{path} 处{what}', en: '{path} {what}' },
  complaints: {
    required: { zh: '缺少 {name}', en: 'lacks {name}' },
    additional: { zh: '多出 {name}', en: 'has an unknown {name}' },
    type: { zh: '类型应为 {type}', en: 'must be of type {type}' },
    values: { zh: '应为 {values} 之一', en: 'must be one of {values}' },
    other: { zh: '不符合要求（{message}）', en: '{message}' },
  },
  more: { zh: '另有 {count} 处', en: '{count} more' },
} as const satisfies Record<string, unknown>;

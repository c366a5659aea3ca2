/** Words of the formats that servers read: SARIF, JUnit, annotations, code quality. */
export const ciWords = {
  advice: { zh: '整改建议：{text}', en: 'Advice: {text}' },
  basis: { zh: '依据：{text}', en: 'Basis: {text}' },
  origin: { zh: '原文位置：{text}', en: 'In the original: {text}' },
  note: { zh: '说明：{text}', en: 'Note: {text}' },
  likeness: { zh: '雷同程度：{text}', en: 'Likeness: {text}' },
  leftovers: { zh: '残留名称：{text}', en: 'Left-over names: {text}' },
  related: { zh: '相关：{text}', en: 'Related: {text}' },
  closed: { zh: '〔{state}：{reason}〕', en: '[{state}: {reason}] ' },
  closedWithoutReason: { zh: '〔{state}〕', en: '[{state}] ' },
  root: { zh: '仓库的顶层文件夹', en: 'The top folder of the repository' },
  notChecked: {
    zh: '未能核查 {title}（{unit}）：{reason}',
    en: '{title} was not checked ({unit}): {reason}',
  },
  allUnits: { zh: '全部单位', en: 'all units' },
  githubResults: {
    zh: 'GitHub 只显示前 {shown} 个结果，本次共 {count} 个，其余 {hidden} 个只在文件中。',
    en: 'GitHub shows only {shown} of the {count} results; the other {hidden} are in the file alone.',
  },
  clean: { zh: '未发现问题', en: 'nothing found' },
  shared: { zh: '公共文件', en: 'shared files' },
  more: { zh: '{text}（等 {count} 个问题）', en: '{text} ({count} findings)' },
  notAnnotated: {
    zh: 'GitHub 每步只显示错误、警告、提示各 {limit} 个标注。未标注：错误 {error}、警告 {warning}、提示 {info}。全部问题见步骤摘要。',
    en: 'GitHub shows {limit} annotations of each kind per step. Left out: errors {error}, warnings {warning}, hints {info}. The step summary has all findings.',
  },
  notAnnotatedTitle: { zh: '另有 {count} 个问题未标注', en: '{count} more findings' },
  closedCounts: {
    zh: '不计入结论、没有标注：豁免 {suppressed}、经复核不属实 {dismissed}。',
    en: 'Not counted and not annotated: exempted {suppressed}, dismissed {dismissed}.',
  },
  cut: {
    zh: '篇幅有限，以上没有列出全部问题，略去 {count} 个。完整结果见 `-f json:文件`，或 `wuze report --format md`。',
    en: 'There is no room for all findings: {count} are left out. `-f json:FILE` and `wuze report --format md` have them all.',
  },
} as const;

import type { Bilingual } from './bilingual.js';

/** Sentences of the Word report, the spreadsheet and the pictures. */
export const officeWords = {
  docx: {
    notice: {
      zh: '草稿：尚有{count}个问题未经人工复核，复核前不得印发',
      en: 'Draft: {count} findings not yet reviewed by a person. Do not send out.',
    },
    tag: { zh: '{title}，{tag}：{text}', en: '{title}, {tag}: {text}' },
    noTag: { zh: '{title}：{text}', en: '{title}: {text}' },
    tagSeparator: { zh: '，', en: ', ' },
    seeTable: {
      zh: '各问题的依据、整改建议和所在位置见{table}。',
      en: 'Basis, advice and place of each are in {table}.',
    },
    seeComparisons: {
      zh: '各问题的依据、整改建议和所在位置见{table}，雷同文字对照见{comparisons}。',
      en: 'Basis, advice and place of each are in {table}, texts side by side in {comparisons}.',
    },
    attachments: { zh: '附件：', en: 'Attached: ' },
    attachment: { zh: '附件', en: 'Attachment' },
    numberedAttachment: { zh: '附件{number}', en: 'Attachment {number}' },
    findings: { zh: '问题清单', en: 'Findings' },
    comparisons: { zh: '雷同文字对照', en: 'Texts side by side' },
    similarity: { zh: '清单两两雷同程度', en: 'Likeness of the lists' },
    lists: { zh: '核查清单一览', en: 'Lists checked' },
    legend: {
      zh: '带底色和下划线的为双方相同的文字，灰色的为规定表述和略去字数的说明。其他清单只列相同及与之相邻的文字。',
      en: 'Common characters are shaded and underlined; mandated wording and remarks are grey. Of other lists only what is alike is shown, with a few characters beside it.',
    },
    comparisonReference: { zh: '对照见{attachment}第{number}组', en: 'See {attachment}, no. {number}' },
    demands: { zh: '依据和整改建议', en: 'Basis and advice' },
    tagInTable: { zh: '〔{tag}〕', en: ' [{tag}]' },
    range: { zh: '{first}至{last}', en: '{first} to {last}' },
    heatmapNumber: { zh: '{number}.{name}', en: '{number}. {name}' },
  },
  xlsx: {
    file: { zh: '问题台账', en: 'ledger' },
    title: {
      zh: '{year}年度责任清单核查问题台账',
      en: 'Ledger of findings on the {year} responsibility lists',
    },
    sheets: {
      findings: { zh: '问题', en: 'Findings' },
      units: { zh: '单位', en: 'Units' },
      notChecked: { zh: '未核查事项', en: 'Not checked' },
    },
    columns: {
      id: { zh: '问题编号', en: 'Id' },
      listType: { zh: '清单类型', en: 'Kind of list' },
      item: { zh: '条号', en: 'Item' },
      state: { zh: '状态', en: 'State' },
      text: { zh: '原文', en: 'Text' },
      similarity: { zh: '相似度', en: 'Likeness' },
      line: { zh: '行', en: 'Line' },
      unitId: { zh: '单位编号', en: 'Unit id' },
    },
    truncated: {
      zh: '…（超出表格单元格上限，余下{count}字略）',
      en: '… ({count} characters more than a cell can hold)',
    },
  },
  svg: {
    heatmapFile: { zh: '{unit}-雷同热图', en: '{unit}-likeness' },
    coverageFile: { zh: '责任覆盖矩阵', en: 'coverage' },
    heatmapTitle: { zh: '{unit}{year}年度清单两两雷同程度', en: '{unit}: likeness of the {year} lists' },
    coverageTitle: { zh: '{year}年度责任目录覆盖情况', en: 'Coverage of the {year} catalogue of duties' },
    heatmapDescription: {
      zh: '{count}份清单两两比较，最高{highest}（{pair}）。',
      en: '{count} lists compared each with each; highest {highest} ({pair}).',
    },
    pair: { zh: '{first}与{second}', en: '{first} and {second}' },
    coverageDescription: {
      zh: '{units}个单位、{duties}项责任；标“缺”的{missing}处应当写到而没有写到。',
      en: '{units} units, {duties} duties; {missing} that a list must mention and does not.',
    },
    missingSign: { zh: '缺', en: '–' },
    legendMissing: { zh: '应当写到而没有写到', en: 'missing' },
    legendCovered: { zh: '写到的清单份数', en: 'lists that mention it' },
    legendUnknown: { zh: '未能核查', en: 'not checked' },
  },
} as const satisfies Record<string, Record<string, Bilingual | Record<string, Bilingual>>>;

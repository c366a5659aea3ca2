import type { Finding } from '../audit/audit.js';
import { heading, officialDate } from '../documents/official.js';
import { labelled, type OfficialDocument, paragraph, wordsTable } from '../documents/official-document.js';
import { docx } from '../documents/official-docx.js';
import { htmlPage } from '../documents/official-html.js';
import { markdown } from '../documents/official-markdown.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { type AuditIndex, indexAudit } from './audit-index.js';
import type { ReportFormat } from './format.js';
import { itemLabel, listLabel, placeLabel, ruleTitle } from './labels.js';
import { partiesOf } from './parties.js';

/** The sheet to decide on: every error and warning that nobody has decided on, with what speaks for it. Always Chinese. */
export const format = {
  files(audit) {
    const document = decisionSheet(indexAudit(audit));
    return [
      { name: '复核意见表.md', content: markdown(document) },
      { name: '复核意见表.html', content: htmlPage(document) },
      { name: '复核意见表.docx', content: docx(document) },
    ];
  },
} satisfies ReportFormat;

/** Digits of an id that tell it apart, as `wuze decide` takes them. */
const SHOWN = 8;
/** Most characters of a quotation. */
const QUOTED = 160;

export function decisionSheet(index: AuditIndex): OfficialDocument {
  const { audit } = index;
  const open = audit.findings.filter(({ state, severity }) => state === 'open' && severity !== 'info');
  const units = [...new Set(open.map(({ unit }) => unit))];
  return {
    title: `${audit.year}年度全面从严治党主体责任清单核查问题复核意见表`,
    ...(audit.issuer !== undefined && { author: audit.issuer.name }),
    date: audit.asOf,
    notice: '内部资料　供复核使用',
    letter: false,
    blocks: [
      { kind: 'title', parts: [`${audit.year}年度全面从严治党主体责任清单`, '核查问题复核意见表'] },
      paragraph(
        open.length === 0
          ? `截至${officialDate(audit.asOf, 'zh')}，应当整改和建议改进的问题已全部复核，没有待复核的问题。`
          : `截至${officialDate(audit.asOf, 'zh')}，共有${open.length}个应当整改或者建议改进的问题待复核。请逐个核对原文和佐证，在“属实”“不属实”中择一，写明理由和单位的说明；登记用 wuze decide 编号 --confirm 或 --dismiss --by 姓名。`,
      ),
      ...units.flatMap((unit, at): WordBlock[] => {
        const name = unit === undefined ? '工作区' : (index.units.get(unit)?.name ?? unit);
        const own = open.filter((finding) => finding.unit === unit);
        return [
          { kind: 'heading', level: 1, text: `${heading(1, at + 1, 'zh')}${name}（${own.length}个）` },
          ...own.flatMap((finding, number) => entry(finding, number + 1, index)),
        ];
      }),
    ],
  };
}

function entry(finding: Finding, number: number, index: AuditIndex): WordBlock[] {
  const list = index.lists.get(finding.file);
  const item = finding.item === undefined ? '' : itemLabel(finding.item, finding.file, index, 'zh');
  const line = placeLabel(finding, 'zh');
  const place = list === undefined ? line : `${listLabel(list, 'zh')}${item}（${line}）`;
  const kind = finding.severity === 'error' ? '应当整改' : '建议改进';
  const id = finding.id.slice(0, SHOWN);
  const parties = partiesOf(finding, index, { language: 'zh', namePartners: true });
  const quotations = (finding.related ?? [])
    .slice(0, 3)
    .flatMap((related, at) =>
      related.text === undefined ? [] : [`${parties.label(at)}：“${short(related.text)}”`],
    );
  const more = (finding.related ?? []).length - 3;
  return [
    {
      kind: 'heading',
      level: 2,
      text: `${heading(2, number, 'zh')}${ruleTitle(finding.rule, index, 'zh')}（${kind}，编号${id}）`,
    },
    labelled('位置：', place),
    labelled('问题：', finding.problem.zh),
    ...(finding.text === undefined ? [] : [labelled('原文：', `“${short(finding.text)}”`)]),
    ...(quotations.length === 0
      ? []
      : [labelled('对照：', `${quotations.join('；')}${more > 0 ? `；另有${more}处` : ''}。`)]),
    ...(finding.note === undefined ? [] : [labelled('注意：', finding.note.zh)]),
    labelled('依据：', finding.basis.zh),
    wordsTable(
      `复核意见 ${id}`,
      [
        { head: '认定', width: 2.6, align: 'center' },
        { head: '理由', width: 4 },
        { head: '单位说明', width: 4 },
        { head: '复核人、日期', width: 3 },
      ],
      [['□ 属实\n□ 不属实', '', '', '']],
    ),
  ];
}

function short(text: string): string {
  const plain = [
    ...text
      .replace(/(?<!\s)\s*\n\s*/g, ' ')
      .replaceAll('“', '‘')
      .replaceAll('”', '’'),
  ];
  return plain.length > QUOTED ? `${plain.slice(0, QUOTED).join('')}……` : plain.join('');
}

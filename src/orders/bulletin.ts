import type { Audit, Finding } from '../audit/audit.js';
import { counts } from '../audit/verdict.js';
import { heading, officialDate } from '../documents/official.js';
import {
  labelled,
  noticeOf,
  type OfficialDocument,
  paragraph,
  signature,
  UNREVIEWED_NOTICE,
  wordsTable,
} from '../documents/official-document.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { BULLETIN_WORDING, CAUSES_TO_WRITE } from '../language/order-wording.js';
import { currentState, type Ledger } from './ledger.js';
import { documentNumber } from './number.js';
import type { AuditUnit } from './people.js';
import { byText, enumerated, groupBy } from './text.js';
import { fillWording, type Values } from './wording.js';

export interface BulletinOptions {
  /** Names the persons, not only the units. */
  namePersons: boolean;
  /** The last day to report what was done; `YYYY-MM-DD`. */
  deadline?: string;
  ledger: Ledger;
  wording?: { text: string; file: string };
}

const VERDICTS = { pass: '合格', revise: '需整改', resubmit: '退回重报' } as const;

export function verdictName({ verdict, partly }: Pick<AuditUnit, 'verdict' | 'partly'>): string {
  return verdict === 'pass' && partly ? '合格（部分未核查）' : VERDICTS[verdict];
}

/** Findings that a document may name: errors and warnings that count. */
export function namedFindings(audit: Audit): Finding[] {
  return audit.findings.filter(
    (finding) => counts(finding) && finding.severity !== 'info' && finding.unit !== undefined,
  );
}

/** 通报: named summary to all units. Until a person has decided on all that is named, and the causes are written, it is a draft. */
export function bulletin(audit: Audit, options: BulletinOptions): OfficialDocument {
  const findings = namedFindings(audit);
  const undecided = findings.filter(({ state }) => state === 'open').length;
  const blocks = fillWording(
    options.wording?.text ?? BULLETIN_WORDING,
    bulletinValues(audit, options),
    options.wording?.file ?? 'bulletin',
  );
  const year = Number(audit.asOf.slice(0, 4));
  return {
    title: `关于${audit.region ?? ''}${audit.year}年度全面从严治党主体责任清单核查情况的通报`,
    ...(audit.issuer !== undefined && { author: audit.issuer.name }),
    date: audit.asOf,
    notice: noticeOf('拟编稿', undecided > 0 && UNREVIEWED_NOTICE)!,
    letter: false,
    blocks: [
      {
        kind: 'letterhead',
        issuer: audit.issuer?.name ?? '',
        reference: documentNumber(audit.issuer?.documentCode, year, undefined),
      },
      ...blocks,
    ],
  };
}

/** Every placeholder of the wording of a bulletin. */
export function bulletinValues(audit: Audit, options: BulletinOptions): Values {
  const units = audit.units.filter((unit) => unit.declared || unit.submitted > 0);
  return {
    ...commonValues(audit),
    单位数: String(units.length),
    述责述廉: audit.summary.debriefs > 0 ? `、述责述廉报告${audit.summary.debriefs}份` : '',
    期限: options.deadline === undefined ? '　　月　　日' : officialDate(options.deadline, 'zh'),
    总体情况: overallBlocks(audit, units, options.ledger),
    单位情况表: [unitTable(units)],
    做得较好: goodBlocks(units),
    主要问题: kindBlocks(audit, options.namePersons),
    原因分析: [paragraph(CAUSES_TO_WRITE)],
    要求: requirementBlocks(audit, options.deadline),
  };
}

/** Placeholders that every document about a whole audit has. */
export function commonValues(audit: Audit): Record<string, string | WordBlock[]> {
  const { issuer } = audit;
  return {
    地区: audit.region ?? '',
    年度: String(audit.year),
    发文机关: issuer?.name ?? '',
    发文机关简称: issuer?.shortName ?? issuer?.name ?? '',
    核查日期: officialDate(audit.asOf, 'zh'),
    清单份数: String(audit.summary.lists),
    联系人: issuer?.contact?.name ?? '',
    联系电话: issuer?.contact?.phone ?? '',
    署名: signature(issuer?.name, undefined),
  };
}

function overallBlocks(audit: Audit, units: readonly AuditUnit[], ledger: Ledger): WordBlock[] {
  const due = units.every((unit) => unit.due !== undefined)
    ? units.reduce((sum, unit) => sum + unit.due!, 0)
    : undefined;
  const submitted = units.reduce((sum, unit) => sum + unit.submitted, 0);
  const of = (verdict: AuditUnit['verdict']) => units.filter((unit) => unit.verdict === verdict).length;
  const findings = namedFindings(audit);
  const confirmed = findings.filter(({ state }) => state === 'confirmed').length;
  const { error, warning, dismissed } = audit.summary;
  const submission =
    due === undefined ? `各单位共报送清单${submitted}份` : `应报清单${due}份，实报${submitted}份`;
  const decided = `其中经人工复核属实${confirmed}个${dismissed > 0 ? `，复核不属实${dismissed}个（不计入）` : ''}`;
  const known = new Set(units.map(({ id }) => id));
  const orders = ledger.orders.filter(
    (order) => known.has(order.unit) && (order.listYear ?? order.year) === audit.year,
  );
  const closed = orders.filter((order) => currentState(order, audit.asOf).state === 'closed').length;
  const ordered = orders.length === 0 ? '' : `已下发督办单${orders.length}份，办结${closed}份。`;
  return [
    paragraph(
      `${submission}。核查结论为合格的${of('pass')}个单位，需整改的${of('revise')}个，退回重报的${of('resubmit')}个。共发现应当整改的问题${error}个、建议改进的问题${warning}个，${decided}。${ordered}`,
    ),
  ];
}

/** Each unit with its figures, in order of verdict, then of id. */
export function unitTable(units: readonly AuditUnit[]): WordBlock {
  const rank = { pass: 0, revise: 1, resubmit: 2 };
  const ordered = units.toSorted(
    (a, b) => rank[a.verdict] - rank[b.verdict] || a.error - b.error || byText(a.id, b.id),
  );
  return wordsTable(
    '各单位核查情况',
    [
      { head: '序号', width: 1.3, align: 'center' },
      { head: '单位', width: 6 },
      { head: '实报/应报', width: 2, align: 'center' },
      { head: '结论', width: 2.8, align: 'center' },
      { head: '应当整改', width: 1.8, align: 'center' },
      { head: '建议改进', width: 1.8, align: 'center' },
    ],
    ordered.map((unit, at) => [
      String(at + 1),
      unit.name,
      unit.due === undefined ? String(unit.submitted) : `${unit.submitted}/${unit.due}`,
      verdictName(unit),
      String(unit.error),
      String(unit.warning),
    ]),
  );
}

function goodBlocks(units: readonly AuditUnit[]): WordBlock[] {
  const good = units.filter(
    (unit) =>
      unit.verdict === 'pass' && unit.error === 0 && (unit.due === undefined || unit.submitted >= unit.due),
  );
  const clean = good.filter((unit) => unit.warning === 0);
  const nearly = good.filter((unit) => unit.warning > 0);
  const blocks: WordBlock[] = [];
  if (clean.length > 0)
    blocks.push(
      paragraph(
        `${enumerated(clean.map(({ name }) => name))}等${clean.length}个单位按要求报送清单，本次核查没有发现应当整改和建议改进的问题。`.replace(
          /^([^、]*)等1个单位/u,
          '$1',
        ),
      ),
    );
  if (nearly.length > 0)
    blocks.push(
      paragraph(
        `${enumerated(nearly.map(({ name }) => name))}等${nearly.length}个单位没有应当整改的问题，仅有个别建议改进之处。`.replace(
          /^([^、]*)等1个单位/u,
          '$1',
        ),
      ),
    );
  return blocks;
}

/** （一）班子成员清单雷同: units with figures, the most first. */
function kindBlocks(audit: Audit, namePersons: boolean): WordBlock[] {
  const names = new Map(audit.units.map((unit) => [unit.id, unit.name]));
  const byRule = groupBy(namedFindings(audit), ({ rule }) => rule);
  const kinds = [...byRule].toSorted(
    ([one, first], [other, second]) =>
      Number(second.some(({ severity }) => severity === 'error')) -
        Number(first.some(({ severity }) => severity === 'error')) ||
      second.length - first.length ||
      byText(one, other),
  );
  return kinds.flatMap(([rule, findings], at): WordBlock[] => {
    const title = audit.rules.find(({ id }) => id === rule)?.title.zh ?? rule;
    const byUnit = [...groupBy(findings, ({ unit }) => unit!)].toSorted(
      ([a, one], [b, other]) => other.length - one.length || byText(a, b),
    );
    const unitText = byUnit.map(([unit, own]) => {
      const persons = [...new Set(own.flatMap(({ person }) => person ?? []))];
      const who = namePersons && persons.length > 0 ? `：${enumerated(persons)}` : '';
      return `${names.get(unit) ?? unit}（${own.length}处${who}）`;
    });
    const remark = findings.every(({ severity }) => severity === 'warning') ? '（建议改进）' : '';
    const open = findings.filter(({ state }) => state === 'open').length;
    const unreviewed =
      open === 0 ? '' : open === findings.length ? '以上均未经人工复核。' : `其中${open}处未经人工复核。`;
    return [
      { kind: 'heading', level: 2, text: `${heading(2, at + 1, 'zh')}${title}${remark}` },
      paragraph(`共${findings.length}处，涉及${byUnit.length}个单位：${unitText.join('；')}。${unreviewed}`),
    ];
  });
}

function requirementBlocks(audit: Audit, deadline: string | undefined): WordBlock[] {
  const issuer = audit.issuer?.shortName ?? audit.issuer?.name ?? '我单位';
  const date = deadline === undefined ? '　　月　　日' : officialDate(deadline, 'zh');
  const points: [string, string][] = [
    [
      '压实整改责任。',
      '被点名单位的主要负责人要亲自研究、逐条整改，举一反三，全面自查；未被点名的单位要对照检查，有则改之。',
    ],
    [
      '提高清单质量。',
      '个人清单要结合职务、分工和年度任务制定，做到责任、措施、时限、佐证具体明确，按规定审议、签字；不得照搬模板、套用他人清单，不得以改换词句代替整改。',
    ],
    [
      '按期报告结果。',
      `有关单位于${date}前将整改情况和修改后的清单报送${issuer}。已下发督办单的，按督办单规定的期限办理。${issuer}将对整改情况进行核验，逐项销号。`,
    ],
  ];
  return points.map(([lead, text], at) => labelled(`${heading(3, at + 1, 'zh')}${lead}`, text));
}

import type { Audit } from '../audit/audit.js';
import { heading } from '../documents/official.js';
import { noticeOf, type OfficialDocument, paragraph, wordsTable } from '../documents/official-document.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { TALKS_WORDING } from '../language/order-wording.js';
import { commonValues } from './bulletin.js';
import type { AuditUnit, Leader } from './people.js';
import { byText, enumerated, groupBy } from './text.js';
import { fillWording, type Values } from './wording.js';

/** When an interview is proposed. */
export interface TalkRule {
  maximum: number;
  minimum: number;
  perList: number;
  severity: 'error' | 'warning';
}

export interface Candidate {
  unit: AuditUnit;
  principal: Leader | undefined;
  confirmed: number;
  lists: number;
  perList: number;
  /** Titles of the problems with how often each was found, the most frequent first. */
  kinds: { title: string; count: number }[];
}

/**
 * Units whose principals might be interviewed, the gravest first: confirmed findings only, for each list that was
 * checked, so that a large unit is not proposed for being large.
 */
export function talkCandidates(audit: Audit, rule: TalkRule): { proposed: Candidate[]; beyond: Candidate[] } {
  const candidates = audit.units.map((unit): Candidate => {
    const confirmed = audit.findings.filter(
      (finding) =>
        finding.unit === unit.id &&
        finding.state === 'confirmed' &&
        (finding.severity === 'error' || (rule.severity === 'warning' && finding.severity === 'warning')),
    );
    const lists = Math.max(1, unit.submitted + unit.debriefs);
    const kinds = [...groupBy(confirmed, (finding) => finding.rule)]
      .map(([id, some]) => ({
        title: audit.rules.find((each) => each.id === id)?.title.zh ?? id,
        count: some.length,
      }))
      .sort((a, b) => b.count - a.count || byText(a.title, b.title));
    return {
      unit,
      principal: unit.principal,
      confirmed: confirmed.length,
      lists,
      perList: confirmed.length / lists,
      kinds,
    };
  });
  const meeting = candidates
    .filter(({ confirmed, perList }) => confirmed >= rule.minimum && perList >= rule.perList)
    .sort((a, b) => b.perList - a.perList || b.confirmed - a.confirmed || byText(a.unit.id, b.unit.id));
  return { proposed: meeting.slice(0, rule.maximum), beyond: meeting.slice(rule.maximum) };
}

export interface TalksOptions {
  rule: TalkRule;
  wording?: { text: string; file: string };
}

/** 约谈建议: always a proposal for a person to decide. */
export function talks(audit: Audit, { rule, wording }: TalksOptions): OfficialDocument {
  return {
    title: `${audit.year}年度全面从严治党主体责任清单核查约谈建议`,
    ...(audit.issuer !== undefined && { author: audit.issuer.name }),
    date: audit.asOf,
    notice: noticeOf('约谈建议　供领导审定，不作为处理依据')!,
    letter: false,
    blocks: fillWording(wording?.text ?? TALKS_WORDING, talksValues(audit, rule), wording?.file ?? 'talks'),
  };
}

/** Every placeholder of the wording of the proposal. */
export function talksValues(audit: Audit, rule: TalkRule): Values {
  const { proposed, beyond } = talkCandidates(audit, rule);
  const open = audit.findings.filter(
    ({ state, severity }) => state === 'open' && severity === 'error',
  ).length;
  const severity = rule.severity === 'error' ? '应当整改的问题' : '应当整改和建议改进的问题';
  return {
    ...commonValues(audit),
    单位数: String(audit.units.length),
    呈送: audit.issuer?.shortName === undefined ? '领导' : `${audit.issuer.shortName}领导`,
    约谈条件: [
      paragraph(
        `只计经人工复核属实的${severity}；单位的属实问题不少于${rule.minimum}个，且平均每份清单不少于${rule.perList}个（按核查的清单和报告份数平均，不因单位规模大而列入）；按平均数由高到低，最多${rule.maximum}人。`,
      ),
    ],
    建议名单:
      proposed.length === 0
        ? [paragraph('没有达到约谈条件的单位，本次不提出约谈建议。')]
        : proposalBlocks(proposed),
    说明: noteBlocks(open, beyond, rule),
  };
}

function proposalBlocks(proposed: readonly Candidate[]): WordBlock[] {
  return [
    wordsTable(
      '约谈建议名单',
      [
        { head: '序号', width: 1.3, align: 'center' },
        { head: '单位', width: 4.6 },
        { head: '主要负责人', width: 3.6 },
        { head: '属实问题', width: 1.8, align: 'center' },
        { head: '核查份数', width: 1.8, align: 'center' },
        { head: '平均每份', width: 1.8, align: 'center' },
      ],
      proposed.map(({ unit, principal, confirmed, lists, perList }, at) => [
        String(at + 1),
        unit.name,
        principal === undefined
          ? '名册未列明'
          : `${principal.person}${principal.position === undefined ? '' : `\n${principal.position}`}`,
        String(confirmed),
        String(lists),
        perList.toFixed(2),
      ]),
    ),
    ...proposed.map(({ unit, kinds }, at) =>
      paragraph(
        `${heading(3, at + 1, 'zh')}${unit.name}：${enumerated(kinds.map(({ title, count }) => `${title}${count}个`))}。`,
      ),
    ),
  ];
}

function noteBlocks(open: number, beyond: readonly Candidate[], rule: TalkRule): WordBlock[] {
  const notes = [
    '本建议由核查数据按上述条件列出，只反映清单质量，不代表对单位和个人履行主体责任情况的评价。',
    ...(open > 0 ? [`尚有${open}个应当整改的问题未经人工复核，没有计入。`] : []),
    ...(beyond.length > 0
      ? [
          `另有${beyond.length}个单位达到条件而超出${rule.maximum}人的限额：${enumerated(beyond.map(({ unit }) => unit.name))}。`,
        ]
      : []),
  ];
  return notes.map((text, at) => paragraph(`${heading(3, at + 1, 'zh')}${text}`));
}

import type { Audit } from '../audit/audit.js';
import { heading } from '../documents/official.js';
import {
  noticeOf,
  type OfficialDocument,
  paragraph,
  UNREVIEWED_NOTICE,
} from '../documents/official-document.js';
import type { WordBlock } from '../documents/word/blocks.js';
import { NOTICE_WORDING } from '../language/order-wording.js';
import { commonValues, namedFindings, unitTable } from './bulletin.js';
import { currentState, type LatenessSettings, type Ledger, lateness } from './ledger.js';
import { documentNumber } from './number.js';
import { type AuditUnit, type Leader, politely } from './people.js';
import { STATE_NAMES } from './steps.js';
import { byText, enumerated, groupBy } from './text.js';
import { fillWording, type Values } from './wording.js';

export interface NoticeOptions {
  ledger: Ledger;
  lateness: LatenessSettings;
  wording?: { text: string; file: string };
}

export interface Notice {
  leader: Leader;
  document: OfficialDocument;
}

/** 抄报单: one for each leader, over the units in that leader's charge; those without any problem are in it too. */
export function notices(audit: Audit, options: NoticeOptions): Notice[] {
  const byLeader = new Map<string, { leader: Leader; units: AuditUnit[] }>();
  for (const unit of audit.units) {
    for (const leader of unit.supervisor ?? []) {
      const found = byLeader.get(leader.person);
      if (found === undefined) byLeader.set(leader.person, { leader, units: [unit] });
      else if (!found.units.includes(unit)) found.units.push(unit);
    }
  }
  return [...byLeader.values()]
    .sort((a, b) => byText(a.leader.person, b.leader.person))
    .map(({ leader, units }) => ({ leader, document: noticeTo(leader, units, audit, options) }));
}

/** Units that no leader is named for: nobody gets a notice of them. */
export function unitsWithoutLeader(audit: Audit): AuditUnit[] {
  return audit.units.filter((unit) => (unit.supervisor ?? []).length === 0 && unit.error + unit.warning > 0);
}

function noticeTo(
  leader: Leader,
  units: readonly AuditUnit[],
  audit: Audit,
  options: NoticeOptions,
): OfficialDocument {
  const ids = new Set(units.map(({ id }) => id));
  const undecided = namedFindings(audit).some(({ unit, state }) => ids.has(unit!) && state === 'open');
  const year = Number(audit.asOf.slice(0, 4));
  return {
    title: `${audit.year}年度全面从严治党主体责任清单核查情况抄报单（${leader.person}）`,
    ...(audit.issuer !== undefined && { author: audit.issuer.name }),
    date: audit.asOf,
    notice: noticeOf('拟编稿', undecided && UNREVIEWED_NOTICE)!,
    letter: true,
    blocks: [
      {
        kind: 'letterHeading',
        issuer: audit.issuer?.name ?? '',
        reference: documentNumber(audit.issuer?.documentCode, year, undefined),
      },
      ...fillWording(
        options.wording?.text ?? NOTICE_WORDING,
        noticeValues(leader, units, audit, options),
        options.wording?.file ?? 'notice',
      ),
    ],
  };
}

/** Every placeholder of the wording of a notice. */
export function noticeValues(
  leader: Leader,
  units: readonly AuditUnit[],
  audit: Audit,
  options: NoticeOptions,
): Values {
  return {
    ...commonValues(audit),
    领导: politely(leader),
    单位数: String(units.length),
    单位: enumerated(units.map(({ name }) => name)),
    单位情况表: [unitTable(units)],
    单位问题: problemBlocks(units, audit),
    督办情况: orderBlocks(units, audit, options),
  };
}

function problemBlocks(units: readonly AuditUnit[], audit: Audit): WordBlock[] {
  const findings = namedFindings(audit);
  const concerned = units.filter((unit) => findings.some((finding) => finding.unit === unit.id));
  if (concerned.length === 0) return [paragraph('您分管的单位没有应当整改和建议改进的问题。')];
  return concerned.flatMap((unit, at): WordBlock[] => {
    const own = findings.filter((finding) => finding.unit === unit.id);
    const kinds = [...groupBy(own, ({ rule }) => rule)].toSorted(
      ([, a], [, b]) => Number(b[0]!.severity === 'error') - Number(a[0]!.severity === 'error'),
    );
    const lines = kinds.map(([rule, some], number) => {
      const title = audit.rules.find(({ id }) => id === rule)?.title.zh ?? rule;
      const persons = [...new Set(some.flatMap(({ person }) => person ?? []))];
      const who = persons.length > 0 ? `，涉及${enumerated(persons)}` : '';
      const kind = some.some(({ severity }) => severity === 'error') ? '' : '（建议改进）';
      const open = some.some(({ state }) => state === 'open') ? '，未经人工复核' : '';
      return paragraph(`${heading(3, number + 1, 'zh')}${title}${kind}${some.length}处${who}${open}。`);
    });
    return [{ kind: 'heading', level: 2, text: `${heading(2, at + 1, 'zh')}${unit.name}` }, ...lines];
  });
}

function orderBlocks(
  units: readonly AuditUnit[],
  audit: Audit,
  { ledger, lateness: settings }: NoticeOptions,
): WordBlock[] {
  const ids = new Set(units.map(({ id }) => id));
  const orders = ledger.orders.filter(
    (order) => ids.has(order.unit) && (order.listYear ?? order.year) === audit.year,
  );
  if (orders.length === 0) return [];
  return orders.map((order, at) => {
    const current = currentState(order, audit.asOf);
    const { overdue } = lateness(current, audit.asOf, settings);
    const closed = [...current.problems.values()].filter((state) => state === 'closed').length;
    const late = overdue > 0 ? `，已逾期${overdue}天` : '';
    const extended = current.extensions > 0 ? `（经同意延期${current.extensions}次）` : '';
    return paragraph(
      `${heading(3, at + 1, 'zh')}${order.unitName}：${documentNumber(order.code, order.year, order.number)}督办单，问题${order.problems.length}个，已销号${closed}个，期限${current.deadline}${extended}，现为“${STATE_NAMES[current.state].zh}”${late}。`,
    );
  });
}

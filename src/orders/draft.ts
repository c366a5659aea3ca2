import { createHash } from 'node:crypto';
import type { Audit } from '../audit/audit.js';
import { officialDate } from '../documents/official.js';
import type { Order } from './order.js';
import type { AuditUnit } from './people.js';
import { type ProblemOptions, problemsOf } from './problems.js';
import { itemMark } from './text.js';

export interface DraftSettings {
  copies: readonly string[];
  /** 分管领导 stands for the unit's leader in charge. */
  reports: readonly string[];
  workingDays: number;
  /** `YYYY-MM-DD`, by working days from the day of drafting or as given; undefined when it cannot be counted. */
  deadline: string | undefined;
  /** True when a person gave the deadline as a date. */
  deadlineFixed: boolean;
}

/** The draft of one order; undefined when nothing is to be ordered. `earlier` counts the unit's orders in the ledger. */
export function draftOrder(
  unit: AuditUnit,
  audit: Audit,
  earlier: number,
  settings: DraftSettings,
  options: ProblemOptions,
): Order | undefined {
  const problems = problemsOf(unit.id, audit, options);
  if (problems.length === 0) return undefined;
  const reports = settings.reports.flatMap((name) =>
    name === '分管领导'
      ? (unit.supervisor ?? []).map(({ person, position }) => `${position ?? ''}${person}同志`)
      : [name],
  );
  const order: Order = {
    kind: 'order',
    draft: draftId(audit.year, unit.id, earlier),
    year: audit.year,
    ...(audit.issuer?.documentCode !== undefined && { code: audit.issuer.documentCode }),
    unit: unit.id,
    unitName: unit.name,
    ...(audit.issuer !== undefined && { issuer: audit.issuer.name }),
    ...(audit.issuer?.shortName !== undefined && { issuerShort: audit.issuer.shortName }),
    ...(audit.issuer?.contact !== undefined && { contact: audit.issuer.contact }),
    ...(unit.principal !== undefined && { principal: unit.principal }),
    ...(unit.supervisor !== undefined && { supervisors: unit.supervisor }),
    checked: audit.asOf,
    lists: unit.submitted,
    drafted: audit.asOf,
    title: `关于限期整改${audit.year}年度全面从严治党主体责任清单有关问题的督办单`,
    recipient: unit.name,
    opening: openingOf(unit, audit),
    problems,
    requirements: requirementsOf(unit, audit),
    workingDays: settings.workingDays,
    ...(settings.deadline === undefined
      ? { deadlineNote: DEADLINE_UNKNOWN }
      : { deadline: settings.deadline }),
    ...(settings.copies.length > 0 && { copies: [...settings.copies] }),
    ...(reports.length > 0 && { reports }),
    seen: audit.findings.filter((finding) => finding.unit === unit.id).map(({ id }) => id),
    items: [
      ...new Set(
        (audit.lists ?? [])
          .filter((list) => list.unit === unit.id)
          .flatMap(({ items }) => items.map(({ text }) => itemMark(text))),
      ),
    ],
  };
  return order;
}

export const DEADLINE_UNKNOWN =
  '期限所在年份的节假日安排尚未公布，不能推算：请在 wuze.yaml 的“节假日”中登记，或者直接写明期限日期';

/** The same draft keeps its id when it is drafted again; the unit's next order has another one. */
export function draftId(year: number, unit: string, earlier: number): string {
  return createHash('sha256')
    .update(JSON.stringify([year, unit, earlier]))
    .digest('hex')
    .slice(0, 12);
}

function openingOf(unit: AuditUnit, audit: Audit): string {
  const issuer = audit.issuer?.shortName ?? audit.issuer?.name ?? '';
  const debriefs = unit.debriefs > 0 ? `、述责述廉报告${unit.debriefs}份` : '';
  const lists =
    unit.due === undefined || unit.due === unit.submitted
      ? `${unit.submitted}份`
      : `${unit.submitted}份（应报${unit.due}份）`;
  return `${issuer}对你单位报送的${audit.year}年度全面从严治党主体责任清单${lists}${debriefs}进行了核查（核查日期：${officialDate(audit.asOf, 'zh')}）。经核查，存在{问题数}个方面的问题，现予督办，请认真整改。`;
}

function requirementsOf(unit: AuditUnit, audit: Audit): string[] {
  const issuer = audit.issuer?.shortName ?? audit.issuer?.name ?? '我单位';
  const principal = unit.principal === undefined ? '' : `（${unit.principal.person}同志）`;
  return [
    `加强组织领导。你单位主要负责人${principal}对整改工作负总责，对照上述问题逐条明确整改措施、责任人和完成时限，举一反三，全面检查本单位其他清单。`,
    '坚持真改实改。修改后的清单应当结合本单位实际和本人分工，按规定程序审议、签字；不得以改换词句、调整顺序代替整改，不得移植其他单位或者其他人员的清单。',
    `按期反馈情况。请于{期限}前以单位名义书面报告整改情况，一事一文，由主要负责人签发并加盖公章，附修改后的清单和审议、签字材料，报送${issuer}。不能按期办结的，应当在期限届满前报告进展，书面申请延期，写明原因和预计完成日期。`,
    '如实说明情况。对所列问题有不同意见的，可以在期限内提交书面说明和佐证材料，经复核后处理。',
    '及时办理签收。收到本督办单后，由主要负责人签收，并在3个工作日内退回回执。',
  ];
}

import { describe, expect, it } from 'vitest';
import type { Audit, Finding } from '../../src/audit/audit.js';
import { FollowUp, mayClose } from '../../src/orders/follow.js';
import { itemMark } from '../../src/orders/text.js';
import { sampleAudit } from '../reports/sample-audit.js';
import { sampleEntry } from './sample.js';

const OLD = '每季度带队到绿化处抽查苗木验收单十二份，比对照片和付款凭证，单价高出均价的由经办人当面说明。';
const OTHER =
  '每季度会同财务处抽查工程签证单二十份，逐份核对现场影像和结算书，变更超过一成的退回重审并约谈监理。';

/** An audit of 陈志远's list with one item, and another unit's list with OTHER. */
function auditOf(text: string, findings: Finding[] = []): Audit {
  const list = (unit: string, person: string, content: string) => ({
    file: `units/${unit}/${person}.yaml`,
    unit,
    kind: 'list' as const,
    type: 'member' as const,
    person,
    items: [{ id: '1', text: content, mandated: [] as [number, number][] }],
  });
  const audit = sampleAudit();
  const unit = audit.units[0]!;
  return {
    ...audit,
    units: [
      { ...unit, id: 'yuanlin', name: '鹭江市园林绿化局' },
      { ...unit, id: 'shuili', name: '鹭江市水利局' },
    ],
    lists: [list('yuanlin', '陈志远', text), list('shuili', '何川', OTHER)],
    findings,
  };
}

const order = sampleEntry({
  listYear: sampleAudit().year,
  items: [itemMark(OLD)],
  problems: [
    {
      number: 1,
      title: '班子成员清单雷同',
      findings: ['aaaaaaaaaaaaaaaa'],
      evidence: [
        {
          finding: 'aaaaaaaaaaaaaaaa',
          rule: 'copying/members',
          type: 'member',
          person: '陈志远',
          texts: [OLD],
          others: [{ unit: 'yuanlin', person: '蔡文彬', text: OLD.replace('绿化处', '科技处') }],
        },
      ],
    },
  ],
});

const followed = (text: string, findings: Finding[] = []) => {
  const audit = auditOf(text, findings);
  return new FollowUp(audit, [order]).order(order).problems[0]!;
};

describe('following an order up', () => {
  it('finds an honest correction solved', () => {
    const problem = followed(
      '六月底前把步道扶手的采购、安装、验收分给三个人办，七月请居民代表到现场逐段试用并写下意见。',
    );
    expect(problem).toMatchObject({ outcome: 'solved', warnings: [] });
    expect(mayClose(problem)).toBe(true);
  });

  it('sees through other words for the same', () => {
    const problem = followed(
      '按季带队到绿化处抽查苗木验收单十二份，核对照片和付款凭证，单价超过均价的由经办人当面说明。',
    );
    expect(problem.outcome).toBe('reworded');
    expect(mayClose(problem)).toBe(false);
  });

  it('warns of another unit’s text in its place', () => {
    const problem = followed(OTHER);
    expect(problem.warnings[0]).toMatchObject({ kind: 'copied', source: '鹭江市水利局何川清单第1条' });
    expect(mayClose(problem)).toBe(false);
  });

  it('does not complain of a list that stayed as it was, when the other one was rewritten', () => {
    expect(followed(OLD)).toMatchObject({ outcome: 'solved', warnings: [] });
  });

  it('cannot judge what is not there', () => {
    const audit = auditOf(OLD);
    audit.lists = audit.lists!.filter(({ unit }) => unit !== 'yuanlin');
    expect(new FollowUp(audit, [order]).order(order).problems[0]).toMatchObject({ outcome: 'unclear' });
  });
});

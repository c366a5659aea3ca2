import type { LedgerOrder } from '../../src/orders/ledger.js';
import type { Order } from '../../src/orders/order.js';
import { withFingerprints } from '../../src/orders/redraft.js';

export function sampleOrder(more: Partial<Order> = {}): Order {
  return withFingerprints({
    kind: 'order',
    draft: 'a1b2c3d4e5f6',
    year: 2026,
    code: '鹭廉责督',
    unit: 'yuanlin',
    unitName: '鹭江市园林绿化局',
    issuer: '鹭江市全面从严治党主体责任工作领导小组办公室',
    issuerShort: '市廉责办',
    drafted: '2026-04-10',
    title: '关于限期整改2026年度全面从严治党主体责任清单有关问题的督办单',
    recipient: '鹭江市园林绿化局',
    opening: '经核查，存在{问题数}个方面的问题，现予督办。',
    problems: [
      {
        key: 'dates/deadline',
        title: '时限错误',
        demand: 'error',
        places: [
          {
            list: '林国栋责任清单',
            person: '林国栋',
            items: '第6条',
            fact: '林国栋的清单第6条的时限“2月30日”不存在。',
          },
        ],
        basis: '责任清单的完成时限应当是确定的日期。',
        change: '改为实有的日期。',
        evidence: [{ finding: '702e422d00000000', rule: 'dates/deadline' }],
      },
      {
        key: 'names/other-unit',
        title: '出现其他单位名称',
        demand: 'error',
        places: [{ list: '钟海涛责任清单', person: '钟海涛', fact: '第6条出现“市水利局”。' }],
        basis: '依据。',
        change: '改写。',
        evidence: [{ finding: '3892733400000000', rule: 'names/other-unit' }],
      },
    ],
    requirements: ['请于{期限}前书面报告。'],
    workingDays: 15,
    deadline: '2026-05-06',
    ...more,
  });
}

export function sampleEntry(more: Partial<LedgerOrder> = {}): LedgerOrder {
  return {
    year: 2026,
    number: 1,
    code: '鹭廉责督',
    draft: 'a1b2c3d4e5f6',
    unit: 'yuanlin',
    unitName: '鹭江市园林绿化局',
    deadline: '2026-05-06',
    problems: [
      { number: 1, title: '时限错误', findings: ['702e422d00000000'] },
      { number: 2, title: '出现其他单位名称', findings: ['3892733400000000'] },
    ],
    history: [{ step: 'issued', date: '2026-04-13', by: '王建' }],
    ...more,
  };
}

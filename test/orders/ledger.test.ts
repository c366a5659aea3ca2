import { describe, expect, it } from 'vitest';
import { currentState, type HistoryEntry, lateness, nextNumber } from '../../src/orders/ledger.js';
import { documentNumber, orderReference } from '../../src/orders/number.js';
import { issueOrder } from '../../src/orders/steps.js';
import { sampleEntry, sampleOrder } from './sample.js';

const entry = (step: HistoryEntry['step'], date: string, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  step,
  date,
  by: '王建',
  ...more,
});
const settings = { nearDays: 5, longDays: 10 };

describe('numbers of documents', () => {
  it('are written without 第 and leading zeros, in 六角括号', () => {
    expect(documentNumber('鹭廉责督', 2026, 3)).toBe('鹭廉责督〔2026〕3号');
    expect(documentNumber('鹭廉责督', 2026, undefined)).toBe('鹭廉责督〔2026〕　号');
  });

  it.each([
    ['3', { number: 3 }],
    ['3号', { number: 3 }],
    ['2026-3', { year: 2026, number: 3 }],
    ['〔2026〕3号', { year: 2026, number: 3 }],
    ['鹭廉责督〔2026〕12号', { year: 2026, number: 12 }],
    ['鹭廉责督[2026]第12号', { year: 2026, number: 12 }],
  ])('reads %s', (written, expected) => expect(orderReference(written)).toEqual(expected));

  it('begin again each year, and follow the greatest', () => {
    const orders = [
      sampleEntry({ number: 1 }),
      sampleEntry({ number: 4 }),
      sampleEntry({ year: 2025, number: 9 }),
    ];
    expect(nextNumber({ kind: 'ledger', orders }, 2026)).toBe(5);
    expect(nextNumber({ kind: 'ledger', orders }, 2027)).toBe(1);
  });
});

describe('the state of an order', () => {
  it('follows from its history', () => {
    const history = [
      entry('issued', '2026-04-13'),
      entry('received', '2026-04-15'),
      entry('extension-requested', '2026-05-01', { until: '2026-05-20', reason: '党组会' }),
    ];
    expect(currentState(sampleEntry({ history }))).toMatchObject({
      state: 'received',
      deadline: '2026-05-06',
      extensions: 0,
    });
    expect(currentState(sampleEntry({ history })).pending?.until).toBe('2026-05-20');
    const granted = sampleEntry({
      history: [...history, entry('extension-granted', '2026-05-02', { until: '2026-05-20' })],
    });
    expect(currentState(granted)).toMatchObject({ deadline: '2026-05-20', extensions: 1 });
    // As it was before the extension was granted.
    expect(currentState(granted, '2026-05-01').deadline).toBe('2026-05-06');
  });

  it('is closed when its last problem is', () => {
    const history = [
      entry('issued', '2026-04-13'),
      entry('received', '2026-04-15'),
      entry('replied', '2026-05-05'),
      entry('closed', '2026-05-08', { problems: [1] }),
    ];
    expect(currentState(sampleEntry({ history })).state).toBe('replied');
    const all = sampleEntry({ history: [...history, entry('closed', '2026-05-09', { problems: [2] })] });
    expect(currentState(all)).toMatchObject({ state: 'closed', closedOn: '2026-05-09' });
  });

  it.each([
    ['2026-04-30', 'none', 0],
    ['2026-05-01', 'blue', 0],
    ['2026-05-06', 'blue', 0],
    ['2026-05-07', 'orange', 1],
    ['2026-05-16', 'orange', 10],
    ['2026-05-17', 'red', 11],
  ])('on %s is %s', (asOf, colour, overdue) => {
    expect(lateness(currentState(sampleEntry()), asOf, settings)).toMatchObject({ colour, overdue });
  });

  it('is not late while a reply that came in time waits to be examined', () => {
    const history = [
      entry('issued', '2026-04-13'),
      entry('received', '2026-04-15'),
      entry('replied', '2026-05-06'),
    ];
    expect(lateness(currentState(sampleEntry({ history })), '2026-06-30', settings).colour).toBe('none');
  });
});

describe('issuing', () => {
  const actor = { by: '王建', date: '2027-01-04' };

  it('numbers by the year of the issue, not of the lists', () => {
    const made = issueOrder(
      { kind: 'ledger', orders: [sampleEntry({ draft: 'ffffffffffff', number: 8 })] },
      sampleOrder({ deadline: '2027-02-01' }),
      'f',
      actor,
    );
    expect(made).toMatchObject({ year: 2027, number: 1, listYear: 2026 });
  });

  it('refuses without a deadline that anybody could keep', () => {
    const { deadline: _, ...without } = sampleOrder();
    expect(() =>
      issueOrder(
        { kind: 'ledger', orders: [] },
        { ...without, deadlineNote: '节假日安排尚未公布' },
        'f',
        actor,
      ),
    ).toThrow('节假日安排尚未公布');
    expect(() => issueOrder({ kind: 'ledger', orders: [] }, sampleOrder(), 'f', actor)).toThrow(
      '不晚于印发日期',
    );
  });
});

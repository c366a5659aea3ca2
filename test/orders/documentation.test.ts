import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinValues } from '../../src/orders/bulletin.js';
import { emptyLedger } from '../../src/orders/ledger.js';
import { noticeValues } from '../../src/orders/notice.js';
import { orderValues } from '../../src/orders/order-document.js';
import { talksValues } from '../../src/orders/talks.js';
import type { Values } from '../../src/orders/wording.js';
import { sampleAudit } from '../reports/sample-audit.js';
import { sampleOrder } from './sample.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/orders.md'), 'utf8');

/** The page's row of a document: words, then blocks. */
function documented(kind: string): { words: string[]; blocks: string[] } {
  const row = new RegExp(`^\\| ${kind} \\| (.*?)；段：(.*?) \\|$`, 'm').exec(page)!;
  return { words: row[1]!.split('、').sort(), blocks: row[2]!.split('、').sort() };
}

describe('the page on placeholders', () => {
  const audit = sampleAudit();
  const lateness = { nearDays: 5, longDays: 10 };
  const rule = { maximum: 3, minimum: 2, perList: 0.5, severity: 'error' as const };
  const kinds: [string, Values][] = [
    ['督办单', orderValues(sampleOrder(), '〔2026〕1号', new Set())],
    ['通报', bulletinValues(audit, { namePersons: false, ledger: emptyLedger() })],
    ['抄报单', noticeValues({ person: '郑一鸣' }, audit.units, audit, { ledger: emptyLedger(), lateness })],
    ['约谈建议', talksValues(audit, rule)],
  ];
  it.each(kinds)('names all of the %s', (kind, values) => {
    const names = Object.keys(values);
    expect(documented(kind)).toEqual({
      words: names.filter((name) => typeof values[name] === 'string').sort(),
      blocks: names.filter((name) => typeof values[name] !== 'string').sort(),
    });
  });
});

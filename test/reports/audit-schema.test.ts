import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { UsageError } from '../../src/language/usage-error.js';
import { auditSchema, json, readAudit } from '../../src/reports/json.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 80, colourLevel: 0 } as const;

async function complaint(text: string): Promise<string> {
  const error = await readAudit(text).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).sentence.zh;
}

/** The sample with something changed. */
function changed(change: (audit: Audit) => void): string {
  const audit = sampleAudit();
  change(audit);
  return JSON.stringify(audit);
}

describe('readAudit', () => {
  it('gives back what json wrote, and json the same bytes again', async () => {
    const text = [...json(sampleAudit(), OPTIONS)].join('');
    const audit = await readAudit(text);
    expect(audit).toEqual(sampleAudit());
    expect([...json(audit, OPTIONS)].join('')).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('reads an audit without its evidence', async () => {
    const { lists: _, similarity: __, coverage: ___, ...rest } = sampleAudit();
    expect(await readAudit(JSON.stringify(rest))).toEqual(rest);
  });

  it('reads a file with a byte-order mark', async () => {
    await expect(readAudit(`\ufeff${JSON.stringify(sampleAudit())}`)).resolves.toEqual(sampleAudit());
  });

  it.each<[string, (audit: Audit) => void, RegExp]>([
    ['an unknown key', (audit) => Object.assign(audit, { extra: 1 }), /多出 extra/],
    ['a missing key', (audit) => Reflect.deleteProperty(audit, 'findings'), /缺少 findings/],
    ['a wrong type', (audit) => Object.assign(audit, { year: '2026' }), /\/year 处类型应为 integer/],
    [
      'an unknown verdict',
      (audit) => Object.assign(audit.units[0]!, { verdict: 'fine' }),
      /\/units\/0\/verdict 处应为/,
    ],
    [
      'an unknown state',
      (audit) => Object.assign(audit.findings[0]!, { state: 'gone' }),
      /\/findings\/0\/state/,
    ],
    [
      'a finding id that is no id',
      (audit) => Object.assign(audit.findings[0]!, { id: '"><b>' }),
      /\/findings\/0\/id/,
    ],
    [
      'a rule id with markup',
      (audit) => Object.assign(audit.findings[0]!, { rule: '<b>/x' }),
      /\/findings\/0\/rule/,
    ],
    [
      'a sentence in one language',
      (audit) => Reflect.deleteProperty(audit.findings[0]!.problem, 'en'),
      /缺少 en/,
    ],
    [
      'a line before the first',
      (audit) => Object.assign(audit.findings[0]!.start, { line: 0 }),
      /start\/line/,
    ],
    [
      'a share above 1',
      (audit) => Object.assign(audit.similarity![0]!, { raw: 1.5 }),
      /\/similarity\/0\/raw/,
    ],
    ['a span of three', (audit) => audit.findings[8]!.matches![0]!.spans[0]!.pop(), /spans\/0/],
    ['a date that is none', (audit) => Object.assign(audit, { asOf: '10.4.2026' }), /\/asOf/],
  ])('refuses %s', async (_, change, message) => {
    expect(await complaint(changed(change))).toMatch(message);
  });

  it('refuses what is no JSON, and says which version it wants', async () => {
    expect(await complaint('{')).toMatch(/不是有效的 JSON/);
    expect(await complaint('{"version": 2}')).toMatch(/版本是 2/);
    expect(await complaint('[]')).toMatch(/类型应为 object/);
  });

  it('names five problems and counts the others', async () => {
    expect(await complaint('{"version": 1}')).toMatch(/另有 \d+ 处/);
  });
});

describe('the schema', () => {
  it('allows no key that it does not describe', () => {
    const open: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties, additionalProperties } = schema as Record<string, unknown>;
      if (properties !== undefined && additionalProperties !== false) open.push(path);
      for (const [key, value] of Object.entries(schema)) walk(value, `${path}/${key}`);
    };
    walk(auditSchema(), '');
    expect(open).toEqual([]);
  });

  it('describes itself in both languages wherever it describes at all', () => {
    const single: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      if (
        typeof (schema as { description?: unknown }).description === 'string' &&
        !('x-description' in schema)
      ) {
        single.push(path);
      }
      for (const [key, value] of Object.entries(schema)) walk(value, `${path}/${key}`);
    };
    walk(auditSchema(), '');
    expect(single).toEqual([]);
  });
});

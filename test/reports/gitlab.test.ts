import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { counts } from '../../src/reports/audit-index.js';
import { gitlab } from '../../src/reports/gitlab.js';
import { PAYLOADS, withPayload } from './hostile.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 100, colourLevel: 0 } as const;

/** https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const validate = new Ajv2020({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^[^/.]' },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Entry {
  description: string;
  fingerprint: string;
  severity: string;
  location: { path: string };
}

function entries(audit: Audit, prefix?: string): Entry[] {
  const text = gitlab(audit, prefix === undefined ? OPTIONS : { ...OPTIONS, prefix }) as string;
  const value = JSON.parse(text) as Entry[];
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}

describe('code quality for GitLab', () => {
  it('holds every finding with its identity, graver ones higher', () => {
    const audit = sampleAudit();
    const made = entries(audit);
    expect(made.map(({ fingerprint }) => fingerprint)).toEqual(audit.findings.map(({ id }) => id));
    for (const [at, finding] of audit.findings.entries()) {
      const expected = { error: 'critical', warning: 'minor', info: 'info' }[finding.severity];
      expect(made[at]!.severity).toBe(counts(finding) ? expected : 'info');
    }
    expect(made.map(({ description }) => description).join('\n')).toContain('已豁免：两人共管公园管理中心');
  });

  it('gives no fingerprint twice, since GitLab would merge the two', () => {
    const audit = sampleAudit();
    audit.findings.push(...sampleAudit().findings);
    const fingerprints = entries(audit).map(({ fingerprint }) => fingerprint);
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('names files from the top of the repository', () => {
    const audit = sampleAudit();
    expect(entries(audit, 'lists/')[0]!.location.path).toBe(`lists/${audit.findings[0]!.file}`);
  });

  it('stays valid, without commands for a terminal, whatever a list holds', () => {
    for (const payload of PAYLOADS) {
      for (const { description } of entries(withPayload(sampleAudit(), payload))) {
        expect(description).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }
    }
  });
});

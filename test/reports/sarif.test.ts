import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { encodePath, sarif } from '../../src/reports/sarif.js';
import { rules } from '../../src/rules/index.js';
import { PAYLOADS, withPayload } from './hostile.js';
import { largeAudit } from './large-audit.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 100, colourLevel: 0 } as const;

/** RFC 3986, whole grammar of a reference in ASCII. */
const REFERENCE =
  /^(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*(?:#(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-F]{2})*)?$/;

const validate = validator();

/** The schema of OASIS is of draft 4; what it uses of it means the same in draft 7, but for the name of `id`. */
function validator(): ValidateFunction {
  const file = join(import.meta.dirname, 'sarif-schema/sarif-schema-2.1.0.json');
  const { id: _id, $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.addFormat('uri', (text) => URL.canParse(text));
  ajv.addFormat('uri-reference', REFERENCE);
  ajv.addFormat('date-time', (text) => !Number.isNaN(Date.parse(text)));
  return ajv.compile(schema);
}

interface Sarif {
  runs: {
    tool: { driver: { rules: { id: string; [key: string]: unknown }[] } };
    invocations: { toolExecutionNotifications: { message: { text: string } }[] }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: {
        physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
      }[];
      relatedLocations?: { message: { text: string } }[];
      partialFingerprints: Record<string, string>;
      suppressions: unknown[];
    }[];
  }[];
}

function checked(audit: Audit, options: Parameters<typeof sarif>[1] = OPTIONS): Sarif['runs'][number] {
  const log = JSON.parse(sarif(audit, options) as string) as Sarif;
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  return log.runs[0]!;
}

describe('SARIF', () => {
  it('is valid by the schema of OASIS, in both languages', () => {
    checked(sampleAudit());
    checked(sampleAudit(), { ...OPTIONS, language: 'en' });
  });

  it('is refused by that schema when it is wrong (so the test can fail)', () => {
    const log = JSON.parse(sarif(sampleAudit(), OPTIONS) as string) as Sarif;
    log.runs[0]!.results[0]!.level = 'grave';
    expect(validate(log)).toBe(false);
    const other = JSON.parse(sarif(sampleAudit(), OPTIONS) as string) as Sarif;
    other.runs[0]!.results[0]!.locations[0]!.physicalLocation.artifactLocation.uri = '清单 一.yaml';
    expect(validate(other)).toBe(false);
  });

  it('holds every finding, in its place, with its rule and its identity', () => {
    const audit = sampleAudit();
    const run = checked(audit);
    expect(run.results).toHaveLength(audit.findings.length);
    for (const [at, finding] of audit.findings.entries()) {
      const result = run.results[at]!;
      expect(run.tool.driver.rules[result.ruleIndex]!.id).toBe(finding.rule);
      expect(result.partialFingerprints).toEqual({ 'wuzeFindingId/v1': finding.id });
      const { artifactLocation, region } = result.locations[0]!.physicalLocation;
      expect(decodeURIComponent(artifactLocation.uri)).toBe(finding.file);
      expect(region).toEqual({
        startLine: finding.start.line,
        startColumn: finding.start.column,
        endLine: finding.end.line,
        endColumn: finding.end.column,
      });
      expect(result.relatedLocations?.length ?? 0).toBe(finding.related?.length ?? 0);
      expect((result.relatedLocations ?? []).every(({ message }) => message.text !== '')).toBe(true);
    }
  });

  it('keeps exempted and dismissed findings, with why and where that is said', () => {
    const audit = sampleAudit();
    const exempted = audit.findings.find(({ state }) => state === 'suppressed')!;
    const inSource = { ...exempted, id: '0123456789abcdef', suppressedBy: 'comment' as const };
    audit.findings.push(inSource);
    const run = checked(audit);
    const of = (id: string) =>
      run.results.find(({ partialFingerprints }) => partialFingerprints['wuzeFindingId/v1'] === id)!
        .suppressions;
    expect(of(exempted.id)).toEqual([
      { kind: 'external', status: 'accepted', justification: exempted.reason },
    ]);
    expect(of(inSource.id)).toEqual([
      { kind: 'inSource', status: 'accepted', justification: exempted.reason },
    ]);
    const dismissed = audit.findings.find(({ state }) => state === 'dismissed')!;
    expect(of(dismissed.id)).toEqual([
      { kind: 'external', status: 'accepted', justification: dismissed.reason },
    ]);
    const open = audit.findings.find(({ state }) => state === 'open')!;
    expect(of(open.id)).toEqual([]);
  });

  it('describes the rules', () => {
    const rationale = (id: string) => rules.find((rule) => rule.id === id)?.rationale;
    const run = checked(sampleAudit(), { ...OPTIONS, rationale });
    const copying = run.tool.driver.rules.find(({ id }) => id === 'copying/members')!;
    expect(copying).toMatchObject({
      name: 'CopyingMembers',
      shortDescription: { text: '班子成员清单雷同' },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['copying', '雷同照搬'] },
    });
    const { help, fullDescription } = copying as unknown as {
      help: { markdown: string };
      fullDescription: { text: string };
    };
    expect(help.markdown).toContain(rationale('copying/members')!.zh);
    expect(fullDescription.text.length).toBeGreaterThan(20);
  });

  it('names files from the top of the repository, percent-encoded', () => {
    const run = checked(sampleAudit(), { ...OPTIONS, prefix: '清单 2026/' });
    const { uri } = run.results[0]!.locations[0]!.physicalLocation.artifactLocation;
    expect(uri).toMatch(/^%E6%B8%85%E5%8D%95%202026\//);
    expect(encodePath('a:b/c?d#e%41\ud800')).toBe('a%3Ab/c%3Fd%23e%2541%EF%BF%BD');
  });

  it('says when there are more results than GitHub shows', () => {
    const run = checked(largeAudit(5000));
    const notes = run.invocations[0]!.toolExecutionNotifications.map(({ message }) => message.text);
    const count = sampleAudit().findings.length + 5000;
    expect(notes.at(-1)).toContain(`本次共 ${count} 个，其余 ${count - 5000} 个只在文件中`);
  });

  it('stays valid and makes no link, whatever a list holds', () => {
    for (const payload of PAYLOADS) {
      const run = checked(withPayload(sampleAudit(), payload));
      for (const { message } of run.results) {
        expect(message.text).not.toMatch(/\[[^\]]*\]\(/);
        expect(message.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { github, githubSummary } from '../../src/reports/github.js';
import { PAYLOADS, withPayload } from './hostile.js';
import { largeAudit } from './large-audit.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 100, colourLevel: 0 } as const;
const MEBIBYTE = 1024 * 1024;

interface Annotation {
  command: string;
  properties: Record<string, string>;
  message: string;
}

/** As the runner of GitHub Actions does it: ActionCommand.TryParseV2 in actions/runner. */
function annotations(text: string): { commands: Annotation[]; others: string[] } {
  const commands: Annotation[] = [];
  const others: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/).filter((each) => each !== '')) {
    const trimmed = line.trimStart();
    const end = trimmed.indexOf('::', 2);
    if (!trimmed.startsWith('::') || end < 0) {
      others.push(line);
      continue;
    }
    const head = trimmed.slice(2, end);
    const space = head.indexOf(' ');
    const properties: Record<string, string> = {};
    for (const pair of (space < 0 ? '' : head.slice(space + 1)).split(',')) {
      const at = pair.indexOf('=');
      if (at > 0) properties[pair.slice(0, at).trim()] = unescaped(pair.slice(at + 1), true);
    }
    commands.push({
      command: space < 0 ? head : head.slice(0, space),
      properties,
      message: unescaped(trimmed.slice(end + 2), false),
    });
  }
  return { commands, others };
}

function unescaped(text: string, property: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const marks = property ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain;
  return marks.replaceAll('%25', '%');
}

const shown = (audit: Audit, options: Parameters<typeof github>[1] = OPTIONS) =>
  annotations(github(audit, options) as string);

describe('annotations for GitHub', () => {
  it('stand on file, line and column, with what and why', () => {
    const audit = sampleAudit();
    const finding = audit.findings.find(({ state, severity }) => state === 'open' && severity === 'error')!;
    audit.findings = [finding];
    const [annotation] = shown(audit, { ...OPTIONS, prefix: 'lists/' }).commands;
    expect(annotation).toMatchObject({
      command: 'error',
      properties: {
        file: `lists/${finding.file}`,
        line: String(finding.start.line),
        endLine: String(finding.end.line),
        col: String(finding.start.column),
      },
    });
    expect(annotation!.properties.title).toContain(finding.rule);
    expect(annotation!.message).toContain(finding.problem.zh);
    expect(annotation!.message).toContain(finding.advice.zh);
  });

  it('are at most ten of a kind, and what is left out is counted', () => {
    for (const severity of ['error', 'warning', 'info'] as const) {
      const audit = largeAudit(40, { severity });
      const { commands } = shown(audit);
      for (const kind of ['error', 'warning', 'notice']) {
        expect(commands.filter(({ command }) => command === kind).length).toBeLessThanOrEqual(10);
      }
      const counted = audit.findings.filter(({ state }) => state === 'open' || state === 'confirmed').length;
      const last = commands.at(-1)!;
      expect(last.command).toBe('notice');
      expect(last.properties.title).toBe(`另有 ${counted - (commands.length - 1)} 个问题未标注`);
      const numbers = last.message
        .match(/未标注：错误 (\d+)、警告 (\d+)、提示 (\d+)/)!
        .slice(1)
        .map(Number);
      expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(counted - (commands.length - 1));
    }
  });

  it('leave exempted and dismissed findings to the summary, and say how many', () => {
    const { commands, others } = shown(sampleAudit());
    expect(commands.some(({ message }) => message.includes('已豁免'))).toBe(false);
    const { suppressed, dismissed } = sampleAudit().summary;
    expect(others).toEqual([`不计入结论、没有标注：豁免 ${suppressed}、经复核不属实 ${dismissed}。`]);
  });

  it('cannot be forged by a list', () => {
    const plain = shown(sampleAudit()).commands.map(({ command }) => command);
    const hostile = [
      ...PAYLOADS,
      '\n::error::x',
      '\r::stop-commands::x',
      '::add-mask::a',
      '%0A::warning::x',
      ',line=1',
    ];
    for (const payload of hostile) {
      const { commands } = shown(withPayload(sampleAudit(), payload));
      expect(commands.map(({ command }) => command)).toEqual(plain);
      for (const { properties } of commands) {
        expect(
          Object.keys(properties).filter((key) => !/^(file|line|endLine|col|endColumn|title)$/.test(key)),
        ).toEqual([]);
        if (properties.line !== undefined) expect(properties.line).toMatch(/^\d+$/);
      }
    }
  });
});

describe('the step summary', () => {
  it('holds every finding where there is room', () => {
    const text = githubSummary(sampleAudit(), OPTIONS, MEBIBYTE);
    for (const { id } of sampleAudit().findings) expect(text).toContain(id);
  });

  it('stays below the limit and counts what it leaves out', () => {
    const audit = largeAudit(8000);
    const text = githubSummary(audit, OPTIONS, MEBIBYTE);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MEBIBYTE);
    const missing = audit.findings.filter(({ id }) => !text.includes(id)).length;
    expect(missing).toBeGreaterThan(0);
    const hidden = [...text.matchAll(/还有 (\d+) 个问题未列出/g)].reduce(
      (sum, [, count]) => sum + Number(count),
      0,
    );
    expect(hidden).toBe(missing);
  });

  it('is cut between blocks, with the count, when even one finding of each rule is too much', () => {
    const audit = sampleAudit();
    for (const bytes of [200, 2000, 8000, 12_000]) {
      const text = githubSummary(audit, OPTIONS, bytes);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(bytes);
      const missing = audit.findings.filter(({ id }) => !text.includes(id)).length;
      const said = text.match(/略去 (\d+) 个。/);
      if (said !== null) expect(Number(said[1])).toBe(missing);
    }
  });
});

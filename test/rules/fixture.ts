import { readFileSync } from 'node:fs';
import type { Finding } from '../../src/audit/audit.js';
import { audit } from '../../src/audit/run.js';
import { buildWorkspace } from '../../src/workspace/build.js';

/** A finding as a fixture expects it or the rule gives it. */
export interface Marked {
  file: string;
  line: number;
  rule: string;
  severity?: string;
}

/** A file of a fixture. */
export interface FixtureFile {
  file: string;
  text: string;
  /** How it is saved. */
  encoding: 'utf-8' | 'utf-16le';
}

/** Separates the files of one fixture: `# ==== units/yuanlin/unit.yaml`, with an encoding that is not UTF-8 behind it. */
const SEPARATOR = /^# ==== (\S+)(?: (utf-16le))?\s*$/;
/** `# 期望: rule/id`, also several with commas, each with an optional severity: `# 期望: copying/members info` */
const MARKER = /#\s*期望[:：]\s*(.+?)\s*$/;

/** Splits a fixture into its files. One without separators is a single `list.yaml`. */
export function filesOf(fixture: string): FixtureFile[] {
  const files: { file: string; encoding: FixtureFile['encoding']; lines: string[] }[] = [];
  for (const line of fixture.split('\n')) {
    const [, file, encoding] = SEPARATOR.exec(line) ?? [];
    if (file !== undefined) files.push({ file, encoding: encoding === 'utf-16le' ? encoding : 'utf-8', lines: [] });
    else if (files.length > 0) files.at(-1)!.lines.push(line);
    else if (line.trim() !== '' && !line.startsWith('#')) {
      files.push({ file: 'list.yaml', encoding: 'utf-8', lines: [line] });
    }
  }
  return files.map(({ file, encoding, lines }) => ({ file, encoding, text: lines.join('\n') }));
}

/** The findings a fixture's markers ask for, in order. */
export function expectedOf(files: readonly { file: string; text: string }[]): Marked[] {
  return files.flatMap(({ file, text }) =>
    text.split('\n').flatMap((line, index) => {
      const marker = MARKER.exec(line)?.[1];
      if (marker === undefined) return [];
      return marker.split(/[,，]\s*/).map((entry) => {
        const [rule = '', severity] = entry.trim().split(/\s+/);
        return { file, line: index + 1, rule, ...(severity && { severity }) };
      });
    }),
  );
}

/** Audits a fixture's files in memory, as of a fixed day. */
export function auditFixture(path: string): { files: FixtureFile[]; findings: Finding[] } {
  const files = filesOf(readFileSync(path, 'utf8'));
  const workspace = buildWorkspace(
    files.map(({ file, text, encoding }) => ({ file, bytes: Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`, encoding) })),
    { asOf: '2026-04-10', ...(files.some(({ file }) => file === 'wuze.yaml') && { configFile: 'wuze.yaml' }) },
  );
  return { files, findings: audit(workspace).findings };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, wuze } from './command.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/lujiang');

describe('Word, spreadsheet and pictures', () => {
  it('have the same bytes in two processes and two time zones', { timeout: 240_000 }, async () => {
    const written = await Promise.all(
      ['Asia/Shanghai', 'America/New_York'].map(async (zone) => {
        const folder = folderWith();
        const args = ['report', FIXTURES, '-o', folder, '--format', 'docx,xlsx,svg', '--as-of', '2026-04-10'];
        const { code, stderr } = await wuze(args, { env: { TZ: zone } });
        expect(code, stderr).toBe(0);
        return filesIn(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
      }),
    );
    const names = written[0]!.map(([name]) => name!);
    expect(names.filter((name) => name.endsWith('.docx')).length).toBeGreaterThan(5);
    expect(names).toContain('问题台账.xlsx');
    expect(names).toContain('责任覆盖矩阵.svg');
    expect(written[1]).toEqual(written[0]);
  });
});

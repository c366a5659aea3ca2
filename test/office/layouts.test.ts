import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/export/formats.js';
import { filesIn, folderWith, textOf, wuze } from '../cli/command.js';
import { FULL, list, UNIT } from '../export/lists.js';
import { importBack, valuesOf } from '../import/back-and-forth.js';
import { convert, requireOffice } from './convert.js';

beforeAll(requireOffice);

// Sources written as offices lay their lists out, and what the command makes of them once LibreOffice has made Word
// and Excel files of them. Read the differences, then update with `npm run test:office -- -u`.
const SOURCES = join(import.meta.dirname, 'layouts');

/** What LibreOffice makes of a source, by its extension. */
const MADE: Readonly<Record<string, { extension: string; filter: string; source?: string }>> = {
  html: { extension: 'docx', filter: 'docx:MS Word 2007 XML', source: 'HTML (StarWriter)' },
  fodt: { extension: 'docx', filter: 'docx:MS Word 2007 XML' },
  csv: { extension: 'xlsx', filter: 'xlsx', source: 'CSV:44,34,UTF8' },
  fods: { extension: 'xlsx', filter: 'xlsx' },
};

describe('documents that LibreOffice made', () => {
  it('become what a person would have written', async () => {
    const folder = folderWith();
    const sources = readdirSync(SOURCES).filter((name) => name.split('.').at(-1)! in MADE);
    expect(sources.length).toBeGreaterThanOrEqual(9);
    mkdirSync(join(folder, 'in'));
    for (const name of sources) {
      const { extension, filter, source } = MADE[name.split('.').at(-1)!]!;
      const made = convert(name, readFileSync(join(SOURCES, name)), filter, extension, source);
      for (const [file, content] of made) writeFileSync(join(folder, 'in', file), content);
    }
    const { code, stderr } = await wuze(['import', 'in', '-o', 'out'], { cwd: folder });
    expect(stderr).toBe('');
    // The roster's column of notes has no key: it is kept as a comment, and said.
    expect(code).toBe(1);
    const written = filesIn(join(folder, 'out')).filter((file) => !file.startsWith('.wuze'));
    for (const file of written) {
      await expect(textOf(join(folder, 'out'), file)).toMatchFileSnapshot(
        join(SOURCES, 'expected', file.replaceAll('/', '~')),
      );
    }
    expect(readdirSync(join(SOURCES, 'expected')).sort()).toEqual(
      written.map((file) => file.replaceAll('/', '~')).sort(),
    );

    const { stdout } = await wuze(['check', 'out', '-f', 'json', '--as-of', '2026-04-10', '--no-cache'], {
      cwd: folder,
    });
    const { findings, summary } = JSON.parse(stdout) as {
      findings: { rule: string; file: string; item?: string; origin?: { zh: string } }[];
      summary: { lists: number; debriefs: number };
    };
    expect([summary.lists, summary.debriefs]).toEqual([8, 1]);
    expect(findings.filter(({ rule }) => /^format\/(?:yaml|schema|numbering|duplicate)/.test(rule))).toEqual(
      [],
    );
    const inLists = findings.filter(({ file, item }) => /\/20\d\d\//.test(file) && item !== undefined);
    expect(inLists.length).toBeGreaterThan(5);
    for (const { origin } of inLists) expect(origin?.zh).toMatch(/^in\/0\d-\S+\.(?:docx|xlsx) \S/);
  });

  it('an exported list that an office opened and saved comes back the same', () => {
    const given = list(FULL);
    const odt = convert('a.docx', exportFormats.docx(given), 'odt', 'odt').values().next().value!;
    const docx = convert('a.odt', odt, 'docx:MS Word 2007 XML', 'docx').values().next().value!;
    expect(valuesOf(importBack(given.unit, docx, UNIT).writing)).toEqual(valuesOf(given));
  });
});

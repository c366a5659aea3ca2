import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/language/bilingual.js';
import type { ReportFile } from '../../src/reports/format.js';
import { checkFormats, reportFormats } from '../../src/reports/index.js';
import { sampleAudit } from './sample-audit.js';

// What the reports look like. Read the differences, then update with `npx vitest run test/reports -u`.

async function reportFiles(name: string, language: Language): Promise<ReportFile[]> {
  const format = await reportFormats[name]!();
  return format.files(sampleAudit(), { language, namePartners: false });
}

async function checkText(
  name: string,
  language: Language,
  width: number,
  colourLevel: 0 | 1 = 0,
): Promise<string> {
  const format = await checkFormats[name]!();
  return [...format(sampleAudit(), { language, width, colourLevel })].join('');
}

/** The page without its style and script, which are the same on every page, and with its data on lines of its own. */
function withoutStyle(content: string | Uint8Array): string {
  return String(content)
    .replace(/<style>.*<\/style>/s, '<style>…</style>')
    .replace(/(<script type="module">).*(<\/script>)/s, '$1…$2')
    .replace(/(<script type="application\/json" id="data">)(.*)(<\/script>)/, (_, start, data, end) => {
      const { words: _words, ...batch } = JSON.parse(data);
      const lines = Object.entries(batch).map(([key, value]) =>
        Array.isArray(value)
          ? `${key}:\n${value.map((each) => `  ${JSON.stringify(each)}\n`).join('')}`
          : `${key}: ${JSON.stringify(value)}\n`,
      );
      return `${start}\n${lines.join('')}${end}`;
    })
    .replace(/sha256-[^']*/g, 'sha256-…');
}

describe('reports of the sample audit', () => {
  for (const language of ['zh', 'en'] as const) {
    it(`HTML in ${language}`, async () => {
      const files = await reportFiles('html', language);
      expect(files.map(({ name }) => name)).toEqual([
        'index.html',
        '海湾区白溪街道.html',
        '鹭江市教育局.html',
        '鹭江市水利局.html',
        '鹭江市文化和旅游局.html',
        '鹭江市园林绿化局.html',
      ]);
      for (const { name, content } of files) {
        if (language === 'en' && !/index|园林/.test(name)) continue;
        await expect(withoutStyle(content)).toMatchFileSnapshot(`golden/${language}/${name}`);
      }
    });

    it(`Markdown in ${language}`, async () => {
      for (const { name, content } of await reportFiles('md', language)) {
        if (language === 'en' && !/overview|园林/.test(name)) continue;
        await expect(content).toMatchFileSnapshot(`golden/${language}/${name}`);
      }
    });

    it(`terminal in ${language}`, async () => {
      await expect(await checkText('terminal', language, 100)).toMatchFileSnapshot(
        `golden/${language}/terminal.txt`,
      );
    });

    it(`Markdown of a check in ${language}`, async () => {
      await expect(await checkText('markdown', language, 0)).toMatchFileSnapshot(
        `golden/${language}/check.md`,
      );
    });
  }

  it('terminal, narrow and in colour', async () => {
    const text = await checkText('terminal', 'zh', 60, 1);
    await expect(text.replaceAll('\u001b', '␛')).toMatchFileSnapshot('golden/zh/terminal-colour.txt');
  });

  it('gives the same bytes twice', async () => {
    for (const name of ['html', 'md', 'json']) {
      expect(await reportFiles(name, 'zh')).toEqual(await reportFiles(name, 'zh'));
    }
    for (const name of ['terminal', 'markdown', 'json']) {
      expect(await checkText(name, 'zh', 100)).toBe(await checkText(name, 'zh', 100));
    }
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { format as html } from '../../src/reports/html.js';
import { json } from '../../src/reports/json.js';
import { format as markdown } from '../../src/reports/markdown.js';
import { checkMarkdown } from '../../src/reports/markdown-check.js';
import { markdownInline, markdownText } from '../../src/reports/markdown-text.js';
import { terminal } from '../../src/reports/terminal.js';
import { PAYLOADS, withPayload } from './hostile.js';
import { sampleAudit } from './sample-audit.js';

const REPORT = { language: 'zh', namePartners: true } as const;
const CHECK = { language: 'zh', width: 100, colourLevel: 0 } as const;

/** Nothing of this may reach a screen, except line feeds. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const show = (payload: string) => JSON.stringify(payload).slice(0, 40);

/** A harmless text of the same length and lines. */
const harmless = (payload: string) => payload.replace(/[^\n]/g, '甲').replace(/\r/g, '甲');

/** Tags with the names of their attributes, and the values that could do harm. */
function skeleton(page: string): string[] {
  const markup = page
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<script type="module">.*?<\/script>/s, '<script>');
  return [...markup.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

describe('HTML', () => {
  for (const payload of PAYLOADS) {
    it(`keeps ${show(payload)} text`, () => {
      const hostile = html.files(withPayload(sampleAudit(), payload), REPORT);
      const benign = html.files(withPayload(sampleAudit(), harmless(payload)), REPORT);
      for (const [at, { content }] of [...hostile].entries()) {
        expect(skeleton(String(content))).toEqual(skeleton(String(benign[at]!.content)));
        expect(String(content).replaceAll('\n', '')).not.toMatch(INVISIBLE);
        for (const [, link] of String(content).matchAll(/href="([^"]*)"/g)) {
          expect(link).toMatch(/^(#[a-z0-9-]+|[A-Za-z0-9%._~'()!*&#;-]+\.html)$/);
        }
      }
    });
  }

  it('embeds the data of a batch so that it is read back as it was', () => {
    for (const payload of PAYLOADS) {
      const audit = withPayload(sampleAudit(), payload);
      const [, data = ''] =
        /id="data">(.*)<\/script>\n/.exec(String(html.files(audit, REPORT)[0]!.content)) ?? [];
      expect(data).not.toMatch(/[<>&]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      const { texts } = JSON.parse(data) as { texts: string[] };
      expect(texts).toContain(audit.lists![0]!.items[0]!.text);
    }
  });

  it('lets in only the script and the style of the batch page, by their hashes', () => {
    const page = String(html.files(sampleAudit(), REPORT)[0]!.content);
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, script = ''] = /<script type="module">(.*)<\/script>/s.exec(page) ?? [];
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(page) ?? [];
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function|fetch\(|import\(|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
    );
    expect(style).not.toMatch(/url\(|@import|https?:/);
  });

  it('runs no script on a unit’s page, loads nothing, and lets in only its own style sheet', () => {
    for (const { content } of html.files(sampleAudit(), REPORT).slice(1)) {
      expect(content).toContain("default-src 'none'; style-src 'sha256-");
      expect(content).not.toMatch(/<script|<link|<img|<iframe|\son[a-z]+=|\sstyle=|url\(|@import|https?:/);
    }
  });
});

describe('terminal', () => {
  for (const payload of PAYLOADS) {
    it(`neutralises ${show(payload)}`, () => {
      const audit = withPayload(sampleAudit(), payload);
      expect(terminal(audit, CHECK).replaceAll('\n', '')).not.toMatch(INVISIBLE);
      const coloured = terminal(audit, { ...CHECK, colourLevel: 3 });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours chalk writes
      expect(coloured.replace(/\u001b\[[0-9;]+m|\n/g, '')).not.toMatch(INVISIBLE);
    });
  }
});

describe('Markdown', () => {
  for (const payload of PAYLOADS) {
    it(`keeps ${show(payload)} text`, () => {
      const texts = (text: string) => {
        const audit = withPayload(sampleAudit(), text);
        return [
          checkMarkdown(audit, CHECK),
          ...markdown.files(audit, REPORT).map(({ content }) => String(content)),
        ];
      };
      const benign = texts(harmless(payload));
      for (const [at, text] of texts(payload).entries()) {
        expect(text.replaceAll('\n', '')).not.toMatch(INVISIBLE);
        expect(tableShapes(text)).toEqual(tableShapes(benign[at]!));
        expect(text).not.toMatch(/<(?!mark>|\/mark>|br>|!-- -->)/);
        const prose = text.replace(/(?<!\\)\]\([\w%.~-]+\.md\)/g, '');
        expect(prose.match(/(?<!\\)`|https?:\/\/|www\.|[^>]@|(?<!\\)\]\(/g)).toBeNull();
      }
    });
  }

  it.each([
    ['# 标题', '\\# 标题'],
    ['1. 项', '1\\. 项'],
    ['- 项', '\\- 项'],
    ['a*b_c`d', 'a\\*b\\_c\\`d'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['<b>&lt;', '&lt;b&gt;&amp;lt;'],
    ['甲|乙\\|', '甲&#124;乙\\\\&#124;'],
    ['http://a www.b c@d', 'http:<!-- -->//a www<!-- -->.b c<!-- -->@<!-- -->d'],
    ['甲\n乙', '甲<br>乙'],
    ['2026-04-10（周五）', '2026-04-10（周五）'],
  ])('writes %j as %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it('keeps white space in the middle of a line', () => {
    expect(markdownInline(' a ')).toBe(' a ');
  });
});

/** How many columns each line of a table has. */
function tableShapes(text: string): number[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').length);
}

describe('JSON', () => {
  for (const payload of PAYLOADS) {
    it(`carries ${show(payload)} unharmed and harmless`, () => {
      const audit = withPayload(sampleAudit(), payload);
      const text = [...json(audit, CHECK)].join('');
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(audit)));
      expect(text.replaceAll('\n', '')).not.toMatch(INVISIBLE);
    });
  }
});

import { describe, expect, it } from 'vitest';
import { heatColours } from '../../src/documents/heat.js';
import { format } from '../../src/reports/svg.js';
import { all, parse } from '../documents/office-file.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', namePartners: false } as const;

const picture = (name: string) => {
  const file = format.files(sampleAudit(), OPTIONS).find((each) => each.name === name);
  return parse(String(file?.content)).documentElement!;
};

describe('pictures', () => {
  it('are a heat map for each unit that was compared, and one matrix', () => {
    expect(format.files(sampleAudit(), OPTIONS).map(({ name }) => name)).toEqual([
      '责任覆盖矩阵.svg',
      '鹭江市园林绿化局-雷同热图.svg',
    ]);
  });

  it('have a name and a description for those who do not see them', () => {
    const heatmap = picture('鹭江市园林绿化局-雷同热图.svg');
    expect(heatmap.getAttribute('role')).toBe('img');
    const [title, description] = heatmap.getAttribute('aria-labelledby')!.split(' ');
    const byId = (id: string) =>
      Array.from(heatmap.getElementsByTagName('*')).find((each) => each.getAttribute('id') === id);
    expect(byId(title!)?.textContent).toBe('鹭江市园林绿化局2026年度清单两两雷同程度');
    expect(byId(description!)?.textContent).toContain('最高84%（陈志远与黄海平）');
  });

  it('say in every cell what stands behind it', () => {
    const titles = all(picture('鹭江市园林绿化局-雷同热图.svg'), 'title').map((each) => each.textContent);
    expect(titles).toContain('陈志远与黄海平：扣除规定表述后 84%，全文 90%');
    const cells = all(picture('责任覆盖矩阵.svg'), 'rect').length - 1 - 3;
    expect(cells).toBe(5 * 28);
  });

  it('mark the duties that a list must mention and does not', () => {
    const missing = all(picture('责任覆盖矩阵.svg'), 'text').filter((each) =>
      each.getAttribute('class')?.endsWith('missing'),
    );
    expect(missing.map((each) => each.textContent)).toEqual(['缺', '1缺', '缺']);
  });

  it('follow a light or a dark surrounding', () => {
    const style = all(picture('责任覆盖矩阵.svg'), 'style')[0]!.textContent!;
    expect(style).toContain('prefers-color-scheme:dark');
    expect(style).toContain('Microsoft YaHei');
  });

  it('are not drawn where nothing was compared or covered', () => {
    const audit = sampleAudit();
    delete audit.similarity;
    delete audit.coverage;
    expect(format.files(audit, OPTIONS)).toEqual([]);
  });
});

describe('the colours of a heat map', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`leave the text readable (${theme})`, () => {
      for (let level = 0; level <= 10; level += 1) {
        const { fill, text } = heatColours(level, theme);
        expect(contrast(fill, text), `level ${level}`).toBeGreaterThan(4.5);
      }
    });
  }
});

/** Contrast of two colours (WCAG 2.2, relative luminance). */
function contrast(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].toSorted((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

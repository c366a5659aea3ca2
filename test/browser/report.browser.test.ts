/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAYLOADS, withPayload } from '../reports/hostile.js';
import { sampleAudit } from '../reports/sample-audit.js';
import { hasBrowser, type Visit, Visitor } from './visit.js';

describe.skipIf(!hasBrowser)('the HTML report in a browser', () => {
  const visitor = new Visitor();
  let pages: string[];

  beforeAll(async () => {
    await visitor.start();
    pages = await visitor.save(sampleAudit());
  });
  afterAll(() => visitor.stop());

  function visit(name: string, width = 1280, colorScheme: 'light' | 'dark' = 'light'): Promise<Visit> {
    return visitor.visit(name, { viewport: { width, height: 900 }, colorScheme });
  }

  it('complains of nothing and asks for nothing but itself', async () => {
    for (const name of pages) {
      const { page, requests, complaints } = await visit(name);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([visitor.address(name)]);
      await page.close();
    }
  });

  it('has one title, headings in order, and tables with headers', async () => {
    for (const name of pages) {
      const { page } = await visit(name);
      const levels = await page.$$eval('h1, h2, h3, h4', (all) => all.map((each) => Number(each.tagName[1])));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [at, level] of levels.entries())
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      const tables = await page.$$eval('table', (all) =>
        all.map((table) =>
          [...table.querySelectorAll('thead th')].every((cell) => cell.hasAttribute('scope')),
        ),
      );
      expect(tables.length).toBeGreaterThan(0);
      expect(tables).not.toContain(false);
      expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
      await page.close();
    }
  });

  it('lets its own style through its policy', async () => {
    const { page } = await visit('index.html');
    expect(await page.$eval('.issuer', (each) => getComputedStyle(each).textAlign)).toBe('center');
    await page.close();
  });

  it('leads from the overview to every unit', async () => {
    const { page } = await visit('index.html');
    await page.click('th a:text-is("鹭江市园林绿化局")');
    await page.click('text=打开反馈意见');
    expect(await page.textContent('h1')).toContain('关于鹭江市园林绿化局');
    await page.click('table a >> nth=0');
    expect(new URL(page.url()).hash).toMatch(/^#g\d+$/);
    expect(await page.$$eval('a', (all) => all.filter((a) => !document.querySelector(a.hash)).length)).toBe(
      0,
    );
    await page.close();
  });

  it('fits a telephone and a wide screen', async () => {
    for (const width of [360, 768, 1600]) {
      for (const name of pages) {
        const { page } = await visit(name, width);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(`${name} ${width} ${overflow}`).toBe(`${name} ${width} 0`);
        await page.close();
      }
    }
  });

  it('is legible in light and dark: contrast of 4.5 at least', async () => {
    const audit = sampleAudit();
    for (const [at, pair] of audit.similarity!.entries()) pair.residual = at / 9;
    await visitor.save(audit);
    for (const scheme of ['light', 'dark'] as const) {
      for (const name of ['index.html', '鹭江市园林绿化局.html']) {
        const { page } = await visit(name, 1280, scheme);
        expect(await page.evaluate(faintTexts)).toEqual([]);
        await page.close();
      }
    }
  });

  it('prints: A4 upright for a unit, lying for the overview', async () => {
    for (const [name, size] of [
      ['鹭江市园林绿化局.html', /\/MediaBox \[0 0 59\d\.?\d* 84\d/],
      ['index.html', /\/MediaBox \[0 0 84\d\.?\d* 59\d/],
    ] as const) {
      const { page } = await visit(name);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf).toMatch(/^%PDF-/);
      expect(pdf).toMatch(size);
      await page.close();
    }
  });

  it('shows hostile text as text', async () => {
    for (const payload of PAYLOADS) {
      const names = await visitor.save(withPayload(sampleAudit(), payload));
      const { page, requests, complaints } = await visit(names.at(-1)!);
      expect(complaints).toEqual([]);
      expect(requests).toHaveLength(1);
      expect(await page.$$eval('script, img, [onmouseover], [style]', (all) => all.length)).toBe(0);
      expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
      if (!/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]/u.test(payload)) {
        expect(await page.textContent('h1')).toContain(payload);
      }
      await page.close();
    }
  });
});

/** Runs in the page: texts whose contrast with what lies behind them is below 4.5 (WCAG 2.2, 1.4.3). */
function faintTexts(): string[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const drawn = (...colours: string[]): number => {
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const behind = (element: Element | null): string[] =>
    element === null
      ? ['white']
      : [...behind(element.parentElement), getComputedStyle(element).backgroundColor];
  const faint = new Set<string>();
  for (const element of document.querySelectorAll('main *')) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === 3 && node.textContent!.trim() !== '',
    );
    if (!own) continue;
    const back = behind(element);
    const [one, other] = [drawn(...back), drawn(...back, getComputedStyle(element).color)].sort(
      (a, b) => a - b,
    );
    const contrast = (other! + 0.05) / (one! + 0.05);
    if (contrast < 4.5) faint.add(`${element.tagName}.${element.className} ${contrast.toFixed(2)}`);
  }
  return [...faint];
}

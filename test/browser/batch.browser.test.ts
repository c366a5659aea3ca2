/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { audit as auditWorkspace } from '../../src/audit/run.js';
import { loadWorkspace } from '../../src/workspace/load.js';
import { PAYLOADS, withPayload } from '../reports/hostile.js';
import { sampleAudit } from '../reports/sample-audit.js';
import { largeAudit } from './large-audit.js';
import { hasBrowser, Visitor } from './visit.js';

const LUJIANG = join(import.meta.dirname, '../../fixtures/lujiang');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const SHI = encodeURIComponent('units/yizhong/2026/shi.yaml');
const NI = encodeURIComponent('units/eryuan/2026/ni.yaml');
const COMPARE = `#compare/${SHI}/${NI}`;

/** One address of each view. */
const VIEWS = ['', '#findings', '#coverage', '#likeness', '#unit/yizhong', '#unit/yuanlin', COMPARE];

async function lujiang(): Promise<Audit> {
  const { workspace, selected } = await loadWorkspace([LUJIANG], { asOf: '2026-04-10' });
  return auditWorkspace(workspace, { selected });
}

describe.skipIf(!hasBrowser)('the batch page made from fixtures/lujiang', () => {
  const visitor = new Visitor();
  let audit: Audit;

  beforeAll(async () => {
    await visitor.start();
    audit = await lujiang();
    await visitor.save(audit);
  });
  afterAll(() => visitor.stop());

  it('asks for nothing but itself and complains of nothing, in every view', async () => {
    for (const view of VIEWS) {
      const { page, requests, complaints } = await visitor.visit(`index.html${view}`);
      expect(await page.$$eval('h1', (all) => all.length)).toBe(1);
      expect(complaints).toEqual([]);
      expect(requests).toEqual([visitor.address('index.html')]);
      await page.close();
    }
  });

  it('leads from the overview to a unit, to a finding, to both lists beside each other, and back', async () => {
    const { page } = await visitor.visit('index.html');
    expect(await page.$$eval('.tiles dd', (all) => all.map((each) => each.textContent))).toEqual(
      Object.values({ ...audit.summary })
        .filter((_, at) => [0, 1, 3, 4, 5, 8].includes(at))
        .map(String),
    );
    await page.click('th a:text-is("中共鹭江市第一中学委员会")');
    await expect.poll(() => page.textContent('h1')).toBe('中共鹭江市第一中学委员会');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.click('.finding .compare >> nth=0');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#compare\//);
    // The address changes before the page does.
    await expect
      .poll(() => page.$$eval('.pair .link', (all) => all.map((each) => each.textContent)))
      .toContain('97%');
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).hash).toBe('#unit/yizhong');
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).hash).toBe('#overview');
    await page.goBack();
    await expect.poll(() => page.textContent('h1')).toBe('中共鹭江市第一中学委员会');
    await page.click('text=打开反馈意见');
    await expect.poll(() => page.textContent('h1')).toContain('关于中共鹭江市第一中学委员会');
    await page.close();
  });

  it('puts findings beside the text they are about, with all their items in the title', async () => {
    const { page } = await visitor.visit('index.html#unit/yuanlin');
    const row = page.locator('.item-row.found', { hasText: '第1、3、7、9条' }).first();
    expect(await row.locator('.item-number').textContent()).toBe('第1条');
    expect(await row.locator('mark').count()).toBeGreaterThan(0);
    expect(await page.locator('.see', { hasText: '第1、3、7、9条' }).count()).toBe(3);
    await page.close();
  });

  it('shows two lists alike: linked items, common characters, mandated text to be hidden', async () => {
    const { page } = await visitor.visit(`index.html${COMPARE}`);
    expect(await page.locator('.pair .link a').allTextContents()).toEqual(['100%', '97%', '100%', '100%']);
    const texts = await page.locator('.pair mark').allTextContents();
    expect(texts.join('')).toContain('每个风险点明确一名经办人和一名复核人');
    const mandated = page.locator('.compared .mandated').first();
    expect(await mandated.isVisible()).toBe(true);
    await page.check('text=隐去规定表述');
    expect(await mandated.isVisible()).toBe(false);
    await page.check('text=只看雷同条目');
    expect(await page.locator('.others').first().isVisible()).toBe(false);
    await page.click('text=左右对调');
    expect(await page.textContent('h1')).toMatch(/^中共鹭江市第二医院委员会/);
    expect(await page.locator('.pair .link a').count()).toBe(4);

    await page.close();
  });

  it('says where only names were changed', async () => {
    await visitor.save(sampleAudit());
    const { page } = await visitor.visit('index.html#unit/yuanlin');
    await page
      .locator('.finding', { has: page.locator('.tag.renamed') })
      .first()
      .locator('.compare')
      .first()
      .click();
    expect(await page.locator('.pair .tag').first().textContent()).toBe('只名称不同');
    await page.close();
    await visitor.save(audit);
  });

  it('tells the likeness of whole texts when a cell of the heat map is pointed at or focused', async () => {
    const { page } = await visitor.visit('index.html#unit/yuanlin');
    const cell = page.locator('.heatmap td a').first();
    const label = (await cell.getAttribute('aria-label'))!;
    expect(label).toMatch(/扣除规定表述后 \d+%，全文 \d+%$/);
    await cell.hover();
    expect(await page.textContent('.told')).toBe(label);
    await page.locator('.heatmap td a').nth(1).focus();
    expect(await page.textContent('.told')).not.toBe(label);
    await page.close();
  });

  it('draws an arrow only where a name left over shows the direction', async () => {
    const { page } = await visitor.visit('index.html#likeness');
    const labels = await page
      .locator('.edge')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    const arrows = await page
      .locator('.edge.directed')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(arrows).toEqual([
      expect.stringMatching(/^中共鹭江市第一中学委员会的清单残留中共鹭江市第二医院委员会的名称/),
    ]);
    expect(labels.length).toBeGreaterThan(arrows.length);
    const drawing = await page.innerHTML('.graph');
    await page.reload();
    expect(await page.innerHTML('.graph')).toBe(drawing);
    await page.close();
  });

  it('filters by unit, severity, rule and person, searches, and keeps all that in its address', async () => {
    const { page } = await visitor.visit('index.html#findings');
    await page.selectOption('#by-severity', 'error');
    await page.selectOption('#by-rule', 'copying/members');
    const expected = audit.findings.filter(
      ({ rule, severity }) => rule === 'copying/members' && severity === 'error',
    );
    expect(await page.locator('.finding').count()).toBe(expected.length);
    await page.selectOption('#by-unit', 'yuanlin');
    await page.selectOption('#by-person', '陈志远');
    expect(await page.locator('.finding').count()).toBe(1);
    await page.reload();
    expect(await page.locator('.finding').count()).toBe(1);
    await page.click('text=清除条件');
    expect(await page.textContent('.count')).toContain(`${audit.findings.length} 个问题`);
    await page.keyboard.press('/');
    await page.keyboard.type('市第二医院');
    await page.keyboard.press('Enter');
    expect(await page.locator('.units-found a').allTextContents()).toEqual(['中共鹭江市第二医院委员会']);
    expect(await page.locator('.finding').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('opens a finding and a list by their address', async () => {
    const finding = audit.findings.find(({ rule }) => rule === 'copying/units')!;
    const { page } = await visitor.visit(`index.html#unit/${finding.unit}/finding/${finding.id}`);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-finding'))).toBe(finding.id);
    expect(await page.locator(':focus').isVisible()).toBe(true);
    await page.goto(
      visitor.address(
        'index.html',
        `#unit/yizhong/list/${encodeURIComponent('units/yizhong/2026/team.yaml')}`,
      ),
    );
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await page.locator('details[open]:has(summary:focus) .item-row').count()).toBeGreaterThan(3);
    await page.goto(visitor.address('index.html', '#unit/nobody/finding/%E0%A4'));
    expect(await page.textContent('h1')).toContain('核查总览');
    await page.close();
  });

  it('is used by keyboard: j and k go from row to row, Enter opens, ? helps, and keys can be switched off', async () => {
    const { page } = await visitor.visit('index.html');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    const link = page.locator(':focus');
    expect(await link.evaluate((each) => each.matches('tr a'))).toBe(true);
    const outline = await link.evaluate((each) => getComputedStyle(each).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).not.toBe('');
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.uncheck('#keys-on');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog').isVisible()).toBe(false);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('search');
    await page.close();
  });

  it('sorts units by a column, and by their ids again; nothing ranks them at first', async () => {
    const { page } = await visitor.visit('index.html');
    const table = page.locator('section', { has: page.locator('h2:text-is("各单位情况")') });
    const names = () => table.locator('tbody th').allTextContents();
    const byId = audit.units.map(({ name }) => name);
    expect(await names()).toEqual(byId);
    const sort = table.locator('th button:text-is("错误")');
    await sort.click();
    await sort.click();
    expect(await table.locator('th:has(button:text-is("错误"))').getAttribute('aria-sort')).toBe(
      'descending',
    );
    expect((await names())[0]).toBe(audit.units.toSorted((a, b) => b.error - a.error)[0]!.name);
    await sort.click();
    expect(await names()).toEqual(byId);
    await table.locator('#unit-verdict').selectOption('pass');
    expect(await table.locator('tbody tr').count()).toBe(
      audit.units.filter(({ verdict }) => verdict === 'pass').length,
    );
    await page.close();
  });

  it('has no violation axe-core knows of, light and dark, in each view', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const view of VIEWS) {
        expect(await violations(`index.html${view}`, colorScheme)).toEqual([]);
      }
    }
  });

  it('has none either with every shade of likeness, findings that do not count, or its help open', async () => {
    const sample = sampleAudit();
    for (const [at, pair] of sample.similarity!.entries()) pair.residual = at / 9;
    await visitor.save({ ...sample, changed: { since: 'main', hidden: 3 } });
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const view of ['', '#unit/yuanlin', '#findings', '#likeness']) {
        expect(await violations(`index.html${view}`, colorScheme)).toEqual([]);
      }
      expect(await violations('index.html', colorScheme, '?')).toEqual([]);
    }
    await visitor.save(audit);
  });

  async function violations(name: string, colorScheme: 'light' | 'dark', key?: string): Promise<string[]> {
    const { page } = await visitor.visit(name, { colorScheme, bypassCSP: true });
    if (key !== undefined) await page.keyboard.press(key);
    await page.addScriptTag({ content: await readFile(AXE, 'utf8') });
    const found = await page.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: axe-core puts itself on the window
      const { violations: all } = await (window as any).axe.run(document);
      return all as { id: string; nodes: { html: string; failureSummary: string }[] }[];
    });
    await page.close();
    return found.map(
      ({ id, nodes }) => `${name} ${colorScheme} ${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
    );
  }

  it('fits a telephone and a wide screen', async () => {
    for (const width of [360, 768, 1600]) {
      for (const view of VIEWS) {
        const { page } = await visitor.visit(`index.html${view}`, { viewport: { width, height: 800 } });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(`${view} ${width} ${overflow}`).toBe(`${view} ${width} 0`);
        await page.close();
      }
    }
  });

  it('can be read where no script runs', async () => {
    const { page } = await visitor.visit('index.html', { javaScriptEnabled: false });
    for (const { name } of audit.units) {
      expect(await page.locator(`a:text-is("${name}")`).first().isVisible()).toBe(true);
    }
    await page.locator('a:text-is("鹭江市教育局")').first().click();
    expect(await page.textContent('h1')).toContain('关于鹭江市教育局');
    await page.close();
  });

  it('works without the texts of the lists, and says what is missing', async () => {
    const { lists: _, similarity: __, coverage: ___, ...rest } = audit;
    await visitor.save(rest);
    for (const view of VIEWS.filter((each) => each !== '#likeness' && each !== '#findings')) {
      const { page, complaints } = await visitor.visit(`index.html${view}`);
      expect(complaints).toEqual([]);
      expect(await page.locator('.lacking', { hasText: '--evidence findings' }).count()).toBe(1);
      await page.close();
    }
    const { page } = await visitor.visit(`index.html${COMPARE}`);
    expect(await page.locator('.pair mark').count()).toBeGreaterThan(3);
    await page.close();
    await visitor.save(audit);
  });
});

describe.skipIf(!hasBrowser)('the batch page with hostile text', () => {
  const visitor = new Visitor();
  beforeAll(() => visitor.start());
  afterAll(() => visitor.stop());

  for (const payload of PAYLOADS) {
    it(`shows ${JSON.stringify(payload).slice(0, 40)} as text`, async () => {
      const audit = withPayload(sampleAudit(), payload);
      await visitor.save(audit);
      const { page, requests, complaints } = await visitor.visit('index.html');
      const links = await hashes(page);
      const views = ['#findings', '#coverage', '#likeness', ...links('#unit/'), ...links('#compare/')];
      for (const view of views) {
        await page.goto(visitor.address('index.html', view));
        if (view.startsWith('#unit/'))
          views.push(
            ...(await hashes(page))('#compare/')
              .filter((each) => !views.includes(each))
              .slice(0, 2),
          );
        const shown = await page.evaluate(() => ({
          alien: document.querySelectorAll(
            'body :is(img, iframe, object, style, base, form, [onmouseover], [style]), body script + script + script',
          ).length,
          titles: document.querySelectorAll('h1').length,
          text: document.body.innerText,
          links: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
        }));
        expect(shown.alien).toBe(0);
        expect(shown.titles).toBe(1);
        expect(shown.text.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(
          /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u,
        );
        for (const link of shown.links) expect(link).toMatch(/^(#|[\w%.~'()!*-]+\.html$)/);
      }
      expect(views.length).toBeGreaterThan(8);
      expect(complaints).toEqual([]);
      expect(requests.every((request) => request.startsWith(visitor.address('index.html')))).toBe(true);
      await page.close();
    });
  }

  /** Links of the page that begin so. */
  async function hashes(page: Page): Promise<(start: string) => string[]> {
    const all = await page.$$eval('a', (links) => links.map((link) => link.getAttribute('href') ?? ''));
    return (start) => [
      ...new Set(
        all.filter(
          (link) => link.startsWith(start) && !link.includes('/finding/') && !link.includes('/list/'),
        ),
      ),
    ];
  }
});

describe.skipIf(!hasBrowser)('the batch page of 500 units and 10,000 findings', () => {
  const visitor = new Visitor();
  beforeAll(async () => {
    await visitor.start();
    await visitor.save(largeAudit(500, 10_000));
  });
  afterAll(() => visitor.stop());

  it('opens in less than two seconds, and each view in less than one', async () => {
    // The fastest of three: other work on the machine is not the page's.
    const durations: number[] = [];
    for (let time = 0; time < 3; time += 1) {
      const { page } = await visitor.visit('index.html');
      durations.push(
        await page.evaluate(() => {
          const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
          return entry!.domComplete;
        }),
      );
      await page.close();
    }
    const opened = Math.min(...durations);
    const { page, complaints } = await visitor.visit('index.html');
    const size = (await readFile(new URL(visitor.address('index.html')))).length;
    const times: Record<string, number> = { opened: Math.round(opened) };
    const elements: Record<string, number> = {};
    for (const view of [
      '#findings',
      '#findings?q=第3号',
      '#coverage',
      '#likeness',
      '#unit/unit0250',
      '#overview',
    ]) {
      times[view] = await page.evaluate(
        (hash) =>
          new Promise<number>((done) => {
            const began = performance.now();
            addEventListener(
              'hashchange',
              () =>
                requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - began)))),
              { once: true },
            );
            location.hash = hash;
          }),
        view,
      );
      elements[view] = await page.evaluate(() => document.querySelectorAll('*').length);
    }
    console.log(`${(size / 1e6).toFixed(1)} MB`, times, elements);
    expect(opened).toBeLessThan(2000);
    for (const [view, time] of Object.entries(times))
      if (view !== 'opened') expect(`${view} ${time < 1000}`).toBe(`${view} true`);
    for (const count of Object.values(elements)) expect(count).toBeLessThan(6000);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('shows everything when asked', async () => {
    const { page } = await visitor.visit('index.html#coverage');
    await page.click('button.more');
    expect(await page.locator('.coverage tbody tr').count()).toBe(500);
    await page.goto(visitor.address('index.html', '#findings'));
    expect(await page.textContent('.count')).toBe('10000 个问题（共 10000 个）');
    const before = await page.locator('.finding').count();
    await page.click('button.more');
    expect(await page.locator('.finding').count()).toBeGreaterThan(before);
    await page.close();
  });
});

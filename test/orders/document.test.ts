import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx } from '../../src/documents/official-docx.js';
import { htmlPage } from '../../src/documents/official-html.js';
import { orderDocument } from '../../src/orders/order-document.js';
import { sampleOrder } from './sample.js';

const parts = (undecided: string[] = [], number?: number) => {
  const order = sampleOrder(number === undefined ? {} : { number, numberYear: 2026, issued: '2026-04-13' });
  const document = orderDocument(order, { undecided: new Set(undecided) });
  const files = unzipSync(docx(document));
  const read = (name: string) => (files[name] === undefined ? '' : strFromU8(files[name]!));
  const header = Object.keys(files)
    .filter((name) => /header/.test(name))
    .map(read)
    .join('');
  return { body: read('word/document.xml'), header, html: htmlPage(document) };
};

describe('an order on paper (GB/T 9704-2012, 10.1)', () => {
  it('is A4 with margins of 37, 28, 35 and 26 mm', () => {
    const { body } = parts();
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"\/>/);
    const margin = (side: string) =>
      (Number(new RegExp(`<w:pgMar[^>]*w:${side}="(\\d+)"`).exec(body)![1]) / 1440) * 25.4;
    expect(margin('top')).toBeCloseTo(37, 1);
    expect(margin('left')).toBeCloseTo(28, 1);
    expect(margin('bottom')).toBeCloseTo(35, 1);
    expect(margin('right')).toBeCloseTo(26, 1);
  });

  it('has the name 30 mm from the edge over a red double line of 170 mm, and no number on the first page', () => {
    const { body } = parts();
    const frame = /<w:framePr w:w="(\d+)"[^>]*w:y="(\d+)"/.exec(body)!;
    expect((Number(frame[1]) / 1440) * 25.4).toBeCloseTo(170, 0);
    expect((Number(frame[2]) / 1440) * 25.4).toBeCloseTo(30, 0);
    expect(body).toMatch(/<w:bottom w:val="thickThinSmallGap"[^>]*w:color="FF0000"/);
    expect(body).toContain('<w:titlePg/>');
  });

  it('says on every page that it is a draft, and that nobody has examined it', () => {
    const { header, html, body } = parts(['702e422d00000000']);
    expect(header).toContain('拟编稿　未经人工复核');
    for (const kind of ['default', 'even', 'first'])
      expect(body).toMatch(new RegExp(`<w:headerReference w:type="${kind}"`));
    expect(html).toContain('【拟编稿　未经人工复核】');
  });

  it('says nothing of that once it is issued', () => {
    const { header, body, html } = parts([], 3);
    expect(header).toBe('');
    expect(body).toContain('鹭廉责督〔2026〕3号');
    expect(body).toContain('2026年4月13日');
    expect(html).not.toContain('拟编');
  });

  it('shows text from a list as text', () => {
    const order = sampleOrder({ unitName: '<script>alert(1)</script>', recipient: '<b>&' });
    const html = htmlPage(orderDocument(order, { undecided: new Set() }));
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
  });
});

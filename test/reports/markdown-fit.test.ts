import { describe, expect, it } from 'vitest';
import { checkMarkdown } from '../../src/reports/markdown-check.js';
import { markdownComment } from '../../src/reports/markdown-fit.js';
import { largeAudit } from './large-audit.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 100, colourLevel: 0 } as const;

describe('Markdown for a comment', () => {
  it('is whole where there is room', () => {
    expect(markdownComment(sampleAudit(), OPTIONS)).toBe(checkMarkdown(sampleAudit(), OPTIONS));
  });

  it('is never longer than GitHub takes, and counts what it leaves out', () => {
    for (const count of [100, 600, 3000]) {
      const audit = largeAudit(count);
      const text = markdownComment(audit, OPTIONS) as string;
      expect(text.length).toBeLessThanOrEqual(65_536);
      const missing = audit.findings.filter(({ id }) => !text.includes(id)).length;
      const hidden = [...text.matchAll(/还有 (\d+) 个问题未列出/g)].reduce(
        (sum, [, number]) => sum + Number(number),
        0,
      );
      expect(hidden).toBe(missing);
    }
  });

  it('is cut with the count where even the summary is too long', () => {
    const audit = sampleAudit();
    const model = audit.units[0]!;
    for (let number = 0; number < 3000; number += 1)
      audit.units.push({ ...model, id: `u${number}`, name: `第${number}小学` });
    const text = markdownComment(audit, OPTIONS) as string;
    expect(text.length).toBeLessThanOrEqual(65_536);
    const missing = audit.findings.filter(({ id }) => !text.includes(id)).length;
    expect(text).toContain(`略去 ${missing} 个。`);
  });
});

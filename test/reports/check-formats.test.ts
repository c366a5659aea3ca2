import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { format as html } from '../../src/reports/html.js';
import { format as markdown } from '../../src/reports/markdown.js';
import { checkMarkdown } from '../../src/reports/markdown-check.js';
import { terminal } from '../../src/reports/terminal.js';
import { displayWidth } from '../../src/reports/width.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', width: 100, colourLevel: 0 } as const;

describe('terminal', () => {
  it('keeps findings to the width', () => {
    for (const width of [50, 80, 100, 140]) {
      const [findings] = terminal(sampleAudit(), { ...OPTIONS, width }).split('2026年度责任清单核查');
      expect(findings!.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  });

  it('counts what a limit hides, by rule and in all', () => {
    const text = terminal(sampleAudit(), { ...OPTIONS, maximumPerRule: 1 });
    expect(text).toContain('规则 copying/members 还有 5 个问题未列出（每条规则最多列 1 个）');
    expect(text).toContain('共有 9 个问题未列出');
    expect(text.match(/^ {2}\d+:\d+ /gm)).toHaveLength(sampleAudit().findings.length - 9);
  });

  it('keeps exempted and dismissed findings in sight, with the reason', () => {
    const text = terminal(sampleAudit(), { ...OPTIONS, width: 200 });
    expect(text).toContain(
      '已豁免  陈志远 第7条 班子成员清单雷同  copying/members 4544e55f66a77b88 — 两人共管公园管理中心',
    );
    expect(text).toMatch(/经复核不属实 .* — 滨水公园确由两局联合检查/);
  });

  it('only counts clean units when there are many', () => {
    const audit = sampleAudit();
    const clean = audit.units.find(({ id }) => id === 'wenlv')!;
    for (let number = 0; number < 40; number += 1) {
      audit.units.push({ ...clean, id: `u${number}`, name: `鹭江市第${number}小学` });
    }
    const text = terminal(audit, OPTIONS);
    expect(text).toContain('另有 41 个单位合格，未发现问题');
    expect(text).not.toContain('第7小学');
  });

  it('says so when there is nothing', () => {
    const audit: Audit = {
      ...sampleAudit(),
      units: [],
      lists: [],
      findings: [],
      notChecked: [],
      skipped: [],
      rulesOff: [],
    };
    expect(terminal(audit, OPTIONS)).toContain('没有找到可核查的清单。');
    expect(terminal(audit, OPTIONS)).toContain('无需处理。');
    expect(checkMarkdown(audit, OPTIONS)).toContain('没有找到可核查的清单。');
  });

  it('marks common characters by colour when it can, by ~ when not', () => {
    expect(terminal(sampleAudit(), OPTIONS)).toContain('~~~~');
    const coloured = terminal(sampleAudit(), { ...OPTIONS, colourLevel: 1 });
    expect(coloured).not.toContain('~~~~');
    expect(coloured).toContain('\u001b[33m\u001b[1m');
  });
});

describe('check in Markdown', () => {
  it('counts what a limit hides', () => {
    const text = checkMarkdown(sampleAudit(), { ...OPTIONS, maximumPerRule: 1 });
    expect(text).toContain('规则 copying/members 还有 5 个问题未列出');
  });
});

describe('every format', () => {
  const offset = fc.integer({ min: 0, max: 200 });
  const span = fc.tuple(offset, offset, offset, offset);
  const text = fc.string({ unit: 'binary', maxLength: 80 });

  it('takes any audit that the schema allows', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 4 }),
        text,
        fc.nat(5),
        fc.array(fc.tuple(offset, offset)),
        (spans, words, related, mandated) => {
          const audit = sampleAudit();
          for (const finding of audit.findings) {
            finding.text = words;
            finding.person = words;
            for (const match of finding.matches ?? []) Object.assign(match, { spans, related, item: words });
            for (const place of finding.related ?? []) place.person = words;
          }
          for (const unit of audit.units) unit.name = words || '甲';
          for (const list of audit.lists!) for (const item of list.items) item.mandated = mandated;
          for (const namePartners of [true, false]) {
            html.files(audit, { language: 'zh', namePartners });
            markdown.files(audit, { language: 'en', namePartners });
          }
          terminal(audit, OPTIONS);
          checkMarkdown(audit, OPTIONS);
        },
      ),
      { numRuns: 30 },
    );
  });
});

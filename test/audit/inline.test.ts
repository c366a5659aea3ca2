import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ignoreComments } from '../../src/audit/inline-comments.js';
import { buildWorkspace } from '../../src/workspace/build.js';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

const ALLOWED = 'kind: config\nyear: 2026\ninlineSuppressions: true\n';
const MA = 'units/linye/ma.yaml';
const LINES = COPIES[MA]!.split('\n');

/** The list of 马千里 with a comment above or beside a line. */
function withComment(
  comment: string,
  { above, beside }: { above?: string; beside?: string },
): Record<string, string> {
  const at = LINES.findIndex((line) => line.includes((above ?? beside)!));
  const lines = [...LINES];
  if (above === undefined) lines[at] += ` ${comment}`;
  else lines.splice(at, 0, comment);
  return { ...COPIES, 'wuze.yaml': ALLOWED, [MA]: lines.join('\n') };
}

const ma = (files: Record<string, string>) => copyingOf(auditFiles(files)).find(({ file }) => file === MA)!;
const remarks = (files: Record<string, string>) =>
  auditFiles(files).findings.filter(({ rule, file }) => rule.startsWith('suppression/') && file === MA);

const COMMENT = '# wuze-ignore copying/members: 两人合写验收办法 until 2026-12-31';

describe('an exemption in a list', () => {
  it('holds beside an item, above it, and at the top for the whole list', () => {
    const places = [
      { above: '- id: "1"' },
      { beside: '- id: "1"' },
      { above: 'content:' },
      { above: 'kind: list' },
    ];
    for (const place of places) {
      expect(ma(withComment(COMMENT, place))).toMatchObject({
        state: 'suppressed',
        suppressedBy: 'comment',
        reason: '两人合写验收办法',
      });
      expect(remarks(withComment(COMMENT, place))).toEqual([]);
    }
  });

  it('stays visible and counted, and only its own list is exempt', () => {
    const result = auditFiles(withComment(COMMENT, { above: '- id: "1"' }));
    expect(result.summary.suppressed).toBe(1);
    expect(
      copyingOf(result)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['open', 'suppressed']);
  });

  it('has no effect unless the configuration allows it', () => {
    const files = {
      ...withComment(COMMENT, { above: '- id: "1"' }),
      'wuze.yaml': 'kind: config\nyear: 2026\n',
    };
    expect(ma(files).state).toBe('open');
    expect(remarks(files)).toEqual([]);
    expect(ma({ ...files, 'wuze.yaml': '种类: 配置\n年度: 2026\n文内豁免: 是\n' }).state).toBe('suppressed');
  });

  it('needs a reason, a rule and a date that is one: else it is told and has no effect', () => {
    const faulty: [string, string][] = [
      ['# wuze-ignore copying/members', '没有写理由'],
      ['# wuze-ignore copying/members: until 2026-12-31', '没有写理由'],
      ['# wuze-ignore: 两人合写', '没有写规则'],
      ['# wuze-ignore copying: 两人合写', '“copying”不是规则编号'],
      ['# wuze-ignore copying/members: 两人合写 until 2026-02-30', '“2026-02-30”不是日期'],
      ['# wuze-ignore suppression/unused: 不要提醒', '不能在清单中豁免'],
    ];
    for (const [comment, why] of faulty) {
      const files = withComment(comment, { above: '- id: "1"' });
      expect(ma(files).state).toBe('open');
      const [remark, ...others] = remarks(files);
      expect(others).toEqual([]);
      expect(remark).toMatchObject({
        rule: 'suppression/unused',
        unit: 'linye',
        person: '马千里',
        start: { line: 7, column: 1 },
      });
      expect(remark!.problem.zh).toContain(why);
    }
  });

  it('ends with its day, and is told where it stands', () => {
    const files = withComment(COMMENT.replace('2026-12-31', '2026-04-09'), { above: '- id: "1"' });
    expect(ma(files).state).toBe('open');
    expect(remarks(files)).toMatchObject([{ rule: 'suppression/expired', file: MA, start: { line: 7 } }]);
    const lastDay = withComment(COMMENT.replace('2026-12-31', '至2026年4月10日').replace('until ', ''), {
      above: '- id: "1"',
    });
    expect(ma(lastDay).state).toBe('suppressed');
  });

  it('is told when it covers nothing', () => {
    const comments = ['# wuze-ignore copying/template: 理由', '# wuze-ignore no/such-rule: 理由'];
    for (const comment of comments) {
      expect(remarks(withComment(comment, { above: '- id: "1"' }))).toMatchObject([
        { rule: 'suppression/unused' },
      ]);
    }
    // 写在末尾，下面没有内容
    const last = { ...COPIES, 'wuze.yaml': ALLOWED, [MA]: `${COPIES[MA]}${COMMENT}\n` };
    expect(remarks(last)[0]!.problem.zh).toContain('下面没有内容');
  });

  it('of one item does not cover a copy that has others too; comments on each do', () => {
    const second =
      '  - id: "2"\n    content: 6月到县苗圃逐床点验容器苗存活数量，账实不符的由保管员当场写明去向，两日内报分管领导并抄送纪检组。\n';
    const files: Record<string, string> = { ...COPIES, 'wuze.yaml': ALLOWED };
    for (const name of [MA, 'units/linye/shi.yaml']) files[name] = COPIES[name]! + second;
    expect(ma(files).matches).toHaveLength(2);
    const one = files[MA]!.replace('  - id: "1"', `  ${COMMENT}\n  - id: "1"`);
    expect(ma({ ...files, [MA]: one }).state).toBe('open');
    const both = one.replace('  - id: "2"', `  ${COMMENT.replace('两人合写', '二人共管')}\n  - id: "2"`);
    expect(ma({ ...files, [MA]: both })).toMatchObject({
      state: 'suppressed',
      reason: '两人合写验收办法；二人共管验收办法',
    });
  });
});

describe('comments of a file', () => {
  const commentsIn = (text: string) =>
    ignoreComments(buildWorkspace([{ file: 'a.yaml', bytes: new TextEncoder().encode(text) }]).documents[0]!);

  it('are none where they are text', () => {
    const text = `kind: list
unit: a
title: "# wuze-ignore copying/members: 引号里"
person: 甲#wuze-ignore copying/members：连着写
items:
  - id: "1"
    content: |
      # wuze-ignore copying/members: 文中
  - content: >-
      # wuze-ignore copying/members: 文中
`;
    expect(commentsIn(text)).toEqual([]);
  });

  it('tell rules, reason, date and the line they are about', () => {
    const text = `# 说明
# wuze-ignore copying/*, measurable/owner：全单位 “统一”格式（至 2026年12月31日） # 其他
kind: list
items:
  # wuze-ignore copying/members: until 之后再说

  # 又一句
  -
    id: "1"
    content: 甲 # wuze-ignore dates/*: 乙
`;
    expect(commentsIn(text)).toMatchObject([
      {
        atTop: true,
        rules: ['copying/*', 'measurable/owner'],
        reason: '全单位 “统一”格式',
        until: '2026-12-31',
      },
      { atTop: false, line: 9, reason: 'until 之后再说' },
      { atTop: false, line: 10, rules: ['dates/*'], reason: '乙' },
    ]);
  });

  it('are found in any text, and in a file of nothing else in a moment', () => {
    const piece = fc.constantFrom(
      '# wuze-ignore ',
      'a/b',
      ': ',
      '：',
      ' until ',
      '2026-1-1',
      '\n',
      '- ',
      '|',
      '"',
      "'",
      '{',
      '[',
      '  ',
      'x: ',
      '---',
      '%',
      '&a',
      '\t',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { range, line } of commentsIn(pieces.join(''))) {
          expect(range.start.line).toBe(range.end.line);
          if (line !== undefined) expect(line).toBeGreaterThanOrEqual(range.start.line);
        }
      }),
    );
    const list = COPIES[MA]!;
    const many = '# wuze-ignore dates/late: 理由\n'.repeat(5000);
    const began = performance.now();
    const result = auditFiles({
      ...COPIES,
      'wuze.yaml': ALLOWED,
      [MA]: list.replace('items:', `${many}items:`),
    });
    expect(result.findings.filter(({ rule }) => rule === 'suppression/unused')).toHaveLength(5000);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

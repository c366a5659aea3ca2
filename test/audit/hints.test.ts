import { describe, expect, it } from 'vitest';
import { configurationHints } from '../../src/audit/hints.js';
import { buildWorkspace } from '../../src/workspace/build.js';

function hintsOf(configuration: string, files: Record<string, string> = {}): string[] {
  const encoder = new TextEncoder();
  const inputs = Object.entries({ 'wuze.yaml': `kind: config\n${configuration}`, ...files });
  const workspace = buildWorkspace(
    inputs.map(([file, text]) => ({ file, bytes: encoder.encode(text) })),
    { asOf: '2026-04-10' },
  );
  return configurationHints(workspace).map(({ zh }) => zh);
}

const TEMPLATE =
  'kind: template\ntype: member\nyear: 2026\nitems:\n  - {id: "1", content: 结合分管工作填写。}\n';

describe('what stands in the configuration without effect', () => {
  it('an option that says what holds anyway', () => {
    const rules =
      'rules:\n  copying/members:\n    severity: error\n    itemThreshold: 0.8\n    listThreshold: 0.35\n';
    expect(hintsOf(rules)).toEqual([
      'wuze.yaml:5:20 copying/members 的 itemThreshold 与默认值相同，可以删去',
    ]);
  });

  it('a glob that finds no template', () => {
    expect(
      hintsOf('templates: [templates/*.yaml, other/*.yaml]\n', { 'templates/a.yaml': TEMPLATE }),
    ).toEqual([expect.stringMatching(/^wuze\.yaml:2:\d+ “other\/\*\.yaml”没有找到模板/)]);
  });

  it('a name to exclude that is not there; but not a glob, which may wait for files', () => {
    const exclude = 'exclude: [old.yaml, drafts, drafts/**]\n';
    expect(hintsOf(exclude)).toEqual([
      expect.stringContaining('没有“old.yaml”'),
      expect.stringContaining('没有“drafts”'),
    ]);
    expect(hintsOf(exclude, { 'old.yaml': TEMPLATE, 'drafts/a.yaml': TEMPLATE })).toEqual([]);
  });

  it('rules for resubmitting that do not exist or are off', () => {
    const verdict =
      'verdict: {resubmitRules: [copying/member, copying/members, roster/missing-list]}\nrules: {copying/members: off}\n';
    expect(hintsOf(verdict)).toEqual([
      expect.stringContaining('没有规则“copying/member”'),
      expect.stringContaining('规则 copying/members 已关闭'),
    ]);
  });

  it('nothing is said of a configuration in which everything counts, or of none', () => {
    expect(
      hintsOf('year: 2026\ntemplates: templates/*.yaml\nexclude: [drafts/**]\n', {
        'templates/a.yaml': TEMPLATE,
      }),
    ).toEqual([]);
    expect(configurationHints(buildWorkspace([], { asOf: '2026-04-10' }))).toEqual([]);
  });
});

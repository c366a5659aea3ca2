import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/run.js';
import { buildWorkspace } from '../../../src/workspace/build.js';

function gaps(...files: [string, string][]): string[] {
  const workspace = buildWorkspace(
    files.map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })),
    { asOf: '2026-04-10' },
  );
  return audit(workspace)
    .notChecked.filter(({ rule }) => /^(?:roster|approval)\//.test(rule))
    .map(({ rule, unit }) => `${rule} ${unit ?? '*'}`);
}

const list = (person: string, more = ''): string =>
  `kind: list\nunit: a\nyear: 2026\ntype: member\nperson: ${person}\nitems:\n  - {id: "1", content: 每季度核对台账。}\n${more}`;

describe('what the rules cannot look at', () => {
  it('is named where a unit has no roster', () => {
    expect(gaps(['x.yaml', list('张一', 'approved: {meeting: 党组会议, date: 2026-02-01}\n')])).toEqual([
      'roster/missing-list a',
      'roster/unknown-person a',
      'roster/outdated a',
    ]);
    expect(gaps(['unit.yaml', 'kind: unit\nid: a\nname: 甲局\n'])).toEqual(['roster/missing-list a']);
  });

  it('is named once where no list anywhere has fields for approval, and by unit where others have', () => {
    const roster: [string, string] = ['unit.yaml', 'kind: unit\nid: a\nname: 甲局\nmembers:\n  - {person: 张一}\n'];
    expect(gaps(roster, ['x.yaml', list('张一')])).toEqual(['approval/missing *']);
    const other = list('王二', 'signed: {self: 2026-02-01}\n').replace('unit: a', 'unit: b');
    expect(gaps(roster, ['x.yaml', list('张一')], ['y.yaml', other])).toContain('approval/missing a');
  });

  it('is named where a change of post cannot be compared with a list without dates', () => {
    const roster = 'kind: unit\nid: a\nname: 甲局\nmembers:\n  - {person: 张一, since: 2026-03-01}\n';
    expect(gaps(['unit.yaml', roster], ['x.yaml', list('张一')])).toContain('roster/outdated a');
  });
});

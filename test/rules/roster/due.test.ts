import { describe, expect, it } from 'vitest';
import { dueLists } from '../../../src/rules/analysis/due.js';
import { buildWorkspace } from '../../../src/workspace/build.js';

function due(unit: string, options: { asOf?: string; submissionDue?: string; other?: string } = {}): string[] | undefined {
  const file = (name: string, text: string) => ({ file: name, bytes: new TextEncoder().encode(text) });
  const workspace = buildWorkspace(
    [
      file('wuze.yaml', `kind: config\nyear: 2026\nsubmissionDue: ${options.submissionDue ?? '2026-03-31'}\n`),
      file('a/unit.yaml', `kind: unit\nid: a\nname: 甲局\n${unit}`),
      ...(options.other ? [file('b/unit.yaml', `kind: unit\nid: b\nname: 乙组\n${options.other}`)] : []),
    ],
    { asOf: options.asOf ?? '2026-04-10' },
  );
  const [first] = workspace.units;
  return dueLists(first!, workspace)?.map(({ type, member }) => (member ? `${type} ${member.person}` : type));
}

const members = (...entries: string[]): string => `members:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;

describe('lists a unit owes', () => {
  it('are one of the team, one of the principal, one of each member, and one of its discipline organ', () => {
    const roster = members('person: 张一, role: member', 'person: 王二, role: principal', 'person: 李三, role: discipline');
    expect(due(roster)).toEqual(['team', 'principal 王二', 'member 张一', 'member 李三', 'supervision']);
  });

  it('are unknown without a roster', () => {
    expect(due('')).toBeUndefined();
  });

  it('are no supervision list where another unit covers this one, and that unit owes nothing else', () => {
    const roster = members('person: 王二, role: principal', 'person: 李三, role: discipline');
    expect(due(roster, { other: 'covers: [a]\n' })).toEqual(['team', 'principal 王二', 'member 李三']);
    expect(due(`covers: [b]\n${roster}`, { other: 'level: city\n' })).toEqual(['supervision']);
    const asked = members('person: 王二, role: principal', 'person: 李三, role: discipline, listRequired: true');
    expect(due(`covers: [b]\n${asked}`, { other: 'level: city\n' })).toEqual(['member 李三', 'supervision']);
  });

  it('are none of vacant posts, of the excused, of those who left before the day and those who come after it', () => {
    const roster = members(
      'person: 王二, role: principal',
      'person: 空缺',
      'person: 赵四, listRequired: false',
      'person: 钱五, until: 2025-12-01',
      'person: 孙六, until: 2026-03-30',
      'person: 周七, until: 2026-03-31',
      'person: 吴八, since: 2026-06-01',
    );
    expect(due(roster)).toEqual(['team', 'principal 王二', 'member 周七']);
  });

  it('come due thirty days after an appointment that was too late for the general day', () => {
    const roster = members('person: 王二, role: principal', 'person: 郑九, since: 2026-04-05');
    expect(due(roster, { asOf: '2026-05-04' })).toEqual(['team', 'principal 王二']);
    expect(due(roster, { asOf: '2026-05-05' })).toEqual(['team', 'principal 王二', 'member 郑九']);
  });

  it('are one for a person with two posts, and none of a team of one', () => {
    const roster = members('person: 冯十, role: member', 'person: 冯 十, role: principal');
    expect(due(roster)).toEqual(['principal 冯十']);
  });

  it('do not go by a due date of another year', () => {
    const roster = members('person: 王二, role: principal', 'person: 陈末, until: 2026-02-01');
    expect(due(roster, { submissionDue: '2024-03-31' })).toEqual(['principal 王二']);
  });
});

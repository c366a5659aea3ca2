import { describe, expect, it } from 'vitest';
import { sequenceFaults } from '../../../src/rules/format/sequence.js';

const faults = (ids: string, unread?: number) =>
  sequenceFaults(
    ids.split(' ').map((id, index) => ({ path: id.split('.').map(Number), subject: `${id}@${index}` })),
    unread,
  ).map(({ kind, at, missing }) => [kind, at.subject, ...(missing ?? [])]);

describe('faults of a sequence', () => {
  it.each(['1', '1 2 3', '1.1 1.2 2.1 2.2', '1 1.1 1.2 2 2.1', '1.1.1 1.1.2 1.2.1', '0 1 2'])('%s has none', (ids) => {
    expect(faults(ids)).toEqual([]);
  });

  it.each([
    ['1 2 5', [['gap', '5@2', '3', '4']]],
    ['3 4 5', [['start', '3@0']]],
    ['1 2 2 3', [['repeated', '2@2']]],
    ['1 3 2 4', [['order', '2@2']]],
    ['1 2 3 1 2', [['restarted', '1@3']]],
    ['1.1 1.3', [['gap', '1.3@1', '1.2', '1.2']]],
    ['1.1 3.1', [['gap', '3.1@1', '2', '2']]],
    ['1 2.1.1', [['level', '2.1.1@1']]],
  ])('%s', (ids, expected) => {
    expect(faults(ids)).toEqual(expected);
  });

  it('are excused by entries that could not be read', () => {
    expect(faults('1 2 4', 1)).toEqual([]);
    expect(faults('1 2 5', 1)).toEqual([['gap', '5@2', '3', '4']]);
  });
});

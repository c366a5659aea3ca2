import { describe, expect, it } from 'vitest';
import { namesTask, teamSources } from '../../../src/rules/text/sources.js';
import type { ListItem } from '../../../src/workspace/model.js';

const withSources = (...sources: string[]) => ({ sources }) as ListItem;

describe('teamSources', () => {
  it.each([
    ['team:5', ['5']],
    ['班子:5', ['5']],
    ['班子：５', ['5']],
    ['班子清单第12条', ['12']],
    ['Team: 3', ['3']],
    ['分工', []],
    ['T1', []],
  ])('%s', (source, ids) => {
    expect(teamSources(withSources(source))).toEqual(ids);
  });
});

describe('namesTask', () => {
  const task = { id: 'T1', title: '山海步道管养提升' };
  it.each(['T1', 't1', 'Ｔ１', '年度任务T1', '任务：T1', '山海步道管养提升'])('%s', (source) => {
    expect(namesTask(withSources('分工', source), task)).toBe(true);
  });
  it.each(['T11', 'team:1', '分工'])('not %s', (source) => {
    expect(namesTask(withSources(source), task)).toBe(false);
  });
});

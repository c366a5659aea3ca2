import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadWorkspace } from '../../src/workspace/load.js';

const folder = join(import.meta.dirname, '../../fixtures/broken');

test('every fault is told at its place, in the words of the file, with what to write instead', async () => {
  const { workspace } = await loadWorkspace([folder], { asOf: '2026-03-31' });
  const lines = workspace.documents.flatMap((document) => {
    const problems = document.problems.flatMap(({ source, range, message, advice }) => [
      `${document.file}:${range.start.line}:${range.start.column} ${source}`,
      `    ${message.zh} / ${advice.zh}`,
      `    ${message.en} / ${advice.en}`,
    ]);
    return problems.length > 0 ? problems : [`${document.file} no problem (${document.encoding})`];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('broken.golden.txt');
});

test('every list among the broken files that names its unit counts as submitted', async () => {
  const { workspace } = await loadWorkspace([folder], { asOf: '2026-03-31' });
  const submitted = new Set(workspace.units.flatMap((unit) => unit.lists.map((list) => list.document.file)));
  const left = workspace.documents.filter(({ kind, file }) => kind === 'list' && !submitted.has(file));
  expect(left.map(({ file }) => file)).toEqual([]);
});

test('most of what stands in a file with a slip of typing is still used', async () => {
  const { workspace } = await loadWorkspace([folder], { asOf: '2026-03-31' });
  const lists = workspace.units.flatMap((unit) => unit.lists);
  const items = lists.map((list) => `${list.document.file} ${list.items.length}`);
  expect(items.filter((line) => line.startsWith('yaml/'))).toEqual([
    'yaml/alias-of-itself.yaml 1',
    'yaml/backslash-in-quotes.yaml 1',
    'yaml/cannot-be-understood.yaml 0',
    'yaml/colon-in-text.yaml 1',
    'yaml/dash-without-space.yaml 2',
    'yaml/full-width-bracket.yaml 1',
    'yaml/full-width-colon-everywhere.yaml 1',
    'yaml/full-width-colon-in-part.yaml 1',
    'yaml/full-width-colon.yaml 2',
    'yaml/full-width-dash.yaml 2',
    'yaml/full-width-quoted-key.yaml 1',
    'yaml/full-width-space-indentation.yaml 1',
    'yaml/merge-key.yaml 2',
    'yaml/missing-colon.yaml 1',
    'yaml/mixed-quotes.yaml 1',
    'yaml/nested-too-deep.yaml 0',
    'yaml/no-space-after-colon.yaml 1',
    'yaml/special-first-character.yaml 3',
    'yaml/tab-indentation.yaml 1',
    'yaml/text-after-quote.yaml 1',
    'yaml/too-little-indentation.yaml 2',
    'yaml/too-much-indentation.yaml 1',
    'yaml/two-documents.yaml 1',
    'yaml/unclosed-bracket.yaml 1',
    'yaml/unclosed-quote.yaml 2',
  ]);
});

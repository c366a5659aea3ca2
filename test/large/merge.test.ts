import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference, fixture, folderWith, mergedAudit, wholeAudit } from './built.js';
import { lists, settings, smallWorkspace } from './small-workspace.js';
import { variedFiles } from './varied.js';

/** Tasks that several shards do are done once. */
const cached = (): { cache: { folder: string; program: string } } => ({
  cache: { folder: join(folderWith(), 'tasks'), program: 'test' },
});

it('of a workspace with every kind of file', async () => {
  const root = fixture('lujiang');
  const whole = await wholeAudit(root);
  expect(difference(await mergedAudit(root, 5, cached()), whole)).toBe('');
}, 60_000);

it('of exemptions that are used in one shard only, in none, expired, faulty; and of decisions', async () => {
  const undecided = await wholeAudit(fixture('lujiang', variedFiles()));
  const root = fixture('lujiang', variedFiles(undecided.findings.slice(0, 12)));
  const whole = await wholeAudit(root);
  expect(difference(await mergedAudit(root, 3, cached()), whole)).toBe('');
}, 60_000);

it('of whatever small workspace, in whatever number of shards', async () => {
  await fc.assert(
    fc.asyncProperty(
      settings,
      lists,
      fc.constantFrom(1, 2, 3, 3, 5, 5, 40),
      async (given, written, shards) => {
        const root = folderWith(smallWorkspace(given, written));
        expect(difference(await mergedAudit(root, shards), await wholeAudit(root))).toBe('');
      },
    ),
    { numRuns: 20 },
  );
}, 60_000);

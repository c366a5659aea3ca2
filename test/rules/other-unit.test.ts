import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { auditFixture } from './fixture.js';

it('of several bearers of a name the nearest is said', () => {
  const path = fileURLToPath(new URL('names/other-unit/ng-other-county.yaml', import.meta.url));
  const { findings } = auditFixture(path);
  const found = findings.find(({ rule, item }) => rule === 'names/other-unit' && item === '4');
  expect(found?.problem.zh).toContain('“财政局”，是云门县财政局的名称');
});

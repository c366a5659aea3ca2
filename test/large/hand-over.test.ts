import { expect, it } from 'vitest';
import type * as CrewModule from '../../src/cli/large/crew.js';
import { AS_OF, builtModule, folderWith } from './built.js';

it('texts of very many files are put where their memory can be given back, by the first thread too', async () => {
  const { Crew } = (await builtModule('cli/large/crew.js')) as typeof CrewModule;
  const file = 'units/lin/2026/1.yaml';
  const root = folderWith({
    [file]:
      'kind: list\nunit: lin\nyear: 2026\ntype: member\nperson: 林山\nitems:\n  - {id: "1", content: 每月到公园科查一次账并当场说清问题。}\n',
  });
  for (const keepTexts of [true, false]) {
    const crew = new Crew(
      {
        root,
        names: [file],
        judged: { mandated: [], declined: [] },
        configFile: undefined,
        skipped: [],
        asOf: AS_OF,
        keepTexts,
        evidence: false,
      },
      1,
    );
    const canGoBack = ({ buffer }: { buffer: ArrayBufferLike }): boolean => (buffer as ArrayBuffer).resizable;

    const parts = await crew.share('survey', [{ from: 0, to: 1 }]);
    expect(parts.map(({ sentences }) => canGoBack(sentences.texts.units))).toEqual([!keepTexts]);
    expect(parts.map(({ sentences }) => [...sentences.first])).toEqual([[0, 1]]);

    await crew.everyone('open', { parts, register: '' });
    await crew.everyone('judge', { everywhere: [], units: new Map() });
    const [audited] = await crew.share('audit', [{ from: 0, to: 1, rules: true }]);
    expect(audited!.joinables.residuals.texts.units.length).toBeGreaterThan(15);
    expect(canGoBack(audited!.joinables.residuals.first)).toBe(!keepTexts);
    expect(canGoBack(audited!.joinables.slots.texts.start)).toBe(!keepTexts);
    await crew.end();
  }
});

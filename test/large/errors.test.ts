import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type * as CrewModule from '../../src/cli/large/crew.js';
import { AS_OF, builtModule, folderWith, largeAudit, wholeAudit } from './built.js';

/** The sentence of the error that work ends with. */
async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'no error',
    (error: { name: string; sentence?: unknown }) => [error.name, error.sentence],
  );
}

it('what stands in the way of the whole audit stands in the way of the parts, on any number of threads', async () => {
  const faults: Record<string, string>[] = [
    { 'decisions.yaml': 'kind: decisions\ndecisions:\n  - {finding: 1, decision: maybe}\n' },
    { 'catalogue.yaml': 'kind: catalogue\naspects: none\n' },
    { 't.yaml': 'kind: template\ntype: [' },
    { 'wuze.yaml': 'kind: config\nrules: {no/such-rule: error}\n' },
    { 'wuze.yaml': 'kind: config\ncatalogue: gone.yaml\n' },
  ];
  for (const files of faults) {
    const root = folderWith({
      'wuze.yaml':
        'kind: config\ncatalogue: catalogue.yaml\ntemplates: [t.yaml]\ndecisions: decisions.yaml\n',
      'catalogue.yaml': 'kind: catalogue\naspects: []\n',
      't.yaml': 'kind: template\ntype: member\nitems: []\n',
      'decisions.yaml': 'kind: decisions\ndecisions: []\n',
      ...files,
    });
    const expected = await refusal(wholeAudit(root));
    expect(expected).toEqual(['UsageError', expect.objectContaining({ zh: expect.any(String) })]);
    for (const jobs of [1, 3]) expect(await refusal(largeAudit(root, { jobs }))).toEqual(expected);
  }
}, 60_000);

it('a file that changes between the survey and the audit is named', async () => {
  const file = 'units/lin/2026/2.yaml';
  const list = (index: number): string =>
    `kind: list\nunit: lin\nyear: 2026\ntype: member\nperson: 林${index}\nitems:\n  - {id: "1", content: 每月查一次账。}\n`;
  const root = folderWith({ 'units/lin/2026/1.yaml': list(1), [file]: list(2) });
  for (const jobs of [1, 2]) {
    const audited = largeAudit(root, {
      jobs,
      onTiming: (name) => {
        if ('step' in name && name.step === 'common') appendFileSync(join(root, file), '# 改过\n');
      },
    });
    expect(await refusal(audited)).toEqual([
      'UsageError',
      {
        zh: `${file} 在核查过程中被修改或删除了，请重新运行`,
        en: `${file} was changed or removed while it was being checked: run again`,
      },
    ]);
  }
});

it('what other threads object to after the audit has ended is no error of its own', async () => {
  const { Crew } = (await builtModule('cli/large/crew.js')) as typeof CrewModule;
  const root = folderWith({ 'wuze.yaml': 'kind: config\ncatalogue: gone.yaml\n' });
  const crew = new Crew(
    {
      root,
      names: [],
      judged: { mandated: [], declined: [] },
      configFile: 'wuze.yaml',
      skipped: [],
      asOf: AS_OF,
      keepTexts: true,
      evidence: false,
    },
    2,
  );
  const nothing = { parts: [], register: '' };
  // The other thread is up, and answers while this one is still busy.
  await crew.share('survey', [
    { from: 0, to: 0 },
    { from: 0, to: 0 },
  ]);
  const open = crew.own.open.bind(crew.own);
  crew.own.open = (argument) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    return open(argument);
  };
  const unheard: unknown[] = [];
  const listeners = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason) => unheard.push(reason));
  try {
    expect(await refusal(crew.everyone('open', nothing))).toEqual(['UsageError', expect.anything()]);
    await crew.end();
    await new Promise((resolve) => setTimeout(resolve, 50));
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const listener of listeners) process.on('unhandledRejection', listener);
  }
  expect(unheard).toEqual([]);
});

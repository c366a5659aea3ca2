import { describe, expect, it } from 'vitest';
import { planImport } from '../../../src/import/plan.js';
import { recognise } from '../../../src/import/recognise/recognise.js';
import { buildWorkspace } from '../../../src/workspace/build.js';
import { layouts } from './layouts/index.js';

const encoder = new TextEncoder();

describe.each(Object.entries(layouts))('%s', (name, { documents, options }) => {
  const plan = () =>
    planImport(
      documents.map((document) => recognise(document, options)),
      { known: [], schemaFolder: '.wuze/schemas' },
    );

  it('becomes what a person would have written', async () => {
    const { files, problems } = plan();
    const text = [
      ...files.map(
        ({ file, content, notes }) =>
          `==== ${file}\n${notes.map(({ zh }) => `（${zh}）\n`).join('')}${content}`,
      ),
      ...(problems.length === 0
        ? []
        : [
            '==== 未看懂\n',
            ...problems.map(({ file, text: said, why }) => `${file}：“${said}” ${why.zh}\n`),
          ]),
    ].join('');
    await expect(text).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('is read by the loader without a problem, with nothing recovered or guessed', () => {
    const { files } = plan();
    const { documents: read } = buildWorkspace(
      files.map(({ file, content }) => ({ file, bytes: encoder.encode(content) })),
      { asOf: '2026-04-01' },
    );
    // What no file says nobody can write: that is left to be filled in, and said.
    const unnamed = files.filter(
      ({ type, person }) => (type === 'principal' || type === 'member') && person === undefined,
    );
    expect(read.flatMap(({ problems }) => problems.map(({ message }) => message.zh))).toEqual(
      unnamed.map(() => '缺少“姓名”（主要负责人和班子成员的清单要写明是谁的）'),
    );
  });
});

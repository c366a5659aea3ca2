import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { audit } from '../../src/audit/run.js';
import { UsageError } from '../../src/language/usage-error.js';
import { buildWorkspace, type WorkspaceInput } from '../../src/workspace/build.js';
import { packFileTexts } from '../../src/workspace/packed-file-texts.js';
import type { InputFile } from '../../src/workspace/read.js';
import { readInput } from '../../src/workspace/read-file.js';
import { Shelf } from '../../src/workspace/shelf.js';
import { survey } from '../../src/workspace/survey.js';
import { memberList } from './files.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const AS_OF = '2026-04-10';

const filesIn = (folder: string): InputFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !/^(?:expected|drafts)\//.test(name))
    .map((name) => readInput(folder, name));

/** What is left of files after a survey that was sent to another thread. */
function surveyed(files: readonly InputFile[], shelf: Shelf): WorkspaceInput[] {
  return files.map((input) => {
    const result = survey(input);
    if ('whole' in result) return input;
    return { file: input.file, surveyed: structuredClone(result.surveyed), shelf };
  });
}

it.each(['lujiang', 'broken'])('a workspace of surveyed files gives the same audit: %s', (name) => {
  const files = filesIn(join(FIXTURES, name));
  const byName = new Map(files.map((input) => [input.file, input]));
  let read = 0;
  const shelf = new Shelf((file) => {
    read++;
    return byName.get(file)!;
  });
  const inputs = surveyed(files, shelf);
  expect(inputs.filter((input) => 'surveyed' in input).length).toBeGreaterThan(30);
  const expected = JSON.stringify(audit(buildWorkspace(files, { asOf: AS_OF })));
  expect(JSON.stringify(audit(buildWorkspace(inputs, { asOf: AS_OF }))) === expected).toBe(true);
  expect(read).toBeGreaterThan(0);
  // The surveys are as they were: another workspace can be made of them.
  expect(JSON.stringify(audit(buildWorkspace(inputs, { asOf: AS_OF }))) === expected).toBe(true);
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'wuze-survey-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

it('a file that was changed, removed or made unreadable since the survey is named', () => {
  const list: InputFile = { file: 'units/shuiwu/liang.yaml', bytes: bytes(memberList()) };
  const later: InputFile[] = [
    { file: list.file, bytes: bytes(`${memberList()}\n`) },
    { file: list.file, bytes: bytes(memberList({ 姓名: '梁志武' })) },
    readInput(folder(), list.file),
  ];
  for (const changed of later) {
    const shelf = new Shelf(() => changed);
    const [input] = surveyed([list], shelf);
    const [unit] = buildWorkspace([input!], { asOf: AS_OF }).units;
    const [first] = unit!.lists;
    for (const look of [
      () => first!.items,
      () => first!.document.text,
      () => first!.document.locate(['items', 0]),
    ]) {
      expect(look).toThrow(UsageError);
      expect(look).toThrow(`${list.file} 在核查过程中被修改或删除了，请重新运行`);
      expect(look).toThrow(`${list.file} was changed or removed while it was being checked: run again`);
    }
  }
});

it('texts that are kept are not read again; others are the same objects until the next turns', () => {
  const list: InputFile = { file: 'a.yaml', bytes: bytes(memberList()) };
  let read = 0;
  const shelf = new Shelf(() => {
    read++;
    return list;
  });
  const result = survey(list);
  if ('whole' in result) throw new Error('a list is surveyed');
  const { items } = shelf.texts(result.surveyed);
  shelf.turn();
  expect(shelf.texts(result.surveyed).items).toBe(items);
  expect(items).toEqual(result.texts.items);
  expect(read).toBe(1);

  const other = new Shelf(() => {
    throw new Error('read again');
  });
  other.keep([list.file], packFileTexts([result.texts]));
  expect(other.texts(result.surveyed)).toEqual(result.texts);
  expect(other.texts(result.surveyed)).toBe(other.texts(result.surveyed));
});

it('files under no suspicion are opened for their findings only', () => {
  const files = filesIn(join(FIXTURES, 'lujiang'));
  const plain = audit(buildWorkspace(files, { asOf: AS_OF }));
  const named = new Set(
    plain.findings.flatMap((finding) => [finding, ...(finding.related ?? [])]).map(({ file }) => file),
  );
  const opened = new Set<string>();
  const byName = new Map(files.map((input) => [input.file, input]));
  const shelf = new Shelf((file) => {
    opened.add(file);
    return byName.get(file)!;
  });
  const inputs = surveyed(files, shelf);
  for (const input of files) {
    const result = survey(input);
    if ('surveyed' in result) shelf.keep([input.file], packFileTexts([result.texts]));
  }
  const suspected = new Set(
    inputs.flatMap((input) => ('surveyed' in input && input.surveyed.suspicions ? [input.file] : [])),
  );
  expect(JSON.stringify(audit(buildWorkspace(inputs, { asOf: AS_OF })))).toBe(JSON.stringify(plain));
  expect([...opened].filter((file) => !named.has(file) && !suspected.has(file))).toEqual([]);
});

it('what there are few of is read whole, and so is what cannot be read', () => {
  const root = folder();
  cpSync(join(FIXTURES, 'lujiang'), root, { recursive: true });
  for (const name of ['wuze.yaml', 'catalogue.yaml', 'templates/team.yaml', 'none.yaml']) {
    expect(survey(readInput(root, name))).toEqual({ whole: name });
  }
});

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { audit } from '../../src/audit/run.js';
import { UsageError } from '../../src/language/usage-error.js';
import { buildWorkspace, type WorkspaceInput } from '../../src/workspace/build.js';
import { packFileTexts } from '../../src/workspace/packed-file-texts.js';
import { packSurveys, written } from '../../src/workspace/packed-surveys.js';
import type { InputFile } from '../../src/workspace/read.js';
import { readInput } from '../../src/workspace/read-file.js';
import { Shelf } from '../../src/workspace/shelf.js';
import { survey } from '../../src/workspace/survey.js';
import { SurveyedFiles } from '../../src/workspace/surveyed-files.js';
import { memberList } from './files.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const AS_OF = '2026-04-10';

const filesIn = (folder: string): InputFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !/^(?:expected|drafts)\//.test(name))
    .map((name) => readInput(folder, name));

/** What is left of files after a survey, with their texts or without. */
function surveyed(files: readonly InputFile[], shelf: Shelf, withTexts = false): WorkspaceInput[] {
  return files.map((input) => {
    const result = survey(input);
    if ('whole' in result) return input;
    const packed = packSurveys([written(result.surveyed)]);
    const texts = withTexts ? packFileTexts([result.texts]) : undefined;
    return { file: input.file, surveyed: new SurveyedFiles(shelf, packed, texts), index: 0 };
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
  const theList = (inputs: readonly WorkspaceInput[]) =>
    buildWorkspace(inputs, { asOf: AS_OF }).units[0]!.lists[0]!;
  const { items } = theList([list]);
  const again = theList(surveyed([list], shelf));
  const first = again.items;
  shelf.turn();
  expect(again.items).toBe(first);
  expect(first).toEqual(items);
  expect(read).toBe(1);

  const never = new Shelf(() => {
    throw new Error('read again');
  });
  const kept = theList(surveyed([list], never, true));
  expect(kept.items).toEqual(items);
  expect(kept.items).toBe(kept.items);
});

it('a list and a debrief say the same as if they had been read whole', () => {
  const list = memberList({
    职务: '局长',
    标题: '清单一',
    审议: '{会议: 党组会议, 日期: 2026-02-20}',
    签字: '{本人: 2026-02-22}',
    报送: '2026-02-28',
    落款: '{名称: 水务局}',
    修订: '{序号: 2}',
    备注: '无',
  });
  const debrief =
    'kind: debrief\nunit: shuiwu\nyear: 2025\nperson: 梁志文\ntitle: 述责\nsubmitted: 2026-01-05\n';
  const files = [
    { file: 'a.yaml', bytes: bytes(list) },
    { file: 'b.yaml', bytes: bytes(debrief) },
  ];
  const shelf = new Shelf((file) => files.find((each) => each.file === file)!);
  const [whole, kept] = [files, surveyed(files, shelf)].map(
    (inputs) => buildWorkspace(inputs, { asOf: AS_OF }).units[0]!,
  );
  const { title, approved, signed, submitted, footer, note, ...others } = whole!.lists[0]!;
  expect(kept!.lists[0]).toMatchObject({ title, approved, signed, submitted, footer, note });
  expect([title, approved, signed, submitted, footer, note]).not.toContain(undefined);
  const { person, position, written: count, revision, year, type } = others;
  expect(kept!.lists[0]).toMatchObject({ person, position, written: count, revision, year, type });
  expect([person, position, revision]).not.toContain(undefined);
  const { document: _, unit: __, sections, ...told } = whole!.debriefs[0]!;
  expect(kept!.debriefs[0]).toMatchObject(told);
  expect(told).toMatchObject({ title: '述责', submitted: '2026-01-05', person: '梁志文' });
});

it('details of more lists than are kept at hand are those of their own list', () => {
  const files = Array.from({ length: 1200 }, (_, index) => ({
    file: `${String(index).padStart(4, '0')}.yaml`,
    bytes: bytes(memberList({ 姓名: `梁志${index}`, 备注: `第${index}份` })),
  }));
  const never = new Shelf(() => {
    throw new Error('read again');
  });
  const { lists } = buildWorkspace(surveyed(files, never), { asOf: AS_OF }).units[0]!;
  const expected = files.map((_, index) => `第${index}份`);
  expect(lists.map(({ note }) => note)).toEqual(expected);
  expect(lists.map(({ note }) => note)).toEqual(expected);
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
  const inputs = surveyed(files, shelf, true);
  const suspected = new Set(
    inputs.flatMap((input) =>
      'surveyed' in input && input.surveyed.facts(input.index).suspicions ? [input.file] : [],
    ),
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

import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../../src/language/usage-error.js';
import { loadWorkspace } from '../../src/workspace/load.js';
import { readInput } from '../../src/workspace/read-file.js';
import { memberList } from './files.js';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'wuze-load-')));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(files: Record<string, string | Uint8Array>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

async function load(paths: string[], configFile?: string) {
  return loadWorkspace(paths, {
    cwd: folder,
    asOf: '2026-03-31',
    ...(configFile === undefined ? {} : { configFile }),
  });
}

async function sentenceOf(loading: Promise<unknown>): Promise<string> {
  const error = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UsageError)) throw new Error(`no UsageError but ${String(error)}`);
  return error.sentence.zh;
}

const CONFIG = '种类: 配置\n年度: 2026\n';

test('the root is the nearest folder upwards with a wuze.yaml, and all under it is read', async () => {
  write({
    'wuze.yaml': CONFIG,
    'units/a/list.yaml': memberList(),
    'units/b/list.yml': memberList({ 姓名: '周海燕' }),
  });
  const { root, workspace, selected } = await load(['units/a']);
  expect(root).toBe(folder);
  expect(workspace.documents.map(({ file }) => file)).toEqual([
    'units/a/list.yaml',
    'units/b/list.yml',
    'wuze.yaml',
  ]);
  expect(['units/a/list.yaml', 'units/b/list.yml', 'units/ab.yaml', 'wuze.yaml'].map(selected)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('without a wuze.yaml the root is the folder given, or the folder of the file given', async () => {
  write({ 'x/list.yaml': memberList(), 'y/list.yaml': memberList() });
  expect((await load(['x'])).root).toBe(join(folder, 'x'));
  const { root, selected } = await load(['x/list.yaml']);
  expect([root, selected('list.yaml')]).toEqual([join(folder, 'x'), true]);
});

test('without paths it is the current folder; with a configuration, its folder', async () => {
  write({ 'list.yaml': memberList(), 'c/other.yaml': CONFIG, 'c/list.yaml': memberList() });
  expect((await load([])).root).toBe(folder);
  const { root, workspace, selected } = await load([], 'c/other.yaml');
  expect(root).toBe(join(folder, 'c'));
  expect(workspace.configuration.year).toBe(2026);
  expect(selected('list.yaml')).toBe(true);
});

test('another configuration is used in place of wuze.yaml, which then has no effect', async () => {
  write({ 'wuze.yaml': '种类: 配置\n年度: 2020\n', 'other.yaml': CONFIG, 'list.yaml': memberList() });
  const { workspace } = await load(['.'], 'other.yaml');
  expect(workspace.year).toBe(2026);
  expect(workspace.skipped.map(({ file }) => file)).toEqual(['wuze.yaml']);
});

test('several paths narrow to what is in any of them', async () => {
  write({
    'wuze.yaml': CONFIG,
    'a/l.yaml': memberList(),
    'b/l.yaml': memberList(),
    'c/l.yaml': memberList(),
  });
  const { selected } = await load(['a', 'c/l.yaml']);
  expect(['a/l.yaml', 'b/l.yaml', 'c/l.yaml'].map(selected)).toEqual([true, false, true]);
});

test('a glob that the shell did not expand is expanded', async () => {
  write({ 'wuze.yaml': CONFIG, 'units/a/l.yaml': memberList(), 'units/b/l.yaml': memberList() });
  const { selected } = await load(['units/{a,c}/*.yaml']);
  expect(['units/a/l.yaml', 'units/b/l.yaml'].map(selected)).toEqual([true, false]);
});

test.each([
  [['nowhere'], '找不到“nowhere”'],
  [['a*/none.yaml'], '“a*/none.yaml”没有可核查的 YAML 文件'],
  [['empty'], '“empty”没有可核查的 YAML 文件'],
  [
    ['office'],
    '“office”没有可核查的 YAML 文件（office/清单.docx：不是 YAML，没有核查；先用 wuze import 转换）',
  ],
  [
    ['drafts/l.yaml'],
    '“drafts/l.yaml”没有可核查的 YAML 文件（drafts/l.yaml：配置在“排除”（exclude）中列出了它）',
  ],
])('%j matches nothing and is an error', async (paths, sentence) => {
  write({
    'wuze.yaml': `${CONFIG}排除: drafts/**\n`,
    'a/l.yaml': memberList(),
    'drafts/l.yaml': memberList(),
    'office/清单.docx': 'PK',
    'empty/.keep': '',
  });
  expect(await sentenceOf(load(paths))).toBe(sentence);
});

test('paths of different workspaces are an error', async () => {
  write({ 'a/wuze.yaml': CONFIG, 'a/l.yaml': memberList(), 'b/wuze.yaml': CONFIG, 'b/l.yaml': memberList() });
  expect(await sentenceOf(load(['a', 'b']))).toContain('不属于同一个工作区');
});

test('a path outside of the folder of the configuration is an error', async () => {
  write({ 'a/wuze.yaml': CONFIG, 'b/l.yaml': memberList() });
  expect(await sentenceOf(load(['b'], 'a/wuze.yaml'))).toContain('不在配置文件所在的文件夹');
});

test('a configuration that cannot be read is an error', async () => {
  expect(await sentenceOf(load([], 'none.yaml'))).toBe('配置文件“none.yaml”无法读取：文件不存在');
  write({ 'wuze.yaml': '种类: 配置\n年度: [\n' });
  expect(await sentenceOf(load(['.']))).toMatch(/^wuze\.yaml:2:/);
});

test('hidden folders and node_modules are not looked into', async () => {
  write({
    'l.yaml': memberList(),
    '.git/l.yaml': 'x: [',
    'node_modules/p/l.yaml': 'x: [',
    'a/.cache/l.yaml': 'x: [',
  });
  const { workspace } = await load(['.']);
  expect(workspace.documents.map(({ file }) => file)).toEqual(['l.yaml']);
});

test('what is excluded and what is no YAML is listed with the reason', async () => {
  write({
    'wuze.yaml': `${CONFIG}排除: drafts\n`,
    'l.yaml': memberList(),
    'drafts/bad.yaml': 'x: [',
    'a.docx': 'PK',
    'b.DOC': 'x',
    '~$a.docx': 'x',
    'readme.md': 'x',
  });
  const { workspace } = await load(['.']);
  expect(workspace.skipped.map(({ file, reason }) => `${file}：${reason.zh}`)).toEqual([
    'a.docx：不是 YAML，没有核查；先用 wuze import 转换',
    'b.DOC：不是 YAML，没有核查；先另存为 docx 或 xlsx，再用 wuze import 转换',
    'drafts/bad.yaml：配置在“排除”（exclude）中列出了它',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'symbolic links are not followed: no loops, nothing from outside, nothing twice',
  async () => {
    write({ 'w/l.yaml': memberList(), 'secret.yaml': '口令: 1\n' });
    symlinkSync('..', join(folder, 'w/up'));
    symlinkSync('.', join(folder, 'w/self'));
    symlinkSync('../secret.yaml', join(folder, 'w/out.yaml'));
    symlinkSync('l.yaml', join(folder, 'w/again.yaml'));
    symlinkSync('gone.yaml', join(folder, 'w/broken.yaml'));
    symlinkSync('circle.yaml', join(folder, 'w/circle.yaml'));
    const { workspace } = await load(['w']);
    expect(workspace.documents.map(({ file }) => file)).toEqual(['l.yaml']);
    expect(
      workspace.skipped.map(({ file, reason }) => `${file}：${reason.zh.split('，').slice(0, 2).join('，')}`),
    ).toEqual([
      'again.yaml：符号链接，所指的内容在原处核查',
      'broken.yaml：符号链接所指的内容不存在',
      'circle.yaml：符号链接所指的内容不存在',
      'out.yaml：符号链接，指向工作区之外',
      'self/：符号链接，所指的内容在原处核查',
      'up/：符号链接，指向工作区之外',
    ]);
  },
);

test('a workspace may itself be reached through a link', async () => {
  write({ 'real/wuze.yaml': CONFIG, 'real/l.yaml': memberList() });
  symlinkSync('real', join(folder, 'link'));
  const { root, selected } = await load(['link']);
  expect([root, selected('l.yaml')]).toEqual([join(folder, 'real'), true]);
});

test('a file without permission is a problem of that file', async () => {
  write({ 'l.yaml': memberList(), 'locked.yaml': memberList() });
  chmodSync(join(folder, 'locked.yaml'), 0);
  // Nothing is forbidden to root: it reads as nobody for the while.
  const root = process.geteuid?.() === 0;
  if (root) {
    chmodSync(folder, 0o755);
    process.seteuid!(65534);
  }
  try {
    const { workspace } = await load(['.']);
    expect(workspace.documents[1]?.problems[0]?.message.zh).toBe('文件无法读取：没有读取权限');
  } finally {
    if (root) process.seteuid!(0);
  }
});

test('a file that is gone when it is read is a problem of that file', async () => {
  expect(readInput(folder, 'gone.yaml')).toEqual({
    file: 'gone.yaml',
    unreadable: { zh: '文件不存在', en: 'it does not exist' },
  });
});

test('a folder that is named like a file is looked into', async () => {
  write({ 'odd.yaml/l.yaml': memberList() });
  expect((await load(['.'])).workspace.documents.map(({ file }) => file)).toEqual(['odd.yaml/l.yaml']);
});

test('a huge file is not read whole', async () => {
  write({ 'huge.yaml': new Uint8Array(20 * 1024 * 1024).fill(0x61) });
  const input = readInput(folder, 'huge.yaml');
  expect('bytes' in input && input.bytes.length).toBe(5 * 1024 * 1024 + 1);
});

test('progress is told while files are read and parsed', async () => {
  write({ 'a.yaml': memberList(), 'b.yaml': memberList() });
  const steps: string[] = [];
  await loadWorkspace(['.'], {
    cwd: folder,
    onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
  });
  expect(steps).toEqual(['read 1/2', 'read 2/2', 'parse 1/2', 'parse 2/2']);
});

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inject, onTestFinished } from 'vitest';

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command as a process of its own, neither on a terminal nor with the tester's colours. */
export function wuze(
  args: readonly string[],
  { cwd = tmpdir(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Outcome> {
  return execute(process.execPath, [inject('command'), ...args], cwd, env);
}

/** Runs a line of shell in which `$WUZE` is the command. */
export function shell(line: string, cwd: string): Promise<Outcome> {
  return execute('/bin/bash', ['-c', line], cwd, { WUZE: `${process.execPath} ${inject('command')}` });
}

function execute(
  file: string,
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<Outcome> {
  const { NO_COLOR: _none, FORCE_COLOR: _forced, ...inherited } = process.env;
  const child = spawn(file, args, { cwd, env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (part: Buffer) => parts.stdout.push(part));
  child.stderr.on('data', (part: Buffer) => parts.stderr.push(part));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) =>
      done({
        code,
        stdout: Buffer.concat(parts.stdout).toString('utf8'),
        stderr: Buffer.concat(parts.stderr).toString('utf8'),
      }),
    );
  });
}

/** A folder that is gone after the test, with these files. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'wuze-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Names of all files below the folder, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

export function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** A unit with a team of five who all carry one sentence that nobody has judged, and a catalogue to judge it in. */
export const SHARED = '持续营造风清气正的良好政治生态，推动全面从严治党向基层延伸、向纵深发展。';

const PEOPLE = [
  ['甲一', '绿化处', '4月到苗圃逐畦清点苗木，把账外的三百株登记入册，月底前报账目。'],
  ['乙二', '规划处', '5月把步道图纸挂到现场让居民挑错，收到的意见逐条写明采纳与否。'],
  ['丙三', '财务处', '6月核对公园停车收费票根和存款单，差额当天补齐并换人收款。'],
  ['丁四', '法规处', '9月整理五年来的处罚卷宗，罚没物品逐件拍照后交国库或销毁。'],
  ['戊五', '信息处', '10月关停两个没人用的程序，把账号密码移交后在墙上贴出清单。'],
] as const;

export function smallWorkspace(): Record<string, string> {
  const files: Record<string, string> = {
    'wuze.yaml': 'kind: config\nyear: 2026\ncatalogue: catalogue.yaml\n',
    'catalogue.yaml': `kind: catalogue  # 责任目录
aspects:
  - {id: "1", title: 组织领导, duties: [{id: "1.1", title: 专题研究}]}   # 一个方面

clauses:
  # 书记必写
  - {id: K1, text: 履行第一责任人职责。, appliesTo: [principal], status: accepted}   # 认可
# 文件末尾
`,
    'units/lin/unit.yaml': `kind: unit
id: lin
name: 鹭江市园林绿化局
level: city
category: department
members:
${PEOPLE.map(([person, division], index) => `  - {person: ${person}, position: ${index === 0 ? '党组书记、局长, role: principal' : '副局长'}, division: [${division}]}`).join('\n')}
`,
  };
  for (const [index, [person, division, own]] of PEOPLE.entries()) {
    files[`units/lin/2026/${index + 1}.yaml`] = `kind: list
unit: lin
year: 2026
type: ${index === 0 ? 'principal' : 'member'}
person: ${person}
items:
  - {id: "1", content: ${SHARED}}
  - {id: "2", content: 在${division}${own}, owner: ${person}, department: ${division}}
`;
  }
  return files;
}

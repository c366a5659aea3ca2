import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { HOSTILE, type HostileCase, listHead } from './case.js';

const at = (folder: string, name = HOSTILE): string => join(folder, name);
const FOLDER = 'units/shuiwu';

const link = (
  title: { zh: string; en: string },
  target: string,
  skipped: string,
  file = HOSTILE,
): HostileCase => ({
  title,
  prepare: (folder) => symlinkSync(target, at(folder)),
  outcomes: [{ skipped, file }],
});

const OUTSIDE = '符号链接，指向工作区之外，没有读取；请把文件复制进来';

/** A list under a name that means something to a shell, a terminal or another system; it is read like any other. */
const named = (title: { zh: string; en: string }, name: string): HostileCase => ({
  title,
  prepare: (folder) =>
    writeFileSync(at(folder, `${FOLDER}/${name}`), `${listHead()}  - {编号: 1, 内容: 每季度到××检查}\n`),
  outcomes: [{ rule: 'format/placeholder', line: 7, says: '××', file: `${FOLDER}/${name}` }],
});

/** What is no plain file, cannot be read, or has a strange name. */
export const fileCases: readonly HostileCase[] = [
  link({ zh: '符号链接，所指的不存在', en: 'A link to nothing' }, 'nowhere.yaml', '符号链接所指的内容不存在'),
  link({ zh: '符号链接，指向自己', en: 'A link to itself' }, 'hostile.yaml', '符号链接所指的内容不存在'),
  link(
    { zh: '符号链接，指向工作区外的文件', en: 'A link to a file outside of the workspace' },
    '/etc/passwd',
    OUTSIDE,
  ),
  link({ zh: '符号链接，指向设备', en: 'A link to a device' }, '/dev/zero', OUTSIDE),
  link(
    { zh: '符号链接，指向上级文件夹（成环）', en: 'A link to a folder above (a loop)' },
    '..',
    '符号链接，所指的内容在原处核查',
    `${HOSTILE}/`,
  ),
  {
    title: { zh: '名为 x.yaml 的文件夹', en: 'A folder called x.yaml' },
    prepare: (folder) => {
      mkdirSync(at(folder));
      writeFileSync(
        at(folder, `${HOSTILE}/inside.yaml`),
        `${listHead()}  - {编号: 1, 内容: 每季度到××检查}\n`,
      );
    },
    outcomes: [{ rule: 'format/placeholder', line: 7, says: '××', file: `${HOSTILE}/inside.yaml` }],
  },
  {
    title: { zh: '命名管道', en: 'A named pipe' },
    prepare: (folder) => void execFileSync('mkfifo', [at(folder)]),
    outcomes: [{ skipped: '不是普通文件' }],
  },
  {
    title: { zh: '套接字', en: 'A socket' },
    during: async (folder) => {
      const server = createServer();
      await new Promise<void>((listening) => server.listen(at(folder), listening));
      return () => void server.close();
    },
    outcomes: [{ skipped: '不是普通文件' }],
  },
  named({ zh: '文件名里有换行', en: 'A line feed in the file’s name' }, 'a\nb.yaml'),
  named({ zh: '文件名里有终端控制字符', en: 'Terminal escapes in the file’s name' }, 'a\u001b[2Jb.yaml'),
  named({ zh: '文件名里有反转字符', en: 'A reversing character in the file’s name' }, 'a\u202elmay.yaml'),
  named({ zh: '文件名里有反斜杠', en: 'A backslash in the file’s name' }, '..\\..\\b.yaml'),
  named({ zh: '文件名以“-”开头', en: 'A file’s name that begins with “-”' }, '--help.yaml'),
  named({ zh: '255 字节的文件名', en: 'A file’s name of 255 bytes' }, `${'水'.repeat(83)}.yaml`),
  {
    title: { zh: '文件夹 60 层', en: '60 folders, one in another' },
    prepare: (folder) => {
      const deep = `${FOLDER}/${'水/'.repeat(60)}`;
      mkdirSync(at(folder, deep), { recursive: true });
      writeFileSync(at(folder, `${deep}l.yaml`), `${listHead()}  - {编号: 1, 内容: 每季度到××检查}\n`);
    },
    outcomes: [
      { rule: 'format/placeholder', line: 7, says: '××', file: `${FOLDER}/${'水/'.repeat(60)}l.yaml` },
    ],
  },
];

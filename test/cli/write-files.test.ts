import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeInto, writeNew, writeWhole } from '../../src/cli/write-files.js';
import { filesIn, folderWith, textOf } from './command.js';

describe('a file is written whole', () => {
  it('into folders that are made for it, with no other file beside it', async () => {
    const folder = folderWith();
    await writeWhole(join(folder, 'a/b/out.txt'), '内容\n');
    expect(filesIn(folder)).toEqual(['a/b/out.txt']);
    expect(textOf(folder, 'a/b/out.txt')).toBe('内容\n');
  });

  it('over an old one, which keeps its permissions', async () => {
    const folder = folderWith({ 'out.txt': 'old' });
    chmodSync(join(folder, 'out.txt'), 0o600);
    await writeWhole(join(folder, 'out.txt'), new Uint8Array([110, 101, 119]));
    expect(textOf(folder, 'out.txt')).toBe('new');
    expect(statSync(join(folder, 'out.txt')).mode & 0o777).toBe(0o600);
  });

  it('through a link, which stays one', async () => {
    const folder = folderWith({ 'real.txt': 'old' });
    symlinkSync('real.txt', join(folder, 'link.txt'));
    await writeWhole(join(folder, 'link.txt'), 'new');
    expect(textOf(folder, 'real.txt')).toBe('new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  it('into what is no file', async () => {
    await writeWhole('/dev/null', 'x');
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('or not at all', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'out.txt'));
    await expect(writeWhole(join(folder, 'out.txt'), 'x')).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });
});

describe('files of a batch', () => {
  it.each(['../out.txt', 'a/../../out.txt', '..', '.'])('never leave the folder: %s', async (name) => {
    const folder = folderWith({ 'in/keep.txt': '' });
    await expect(writeInto(join(folder, 'in'), [{ name, content: 'x' }])).rejects.toThrow();
    expect(filesIn(folder)).toEqual(['in/keep.txt']);
  });
});

describe('new files', () => {
  it('are all written, or none where one exists', async () => {
    const folder = folderWith({ 'b.txt': 'mine' });
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({ name, content: 'new' }));
    await expect(writeNew(folder, files)).rejects.toThrow('b.txt');
    expect(filesIn(folder)).toEqual(['b.txt']);
    expect(textOf(folder, 'b.txt')).toBe('mine');
  });

  it('are removed again when one cannot be written', async () => {
    const folder = folderWith({ file: '' });
    const files = [
      { name: 'a.txt', content: 'new' },
      { name: 'file/b.txt', content: 'new' },
    ];
    await expect(writeNew(folder, files)).rejects.toThrow();
    expect(existsSync(join(folder, 'a.txt'))).toBe(false);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('');
  });
});

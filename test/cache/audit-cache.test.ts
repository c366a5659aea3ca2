import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { audit } from '../../src/audit/run.js';
import { auditCache, type Kept } from '../../src/cli/cache/audit-cache.js';
import { readWorkspace, type WorkspaceFiles, workspaceOf } from '../../src/workspace/load.js';

const LIST = `kind: list
unit: lin
year: 2026
type: member
person: 陈志远
items:
  - {id: "1", content: 每季度到苗圃检查1次台账，发现问题当天指出。}
`;
const AS = { year: undefined, asOf: '2026-04-10' };

function folder(files: Record<string, string> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'wuze-cache-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

const read = (path: string): Promise<WorkspaceFiles> => readWorkspace([path]);
const freshAudit = (files: WorkspaceFiles): Kept => ({
  audit: audit(workspaceOf(files, { asOf: AS.asOf }), { selected: files.selected }),
  hints: [{ zh: '提示', en: 'hint' }],
});

async function kept(): Promise<{ files: WorkspaceFiles; cacheDir: string; entry: string; text: string }> {
  const files = await read(folder({ 'wuze.yaml': 'kind: config\n', 'a.yaml': LIST }));
  const cacheDir = folder();
  await auditCache(files, AS, { cacheDir })!.keep(freshAudit(files));
  const entry = join(cacheDir, readdirSync(cacheDir)[0]!);
  return { files, cacheDir, entry, text: JSON.stringify(freshAudit(files)) };
}

it('what is kept is found again, to the byte', async () => {
  const { files, cacheDir, text } = await kept();
  expect(JSON.stringify(await auditCache(files, AS, { cacheDir })!.find())).toBe(text);
});

it('damage at any place is noticed', async () => {
  const { files, cacheDir, entry, text } = await kept();
  const whole = readFileSync(entry);
  const cache = auditCache(files, AS, { cacheDir })!;
  const found = (bytes: Uint8Array) => {
    writeFileSync(entry, bytes);
    return cache.find();
  };
  const place = fc.nat(whole.length - 1);
  await fc.assert(
    fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = bytes[at]! ^ change;
      expect(await found(bytes)).toBeUndefined();
    }),
  );
  await fc.assert(
    fc.asyncProperty(place, async (at) => {
      expect(await found(whole.subarray(0, at))).toBeUndefined();
      expect(
        await found(Buffer.concat([whole.subarray(0, at), Buffer.from('x'), whole.subarray(at)])),
      ).toBeUndefined();
      expect(await found(Buffer.concat([whole.subarray(at), whole.subarray(0, at)]))).toEqual(
        at === 0 ? JSON.parse(text) : undefined,
      );
    }),
  );
}, 30_000);

it('anything that an audit depends on makes another key', async () => {
  const files = { 'wuze.yaml': 'kind: config\n', 'a.yaml': LIST, 'b.yaml': LIST.replace('陈志远', '林国栋') };
  const root = folder(files);
  const cacheDir = folder();
  const before = await read(root);
  await auditCache(before, AS, { cacheDir })!.keep(freshAudit(before));
  const found = async (path: string, as: { year: number | undefined; asOf: string } = AS) =>
    (await auditCache(await read(path), as, { cacheDir })!.find()) !== undefined;

  expect(await found(root)).toBe(true);
  expect(await found(root, { ...AS, asOf: '2026-04-11' })).toBe(false);
  expect(await found(root, { ...AS, year: 2026 })).toBe(false);
  expect(await found(join(root, 'a.yaml'))).toBe(false);
  expect(await found(folder(files))).toBe(true);
  expect(await found(folder({ ...files, 'a.yaml': `${LIST}\n` }))).toBe(false);
  expect(await found(folder({ ...files, 'wuze.yaml': 'kind: config\nregion: 鹭江市\n' }))).toBe(false);
  expect(
    await found(folder({ 'wuze.yaml': files['wuze.yaml'], 'c.yaml': LIST, 'b.yaml': files['b.yaml'] })),
  ).toBe(false);
}, 30_000);

it('only the newest few are kept, and half-written ones go', async () => {
  const { files, cacheDir } = await kept();
  for (let index = 0; index < 20; index++) {
    const name = join(cacheDir, `${String(index).padStart(64, '0')}.audit${index < 5 ? '.0123ab.tmp' : ''}`);
    writeFileSync(name, 'old');
    utimesSync(name, 1_000_000 + index, 1_000_000 + index);
  }
  writeFileSync(join(cacheDir, 'readme.txt'), 'of somebody else');
  await auditCache(files, AS, { cacheDir })!.keep(freshAudit(files));
  expect(readdirSync(cacheDir)).toHaveLength(2);
  expect(readdirSync(cacheDir)).toContain('readme.txt');
});

it('a place that cannot be written to costs nothing but time', async () => {
  const files = await read(folder({ 'a.yaml': LIST }));
  const cacheDir = join(folder({ taken: 'a file' }), 'taken');
  const cache = auditCache(files, AS, { cacheDir })!;
  await cache.keep(freshAudit(files));
  expect(await cache.find()).toBeUndefined();
});

it('few files are not worth it unless a folder is named', async () => {
  const files = await read(folder({ 'a.yaml': LIST }));
  expect(auditCache(files, AS, {})).toBeUndefined();
  expect(auditCache(files, AS, { cacheDir: folder(), cache: false })).toBeUndefined();
});

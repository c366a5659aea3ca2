import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Audit } from '../../audit/audit.js';
import type { Bilingual } from '../../language/bilingual.js';
import type { WorkspaceFiles } from '../../workspace/load.js';
import type { InputFile } from '../../workspace/read.js';
import { writeWhole } from '../write-files.js';
import { programFingerprint } from './fingerprint.js';
import { sealed, sha256, unsealed } from './sealed.js';

/*
 * The audit of files that have not changed. Reading and parsing take a seventh of the time, the rules the rest, and
 * those compare everything with everything: so it is the whole audit that is kept, under a key made of all that it
 * depends on.
 *
 * It is kept in the user's own cache folder and not beside the lists: whoever may submit lists could otherwise submit
 * their audit as well.
 */

/** Fewer files than this are audited before anybody could wait. */
const WORTH_KEEPING = 200;
/** Audits that are kept; of more the oldest go. */
const KEPT = 8;
const KEPT_DAYS = 30;

/** What is kept of a run. */
export interface Kept {
  audit: Audit;
  /** What stands in the configuration without effect. */
  hints: Bilingual[];
}

export interface AuditCache {
  /** The audit of just these files, if it is kept and whole. */
  find(): Promise<Kept | undefined>;
  /** Keeps an audit; that it cannot be written is no failure. */
  keep(kept: Kept): Promise<void>;
}

export interface CacheOptions {
  /** `--cache-dir` */
  cacheDir?: string;
  /** False with `--no-cache`. */
  cache?: boolean;
}

/** What an audit depends on besides the files. */
export interface AuditedAs {
  year: number | undefined;
  /** `YYYY-MM-DD` */
  asOf: string;
}

/** The cache for these files; undefined when it is not wanted or not worth while. */
export function auditCache(
  files: WorkspaceFiles,
  as: AuditedAs,
  { cacheDir, cache }: CacheOptions,
): AuditCache | undefined {
  if (cache === false || (cacheDir === undefined && files.files.length < WORTH_KEEPING)) return undefined;
  const folder = cacheDir ?? defaultFolder();
  if (folder === undefined) return undefined;
  let known: Promise<string> | undefined;
  const name = (): Promise<string> => {
    known ??= keyOf(files, as);
    return known;
  };
  return {
    find: async () => whole(folder, await name()),
    keep: async (kept) => {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeWhole(
          pathOf(folder, await name()),
          sealed(Buffer.from(JSON.stringify(kept)), await name()),
        );
        await removeOld(folder);
      } catch {
        // A full disk or a folder that takes no files costs time, not the audit.
      }
    },
  };
}

/** Where to keep results; undefined when that is not wanted, or there is no such place. */
export function cacheFolder({ cacheDir, cache }: CacheOptions): string | undefined {
  return cache === false ? undefined : (cacheDir ?? defaultFolder());
}

/** The user's cache folder (https://specifications.freedesktop.org/basedir-spec); undefined without a home. */
function defaultFolder(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const home = homedir();
  const base =
    environment.XDG_CACHE_HOME ||
    (process.platform === 'win32' ? environment.LOCALAPPDATA : home && join(home, '.cache'));
  return base ? join(base, 'wuze') : undefined;
}

async function keyOf(
  { root: _root, configFile, files, skipped, selected }: WorkspaceFiles,
  as: AuditedAs,
): Promise<string> {
  const names = files.map(({ file }) => file).sort();
  const parts = [
    await programFingerprint(),
    configFile ?? null,
    as.year ?? null,
    as.asOf,
    [...files].sort((a, b) => (a.file < b.file ? -1 : 1)).map(contentOf),
    skipped,
    names.map(selected),
  ];
  return sha256(JSON.stringify(parts));
}

function contentOf(input: InputFile): unknown {
  return 'bytes' in input ? [input.file, sha256(input.bytes)] : [input.file, input.unreadable];
}

function pathOf(folder: string, name: string): string {
  return join(folder, `${name}.audit`);
}

async function whole(folder: string, name: string): Promise<Kept | undefined> {
  const bytes = await readFile(pathOf(folder, name)).catch(() => undefined);
  const content = bytes && unsealed(bytes, name);
  return content && (JSON.parse(content.toString()) as Kept);
}

/** Removes what is old or too much. Another run may be doing the same: what is gone already is fine. */
async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) =>
    /^[0-9a-f]{64}\.audit(\.[0-9a-f]+\.tmp)?$/.test(name),
  );
  const found = await Promise.all(
    names.map(async (name) => ({
      name,
      time: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0,
    })),
  );
  const oldest = Date.now() - KEPT_DAYS * 24 * 3600 * 1000;
  const newestFirst = found.sort((a, b) => b.time - a.time);
  const superfluous = newestFirst.filter(({ time }, index) => index >= KEPT || time < oldest);
  await Promise.all(superfluous.map(({ name }) => rm(join(folder, name), { force: true })));
}

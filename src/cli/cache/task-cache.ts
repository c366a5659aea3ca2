import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fromBytes, type KeptValue, toBytes } from './kept-value.js';
import { sealed, sha256, unsealed } from './sealed.js';

/*
 * Results of the tasks that an audit of many files is made of, each under a key of all that it depends on: after one list
 * has changed, only the tasks that look at it are done again.
 */

/** Results that were not asked for in so many days go, and the oldest when there is more than this. */
const KEPT_DAYS = 30;
const MOST_BYTES = 4 * 1024 ** 3;
const NAME = /^[0-9a-f]{64}\.task(?:\.[0-9a-f]+\.tmp)?$/;

/** Keeps results of tasks as files. A folder that cannot be read or written costs time, not the audit. */
export class TaskCache {
  /**
   * @param folder made when something is kept
   * @param program what makes two runs of the program the same
   */
  constructor(
    private readonly folder: string,
    private readonly program: string,
  ) {}

  /** What results under the key go by. */
  nameOf(key: unknown): string {
    return sha256(JSON.stringify([this.program, key]));
  }

  /** The result of the name; done and kept when there is none, or it is not whole. */
  result<Result, Plain>(name: string, form: Form<Result, Plain>, work: () => Result): Result {
    const kept = this.read(name, form);
    if (kept !== undefined) return kept;
    const result = work();
    this.write(name, form, result);
    return result;
  }

  /** Undefined when there is none of the name, or it is not whole. */
  read<Result, Plain>(name: string, form: Form<Result, Plain>): Result | undefined {
    const content = readWhole(this.#pathOf(name), name);
    return content && form.from(fromBytes<Plain>(content));
  }

  write<Result, Plain>(name: string, form: Form<Result, Plain>, result: Result): void {
    const path = this.#pathOf(name);
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      mkdirSync(this.folder, { recursive: true, mode: 0o700 });
      writeFileSync(temporary, sealed(toBytes(form.to(result)), name), { flag: 'wx' });
      // To put a file in the place of another is to wait until the disk has it.
      rmSync(path, { force: true });
      renameSync(temporary, path);
    } catch {
      remove(temporary);
    }
  }

  #pathOf(name: string): string {
    return join(this.folder, `${name}.task`);
  }
}

/** How results of one kind are kept. */
export interface Form<Result, Plain = unknown> {
  to(result: Result): KeptValue<Plain>;
  from(kept: KeptValue<Plain>): Result;
}

/** Removes what is old or too much. Another run may be doing the same: what is gone already is fine. */
export function tidyTasks(folder: string, now = Date.now()): void {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return;
  }
  const found = names
    .map((name) => {
      const { mtimeMs, size } = statSync(join(folder, name), { throwIfNoEntry: false }) ?? {
        mtimeMs: 0,
        size: 0,
      };
      return { name, mtimeMs, size };
    })
    .sort((a, b) => b.mtimeMs - a.mtimeMs);
  let bytes = 0;
  for (const { name, mtimeMs, size } of found) {
    bytes += size;
    const old = mtimeMs < now - KEPT_DAYS * 24 * 3600 * 1000;
    if (!old && bytes <= MOST_BYTES) continue;
    remove(join(folder, name));
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder that lets nothing be removed, or is none, is no failure of the audit.
  }
}

/** The content; undefined when it is not there or not whole. The file's time tells when it was asked for last. */
function readWhole(path: string, name: string): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return undefined;
  }
  const content = unsealed(bytes, name);
  if (content === undefined) return undefined;
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Then it may go earlier than it should.
  }
  return content;
}

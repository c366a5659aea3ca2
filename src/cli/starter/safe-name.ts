import { visibleLine } from '../../documents/visible.js';
import type { Bilingual } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { safeFileName } from '../../reports/file-names.js';

/** Longest text shown in a message. */
const SHOWN = 40;

/**
 * The text itself, when it can be the name of one file or folder on any system.
 * @throws UsageError when it has slashes, control characters or other reserved signs, is a reserved name
 * (`..`, `con`), begins or ends with a dot, or is too long
 */
export function safeName(text: string, what: Bilingual, remedy: Bilingual): string {
  const name = text.normalize('NFC').trim();
  if (name !== '' && safeFileName(name) === name) return name;
  const line = visibleLine(text);
  const shown = [...line].length > SHOWN ? `${[...line].slice(0, SHOWN).join('')}…` : line;
  throw new UsageError({
    zh: `${what.zh}“${shown}”不能用作文件名：不能为空，不能有 / \\ : * ? " < > | 和看不见的字符，不能是系统保留的名称，不能以点、空格、横线开头，不能超过 50 个汉字。${remedy.zh}`,
    en: `${what.en} "${shown}" cannot be a file name: not empty, no / \\ : * ? " < > | and no invisible characters, no reserved name, no dot, space or hyphen first, at most 160 bytes. ${remedy.en}`,
  });
}

/** What two names are to a file system that ignores case and composition. */
export function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

import { LineIndex } from './lines.js';
import { isKnownKey } from './spellings.js';
import type { MappingEntry, MappingNode, SourceNode } from './tree.js';

/** Lines at the left margin are enough to learn whose file it is. */
const TOP_LEVEL = /^([^\s#:：\-"'[{][^:：]{0,15}?)\s*[:：]\s*(\S.*)?$/u;

/** Lines looked at. */
const MAX_LINES = 20_000;

/**
 * Of a file that cannot be parsed: the keys at the left margin with their one-line values, so that a
 * list counts as submitted though it cannot be read. Keys that were parsed are kept.
 */
export function rescue(text: string, parsed: SourceNode | undefined): MappingNode {
  const entries: MappingEntry[] = parsed?.type === 'mapping' ? [...parsed.entries] : [];
  const known = new Set(entries.map((entry) => entry.written));
  const lines = new LineIndex(text);
  const last = Math.min(lines.starts.length, MAX_LINES);
  for (let number = 0; number < last; number++) {
    const line = lines.line(number).trimEnd();
    const match = TOP_LEVEL.exec(line);
    const written = match?.[1];
    if (written === undefined || known.has(written) || !isKnownKey(written)) continue;
    const value = withoutQuotes(match?.[2] ?? '');
    if (value === '') continue;
    known.add(written);
    const keyStart = lines.starts[number] as number;
    const start = keyStart + line.lastIndexOf(match?.[2] as string);
    const end = start + (match?.[2]?.length ?? 0);
    entries.push({
      name: written,
      written,
      keyStart,
      keyEnd: keyStart + written.length,
      value: { type: 'scalar', start, end, value, written: value, style: 'plain' },
    });
  }
  return { type: 'mapping', start: parsed?.start ?? 0, end: parsed?.end ?? 0, entries };
}

function withoutQuotes(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text.replace(/(?<!\s)\s+#.*$/, '');
}

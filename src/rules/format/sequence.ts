/** Something with a number of one or several levels: 3.10 → [3, 10]. */
export interface Numbered<Subject> {
  path: readonly number[];
  subject: Subject;
}

/** Where a sequence of numbers breaks off. */
export interface SequenceFault<Subject> {
  kind: 'gap' | 'start' | 'repeated' | 'restarted' | 'order' | 'level';
  at: Numbered<Subject>;
  /** The entry before it in the sequence (for a gap, the one with the number below). */
  before?: Numbered<Subject>;
  /** The number that the sequence should start with, in digits. */
  first?: string;
  /** The first and the last number that a gap leaves out, in digits. */
  missing?: string[];
}

/**
 * Faults of a sequence, level by level.
 * @param unread entries that could not be read, anywhere in the sequence: as many missing numbers are excused
 */
export function sequenceFaults<Subject>(
  entries: readonly Numbered<Subject>[],
  unread = 0,
): SequenceFault<Subject>[] {
  const faults = [...skippedLevels(entries), ...levelFaults(entries, 0, unread)];
  const place = new Map(entries.map((entry, index) => [entry, index]));
  return faults.sort((a, b) => place.get(a.at)! - place.get(b.at)!);
}

function skippedLevels<Subject>(entries: readonly Numbered<Subject>[]): SequenceFault<Subject>[] {
  const faults: SequenceFault<Subject>[] = [];
  for (const [index, at] of entries.entries()) {
    const before = entries[index - 1];
    if (before && at.path.length > before.path.length + 1) faults.push({ kind: 'level', at, before });
  }
  return faults;
}

/** One entry for each number of this level in the order of the list: the entry itself or the first below it. */
interface Step<Subject> {
  value: number;
  entry: Numbered<Subject>;
  below: Numbered<Subject>[];
}

function levelFaults<Subject>(
  entries: readonly Numbered<Subject>[],
  level: number,
  unread: number,
): SequenceFault<Subject>[] {
  const steps = stepsOf(entries, level);
  if (steps.length === 0) return [];
  const faults = [...repeats(steps), ...gaps(steps, level, unread)];
  for (const { below } of steps) faults.push(...levelFaults(below, level + 1, unread));
  return faults;
}

function stepsOf<Subject>(entries: readonly Numbered<Subject>[], level: number): Step<Subject>[] {
  const steps: Step<Subject>[] = [];
  for (const entry of entries) {
    const value = entry.path[level];
    if (value === undefined) continue;
    const last = steps.at(-1);
    const deeper = entry.path.length > level + 1;
    if (deeper && last?.value === value) last.below.push(entry);
    else steps.push({ value, entry, below: deeper ? [entry] : [] });
  }
  return steps;
}

/** Numbers that come again, sections that start anew, and the first number out of order. */
function repeats<Subject>(steps: readonly Step<Subject>[]): SequenceFault<Subject>[] {
  const faults: SequenceFault<Subject>[] = [];
  let seen = new Set<number>();
  let ordered = true;
  for (const [index, { value, entry }] of steps.entries()) {
    const before = steps[index - 1];
    if (before && value === 1 && before.value > 1 && seen.has(1)) {
      faults.push({ kind: 'restarted', at: entry, before: before.entry });
      seen = new Set();
    } else if (seen.has(value)) {
      faults.push({ kind: 'repeated', at: entry });
    } else if (before && value < before.value && ordered) {
      faults.push({ kind: 'order', at: entry, before: before.entry });
      ordered = false;
    }
    seen.add(value);
  }
  return faults;
}

function gaps<Subject>(
  steps: readonly Step<Subject>[],
  level: number,
  unread: number,
): SequenceFault<Subject>[] {
  const byValue = new Map<number, Numbered<Subject>>();
  for (const { value, entry } of steps) if (!byValue.has(value)) byValue.set(value, entry);
  const values = [...byValue.keys()].sort((a, b) => a - b);
  const missing = values.at(-1)! - Math.min(values[0]! - 1, 0) - values.length;
  if (missing <= unread) return [];
  const faults: SequenceFault<Subject>[] = [];
  for (const [index, value] of values.entries()) {
    const at = byValue.get(value)!;
    const previous = values[index - 1];
    if (previous === undefined) {
      if (value > 1) faults.push({ kind: 'start', at, first: [...at.path.slice(0, level), 1].join('.') });
    } else if (value > previous + 1) {
      const prefix = at.path.slice(0, level);
      const named = [previous + 1, value - 1].map((number) => [...prefix, number].join('.'));
      faults.push({ kind: 'gap', at, before: byValue.get(previous)!, missing: named });
    }
  }
  return faults;
}

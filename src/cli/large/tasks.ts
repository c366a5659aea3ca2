import type { LargeOptions } from './options.js';

/** Files of one task of the survey, units of one of the audit, pairs of lists of one of the comparison across units. */
export const FILES_A_TASK = 50;
export const UNITS_A_TASK = 12;
export const PAIRS_A_TASK = 40;

/** A shard audits neighbouring units, as many as the others. */
export function ownUnits(units: number, shard: LargeOptions['shard']): { from: number; to: number } {
  if (shard === undefined) return { from: 0, to: units };
  const { index, of } = shard;
  return { from: Math.floor(((index - 1) * units) / of), to: Math.floor((index * units) / of) };
}

/** Of units that are not its own a shard needs only what is compared across units. */
export function tasksOf(
  units: number,
  own: { from: number; to: number },
): { from: number; to: number; rules: boolean }[] {
  const before = ranges(own.from, UNITS_A_TASK);
  const within = ranges(own.to - own.from, UNITS_A_TASK).map(({ from, to }) => ({
    from: own.from + from,
    to: own.from + to,
  }));
  const behind = ranges(units - own.to, UNITS_A_TASK).map(({ from, to }) => ({
    from: own.to + from,
    to: own.to + to,
  }));
  return [
    ...before.map((range) => ({ ...range, rules: false })),
    ...within.map((range) => ({ ...range, rules: true })),
    ...behind.map((range) => ({ ...range, rules: false })),
  ];
}

export function ranges(length: number, size: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => ({
    from: index * size,
    to: Math.min((index + 1) * size, length),
  }));
}

import { expect } from 'vitest';

/** Reads within ten seconds of a processor, as is promised for any file; how busy the machine is does not matter. */
export function inTime<Result>(read: () => Result): Result {
  const start = process.cpuUsage();
  const result = read();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(10);
  return result;
}

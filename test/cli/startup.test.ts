import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';

const ROUNDS = 15;

test('--version takes at most twice as long as starting node', () => {
  // Runs take turns, so that a busy machine slows both alike; a burst of load is tried again.
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3 && ratio >= 2; attempt++) {
    const bare: number[] = [];
    const version: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(millisecondsOf(['-e', '0']));
      version.push(millisecondsOf([inject('command'), '--version']));
    }
    ratio = median(version) / median(bare);
  }
  expect(ratio).toBeLessThan(2);
});

test('--version loads the version and nothing else of the program', () => {
  const main = join(dirname(inject('command')), '../dist/main.js');
  expect(importsOf(main)).toEqual(['./version.js']);
  expect(importsOf(join(dirname(main), 'version.js'))).toEqual([]);
});

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) .*from "([^"]+)";$/gm)].map(
    (match) => match[1]!,
  );
}

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  for (const flag of ['--version', '-V']) {
    const { stdout, status } = spawnSync(process.execPath, [inject('command'), flag], { encoding: 'utf8' });
    expect([stdout, status]).toEqual([`${version}\n`, 0]);
  }
});

function millisecondsOf(args: string[]): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  expect(status).toBe(0);
  return performance.now() - began;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

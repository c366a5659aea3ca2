import { afterEach, describe, expect, it, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.js';
import { colourLevel, widthOf } from '../../src/cli/terminal.js';

const terminal = { isTTY: true, columns: 90, getColorDepth: () => 8 };

describe('colour', () => {
  it.each<[string, object, boolean, Record<string, string>, number]>([
    ['a terminal says what it can', terminal, true, {}, 2],
    ['true colour', { ...terminal, getColorDepth: () => 24 }, true, {}, 3],
    ['none in a pipe', {}, true, {}, 0],
    ['none on a dumb terminal', terminal, true, { TERM: 'dumb' }, 0],
    ['none with NO_COLOR', terminal, true, { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR means nothing', terminal, true, { NO_COLOR: '' }, 2],
    ['NO_COLOR before FORCE_COLOR', terminal, true, { NO_COLOR: '1', FORCE_COLOR: '3' }, 0],
    ['--no-color before FORCE_COLOR', terminal, false, { FORCE_COLOR: '3' }, 0],
    ['FORCE_COLOR in a pipe', {}, true, { FORCE_COLOR: '' }, 1],
    ['FORCE_COLOR with a level', {}, true, { FORCE_COLOR: '3' }, 3],
    ['FORCE_COLOR out of range', {}, true, { FORCE_COLOR: '99' }, 3],
    ['FORCE_COLOR=0 on a terminal', terminal, true, { FORCE_COLOR: '0' }, 0],
  ])('%s', (_what, stream, wanted, environment, level) => {
    expect(colourLevel(stream, wanted, environment)).toBe(level);
  });
});

it('text is as wide as the terminal, within what is pleasant to read', () => {
  expect([{ columns: 20 }, terminal, { columns: 400 }, {}].map(widthOf)).toEqual([60, 90, 140, 100]);
});

describe('progress', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  type Step = [milliseconds: number, done: number, phase?: string, total?: number];

  function shownBy(enabled: boolean, steps: Step[]): string[] {
    vi.useFakeTimers({ toFake: ['performance'] });
    const lines: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    const progress = new Progress(enabled);
    for (const [milliseconds, done, phase = '读取', total = 10] of steps) {
      vi.advanceTimersByTime(milliseconds);
      progress.step(phase, done, total, (seconds) => `，约剩 ${seconds} 秒`);
    }
    progress.end();
    return lines;
  }

  it('is silent for the first second, then shows what is left, and clears the line at the end', () => {
    expect(
      shownBy(true, [
        [500, 1],
        [1500, 2],
        [50, 3],
      ]),
    ).toEqual(['\r\u001B[K读取 2/10，约剩 8 秒', '\r\u001B[K']);
  });

  it('reckons each phase by itself, and shows at once that one begins', () => {
    expect(
      shownBy(true, [
        [9000, 10],
        [10, 0, '核查', 0],
        [2000, 1, '核查', 5],
        [10, 0, '汇总', 0],
      ]),
    ).toEqual(['读取 10/10', '核查…', '核查 1/5，约剩 9 秒', '汇总…', ''].map((text) => `\r\u001B[K${text}`));
  });

  it('is silent where it is not wanted, and leaves nothing to clear', () => {
    expect(shownBy(false, [[5000, 5]])).toEqual([]);
    expect(shownBy(true, [[100, 5]])).toEqual([]);
  });
});

import { Chalk, type ChalkInstance, type ColorSupportLevel } from 'chalk';

interface Stream {
  isTTY?: boolean;
  columns?: number;
  getColorDepth?: () => number;
}

/**
 * How much colour a stream takes: `--no-color` and `NO_COLOR` (https://no-color.org) win, then
 * `FORCE_COLOR`, then what the terminal says. chalk itself does not read `NO_COLOR`.
 */
export function colourLevel(
  stream: Stream,
  wanted: boolean,
  environment: NodeJS.ProcessEnv = process.env,
): ColorSupportLevel {
  if (!wanted || environment.NO_COLOR) return 0;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) {
    if (forced === '' || forced === 'true') return 1;
    return Math.min(3, Math.max(0, Number.parseInt(forced, 10) || 0)) as ColorSupportLevel;
  }
  if (!stream.isTTY || environment.TERM === 'dumb') return 0;
  const depth = stream.getColorDepth?.() ?? 4;
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

export function chalkFor(stream: Stream, wanted: boolean): ChalkInstance {
  return new Chalk({ level: colourLevel(stream, wanted) });
}

/** Width in columns to wrap at: the terminal's, within what is pleasant to read; 100 when piped. */
export function widthOf(stream: Stream): number {
  return Math.min(140, Math.max(60, stream.columns ?? 100));
}

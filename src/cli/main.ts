import { VERSION } from '../audit/version.js';
import type { Language } from '../language/bilingual.js';

/**
 * Runs one command line and sets the process's exit code: 0 done, 1 findings, 2 wrong use or failure,
 * 130 interrupted.
 * @param args without the names of node and the program
 */
export async function main(args: readonly string[]): Promise<void> {
  // The version is asked for by scripts, often: it loads nothing.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  const { stopOnInterrupt } = await import('./interruption.js');
  stopOnInterrupt();
  process.stdout.on('error', outputFailed);
  process.stderr.on('error', outputFailed);
  const { run } = await import('./program.js');
  process.exitCode = await run(args, languageOf(args));
}

/** A reader that has seen enough (`| head`) is no error: files are still written, and the exit code stays. */
function outputFailed(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  process.exitCode = 2;
  throw error;
}

/** The language is needed before the options are parsed: for help and for errors about them. */
function languageOf(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return (joined ?? (at >= 0 ? args[at + 1] : undefined)) === 'en' ? 'en' : 'zh';
}

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
  const { run, failureText } = await import('./program.js');
  const language = languageOf(args);
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`| head`) is no failure: files are still written, the exit code stays.
      if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
      if (stream === process.stdout) process.stderr.write(failureText(error, language));
      process.exit(2);
    });
  }
  process.exitCode = await run(args, language);
}

/** The language is needed before the options are parsed: for help and for errors about them. */
function languageOf(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return (joined ?? (at >= 0 ? args[at + 1] : undefined)) === 'en' ? 'en' : 'zh';
}

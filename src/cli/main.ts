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
  process.once('SIGINT', () => process.exit(130));
  // A reader that has seen enough (| head) is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const { run } = await import('./program.js');
  process.exitCode = await run(args, languageOf(args));
}

/** The language is needed before the options are parsed: for help and for errors about them. */
function languageOf(args: readonly string[]): Language {
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const at = args.indexOf('--lang');
  return (joined ?? (at >= 0 ? args[at + 1] : undefined)) === 'en' ? 'en' : 'zh';
}

import { appendFile, stat } from 'node:fs/promises';
import type { Audit } from '../audit/audit.js';
import type { CheckOptions } from '../reports/format.js';
import { githubSummary } from '../reports/github.js';

/** GitHub refuses a step summary of more than 1 MiB. */
const MEBIBYTE = 1024 * 1024;

/** Adds to the summary of the step of GitHub Actions that runs the command; elsewhere nothing. */
export async function writeStepSummary(
  audit: Audit,
  options: CheckOptions,
  file = process.env.GITHUB_STEP_SUMMARY,
): Promise<void> {
  if (file === undefined || file === '') return;
  const used = (await stat(file).catch(() => undefined))?.size ?? 0;
  await appendFile(file, githubSummary(audit, options, MEBIBYTE - 1 - used));
}

/**
 * Text for the log of GitHub Actions, in which a line that begins with `::`, or has `##[` in it, is a command
 * to the runner: what a list holds must not give any.
 */
export function withoutCommands(text: string, environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.GITHUB_ACTIONS !== 'true') return text;
  return text.replace(/^([^\S\r\n\u2028\u2029]*:):/gm, '$1 :').replaceAll('##[', '# #[');
}

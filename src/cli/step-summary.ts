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

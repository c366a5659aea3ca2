import type { Audit } from '../../audit/audit.js';
import { UsageError } from '../../language/usage-error.js';
import { checkFormats } from '../../reports/index.js';
import { type AuditingOptions, auditOf, exitCodeFor, type Timing } from '../audit-input.js';
import { checkOutputFiles } from '../output-paths.js';
import { colourLevel, widthOf } from '../terminal.js';
import { writeWhole } from '../write-files.js';

interface Options extends AuditingOptions {
  format?: string[];
  evidence: 'all' | 'findings';
  timing?: boolean;
}

/** `wuze check`: audits and shows. */
export async function check(paths: string[], options: Options): Promise<number> {
  const wanted = (options.format ?? ['terminal']).map(parseFormat);
  if (wanted.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError({
      zh: '只能有一种格式输出到屏幕，其余请写成“格式:文件”，如 -f json:audit.json',
      en: 'only one format can go to standard output; give the others a file, such as -f json:audit.json',
    });
  }
  await checkOutputFiles(wanted.flatMap(({ file }) => file ?? []));
  const timings: Timing[] = [];
  const audit = withEvidence(await auditOf(paths, options, timings), options.evidence);
  for (const { name, file } of wanted) {
    const began = performance.now();
    const format = await checkFormats[name]!();
    const toScreen = file === undefined;
    const text = format(audit, {
      language: options.lang,
      width: toScreen ? widthOf(process.stdout) : 100,
      colourLevel: toScreen ? colourLevel(process.stdout, options.color) : 0,
    });
    if (toScreen) process.stdout.write(text);
    else await writeWhole(file, text);
    timings.push({ phase: name, milliseconds: performance.now() - began });
  }
  if (options.timing) {
    for (const { phase, milliseconds } of timings) {
      process.stderr.write(`${milliseconds.toFixed(1).padStart(9)} ms  ${phase}\n`);
    }
  }
  return exitCodeFor(audit, options.failOn);
}

function parseFormat(given: string): { name: string; file: string | undefined } {
  const colon = given.indexOf(':');
  const name = colon < 0 ? given : given.slice(0, colon);
  const file = colon < 0 ? undefined : given.slice(colon + 1);
  if (!Object.hasOwn(checkFormats, name) || file === '') {
    const known = Object.keys(checkFormats).join('、');
    throw new UsageError({
      zh: file === '' ? `“${given}”冒号后面要写文件名` : `没有“${name}”这种格式，可用：${known}`,
      en:
        file === ''
          ? `"${given}" names no file after the colon`
          : `no format "${name}"; there are: ${known.replaceAll('、', ', ')}`,
    });
  }
  return { name, file };
}

function withEvidence(audit: Audit, evidence: 'all' | 'findings'): Audit {
  if (evidence === 'all') return audit;
  const { lists: _lists, similarity: _similarity, coverage: _coverage, ...rest } = audit;
  return rest;
}

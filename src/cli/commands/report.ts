import { UsageError } from '../../language/usage-error.js';
import { reportFormats } from '../../reports/index.js';
import { auditOf, exitCodeFor } from '../audit-input.js';
import type { AuditingOptions } from '../auditing.js';
import { checkOutputFolder } from '../output-paths.js';
import { writeInto } from '../write-files.js';

interface Options extends AuditingOptions {
  output: string;
  format: string;
  namePartners?: boolean;
}

/** `wuze report`: audits and writes a rectification report for each unit, and the overview. */
export async function report(paths: string[], options: Options): Promise<number> {
  const names = [
    ...new Set(
      options.format
        .split(/[,，]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
  const unknown = names.find((name) => !Object.hasOwn(reportFormats, name));
  if (unknown !== undefined || names.length === 0) {
    const known = Object.keys(reportFormats).join(',');
    throw new UsageError({
      zh: `没有“${unknown ?? ''}”这种报告格式，可用：${known}`,
      en: `no report format "${unknown ?? ''}"; there are: ${known}`,
    });
  }
  await checkOutputFolder(options.output);
  const audit = await auditOf(paths, options);
  let written = 0;
  for (const name of names) {
    const format = await reportFormats[name]!();
    const files = await format.files(audit, {
      language: options.lang,
      namePartners: options.namePartners ?? false,
    });
    await writeInto(options.output, files);
    written += files.length;
  }
  if (!options.quiet) {
    const { units, lists, error, warning, info, suppressed, dismissed, notChecked } = audit.summary;
    process.stdout.write(
      options.lang === 'zh'
        ? `核查 ${units} 个单位 ${lists} 份清单：错误 ${error}，警告 ${warning}，提示 ${info}，豁免 ${suppressed}，认定不属实 ${dismissed}，未能核查 ${notChecked} 项。\n已写入 ${options.output}，共 ${written} 个文件。\n`
        : `${units} units, ${lists} lists: ${error} errors, ${warning} warnings, ${info} infos, ${suppressed} suppressed, ${dismissed} dismissed, ${notChecked} not checked.\n${written} files written to ${options.output}.\n`,
    );
  }
  return options.failOn === undefined ? 0 : exitCodeFor(audit, options.failOn);
}

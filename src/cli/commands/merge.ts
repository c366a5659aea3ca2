import { mergeAudits } from '../../audit/merge.js';
import { UsageError } from '../../language/usage-error.js';
import { savedAudit } from '../audit-input.js';
import { checkOutputFiles } from '../output-paths.js';
import { type ShowOptions, showAudit, wantedFormats } from './check.js';

interface Options extends Omit<ShowOptions, 'from' | 'timing'> {
  format?: string[];
}

/** `wuze merge`: joins the audits of all shards, and shows the whole as `check` does. */
export async function merge(files: string[], options: Options): Promise<number> {
  if (files.length === 0) {
    throw new UsageError({
      zh: '请写出各份核查结果的文件：wuze merge 1.json 2.json …',
      en: 'name the audits of the shards: wuze merge 1.json 2.json …',
    });
  }
  const wanted = wantedFormats(options.format);
  await checkOutputFiles(wanted.flatMap(({ file }) => file ?? []));
  const audits = [];
  for (const file of files) audits.push(await savedAudit(file, true));
  return showAudit({ audit: mergeAudits(audits), root: process.cwd() }, wanted, options, []);
}

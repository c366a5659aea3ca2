import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { compareInWorkspace, writingsIn } from '../../audit/comparison.js';
import { jsonText } from '../../documents/json-text.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { buildWorkspace } from '../../workspace/build.js';
import { loadWorkspace } from '../../workspace/load.js';
import type { Debrief, ResponsibilityList, Template, Workspace } from '../../workspace/model.js';
import { interruptible } from '../interruption.js';
import { colourLevel, widthOf } from '../terminal.js';

interface Options {
  lang: Language;
  config?: string;
  json?: boolean;
  color: boolean;
}

/** `wuze compare A B`: two lists (or a list and a template) side by side. */
export async function compare(first: string, second: string, options: Options): Promise<number> {
  const { workspace, files } = await workspaceOf(first, second, options.config);
  const one = theWriting(workspace, files[0], first);
  const other = theWriting(workspace, files[1], second);
  if (!('unit' in one) && !('unit' in other)) {
    throw new UsageError({
      zh: '两个文件都是模板：至少要有一份清单',
      en: 'both files are templates: one of them must be a list',
    });
  }
  const comparison = compareInWorkspace(workspace, one, other);
  if (options.json) {
    process.stdout.write(jsonText(comparison));
    return 0;
  }
  const { comparisonText } = await import('../../reports/comparison-text.js');
  process.stdout.write(
    comparisonText(comparison, {
      language: options.lang,
      width: widthOf(process.stdout),
      colourLevel: colourLevel(process.stdout, options.color),
    }),
  );
  return 0;
}

/** The workspace both files are in; files of no common workspace are compared by themselves. */
async function workspaceOf(
  first: string,
  second: string,
  configFile: string | undefined,
): Promise<{ workspace: Workspace; files: [string, string] }> {
  const paths = [await realFile(first), await realFile(second)] as const;
  const { root, workspace } = await interruptible(() =>
    loadWorkspace([first], configFile === undefined ? {} : { configFile }),
  );
  const inRoot = (path: string): string => relative(root, path).split(sep).join('/');
  if (workspace.configuration.document && !inRoot(paths[1]).startsWith('..')) {
    return { workspace, files: [inRoot(paths[0]), inRoot(paths[1])] };
  }
  const names: [string, string] = [`1/${basename(first)}`, `2/${basename(second)}`];
  const inputs = await Promise.all(
    paths.map(async (path, index) => ({ file: names[index]!, bytes: await readFile(path) })),
  );
  return { workspace: buildWorkspace(inputs, {}), files: names };
}

async function realFile(given: string): Promise<string> {
  const path = await realpath(given).catch(() => {
    throw new UsageError({ zh: `找不到“${given}”`, en: `no such file: ${given}` });
  });
  if ((await stat(path)).isDirectory()) {
    throw new UsageError({ zh: `“${given}”是文件夹，请写清单文件`, en: `${given} is a folder: name a list` });
  }
  return path;
}

function theWriting(
  workspace: Workspace,
  file: string,
  given: string,
): ResponsibilityList | Debrief | Template {
  const [writing] = writingsIn(workspace, file);
  if (writing) return writing;
  const document = workspace.documents.find((each) => each.file === file);
  const problem = document?.problems[0];
  const where = problem && `${given}:${problem.range.start.line}:${problem.range.start.column}`;
  throw new UsageError(
    problem
      ? {
          zh: `${where} ${problem.message.zh} ${problem.advice.zh}`,
          en: `${where} ${problem.message.en} ${problem.advice.en}`,
        }
      : {
          zh: `${given} 不是清单、述责述廉报告，也不是 wuze.yaml 指明的模板`,
          en: `${given} is no list, no debrief, and no template named by wuze.yaml`,
        },
  );
}

import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { visible, visibleLine } from '../../documents/visible.js';
import { type ExportFormatName, exportFormats } from '../../export/formats.js';
import type { Bilingual, Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { loadWorkspace } from '../../workspace/load.js';
import type { SourceDocument } from '../../workspace/model.js';
import { writingsOf } from '../../workspace/writings.js';
import { interruptible } from '../interruption.js';
import { checkOutputFolder } from '../output-paths.js';
import { writeInto, writeNew } from '../write-files.js';

interface Options {
  lang: Language;
  format: ExportFormatName;
  output?: string;
  config?: string;
  force?: boolean;
  quiet?: boolean;
}

/** A list that loses something on the way, and what is wrong with it. */
interface Faulty {
  file: string;
  document: SourceDocument;
}

/**
 * `wuze export PATH…`: writes lists and debriefs as office files.
 * @returns 1 when some of them are faulty and were left out
 * @throws UsageError when there is nothing to write, or a file is in the way
 */
export async function exportLists(paths: string[], options: Options): Promise<number> {
  const { workspace, selected } = await interruptible(() =>
    loadWorkspace(paths, options.config === undefined ? {} : { configFile: options.config }),
  );
  const documents = workspace.documents.filter(({ file }) => selected(file));
  const faulty = documents.filter(isFaulty).map((document): Faulty => ({ file: document.file, document }));
  const written = documents.filter((document) => !isFaulty(document) && isWriting(document));
  if (written.length === 0) throw nothingToWrite(faulty, paths);

  const target = await targetOf(written, paths, options);
  await checkOutputFolder(target.folder);
  const render = exportFormats[options.format];
  const files = writingsOf(written, workspace).map((writing, at) => {
    if (writing === undefined) throw new Error(`${written[at]!.file}: neither problem nor list`);
    return { name: target.names[at]!, content: render(writing) };
  });
  if (options.force) await writeInto(target.folder, files);
  else await writeNew(target.folder, files, OVERWRITE);

  for (const { document } of faulty) process.stderr.write(`${visible(faultText(document)[options.lang])}\n`);
  if (!options.quiet) process.stdout.write(summary(target, files.length, faulty.length, options.lang));
  return faulty.length > 0 ? 1 : 0;
}

const OVERWRITE: Bilingual = {
  zh: '加 --force 覆盖，或用 -o 写到别处',
  en: 'add --force to write over it, or give another place to -o',
};

const isWriting = ({ kind }: SourceDocument): boolean => kind === 'list' || kind === 'debrief';

/** A list with problems of form is not wholly understood: its Word file would lack what was not. */
function isFaulty(document: SourceDocument): boolean {
  return (isWriting(document) || document.kind === undefined) && document.problems.length > 0;
}

interface Target {
  folder: string;
  /** Names in the folder, one for each file. */
  names: string[];
}

/**
 * A list that is named by itself keeps its name, several lie as they do in the workspace: no name is made of what
 * a list says.
 */
async function targetOf(
  documents: readonly SourceDocument[],
  paths: readonly string[],
  { output, format }: Options,
): Promise<Target> {
  const named = (file: string): string => `${file.replace(/\.ya?ml$/i, '')}.${format}`;
  const only = paths.length === 1 ? await stat(paths[0]!).catch(() => undefined) : undefined;
  const single = documents.length === 1 && only?.isFile() === true;
  if (output?.toLowerCase().endsWith(`.${format}`)) {
    if (documents.length > 1) {
      throw new UsageError({
        zh: `有 ${documents.length} 份清单，不能写入同一个文件 ${output}：-o 请写文件夹`,
        en: `${documents.length} lists cannot go into the one file ${output}: give a folder to -o`,
      });
    }
    return {
      folder: posix.dirname(output.replaceAll('\\', '/')),
      names: [posix.basename(output.replaceAll('\\', '/'))],
    };
  }
  if (output !== undefined && OTHER_FORMAT.test(output)) {
    throw new UsageError({
      zh: `只能写成 .${format}，不能写成 ${output}：-o 请写 .${format} 文件名或文件夹`,
      en: `files of .${format} are written, not ${output}: give a name in .${format} or a folder to -o`,
    });
  }
  return {
    folder: output ?? '.',
    names: documents.map(({ file }) => named(single ? posix.basename(file) : file)),
  };
}

/** A file's name by its looks: nobody wants a folder 清单.pdf. */
const OTHER_FORMAT = /\.(?:pdf|docx?|wps|xlsx?|et|odt|ofd|rtf|html?)$/iu;

function nothingToWrite(faulty: readonly Faulty[], paths: readonly string[]): UsageError {
  if (faulty.length > 0) {
    const texts = faulty.map(({ document }) => faultText(document));
    return new UsageError({
      zh: texts.map(({ zh }) => zh).join('\n'),
      en: texts.map(({ en }) => en).join('\n'),
    });
  }
  const named = paths.join('、');
  return new UsageError({
    zh: `${named} 中没有清单，也没有述责述廉报告`,
    en: `no list and no debrief in ${paths.join(', ')}`,
  });
}

/** Where, what, and how to mend it, by the first problem. */
function faultText(document: SourceDocument): { zh: string; en: string } {
  const { range, message, advice } = document.problems[0]!;
  const where = `${document.file}:${range.start.line}:${range.start.column}`;
  const more = document.problems.length - 1;
  const line = (text: string): string => visibleLine(text);
  const sentence = (text: string, stop: string): string =>
    line(text) + (/[。？！.?!]$/.test(text) ? '' : stop);
  return {
    zh: `${where} 没有导出：${sentence(message.zh, '。')}${line(advice.zh)}${more > 0 ? `（另有 ${more} 处，见 wuze check）` : ''}`,
    en: `${where} not exported: ${sentence(message.en, '.')} ${line(advice.en)}${more > 0 ? ` (and ${more} more: wuze check)` : ''}`,
  };
}

function summary({ folder, names }: Target, count: number, faulty: number, language: Language): string {
  const place = count === 1 ? posix.join(folder, names[0]!) : folder;
  if (language === 'en') {
    const left = faulty === 0 ? '' : `, ${faulty} not exported`;
    return visible(`${count} ${count === 1 ? 'file' : 'files'} written to ${place}${left}.\n`);
  }
  const left = faulty === 0 ? '' : `，${faulty} 份没有导出`;
  return visible(`已写入 ${place}，共 ${count} 个文件${left}。\n`);
}

import { LIMITS } from '../../import/office/limits.js';
import { readOfficeFile } from '../../import/office/read.js';
import type { OfficeNotice } from '../../import/office-document.js';
import { planImport } from '../../import/plan.js';
import { recognise } from '../../import/recognise/recognise.js';
import type { Reading } from '../../import/recognise/recognised.js';
import type { Bilingual, Language } from '../../language/bilingual.js';
import { commandWords } from '../../language/command-words.js';
import { loadOptions } from '../audit-input.js';
import { schemaForEditor } from '../editor-schemas.js';
import { compareWithExisting, destinationOf, otherContent, type WantedFile } from '../import/destination.js';
import { type OfficeFile, officeFiles, readBounded } from '../import/office-files.js';
import { exitCodeOf, outcomeData, outcomeOf } from '../import/outcome.js';
import { summaryText } from '../import/summary.js';
import { checkOutputFolder } from '../output-paths.js';
import { Progress } from '../progress.js';
import { SCHEMA_FOLDER } from '../starter/workspace.js';
import { writeInto } from '../write-files.js';

interface Options {
  lang: Language;
  output: string;
  config?: string;
  year?: string;
  dryRun?: boolean;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/**
 * `wuze import FILE… -o DIR`: Word and Excel files to lists, debriefs and rosters. The exit code is 1 when
 * something was not understood or not readable, also when everything else was written.
 */
export async function importFiles(paths: string[], options: Options): Promise<number> {
  const { year } = loadOptions(options.year === undefined ? {} : { year: options.year });
  const { files, skipped } = await officeFiles(paths, process.cwd());
  if (options.dryRun !== true) await checkOutputFolder(options.output);
  const destination = await destinationOf(options.output, options.config);
  const { readings, unreadable, notices } = await readAll(files, options, {
    columns: destination.columns,
    ...(year !== undefined && { year }),
  });
  const plan = planImport(readings, { known: destination.known, schemaFolder: destination.schemaFolder });
  const names = files.map(({ name }) => name);
  const outcome = outcomeOf(names, notices, unreadable, plan, skipped);
  const wanted: WantedFile[] = plan.files.map(({ file, content }) => ({ name: file, content }));
  if (destination.schemaFolder === SCHEMA_FOLDER && wanted.length > 0) wanted.push(...schemas());
  const { write, unchanged, different } = await compareWithExisting(destination.folder, wanted);
  if (options.dryRun !== true) {
    if (different.length > 0 && options.force !== true) throw otherContent(different);
    await writeInto(destination.folder, write);
  }
  const written = {
    dryRun: options.dryRun === true,
    folder: options.output,
    files: write.filter(({ keep }) => keep !== true).length,
    unchanged,
    different: different.length,
  };
  if (options.json === true)
    process.stdout.write(`${JSON.stringify(outcomeData(outcome, written), undefined, 2)}\n`);
  else if (options.quiet !== true) process.stdout.write(summaryText(outcome, written, options.lang));
  return exitCodeOf(outcome);
}

interface ReadFiles {
  readings: Reading[];
  unreadable: { file: string; message: Bilingual; remedy?: Bilingual }[];
  notices: Map<string, OfficeNotice[]>;
}

/** One file after the other, so that no more than one is in memory. */
async function readAll(
  files: readonly OfficeFile[],
  { lang, quiet, json }: Options,
  recogniseOptions: Parameters<typeof recognise>[1],
): Promise<ReadFiles> {
  const words = commandWords(lang).progress;
  const progress = new Progress(process.stderr.isTTY === true && quiet !== true && json !== true);
  const read: ReadFiles = { readings: [], unreadable: [], notices: new Map() };
  for (const [index, { name, path }] of files.entries()) {
    const bytes = await readBounded(path, LIMITS.fileBytes);
    if ('unreadable' in bytes) read.unreadable.push({ file: name, message: bytes.unreadable });
    else {
      const document = readOfficeFile(name, bytes);
      if ('kind' in document) read.unreadable.push(document);
      else {
        read.readings.push(recognise(document, recogniseOptions));
        read.notices.set(name, document.notices);
      }
    }
    progress.step(words.reading, index + 1, files.length, words.remaining);
  }
  progress.end();
  return read;
}

/** The schemas for editors that the first line of every file names. */
function schemas(): WantedFile[] {
  return (['list', 'debrief', 'unit'] as const).map((kind) => ({
    name: `${SCHEMA_FOLDER}/${kind}.schema.json`,
    content: `${JSON.stringify(schemaForEditor(kind, 'zh'), undefined, 2)}\n`,
    keep: true,
  }));
}

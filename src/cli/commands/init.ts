import { lstat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { visible } from '../../documents/visible.js';
import type { Language } from '../../language/bilingual.js';
import { commandWords } from '../../language/command-words.js';
import { UsageError } from '../../language/usage-error.js';
import { todayInShanghai } from '../../workspace/dates.js';
import { loadWorkspace } from '../../workspace/load.js';
import type { Workspace } from '../../workspace/model.js';
import { configuredFolder } from '../../workspace/named-paths.js';
import { schemaOf } from '../../workspace/schemas.js';
import { interruptible } from '../interruption.js';
import { checkOutputFolder } from '../output-paths.js';
import { parseRoster } from '../starter/roster.js';
import { safeName } from '../starter/safe-name.js';
import { unitFiles } from '../starter/unit.js';
import { SCHEMA_FOLDER, starterWorkspace } from '../starter/workspace.js';
import { writeNew } from '../write-files.js';

interface Options {
  lang: Language;
  members?: string;
  id?: string;
}

/** `wuze init [DIR]` and `wuze init unit NAME`. Existing files are never written over. */
export async function init(names: string[], options: Options): Promise<number> {
  if (names[0] === 'unit') return initUnit(names.slice(1), options);
  if (options.members !== undefined || options.id !== undefined) {
    throw new UsageError({
      zh: '--members 和 --id 只用于增加单位：wuze init unit 单位名称 …',
      en: '--members and --id are for adding a unit: wuze init unit NAME …',
    });
  }
  if (names.length > 1) {
    throw new UsageError({
      zh: '只能建立一个文件夹；要增加单位请用 wuze init unit 单位名称',
      en: 'only one folder can be made; to add a unit: wuze init unit NAME',
    });
  }
  return initWorkspace(names[0] ?? '.', options.lang);
}

async function initWorkspace(folder: string, language: Language): Promise<number> {
  const root = resolve(folder);
  await refuseInside(root, folder);
  await checkOutputFolder(folder);
  const year = Number(todayInShanghai().slice(0, 4));
  await writeNew(root, starterWorkspace(year, language));
  const here = root === process.cwd();
  const { workspaceMade } = commandWords(language).init;
  process.stdout.write(visible(workspaceMade(here ? root : folder, here ? undefined : folder)));
  return 0;
}

/** A workspace within a workspace is hardly ever meant: most likely a unit is. */
async function refuseInside(root: string, given: string): Promise<void> {
  const outer = await configuredFolder(dirname(root));
  if (outer === undefined) return;
  throw new UsageError({
    zh: `“${given}”在已有的工作区 ${outer} 之内；要增加单位请用 wuze init unit 单位名称`,
    en: `"${given}" is inside the workspace ${outer}; to add a unit: wuze init unit NAME`,
  });
}

async function initUnit(names: string[], options: Options): Promise<number> {
  const [name = '', ...more] = names.map((each) => each.normalize('NFC').trim());
  if (name === '' || more.length > 0) {
    throw new UsageError({
      zh:
        more.length > 0
          ? '一次只能增加一个单位；名称中有空格的请加引号'
          : '请写单位名称：wuze init unit 单位名称',
      en:
        more.length > 0
          ? 'one unit at a time; quote a name with spaces'
          : 'name the unit: wuze init unit NAME',
    });
  }
  const id = unitId(name, options.id);
  const roster = options.members === undefined ? [] : parseRoster(options.members);
  const root = await configuredFolder(process.cwd());
  if (root === undefined) {
    throw new UsageError({
      zh: '这里还没有工作区（没有 wuze.yaml）：请先运行 wuze init，或进入工作区文件夹',
      en: 'there is no workspace here (no wuze.yaml): run wuze init first, or go to its folder',
    });
  }
  const { workspace } = await interruptible(() => loadWorkspace([root]));
  refuseKnown(workspace, id, name);
  const files = unitFiles({ id, name, roster }, workspace, options.lang, await hasSchemas(root));
  await writeNew(root, files);
  const { unitMade } = commandWords(options.lang).init;
  process.stdout.write(
    unitMade(
      files.map((file) => file.name),
      `units/${id}`,
      roster.length > 0,
    ),
  );
  return 0;
}

/** The folder is named by the id, so the id must be a safe name. */
function unitId(name: string, given: string | undefined): string {
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)) {
    throw new UsageError({
      zh: '单位名称中有看不见的字符',
      en: 'the name of the unit has invisible characters',
    });
  }
  const id =
    given === undefined
      ? safeName(
          name,
          { zh: '单位名称', en: 'the name of the unit' },
          { zh: '请用 --id 另取编号。', en: 'Give an id with --id.' },
        )
      : safeName(given, { zh: '编号', en: 'the id' }, { zh: '', en: '' });
  const longest = schemaOf('unit').properties?.id?.maxLength ?? id.length;
  if (id.length <= longest) return id;
  throw new UsageError({
    zh: `编号不能超过 ${longest} 个字`,
    en: `an id has at most ${longest} characters`,
  });
}

function refuseKnown(workspace: Workspace, id: string, name: string): void {
  const known = workspace.units.find(
    (unit) => unit.document && (unit.id === id || [unit.name, ...unit.aliases].includes(name)),
  );
  if (known === undefined) return;
  const file = known.document?.file ?? '';
  throw new UsageError({
    zh: `工作区中已有单位“${known.name}”（编号 ${known.id}，${file}）`,
    en: `the workspace already has the unit ${known.name} (id ${known.id}, ${file})`,
  });
}

async function hasSchemas(root: string): Promise<boolean> {
  return (await lstat(join(root, SCHEMA_FOLDER)).catch(() => undefined))?.isDirectory() === true;
}

import type { Bilingual } from '../language/bilingual.js';
import { UsageError } from '../language/usage-error.js';
import { readCatalogue } from './catalogue.js';
import { defaultConfiguration, readConfiguration } from './configuration.js';
import { todayInShanghai } from './dates.js';
import { readDebrief, type DebriefDraft } from './debriefs.js';
import { readDecisions } from './decisions.js';
import type { ReadDocument } from './document.js';
import { pathMatches, pathOrFolderMatches } from './globs.js';
import { completeList, type ListDraft, readList } from './lists.js';
import type { Catalogue, Configuration, Decision, SkippedFile, Template, Unit, Workspace } from './model.js';
import { type InputFile, readDocument } from './read.js';
import { relateUnits } from './relations.js';
import { readTemplate } from './templates.js';
import { UnitRegister } from './unit-register.js';
import { readUnit } from './units.js';

export interface BuildOptions {
  /** Root-relative name of the configuration; `wuze.yaml` unless given. */
  configFile?: string;
  year?: number;
  /** `YYYY-MM-DD`; today in Asia/Shanghai unless given. */
  asOf?: string;
  /** Files that were not read, with the reason. */
  skipped?: SkippedFile[];
}

/**
 * Makes the workspace out of files in memory: decode, parse, map keys, validate, model.
 * @throws UsageError when the configuration cannot be used.
 */
export function buildWorkspace(files: readonly InputFile[], options: BuildOptions = {}): Workspace {
  const configFile = options.configFile ?? 'wuze.yaml';
  const sorted = [...files].sort((a, b) => byCodeUnit(a.file, b.file));
  const skipped: SkippedFile[] = [...(options.skipped ?? [])];
  const skip = (file: string, zh: string, en: string) => skipped.push({ file, reason: { zh, en } });

  const configInput = sorted.find((input) => input.file === configFile);
  const configuration = configInput === undefined ? defaultConfiguration() : openConfiguration(readDocument(configInput));
  const documents: ReadDocument[] = [];
  for (const input of sorted) {
    if (input === configInput) documents.push(configuration.document as ReadDocument);
    else if (configuration.exclude.some((glob) => pathOrFolderMatches(input.file, glob))) {
      skip(input.file, '配置中已排除', 'excluded by the configuration');
    } else documents.push(readDocument(input));
  }

  let catalogue: Catalogue | undefined;
  const templates: Template[] = [];
  const decisions: Decision[] = [];
  const register = new UnitRegister();
  const lists: ListDraft[] = [];
  const debriefs: DebriefDraft[] = [];
  for (const document of documents) {
    switch (document.kind) {
      case 'unit': {
        const unit = readUnit(document);
        if (unit !== undefined) register.declare(unit);
        break;
      }
      case 'list': {
        const list = readList(document);
        if (list !== undefined) lists.push(list);
        break;
      }
      case 'debrief': {
        const debrief = readDebrief(document);
        if (debrief !== undefined) debriefs.push(debrief);
        break;
      }
      case 'catalogue':
        if (named(configuration.catalogue, document.file)) catalogue = readCatalogue(document);
        else skip(document.file, '配置未指定为责任目录，不起作用', 'not named as the catalogue by the configuration: without effect');
        break;
      case 'template': {
        const template = readTemplate(document);
        if (!configuration.templates.some((glob) => pathMatches(document.file, glob))) {
          skip(document.file, '配置未指定为模板，不起作用', 'not named as a template by the configuration: without effect');
        } else if (template !== undefined) templates.push(template);
        break;
      }
      case 'decisions':
        if (named(configuration.decisions, document.file)) decisions.push(...readDecisions(document));
        else skip(document.file, '配置未指定为复核意见，不起作用', 'not named as the decisions by the configuration: without effect');
        break;
      case 'config':
        if (document.file !== configFile) skip(document.file, '不是本工作区的配置', "not this workspace's configuration");
        break;
      default:
        if (document.problems.length === 0) skip(document.file, '没有写明种类', 'does not say what kind it is');
    }
  }

  const asOf = options.asOf ?? todayInShanghai();
  const year = options.year ?? configuration.year ?? greatestYear(lists) ?? Number(asOf.slice(0, 4));
  relateUnits(register);
  for (const draft of lists) {
    const unit = register.find(draft.unitName);
    const list = completeList(draft, unit, year);
    if (list.year > year) skip(list.document.file, `${list.year}年度的清单，晚于核查年度`, `a list of ${list.year}, later than the audited year`);
    else (list.year === year ? unit.lists : unit.earlierLists).push(list);
  }
  for (const { unitName, debrief } of debriefs) {
    const unit = register.find(unitName);
    if (debrief.year > year) {
      skip(debrief.document.file, `${debrief.year}年度的述责述廉，晚于核查年度`, `a debrief of ${debrief.year}, later than the audited year`);
    } else (debrief.year >= year - 1 ? unit.debriefs : unit.earlierDebriefs).push({ ...debrief, unit });
  }
  const units: Unit[] = register.all().sort((a, b) => byCodeUnit(a.id, b.id));
  skipped.sort((a, b) => byCodeUnit(a.file, b.file));
  return { configuration, year, asOf, documents, units, catalogue, templates, decisions, skipped };
}

/** Order of UTF-16 code units: the same on every machine. */
export function byCodeUnit(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

function openConfiguration(document: ReadDocument): Configuration {
  const problem = document.problems[0];
  if (problem !== undefined || document.kind !== 'config') {
    const place = problem === undefined ? '' : `:${problem.range.start.line}:${problem.range.start.column}`;
    const reason: Bilingual = problem?.message ?? { zh: '缺少“种类: 配置”', en: 'lacks "kind: config"' };
    throw new UsageError({ zh: `${document.file}${place} ${reason.zh}`, en: `${document.file}${place} ${reason.en}` });
  }
  return readConfiguration(document);
}

function named(configured: string | undefined, file: string): boolean {
  return configured !== undefined && configured.replace(/^\.\//, '') === file;
}

function greatestYear(lists: readonly ListDraft[]): number | undefined {
  const years = lists.map((list) => list.year).filter((year) => year !== undefined);
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b));
}

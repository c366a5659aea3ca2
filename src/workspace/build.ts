import { readCatalogue } from './catalogue.js';
import { defaultConfiguration, readConfiguration } from './configuration.js';
import { todayInShanghai } from './dates.js';
import { type DebriefDraft, readDebrief } from './debriefs.js';
import { readDecisions } from './decisions.js';
import type { ReadDocument } from './document.js';
import { pathOrFolderMatches } from './globs.js';
import { isOtherKind } from './kind.js';
import { completeList, type ListDraft, readList } from './lists.js';
import type {
  Catalogue,
  Configuration,
  Decision,
  ResponsibilityList,
  SkippedFile,
  Template,
  Unit,
  Workspace,
} from './model.js';
import { byCodeUnit } from './order.js';
import { type InputFile, readDocument } from './read.js';
import { relateUnits, slipOfUnit } from './relations.js';
import { splitRevisions } from './revisions.js';
import { EXCLUDED, laterYear, NO_KIND, OLD_REVISION, OTHER_COMMAND, OTHER_CONFIGURATION } from './skipped.js';
import { readSurvey, type SurveyedDrafts } from './surveyed.js';
import type { SurveyedFiles } from './surveyed-files.js';
import { readTemplate } from './templates.js';
import { demandNoProblems, demandSound, isNamed, needsTrust, withoutEffect } from './trust.js';
import { UnitRegister } from './unit-register.js';
import { readUnit, type UnitDraft } from './units.js';

export interface BuildOptions {
  /** Root-relative name of the configuration; `wuze.yaml` unless given. */
  configFile?: string;
  year?: number;
  /** `YYYY-MM-DD`; today in Asia/Shanghai unless given. */
  asOf?: string;
  /** Files that were found but not handed over, with the reason. */
  skipped?: readonly SkippedFile[];
  /** Called after each file that was read. */
  onProgress?: (done: number, total: number) => void;
}

/** A file, or where among neighbouring files it is whose survey was kept. */
export type WorkspaceInput = InputFile | { file: string; surveyed: SurveyedFiles; index: number };

/**
 * Makes the workspace out of files in memory: decode, parse, map keys, validate, model. The order of
 * the files does not matter.
 * @throws UsageError when the configuration, or a file that it names as catalogue, template or decisions, has problems.
 */
export function buildWorkspace(files: readonly WorkspaceInput[], options: BuildOptions = {}): Workspace {
  const skipped: SkippedFile[] = [...(options.skipped ?? [])];
  const { configuration, documents, surveys } = readAll(files, options, skipped);
  demandSound(configuration, documents);
  const sorted = sortOut(configuration, documents, skipped, surveys);
  const asOf = options.asOf ?? todayInShanghai();
  const year = options.year ?? configuration.year ?? latestYear(sorted.lists, asOf);
  relateUnits(sorted.register, sorted.units);
  assignLists(sorted, year, skipped);
  assignDebriefs(sorted, year, skipped);
  const units = sorted.register.all().sort((a, b) => byCodeUnit(a.id, b.id));
  skipped.sort((a, b) => byCodeUnit(a.file, b.file));
  const { catalogue, templates, decisions } = sorted;
  return { configuration, year, asOf, documents, units, catalogue, templates, decisions, skipped };
}

/**
 * @returns the documents and, at the places of those that were surveyed, what they say: of each the survey is looked at
 *   once and dropped, as all of them together are large
 */
function readAll(files: readonly WorkspaceInput[], options: BuildOptions, skipped: SkippedFile[]) {
  const configFile = options.configFile ?? 'wuze.yaml';
  const inOrder = [...files].sort((a, b) => byCodeUnit(a.file, b.file));
  const configInput = inOrder.find((input) => input.file === configFile);
  const configuration =
    configInput === undefined || 'surveyed' in configInput
      ? defaultConfiguration()
      : openConfiguration(configInput);
  const documents: ReadDocument[] = [];
  const surveys: (SurveyedDrafts | undefined)[] = [];
  for (const [index, input] of inOrder.entries()) {
    if (input === configInput) {
      documents.push(configuration.document as ReadDocument);
    } else if (configuration.exclude.some((glob) => pathOrFolderMatches(input.file, glob))) {
      skipped.push({ file: input.file, reason: EXCLUDED });
    } else if ('surveyed' in input) {
      const { document, drafts } = readSurvey(input.file, input.surveyed, input.index);
      surveys[documents.length] = drafts;
      documents.push(document);
    } else {
      documents.push(readDocument(input));
    }
    options.onProgress?.(index + 1, inOrder.length);
  }
  return { configuration, documents, surveys };
}

/**
 * Reads the configuration.
 * @throws UsageError when it has a problem: a slip in it would silently change what is checked.
 */
export function openConfiguration(input: InputFile): Configuration {
  const document = readDocument(input);
  demandNoProblems(document);
  if (document.kind !== 'config') {
    document.addAt(
      [],
      { zh: '这不是配置文件', en: 'This is not a configuration' },
      { zh: '在文件顶层加上一行“种类: 配置”', en: 'Add a line "kind: config"' },
    );
    demandNoProblems(document);
  }
  document.usable = true;
  return readConfiguration(document);
}

interface Sorted {
  register: UnitRegister;
  units: Map<Unit, UnitDraft>;
  lists: ListDraft[];
  debriefs: DebriefDraft[];
  catalogue: Catalogue | undefined;
  templates: Template[];
  decisions: Decision[];
}

/** Reads each document as what it is. */
function sortOut(
  configuration: Configuration,
  documents: readonly ReadDocument[],
  skipped: SkippedFile[],
  surveys: readonly (SurveyedDrafts | undefined)[],
): Sorted {
  const sorted: Sorted = {
    register: new UnitRegister(),
    units: new Map(),
    lists: [],
    debriefs: [],
    catalogue: undefined,
    templates: [],
    decisions: [],
  };
  for (const [index, document] of documents.entries()) {
    const { kind } = document;
    const known = surveys[index];
    if (needsTrust(kind) && !isNamed(configuration, kind, document.file)) {
      skipped.push({ file: document.file, reason: withoutEffect(configuration, kind) });
      continue;
    }
    switch (kind) {
      case 'unit':
        use(document, known ? known.unit : readUnit(document), (draft) => {
          sorted.units.set(draft.unit, draft);
          sorted.register.declare(draft.unit);
        });
        break;
      case 'list':
        use(document, known ? known.list : readList(document), (list) => sorted.lists.push(list));
        break;
      case 'debrief':
        use(document, known ? known.debrief : readDebrief(document), (debrief) =>
          sorted.debriefs.push(debrief),
        );
        break;
      case 'catalogue':
        use(document, readCatalogue(document), (catalogue) => {
          sorted.catalogue = catalogue;
        });
        break;
      case 'template':
        use(document, readTemplate(document), (template) => sorted.templates.push(template));
        break;
      case 'decisions':
        use(document, readDecisions(document), (decisions) => sorted.decisions.push(...decisions));
        break;
      case 'config':
        if (document !== configuration.document)
          skipped.push({ file: document.file, reason: OTHER_CONFIGURATION });
        break;
      default:
        if (document.problems.length === 0) {
          const other = known === undefined ? isOtherKind(document.root) : known.other;
          skipped.push({ file: document.file, reason: other ? OTHER_COMMAND : NO_KIND });
        }
    }
  }
  return sorted;
}

function use<Value>(document: ReadDocument, value: Value | undefined, keep: (value: Value) => void): void {
  if (value === undefined) return;
  document.usable = true;
  keep(value);
}

/** The greatest year of the lists; one that is still far off is a slip, unless there is no other. */
function latestYear(lists: readonly ListDraft[], asOf: string): number {
  const current = Number(asOf.slice(0, 4));
  const years = lists.map((list) => list.year).filter((year) => year !== undefined);
  const likely = years.filter((year) => year <= current + 1);
  return [...(likely.length > 0 ? likely : years)].reduce((a, b) => Math.max(a, b), 0) || current;
}

function assignLists({ register, lists }: Sorted, year: number, skipped: SkippedFile[]): void {
  const byUnit = new Map<Unit, ResponsibilityList[]>();
  for (const draft of lists) {
    const unit = unitOf(register, draft.document, draft.unitName);
    const list = completeList(draft, unit, year);
    const own = byUnit.get(unit);
    if (own) own.push(list);
    else byUnit.set(unit, [list]);
  }
  for (const [unit, all] of byUnit) {
    const { current, superseded } = splitRevisions(all);
    for (const list of current) {
      if (list.year === year) unit.lists.push(list);
      else if (list.year < year) unit.earlierLists.push(list);
      else skipped.push({ file: list.document.file, reason: laterYear(list.year, year) });
    }
    for (const list of superseded) {
      if (list.year === year) unit.supersededLists.push(list);
      else skipped.push({ file: list.document.file, reason: OLD_REVISION });
    }
  }
}

/** The unit that a document names; one without a file exists from then on. */
function unitOf(register: UnitRegister, document: ReadDocument, name: string): Unit {
  const slip = slipOfUnit(register, name);
  if (slip !== undefined) document.addAt(['unit'], slip.message, slip.advice);
  return register.find(name);
}

function assignDebriefs({ register, debriefs }: Sorted, year: number, skipped: SkippedFile[]): void {
  for (const { unitName, debrief } of debriefs) {
    const unit = unitOf(register, debrief.document as ReadDocument, unitName);
    if (debrief.year > year) {
      skipped.push({ file: debrief.document.file, reason: laterYear(debrief.year, year) });
    } else {
      (debrief.year >= year - 1 ? unit.debriefs : unit.earlierDebriefs).push(
        Object.assign(debrief, { unit }),
      );
    }
  }
}

import { configureRules } from '../../audit/configure.js';
import { auditAcrossUnits, auditUnits } from '../../audit/part.js';
import { type Analysis, createAnalysis } from '../../rules/analysis/analysis.js';
import { type CommonWordings, SAME_SENTENCE } from '../../rules/analysis/common-text.js';
import { type Joinable, type Joinables, joinableOf, packJoinables } from '../../rules/analysis/joinables.js';
import { lexiconOf } from '../../rules/analysis/lexicon.js';
import { type OpenSentence, openSentencesAnywhere } from '../../rules/analysis/open-sentences.js';
import { packSentences } from '../../rules/analysis/packed-sentences.js';
import { type Found, type Search, searched } from '../../rules/analysis/searches.js';
import { connections } from '../../similarity/classes.js';
import { DistinctTexts } from '../../similarity/distinct-texts.js';
import type { SizeRange } from '../../similarity/join/size-ranges.js';
import type { PackedTexts } from '../../similarity/packed-texts.js';
import type { Columns } from '../../similarity/pair-columns.js';
import { buildWorkspace, type WorkspaceInput } from '../../workspace/build.js';
import type { ResponsibilityList, Unit, Workspace } from '../../workspace/model.js';
import { packFileTexts } from '../../workspace/packed-file-texts.js';
import { inSharedMemory, packSurveys, type WrittenSurvey, written } from '../../workspace/packed-surveys.js';
import type { InputFile } from '../../workspace/read.js';
import { readFoundFile, readInput } from '../../workspace/read-file.js';
import { Shelf } from '../../workspace/shelf.js';
import { digestOf, type FileTexts, survey } from '../../workspace/survey.js';
import { SurveyedFiles } from '../../workspace/surveyed-files.js';
import { type Form, TaskCache } from '../cache/task-cache.js';
import { digestOfDocument } from './digests.js';
import { ACROSS_FORM, type KeptPart, type KeptSurvey, PART_FORM, SURVEY_FORM } from './kept-parts.js';
import { packPart } from './packed-part.js';
import type { AcrossPart, AuditedPart, LargeSetup, SurveyedPart } from './parts.js';

/**
 * Does the work of one thread, step by step: a survey of some files, then, once all are surveyed, the audit of some
 * units, then the comparison of some pairs of lists. Every thread knows the rosters of all units; texts are read for
 * the lists that it works on.
 */
export class PartWorker {
  readonly #shelf: Shelf;
  readonly #cache: TaskCache | undefined;
  #register = '';
  readonly #sentencesOf: ReturnType<typeof openSentencesAnywhere>;
  #workspace: Workspace | undefined;
  #analysis: Analysis | undefined;
  #lists: ResponsibilityList[] | undefined;
  /** What is to be compared across units. */
  #pairs: (readonly [ResponsibilityList, ResponsibilityList])[] = [];
  #wordings = '';

  constructor(private readonly setup: LargeSetup) {
    this.#shelf = new Shelf((file) => readFoundFile(setup.root, file));
    this.#sentencesOf = openSentencesAnywhere(setup.judged);
    this.#cache = setup.cache && new TaskCache(setup.cache.folder, setup.cache.program);
  }

  #kept<Result, Plain>(key: () => unknown, form: Form<Result, Plain>, work: () => Result): Result {
    return this.#cache === undefined ? work() : this.#cache.result(this.#cache.nameOf(key()), form, work);
  }

  /** Surveys the files `names[from]` to `names[to - 1]`. */
  survey({ from, to }: { from: number; to: number }): SurveyedPart {
    const { root, names, judged, keepTexts } = this.setup;
    const inputs = names.slice(from, to).map((name) => readFoundFile(root, name));
    const key = (): unknown => ['survey', judged, inputs.map((input) => [input.file, digestOfInput(input)])];
    const texts: FileTexts[] = [];
    const kept = this.#kept(key, SURVEY_FORM, () => this.#survey(inputs, texts));
    return {
      ...kept,
      files: inSharedMemory(kept.files),
      ...(keepTexts && texts.length > 0 && { texts: packFileTexts(texts) }),
    };
  }

  /** @param texts where those of each file are put */
  #survey(inputs: readonly InputFile[], texts: FileTexts[]): KeptSurvey {
    const files: WrittenSurvey[] = [];
    const part: Pick<SurveyedPart, 'lists' | 'registered'> = { lists: [], registered: [] };
    const sentences: OpenSentence[][] = [];
    for (const input of inputs) {
      const result = survey(input);
      const file =
        'surveyed' in result
          ? written(result.surveyed)
          : { facts: '', details: '', digest: digestOfInput(input) };
      files.push(file);
      if ('whole' in result || result.surveyed.unit !== undefined)
        part.registered.push([input.file, file.digest]);
      texts.push('texts' in result ? result.texts : {});
      if ('whole' in result) continue;
      const { items } = result.texts;
      if (items) {
        part.lists.push(input.file);
        sentences.push(this.#sentencesOf(items));
      }
    }
    return { files: packSurveys(files), ...part, sentences: packSentences(sentences) };
  }

  /** Makes the workspace of what all threads have surveyed, in the order of the files' names. */
  open({
    parts,
    register,
  }: {
    parts: readonly Pick<SurveyedPart, 'files' | 'texts'>[];
    register: string;
  }): Workspace {
    const { root, names, configFile, skipped, year, asOf } = this.setup;
    this.#register = register;
    const inputs: WorkspaceInput[] = [];
    for (const { files, texts } of parts) {
      const surveyed = new SurveyedFiles(this.#shelf, files, texts);
      for (let index = 0; index < surveyed.size; index++) {
        const file = names[inputs.length]!;
        inputs.push(surveyed.has(index) ? { file, surveyed, index } : readFoundFile(root, file));
      }
    }
    if (configFile !== undefined) inputs.push(readInput(root, configFile));
    this.#workspace = buildWorkspace(inputs, {
      ...(configFile !== undefined && { configFile }),
      skipped,
      asOf,
      ...(year !== undefined && { year }),
    });
    return this.#workspace;
  }

  /** Gathers what rules will ask for of all units, whatever is common text. */
  prepare(): void {
    lexiconOf(this.#workspace!);
  }

  /** From now on it is known what is common text. */
  judge(wordings: CommonWordings): void {
    this.#wordings = digestOf(Buffer.from(JSON.stringify([wordings.everywhere, [...wordings.units]])));
    this.#analysis = createAnalysis(this.#workspace!, { common: { wordings }, across: () => this.#pairs });
  }

  /** Audits the units at the places [from, to); without rules, only what is compared across units is worked out. */
  audit({ from, to, rules }: { from: number; to: number; rules: boolean }): AuditedPart {
    const units = this.#workspace!.units.slice(from, to);
    const key = (): unknown => [
      'audit',
      this.#register,
      this.#wordings,
      this.setup.evidence,
      rules,
      units.map((unit) => [unit.id, this.#filesSeenBy(unit)]),
    ];
    const work = (): KeptPart => (rules ? this.#audit(units) : this.#joinables(units));
    const name = this.#cache?.nameOf(key());
    const kept = name === undefined ? work() : this.#cache!.result(name, PART_FORM, work);
    return { ...kept, name };
  }

  /** The files whose texts the audit of a unit looks at, with their digests: its own, and the lists of those above it. */
  #filesSeenBy(unit: Unit): [file: string, digest: string | undefined][] {
    const lists = [...unit.lists, ...unit.supersededLists, ...unit.earlierLists];
    for (let above = unit.parent; above; above = above.parent) lists.push(...above.lists);
    return [
      ...[...lists, ...unit.debriefs, ...unit.earlierDebriefs].map(({ document }) => document),
      ...this.#analysis!.owners.unplacedOf(unit),
    ].map(digestOfDocument);
  }

  #joinables(units: readonly Unit[]): KeptPart {
    const { likeness } = this.#analysis!;
    const joinables = units.flatMap((unit) => {
      this.#shelf.turn();
      return unit.lists.map((list) => joinableOf(likeness.writing(list)));
    });
    return { joinables: packJoinables(joinables), times: [] };
  }

  #audit(units: readonly Unit[]): KeptPart {
    const workspace = this.#workspace!;
    const analysis = this.#analysis!;
    const times = new Map<string, number>();
    const onTiming = (rule: string, milliseconds: number): void => {
      times.set(rule, (times.get(rule) ?? 0) + milliseconds);
    };
    const { on } = configureRules(workspace.configuration);
    const joinables: Joinable[] = [];
    const part = auditUnits(units, on, workspace, analysis, {
      evidence: () => this.setup.evidence,
      onTiming,
      onUnit: (unit) => {
        for (const list of unit.lists) joinables.push(joinableOf(analysis.likeness.writing(list)));
        this.#shelf.turn();
      },
    });
    return { part: packPart(part), joinables: packJoinables(joinables), times: [...times] };
  }

  /** Finds what connects sentences that are the same, of those where the longer one is of certain sizes. */
  connect({ texts, sizes }: { texts: PackedTexts; sizes: SizeRange }): Columns {
    return connections(new DistinctTexts(texts), SAME_SENTENCE, sizes);
  }

  /** Looks for lists of different units that are worth comparing, in one of several ways. */
  search({ joinables, search }: { joinables: Joinables; search: Search }): Found {
    return searched(joinables, search);
  }

  /** Compares lists of different units, given by their places among all lists in order of their units. */
  across(pairs: [number, number][]): AcrossPart {
    this.#lists ??= this.#workspace!.units.flatMap((unit) => unit.lists);
    const lists = this.#lists;
    const documents = [...new Set(pairs.flat())].map((place) => lists[place]!.document);
    const key = (): unknown => [
      'across',
      this.#register,
      this.#wordings,
      pairs,
      documents.map(digestOfDocument),
    ];
    return this.#kept(key, ACROSS_FORM, () => this.#across(pairs, lists));
  }

  #across(pairs: readonly [number, number][], lists: readonly ResponsibilityList[]): AcrossPart {
    const workspace = this.#workspace!;
    this.#pairs = pairs.map(([first, second]) => [lists[first]!, lists[second]!] as const);
    const { on } = configureRules(workspace.configuration);
    const part = auditAcrossUnits(on, workspace, this.#analysis!);
    this.#shelf.turn();
    return { part: packPart(part) };
  }
}

function digestOfInput(input: InputFile): string {
  return digestOf('bytes' in input ? input.bytes : Buffer.from(input.unreadable.zh));
}

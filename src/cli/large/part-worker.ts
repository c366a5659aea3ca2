import { configureRules } from '../../audit/configure.js';
import { type AuditPart, auditAcrossUnits, auditPart } from '../../audit/part.js';
import { type Analysis, createAnalysis } from '../../rules/analysis/analysis.js';
import type { CommonWordings } from '../../rules/analysis/common-text.js';
import { type Joinable, joinableOf } from '../../rules/analysis/cross-unit.js';
import {
  type JudgedWordings,
  type OpenSentence,
  openSentencesAnywhere,
} from '../../rules/analysis/open-sentences.js';
import { buildWorkspace, type WorkspaceInput } from '../../workspace/build.js';
import type { ResponsibilityList, SkippedFile, Workspace } from '../../workspace/model.js';
import { readInput } from '../../workspace/read-file.js';
import { Shelf } from '../../workspace/shelf.js';
import { type SurveyedFile, survey } from '../../workspace/survey.js';

/** What every thread is told at the start. */
export interface LargeSetup {
  root: string;
  /** All files but the configuration, in order. */
  names: readonly string[];
  judged: JudgedWordings;
  configFile: string | undefined;
  skipped: readonly SkippedFile[];
  year?: number;
  asOf: string;
  /** Whether there are so few files that their texts stay in memory from the survey on. */
  keepTexts: boolean;
  /** Whether the texts and figures behind the findings are wanted. */
  evidence: boolean;
}

/** What is taken from some of the files. */
export interface SurveyedPart {
  surveyed: SurveyedFile[];
  /** Open sentences by file, of lists only. */
  sentences: [file: string, sentences: OpenSentence[]][];
}

/** What was found in some of the units. */
export interface AuditedPart {
  part: AuditPart;
  /** Of each list of the units, in order, what is compared across units. */
  joinables: Joinable[];
  /** Milliseconds that each rule took. */
  times: [rule: string, milliseconds: number][];
}

/**
 * Does the work of one thread, step by step: a survey of some files, then, once all are surveyed, the audit of some
 * units, then the comparison of some pairs of lists. Every thread knows the rosters of all units; texts are read for
 * the lists that it works on.
 */
export class PartWorker {
  readonly #shelf: Shelf;
  readonly #sentencesOf: ReturnType<typeof openSentencesAnywhere>;
  #workspace: Workspace | undefined;
  #analysis: Analysis | undefined;
  #lists: ResponsibilityList[] | undefined;

  constructor(private readonly setup: LargeSetup) {
    this.#shelf = new Shelf((file) => readInput(setup.root, file));
    this.#sentencesOf = openSentencesAnywhere(setup.judged);
  }

  /** Surveys the files `names[from]` to `names[to - 1]`. */
  survey({ from, to }: { from: number; to: number }): SurveyedPart {
    const surveyed: SurveyedFile[] = [];
    const sentences: SurveyedPart['sentences'] = [];
    for (const name of this.setup.names.slice(from, to)) {
      const result = survey(readInput(this.setup.root, name));
      if ('whole' in result) continue;
      surveyed.push(result.surveyed);
      const { items } = result.texts;
      if (items) sentences.push([name, this.#sentencesOf(items)]);
      if (this.setup.keepTexts) this.#shelf.keep(name, result.texts);
    }
    return { surveyed, sentences };
  }

  /** Makes the workspace of what all threads have surveyed. */
  open(surveyed: readonly SurveyedFile[]): Workspace {
    const { root, names, configFile, skipped, year, asOf } = this.setup;
    const known = new Map(surveyed.map((file) => [file.file, file]));
    const inputs = names.map((name): WorkspaceInput => {
      const file = known.get(name);
      return file ? { file: name, surveyed: file, shelf: this.#shelf } : readInput(root, name);
    });
    if (configFile !== undefined) inputs.push(readInput(root, configFile));
    this.#workspace = buildWorkspace(inputs, {
      ...(configFile !== undefined && { configFile }),
      skipped,
      asOf,
      ...(year !== undefined && { year }),
    });
    return this.#workspace;
  }

  /** From now on it is known what is common text. */
  judge(wordings: CommonWordings): void {
    this.#analysis = createAnalysis(this.#workspace!, { common: { wordings }, across: [] });
  }

  /** Audits the units at the places [from, to). */
  audit({ from, to }: { from: number; to: number }): AuditedPart {
    const workspace = this.#workspace!;
    const analysis = this.#analysis!;
    const times = new Map<string, number>();
    const onTiming = (rule: string, milliseconds: number): void => {
      times.set(rule, (times.get(rule) ?? 0) + milliseconds);
    };
    const { on } = configureRules(workspace.configuration);
    const joinables: Joinable[] = [];
    const units = workspace.units.slice(from, to);
    const part = auditPart({ units, documents: [] }, on, workspace, analysis, {
      evidence: () => this.setup.evidence,
      onTiming,
      onUnit: (unit) => {
        for (const list of unit.lists) joinables.push(joinableOf(analysis.likeness.writing(list)));
        this.#shelf.turn();
      },
    });
    return { part, joinables, times: [...times] };
  }

  /** Compares lists of different units, given by their places among all lists in order of their units. */
  across({ pairs, wordings }: { pairs: [number, number][]; wordings: CommonWordings }): AuditPart {
    const workspace = this.#workspace!;
    this.#lists ??= workspace.units.flatMap((unit) => unit.lists);
    const lists = this.#lists;
    const across = pairs.map(([first, second]) => [lists[first]!, lists[second]!] as const);
    const analysis = createAnalysis(workspace, { common: { wordings }, across });
    const { on } = configureRules(workspace.configuration);
    const part = auditAcrossUnits(on, workspace, analysis);
    this.#shelf.turn();
    return part;
  }
}

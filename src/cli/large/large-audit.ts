import { createHash } from 'node:crypto';
import { assembleAudit, type ReportOptions } from '../../audit/assemble.js';
import type { Audit } from '../../audit/audit.js';
import { configureRules } from '../../audit/configure.js';
import { type AuditPart, auditAcrossUnits, auditOtherDocuments } from '../../audit/part.js';
import { createAnalysis } from '../../rules/analysis/analysis.js';
import {
  type CommonTexts,
  commonTextsAmong,
  commonTextThresholds,
} from '../../rules/analysis/common-text.js';
import { candidatesAmong, searchesFor } from '../../rules/analysis/cross-unit.js';
import { allJoinables, type Joinables } from '../../rules/analysis/joinables.js';
import { judgedForAll, openInUnits } from '../../rules/analysis/open-sentences.js';
import { openOnly, type PackedSentences, sentencesTogether } from '../../rules/analysis/packed-sentences.js';
import { connectedPairs } from '../../similarity/connected-pairs.js';
import { buildWorkspace, openConfiguration } from '../../workspace/build.js';
import { pathMatches } from '../../workspace/globs.js';
import type { FoundWorkspace, LoadOptions } from '../../workspace/load.js';
import type { ResponsibilityList, Workspace } from '../../workspace/model.js';
import { readFoundFile } from '../../workspace/read-file.js';
import { digestOf } from '../../workspace/survey.js';
import { Crew } from './crew.js';
import type { LargeSetup, SurveyedPart } from './part-worker.js';

/** With more files than this their texts are read a second time rather than kept. */
const TEXTS_FIT = 60_000;
/** Files of one task of the survey, units of one of the audit, pairs of lists of one of the comparison across units. */
const FILES_A_TASK = 250;
const UNITS_A_TASK = 12;
const PAIRS_A_TASK = 40;

export interface LargeOptions extends Omit<ReportOptions, 'shard'> {
  /** Which part of the work is done; everything where there is none. */
  shard?: { index: number; of: number } | undefined;
  jobs: number;
  evidence: boolean;
  /** Where results are kept from one run to the next. */
  cache?: LargeSetup['cache'] | undefined;
  loading: LoadOptions & { asOf: string };
  onStep?: (step: LargeStep, done: number, total: number) => void;
  /** Called with the time of each step, and before that of the audit with those of its rules in all threads. */
  onTiming?: (name: { step: LargeStep } | { rule: string }, milliseconds: number) => void;
}

export type LargeStep = 'survey' | 'open' | 'common' | 'audit' | 'join' | 'across' | 'assemble';

/**
 * Audits a workspace part by part: what is in memory at a time are the rosters, a few facts of each list, and the lists
 * that are being looked at. The result is the same, to the byte, as that of loading the workspace and auditing it, for
 * any number of threads.
 * @throws UsageError as loading and auditing do, and when a file changes meanwhile
 */
export async function auditLarge(
  found: FoundWorkspace,
  options: LargeOptions,
): Promise<{ audit: Audit; workspace: Workspace }> {
  const timed = timer(options);
  const setup = setupFor(found, options);
  const crew = new Crew(setup, options.jobs);
  try {
    // 1. Facts of all files, and the sentences that may be common text.
    const { workspace, register, digests, sentences } = await surveyed(crew, setup, found, timed, options);
    const rules = configureRules(workspace.configuration);

    // 2. What many lists share and nobody has judged.
    const common = await timed('common', async () => {
      const texts = commonTexts(sentences, workspace);
      // So many are not kept in memory for nothing.
      sentences.length = 0;
      await crew.everyone('judge', texts.wordings);
      return texts;
    });

    // 3. All rules about one document, list or unit.
    const { units } = workspace;
    const own = ownUnits(units.length, options.shard);
    const { audited, joinables } = await timed('audit', async () => {
      const done = await crew.share('audit', tasksOf(units.length, own), (tasks) =>
        options.onStep?.('audit', Math.min(tasks * UNITS_A_TASK, units.length), units.length),
      );
      for (const { times } of done) for (const [rule, time] of times) options.onTiming?.({ rule }, time);
      return {
        audited: done.flatMap(({ part }) => part ?? []),
        joinables: allJoinables(done.map((each) => each.joinables)),
      };
    });

    // 4. Which lists of different units are worth comparing, and the rules about that.
    const groups = await timed('join', () => candidateGroups(crew, workspace, joinables, options.jobs));
    const { shard } = options;
    const isOwn = (_: unknown, group: number): boolean =>
      shard === undefined || group % shard.of === shard.index - 1;
    const across = await timed('across', () =>
      crew.share('across', groups.filter(isOwn), (done) => options.onStep?.('across', done, groups.length)),
    );

    // 5. The whole.
    const audit = await timed('assemble', () => {
      const analysis = createAnalysis(workspace, { common, across: () => [] });
      // What is no unit's is the first shard's.
      const first = shard === undefined || shard.index === 1;
      const all: AuditPart[] = [
        ...(first ? [auditOtherDocuments(rules.on, workspace, analysis)] : []),
        ...audited,
        ...(first ? [auditAcrossUnits(rules.on, workspace, analysis)] : []),
        ...across,
      ];
      const { selected, changes, baseline } = options;
      return assembleAudit(all, rules, workspace, analysis, {
        selected,
        changes,
        baseline,
        shard: shard && {
          ...shard,
          input: inputDigest(register, digests, options.evidence),
          units: new Set(units.slice(own.from, own.to).map(({ id }) => id)),
        },
      });
    });
    return { audit, workspace };
  } finally {
    await crew.end();
  }
}

function setupFor(found: FoundWorkspace, { loading, evidence, cache }: LargeOptions): LargeSetup {
  const { root, configFile, skipped } = found;
  const names = [...found.names].sort();
  return {
    root,
    names,
    judged: judgedIn(found, loading),
    configFile,
    skipped,
    ...(loading.year !== undefined && { year: loading.year }),
    asOf: loading.asOf,
    keepTexts: names.length <= TEXTS_FIT,
    evidence,
    ...(cache && { cache }),
  };
}

/** What is mandated and declined for all units: the catalogue and templates are read before anything else. */
function judgedIn(
  { root, names, configuration, configFile }: FoundWorkspace,
  { asOf }: LargeOptions['loading'],
) {
  if (configuration === undefined || configFile === undefined) return judgedForAll(undefined, []);
  const settings = openConfiguration(configuration);
  const bare = (name: string): string => name.replace(/^(?:\.\/)+/, '');
  const named = names.filter(
    (name) =>
      (settings.catalogue !== undefined && bare(settings.catalogue) === name) ||
      settings.templates.some((glob) => pathMatches(name, glob)),
  );
  const { catalogue, templates } = buildWorkspace(
    [configuration, ...named.map((name) => readFoundFile(root, name))],
    { configFile, asOf },
  );
  return judgedForAll(catalogue, templates);
}

/** What all files say outside of their texts, as a workspace in every thread; what came of it beside goes with the facts. */
async function surveyed(
  crew: Crew,
  setup: LargeSetup,
  found: FoundWorkspace,
  timed: ReturnType<typeof timer>,
  options: LargeOptions,
) {
  const parts = await timed('survey', () => surveyAll(crew, setup, options));
  const register = registerDigest(parts, setup, found);
  const digests = parts.flatMap((part) => part.digests);
  const facts = parts.map((part) => part.facts);
  const texts = parts.map((part) => part.texts);
  const workspace = await timed('open', () => crew.everyone('open', { facts, texts, digests, register }));
  const sentences = parts.map((part) => ({ lists: part.lists, sentences: part.sentences }));
  return { workspace, register, digests, sentences };
}

function surveyAll(crew: Crew, { names }: LargeSetup, { onStep }: LargeOptions): Promise<SurveyedPart[]> {
  return crew.share('survey', ranges(names.length, FILES_A_TASK), (done) =>
    onStep?.('survey', Math.min(done * FILES_A_TASK, names.length), names.length),
  );
}

function commonTexts(
  parts: readonly Pick<SurveyedPart, 'lists' | 'sentences'>[],
  workspace: Workspace,
): CommonTexts {
  const known = new Map(
    workspace.units.flatMap((unit) => unit.lists.map((list) => [list.document.file, list] as const)),
  );
  const openIn = openInUnits(workspace);
  // Files were surveyed in order.
  const lists: ResponsibilityList[] = [];
  const sentences: { of: PackedSentences; at: number }[] = [];
  for (const part of parts) {
    for (const [at, file] of part.lists.entries()) {
      const list = known.get(file);
      if (list === undefined) continue;
      const isOpen = openIn(list.unit);
      lists.push(list);
      sentences.push(
        isOpen ? { of: openOnly(part.sentences, at, isOpen), at: 0 } : { of: part.sentences, at },
      );
    }
  }
  const thresholds = commonTextThresholds(workspace.configuration);
  return commonTextsAmong(lists, sentencesTogether(sentences), thresholds);
}

/**
 * Changes with all that bears on every unit: the files that are read whole (configuration, rosters, catalogue, templates),
 * and what lists say outside of their texts.
 */
function registerDigest(
  parts: readonly SurveyedPart[],
  { names, year, asOf, skipped }: LargeSetup,
  { configuration }: FoundWorkspace,
): string {
  const hash = createHash('sha256');
  const add = (value: unknown): void => {
    hash.update(`${JSON.stringify(value)}\n`);
  };
  add([
    year,
    asOf,
    skipped,
    names,
    configuration && 'bytes' in configuration ? digestOf(configuration.bytes) : '',
  ]);
  for (const { registered, facts } of parts) {
    // Findings stand on rosters too: what moves their lines, be it a comment, counts. Lists count with their own units.
    add(registered);
    hash.update(facts);
  }
  return hash.digest('base64');
}

/** Pairs of lists to compare, by their places; pairs that can come into one class are in one group. */
async function candidateGroups(
  crew: Crew,
  workspace: Workspace,
  joinables: Joinables,
  jobs: number,
): Promise<[number, number][][]> {
  const lists = workspace.units.flatMap((unit) => unit.lists);
  const searches = searchesFor(joinables, jobs).map((search) => ({ joinables, search }));
  const found = await crew.share('search', searches);
  const groups: [number, number][][] = [];
  for (const connected of connectedPairs(candidatesAmong(lists, found))) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + connected.length <= PAIRS_A_TASK) last.push(...connected);
    else groups.push(connected);
  }
  return groups;
}

/** A shard audits neighbouring units, as many as the others. */
function ownUnits(units: number, shard: LargeOptions['shard']): { from: number; to: number } {
  if (shard === undefined) return { from: 0, to: units };
  const { index, of } = shard;
  return { from: Math.floor(((index - 1) * units) / of), to: Math.floor((index * units) / of) };
}

/** Of units that are not its own a shard needs only what is compared across units. */
function tasksOf(
  units: number,
  own: { from: number; to: number },
): { from: number; to: number; rules: boolean }[] {
  const before = ranges(own.from, UNITS_A_TASK);
  const within = ranges(own.to - own.from, UNITS_A_TASK).map(({ from, to }) => ({
    from: own.from + from,
    to: own.from + to,
  }));
  const behind = ranges(units - own.to, UNITS_A_TASK).map(({ from, to }) => ({
    from: own.to + from,
    to: own.to + to,
  }));
  return [
    ...before.map((range) => ({ ...range, rules: false })),
    ...within.map((range) => ({ ...range, rules: true })),
    ...behind.map((range) => ({ ...range, rules: false })),
  ];
}

/** The same for runs over the same files in the same way. */
function inputDigest(register: string, digests: readonly string[], evidence: boolean): string {
  return createHash('sha256')
    .update(JSON.stringify([register, evidence, digests]))
    .digest('base64');
}

function ranges(length: number, size: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(length / size) }, (_, index) => ({
    from: index * size,
    to: Math.min((index + 1) * size, length),
  }));
}

function timer({ onTiming }: LargeOptions) {
  return async <Value>(step: LargeStep, work: () => Value | Promise<Value>): Promise<Value> => {
    const began = performance.now();
    const value = await work();
    onTiming?.({ step }, performance.now() - began);
    return value;
  };
}

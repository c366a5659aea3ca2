import { assembleAudit } from '../../audit/assemble.js';
import type { Audit } from '../../audit/audit.js';
import { configureRules } from '../../audit/configure.js';
import { type AuditPart, auditAcrossUnits, auditOtherDocuments } from '../../audit/part.js';
import { createAnalysis } from '../../rules/analysis/analysis.js';
import {
  type CommonTexts,
  commonTextsAmong,
  commonTextThresholds,
} from '../../rules/analysis/common-text.js';
import { candidatesAmong, scoreAcrossUnits } from '../../rules/analysis/cross-unit.js';
import { allJoinables } from '../../rules/analysis/joinables.js';
import { openInUnits } from '../../rules/analysis/open-sentences.js';
import { openOnly, type PackedSentences, sentencesTogether } from '../../rules/analysis/packed-sentences.js';
import type { Found, Search } from '../../rules/analysis/searches.js';
import { connectedPairs } from '../../similarity/connected-pairs.js';
import { joinRanges } from '../../similarity/join/size-ranges.js';
import type { Columns } from '../../similarity/pair-columns.js';
import type { FoundWorkspace } from '../../workspace/load.js';
import type { ResponsibilityList, Workspace } from '../../workspace/model.js';
import { Crew } from './crew.js';
import { inputDigest, registerDigest } from './digests.js';
import { LastRun } from './last-run.js';
import type { LargeOptions, LargeStep } from './options.js';
import { unpackPart } from './packed-part.js';
import type { LargeSetup, SurveyedPart } from './parts.js';
import { setupFor } from './setup.js';
import { FILES_A_TASK, ownUnits, PAIRS_A_TASK, ranges, tasksOf, UNITS_A_TASK } from './tasks.js';

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
  const lastRun = new LastRun(setup, options.shard);
  try {
    // 1. Facts of all files, and the sentences that may be common text.
    const { workspace, register, parts, sentences } = await surveyed(crew, setup, found, timed, options);
    const rules = configureRules(workspace.configuration);

    // 2. What many lists share and nobody has judged.
    const common = await timed('common', async () => {
      const prepared = crew.others('prepare');
      // When this thread fails, nobody waits for the others any more.
      prepared.catch(() => {});
      const texts = await commonTexts(sentences, workspace, (lists, all) =>
        lastRun.classes(register, lists, all, () =>
          crew.share(
            'connect',
            joinRanges(all.texts, options.jobs).map((sizes) => ({ texts: all.texts, sizes })),
          ),
        ),
      );
      // So many are not kept in memory for nothing.
      sentences.length = 0;
      await prepared;
      await crew.everyone('judge', texts.wordings);
      return texts;
    });

    // 3. All rules about one document, list or unit, and which lists of different units are worth comparing.
    const { units } = workspace;
    const own = ownUnits(units.length, options.shard);
    const { audited, groups } = await auditedByUnit(crew, lastRun, workspace, own, timed, options);

    // 4. The rules about lists of different units.
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
        ...audited.map(unpackPart),
        ...(first ? [auditAcrossUnits(rules.on, workspace, analysis)] : []),
        ...across.map(({ part }) => unpackPart(part)),
      ];
      const { selected, changes, baseline } = options;
      return assembleAudit(all, rules, workspace, analysis, {
        selected,
        changes,
        baseline,
        shard: shard && {
          ...shard,
          input: inputDigest(register, parts, options.evidence),
          units: new Set(units.slice(own.from, own.to).map(({ id }) => id)),
        },
      });
    });
    return { audit, workspace };
  } finally {
    await crew.end();
  }
}

/** What all files say outside of their texts, as a workspace in every thread; what came of it beside goes with the facts. */
async function surveyed(
  crew: Crew,
  setup: LargeSetup,
  found: FoundWorkspace,
  timed: ReturnType<typeof timer>,
  options: LargeOptions,
) {
  const all = await timed('survey', () => surveyAll(crew, setup, options));
  const register = registerDigest(all, setup, found);
  const parts = all.map(({ files, texts }) => ({ files, ...(texts && { texts }) }));
  const workspace = await timed('open', () => crew.everyone('open', { parts, register }));
  const sentences = all.map((part) => ({ lists: part.lists, sentences: part.sentences }));
  return { workspace, register, parts, sentences };
}

/** What is worth comparing goes by the texts of all lists, which are not kept any longer than this takes. */
async function auditedByUnit(
  crew: Crew,
  lastRun: LastRun,
  workspace: Workspace,
  own: { from: number; to: number },
  timed: ReturnType<typeof timer>,
  options: LargeOptions,
): Promise<{ audited: Uint8Array[]; groups: [number, number][][] }> {
  const { units } = workspace;
  const { audited, tasks, joinables } = await timed('audit', async () => {
    const done = await crew.share('audit', tasksOf(units.length, own), (tasks) =>
      options.onStep?.('audit', Math.min(tasks * UNITS_A_TASK, units.length), units.length),
    );
    for (const { times } of done) for (const [rule, time] of times) options.onTiming?.({ rule }, time);
    const { all, parts } = allJoinables(done.map((each) => each.joinables));
    return {
      audited: done.flatMap(({ part }) => part ?? []),
      tasks: done.map(({ name }, task) => ({ name, joinables: parts[task]! })),
      joinables: all,
    };
  });
  const groups = await timed('join', async () => {
    const search = (searches: Search[]): Promise<Found[]> =>
      crew.share(
        'search',
        searches.map((search) => ({ joinables, search })),
        (done) => options.onStep?.('join', done, searches.length),
      );
    const score = scoreAcrossUnits(workspace.configuration);
    if (score === undefined) return [];
    return groupsToCompare(workspace, await lastRun.pairs(tasks, joinables, score, options.jobs, search));
  });
  return { audited, groups };
}

function surveyAll(crew: Crew, { names }: LargeSetup, { onStep }: LargeOptions): Promise<SurveyedPart[]> {
  return crew.share('survey', ranges(names.length, FILES_A_TASK), (done) =>
    onStep?.('survey', Math.min(done * FILES_A_TASK, names.length), names.length),
  );
}

async function commonTexts(
  parts: readonly Pick<SurveyedPart, 'lists' | 'sentences'>[],
  workspace: Workspace,
  classes: (lists: readonly ResponsibilityList[], sentences: PackedSentences) => Promise<number[][]>,
): Promise<CommonTexts> {
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
  const all = sentencesTogether(sentences);
  return commonTextsAmong(lists, all, await classes(lists, all), thresholds);
}

/** Pairs of lists to compare, by their places; pairs that can come into one class are in one group. */
function groupsToCompare({ units }: Workspace, pairs: readonly Columns[]): [number, number][][] {
  const lists = units.flatMap((unit) => unit.lists);
  const groups: [number, number][][] = [];
  for (const connected of connectedPairs(candidatesAmong(lists, pairs))) {
    const last = groups.at(-1);
    if (last !== undefined && last.length + connected.length <= PAIRS_A_TASK) last.push(...connected);
    else groups.push(connected);
  }
  return groups;
}

function timer({ onStep, onTiming }: LargeOptions) {
  return async <Value>(step: LargeStep, work: () => Value | Promise<Value>): Promise<Value> => {
    onStep?.(step, 0, 0);
    const began = performance.now();
    const value = await work();
    onTiming?.({ step }, performance.now() - began);
    return value;
  };
}

import { commonBlocks } from '../../similarity/align.js';
import { normaliseText } from '../../similarity/normalise.js';
import { RunsOf } from '../../similarity/runs-of.js';
import type { Unit, Workspace } from '../../workspace/model.js';
import { appliesToUnit } from './mandated.js';

/** Shorter runs are met by chance. */
const RUN = 3;
/** A text follows an example when this share of the example stands in it. */
const FOLLOWED = 0.5;
/** Blanks of an example: what is written into them is the unit's own. */
const BLANK = /[×＿_○]+|[xX]{2,}/g;

/**
 * Text that lists took from the templates' examples, whatever is written into the blanks. Two lists that
 * follow one example are not alike on that account: `copying/template` is about it.
 */
export interface Samples {
  /** Says which units have the same examples. */
  kindOf(unit: Unit): number;
  /** 1 where a unit of a normalised text of the unit comes from an example; undefined where none does. */
  mask(unit: Unit, normalised: string): Uint8Array | undefined;
}

interface Examples {
  patterns: { pattern: string; runs: RunsOf }[];
  /** 1 at the place of each of their runs, and at those of a few others. */
  runs: Uint8Array;
}

export function createSamples(workspace: Workspace): Samples {
  const known = new Map<string, Examples>();
  const byUnit = new Map<Unit, Examples>();
  const kinds = new Map<Examples, number>();
  const examplesOf = (unit: Unit): Examples => {
    let examples = byUnit.get(unit);
    if (!examples) {
      const texts = workspace.templates
        .filter((template) => appliesToUnit(template.units, unit))
        .flatMap((template) => template.items.filter((item) => !item.keep).map((item) => item.text));
      const key = texts.join('\n');
      examples = known.get(key) ?? prepare(texts);
      known.set(key, examples);
      byUnit.set(unit, examples);
    }
    return examples;
  };
  return {
    kindOf(unit) {
      const examples = examplesOf(unit);
      const kind = kinds.get(examples) ?? kinds.size;
      kinds.set(examples, kind);
      return kind;
    },
    mask: (unit, normalised) => maskOf(examplesOf(unit), normalised),
  };
}

function prepare(texts: readonly string[]): Examples {
  const patterns = [...new Set(texts.map((text) => normaliseText(text.replace(BLANK, ''))))];
  const runs = new Uint8Array(RUN_PLACES);
  for (const pattern of patterns) {
    eachRunPlace(pattern, (place) => {
      runs[place] = 1;
    });
  }
  return { patterns: patterns.map((pattern) => ({ pattern, runs: new RunsOf(pattern) })), runs };
}

/** A power of two. */
const RUN_PLACES = 2 ** 15;

function eachRunPlace(text: string, take: (place: number) => void): void {
  let first = 0;
  let second = 0;
  for (let at = 0; at < text.length; at++) {
    const third = text.charCodeAt(at);
    const hash = Math.imul((first << 16) ^ (second << 8) ^ third, 0x9e3779b1);
    if (at + 1 >= RUN) take((hash >>> 17) & (RUN_PLACES - 1));
    first = second;
    second = third;
  }
}

function maskOf({ patterns, runs }: Examples, text: string): Uint8Array | undefined {
  let shared = 0;
  eachRunPlace(text, (place) => {
    shared += runs[place]!;
  });
  let mask: Uint8Array | undefined;
  let own: RunsOf | undefined;
  for (const { pattern, runs: patternRuns } of patterns) {
    // Of a covered stretch every third character at least begins a run.
    if (shared < (FOLLOWED / RUN) * pattern.length) continue;
    own ??= new RunsOf(text);
    if (patternRuns.coveredBy(own) < FOLLOWED * pattern.length) continue;
    const blocks = commonBlocks(pattern, text, RUN);
    if (blocks.reduce((sum, block) => sum + block.length, 0) < FOLLOWED * pattern.length) continue;
    mask ??= new Uint8Array(text.length);
    for (const block of blocks) mask.fill(1, block.second, block.second + block.length);
  }
  return mask;
}

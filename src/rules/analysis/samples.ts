import { commonBlocks } from '../../similarity/align.js';
import { normaliseText } from '../../similarity/normalise.js';
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
  /** 1 where a unit of a normalised text of the unit comes from an example; undefined where none does. */
  mask(unit: Unit, normalised: string): Uint8Array | undefined;
}

interface Examples {
  patterns: string[];
  runs: Set<string>;
}

export function createSamples(workspace: Workspace): Samples {
  const known = new Map<string, Examples>();
  const byUnit = new Map<Unit, Examples>();
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
  return { mask: (unit, normalised) => maskOf(examplesOf(unit), normalised) };
}

function prepare(texts: readonly string[]): Examples {
  const patterns = [...new Set(texts.map((text) => normaliseText(text.replace(BLANK, ''))))];
  return { patterns, runs: new Set(patterns.flatMap(runsOf)) };
}

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, at) => text.slice(at, at + RUN));
}

function maskOf({ patterns, runs }: Examples, text: string): Uint8Array | undefined {
  let shared = 0;
  for (let at = 0; at + RUN <= text.length; at++) if (runs.has(text.slice(at, at + RUN))) shared++;
  let mask: Uint8Array | undefined;
  for (const pattern of patterns) {
    // Of a covered stretch every third character at least begins a run.
    if (shared < (FOLLOWED / RUN) * pattern.length) continue;
    const blocks = commonBlocks(pattern, text, RUN);
    if (blocks.reduce((sum, block) => sum + block.length, 0) < FOLLOWED * pattern.length) continue;
    mask ??= new Uint8Array(text.length);
    for (const block of blocks) mask.fill(1, block.second, block.second + block.length);
  }
  return mask;
}

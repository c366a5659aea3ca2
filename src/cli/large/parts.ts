import type { Joinables } from '../../rules/analysis/joinables.js';
import type { JudgedWordings } from '../../rules/analysis/open-sentences.js';
import type { PackedSentences } from '../../rules/analysis/packed-sentences.js';
import type { SkippedFile } from '../../workspace/model.js';
import type { PackedFileTexts } from '../../workspace/packed-file-texts.js';
import type { PackedSurveys } from '../../workspace/packed-surveys.js';

/* What threads are told, and what they give back. */

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
  /** Whether there are so few files that their texts stay in memory from the survey on, packed. */
  keepTexts: boolean;
  /** Whether the texts and figures behind the findings are wanted. */
  evidence: boolean;
  /** Where results of tasks are kept, and what makes two runs of the program the same. */
  cache?: { folder: string; program: string };
}

/** What is taken from some of the files, in the order of their names. */
export interface SurveyedPart {
  /** What is kept of each. */
  files: PackedSurveys;
  /** The texts of each, unless there are too many, or their survey is from an earlier run. */
  texts?: PackedFileTexts;
  /** The files that are lists, and their open sentences. */
  lists: string[];
  sentences: PackedSentences;
  /** Of what bears on every unit to the byte: files that are read whole, and rosters. */
  registered: [file: string, digest: string][];
}

/** What was found in some of the units. */
export interface AuditedPart {
  /** By which it is kept. */
  name: string | undefined;
  /** What the rules found, packed; absent where only joinables were wanted. */
  part?: Uint8Array<ArrayBuffer>;
  /** Of each list of the units, in order, what is compared across units. */
  joinables: Joinables;
  /** Milliseconds that each rule took. */
  times: [rule: string, milliseconds: number][];
}

/** What was found in some pairs of lists of different units. */
export interface AcrossPart {
  /** Packed. */
  part: Uint8Array<ArrayBuffer>;
}

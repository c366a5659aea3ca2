import type { ReportOptions } from '../../audit/assemble.js';
import type { LoadOptions } from '../../workspace/load.js';
import type { LargeSetup } from './parts.js';

export interface LargeOptions extends Omit<ReportOptions, 'shard'> {
  /** Which part of the work is done; everything where there is none. */
  shard?: { index: number; of: number } | undefined;
  jobs: number;
  evidence: boolean;
  /** Where results are kept from one run to the next. */
  cache?: LargeSetup['cache'] | undefined;
  loading: LoadOptions & { asOf: string };
  /** Called when a step begins, with a total of 0, and as it goes on. */
  onStep?: (step: LargeStep, done: number, total: number) => void;
  /** Called with the time of each step, and before that of the audit with those of its rules in all threads. */
  onTiming?: (name: { step: LargeStep } | { rule: string }, milliseconds: number) => void;
}

export type LargeStep = 'survey' | 'open' | 'common' | 'audit' | 'join' | 'across' | 'assemble';

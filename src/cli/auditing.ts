import type { Audit } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import type { BaselineOptions } from './baseline-file.js';
import type { CacheOptions } from './cache/audit-cache.js';

/** Options of the commands that audit. */
export interface AuditingOptions extends BaselineOptions, CacheOptions {
  lang: Language;
  config?: string;
  year?: string;
  asOf?: string;
  from?: string;
  failOn?: 'error' | 'warning' | 'info' | 'never';
  changed?: string;
  quiet?: boolean;
  /** Folder that reports are written to. */
  output?: string;
  /** Rules are timed, so that they must run. */
  timing?: boolean;
  /** How many threads work. */
  jobs?: string;
  /** `i/n`: which part of the work is done. */
  shard?: string;
  /** Whether the texts and figures behind the findings are wanted. */
  evidence?: 'all' | 'findings';
  color: boolean;
}

/** An audit with what belongs to the run rather than to the lists. */
export interface Audited {
  audit: Audit;
  /** Absolute; of a saved audit the current folder. */
  root: string;
}

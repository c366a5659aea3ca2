import type { Audit, Finding } from '../audit/audit.js';
import type { Bilingual, Language } from '../language/bilingual.js';

/** A file to write; `name` is one safe file name without folders. */
export interface ReportFile {
  name: string;
  content: string | Uint8Array;
}

export interface ReportOptions {
  language: Language;
  /** Names other units in a unit's own report; otherwise they are 某单位. */
  namePartners: boolean;
}

/** A format of `wuze report`: all the files of one batch. Pure: the same audit gives the same bytes. */
export interface ReportFormat {
  files(audit: Audit, options: ReportOptions): ReportFile[] | Promise<ReportFile[]>;
}

export interface CheckOptions {
  language: Language;
  /** Columns to write in; only the terminal format reads it. */
  width: number;
  /** 0 none, 1 sixteen colours, 2 256, 3 true colour; only the terminal format reads it. */
  colourLevel: 0 | 1 | 2 | 3;
  /** At most so many findings of one rule are written out; what is hidden is counted. */
  maximumPerRule?: number;
  /**
   * From the top of the repository to the root, `lists/2026/` or empty: formats that a server reads name
   * files from the top.
   */
  prefix?: string;
  /** From which severity on a finding fails the run; default error. */
  failOn?: Finding['severity'];
  /** Why a rule exists, in Markdown; formats that describe rules fall back to the title. */
  rationale?: (rule: string) => Bilingual | undefined;
}

/** A format of `wuze check`: one text. */
export type CheckFormat = (audit: Audit, options: CheckOptions) => string;

/** A format of `wuze check` whose text may be too long for one string: in pieces, one after the other. */
export type PiecedFormat = (audit: Audit, options: CheckOptions) => Iterable<string>;

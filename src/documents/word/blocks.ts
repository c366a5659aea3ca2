import type { Table } from './table.js';
import type { Text } from './text.js';

/** 标题, two lines below the edge or the red line; broken between its parts only. */
export interface Title {
  kind: 'title';
  parts: readonly string[];
}

/** 主送机关: on the left edge, ending in a full-width colon. */
export interface Recipient {
  kind: 'recipient';
  text: string;
}

/** 一、 in 黑体, （一） in 楷体, 1. in 仿宋; the text includes its number. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3;
  text: string;
}

export interface Paragraph {
  kind: 'paragraph';
  text: Text;
  keepNext?: boolean;
}

/** Words above a table. */
export interface Caption {
  kind: 'caption';
  text: Text;
}

/** Small print. */
export interface Note {
  kind: 'note';
  text: Text;
}

/** 附件说明: an empty line, then the names of the attachments. */
export interface Attachments {
  kind: 'attachments';
  label: string;
  titles: readonly string[];
}

/** 发文机关署名 and 成文日期; `sealed` says whether a seal will be put on them. */
export interface Signature {
  kind: 'signature';
  issuer?: string;
  date: string;
  sealed: boolean;
}

/** The beginning of an attachment, on a new page. */
export interface Attachment {
  kind: 'attachment';
  label: string;
  title: readonly string[];
}

/** 版头: the issuer's name in red, 发文字号 (and 签发人 in what goes to a superior), the red line. */
export interface Letterhead {
  kind: 'letterhead';
  issuer: string;
  reference?: string;
  /** 签发人. */
  signer?: { label: string; name: string };
}

/** 信函格式: the issuer's name and the red double line, with 发文字号 on the right edge below. */
export interface LetterHeading {
  kind: 'letterHeading';
  issuer: string;
  reference?: string;
}

/** 版记: 抄送 and 印发 between lines, at the foot of the last page. */
export interface Imprint {
  kind: 'imprint';
  /** 抄送机关, with label and full stop. */
  copies?: string;
  /** 印发机关 on the left, 印发日期 on the right. */
  issuer: string;
  date: string;
}

export interface BlankLines {
  kind: 'blank';
  lines: number;
}

/** What an official document is made of. */
export type WordBlock =
  | Title
  | Recipient
  | Heading
  | Paragraph
  | Caption
  | Note
  | Table
  | Attachments
  | Signature
  | Attachment
  | Letterhead
  | LetterHeading
  | Imprint
  | BlankLines;

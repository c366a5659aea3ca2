import type { Heading } from '../recognise/recognised.js';
import { type Entry, factComments } from './yaml-text.js';

/** Entries below the items: approval, signatures, hand-in, foot, revision, with where they stand in the file. */
export function footEntries(file: string, heading: Heading): Entry[] {
  const { meeting, approvedOn, signedBySelf, signedBySecretary, submitted, footerName, footerDate } = heading;
  const entries: Entry[] = [];
  const add = (key: string, parts: Record<string, Heading['meeting'] | Heading['revision']>) => {
    const given = Object.entries(parts).filter(([, fact]) => fact !== undefined);
    if (given.length === 0) return;
    const comments = [...new Set(given.flatMap(([, fact]) => factComments(file, fact)))];
    entries.push({
      key,
      value: Object.fromEntries(given.map(([name, fact]) => [name, fact?.value as string | number])),
      comments,
    });
  };
  add('approved', { meeting, date: approvedOn });
  add('signed', { self: signedBySelf, secretary: signedBySecretary });
  if (submitted !== undefined)
    entries.push({ key: 'submitted', value: submitted.value, comments: factComments(file, submitted) });
  add('footer', { name: footerName, date: footerDate });
  if (heading.revision !== undefined)
    add('revision', {
      number: heading.revision,
      date: heading.revisedOn,
      reason: heading.revisionReason,
      replaces: heading.replaces,
    });
  if (heading.note !== undefined)
    entries.push({ key: 'note', value: heading.note.value, comments: factComments(file, heading.note) });
  return entries;
}

/** What the foot has and no key takes: a revision without its number, a debrief's signatures. */
export function unwritten(heading: Heading, keys: readonly (keyof Heading)[]): string[] {
  return keys.flatMap((key) => {
    const fact = heading[key];
    if (fact === undefined || Array.isArray(fact)) return [];
    const value = Array.isArray(fact.value) ? fact.value.join('、') : fact.value;
    return [`${NAMES[key] ?? key}：${value}`];
  });
}

const NAMES: Partial<Record<keyof Heading, string>> = {
  title: '标题',
  person: '姓名',
  position: '职务',
  division: '分工',
  meeting: '审议会议',
  approvedOn: '审议日期',
  signedBySelf: '本人签字',
  signedBySecretary: '书记签字',
  footerName: '落款单位',
  footerDate: '落款日期',
  revisedOn: '修订日期',
  revisionReason: '修订原因',
  replaces: '替代',
  note: '备注',
};

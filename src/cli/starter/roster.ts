import { UsageError } from '../../language/usage-error.js';
import type { MemberRole } from '../../workspace/model.js';

export interface RosterEntry {
  person: string;
  position?: string;
  role: MemberRole;
  division: string[];
}

const DISCIPLINE = /纪委书记|纪工委书记|纪检组长|纪检监察组组长|纪检委员/;

/**
 * Reads a roster written on one line: `林某:党组书记、局长:人事、财务;陈某:副局长:绿化处`. Full-width signs
 * and line breaks do as well. The first is the principal; a head of discipline is known by the position.
 * @throws UsageError for an entry without a name, with too many parts, or a name that occurs twice
 */
export function parseRoster(text: string): RosterEntry[] {
  const entries = text
    .split(/[;；\r\n]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const roster = entries.map((entry, index): RosterEntry => {
    const [person = '', position = '', division = '', ...more] = entry
      .split(/[:：]/)
      .map((part) => part.trim());
    if (person === '' || more.length > 0) throw wrong(entry);
    return {
      person,
      ...(position !== '' && { position }),
      role: index === 0 ? 'principal' : DISCIPLINE.test(position) ? 'discipline' : 'member',
      division: division
        .split(/[、，,]/)
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    };
  });
  if (roster.length === 0) throw wrong(text);
  const twice = roster.find(
    ({ person }, index) => roster.findIndex((each) => each.person === person) < index,
  );
  if (twice !== undefined) {
    throw new UsageError({
      zh: `--members 中有两个“${twice.person}”，请加以区分，如“${twice.person}（女）”`,
      en: `--members names ${twice.person} twice: tell them apart`,
    });
  }
  return roster;
}

function wrong(entry: string): UsageError {
  return new UsageError({
    zh: `--members 中的“${entry}”应写成“姓名:职务:分工1、分工2”，多人用分号隔开`,
    en: `"${entry}" in --members must be "NAME:POSITION:DIVISION、DIVISION", with semicolons between persons`,
  });
}

import type { Bilingual } from '../../language/bilingual.js';
import type { Passage } from '../../similarity/passage.js';
import type { Writing } from '../analysis/writings.js';

/**
 * The innocent reason why two passages may be alike, from the roster and the lists themselves, or
 * undefined: two people in charge of one department (共管) or one assisting the other (协助), both
 * carrying out the same item of the team's list, one person holding two posts (兼职).
 */
export function explanation(
  first: Writing,
  firstIndex: number,
  second: Writing,
  secondIndex: number,
): Bilingual | undefined {
  const one = first.passages[firstIndex]!;
  const other = second.passages[secondIndex]!;
  if (first.person && first.person === second.person && first.unit !== second.unit) {
    return {
      zh: `${first.person}同时在${first.unit.name}和${second.unit.name}任职，两份清单有相近内容属正常，请人工核实`,
      en: `${first.person} holds posts in both units; some likeness is to be expected`,
    };
  }
  const department = sharedDepartment(first, one, second, other);
  if (department) return sharedDepartmentReason(department);
  const source = commonTeamSource(first, firstIndex, second, secondIndex);
  if (source) {
    return {
      zh: `两条均注明落实班子清单第${source}条`,
      en: `both name item ${source} of the team's list as their source`,
    };
  }
  return undefined;
}

/** The innocent reason why rewritten passages may be alike that do not name it: a department in both members' charge or assistance. */
export function sharedWork(first: Writing, second: Writing): Bilingual | undefined {
  const [department] = sharedDepartments(first, second);
  return department === undefined ? undefined : sharedDepartmentReason(department);
}

function sharedDepartmentReason(department: string): Bilingual {
  return {
    zh: `两人共管或协管${department}，写到同一事项属正常，请人工核实是否各写各的责任`,
    en: `both are in charge of, or assist with, ${department}; likeness about it is to be expected`,
  };
}

function sharedDepartments(first: Writing, second: Writing): string[] {
  if (!first.member || !second.member || first.unit !== second.unit) return [];
  const theirs = new Set([...second.member.division, ...second.member.assists]);
  return [...first.member.division, ...first.member.assists].filter((department) => theirs.has(department));
}

/** A department in both members' charge (or assistance) that both passages speak of. */
function sharedDepartment(first: Writing, one: Passage, second: Writing, other: Passage): string | undefined {
  return sharedDepartments(first, second).find(
    (department) => one.source.includes(department) && other.source.includes(department),
  );
}

function commonTeamSource(
  first: Writing,
  firstIndex: number,
  second: Writing,
  secondIndex: number,
): string | undefined {
  const theirs = new Set(second.list?.items[secondIndex]?.sources ?? []);
  return teamSources(first, firstIndex).find((id) => theirs.has(`team:${id}`));
}

/** Ids of the team's items that the passage names as its source. */
export function teamSources(writing: Writing, index: number): string[] {
  return (writing.list?.items[index]?.sources ?? []).flatMap((source) => {
    const id = /^(?:team|班子)[:：]\s*(\S+)$/.exec(source)?.[1];
    return id === undefined ? [] : [id];
  });
}

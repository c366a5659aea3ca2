import type { Unit } from '../../workspace/model.js';
import type { NotCheckedDraft } from '../rule.js';

/** What is said of a unit whose members nobody has declared; undefined when there is a roster. */
export function withoutRoster(unit: Unit, what: { zh: string; en: string }): NotCheckedDraft | undefined {
  if (unit.document && unit.members.length > 0) return undefined;
  const reason = unit.document
    ? {
        zh: `单位资料（${unit.document.file}）没有列成员名册`,
        en: `the unit’s file (${unit.document.file}) has no roster`,
      }
    : {
        zh: `没有“${unit.id}”的单位资料和成员名册`,
        en: `there is no unit file for “${unit.id}”, so no roster`,
      };
  return {
    notChecked: { zh: `${reason.zh}，未核查${what.zh}`, en: `${reason.en}; ${what.en} not checked` },
    unit,
  };
}

import { maskSensitive } from '../rules/text/sensitive.js';
import type { AuditUnit } from './audit.js';

/** Without identity and telephone numbers in what a unit's own file says of it; ids and paths stay as they are. */
export function maskUnit(unit: AuditUnit): AuditUnit {
  const { principal, supervisor } = unit;
  return {
    ...unit,
    name: maskSensitive(unit.name),
    ...(principal && { principal: maskTexts(principal) }),
    ...(supervisor && { supervisor: supervisor.map(maskTexts) }),
    members: unit.members.map(maskTexts),
  };
}

function maskTexts<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeof each === 'string' ? maskSensitive(each) : each]),
  ) as Value;
}

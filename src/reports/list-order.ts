import type { AuditList } from '../audit/audit.js';

const TYPES = ['team', 'principal', 'member', 'supervision'];

/** Team, principal, members, supervision, debriefs, then what is not known. */
export function listOrder(list: Pick<AuditList, 'kind' | 'type'> | undefined): number {
  if (list?.kind === 'debrief') return TYPES.length;
  return list?.type === undefined ? TYPES.length + 1 : TYPES.indexOf(list.type);
}

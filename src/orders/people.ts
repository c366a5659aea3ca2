import type { Audit } from '../audit/audit.js';

export type AuditUnit = Audit['units'][number];
export type Leader = NonNullable<AuditUnit['supervisor']>[number];
export type ListType = NonNullable<Audit['findings'][number]['listType']>;

/** 副市长郑一鸣同志; the name alone where no position is known. */
export function politely({ person, position }: Leader): string {
  return position === undefined ? `${person}同志` : `${position}${person}同志`;
}

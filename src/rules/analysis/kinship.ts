import type { Unit } from '../../workspace/model.js';
import { isAbove } from './cross-unit.js';

const RANKS = {
  province: 0,
  city: 1,
  district: 2,
  county: 2,
  town: 3,
  subdistrict: 3,
  village: 4,
  community: 4,
} as const;

/** How far down a level is, from 0 (省); undefined when the unit does not say. */
export function rankOf(unit: Unit): number | undefined {
  return unit.level && RANKS[unit.level];
}

/** The units above, nearest first. */
export function ancestorsOf(unit: Unit): Unit[] {
  const ancestors: Unit[] = [];
  for (let upper = unit.parent; upper; upper = upper.parent) ancestors.push(upper);
  return ancestors;
}

/** Units that a list of the own unit names as a matter of course: above or below it, partners, who supervises it and whom it supervises. */
export function isRelated(own: Unit, other: Unit): boolean {
  return (
    own === other ||
    isAbove(own, other) ||
    isAbove(other, own) ||
    own.partners.includes(other) ||
    other.partners.includes(own) ||
    own.covers.includes(other) ||
    other.covers.includes(own)
  );
}

/**
 * Whether the other unit lies below the own level within the same region: for a city's department the
 * city's districts and towns are where its work takes place.
 */
export function isTerritoryOf(own: Unit, other: Unit): boolean {
  const ownRank = rankOf(own);
  const otherRank = rankOf(other);
  if (ownRank === undefined || otherRank === undefined || otherRank <= ownRank) return false;
  return own.parent !== undefined && isAbove(own.parent, other);
}

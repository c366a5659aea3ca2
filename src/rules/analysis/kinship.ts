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

/**
 * How far a unit is from another: in another county (or district), in another city; `near` where neither is known to be so.
 */
export type Distance = 'near' | 'county' | 'city';

/** The county that a unit belongs to, by the committees above it and itself, and the city; undefined where none is known. */
interface Region {
  county: Unit | undefined;
  /** That of the county, where there is one. */
  city: Unit | undefined;
}

function regionOf(unit: Unit): Region {
  const committee = (rank: number, from: Unit): Unit | undefined =>
    [from, ...ancestorsOf(from)].findLast(
      (upper) => upper.category === 'committee' && rankOf(upper) === rank,
    );
  const county = committee(RANKS.county, unit);
  return { county, city: committee(RANKS.city, county ?? unit) };
}

function distanceBetween(one: Region, other: Region): Distance {
  if (one.city && other.city && one.city !== other.city) return 'city';
  return one.county && other.county && one.county !== other.county ? 'county' : 'near';
}

/** From so many units on they are looked up, not gone through: a place or a name may be that of thousands. */
const MANY = 8;

/** Whether any of the units {@link isRelated} to the own one. */
export function isRelatedToAny(own: Unit, units: readonly Unit[]): boolean {
  if (units.length < MANY) return units.some((other) => isRelated(own, other));
  const { all, above, named } = kinOf(units);
  return (
    all.has(own) ||
    above.has(own) ||
    named.has(own) ||
    [...ancestorsOf(own), ...own.partners, ...own.covers].some((other) => all.has(other))
  );
}

/** Whether any of the units {@link isTerritoryOf} the own one. */
export function hasTerritoryAmong(own: Unit, units: readonly Unit[]): boolean {
  if (units.length < MANY) return units.some((other) => isTerritoryOf(own, other));
  const rank = rankOf(own);
  return own.parent !== undefined && rank !== undefined && (kinOf(units).above.get(own.parent) ?? -1) > rank;
}

/** Some of several units, and how far they are. */
interface Nearest {
  units: Unit[];
  distance: Distance;
}

/** Those of the units that are nearest to the own one, in their order; all of one distance. */
export function nearestTo(own: Unit, units: readonly Unit[]): Nearest {
  const region = regionOf(own);
  if (units.length < MANY) return nearestToRegion(region, units);
  const { nearest } = kinOf(units);
  const known = nearest.get(region.county ?? region.city) ?? nearestToRegion(region, units);
  nearest.set(region.county ?? region.city, known);
  return known;
}

function nearestToRegion(region: Region, units: readonly Unit[]): Nearest {
  const byDistance: Record<Distance, Unit[]> = { near: [], county: [], city: [] };
  for (const other of units) byDistance[distanceBetween(region, regionOf(other))].push(other);
  const distance =
    (['near', 'county', 'city'] as const).find((each) => byDistance[each].length > 0) ?? 'near';
  return { units: byDistance[distance], distance };
}

/** What many units have to do with others. */
interface Kin {
  all: ReadonlySet<Unit>;
  /** Unit above any of them → the lowest rank of those below it that say theirs, −1 where none does. */
  above: ReadonlyMap<Unit, number>;
  /** Their partners, and whom they cover. */
  named: ReadonlySet<Unit>;
  /** County or city of a unit, undefined where none is known → those nearest to it; worked out when first asked for. */
  nearest: Map<Unit | undefined, Nearest>;
}

/** Names of the workspace keep their units in one array each. */
const kins = new WeakMap<readonly Unit[], Kin>();

function kinOf(units: readonly Unit[]): Kin {
  let kin = kins.get(units);
  if (!kin) {
    const above = new Map<Unit, number>();
    for (const unit of units) {
      const rank = rankOf(unit) ?? -1;
      for (const upper of ancestorsOf(unit)) above.set(upper, Math.max(rank, above.get(upper) ?? -1));
    }
    const named = new Set(units.flatMap(({ partners, covers }) => [...partners, ...covers]));
    kin = { all: new Set(units), above, named, nearest: new Map() };
    kins.set(units, kin);
  }
  return kin;
}

import type { Unit } from '../../workspace/model.js';
import { type Distance, nearestTo } from '../analysis/kinship.js';
import type { Mention } from '../analysis/lexicon.js';

/*
 * Names of places and offices begin anew in every county: every one has its 财政局 and 第一中学, and many a village has a
 * namesake in another. A list that names one means the own county's, whether or not somebody put that on record.
 */

/** A mention of which only the bearers count that are nearest to the unit whose list it is in. */
export interface NearestMention extends Mention {
  distance: Distance;
}

export function nearestOf(mention: Mention, own: Unit): NearestMention {
  return { ...mention, ...nearestTo(own, mention.units) };
}

/** A county or city in a name, of which there is one in the country; not 社区, 园区 or 市场. */
const REGION = /.(?:[省县]|市(?!场)|(?<![社园小校片发景院厂库城林矿新工])区)/;

/** Towns and villages. */
const SETTLEMENT = /(?:镇|乡|街道|村|社区)$/;

/** Whether the name may be that of somebody nearer who is not on record. */
export function mayBeNamesake({ distance, name }: NearestMention): boolean {
  return distance !== 'near' && !REGION.test(name);
}

/** Whether the mention tells anything; names of places do within one city, where few are the same. */
export function isTelling(mention: NearestMention): boolean {
  const { kind, name, distance } = mention;
  return !mayBeNamesake(mention) || (distance === 'county' && (kind === 'place' || SETTLEMENT.test(name)));
}

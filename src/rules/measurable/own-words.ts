import type { ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { Analysis } from '../analysis/analysis.js';

/** From this share on the item is the template's: what it lacks is not the writer's fault. */
const MOSTLY_MANDATED = 0.6;

/** The items a writer answers for. */
export function ownItems(list: ResponsibilityList, { mandated }: Analysis): ListItem[] {
  return list.items.filter((item) => mandated.share(list, item) < MOSTLY_MANDATED);
}

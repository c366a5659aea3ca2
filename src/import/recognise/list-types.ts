import type { ListType } from '../../workspace/model.js';
import { schemaOf } from '../../workspace/schemas.js';
import { enumValue } from '../../workspace/spellings.js';
import { spaceless } from './written.js';

/** The type that a word names: 班子, 党组书记, 班子成员. */
export function listType(word: string): ListType | undefined {
  const text = spaceless(word).replace(/(?:责任)?清单$/u, '');
  const known = enumValue(schemaOf('list').properties?.type ?? {}, text) as ListType | undefined;
  if (known !== undefined) return known;
  if (/^(?:分?党组|党委|党工委)?(?:领导)?班子(?:集体)?$/u.test(text)) return 'team';
  if (/^(?:分?党组|党委|党工委)书记$|^第一责任人$/u.test(text)) return 'principal';
  return undefined;
}

import type { Bilingual } from '../../language/bilingual.js';
import type { ListType } from '../../workspace/model.js';

/** What the types of lists are called within a sentence. */
export const LIST_TYPES: Readonly<Record<ListType, Bilingual>> = {
  team: { zh: '班子清单', en: 'a team’s list' },
  principal: { zh: '主要负责人清单', en: 'a principal’s list' },
  member: { zh: '班子成员清单', en: 'a member’s list' },
  supervision: { zh: '监督责任清单', en: 'a supervision list' },
};

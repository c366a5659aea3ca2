import type { OptionSchema } from '../rule.js';

/** The options that the rules on copying share, each rule with its own defaults. */
export function likenessOptions(defaults: {
  itemThreshold: number;
  listThreshold: number;
  minimumCharacters: number;
}): Record<string, OptionSchema> {
  return {
    itemThreshold: {
      type: 'number',
      minimum: 0.3,
      maximum: 1,
      default: defaults.itemThreshold,
      description: {
        zh: '单个条目扣除规定表述后的相似度，达到即为雷同。',
        en: 'Score of one item, without mandated text, from which it is alike.',
      },
    },
    listThreshold: {
      type: 'number',
      minimum: 0.2,
      maximum: 1,
      default: defaults.listThreshold,
      description: {
        zh: '两份清单个性内容中相互对应部分所占比例，达到即为整体雷同。',
        en: 'Share of both lists’ own text that corresponds, from which the lists as a whole are alike.',
      },
    },
    minimumCharacters: {
      type: 'integer',
      minimum: 20,
      maximum: 10_000,
      default: defaults.minimumCharacters,
      description: {
        zh: '雷同条目的个性内容合计不足这个字数的，不作判断。',
        en: 'Alike items with fewer characters of own text together are not judged.',
      },
    },
  };
}

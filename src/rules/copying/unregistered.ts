import { COMMON_TEXT_DEFAULTS, type CommonPlace, type CommonText } from '../analysis/common-text.js';
import { itemTextPlace } from '../place.js';
import { defineRule, type Place } from '../rule.js';

/** 共用表述待认定。 */
export const copyingUnregistered = defineRule<'workspace'>({
  id: 'copying/unregistered',
  severity: 'info',
  scope: 'workspace',
  title: { zh: '共用表述待认定', en: 'Shared wording to be judged' },
  rationale: {
    zh: `许多清单共有的句子，可能是上级要求写的，也可能是互相抄的，光看文字分不清。这类句子列为“待认定”，每类只列一次；在有人认定之前，不据此认定任何人雷同。

认可的，写入责任目录的“规定表述”（可用 wuze clauses 生成），此后不再计入比较；不认可的，标为“不认可”，此后按雷同处理。用得多不等于可以免责，也不等于有错，须由人决定。`,
    en: `A sentence that many lists share may be required from above or copied from one another; the text alone cannot tell. Such sentences are proposed for judgement, one finding per class; until a person has judged them nobody is accused on their account.

Accept one into the catalogue's clauses (\`wuze clauses\` writes the entry) and it no longer takes part in comparisons; decline it and it counts as copying.`,
  },
  options: {
    lists: {
      type: 'integer',
      minimum: 2,
      maximum: 10_000,
      default: COMMON_TEXT_DEFAULTS.lists,
      description: { zh: '一个单位内有这么多份清单共用', en: 'Shared by so many lists of one unit …' },
    },
    share: {
      type: 'number',
      minimum: 0,
      maximum: 1,
      default: COMMON_TEXT_DEFAULTS.share,
      description: { zh: '并且占本单位清单的比例', en: '… and by this share of its lists' },
    },
    units: {
      type: 'integer',
      minimum: 2,
      maximum: 100_000,
      default: COMMON_TEXT_DEFAULTS.units,
      description: { zh: '或者有这么多个单位共用', en: 'or shared by so many units' },
    },
  },
  messages: {
    proposed: {
      zh: {
        problem:
          '“{quote}”在{units}个单位的{lists}份清单中相同或者仅个别字词不同，未列入规定表述，待认定{hidden}。',
        basis: '多份清单共有的表述可能是统一要求，也可能是相互照抄，须由人认定；认定之前不据此认定雷同。',
        advice:
          '如系统一要求，用 wuze clauses 列入责任目录的规定表述并认可；如不是，标为不认可，此后按雷同处理。',
      },
      en: {
        problem:
          '“{quote}” stands, word for word or nearly, in {lists} lists of {units} units and is not a declared clause; to be judged{hidden}.',
        basis:
          'Wording shared by many lists may be required or copied; a person decides. Until then nobody is accused on its account.',
        advice:
          'If it is required, accept it as a clause (wuze clauses); if not, decline it and it counts as copying.',
      },
    },
  },
  *check(_workspace, { analysis }) {
    for (const common of analysis.likeness.common()) {
      const lists = new Set(common.places.map((place) => place.list));
      const units = new Set([...lists].map((list) => list.unit));
      const text = textOf(common);
      const [first, ...others] = common.places.slice(0, MOST_QUOTED + 1).map(commonPlace);
      const hidden = common.places.length - 1 - others.length;
      yield {
        message: 'proposed',
        values: {
          quote: text.trim().replaceAll('“', '‘').replaceAll('”', '’'),
          lists: lists.size,
          units: units.size,
          hidden:
            hidden > 0
              ? { zh: `（另有${hidden}处未逐一列出）`, en: ` (${hidden} more places not listed)` }
              : { zh: '', en: '' },
        },
        at: first!,
        classText: text,
        related: others,
      };
    }
  },
});

/** Places listed beside the first: a sentence of a whole province stands in a hundred thousand. */
const MOST_QUOTED = 200;

function textOf({ places, sentences }: CommonText): string {
  const { list, item } = places[0]!;
  return sentences.map(([from, to]) => list.items[item]!.text.slice(from, to)).join('');
}

function commonPlace({ list, item: index, from, to }: CommonPlace): Place {
  const item = list.items[index]!;
  return { ...itemTextPlace(list, item, from, to), text: item.text.slice(from, to) };
}

import { ALIKE_ACROSS_UNITS } from '../analysis/cross-unit.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { type AlikePair, likenessClasses, linksOf } from './classes.js';
import { type LikenessOptions, likenessEvidence, REWRITTEN_ITEMS } from './evidence.js';
import { likenessFinding } from './finding.js';
import { classFindings } from './members.js';
import { likenessOptions } from './options.js';
import { explanation } from './relations.js';

/** 与外单位清单雷同。 */
export const copyingUnits = defineRule<'workspace', LikenessOptions>({
  id: 'copying/units',
  severity: 'warning',
  scope: 'workspace',
  title: { zh: '与外单位清单雷同', en: 'Alike to another unit’s list' },
  rationale: {
    zh: `不同单位职能不同，清单内容相同，多半是互相借用或从同一来源抄来，与本单位实际脱节。

所有单位的个性内容两两比较（规定表述和待认定的共用表述先行扣除），包括只换了单位、人名、科室、数字的，以及逐条改写、合起来才看得出的。上下级单位之间另有规则（copying/superior）。

没有证据时双方同等列出，注明“待核实”；一方文中留有另一方的单位、人名、地名时，留名的一方列为错误，另一方只作提示。同一人在两个单位任职的，作为说明。`,
    en: `Units have different functions; lists that are alike were borrowed from one another or from one source.

The own text of all units is compared (mandated text and shared text still to be judged taken out first), including copies with only names and figures changed, and lists rewritten item by item that are alike only as a whole. Superior and subordinate have their own rule (copying/superior).

Without evidence both sides carry the same neutral finding; where the one still carries the other's unit, person or place, that one gets the error and the other an info. One person holding posts in both units is an explanation.`,
  },
  options: likenessOptions({
    itemThreshold: ALIKE_ACROSS_UNITS,
    listThreshold: 0.4,
    minimumCharacters: 50,
  }),
  messages: {
    neutral: {
      zh: {
        problem:
          '{items}与{others}雷同：扣除规定表述后最高相似度{score}%，涉及{count}份清单{hidden}（雷同，待核实，不判断谁抄谁）。',
        basis: '责任清单应当紧密结合本单位实际制定；规定表述已经扣除，占本清单{mandated}%。',
        advice:
          '对照本单位职能和本人分工重写{items}；确属上级统一要求的表述，请提供文件依据，由核查单位认定。',
      },
      en: {
        problem:
          '{items} is like {others}: score up to {score}% without mandated text; {count} lists share it{hidden} (alike, to be verified; no judgement who copied).',
        basis: 'A list must fit its own unit. Mandated text ({mandated}% of this list) is already taken out.',
        advice:
          'Rewrite {items} from the unit’s own functions; if the wording is required from above, name the document so that it can be accepted.',
      },
    },
    renamed: {
      zh: {
        problem:
          '{items}与{others}雷同，只换了单位、姓名、科室、数字等名称：其余文字相似度{score}%，涉及{count}份清单{hidden}（雷同，待核实，不判断谁抄谁）。',
        basis: '责任清单应当紧密结合本单位实际制定；规定表述已经扣除，占本清单{mandated}%。',
        advice: '对照本单位职能和本人分工重写{items}，不得以更换名称代替结合实际。',
      },
      en: {
        problem:
          '{items} is like {others} with only names or figures changed: the rest scores {score}%; {count} lists share it{hidden} (alike, to be verified; no judgement who copied).',
        basis: 'A list must fit its own unit. Mandated text ({mandated}% of this list) is already taken out.',
        advice: 'Rewrite {items} from the unit’s own functions; changing names is not enough.',
      },
    },
    rewritten: {
      zh: {
        problem:
          '{items}与{others}雷同：逐条改写，扣除规定表述后对应条目仍有{kept}%的文字相同（单条最高相似度{score}%），涉及{count}份清单{hidden}（雷同，待核实，不判断谁抄谁）。',
        basis:
          '责任清单应当紧密结合本单位实际制定；规定表述已经扣除，占本清单{mandated}%。各自撰写的清单，对应条目相同的文字一般不到三成。',
        advice: '对照本单位职能和本人分工重写{items}，不得以替换词语、调整语序代替结合实际。',
      },
      en: {
        problem:
          '{items} is like {others}, item by item in other words: {kept}% of the characters of corresponding items are the same without mandated text (closest single item {score}%); {count} lists are close{hidden} (alike, to be verified; no judgement who copied).',
        basis:
          'A list must fit its own unit. Mandated text ({mandated}% of this list) is already taken out. Lists written independently have less than 30% in common.',
        advice:
          'Rewrite {items} from the unit’s own functions; other words for the same text are not enough.',
      },
    },
    copied: {
      zh: {
        problem:
          '{items}与{others}雷同（最高相似度{score}%），且文中留有对方的名称“{leftovers}”，应系由对方清单改写而来{hidden}。',
        basis: '责任清单应当紧密结合本单位实际制定；文中留有外单位的单位、人名或地名，是照抄未改的直接依据。',
        advice: '重写{items}，删去外单位名称，由本单位党组织说明情况并重新审议。',
      },
      en: {
        problem:
          '{items} is like {others} (score up to {score}%) and still carries “{leftovers}” from it: it was made from the other list{hidden}.',
        basis:
          'A list must fit its own unit; another unit’s name, person or place left in is direct evidence of copying.',
        advice: 'Rewrite {items}, remove the foreign names, and have the list approved again.',
      },
    },
    source: {
      zh: {
        problem:
          '{items}与{others}雷同（最高相似度{score}%），对方文中留有本单位的名称，可见是对方参照了本清单{hidden}。',
        basis: '雷同双方均予列出，以便核对；依据现有证据，问题在对方。',
        advice: '本清单不需因此修改。',
      },
      en: {
        problem:
          '{items} is like {others} (score up to {score}%); the other still carries this unit’s name, so it was made from this list{hidden}.',
        basis: 'Both sides of a likeness are listed; on the evidence the fault is on the other side.',
        advice: 'Nothing to change here.',
      },
    },
    explained: {
      zh: {
        problem: '{items}与{others}相近（最高相似度{score}%），已有合理说明，列出供人工核实{hidden}。',
        basis: '同一人兼任两个单位职务的，内容可以相近，但应分别结合两个单位的实际。',
        advice: '核实任职情况后，由核查人员认定。',
      },
      en: {
        problem:
          '{items} is close to {others} (score up to {score}%); there is an innocent explanation, listed to be verified{hidden}.',
        basis: 'One person holding posts in two units may write alike, each list still fitting its unit.',
        advice: 'The reviewer verifies the posts and decides.',
      },
    },
  },
  *check(_workspace, { options, analysis }) {
    const alike: AlikePair[] = [];
    const explained: FindingDraft[] = [];
    for (const [first, second] of analysis.likeness.acrossUnits()) {
      const comparison = analysis.likeness.compare(first, second);
      const evidence = likenessEvidence(first, second, comparison, {
        ...options,
        rewrittenItems: REWRITTEN_ITEMS,
      });
      if (!evidence) continue;
      const pair = { first, second, comparison, evidence };
      const match = evidence.matches[0]!;
      const reason = explanation(first, match.first, second, match.second);
      if (!reason) {
        alike.push(pair);
        continue;
      }
      for (const each of likenessClasses([pair])) {
        for (const own of each.writings) {
          explained.push(
            likenessFinding({
              own,
              links: linksOf(each, own),
              count: 2,
              message: 'explained',
              severity: 'info',
              reason,
            }),
          );
        }
      }
    }
    for (const each of likenessClasses(alike)) {
      yield* classFindings(each.writings, (own) => linksOf(each, own), analysis);
    }
    yield* explained;
  },
});

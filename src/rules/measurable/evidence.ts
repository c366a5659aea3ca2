import { itemFieldPlace, itemPlace } from '../place.js';
import { defineRule, type RuleReport } from '../rule.js';
import { isBlank } from '../text/blank.js';
import { isStandingConduct } from '../text/conduct.js';
import { itemName } from '../text/list-name.js';
import { productsIn } from '../text/products.js';
import { completeItems } from './own-words.js';

/** 佐证栏中不指明是什么的词。 */
const VAGUE = /^(?:相关|有关|各类|各种|工作|必要的?|佐证|印证)?(?:材料|资料|佐证|文件|痕迹)等?$/;

/** 佐证不明确。 */
export const measurableEvidence = defineRule<'list', { additional: string[] }>({
  id: 'measurable/evidence',
  severity: 'info',
  scope: 'list',
  title: { zh: '佐证材料不明确', en: 'Nothing to show' },
  rationale: {
    zh: `事情做没做，到年底总要有东西可看。本规则看佐证栏；没有填写的，再看正文是否提到做完以后自然留下的东西：纪要、记录、台账、清单、报告、通报、签到、照片、凭证等。都没有的，予以提示。

只作提示，不作整改要求：检查不以留痕论优劣，佐证应当是工作本身形成的材料，不得为了填这一栏另造台账、报表。

只讲个人操守的条目和规定表述占大部分的条目，不予认定。本地另有叫法的材料，可用选项 additional 增加。`,
    en: `Whether something was done must show at the end of the year. The rule reads the evidence field, and where that is empty, whether the text mentions what the work leaves behind by itself: minutes, records, ledgers, reports, sign-in sheets, photographs, receipts.

It is a hint only. Checks must not judge by paperwork, and nobody should produce papers to fill a field.

Items that only state personal conduct, and items that are mostly mandated text, are left alone. Local names of papers can be added with the option “additional”.`,
  },
  options: {
    additional: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: {
        zh: '本地另外认可的佐证材料名称。',
        en: 'Further names of what counts as evidence.',
      },
    },
  },
  messages: {
    missing: {
      zh: {
        problem: '{item}没有填写佐证，正文中也没有提到可供查看的材料。',
        basis: '责任清单应当可检查、可追责，完成情况要有工作中形成的材料可以查看。',
        advice:
          '为{item}写明检查时看什么，例如会议纪要、谈话记录、抽查表、现场照片；以工作中自然形成的材料为准，不另造台账。',
      },
      en: {
        problem: 'No evidence is named in {item}, and its text mentions nothing that a check could see.',
        basis:
          'A list must be such that one can check it: what was done shows in what the work leaves behind.',
        advice:
          'Say what a check can see for {item}: minutes, notes of a talk, a sheet of samples, photographs; what the work produces anyway, nothing made up for the purpose.',
      },
    },
    vague: {
      zh: {
        problem: '{item}的佐证写为“{words}”，看不出检查时看什么。',
        basis: '责任清单应当可检查、可追责，完成情况要有工作中形成的材料可以查看。',
        advice:
          '将“{words}”改为具体材料的名称，例如会议纪要、谈话记录、抽查表、现场照片；以工作中自然形成的材料为准，不另造台账。',
      },
      en: {
        problem: 'The evidence of {item} is “{words}”: it does not tell what a check can see.',
        basis:
          'A list must be such that one can check it: what was done shows in what the work leaves behind.',
        advice:
          'Name the papers instead of “{words}”: minutes, notes of a talk, a sheet of samples, photographs; what the work produces anyway.',
      },
    },
  },
  *check(list, { options, analysis }): Iterable<RuleReport> {
    const { items, notChecked } = completeItems(list, analysis);
    if (notChecked) yield notChecked;
    for (const item of items) {
      if (item.evidence.some(isDefinite) || productsIn(item.text).length > 0) continue;
      if (options.additional.some((name) => name !== '' && item.text.includes(name))) continue;
      if (isStandingConduct(item.text)) continue;
      const evidence = item.evidence.filter((value) => !isBlank(value));
      const values = { item: itemName(list, item), words: evidence.join('、') };
      if (evidence.length === 0) yield { message: 'missing', values, at: itemPlace(list, item) };
      else yield { message: 'vague', values, at: itemFieldPlace(list, item, 'evidence') };
    }
  },
});

function isDefinite(value: string): boolean {
  return !isBlank(value) && !VAGUE.test(value.trim());
}

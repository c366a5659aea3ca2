import { itemFieldPlace, itemPlace } from '../place.js';
import { defineRule, type RuleReport } from '../rule.js';
import { isBlank } from '../text/blank.js';
import { isStandingConduct } from '../text/conduct.js';
import { frequenciesIn } from '../text/frequencies.js';
import { itemName } from '../text/list-name.js';
import { quantitiesIn } from '../text/quantities.js';
import { completeItems } from './own-words.js';

/** 频次栏中说了等于没说的词。 */
const VAGUE =
  /^(?:不?定期|经常|经常性?|日常|平时|常态化?|适时|随时|及时|持续|长期|视情况?|(?:根据|按照?|视)?(?:工作)?(?:需要|要求|实际|情况)|若干次|多次)$/;

/** 频次、数量不明确。 */
export const measurableFrequency = defineRule<'list'>({
  id: 'measurable/frequency',
  severity: 'warning',
  scope: 'list',
  title: { zh: '频次数量不明确', en: 'No frequency or quantity' },
  rationale: {
    zh: `“定期开展检查”做一次也是定期，做十次也是定期，检查的人没有尺子。本规则要求条目在频次栏或者正文中有一个可以数的要求：“每季度1次”“不少于18个”“抽查10份”“达到100%”。

“全覆盖”“逐项”“每名”这类说法虽然没有数字，少了哪一个都查得出来，也算数量；“元旦、春节、国庆节前”逐个写出节日，“对采购、验收、付款开展排查”逐个写出环节，“来信来访10日内回访”写明每一件的办理时限，同样算。“两个维护”“八项规定”“一岗双责”“二期工程”里的数字不是数量，“第三轮”是序数，都不算；“5个工作日内”是时限，不算频次。

只讲个人操守的条目和规定表述占大部分的条目，不予认定。`,
    en: `“Regular checks” may mean one or ten; whoever checks has no measure. An item must hold something that can be counted, in its field or its text: once a quarter, at least 18, ten files, 100 %.

“All of them”, “one by one”, “every” name no number, and yet what is left out can be named: they count. So do holidays or stages named one by one, and a limit for each letter or case that comes in. Numbers within fixed terms, ordinals and the days of a time limit do not.

Items that only state personal conduct, and items that are mostly mandated text, are left alone.`,
  },
  messages: {
    missing: {
      zh: {
        problem: '{item}没有频次，正文中也没有可以计数的要求。',
        basis: '责任清单应当可操作、可检查、可追责，做几次、查多少、覆盖到什么范围应当写明。',
        advice: '为{item}写明频次或者数量，例如“每季度1次”“抽查不少于10份”“覆盖全部××”。',
      },
      en: {
        problem: 'No frequency is given in {item}, and nothing in its text can be counted.',
        basis:
          'A list must be such that one can act on it, check it and hold someone to account: how often, how many, how far.',
        advice: 'State how often or how many for {item}: once a quarter, at least ten files, all of a kind.',
      },
    },
    vague: {
      zh: {
        problem: '{item}的频次写为“{words}”，正文中也没有可以计数的要求。',
        basis: '责任清单应当可操作、可检查、可追责；“定期”“不定期”“经常”等无法计数，不能作为频次。',
        advice: '将“{words}”改为确定的频次或者数量，例如“每季度1次”“年内不少于4次”。',
      },
      en: {
        problem: 'The frequency of {item} is “{words}”, and nothing in its text can be counted.',
        basis:
          'A list must be such that one can check it and hold someone to account; such words cannot be counted.',
        advice:
          'Replace “{words}” by a definite frequency or number: once a quarter, at least four times in the year.',
      },
    },
  },
  *check(list, { analysis }): Iterable<RuleReport> {
    const { items, notChecked } = completeItems(list, analysis);
    if (notChecked) yield notChecked;
    for (const item of items) {
      const field =
        item.frequency === undefined || isBlank(item.frequency) ? undefined : item.frequency.trim();
      if (field !== undefined && !VAGUE.test(field)) continue;
      if (frequenciesIn(item.text).length > 0 || quantitiesIn(item.text).length > 0) continue;
      if (isStandingConduct(item.text)) continue;
      const values = { item: itemName(list, item), words: field ?? '' };
      if (field === undefined) yield { message: 'missing', values, at: itemPlace(list, item) };
      else yield { message: 'vague', values, at: itemFieldPlace(list, item, 'frequency') };
    }
  },
});

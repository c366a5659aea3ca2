import type { SlotView } from '../../similarity/passage.js';
import type { Lexicon } from './lexicon.js';

/** Private-use characters: one stands for any name of its kind. */
const SLOT = {
  unit: '\uE010',
  place: '\uE010',
  person: '\uE011',
  department: '\uE012',
  position: '\uE013',
} as const;
const NUMBER = '\uE014';

/** Digits, and Chinese numerals that count or date something; not the numerals of set phrases (三重一大). */
const NUMBERS =
  /\d{1,12}|[一二两三四五六七八九十百千万]{1,6}(?=个|名|份|次|家|处|场|项|件|月|日|天|期|批|轮|类|条|人|户|笔|位|季度)/g;

/** The slot view: names of units, persons, departments, posts and places, numbers and dates are alike. */
export function createSlotView(lexicon: Lexicon): SlotView {
  return (normalised) => {
    let view = '';
    let end = 0;
    for (const mention of lexicon.mentionsInNormalised(normalised)) {
      view += normalised.slice(end, mention.from) + SLOT[mention.kind];
      end = mention.to;
    }
    return (view + normalised.slice(end)).replace(NUMBERS, NUMBER);
  };
}

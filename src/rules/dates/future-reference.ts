import type { Bilingual } from '../../language/bilingual.js';
import { itemTextPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { itemName } from '../text/list-name.js';
import { type FutureReference, futureReferences } from '../text/meetings.js';
import { overlaps } from '../text/sentences.js';

const KINDS: Readonly<Record<FutureReference['kind'], Bilingual>> = {
  meeting: { zh: '召开', en: 'is held' },
  plan: { zh: '进入编制', en: 'is drawn up' },
  document: { zh: '形成', en: 'comes about' },
};

/** 超前引用：引用当年尚未召开的会议、尚未形成的文件。 */
export const datesFutureReference = defineRule<'list'>({
  id: 'dates/future-reference',
  severity: 'warning',
  scope: 'list',
  title: { zh: '超前引用', en: 'Reference to what has not happened yet' },
  rationale: {
    zh: `“深入学习党的二十一大精神”写在2026年的清单里，会议却还没有召开——这类超前的话通常是批量替换年份、届次时留下的，最能说明清单不是认真写出来的。

本规则按会议周期计算：党的全国代表大会五年一次（十九大2017年、二十大2022年），中央委员会和中央纪委历次全会依次推算，五年规划依次推算；尚未召开的全会按以往各届的节奏取可能的最早年份。引用晚于清单年度的“〔2027〕×号”文件、“2027年……会议精神”也在此列。只在引用的年份晚于清单年度时认定，当年召开的不认定。

迎接、筹备会议和“会议召开后及时传达学习”，编制下一个五年规划、申报下年度预算，都是正常安排，不予认定。规定表述不予认定。`,
    en: `“Study the spirit of the 21st Party Congress” in a list of 2026, before it is held, is a trace of replacing numbers wholesale; nothing shows more plainly that a list was not written with care.

Years follow from the rhythm of the meetings: congresses every five years (the 19th in 2017, the 20th in 2022), the plenums of the Central Committee and of the Central Commission for Discipline Inspection, and five-year plans; for plenums yet to come the earliest possible year is taken. Documents and meetings that carry a later year are included. Only what lies after the list’s year is found.

Preparing for a meeting, or planning to study it once it is held, drafting the next plan or budget, is right. Mandated text is not the writer’s.`,
  },
  messages: {
    future: {
      zh: {
        problem: '{item}引用了“{words}”，最早{when}年才能{happens}，而本清单为{year}年度清单。',
        basis: '清单应当以已经印发的文件、已经召开的会议精神为依据；引用尚未发生的内容，说明文稿未经核对。',
        advice: '将“{words}”改为截至制定清单时已经召开的会议或者已经印发的文件，并核对同批改动的其他条目。',
      },
      en: {
        problem:
          '“{words}” in {item} refers to what {happens} in {when} at the earliest, while the list is for {year}.',
        basis:
          'A list rests on documents already issued and meetings already held; referring to what has not happened shows that nobody read it over.',
        advice:
          'Name a meeting already held or a document already issued instead of “{words}”, and check the other items changed at the same time.',
      },
    },
  },
  *check(list, { analysis }) {
    for (const item of list.items) {
      const references = futureReferences(item.text, list.year);
      if (references.length === 0) continue;
      const mandated = analysis.mandated.spans(list, item);
      const told = new Set<string>();
      for (const { from, to, text, year, kind } of references) {
        // The same words again in one item are the same mistake.
        if (told.has(text) || overlaps({ from, to }, mandated)) continue;
        told.add(text);
        yield {
          message: 'future',
          values: {
            item: itemName(list, item),
            words: text,
            when: year,
            year: list.year,
            happens: KINDS[kind],
          },
          at: itemTextPlace(list, item, from, to),
          subject: `${item.text}\n${text}`,
        };
      }
    }
  },
});

import type { Duty, ListItem, ResponsibilityList } from '../../workspace/model.js';
import type { CoveredDuty } from '../analysis/coverage.js';
import { itemFieldPlace, itemTextPlace } from '../place.js';
import { defineRule, type Place } from '../rule.js';
import { type Frequency, frequenciesIn, frequencyOfField } from '../text/frequencies.js';
import { itemName } from '../text/list-name.js';
import { quantitiesIn } from '../text/quantities.js';
import { sentenceAt } from '../text/sentences.js';
import { ownItems } from './own-words.js';

/** 频次低于制度底线。 */
export const measurableMinimum = defineRule<'list'>({
  id: 'measurable/minimum',
  severity: 'error',
  scope: 'list',
  title: { zh: '频次低于最低要求', en: 'Less often than required' },
  rationale: {
    zh: `有的责任规定了最低频次，例如专题研究全面从严治党工作每半年至少一次。责任目录写明最低频次（minimum）的，本规则核对清单中承担该项责任的条目写的频次；低于的予以认定。

只在写得明白时才认定：正文中离该项责任关键词最近的频次，或者只对应一项责任的条目的频次栏，两者不一致的取高的；同一项责任写在几条里的，次数相加；有一条没有写频次、按事项计算（每轮、每次），或者看不出频次说的是哪件事的，不认定。“上半年、下半年各1次”“6月、12月各1次”按两次计算。

只核对该项责任要求制定的清单类型。没有责任目录的，列入未核查事项。规定表述占大部分的条目计入次数，但不对其认定。`,
    en: `Some duties have a least frequency: strict Party governance is discussed at least every half-year. Where the catalogue gives one (minimum), the items that meet the duty are read, and a lower frequency is a finding.

Only what is clear counts: the frequency nearest to the duty’s keywords in the text, or the field of an item that names this duty alone; where the two differ, the higher. Several items on one duty add up. If one of them gives no frequency, or one that depends on events, nothing is found. “Once in each half of the year” counts as two.

Only lists of the types that owe the duty are read. Without a catalogue the rule is named as not checked. Items that are mostly mandated text count, but are never found.`,
  },
  messages: {
    below: {
      zh: {
        problem:
          '{item}写的是“{words}”，合计每年{stated}次，低于“{duty}”的最低频次（{minimum}，即每年{required}次）。',
        basis: '责任目录第{id}项“{duty}”要求{minimum}，清单写明的频次不得低于这一要求。',
        advice:
          '将“{words}”改为不低于{minimum}，并写明每次安排在何时；已在其他条目中安排的，在该条注明对应责任{id}。',
      },
      en: {
        problem:
          '“{words}” in {item}: {stated} times a year in all, less than the least frequency of “{duty}” ({minimum}: {required} times a year).',
        basis: 'Duty {id} of the catalogue, “{duty}”, asks for {minimum}; a list may not promise less.',
        advice:
          'Raise “{words}” to at least {minimum} and say when each time is; if another item holds the rest, name duty {id} there.',
      },
    },
  },
  *check(list, { workspace, analysis }) {
    if (!workspace.catalogue) {
      yield {
        notChecked: {
          zh: '没有责任目录，未核查频次是否低于最低要求',
          en: 'no catalogue: whether frequencies meet the least required was not checked',
        },
      };
      return;
    }
    const covered = analysis.coverage.ofList(list);
    for (const duty of workspace.catalogue.duties) {
      if (duty.minimum === undefined || !duty.requiredFor.includes(list.type)) continue;
      const required = frequencyOfField(duty.minimum)?.perYear;
      if (required === undefined) {
        yield {
          notChecked: {
            zh: `责任目录第${duty.id}项的最低频次“${duty.minimum}”不是可以计算的频次，未核查`,
            en: `the least frequency “${duty.minimum}” of duty ${duty.id} cannot be counted; not checked`,
          },
        };
        continue;
      }
      const items = itemsOn(duty, covered);
      if (items.length === 0 || promisedByFields(items) >= required) continue;
      const statements = items.map((item) => statementOf(item, duty, list));
      if (statements.some((statement) => statement === undefined)) continue;
      const stated = statements.map((statement) => statement!);
      const total = stated.reduce((sum, { perYear }) => sum + perYear, 0);
      if (total >= required) continue;
      const own = new Set(ownItems(list, analysis));
      const [first, ...others] = stated.filter(({ item }) => own.has(item));
      if (!first) continue;
      yield {
        message: 'below',
        values: {
          item: itemName(list, first.item),
          words: first.words,
          stated: total,
          duty: duty.title,
          id: duty.id,
          minimum: duty.minimum,
          required,
        },
        at: first.place(),
        subject: `${first.item.text}\n${duty.id}`,
        ...(others.length > 0 && { related: others.map(({ place }) => place()) }),
      };
    }
  },
});

interface Statement {
  item: ListItem;
  perYear: number;
  words: string;
  place: () => Place;
}

/** The list's items that name the duty, or, naming none, meet it by their words. */
function itemsOn(duty: Duty, covered: readonly CoveredDuty[]): ListItem[] {
  const items: ListItem[] = [];
  for (const each of covered) {
    if (each.duty === duty && (each.by === 'duty' || each.item.duties.length === 0)) items.push(each.item);
  }
  return items;
}

/**
 * How often a year the items' fields promise the duty, whatever their texts say besides: a statement holds no less than
 * the field.
 */
function promisedByFields(items: readonly ListItem[]): number {
  return items.reduce((sum, item) => sum + (fieldFor(item)?.perYear ?? 0), 0);
}

/** The frequency of an item that names this duty alone. */
function fieldFor(item: ListItem): Frequency | undefined {
  return item.duties.length === 1 ? fieldOf(item) : undefined;
}

/** How often the item promises the duty; undefined when it does not say so clearly. */
function statementOf(item: ListItem, duty: Duty, list: ResponsibilityList): Statement | undefined {
  const nearest = frequencyNear(item.text, duty);
  const field = fieldFor(item);
  if (nearest && nearest.perYear === undefined) return undefined;
  if (field && field.perYear === undefined) return undefined;
  const inText = nearest?.counted ? (nearest.perYear ?? 0) : 0;
  const inField = field?.perYear ?? 0;
  if (inText === 0 && inField === 0) return undefined;
  const most = Math.max(inText, inField, occurrencesNear(item.text, duty));
  const fromText = nearest !== undefined && inText >= inField;
  return {
    item,
    perYear: most,
    words: fromText ? nearest.text : (item.frequency ?? ''),
    place: () =>
      fromText
        ? itemTextPlace(list, item, nearest.from, nearest.to)
        : itemFieldPlace(list, item, 'frequency'),
  };
}

/** A bare count in the field (1次) does not say in what time. */
function fieldOf(item: ListItem): Frequency | undefined {
  if (item.frequency === undefined) return undefined;
  const frequency = frequencyOfField(item.frequency);
  return frequency && frequenciesIn(item.frequency).length > 0 ? frequency : undefined;
}

function keywordPlaces(text: string, duty: Duty): number[] {
  return [...duty.keywords, duty.title].flatMap((word) => {
    const at = text.indexOf(word);
    return at < 0 ? [] : [at];
  });
}

/** The frequency nearest to one of the duty's keywords, in the same sentence. */
function frequencyNear(text: string, duty: Duty): Frequency | undefined {
  let best: { frequency: Frequency; distance: number } | undefined;
  for (const at of keywordPlaces(text, duty)) {
    const sentence = sentenceAt(text, at);
    for (const frequency of frequenciesIn(text)) {
      if (frequency.from < sentence.from || frequency.from >= sentence.to) continue;
      const distance = at < frequency.from ? frequency.from - at : Math.max(0, at - frequency.to);
      if (!best || distance < best.distance) best = { frequency, distance };
    }
  }
  return best?.frequency;
}

/** 4月和9月两次主持专题会议: a number of times without a rhythm, in a keyword's sentence. */
function occurrencesNear(text: string, duty: Duty): number {
  const sentences = keywordPlaces(text, duty).map((at) => sentenceAt(text, at));
  const counts = quantitiesIn(text)
    .filter(
      ({ from, text: quantity }) =>
        /[次场轮]$/.test(quantity) && sentences.some((one) => one.from <= from && from < one.to),
    )
    .map(({ text: quantity }) => frequencyOfField(quantity)?.perYear ?? 0);
  return Math.max(0, ...counts);
}

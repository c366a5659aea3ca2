import type { Catalogue, ListItem, ResponsibilityList } from '../../workspace/model.js';
import { listPlace } from '../place.js';
import { defineRule, type FindingDraft, type RuleReport } from '../rule.js';
import { parseItemNumber } from '../text/item-numbers.js';
import { listName } from '../text/list-name.js';
import { type Numbered, sequenceFaults } from './sequence.js';

/** 条目编号不连续。 */
export const formatNumbering = defineRule<'list'>({
  id: 'format/numbering',
  severity: 'warning',
  scope: 'list',
  title: { zh: '条目编号有误', en: 'Items not numbered in sequence' },
  rationale: {
    zh: `条目编号用来引用：督办单写“第7条”，个人清单写“来源 team:5”。断号常是删条后没有理顺，或者漏了一条；重号则说不清指的是哪一条。

本规则看编号是否从 1 起、是否连续、有无重号、跳级和倒序。1、01、一、（一）、①、第一条、1.1 都能识别。每处断号、每个重号指出一次；整段从头编号的，只在重新起头的那一条指出。

不作为问题的：本单位自定的编号（A-1、组织-3）和直接用责任目录编号的，只要不重复；几种编号体例混用的分级清单，编号的先后不作判断；因填写有误没有读出的条目，不算断号。修订过的清单可能有意保留原编号，断号降为提示。`,
    en: `Item numbers are for reference: an order says “item 7”, a personal list “source team:5”. A gap shows an item deleted or lost; with a repeated number nobody can say which item is meant.

The rule looks at whether numbers begin with 1, follow each other, are repeated, skip a level or go back. 1, 01, 一, （一）, ①, 第一条 and 1.1 are understood. Where a whole section starts anew, only its first item is named.

Left alone: an office's own codes (A-1) and numbers taken from the catalogue, as long as they are not repeated; lists that mix several styles for their levels; items that could not be read. In a revised list, which may keep its old numbers on purpose, a gap is an info.`,
  },
  messages: {
    gap: {
      zh: {
        problem: '{list}编号从“{before}”直接到“{id}”，缺{missing}。',
        basis: '条目编号应当连续，便于引用和核对；断号说明可能漏报或者删除后没有理顺。',
        advice: '核对是否漏写条目：漏写的补上，已删去的把以后各条重新编号，并同步修改引用这些编号的“来源”。',
      },
      en: {
        problem: 'In {list} the numbers go from “{before}” to “{id}”; {missing} is missing.',
        basis: 'Items are numbered in sequence so that they can be referred to; a gap may mean a lost item.',
        advice:
          'Add the item that was left out, or number the following ones anew, also where “source” refers to them.',
      },
    },
    start: {
      zh: {
        problem: '{list}编号从“{id}”开始，不是从“{first}”开始。',
        basis: '条目编号应当从 1 起连续编写；开头缺号说明前面的条目可能漏报。',
        advice: '核对前面是否漏写条目；没有漏写的，从“{first}”起重新编号。',
      },
      en: {
        problem: 'The numbers of {list} begin with “{id}”, not with “{first}”.',
        basis: 'Items are numbered from 1; a missing beginning may mean lost items.',
        advice: 'Check whether items were left out before it; if not, number from “{first}”.',
      },
    },
    repeated: {
      zh: {
        problem: '{list}有两条编号都是“{id}”。',
        basis: '条目编号应当唯一；重号的条目无法准确引用，督办和销号时会混淆。',
        advice: '给后一条重新编号，并核对其他清单“来源”中引用的是哪一条。',
      },
      en: {
        problem: 'Two items of {list} have the number “{id}”.',
        basis: 'Numbers are unique; with a repeated one an order cannot say which item it means.',
        advice: 'Give the later item a number of its own and check which one “source” in other lists means.',
      },
    },
    restarted: {
      zh: {
        problem: '{list}编号到“{before}”后又从“{id}”重新开始，前后编号重复。',
        basis: '条目编号应当唯一；分段各自从 1 起编的，同一个编号会指向几条不同的内容。',
        advice: '全单连续编号，或者改用 1.1、2.1 一类的分级编号。',
      },
      en: {
        problem: 'In {list} the numbers start anew with “{id}” after “{before}”, so they are repeated.',
        basis: 'Numbers are unique; where each section starts from 1, one number stands for several items.',
        advice: 'Number the list throughout, or by levels such as 1.1, 2.1.',
      },
    },
    order: {
      zh: {
        problem: '{list}编号“{id}”排在“{before}”之后，顺序颠倒。',
        basis: '条目应当按编号先后排列，便于查找和核对。',
        advice: '按编号调整条目顺序，或者按现有顺序重新编号。',
      },
      en: {
        problem: 'In {list} number “{id}” stands after “{before}”.',
        basis: 'Items stand in the order of their numbers, so that they can be found.',
        advice: 'Put the items in order, or number them as they stand.',
      },
    },
    level: {
      zh: {
        problem: '{list}编号从“{before}”到“{id}”跳了一级。',
        basis: '分级编号应当逐级展开，不能越级；越级说明可能缺少中间一级的条目。',
        advice: '核对层次：缺少的补上，层次写错的改正编号。',
      },
      en: {
        problem: 'In {list} the numbers skip a level from “{before}” to “{id}”.',
        basis: 'Numbers of several levels go down one level at a time; a skipped one may mean a lost item.',
        advice: 'Add what is missing, or correct the number.',
      },
    },
  },
  *check(list, { workspace }): Iterable<RuleReport> {
    // Of a file that was read with corrections it is not certain that all items are there.
    if (list.document.problems.some(({ source }) => source === 'yaml')) {
      yield {
        notChecked: {
          zh: `${list.document.file} 书写有误，改正后再核查条目编号`,
          en: `${list.document.file} is not written correctly; its numbering will be checked once it is`,
        },
        unit: list.unit,
      };
      return;
    }
    const items = list.items.filter((item) => item.numbered);
    const numbers = sequence(items, workspace.catalogue);
    if (numbers === 'levels in several styles') return;
    if (numbers === 'codes') {
      yield* repeatedCodes(list, items);
      return;
    }
    const unread = unreadItems(list, items);
    for (const fault of sequenceFaults(numbers, unread)) {
      const item = fault.at.subject;
      const first = fault.missing?.[0];
      const last = fault.missing?.at(-1);
      const range = first === last ? `“${first}”` : `“${first}”至“${last}”`;
      const revised = list.revision !== undefined && (fault.kind === 'gap' || fault.kind === 'start');
      yield {
        message: fault.kind,
        values: {
          list: listName(list),
          id: item.id,
          before: fault.before?.subject.id ?? '',
          first: fault.first ?? '',
          missing: { zh: range, en: first === last ? `“${first}”` : `“${first}” to “${last}”` },
        },
        ...(revised && {
          severity: 'info',
          reason: {
            zh: '清单经过修订，可能有意保留原编号。',
            en: 'The list has been revised and may keep its old numbers on purpose.',
          },
        }),
        at: numberPlace(list, item),
      };
    }
  },
});

/** The items as one sequence, or why they are none. Levels in several styles (一, 1, 2, 二, 1) repeat by nature. */
function sequence(
  items: readonly ListItem[],
  catalogue: Catalogue | undefined,
): Numbered<ListItem>[] | 'codes' | 'levels in several styles' {
  const numbers: Numbered<ListItem>[] = [];
  const styles = new Set<string>();
  for (const item of items) {
    const number = parseItemNumber(item.id);
    if (!number) return 'codes';
    styles.add(number.style);
    numbers.push({ path: number.path, subject: item });
  }
  if (styles.size > 1) return 'levels in several styles';
  const duties = new Set(catalogue?.duties.map(({ id }) => id));
  const levelled = numbers.some(({ path }) => path.length > 1);
  const namesDuty = (item: ListItem): boolean => duties.has(item.id) || item.duties.includes(item.id);
  return levelled && items.every(namesDuty) ? 'codes' : numbers;
}

/** Codes have no order, but each must be used once. */
function* repeatedCodes(list: ResponsibilityList, items: readonly ListItem[]): Iterable<FindingDraft> {
  const seen = new Set<string>();
  for (const item of items) {
    const code = item.id.normalize('NFKC');
    if (seen.has(code)) {
      yield {
        message: 'repeated',
        values: { list: listName(list), id: item.id },
        at: numberPlace(list, item),
      };
    }
    seen.add(code);
  }
}

/** How many items before the last one could not be read: they may hold the numbers that seem to be missing. */
function unreadItems(list: ResponsibilityList, items: readonly ListItem[]): number {
  const last = list.items.at(-1)?.index ?? -1;
  const after = list.written > last + 1 ? 1 : 0;
  return last + 1 - items.length + after;
}

function numberPlace(list: ResponsibilityList, item: ListItem): FindingDraft['at'] {
  return { ...listPlace(list, ['items', item.index, 'id'], item.text), item: item.id };
}

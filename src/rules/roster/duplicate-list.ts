import { normaliseText } from '../../similarity/normalise.js';
import type { ResponsibilityList } from '../../workspace/model.js';
import { nameKey } from '../analysis/persons.js';
import { isWritten } from '../item-at.js';
import { listPlace } from '../place.js';
import { defineRule, type Place, type RuleReport } from '../rule.js';
import { LIST_TYPES } from '../text/list-types.js';

/** 清单重复报送。 */
export const rosterDuplicateList = defineRule<'unit'>({
  id: 'roster/duplicate-list',
  severity: 'error',
  scope: 'unit',
  title: { zh: '清单重复报送', en: 'List submitted twice' },
  rationale: {
    zh: `一个人、一个班子一年只有一份有效的清单。同时有两份而没有注明哪一份是修订稿，执行和检查都不知道以哪一份为准。

本规则看同一单位、同一年度、同一类型、同一人的清单是否不止一份，以文件名在前的一份为准对照，在后面的一份上指出，并说明两份内容是否相同。

注明了修订序号的，序号大的有效，旧的一份自动作为被替代的文件，不作为问题；两份写了同一个序号的，仍然指出。因书写有误没有读出修订序号的文件，不据此认定重复。`,
    en: `A person or a team has one valid list a year. With two and no word on which is the revision, nobody knows which one holds.

The rule looks for more than one list of the same unit, year, type and person; the first by file name is the reference, the finding is on the later, and it says whether the contents are the same.

With revision numbers the greater one holds and the older file is replaced, which is no fault; two of the same number are. A file whose revision could not be read because of errors is not counted.`,
  },
  messages: {
    different: {
      zh: {
        problem: '{whose}报送了两份{type}，内容不同，没有注明哪一份有效；另一份是 {file}。',
        basis: '同一年度一人（一个班子）只能有一份有效清单；调整后重新报送的，应当注明修订序号、日期和原因。',
        advice: '确定以哪一份为准：后一份是修订稿的，注明“修订”（序号、日期、原因）；不是的，撤回其中一份。',
      },
      en: {
        problem:
          '{whose} has two versions of {type} with different contents and no word on which one holds; the other is {file}.',
        basis:
          'There is one valid list for a person or team in a year; one submitted again states the number, date and reason of its revision.',
        advice:
          'Decide which one holds: give the later one a revision number, date and reason, or withdraw one.',
      },
    },
    same: {
      zh: {
        problem: '{whose}报送了两份{type}，内容相同；另一份是 {file}。',
        basis: '同一年度一人（一个班子）只能有一份有效清单；重复报送会造成统计和检查混乱。',
        advice: '撤回其中一份。',
      },
      en: {
        problem: '{whose} has submitted {type} twice with the same content; the other is {file}.',
        basis:
          'There is one valid list for a person or team in a year; a second copy confuses counts and checks.',
        advice: 'Withdraw one of them.',
      },
    },
  },
  *check(unit): Iterable<RuleReport> {
    const first = new Map<string, ResponsibilityList>();
    for (const list of unit.lists) {
      if (hasLostRevision(list)) continue;
      const person = list.type === 'team' ? '' : nameKey(list.person ?? '');
      const key = `${list.type}\u0000${person}`;
      const reference = first.get(key);
      if (!reference) {
        first.set(key, list);
        continue;
      }
      yield {
        message: contentOf(list) === contentOf(reference) ? 'same' : 'different',
        values: {
          whose: person === '' ? unit.name : list.person!,
          type: LIST_TYPES[list.type],
          file: reference.document.file,
        },
        at: identifyingPlace(list),
        subject: list.type,
        related: [identifyingPlace(reference)],
      };
    }
  },
});

/** A revision is written but could not be read: the list may well replace the other. */
function hasLostRevision({ document, revision }: ResponsibilityList): boolean {
  return (
    revision === undefined &&
    document.problems.length > 0 &&
    /^\s{0,20}["']?(?:revision|修订)["']?\s{0,3}[:：]/m.test(document.text)
  );
}

function contentOf(list: ResponsibilityList): string {
  return list.items.map((item) => normaliseText(item.text)).join('\n');
}

/** Whose list it is: the person, else the title, else the type. */
function identifyingPlace(list: ResponsibilityList): Place {
  if (list.type !== 'team' && list.person !== undefined) return listPlace(list, ['person'], list.person);
  return isWritten(list.document, ['title'])
    ? listPlace(list, ['title'], list.title)
    : listPlace(list, ['type']);
}

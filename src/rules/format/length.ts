import type { ListItem, ListType, ResponsibilityList } from '../../workspace/model.js';
import { isWritten } from '../item-at.js';
import { itemPlace, listPlace } from '../place.js';
import { defineRule, type OptionSchema, type RuleReport } from '../rule.js';
import { itemNumber, listName } from '../text/list-name.js';

interface Options {
  maximumTeamItems: number;
  maximumPrincipalItems: number;
  maximumMemberItems: number;
  maximumSupervisionItems: number;
  maximumItemCharacters: number;
  maximumCharacters: number;
}

const MAXIMUM_ITEMS: Readonly<Record<ListType, keyof Options>> = {
  team: 'maximumTeamItems',
  principal: 'maximumPrincipalItems',
  member: 'maximumMemberItems',
  supervision: 'maximumSupervisionItems',
};

/** 篇幅过长。 */
export const formatLength = defineRule<'list', Options>({
  id: 'format/length',
  severity: 'info',
  scope: 'list',
  title: { zh: '篇幅过长', en: 'List or item too long' },
  rationale: {
    zh: `清单要简便易行、务实管用。条数越多、篇幅越长，越没有人记得住、查得清。中央为基层减负的规定要求控制文件篇幅，专项文件一般不超过4000字；本规则据此只提示“过长”“过多”，从不要求多写，写得短不是缺点，长也不是成绩。

一份清单的条数、总字数和单条字数超过限度的，各提示一次。限度可以按地区的要求调整；默认的条数上限高于公开可见的各地清单（班子20至57项，主要负责人7至15项，成员6至10项）。

字数按内容和措施计算，不计空格；时限、责任人等填写项不计。`,
    en: `A list should be simple to use. The more items and the longer, the less can anyone remember or check. The central rules on relieving the grass roots limit the length of documents (4,000 characters for one on a special subject); accordingly this rule only ever says that something is too long, never that it is too short. Length is no achievement.

Number of items, characters of the whole and of a single item are each reported once beyond their limit. Limits can be adjusted; the default numbers of items lie above those of published lists (teams 20–57, principals 7–15, members 6–10).

Characters of contents and measures count, without white space; fields do not.`,
  },
  options: {
    maximumTeamItems: itemLimit(60, '班子清单', 'a team’s list'),
    maximumPrincipalItems: itemLimit(20, '主要负责人清单', 'a principal’s list'),
    maximumMemberItems: itemLimit(15, '班子成员清单', 'a member’s list'),
    maximumSupervisionItems: itemLimit(30, '监督责任清单', 'a supervision list'),
    maximumItemCharacters: {
      type: 'integer',
      minimum: 50,
      maximum: 100_000,
      default: 500,
      description: {
        zh: '一条内容和措施的字数上限。',
        en: 'Most characters of one item, content and measures.',
      },
    },
    maximumCharacters: {
      type: 'integer',
      minimum: 500,
      maximum: 1_000_000,
      default: 4000,
      description: { zh: '一份清单的总字数上限。', en: 'Most characters of a whole list.' },
    },
  },
  messages: {
    items: {
      zh: {
        problem: '{list}共{count}条，超过{maximum}条。',
        basis: '责任清单应当简便易行、务实管用；条目过多，重点不突出，也难以逐条检查。',
        advice: '合并同类条目，删去不属于本人、本单位职责和一般性要求的条目，突出本年度重点。',
      },
      en: {
        problem: 'There are {count} items in {list}, more than {maximum}.',
        basis:
          'A list should be simple and usable; with too many items nothing stands out and nobody can check them all.',
        advice: 'Merge items of one kind and delete what is no duty of the person or unit.',
      },
    },
    item: {
      zh: {
        problem: '{list}第{id}条长{count}字，超过{maximum}字。',
        basis: '责任清单应当一事一条、简明具体；一条写得过长，任务、时限和责任人难以一一对应。长不是成绩。',
        advice: '只保留做什么、怎么做、何时完成、谁负责；背景和意义删去，几项工作写在一起的分条书写。',
      },
      en: {
        problem: 'With {count} characters, item {id} of {list} is longer than {maximum}.',
        basis:
          'An item states one task briefly; in a long one, tasks, deadlines and owners cannot be matched. Length is no achievement.',
        advice:
          'Keep what is done, how, by when and by whom; drop the background, and give each task an item of its own.',
      },
    },
    list: {
      zh: {
        problem: '{list}全文{count}字，超过{maximum}字。',
        basis:
          '中央关于为基层减负的规定要求严格控制文件篇幅，专项文件一般不超过4000字；清单更应简明。长不是成绩。',
        advice: '删去一般性表述和重复内容，只写本年度要做的事，把全文压缩到{maximum}字以内。',
      },
      en: {
        problem: 'The text of {list} has {count} characters, more than {maximum}.',
        basis:
          'Central rules on relieving the grass roots limit documents on a special subject to 4,000 characters in general; a list should be shorter still. Length is no achievement.',
        advice: 'Delete general statements and repetitions; bring the list below {maximum} characters.',
      },
    },
  },
  *check(list, { options }): Iterable<RuleReport> {
    const name = listName(list);
    const maximumItems = options[MAXIMUM_ITEMS[list.type]];
    const surplus = list.items[maximumItems];
    if (surplus) {
      yield {
        message: 'items',
        values: { list: name, count: list.items.length, maximum: maximumItems },
        at: itemPlace(list, surplus),
        subject: 'items',
      };
    }
    let total = 0;
    for (const item of list.items) {
      const count = charactersOf(item);
      total += count;
      if (count <= options.maximumItemCharacters) continue;
      yield {
        message: 'item',
        values: { list: name, id: itemNumber(item.id), count, maximum: options.maximumItemCharacters },
        at: itemPlace(list, item),
      };
    }
    if (total <= options.maximumCharacters) return;
    yield {
      message: 'list',
      values: { list: name, count: total, maximum: options.maximumCharacters },
      at: wholeList(list),
      subject: 'list',
    };
  },
});

function itemLimit(maximum: number, zh: string, en: string): OptionSchema {
  return {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
    default: maximum,
    description: { zh: `${zh}的条数上限。`, en: `Most items of ${en}.` },
  };
}

/** Characters as a reader counts them: punctuation included, white space not. */
function charactersOf(item: ListItem): number {
  return item.text.replace(/\s/g, '').length;
}

/** Where the list as a whole is shown: its title, else its type, which every list states. */
function wholeList(list: ResponsibilityList) {
  return isWritten(list.document, ['title'])
    ? listPlace(list, ['title'], list.title)
    : listPlace(list, ['type']);
}

import type { Bilingual } from '../../language/bilingual.js';
import type { ListItem, ResponsibilityList, Unit } from '../../workspace/model.js';
import { memberOf } from '../analysis/divisions.js';
import { ancestorsOf, rankOf } from '../analysis/kinship.js';
import { itemTextPlace } from '../place.js';
import { defineRule, type RuleContext } from '../rule.js';
import { NOUN_RANK, type SelfNoun, selfWordsIn, villageRows } from '../text/levels.js';
import type { Stretch } from '../text/sentences.js';

interface Options {
  allowed: string[];
}

const LEVELS: Readonly<Record<NonNullable<Unit['level']>, Bilingual>> = {
  province: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
  county: { zh: '县级', en: 'county' },
  town: { zh: '镇级', en: 'town' },
  subdistrict: { zh: '街道', en: 'subdistrict' },
  village: { zh: '村级', en: 'village' },
  community: { zh: '社区', en: 'community' },
};
const CATEGORIES: Readonly<Record<NonNullable<Unit['category']>, Bilingual>> = {
  committee: { zh: '地方党委', en: 'party committee' },
  department: { zh: '部门', en: 'department' },
  school: { zh: '学校', en: 'school' },
  hospital: { zh: '医院', en: 'hospital' },
  enterprise: { zh: '国有企业', en: 'enterprise' },
  association: { zh: '群团组织', en: 'association' },
  zone: { zh: '开发区', en: 'development zone' },
  other: { zh: '单位', en: 'unit' },
};

/** Words by which an institution's own name or a person's posts show that 校, 院, 局 or 司 is right. */
const INSTITUTIONS: Readonly<Partial<Record<SelfNoun, { category?: Unit['category']; words: RegExp }>>> = {
  校: { category: 'school', words: /校|学|幼儿园/ },
  院: { category: 'hospital', words: /院/ },
  局: { words: /局|署/ },
  司: { category: 'enterprise', words: /公司|集团|司/ },
};
/** Nouns that exclude each other within one rank: a 镇 is no 街道. */
const SAME_RANK: readonly (readonly SelfNoun[])[] = [
  ['区', '县'],
  ['镇', '乡', '街道'],
  ['村', '社区'],
];
/** City departments whose work reaches into villages speak of 各村 as a matter of course. */
const RURAL =
  /农|村|乡|镇|民政|社会|组织|宣传|基层|水|河|林业|森林|卫|疾|教育|文|体|自然资源|土地|国土|住|建设|信访|政法|司法|应急|消防|残|妇|共青团|团委|人力|医保|退役|统战|民族|宗教|公安|纪|监|审计|财政|供销|气象|生态|环境|电|邮|扶贫|科协|工会|巡/;

/** 层级词与本单位不符。 */
export const namesWrongLevel = defineRule<'list', Options>({
  id: 'names/wrong-level',
  severity: 'warning',
  scope: 'list',
  title: { zh: '层级称谓与本单位不符', en: 'Speaks as a unit of another level' },
  rationale: {
    zh: `市级部门的清单写“我镇各村”，机关的清单写“我校”，说明文字是从别处来的，也说明没有人通读过。

看“我”“本”“全”加层级或单位类别的自称（我区、本镇、全村、我校、我局……），与单位的层级、类别、名称核对。上级的称谓可以用：区里写“我市”、镇里写“我区”都对；市级部门写“全市”“各区”也对。“本校”“全村”可能是接着上文说的，上文出现过该类单位就不看；引号里的口号和书名号里的文件不看；本人职务、分工、联系点中有的（如兼任镇党委书记）不看。“各村（社区）”只对业务与乡村无关的市级以上单位提出，并且文中没有提到区、镇街。`,
    en: `A city department that writes “our town and its villages”, or an office that writes “our school”, has taken its text from elsewhere.

First-person words with a level or a kind of institution are compared with the unit's level, category and names. Words for what lies above are right: a district says 我市, a town says 我区. 本 and 全 may refer back to something just named and are then left alone, like slogans in quotation marks and what the person's posts, division and contacts explain. 各村（社区）is reported only of city and provincial units whose work has nothing to do with villages, where neither districts nor towns are spoken of.`,
  },
  options: {
    allowed: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: { zh: '允许使用的称谓，如“我区”。', en: 'Words that may be used, such as 我区.' },
    },
  },
  messages: {
    self: {
      zh: {
        problem: '第{item}条写“{words}”，而{own}是{kind}，不应这样自称。',
        basis: '责任清单以本单位、本人名义制定，自称和工作对象应当与本单位层级、类别相符。',
        advice:
          '把第{item}条中的“{words}”改为本单位的称谓，并核对该条所写工作是否本单位职责，不是的删去重写。',
      },
      en: {
        problem: 'Item {item} says “{words}”, but {own} is a {kind}.',
        basis:
          'A list speaks in the name of its unit; what it calls itself and whom it works with agree with the unit’s level and kind.',
        advice:
          'Correct “{words}” in item {item}, and check whether the work described is this unit’s at all.',
      },
    },
  },
  *check(list, context) {
    const { unit } = list;
    if (!unit.document || (unit.level === undefined && unit.category === undefined)) {
      yield {
        notChecked: {
          zh: '名册没有写明单位的层级和类别，未核查层级称谓',
          en: 'the roster states neither level nor category, so words of level were not compared',
        },
        unit,
      };
      return;
    }
    for (const item of list.items) {
      const words = wrongWords(list, item, context);
      const [first] = words;
      if (!first) continue;
      const level = unit.level && LEVELS[unit.level];
      const category = unit.category && CATEGORIES[unit.category];
      yield {
        message: 'self',
        values: {
          item: item.id,
          words: [...new Set(words.map(({ from, to }) => item.text.slice(from, to)))].join('”“'),
          own: unit.name,
          kind: {
            zh: [level?.zh, category?.zh].filter(Boolean).join(''),
            en: [level?.en, category?.en].filter(Boolean).join(' '),
          },
        },
        at: itemTextPlace(list, item, first.from, first.to),
      };
    }
  },
});

function wrongWords(
  list: ResponsibilityList,
  item: ListItem,
  { analysis, options, workspace }: RuleContext<Options>,
): Stretch[] {
  const text = analysis.ownText.of(list, item);
  const { region } = workspace.configuration;
  const words: Stretch[] = selfWordsIn(text).filter(
    (word) => !options.allowed.includes(word.text) && !suits(word.noun, list, region),
  );
  if (words.length > 0) return words;
  const rows = villageRows(text).filter(({ from, to }) => !options.allowed.includes(text.slice(from, to)));
  const speaksOfTowns = /[镇乡县]|街道|城区|区[委、和县]/;
  return rows.length > 0 && farFromVillages(list.unit) && !speaksOfTowns.test(text.replaceAll('城镇', ''))
    ? rows
    : [];
}

/** Whether someone of this unit may say 我/本 + noun. */
function suits(noun: SelfNoun, list: ResponsibilityList, region: string | undefined): boolean {
  const { unit } = list;
  const names = [unit.name, ...unit.aliases];
  const member = memberOf(list);
  const personal = [
    list.position,
    member?.position,
    ...(member?.division ?? []),
    ...(member?.assists ?? []),
    ...(member?.contacts ?? []),
  ].join('|');
  const institution = INSTITUTIONS[noun];
  if (institution) {
    return (
      unit.category === undefined ||
      unit.category === institution.category ||
      institution.words.test([...names, personal].join('|'))
    );
  }
  const upper = ancestorsOf(unit).flatMap((ancestor) => [ancestor.name, ...ancestor.aliases]);
  if ([...names, ...upper, region ?? '', personal].some((words) => words.includes(noun))) return true;
  if (noun === '区' && unit.category === 'zone') return true;
  const rank = rankOf(unit);
  const nounRank = NOUN_RANK[noun]!;
  if (rank === undefined) return true;
  if (nounRank > rank) return false;
  // At or above the own level the word is right unless what is known there is of another kind.
  const rivals = SAME_RANK.find((group) => group.includes(noun))?.filter((each) => each !== noun) ?? [];
  const known = [unit, ...ancestorsOf(unit)].filter((each) => rankOf(each) === nounRank);
  return !known.some((each) =>
    rivals.some((rival) => [each.name, ...each.aliases].some((name) => name.includes(rival))),
  );
}

/** A city or provincial unit whose name and departments have nothing to do with villages. */
function farFromVillages(unit: Unit): boolean {
  const rank = rankOf(unit);
  if (rank === undefined || rank > 1 || unit.category === 'committee' || unit.category === undefined)
    return false;
  const work = [
    unit.name,
    ...unit.aliases,
    ...unit.places,
    ...unit.members.flatMap((member) => [...member.division, ...member.contacts]),
  ];
  return !RURAL.test(work.join('|'));
}

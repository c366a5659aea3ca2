import type { Bilingual } from '../../language/bilingual.js';
import type { ListItem, ResponsibilityList, Unit } from '../../workspace/model.js';
import { memberOf } from '../analysis/divisions.js';
import { hasTerritoryAmong, isRelatedToAny, rankOf } from '../analysis/kinship.js';
import type { Mention } from '../analysis/lexicon.js';
import { itemFieldPlace, itemTextPlace, listPlace } from '../place.js';
import { defineRule, type FindingDraft, type RuleContext } from '../rule.js';
import { isOtherParty } from '../text/cooperation.js';
import { clauseAt } from '../text/sentences.js';
import { isTelling, mayBeNamesake, type NearestMention, nearestOf } from './namesakes.js';

interface Options {
  allowed: string[];
}

/** 张冠李戴：他单位名称、地名。 */
export const namesOtherUnit = defineRule<'list', Options>({
  id: 'names/other-unit',
  severity: 'error',
  scope: 'list',
  title: { zh: '出现其他单位名称或地名', en: 'Another unit’s name or place' },
  rationale: {
    zh: `清单里本该写本单位的地方写着别的单位，多是从别处搬来没有改净，责任因此落不到人。

逐条查找名册中其他单位的全称、简称、曾用名和辖区地名。上级、下级、协作单位、监督与被监督单位可以写；本人职务、分工、联系点中有的可以写；市级部门写到区、镇街和村，是写工作地点。一个地名只属于兄弟单位的，上级也有该地不成为理由。

文中是在写配合、报送、移交、学习借鉴、引用文件或通报的，或者几个单位并列的，即使对方不是登记的协作单位，也不列出。两单位类别、层级不同、只出现地名的，可能确有工作在那里；对方层级更高的，可能是在写上级部门的要求：都降为警告。

名册按上下级分到各县（市、区）的，先看本县的。外县的村、镇、场所可能与本县没有登记的同名，同一个市内的列为警告，外市的不列；外县的财政局、第一中学这类没有冠县名的单位名称，各县都有，也不列。冠有县名的照列。规定表述中的字句不看；落款写错见 names/signing-unit。`,
    en: `Where a list should name its own unit and names another, text was usually carried over and not cleaned; the duty then rests with nobody.

Items are searched for full, short and former names and places of the other units on record. Units above and below, partners, supervising and supervised units may be named, and so may what stands in the person's post, division or contacts. For a city's department the districts, towns and villages are where its work takes place.

Where the text speaks of working with, reporting or handing over to, or learning from the other, or quotes its document, and where several units stand side by side, nothing is reported even if they are no registered partners. A mere place of a unit of another kind or level (there may be work there) and a unit of a higher level (its demands may be meant) are warnings.

Where the units on record lie in different counties by who is above them, the nearest bearer of a name is meant. Villages, towns and places of another county may have namesakes in the own one that nobody put on record: within one city they are warnings, of another city nothing is reported; nor is a name such as 财政局 or 第一中学, which every county has, unless the county stands in it. Mandated text is left out; the signature has a rule of its own.`,
  },
  options: {
    allowed: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: {
        zh: '任何清单都可以写的单位名称或地名。',
        en: 'Names of units or places that every list may mention.',
      },
    },
  },
  messages: {
    unit: {
      zh: {
        problem:
          '第{item}条出现“{name}”，是{owner}的名称，不是本单位、上下级或协作单位，文中也看不出是在写与其配合。',
        basis: '责任清单应当写明本单位本人的责任，责任主体和工作对象不得写成其他单位。',
        advice:
          '核对第{item}条是否从其他单位材料移植：应写{own}的，改写为本单位的部门、事项和台账；确需与{owner}共同办理的，写清“会同”“商”等关系，并由本单位报请登记为协作单位。',
      },
      en: {
        problem:
          'Item {item} names “{name}”, which is {owner}: neither this unit, nor above or below it, nor a partner, and no cooperation is spoken of.',
        basis:
          'A list states the duties of its own unit and person; another unit is not who answers for them.',
        advice:
          'Check whether item {item} was carried over: write {own} and its own offices where that is meant; where both really work together, say so and register {owner} as a partner.',
      },
    },
    place: {
      zh: {
        problem: '第{item}条出现“{name}”，登记为{owner}的辖区或场所，不在{own}范围内。',
        basis: '责任清单应当结合本单位辖区和分管范围制定，工作地点应当真实对应。',
        advice:
          '核对第{item}条的工作地点：属移植残留的，改为本单位的村居、场所或项目；确有工作在“{name}”的，写明与{owner}的关系。',
      },
      en: {
        problem: 'Item {item} names “{name}”, on record as a place of {owner} and not of {own}.',
        basis: 'A list is made for the unit’s own territory and work; its places are real ones.',
        advice:
          'Check where item {item} takes place: put in the unit’s own village, site or project, or, if there is work at “{name}”, say how it relates to {owner}.',
      },
    },
    position: {
      zh: {
        problem: '“职务”一栏写着“{name}”，是{owner}，不是本单位。',
        basis: '清单所列职务应当与名册一致。',
        advice: '按{own}名册改正职务；兼任其他单位职务的，在名册中补充登记。',
      },
      en: {
        problem: 'The position names “{name}”, which is {owner} and not this unit.',
        basis: 'The post in a list is the one on the roster.',
        advice:
          'Correct it by the roster of {own}; where the person also holds a post elsewhere, add it to the roster.',
      },
    },
    department: {
      zh: {
        problem: '第{item}条责任科室写着“{name}”，是{owner}，不是本单位的部门。',
        basis: '责任科室是本单位承办该事项的部门，以便检查和追责。',
        advice: '把第{item}条责任科室改为{own}具体承办的部门；与{owner}共同办理的写入内容。',
      },
      en: {
        problem: 'The department of item {item} is “{name}”, which is {owner} and no office of this unit.',
        basis: 'The department named is the unit’s own office that does the work and can be asked.',
        advice:
          'Name the office of {own} that does item {item}; cooperation with {owner} belongs in the content.',
      },
    },
  },
  *check(list, context) {
    if (!list.unit.document) {
      yield {
        notChecked: {
          zh: '没有本单位的名册文件，未核查是否出现其他单位名称',
          en: 'the unit has no document of its own, so names of other units were not looked for',
        },
        unit: list.unit,
      };
      return;
    }
    const { ownText } = context.analysis;
    for (const item of list.items) {
      const text = ownText.of(list, item);
      const mentions = foreign(ownText.mentions(list, item, isCandidate), text, list, context.options);
      const whole = departmentElsewhere(list, item, context);
      // Most items have neither, and nothing is made for them.
      if (mentions.length > 0 || whole !== undefined) yield* inItem(list, item, text, mentions, whole);
    }
    const { lexicon } = context.analysis;
    if (list.position) {
      const mention = foreign(lexicon.mentions(list.position), list.position, list, context.options).find(
        (each) => each.kind === 'unit',
      );
      if (mention) {
        yield finding('position', mention, list, listPlace(list, ['position'], list.position));
      }
    }
  },
});

/**
 * @param mentions names in the text that the list has no reason to write
 * @param whole the unit named in place of a department
 */
function* inItem(
  list: ResponsibilityList,
  item: ListItem,
  text: string,
  mentions: readonly NearestMention[],
  whole: NearestMention | undefined,
): Generator<FindingDraft> {
  const reported = new Set<Unit>();
  for (const mention of mentions) {
    const owner = mention.units[0]!;
    if (reported.has(owner) || isOtherParty(text, mention.from, mention.to)) continue;
    if (isOneOfSeveral(mention, mentions, text)) continue;
    reported.add(owner);
    yield {
      ...doubtAbout(mention, list.unit),
      ...finding(
        mention.kind === 'unit' ? 'unit' : 'place',
        mention,
        list,
        itemTextPlace(list, item, mention.from, mention.to),
      ),
    };
  }
  if (whole !== undefined && !reported.has(whole.units[0]!)) {
    yield finding('department', whole, list, itemFieldPlace(list, item, 'department', item.departments[0]!));
  }
}

/** The unit that an item names in place of a department. */
function departmentElsewhere(
  list: ResponsibilityList,
  { departments }: ListItem,
  { analysis, options }: RuleContext<Options>,
): NearestMention | undefined {
  const [department] = departments;
  if (department === undefined || departments.length > 1) return undefined;
  const whole = analysis.lexicon.wholeMention(department);
  if (whole?.kind !== 'unit') return undefined;
  return foreign([whole], department, list, options)[0];
}

function finding(
  message: string,
  mention: NearestMention,
  list: ResponsibilityList,
  at: FindingDraft['at'],
): FindingDraft {
  const owner = mention.units[0]!;
  return {
    message,
    values: { item: at.item ?? '', name: mention.name, owner: owner.name, own: list.unit.name },
    at,
    leftovers: [mention.name],
    ...(mayBeNamesake(mention) && { severity: 'warning', reason: NAMESAKE }),
  };
}

const NAMESAKE: Bilingual = {
  zh: '对方在另一个县（市、区），两地可能有同名的地方，请核实',
  en: 'the other is in another county, and there may be places of one name in both',
};

function isCandidate({ kind, name }: Mention): boolean {
  // 市委, 区委: said of whatever committee is above.
  return (kind === 'unit' || kind === 'place') && name.length >= 3;
}

/** Of the mentions those of units and places that the list has no reason to name. */
function foreign(
  mentions: readonly Mention[],
  text: string,
  list: ResponsibilityList,
  options: Options,
): readonly NearestMention[] {
  const candidates = mentions.filter(isCandidate);
  if (candidates.length === 0) return [];
  const { unit } = list;
  const member = memberOf(list);
  const personal = (member ? [member] : unit.members).flatMap((each) => [
    each.position,
    ...each.division,
    ...each.assists,
    ...each.contacts,
  ]);
  const leaders = unit.supervisors.map((leader) => leader.position);
  const known = [...personal, ...leaders, ...options.allowed].filter((words) => words !== undefined);
  return candidates
    .filter(
      ({ units, name, from, to }) =>
        !isRelatedToAny(unit, units) &&
        !hasTerritoryAmong(unit, units) &&
        !known.some((words) => words.includes(name) || (words.length >= 3 && name.includes(words))) &&
        !isPartOfLongerName(text, from, to),
    )
    .map((mention) => nearestOf(mention, unit))
    .filter(isTelling);
}

/** 市第一中学附属小学, or 省财政局 where 财政局 is on record: another body, of which nothing is known. */
function isPartOfLongerName(text: string, from: number, to: number): boolean {
  return (
    /^(?:附属|附中|附小|分局|分院|分校|分中心|路|街(?!道)|大道|站(?!台))/.test(text.slice(to, to + 3)) ||
    (/[省市区县镇乡国]/.test(text.slice(from - 1, from)) && !/^[省市区县镇乡]/.test(text.slice(from, to)))
  );
}

/** Several units in one clause (市财政局、市审计局分别把关) are named as what they are. */
function isOneOfSeveral(mention: Mention, mentions: readonly Mention[], text: string): boolean {
  if (mention.kind !== 'unit') return false;
  const clause = clauseAt(text, mention.from);
  return mentions.some(
    (other) =>
      other.kind === 'unit' &&
      other.from >= clause.from &&
      other.to <= clause.to &&
      other.units[0] !== mention.units[0],
  );
}

/** Where a name in the text may be right after all the finding is a warning, and says why. */
function doubtAbout({ kind, units }: Mention, own: Unit): Pick<FindingDraft, 'severity' | 'reason'> {
  const rank = rankOf(own);
  if (kind === 'place' && units.every((other) => other.category !== own.category || rankOf(other) !== rank)) {
    return {
      severity: 'warning',
      reason: {
        zh: '对方与本单位类别、层级不同，本单位可能确有工作在该处，请核实',
        en: 'the other is a unit of another kind or level; there may be work at its place',
      },
    };
  }
  if (kind === 'unit' && rank !== undefined && units.every((other) => (rankOf(other) ?? rank) < rank)) {
    return {
      severity: 'warning',
      reason: {
        zh: '对方层级高于本单位，可能是在写上级部门的要求，请核实',
        en: 'the other is of a higher level; its demands may be meant',
      },
    };
  }
  return {};
}

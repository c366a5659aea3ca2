import type { Bilingual } from '../../language/bilingual.js';
import type { ListItem, Member, ResponsibilityList } from '../../workspace/model.js';
import { memberOf } from '../analysis/divisions.js';
import { isRelatedToAny, nearestTo } from '../analysis/kinship.js';
import type { Mention } from '../analysis/lexicon.js';
import { membersNamed, nameKey, samePerson } from '../analysis/persons.js';
import { itemFieldPlace, itemTextPlace, listPlace } from '../place.js';
import { defineRule, type FindingDraft, type RuleContext } from '../rule.js';
import { isOtherParty } from '../text/cooperation.js';
import { isOwnPost, isPutInCharge, namedPerson, selfReferencesIn } from '../text/posts.js';

type Context = RuleContext<Record<string, never>>;

/** 他人姓名、职务残留。 */
export const namesOtherPerson = defineRule<'list'>({
  id: 'names/other-person',
  severity: 'error',
  scope: 'list',
  title: { zh: '出现他人姓名或职务', en: 'Another person’s name or post' },
  rationale: {
    zh: `个人清单写的是本人的责任。责任人写成别人、标题写着别人、自称别人的职务，责任就没有落到本人，多是照抄同事或外单位材料留下的。

四种情形列出：标题里是别人；条目的责任人只有班子其他成员；正文把班子其他成员（连同职务或“同志”）写成负责、牵头的人；自称的职务与名册不符。其他单位的班子成员带着职务出现、又看不出是在配合或报告的，也列出；对方在外县（市、区）的，可能只是同名同职，列为警告。

恰好是人名的普通词（早高峰、文明祭扫）不看，须有职务、“同志”或责任人字段佐证。班子清单写成员，属正常；“协助”“会同”“向……报告”和“蔡文彬同志分管的科室”这类说法，属正常；由主要负责人牵头的，属正常；责任人是名册以外的科室人员，属正常。规定表述中的字句不看。`,
    en: `A personal list states the person's own duties. Somebody else as the one responsible, in the title, or as what the writer calls himself means that they do not rest with him; mostly it was left over from a colleague's or another unit's text.

Reported are: a title with another's name; an item whose owners are only other members of the team; a text that puts another member (named with post or 同志) in charge; a post the writer claims and does not hold. Leaders of other units, named with their post, are reported where no cooperation or reporting is spoken of; those of another county, who may be namesakes, as warnings.

A word that happens to be a name is never enough. Naming members in the team's list, assisting or reporting to somebody, describing a colleague's department, a principal who takes the lead, and owners below the roster are all right. Mandated text is left out.`,
  },
  messages: {
    title: {
      zh: {
        problem: '标题写的是{person}，而这是{own}的清单。',
        basis: '个人责任清单一人一份，标题、姓名、内容应当一致。',
        advice: '改正标题，并核对全部条目是否为{own}本人的责任。',
      },
      en: {
        problem: 'The title names {person}, but this is the list of {own}.',
        basis: 'Each person has a list of his own; title, name and content agree.',
        advice: 'Correct the title, and check whether all items are duties of {own}.',
      },
    },
    owner: {
      zh: {
        problem: '第{item}条的责任人是{person}（{position}），不是{own}本人。',
        basis: '个人责任清单写本人的责任，由本人对每一条负责；班子其他成员的责任写入其本人清单。',
        advice:
          '第{item}条属{own}职责的，责任人改为本人；属{person}职责的，移入其清单；两人共同负责的，两人都写上并分清主次。',
      },
      en: {
        problem: 'The owner of item {item} is {person} ({position}), not {own}.',
        basis: 'A personal list states the person’s own duties, for each of which he answers.',
        advice:
          'Make {own} the owner of item {item}, or move it to the list of {person}; name both where both answer for it.',
      },
    },
    colleague: {
      zh: {
        problem: '第{item}条写“{quote}”，把{position}{person}写成责任人，而这是{own}的清单。',
        basis: '个人责任清单写本人的责任，由本人对每一条负责；班子其他成员的责任写入其本人清单。',
        advice:
          '第{item}条属{own}职责的，改写为本人做什么；属{person}职责的，移入其清单；需要两人配合的，写清谁牵头、谁协助。',
      },
      en: {
        problem: 'Item {item} says “{quote}”: {person} ({position}) is put in charge in the list of {own}.',
        basis: 'A personal list states the person’s own duties, for each of which he answers.',
        advice:
          'Say in item {item} what {own} does, or move it to the list of {person}; where both are needed, say who leads and who assists.',
      },
    },
    stranger: {
      zh: {
        problem: '第{item}条出现“{quote}”，{person}是{unit}的{position}，不是本单位人员。',
        basis: '责任清单结合本单位、本人实际制定，涉及的人员应当是本单位、上级或协作单位人员。',
        advice: '核对第{item}条是否从{unit}材料移植：是的，按本人职责重写；确有工作往来的，写清关系。',
      },
      en: {
        problem: 'Item {item} names “{quote}”: {person} is {position} of {unit}, not of this unit.',
        basis:
          'A list is made for the unit’s own work; the people in it belong to the unit, its superiors or its partners.',
        advice:
          'Check whether item {item} was carried over from {unit}, and rewrite it; where both really deal with each other, say how.',
      },
    },
    self: {
      zh: {
        problem: '第{item}条自称“{post}”，而{own}的职务是{position}。',
        basis: '个人责任清单由本人结合职务和分工制定，自称应当与本人职务一致。',
        advice: '改正第{item}条的自称，核对该条内容是否本人职责；兼任该职务的，在名册中补充登记。',
      },
      en: {
        problem: 'In item {item} the writer calls himself “{post}”; {own} is {position}.',
        basis: 'A personal list is made by the person from his own post and division of work.',
        advice:
          'Correct item {item} and check whether it is a duty of this person; register the post on the roster where it is held as well.',
      },
    },
  },
  *check(list, context) {
    if (list.unit.members.length === 0) {
      yield {
        notChecked: {
          zh: '没有班子成员名册，未核查是否出现他人姓名、职务',
          en: 'there is no roster, so names and posts of others were not looked for',
        },
        unit: list.unit,
      };
      return;
    }
    yield* inTitle(list, context);
    const { ownText } = context.analysis;
    const personal = isPersonal(list);
    for (const item of list.items) {
      // Most items are the person's own and name nobody, and nothing is made for them.
      if (personal && !isOwnItem(list, item)) yield* inOwners(list, item);
      const text = ownText.of(list, item);
      const mentions = ownText.mentions(list, item, isOfPerson);
      if (mentions.length > 0) yield* inText(list, item, text, mentions);
      if (!personal) continue;
      const references = selfReferencesIn(text);
      if (references.length > 0) yield* inSelfReferences(list, item, references);
    }
  },
});

function isPersonal(list: ResponsibilityList): list is ResponsibilityList & { person: string } {
  return (list.type === 'principal' || list.type === 'member') && list.person !== undefined;
}

function isSelf(list: ResponsibilityList, name: string): boolean {
  return list.person !== undefined && samePerson(list.person, name);
}

function* inTitle(list: ResponsibilityList, { analysis }: Context): Generator<FindingDraft> {
  const { title } = list;
  if (!title || !isPersonal(list) || nameKey(title).includes(nameKey(list.person))) return;
  for (const mention of analysis.lexicon.mentions(title)) {
    if (mention.kind !== 'person') continue;
    const marked =
      namedPerson(title, mention.from, mention.to) ?? /^(?:\d{4}年|个人|的)/.test(title.slice(mention.to));
    if (!marked) continue;
    const range = list.document.locateText(['title'], mention.from, mention.to);
    yield {
      message: 'title',
      values: { person: mention.name, own: list.person },
      at: { ...listPlace(list, ['title'], title), range },
      leftovers: [mention.name],
    };
    return;
  }
}

const SEPARATOR = /[、，,；;\s]/;
const SEPARATORS = /[、，,；;\s]+/;

/** Whether no other owner is named than the list's person. */
function isOwnItem({ person }: ResponsibilityList, { owners }: ListItem): boolean {
  return owners.every((owner) => owner === person && !SEPARATOR.test(owner));
}

function* inOwners(list: ResponsibilityList & { person: string }, item: ListItem): Generator<FindingDraft> {
  const owners = item.owners
    .flatMap((owner) => owner.split(SEPARATORS))
    .map((owner) => owner.replace(/同志$/, ''));
  if (owners.some((owner) => isSelf(list, owner) || owner === '本人')) return;
  const colleagues = owners.map((owner) => colleague(list, owner));
  const [first] = colleagues;
  // Somebody below the roster among the owners: the person named is not the one it was copied from.
  if (!first || colleagues.some((member) => member === undefined)) return;
  if (/协助|配合|协同/.test(item.text)) return;
  yield {
    message: 'owner',
    values: { item: item.id, person: first.person, position: first.position ?? '', own: list.person },
    at: itemFieldPlace(list, item, 'owner', item.owners.join('、')),
    subject: `${item.text}\n${first.person}`,
    leftovers: [first.person],
  };
}

function colleague(list: ResponsibilityList, name: string): Member | undefined {
  return isSelf(list, name) ? undefined : membersNamed(list.unit, name)[0];
}

function isOfPerson({ kind }: Mention): boolean {
  return kind === 'person';
}

function* inText(
  list: ResponsibilityList,
  item: ListItem,
  text: string,
  mentions: readonly Mention[],
): Generator<FindingDraft> {
  const reported: string[] = [];
  for (const mention of mentions) {
    if (!isOfPerson(mention) || isSelf(list, mention.name) || reported.includes(mention.name)) continue;
    const draft = colleagueInCharge(list, item, text, mention) ?? stranger(list, item, text, mention);
    if (!draft) continue;
    reported.push(mention.name);
    yield draft;
  }
}

/** Posts by which the writer calls himself and that he does not hold. */
function* inSelfReferences(
  list: ResponsibilityList & { person: string },
  item: ListItem,
  references: ReturnType<typeof selfReferencesIn>,
): Generator<FindingDraft> {
  const member = memberOf(list);
  const posts = [list.position, member?.position].filter((post) => post !== undefined);
  if (posts.length === 0) return;
  for (const said of references) {
    if (isOwnPost(said.post, posts, [list.unit.name, ...list.unit.aliases])) continue;
    yield {
      message: 'self',
      values: {
        item: item.id,
        post: said.post,
        own: list.person,
        position: member?.position ?? list.position!,
      },
      at: itemTextPlace(list, item, said.from, said.to),
      leftovers: [said.post],
    };
  }
}

/** Another member of the own team, put in charge in this person's list. */
function colleagueInCharge(
  list: ResponsibilityList,
  item: ListItem,
  text: string,
  mention: Mention,
): FindingDraft | undefined {
  if (!isPersonal(list)) return undefined;
  const member = colleague(list, mention.name);
  if (!member || member.role === 'principal') return undefined;
  const named = namedPerson(text, mention.from, mention.to);
  if (!named || !isPutInCharge(text, mention.from, mention.to)) return undefined;
  return {
    message: 'colleague',
    values: {
      item: item.id,
      quote: quoteOf(text, mention, named.post),
      person: member.person,
      position: member.position ?? '',
      own: list.person,
    },
    at: itemTextPlace(list, item, mention.from, mention.to),
    leftovers: [member.person],
  };
}

/** A leader of a unit that this one has nothing to do with, named with his post. */
function stranger(
  list: ResponsibilityList,
  item: ListItem,
  text: string,
  mention: Mention,
): FindingDraft | undefined {
  const { unit } = list;
  if (isRelatedToAny(unit, mention.units)) return undefined;
  if (unit.supervisors.some((leader) => leader.person === mention.name)) return undefined;
  const named = namedPerson(text, mention.from, mention.to);
  if (!named || isOtherParty(text, mention.from, mention.to)) return undefined;
  // A namesake in the unit's offices has another post; 同志 alone tells too little of a common name.
  const holders = mention.members.filter(({ member }) => {
    const posts = (member.position ?? '').split(/[、，,]/).filter((post) => post !== '');
    return (
      named.post !== undefined &&
      posts.some((post) => post.endsWith(named.post!) || named.post!.endsWith(post))
    );
  });
  if (holders.length === 0) return undefined;
  const { units, distance } = nearestTo(
    unit,
    holders.map((holder) => holder.unit),
  );
  const known = holders.find((holder) => holder.unit === units[0])!;
  return {
    message: 'stranger',
    values: {
      item: item.id,
      quote: quoteOf(text, mention, named.post),
      person: mention.name,
      unit: known.unit.name,
      position: known.member.position ?? '',
    },
    at: itemTextPlace(list, item, mention.from, mention.to),
    leftovers: [mention.name],
    ...(distance !== 'near' && { severity: 'warning', reason: NAMESAKE }),
  };
}

/** Of the many leaders of other counties some have the name and post of one who is on no roster here. */
const NAMESAKE: Bilingual = {
  zh: '对方在另一个县（市、区），可能只是姓名、职务相同，请核实',
  en: 'the other is in another county, and may only have the same name and post',
};

/** The name with the post before it, and a few characters of what follows. */
function quoteOf(text: string, mention: Mention, post: string | undefined): string {
  const from = post && text.slice(0, mention.from).endsWith(post) ? mention.from - post.length : mention.from;
  const rest = /^[^，,。；;\n]{0,8}/.exec(text.slice(mention.to))![0];
  return text.slice(from, mention.to) + rest;
}

import type { Bilingual } from '../../language/bilingual.js';
import type { ResponsibilityList } from '../../workspace/model.js';
import { memberOf, ownDepartments } from '../analysis/divisions.js';
import { isRelatedToAny } from '../analysis/kinship.js';
import { type Signature, signatureOf } from '../analysis/signatures.js';
import { itemTextPlace, listPlace } from '../place.js';
import { defineRule, type FindingDraft, type Place, type RuleContext } from '../rule.js';

/** 落款、标题单位与报送单位不符。 */
export const namesSigningUnit = defineRule<'list'>({
  id: 'names/signing-unit',
  severity: 'warning',
  scope: 'list',
  title: { zh: '落款或标题单位不符', en: 'Signed or headed by another unit' },
  rationale: {
    zh: `落款和标题写明清单由谁制定、由谁负责。写成别的单位，清单就没有合格的责任主体，也常是照抄的痕迹。

落款名称与单位的全称、简称、曾用名比较，带不带“中共”、地区名和党组织名称都算同一单位，全称简称混用不列出。纪检机关署名的监督责任清单、本人署名的个人清单、署内设部门的，都不列出。标题只在写了其他单位而没有写本单位时列出；上级、下级单位出现在标题的职务里，属正常。正文末尾单独成行的署名同样核对。没有落款的不看。`,
    en: `Heading and signature say whose list it is. Another unit there leaves the list without an owner, and is often a trace of copying.

The signature is compared with the unit's full, short and former names; 中共, the region and the party organisation's ending make no difference. A supervision list signed by the discipline organ, a personal list signed by the person, and a unit's own office are accepted. A title is reported only when it names another unit and not the own one; units above and below occur in people's posts. A line of its own at the end of the text that is a unit's name is a signature too. No signature, no finding.`,
  },
  messages: {
    other: {
      zh: {
        problem: '{where}写的是“{name}”{other}，不是报送单位{own}。',
        basis: '责任清单由本单位党组织制定并署名，标题、落款应当与报送单位一致。',
        advice: '把{where}改为{own}，并通读全文，查清是否还有从“{name}”材料移植的内容。',
      },
      en: {
        problem: 'The {where} says “{name}”{other} and not {own}.',
        basis: 'A list is made and signed by the unit’s own party organisation.',
        advice:
          'Correct the {where} to {own}, and look through the list for more that was carried over from “{name}”.',
      },
    },
    unknown: {
      zh: {
        problem: '{where}写的是“{name}”，与报送单位{own}的全称、简称、曾用名都对不上。',
        basis: '责任清单由本单位党组织制定并署名，标题、落款应当与报送单位一致。',
        advice: '把{where}改为{own}；“{name}”确是本单位名称的，在单位文件中登记为简称或曾用名。',
      },
      en: {
        problem: 'The {where} says “{name}”, which is none of the names on record for {own}.',
        basis: 'A list is made and signed by the unit’s own party organisation.',
        advice: 'Correct the {where} to {own}, or add “{name}” to the unit’s short or former names.',
      },
    },
  },
  *check(list, context) {
    if (!list.unit.document) {
      if (!list.footer?.name && !list.title) return;
      yield {
        notChecked: {
          zh: '没有本单位的名册文件，未核对落款和标题',
          en: 'the unit has no document of its own, so signatures and titles were not compared',
        },
        unit: list.unit,
      };
      return;
    }
    const name = list.footer?.name;
    if (name && !isAccepted(name, list)) {
      yield* finding(
        signatureOf(name, list.unit, context.workspace),
        name,
        { zh: '落款', en: 'signature' },
        () => listPlace(list, ['footer', 'name'], name),
        list,
      );
    }
    yield* inTitle(list, context);
    yield* atEnd(list, context);
  },
});

function* finding(
  signature: Signature,
  name: string,
  where: Bilingual,
  at: () => Place,
  list: ResponsibilityList,
): Generator<FindingDraft> {
  if (signature.of === 'own') return;
  const other = signature.of === 'other' ? signature.unit : undefined;
  yield {
    message: other ? 'other' : 'unknown',
    values: { where, name, own: list.unit.name, ...(other && { other: nameBehind(name, other.name) }) },
    at: at(),
    ...(other && { leftovers: [name] }),
  };
}

/** Whose short name it is; nothing for the full name. */
function nameBehind(written: string, name: string): Bilingual {
  return written === name ? { zh: '', en: '' } : { zh: `（${name}）`, en: ` (${name})` };
}

/** Signed by the person, by an office of the unit, or for a supervision list by the discipline organ. */
function isAccepted(name: string, list: ResponsibilityList): boolean {
  if (list.person && name.includes(list.person)) return true;
  if (list.unit.members.some((member) => ownDepartments(member).includes(name))) return true;
  return list.type === 'supervision' && /纪委|纪律检查|纪检|监委|监察/.test(name);
}

/** A title that names another unit only; units above and below stand in people's posts. */
function* inTitle(
  list: ResponsibilityList,
  { analysis, workspace }: RuleContext<Record<string, never>>,
): Generator<FindingDraft> {
  const { title, unit } = list;
  if (!title) return;
  const mentions = analysis.lexicon
    .mentions(title)
    .filter((mention) => mention.kind === 'unit' && mention.name.length > 2);
  if (mentions.some((mention) => mention.units.some((other) => other === unit))) return;
  const foreign = mentions.find((mention) => !isRelatedToAny(unit, mention.units));
  if (!foreign) return;
  const posts = [list.position, memberOf(list)?.position];
  if (posts.some((post) => post?.includes(foreign.name))) return;
  const signature = signatureOf(foreign.name, unit, workspace);
  yield* finding(
    signature,
    foreign.name,
    { zh: '标题', en: 'title' },
    () => ({
      ...listPlace(list, ['title'], title),
      range: list.document.locateText(['title'], foreign.from, foreign.to),
    }),
    list,
  );
}

/** Last lines of the text that are nothing but a unit's name, with or without a date. */
function* atEnd(
  list: ResponsibilityList,
  { analysis, workspace }: RuleContext<Record<string, never>>,
): Generator<FindingDraft> {
  const item = list.items.at(-1);
  if (!item?.text.includes('\n')) return;
  const lines = [...item.text.matchAll(/[^\n]+/g)].slice(1).slice(-2);
  for (const line of lines) {
    const name = line[0]
      .trim()
      .replace(/(?<![\s（(])[\s（(]*\d{4}年.{0,12}$/, '')
      .replace(/^落款[：:]\s?/, '');
    const from = line.index + line[0].indexOf(name);
    const [mention, ...others] = analysis.lexicon.mentions(name);
    if (!mention || others.length > 0 || mention.kind !== 'unit' || mention.to - mention.from !== name.length)
      continue;
    yield* finding(
      signatureOf(name, list.unit, workspace),
      name,
      { zh: '落款', en: 'signature' },
      () => itemTextPlace(list, item, from, from + name.length),
      list,
    );
  }
}

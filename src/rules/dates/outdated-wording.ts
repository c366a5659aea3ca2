import type { Bilingual } from '../../language/bilingual.js';
import type { Workspace } from '../../workspace/model.js';
import { itemTextPlace } from '../place.js';
import { defineRule } from '../rule.js';
import { itemName } from '../text/list-name.js';
import { type OutdatedTerm, outdatedWordings } from '../text/outdated-terms.js';
import { overlaps } from '../text/sentences.js';

interface Options {
  ignore: string[];
  additional: string[];
}

const KINDS: Readonly<Record<OutdatedTerm['kind'], Bilingual>> = {
  meeting: { zh: '已有新的会议精神', en: 'guidance that a later meeting has replaced' },
  campaign: { zh: '该项集中教育（专题活动）已经结束', en: 'a campaign that has been concluded' },
  institution: { zh: '该机构已经改革调整', en: 'an institution that has been reorganised' },
  plan: { zh: '该规划期（任务）已经结束', en: 'a plan whose period is over' },
  document: { zh: '该文件已经废止或者为新文件代替', en: 'a document that has been replaced' },
};

/** 提法过时：以往会议、已结束的活动、已撤并的机构作为现行提法。 */
export const datesOutdatedWording = defineRule<'list', Options>({
  id: 'dates/outdated-wording',
  severity: 'warning',
  scope: 'list',
  title: { zh: '提法过时', en: 'Outdated wording' },
  rationale: {
    zh: `“落实党的十九大精神”“联合区监察局”“会同工商局”出现在今年的清单里，多半是从往年材料搬来的。本规则用一份带起止年份的词表查三类提法：已有新精神的会议、已经结束的集中教育和规划、已经撤并更名的机构和已被代替的文件。以清单的年度为准，不以今天为准。

尊重历史的说法不算过时：“党的十八大以来”“原国土资源局移交的档案”“巩固主题教育成果”“2016年工商局登记的企业”，以及与现行提法并列的（“党的十九大、二十大精神”）。书名号内的法规名称不查；开发区等自设机构、名册中写有该名称的单位和科室不查；“安监站”“质监站”“老龄办”等基层仍在使用的名称没有列入。

词表见 src/rules/text/outdated-terms.ts；本地另有更名的，可用选项 additional 增加（“旧称=现称”），不适用的可用 ignore 排除。规定表述中的词语不予认定。`,
    en: `“The spirit of the 19th Congress” or “together with the district supervision bureau” in this year’s list was most likely carried over from an old one. A word list with years covers guidance replaced by a later congress, campaigns and plans that have ended, institutions since reorganised, and documents since replaced. The list’s year decides, not today’s.

History is left alone: “since the 18th Congress”, “files handed over by the former …”, results of a campaign, a year of that time in the same clause, and older meetings named beside the present one. So are titles of documents, offices of development zones, names found in the rosters, and names still in use at the grass roots.

Local changes of name can be added with the option “additional”, entries that do not fit taken out with “ignore”. Mandated text is not the writer’s.`,
  },
  options: {
    ignore: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: {
        zh: '不作为过时提法的词语，例如本地仍在使用的机构名称。',
        en: 'Wordings that are not outdated here, such as institutions that still exist.',
      },
    },
    additional: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      description: {
        zh: '本地增加的过时提法，写作“旧称=现称”。',
        en: 'Further outdated wordings, written “old=new”.',
      },
    },
  },
  messages: {
    outdated: {
      zh: {
        problem: '{item}中“{words}”的提法已经过时：{why}。',
        basis:
          '{year}年度责任清单应当体现现行部署、使用现行机构名称；以过时提法作为当前工作依据，说明内容沿用了往年材料。',
        advice: '将“{words}”改为现行提法：{current}；并核对该条其余内容是否也为往年内容。',
      },
      en: {
        problem: '“{words}” in {item} is out of date: {why}.',
        basis:
          'A list of {year} names present guidance and present institutions; outdated wording shows that the text was carried over.',
        advice:
          'Use the present wording instead of “{words}”: {current}; and check whether the rest of the item is also an earlier year’s.',
      },
    },
  },
  *check(list, { options, workspace, analysis }) {
    const additional = options.additional.map(additionalTerm).filter((term) => term !== undefined);
    for (const item of list.items) {
      const wordings = outdatedWordings(item.text, list.year, additional);
      if (wordings.length === 0) continue;
      const mandated = analysis.mandated.spans(list, item);
      const told = new Set<string>();
      for (const { from, to, text, term } of wordings) {
        // The same words again in one item are the same mistake.
        if (
          told.has(text) ||
          overlaps({ from, to }, mandated) ||
          options.ignore.some((word) => text.includes(word))
        )
          continue;
        if (term.kind === 'institution' && isNameInUse(text, workspace)) continue;
        told.add(text);
        yield {
          message: 'outdated',
          values: {
            item: itemName(list, item),
            words: text,
            year: list.year,
            why: KINDS[term.kind],
            current: term.current,
          },
          at: itemTextPlace(list, item, from, to),
          subject: `${item.text}\n${text}`,
        };
      }
    }
  },
});

function additionalTerm(entry: string): OutdatedTerm | undefined {
  const [old = '', current = ''] = entry.split('=').map((part) => part.trim());
  if (old === '') return undefined;
  const pattern = new RegExp(old.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'g');
  const present = current === '' ? { zh: '现行名称', en: 'the present name' } : { zh: current, en: current };
  return { kind: 'institution', pattern, lastYear: 0, current: present };
}

/** A unit or office of the rosters that is called so to this day. */
function isNameInUse(name: string, { units }: Workspace): boolean {
  return units.some(
    (unit) =>
      [unit.name, ...unit.aliases].some((one) => one.includes(name)) ||
      unit.members.some(({ division, assists, contacts }) =>
        [...division, ...assists, ...contacts].some((one) => one.includes(name)),
      ),
  );
}

import { defineRule } from '../rule.js';
import { likenessClasses, linksOf } from './classes.js';
import { type LikenessOptions, likenessEvidence } from './evidence.js';
import { likenessFinding } from './finding.js';
import { likenessOptions } from './options.js';
import { teamSources } from './relations.js';

/** 个人清单照抄班子清单。 */
export const copyingTeam = defineRule<'unit', LikenessOptions>({
  id: 'copying/team',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '个人清单照抄班子清单', en: 'Personal list copied from the team’s' },
  rationale: {
    zh: `班子清单写的是集体责任，个人清单要把它分解成本人的具体任务。原样搬用班子条目，等于没有分解。

个人清单的条目与本单位班子清单逐条比较，规定表述先行扣除。条目注明来源“team:条号”的，是按要求承接班子任务，不作为问题。`,
    en: `The team's list states what is owed together; a personal list breaks it down into the person's own tasks. An item taken over as it stands is not broken down.

Items of personal lists are compared with the unit's team list, mandated text taken out first. An item that names its source (team:N) is intended practice and no finding.`,
  },
  options: likenessOptions({ itemThreshold: 0.8, listThreshold: 0.5, minimumCharacters: 30 }),
  messages: {
    alike: {
      zh: {
        problem: '{items}与{others}雷同：扣除规定表述后最高相似度{score}%，未作分解{hidden}。',
        basis: '个人清单应当根据班子清单、个人分工和年度任务制定，把集体责任分解为本人可操作、可检查的任务。',
        advice:
          '把{items}改写为本人在这项工作中的具体任务、频次和时限；如系承接班子任务，请加注来源“team:班子清单条号”。',
      },
      en: {
        problem:
          '{items} is like {others}: score up to {score}% without mandated text; it is not broken down{hidden}.',
        basis: 'A personal list breaks the team’s list down into the person’s own tasks.',
        advice:
          'Rewrite {items} as the person’s own task with frequency and deadline; where it carries out the team’s item, name the source (team:N).',
      },
    },
  },
  *check(unit, { options, analysis }) {
    const { likeness } = analysis;
    const teams = unit.lists.filter((list) => list.type === 'team').map((list) => likeness.writing(list));
    for (const list of unit.lists) {
      if (list.type !== 'principal' && list.type !== 'member') continue;
      const own = likeness.writing(list);
      const glimpseOf = likeness.glimpsesAmong(unit.lists, own);
      for (const team of teams) {
        const glimpse = glimpseOf(team, options.itemThreshold);
        if (glimpse === undefined) continue;
        const comparison = likeness.compare(own, team, glimpse);
        // Naming any item of the team's list says where the text comes from, even when the number is off by one.
        const evidence = likenessEvidence(
          own,
          team,
          comparison,
          options,
          (match) => teamSources(own, match.first).length > 0,
        );
        if (!evidence) continue;
        for (const each of likenessClasses([{ first: own, second: team, comparison, evidence }])) {
          yield likenessFinding({ own, links: linksOf(each, own), count: 2, message: 'alike' });
        }
      }
    }
  },
});

import type { Writing } from '../analysis/writings.js';
import { defineRule, type FindingDraft, type RuleContext } from '../rule.js';
import { likenessClasses, linksOf } from './classes.js';
import { likenessEvidence } from './evidence.js';
import { likenessFinding } from './finding.js';
import { likenessOptions } from './options.js';

interface Options {
  listThreshold: number;
  minimumCharacters: number;
}

const { listThreshold, minimumCharacters } = likenessOptions({
  itemThreshold: 1,
  listThreshold: 0.6,
  minimumCharacters: 80,
});

/** 与上年清单雷同。 */
export const copyingLastYear = defineRule<'unit', Options>({
  id: 'copying/last-year',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '与上年清单雷同', en: 'Alike to last year’s list' },
  rationale: {
    zh: `责任清单一年一定，要跟着年度任务和上年暴露的问题走。只改年份的清单，没有把新一年的工作写进去。

与同一单位同一人（班子、监督责任清单为同一类型；人已调整的为同一职务）上年的清单整体比较，规定表述和数字日期先行排除。个别常规条目年年都要写，不作为问题；个性内容大部分相同才列出。述责述廉报告同样与本人上年的比较。`,
    en: `A list is made anew each year from the year's tasks and last year's problems. One with only the year changed leaves the new year out.

It is compared as a whole with last year's list of the same person (same type for team and supervision lists; same post where the person changed), mandated text taken out, figures and dates ignored. Single routine items may recur; only a list whose own text is mostly the same is reported. Debriefs likewise.`,
  },
  options: { listThreshold: listThreshold!, minimumCharacters: minimumCharacters! },
  messages: {
    alike: {
      zh: {
        problem: '{items}与{others}雷同：个性内容有{share}%与上年相同，未体现本年度任务{hidden}。',
        basis: '责任清单每年年初根据年度工作任务和上年查摆的问题重新制定；个别常规性条目可以延续，已予考虑。',
        advice: '对照本年度任务、分工变化和上年检查发现的问题重写{items}，常规事项也应更新频次、时限和重点。',
      },
      en: {
        problem: '{items} is like {others}: {share}% of the own text is last year’s{hidden}.',
        basis:
          'Lists are made anew each year from the year’s tasks; single routine items may recur and are allowed for.',
        advice:
          'Rewrite {items} from this year’s tasks, changes in the division of work and last year’s problems.',
      },
    },
    predecessor: {
      zh: {
        problem: '{items}与{others}雷同：个性内容有{share}%与前任上年清单相同{hidden}。',
        basis: '责任清单由本人根据分工和年度任务制定；职务交接后应当结合本人情况和新一年任务重新制定。',
        advice: '由本人对照本年度任务重写{items}。',
      },
      en: {
        problem:
          '{items} is like {others}: {share}% of the own text is the predecessor’s of last year{hidden}.',
        basis: 'Each person makes his own list from his division of work and the year’s tasks.',
        advice: 'Rewrite {items} from this year’s tasks.',
      },
    },
  },
  *check(unit, context) {
    const { likeness } = context.analysis;
    for (const list of unit.lists) {
      const own = likeness.writing(list);
      const earlier = unit.earlierLists.filter(
        (other) => other.type === list.type && other.year === list.year - 1,
      );
      const personal = list.type === 'principal' || list.type === 'member';
      const same = personal ? earlier.filter((other) => other.person === list.person) : earlier;
      for (const other of same) yield* findings(own, likeness.writing(other), 'alike', context);
      if (same.length > 0 || !personal) continue;
      for (const other of earlier) {
        if (list.position && other.position === list.position) {
          yield* findings(own, likeness.writing(other), 'predecessor', context);
        }
      }
    }
    for (const debrief of unit.debriefs) {
      const all = [...unit.debriefs, ...unit.earlierDebriefs];
      for (const other of all) {
        if (other.person !== debrief.person || other.year !== debrief.year - 1) continue;
        yield* findings(likeness.writing(debrief), likeness.writing(other), 'alike', context);
      }
    }
  },
});

function* findings(
  own: Writing,
  other: Writing,
  message: string,
  { options, analysis }: RuleContext<Options>,
): Iterable<FindingDraft> {
  const glimpse = analysis.likeness.glimpse(own, other, options.listThreshold);
  if (glimpse === undefined) return;
  const comparison = analysis.likeness.compare(own, other, glimpse);
  // Asked first: it rules most lists out before their passages are put side by side.
  const evidence = likenessEvidence(own, other, comparison, { ...options, itemThreshold: 1 });
  if (!evidence) return;
  const share = Math.max(comparison.matched, comparison.runShare, comparison.matchedSlots);
  if (share < options.listThreshold) return;
  for (const each of likenessClasses([
    { first: own, second: other, comparison, evidence: { ...evidence, ground: 'list' } },
  ])) {
    yield likenessFinding({
      own,
      links: linksOf(each, own),
      count: 2,
      message,
      values: { share: Math.round(100 * share) },
    });
  }
}

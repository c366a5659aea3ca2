import type { Bilingual } from '../../language/bilingual.js';
import type { Glimpse } from '../../similarity/glance.js';
import type { Analysis } from '../analysis/analysis.js';
import type { Writing } from '../analysis/writings.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { type AlikePair, likenessClasses, linksOf } from './classes.js';
import { type LikenessOptions, likenessEvidence, REWRITTEN_ITEMS } from './evidence.js';
import { likenessFinding } from './finding.js';
import { leftovers } from './leftovers.js';
import { likenessOptions } from './options.js';
import { explanation, sharedWork } from './relations.js';

/** 班子成员清单（述责述廉报告）雷同。 */
export const copyingMembers = defineRule<'unit', LikenessOptions>({
  id: 'copying/members',
  severity: 'error',
  scope: 'unit',
  title: { zh: '班子成员清单雷同', en: 'Members’ lists alike' },
  rationale: {
    zh: `一个班子里各人分工不同，个人清单就不会相同。清单雷同，说明至少有一份不是按本人分工写的，责任也就落不到人。

比较之前先扣除规定表述（责任目录中认可的表述、模板中须保留的条目，包括轻微改动的），只比较各人自己写的内容；多人共用而尚未认定的表述作为“待认定”提出，不据此认定雷同。条目按最佳一一对应比较，与顺序无关；只换了姓名、科室、数字的，逐条改写词句、合起来才看得出的，也能看出。照着模板示例写的文字不作为改写的依据（另见 copying/template）。

两人共管或协管同一科室、同一条注明来自同一班子清单条目的，作为说明列出，并降为提示。谁抄谁不作推断：只有一方文中留有另一方的名称时才指明。述责述廉报告同样比较。`,
    en: `Members of a team have different divisions of work, so their lists differ. Lists that are alike show that at least one was not written from its author's own division.

Mandated text (accepted clauses and the template's keep items, also lightly edited) is taken out first; only what each wrote is compared. Text that many share and nobody has judged is proposed for judgement and is no ground for this finding. Items are matched one to one, in any order; copies in which only names, offices and figures changed are seen, and so are lists rewritten item by item, which are alike only as a whole. Text of the template's examples is no evidence of rewriting (see copying/template).

Where two are in charge of one department, or name the same item of the team's list as their source, that is said and the finding is lowered to info. Who copied is said only where the one text still carries the other's name. Debriefs are compared in the same way.`,
  },
  options: likenessOptions({ itemThreshold: 0.8, listThreshold: 0.4, minimumCharacters: 30 }),
  messages: {
    neutral: {
      zh: {
        problem:
          '{items}与{others}雷同：扣除规定表述后最高相似度{score}%，{count}份材料内容相同或相近{hidden}（雷同，待核实，不判断谁抄谁）。',
        basis:
          '个人责任清单应当按照班子清单、本人分工和年度工作任务制定，做到具体化、个性化；规定表述已经扣除，占本材料{mandated}%。',
        advice:
          '由本人对照分管科室和年度任务重写{items}，写清本人抓什么、怎么抓、何时完成；如属共同承担的事项，请说明分工，或注明来源“team:班子清单条号”。',
      },
      en: {
        problem:
          '{items} is like {others}: score up to {score}% without mandated text; {count} texts share it{hidden} (alike, to be verified; no judgement who copied).',
        basis:
          'A personal list follows from the team’s list, the person’s division of work and the annual tasks. Mandated text ({mandated}% of this one) is already taken out.',
        advice:
          'Rewrite {items} from the person’s own departments and tasks; for shared work state each one’s part, or name the source (team:N).',
      },
    },
    renamed: {
      zh: {
        problem:
          '{items}与{others}雷同，只换了姓名、科室、数字等名称：其余文字相似度{score}%，{count}份材料内容相同或相近{hidden}（雷同，待核实，不判断谁抄谁）。',
        basis:
          '个人责任清单应当按照班子清单、本人分工和年度工作任务制定，做到具体化、个性化；规定表述已经扣除，占本材料{mandated}%。',
        advice: '由本人对照分管科室和年度任务重写{items}，不得以更换名称代替结合实际。',
      },
      en: {
        problem:
          '{items} is like {others} with only names, offices or figures changed: the rest scores {score}%; {count} texts share it{hidden} (alike, to be verified; no judgement who copied).',
        basis:
          'A personal list follows from the team’s list, the person’s division of work and the annual tasks. Mandated text ({mandated}% of this one) is already taken out.',
        advice: 'Rewrite {items} from the person’s own departments and tasks; changing names is not enough.',
      },
    },
    rewritten: {
      zh: {
        problem:
          '{items}与{others}雷同：逐条改写，扣除规定表述后对应条目仍有{kept}%的文字相同（单条最高相似度{score}%），{count}份材料内容相近{hidden}（雷同，待核实，不判断谁抄谁）。',
        basis:
          '个人责任清单应当按照班子清单、本人分工和年度工作任务制定，做到具体化、个性化；规定表述已经扣除，占本材料{mandated}%。各自撰写的清单，对应条目相同的文字一般不到三成。',
        advice:
          '由本人对照分管科室和年度任务重写{items}，不得以替换词语、调整语序代替结合实际；如属共同承担的事项，请说明分工。',
      },
      en: {
        problem:
          '{items} is like {others}, item by item in other words: {kept}% of the characters of corresponding items are the same without mandated text (closest single item {score}%); {count} texts are close{hidden} (alike, to be verified; no judgement who copied).',
        basis:
          'A personal list follows from the team’s list, the person’s division of work and the annual tasks. Mandated text ({mandated}% of this one) is already taken out. Lists written independently have less than 30% in common.',
        advice:
          'Rewrite {items} from the person’s own departments and tasks; other words for the same text are not enough. For shared work state each one’s part.',
      },
    },
    copied: {
      zh: {
        problem:
          '{items}与{others}雷同（最高相似度{score}%），且文中留有对方的名称“{leftovers}”，应系由对方材料改写而来{hidden}。',
        basis: '个人责任清单应当由本人按照分工和年度任务制定；文中留有他人名称，是照抄未改的直接依据。',
        advice: '由本人重写{items}，删去与本人无关的名称，并向核查单位说明情况。',
      },
      en: {
        problem:
          '{items} is like {others} (score up to {score}%) and still carries the other’s name “{leftovers}”: it was made from the other text{hidden}.',
        basis:
          'A personal list is written by the person from his own division of work; another’s name left in is direct evidence of copying.',
        advice: 'Rewrite {items}, remove the names that do not belong, and explain to the checking office.',
      },
    },
    source: {
      zh: {
        problem:
          '{items}与{others}雷同（最高相似度{score}%），对方文中留有本材料的名称，可见是对方参照了本材料{hidden}。',
        basis: '雷同双方均予列出，以便核对；依据现有证据，问题在对方。',
        advice: '本材料不需因此修改；如曾向他人提供底稿，请提醒对方按其分工自行制定。',
      },
      en: {
        problem:
          '{items} is like {others} (score up to {score}%); the other still carries names from this one, so the other was made from it{hidden}.',
        basis: 'Both sides of a likeness are listed; on the evidence the fault is on the other side.',
        advice: 'Nothing to change here.',
      },
    },
    explained: {
      zh: {
        problem: '{items}与{others}相近（最高相似度{score}%），已有合理说明，列出供人工核实{hidden}。',
        basis: '共管、协管、兼职和共同落实班子任务的，内容可以相近，但各人责任应当分清。',
        advice: '核实两人分工后，可在{items}中写清各自负责的环节；无需整改的由核查人员认定。',
      },
      en: {
        problem:
          '{items} is close to {others} (score up to {score}%); there is an innocent explanation, listed to be verified{hidden}.',
        basis:
          'Shared departments, assistance, two posts and shared team tasks explain likeness; each one’s part should still be clear.',
        advice: 'State each one’s part in {items}, or let the reviewer dismiss this.',
      },
    },
  },
  *check(unit, { options, analysis }) {
    const { likeness } = analysis;
    yield* findingsAmong(
      unit.lists
        .filter((list) => list.type === 'principal' || list.type === 'member')
        .map((list) => likeness.writing(list)),
      (first) => {
        const glimpseOf = likeness.glimpsesAmong(unit.lists, first);
        return (second) => glimpseOf(second, options.itemThreshold);
      },
      options,
      analysis,
    );
    const years = new Set(unit.debriefs.map((debrief) => debrief.year));
    for (const year of [...years].sort((a, b) => a - b)) {
      const sameYear = unit.debriefs.filter((debrief) => debrief.year === year);
      yield* findingsAmong(
        sameYear.map((debrief) => likeness.writing(debrief)),
        (first) => (second) => likeness.glimpse(first, second, options.itemThreshold),
        options,
        analysis,
      );
    }
  },
});

/** Findings on writings of different people; one person's two lists are `roster/duplicate-list`. */
function* findingsAmong(
  writings: readonly Writing[],
  glance: (first: Writing) => (second: Writing) => Glimpse | undefined,
  options: LikenessOptions,
  analysis: Analysis,
): Iterable<FindingDraft> {
  const alike: AlikePair[] = [];
  const explained: (AlikePair & { reason: Bilingual })[] = [];
  for (const [index, first] of writings.entries()) {
    const glimpseOf = glance(first);
    for (const second of writings.slice(index + 1)) {
      if (first.person === second.person) continue;
      const glimpse = glimpseOf(second);
      if (glimpse === undefined) continue;
      const comparison = analysis.likeness.compare(first, second, glimpse);
      const reasonOf = (match: { first: number; second: number }) =>
        explanation(first, match.first, second, match.second);
      const shared = sharedWork(first, second);
      const rewriting = { ...options, rewrittenItems: REWRITTEN_ITEMS };
      // Who share a department may put its tasks in like words; only single items or whole lists are held against them.
      const evidence = likenessEvidence(
        first,
        second,
        comparison,
        shared ? options : rewriting,
        (match) => reasonOf(match) !== undefined,
      );
      if (evidence) {
        alike.push({ first, second, comparison, evidence });
        continue;
      }
      const all = likenessEvidence(first, second, comparison, rewriting);
      const reason = all && (comparison.matches.map(reasonOf).find((each) => each !== undefined) ?? shared);
      if (reason) explained.push({ first, second, comparison, evidence: all, reason });
    }
  }
  for (const each of likenessClasses(alike))
    yield* classFindings(each.writings, (own) => linksOf(each, own), analysis);
  for (const pair of explained) {
    const [each] = likenessClasses([pair]);
    for (const own of each!.writings) {
      yield likenessFinding({
        own,
        links: linksOf(each!, own),
        count: 2,
        message: 'explained',
        severity: 'info',
        reason: pair.reason,
      });
    }
  }
}

/** One finding per writing of a class; direction only where one side carries the other's names. */
export function* classFindings(
  writings: readonly Writing[],
  links: (own: Writing) => ReturnType<typeof linksOf>,
  analysis: Analysis,
): Iterable<FindingDraft> {
  const traces = new Map(writings.map((own) => [own, leftovers(own, links(own), analysis.lexicon)]));
  const carriers = writings.filter((own) => traces.get(own)!.length > 0);
  for (const own of writings) {
    const draft = { own, links: links(own), count: writings.length };
    const trace = traces.get(own)!;
    if (trace.length > 0) {
      yield likenessFinding({
        ...draft,
        message: 'copied',
        severity: 'error',
        leftovers: trace,
        values: { leftovers: trace.join('、') },
      });
    } else if (carriers.length > 0 && links(own).every((link) => carriers.includes(link.other))) {
      yield likenessFinding({ ...draft, message: 'source', severity: 'info' });
    } else {
      const renamed = draft.links.every((link) => link.evidence.renamed);
      const rewritten = draft.links.every((link) => link.evidence.rewritten);
      yield likenessFinding({ ...draft, message: renamed ? 'renamed' : rewritten ? 'rewritten' : 'neutral' });
    }
  }
}

import type { AnnualTask, ResponsibilityList, Unit } from '../../workspace/model.js';
import { samePerson } from '../analysis/persons.js';
import { isReadWhole } from '../analysis/read-whole.js';
import { unitPlace } from '../place.js';
import { defineRule, type FindingDraft } from '../rule.js';
import { namesTask } from '../text/sources.js';
import { titleShare } from '../text/task-titles.js';

interface Options {
  titleThreshold: number;
}

/** In the owner's own list fewer of the title's words will do: he writes of it in short. */
const OWNER_SHARE = 0.4;

/** 年度任务未承接。 */
export const relevanceTasks = defineRule<'unit', Options>({
  id: 'relevance/tasks',
  severity: 'warning',
  scope: 'unit',
  title: { zh: '年度任务无人承接', en: 'Annual task that nobody took up' },
  rationale: {
    zh: `个人清单按“班子清单＋分工＋年度任务”编制。年度任务定了，却没有进任何人的清单，年底就没有人对它负责。

对单位文件中的每项年度任务，在各份清单里找“来源”注明该任务的条目，或正文写到任务名称中特有字词的条目；责任人本人的清单放宽掌握。个人清单里有，就算承接。只有班子清单写到、责任人本人清单没有的，单独说明。

责任人应报而未报清单、或清单未能完整读出的，由 roster/missing-list 等规则处理，这里列为未核查；没有报送任何清单的单位不看。问题记在单位文件的该项任务上。`,
    en: `Personal lists are made from the team's list, the division of work and the year's tasks. A task in nobody's list is nobody's by the end of the year.

For each annual task of the unit an item is looked for that names it as its source or has the characteristic words of its title (fewer will do in the owner's own list). A personal list that has one takes it up; a task that only the team's list speaks of is said to be so.

Where the owner's list is due and missing, or could be read only in part, other rules say so and the task is not checked here; a unit without any list is left alone. The finding stands at the task in the unit's file.`,
  },
  options: {
    titleThreshold: {
      type: 'number',
      minimum: 0.3,
      maximum: 1,
      default: 0.6,
      description: {
        zh: '条目写到任务名称特有字词的比例，达到即视为写到该任务。',
        en: 'Share of the title’s characteristic words from which an item is about the task.',
      },
    },
  },
  messages: {
    nobody: {
      zh: {
        problem: '年度任务{id}“{title}”没有写进任何一份清单{owner}。',
        basis: '个人清单按照班子清单、分工和年度任务制定，年度任务应当分解到人。',
        advice:
          '由{responsible}在本人清单中增写该任务，写明措施、频次、时限和佐证，“来源”注明{id}；任务已取消或调整的，更新单位文件。',
      },
      en: {
        problem: 'Annual task {id}, “{title}”, is in none of the lists{owner}.',
        basis:
          'Personal lists are made from the team’s list, the division of work and the year’s tasks, which are divided among persons.',
        advice:
          'Have {responsible} add it to the list, with measures, frequency, deadline and evidence, and {id} as its source; where the task was dropped or changed, update the unit’s file.',
      },
    },
    teamOnly: {
      zh: {
        problem: '年度任务{id}“{title}”只在班子清单第{items}条写到，没有个人清单承接{owner}。',
        basis: '个人清单按照班子清单、分工和年度任务制定，年度任务应当分解到人。',
        advice:
          '由{responsible}在本人清单中增写该任务，写明措施、频次、时限和佐证，“来源”注明{id}；任务已取消或调整的，更新单位文件。',
      },
      en: {
        problem:
          'Annual task {id}, “{title}”, is only in item {items} of the team’s list; no personal list takes it up{owner}.',
        basis:
          'Personal lists are made from the team’s list, the division of work and the year’s tasks, which are divided among persons.',
        advice:
          'Have {responsible} add it to the list, with measures, frequency, deadline and evidence, and {id} as its source; where the task was dropped or changed, update the unit’s file.',
      },
    },
  },
  *check(unit, { options }) {
    if (unit.lists.length === 0) return;
    for (const task of unit.annualTasks) {
      if (isTakenUp(task, unit, options.titleThreshold)) continue;
      const absent = task.owners.filter((owner) => owesList(unit, owner) && !isReadable(listOf(unit, owner)));
      if (absent.length > 0) {
        yield {
          notChecked: {
            zh: `年度任务${task.id}的责任人${absent.join('、')}没有报送清单或清单未能完整读出，未核查该任务是否承接`,
            en: `${absent.join(', ')}, who owns annual task ${task.id}, submitted no list that could be read, so it was not checked`,
          },
          unit,
        };
        continue;
      }
      yield finding(task, unit, options.titleThreshold);
    }
  },
});

/** By a personal list; by the discipline organ's where the unit has no other. */
function isTakenUp(task: AnnualTask, unit: Unit, threshold: number): boolean {
  return unit.lists
    .filter((list) => list.type !== 'team')
    .some((list) => {
      const own =
        task.owners.length === 0 ||
        task.owners.some((owner) => list.person !== undefined && samePerson(owner, list.person));
      return isAbout(list, task, own ? Math.min(OWNER_SHARE, threshold) : threshold);
    });
}

function isAbout(list: ResponsibilityList, task: AnnualTask, threshold: number): boolean {
  return list.items.some((item) => namesTask(item, task) || titleShare(task.title, item.text) >= threshold);
}

function owesList(unit: Unit, person: string): boolean {
  return unit.members.some(
    (member) => samePerson(member.person, person) && member.listRequired && member.until === undefined,
  );
}

function isReadable(list: ResponsibilityList | undefined): boolean {
  return list !== undefined && isReadWhole(list);
}

function listOf(unit: Unit, person: string): ResponsibilityList | undefined {
  return unit.lists.find((list) => list.person !== undefined && samePerson(list.person, person));
}

function finding(task: AnnualTask, unit: Unit, threshold: number): FindingDraft {
  const team = unit.lists.find((list) => list.type === 'team');
  const items = (team?.items ?? []).filter(
    (item) => namesTask(item, task) || titleShare(task.title, item.text) >= threshold,
  );
  const owners = task.owners.join('、');
  const [owner] = task.owners;
  const known = unit.members.some((member) => member.person === owner);
  return {
    message: items.length > 0 ? 'teamOnly' : 'nobody',
    values: {
      id: task.id,
      title: task.title,
      items: items.map((item) => item.id).join('、'),
      owner: owners
        ? { zh: `，责任人${owners}的清单也没有写到`, en: `, not in that of ${owners}, who owns it, either` }
        : { zh: '，也没有确定责任人', en: ', and nobody owns it' },
      responsible: owners || { zh: '党组织确定的责任人', en: 'whoever is put in charge' },
    },
    at: {
      ...unitPlace(unit, ['annualTasks', task.index, 'title'])!,
      text: task.title,
      ...(known && { person: owner! }),
    },
    subject: task.title,
  };
}

import type { Bilingual, Language } from '../../language/bilingual.js';
import { appliesToUnit } from '../../rules/analysis/mandated.js';
import type { Clause, Duty, ListType, Unit, Workspace } from '../../workspace/model.js';
import { undeclaredUnit } from '../../workspace/units.js';
import { keysLanguage } from '../keys-language.js';
import { CLAUSES } from './catalogue.js';
import {
  documentText,
  type Further,
  type Spelling,
  type StarterDocument,
  type Value,
} from './document-text.js';
import { type KeptItem, listDocument } from './list.js';
import type { RosterEntry } from './roster.js';
import { folded, safeName } from './safe-name.js';
import { type StarterFile, schemaFileFrom } from './workspace.js';

export interface NewUnit {
  id: string;
  name: string;
  roster: readonly RosterEntry[];
}

/**
 * The files of a new unit: its own, the team's list and one for each person (and the discipline organ's,
 * when the roster has its head). Lists hold what must stay word for word; what is still to be written
 * stands below as comments, one for each duty to cover and each field of the person's work.
 */
export function unitFiles(
  unit: NewUnit,
  workspace: Workspace,
  language: Language,
  hasSchemas: boolean,
): StarterFile[] {
  const { document: configuration } = workspace.configuration;
  const spelling: Spelling = { keys: keysLanguage(configuration) ?? language, comments: language };
  const folder = `units/${unit.id}`;
  const drafts: [string, StarterDocument][] = [[`${folder}/unit.yaml`, unitDocument(unit)]];
  for (const { file, ...list } of listsOf(unit)) {
    drafts.push([`${folder}/${workspace.year}/${file}`, listDraft(unit, list, workspace)]);
  }
  return drafts.map(([name, document]) => ({
    name,
    content: documentText(document, spelling, hasSchemas ? schemaFileFrom(name, document.kind) : undefined),
  }));
}

interface PlannedList {
  type: ListType;
  entry?: RosterEntry;
}

function listsOf({ roster }: NewUnit): (PlannedList & { file: string })[] {
  const taken = new Set(['team.yaml', 'supervision.yaml']);
  const lists: (PlannedList & { file: string })[] = [{ file: 'team.yaml', type: 'team' }];
  for (const entry of roster) {
    const name = safeName(
      entry.person,
      { zh: '--members 中的姓名', en: 'the name in --members' },
      { zh: '', en: '' },
    );
    const own = taken.has(folded(`${name}.yaml`)) ? `${name}-1.yaml` : `${name}.yaml`;
    taken.add(folded(own));
    lists.push({ file: own, type: entry.role === 'principal' ? 'principal' : 'member', entry });
  }
  const head = roster.find((entry) => entry.role === 'discipline');
  if (head !== undefined) lists.push({ file: 'supervision.yaml', type: 'supervision', entry: head });
  return lists;
}

function unitDocument({ id, name, roster }: NewUnit): StarterDocument {
  const organisation = organisationOf(roster);
  const members = roster.map(
    ({ person, position, role, division }): Value => ({
      person,
      ...(position !== undefined && { position }),
      ...(role !== 'member' && { role }),
      ...(division.length > 0 && { division }),
    }),
  );
  const example: Value = [
    { person: '张三', position: '党组书记、局长', role: 'principal', division: ['全面工作', '人事科'] },
    {
      person: '李四',
      position: '党组成员、副局长',
      division: ['业务一科', '业务二科'],
      assists: ['人事科'],
      since: '2025-06-01',
    },
  ];
  return {
    kind: 'unit',
    heading: {
      zh: `${name}。写着“待填”的，去掉行首的“# ”，改成本单位的内容。`,
      en: `${name}. Where it says "to fill in", take away the "# " and put in the unit's own.`,
    },
    pieces: [
      { key: 'id', value: id },
      { key: 'name', value: name },
      { key: 'aliases', value: ['市××局'], toFillIn: true, note: toFillIn('简称，可写几个', 'short names') },
      {
        key: 'level',
        value: 'city',
        toFillIn: true,
        note: toFillIn(
          '省级、市级、区级、县级、镇、街道、村、社区',
          'province, city, district, county, town, subdistrict, village, community',
        ),
      },
      {
        key: 'category',
        value: 'department',
        toFillIn: true,
        note: toFillIn(
          '地方党委、部门、学校、医院、国企、群团、开发区、其他',
          'committee, department, school, hospital, enterprise, association, zone, other',
        ),
      },
      organisation === undefined
        ? {
            key: 'organisation',
            value: '党组',
            toFillIn: true,
            note: toFillIn('党委、党组、党工委、分党组、党总支、党支部', 'form of the party organisation'),
          }
        : { key: 'organisation', value: organisation },
      {
        key: 'parent',
        value: 'city',
        toFillIn: true,
        note: toFillIn('上级单位的编号', 'id of the unit above'),
      },
      {
        key: 'supervisor',
        value: { person: '王五', position: '副市长' },
        toFillIn: true,
        note: toFillIn('分管本单位的领导', 'the leader in charge of the unit'),
      },
      {
        key: 'places',
        value: ['中山公园'],
        toFillIn: true,
        note: toFillIn(
          '本单位的地名、场所，用来发现别处照抄的内容',
          "the unit's own places, which give copies away",
        ),
      },
      members.length > 0
        ? { key: 'members', value: members }
        : {
            key: 'members',
            value: example,
            toFillIn: true,
            note: toFillIn(
              '班子名册，一人一行；角色不写就是成员',
              'the roster; member unless a role is given',
            ),
          },
      {
        key: 'annualTasks',
        value: [{ id: 'T1', title: '年度重点任务名称', owner: roster[0]?.person ?? '张三' }],
        toFillIn: true,
        note: toFillIn(
          '年度任务，清单的“来源”可写编号',
          "the year's tasks, which items name as their source",
        ),
      },
    ],
  };
}

function toFillIn(zh: string, en: string): Bilingual {
  return { zh: `待填：${zh}`, en: `to fill in: ${en}` };
}

/** What the principal's position says of the party organisation. */
function organisationOf(roster: readonly RosterEntry[]): string | undefined {
  return /(分党组|党工委|党组|党委|党总支|党支部)书记/.exec(roster[0]?.position ?? '')?.[1];
}

function listDraft(unit: NewUnit, { type, entry }: PlannedList, workspace: Workspace): StarterDocument {
  const { year, catalogue } = workspace;
  const scope: Unit = { ...undeclaredUnit(unit.id), name: unit.name };
  const kept = keptItems(type, scope, workspace);
  const covered = new Set(kept.flatMap((item) => item.duties));
  const duties = (catalogue?.duties ?? []).filter(
    (duty) => duty.requiredFor.includes(type) && !covered.has(duty.id),
  );
  const personal = type === 'principal' || type === 'member';
  const owner = type === 'team' ? undefined : entry?.person;
  const further = furtherItems(
    type,
    duties,
    (type === 'team' ? undefined : entry?.division) ?? [],
    owner,
    kept.length,
  );
  return listDocument({
    type,
    unit: unit.id,
    unitName: unit.name,
    year,
    ...(personal &&
      entry && { person: entry.person, ...(entry.position !== undefined && { position: entry.position }) }),
    ...(owner !== undefined && { owner }),
    ...(type === 'team' && { title: `${unit.name}领导班子${year}年度全面从严治党主体责任清单` }),
    ...(type === 'supervision' && { title: `${unit.name}${year}年度监督责任清单` }),
    kept,
    items: [],
    further,
    heading: {
      zh: '清单草稿。条目前几条是必须保留的内容，请勿改动；其余由本人结合实际填写。',
      en: 'Draft of a list. The first items must stay as they are; the others are to be written.',
    },
  });
}

/** Template items to keep and required clauses that none of them has; failing both, the sentence on the role. */
function keptItems(type: ListType, unit: Unit, workspace: Workspace): KeptItem[] {
  const kept = newestTemplates(type, unit, workspace).flatMap((template) =>
    template.items
      .filter((item) => item.keep)
      .map(({ duties, content, measures }): KeptItem => ({ duties, content, measures })),
  );
  const clauses = (workspace.catalogue?.clauses ?? []).filter(
    (clause) => isRequired(clause, type, unit) && !kept.some(({ content }) => content.includes(clause.text)),
  );
  const items = [...kept, ...clauses.map(({ text }) => ({ duties: [], content: text, measures: [] }))];
  if (items.length > 0) return items;
  const role = type === 'team' ? '领导班子对本单位全面从严治党负全面领导责任。' : CLAUSES[type];
  return [{ duties: [], content: role, measures: [] }];
}

function isRequired(clause: Clause, type: ListType, unit: Unit): boolean {
  return (
    clause.required &&
    clause.status === 'accepted' &&
    clause.appliesTo.includes(type) &&
    appliesToUnit(clause.units, unit)
  );
}

/** The templates for a list: of the newest year that is not after the audited one. */
function newestTemplates(type: ListType, unit: Unit, { templates, year }: Workspace): Workspace['templates'] {
  const fitting = templates.filter(
    (template) =>
      template.type === type && (template.year ?? year) <= year && appliesToUnit(template.units, unit),
  );
  const newest = Math.max(...fitting.map((template) => template.year ?? year));
  return fitting.filter((template) => (template.year ?? year) === newest);
}

/** What is still to be written, as comments: an entry for each duty, then for each field of work. */
function furtherItems(
  type: ListType,
  duties: readonly Duty[],
  division: readonly string[],
  owner: string | undefined,
  kept: number,
): Further {
  const blank = { content: null, frequency: null, deadline: null };
  const notes = (about: Bilingual): Record<string, Bilingual> => ({
    content: about,
    deadline: { zh: '如 每季度末、6月底前', en: 'such as 每季度末, 6月底前' },
    evidence: { zh: '如 会议纪要、检查记录', en: 'such as 会议纪要, 检查记录' },
  });
  const answering = { owner: owner ?? null };
  const entries: Further['entries'] = [
    ...duties.map(({ id, title, minimum }) => ({
      value: {
        duty: id,
        ...blank,
        ...(minimum !== undefined && { frequency: minimum }),
        ...answering,
        evidence: null,
      },
      notes: notes({ zh: `责任：${title}`, en: `the duty: ${title}` }),
    })),
    ...division.map((field) => ({
      value: { source: '分工', ...blank, ...answering, department: field, evidence: null },
      notes: notes({ zh: `结合分管的${field}写`, en: `about ${field}` }),
    })),
  ];
  if (entries.length === 0) entries.push({ value: { ...blank, ...answering, evidence: null }, notes: {} });
  return {
    heading: {
      zh: `以上必须保留，请勿改动。以下逐条结合${type === 'team' ? '本单位' : '本人分工'}填写：做什么、多少次、何时完成、谁负责、凭什么检查；\n写好一条，去掉这一条各行行首的“# ”。`,
      en: 'The items above must stay. Write the following: what, how often, by when, who, and what shows it;\nthen take away the "# " from its lines.',
    },
    entries: entries.map(({ value, notes: said }, index) => ({
      value: { id: `${kept + index + 1}`, ...(value as object) },
      notes: said ?? {},
    })),
  };
}

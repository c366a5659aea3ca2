import type { ReadDocument } from './document.js';
import { boolean, elements, person, persons, present, text, texts, word } from './fields.js';
import type { Category, Leader, Level, Member, MemberRole, Unit } from './model.js';
import { child, type SourceNode } from './tree.js';

const LEVELS: readonly Level[] = [
  'province',
  'city',
  'district',
  'county',
  'town',
  'subdistrict',
  'village',
  'community',
];
const CATEGORIES: readonly Category[] = [
  'committee',
  'department',
  'school',
  'hospital',
  'enterprise',
  'association',
  'zone',
  'other',
];
const ROLES: readonly MemberRole[] = ['principal', 'member', 'discipline'];

/** A unit of which only the id is known. */
export function undeclaredUnit(id: string): Unit {
  return {
    id,
    name: id,
    document: undefined,
    aliases: [],
    formerNames: [],
    path: id,
    partners: [],
    covers: [],
    supervisors: [],
    places: [],
    members: [],
    annualTasks: [],
    lists: [],
    supersededLists: [],
    earlierLists: [],
    debriefs: [],
    earlierDebriefs: [],
  };
}

/** A unit as its document has it: what it says of itself, and the names of the units that it is related to. */
export interface UnitDraft {
  unit: Unit;
  related: { parent?: string; partners: string[]; covers: string[] };
}

/** The unit of a document; undefined when it has no id. */
export function readUnit(document: ReadDocument): UnitDraft | undefined {
  const root = document.root;
  const id = text(root, 'id')?.trim();
  if (root === undefined || id === undefined) return undefined;
  const unit: Unit = present({
    ...undeclaredUnit(id),
    name: text(root, 'name')?.trim() ?? id,
    document,
    aliases: texts(root, 'aliases'),
    formerNames: texts(root, 'formerNames'),
    level: word(root, 'level', LEVELS),
    category: word(root, 'category', CATEGORIES),
    organisation: text(root, 'organisation'),
    supervisors: readSupervisors(child(root, 'supervisor')),
    places: texts(root, 'places'),
    members: elements(root, 'members').flatMap(({ index, node }) => readMember(node, index)),
    annualTasks: elements(root, 'annualTasks').flatMap(({ index, node }) => readTask(node, index)),
  });
  const related = present({
    parent: text(root, 'parent'),
    partners: texts(root, 'partners'),
    covers: texts(root, 'covers'),
  });
  return { unit, related };
}

function readSupervisors(node: SourceNode | undefined): Leader[] {
  const nodes = node?.type === 'sequence' ? node.items : node === undefined ? [] : [node];
  return nodes.flatMap((leader): Leader[] => {
    const name = person(leader, 'person');
    return name === undefined ? [] : [present({ person: name, position: text(leader, 'position') })];
  });
}

function readMember(node: SourceNode, index: number): Member[] {
  const name = person(node, 'person');
  if (name === undefined) return [];
  const member: Member = present({
    index,
    person: name,
    position: text(node, 'position'),
    role: word(node, 'role', ROLES) ?? 'member',
    division: texts(node, 'division'),
    assists: texts(node, 'assists'),
    contacts: texts(node, 'contacts'),
    since: text(node, 'since'),
    until: text(node, 'until'),
    divisionSince: text(node, 'divisionSince'),
    listRequired: boolean(node, 'listRequired') ?? true,
    reason: text(node, 'reason'),
  });
  return [member];
}

function readTask(node: SourceNode, index: number): Unit['annualTasks'] {
  const title = text(node, 'title');
  if (title === undefined) return [];
  return [
    present({
      index,
      id: text(node, 'id')?.trim() ?? String(index + 1),
      title,
      owners: persons(node, 'owner'),
      deadline: text(node, 'deadline'),
    }),
  ];
}

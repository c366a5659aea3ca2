import { createHash } from 'node:crypto';
import type { Order, OrderProblem } from './order.js';

/** Texts of an order that a person may edit. */
const ORDER_TEXTS = [
  'title',
  'recipient',
  'opening',
  'requirements',
  'copies',
  'reports',
  'deadline',
  'workingDays',
  'contact',
] as const;
/** Texts of a problem that a person may edit. */
const PROBLEM_TEXTS = ['title', 'places', 'basis', 'change', 'demand'] as const;

/** 10 hexadecimal digits that tell whether a text is still what the tool wrote. */
function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value ?? null))
    .digest('hex')
    .slice(0, 10);
}

/** Remembers each text as the tool wrote it, so that the next draft can tell what a person changed. */
export function withFingerprints(order: Order): Order {
  const generated: Record<string, string> = {};
  for (const name of ORDER_TEXTS) generated[name] = fingerprint(order[name]);
  for (const problem of order.problems) {
    if (problem.key === undefined) continue;
    for (const name of PROBLEM_TEXTS) generated[`${problem.key}/${name}`] = fingerprint(problem[name]);
  }
  return { ...order, generated };
}

export interface Redraft {
  order: Order;
  /** What a person had changed, and was kept: 标题, 问题“班子成员雷同”的依据. */
  kept: string[];
  /** Titles of problems that a person had taken out, and that stay out. */
  leftOut: string[];
  /** Titles of problems that are no longer there. */
  gone: string[];
}

const NAMES: Record<string, string> = {
  title: '标题',
  recipient: '主送',
  opening: '开头',
  requirements: '要求',
  copies: '抄送',
  reports: '抄报',
  deadline: '期限',
  workingDays: '工作日',
  contact: '联系人',
};
const PROBLEM_NAMES: Record<string, string> = {
  title: '题目',
  places: '表现',
  basis: '依据',
  change: '整改要求',
  demand: '性质',
};

/**
 * Drafts again over what a person may have edited: a text that is still as the tool wrote it becomes the new one,
 * one that was changed stays; problems that a person took out stay out, those that a person added stay in.
 */
export function redraft(edited: Order, fresh: Order): Redraft {
  const marks = edited.generated ?? {};
  const isEdited = (path: string, value: unknown): boolean =>
    marks[path] !== undefined && marks[path] !== fingerprint(value);
  const result = withFingerprints(fresh);
  const kept: string[] = [];
  for (const name of ORDER_TEXTS) {
    if (!isEdited(name, edited[name])) continue;
    // A note on an unknown deadline is answered by the person's own date.
    assign(result, name, edited[name]);
    if (name === 'deadline' && edited.deadline !== undefined) delete result.deadlineNote;
    kept.push(NAMES[name]!);
  }
  const before = new Map(
    edited.problems.flatMap((problem) => (problem.key === undefined ? [] : [[problem.key, problem]])),
  );
  const drafted = new Set(Object.keys(marks).map((path) => path.slice(0, path.lastIndexOf('/'))));
  const leftOut: string[] = [];
  const problems: OrderProblem[] = [];
  for (const problem of result.problems) {
    const earlier = before.get(problem.key!);
    if (earlier === undefined) {
      if (drafted.has(problem.key!)) leftOut.push(problem.title);
      else problems.push(problem);
      continue;
    }
    const merged: OrderProblem = { ...problem };
    for (const name of PROBLEM_TEXTS) {
      if (!isEdited(`${problem.key}/${name}`, earlier[name])) continue;
      assign(merged, name, earlier[name]);
      kept.push(`问题“${earlier.title}”的${PROBLEM_NAMES[name]}`);
    }
    problems.push(merged);
  }
  const fresher = new Set(fresh.problems.map(({ key }) => key));
  const gone = edited.problems
    .filter(({ key }) => key !== undefined && !fresher.has(key))
    .map(({ title }) => title);
  const added = edited.problems.filter(({ key }) => key === undefined);
  if (added.length > 0) kept.push(`人工增加的问题${added.length}个`);
  return { order: { ...result, problems: [...problems, ...added] }, kept, leftOut, gone };
}

function assign<Value extends object, Name extends keyof Value>(
  target: Value,
  name: Name,
  value: Value[Name],
): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}

/** Whether the deadline is still the one the tool counted, and may be counted again from the day of issue. */
export function deadlineIsCounted(order: Order): boolean {
  return order.generated?.deadline === fingerprint(order.deadline);
}

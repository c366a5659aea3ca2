import type { Audit, AuditList, AuditUnit, Finding, NotChecked, RelatedPlace } from '../audit/audit.js';

export type Severity = Finding['severity'];
export type ItemMatch = NonNullable<Finding['matches']>[number];

/** An audit with its parts found by key, so that thousands of reports are made in one pass. */
export interface AuditIndex {
  audit: Audit;
  units: ReadonlyMap<string, AuditUnit>;
  lists: ReadonlyMap<string, AuditList>;
  listsByUnit: ReadonlyMap<string, AuditList[]>;
  rules: ReadonlyMap<string, Audit['rules'][number]>;
  /** Findings by unit; those of no unit of the audit under `undefined`. */
  findings: ReadonlyMap<string | undefined, Finding[]>;
  /** Things not checked by unit; those that hold for all units under `undefined`. */
  notChecked: ReadonlyMap<string | undefined, NotChecked[]>;
  similarity: ReadonlyMap<string, NonNullable<Audit['similarity']>>;
}

/** Looks an audit over once. */
export function indexAudit(audit: Audit): AuditIndex {
  const units = new Map(audit.units.map((unit) => [unit.id, unit]));
  const known = (id: string | undefined) => (id !== undefined && units.has(id) ? id : undefined);
  const lists = audit.lists ?? [];
  return {
    audit,
    units,
    lists: new Map(lists.map((list) => [list.file, list])),
    listsByUnit: groupBy(lists, (list) => list.unit),
    rules: new Map(audit.rules.map((rule) => [rule.id, rule])),
    findings: groupBy(audit.findings, (finding) => known(finding.unit)),
    notChecked: groupBy(audit.notChecked, (entry) => entry.unit),
    similarity: groupBy(audit.similarity ?? [], (pair) => pair.unit),
  };
}

/** Values by key, in the order they come. */
export function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** True when a finding weighs in the verdict: open, or confirmed by a person. */
export function counts(finding: Finding): boolean {
  return finding.state === 'open' || finding.state === 'confirmed';
}

/** The unit a related place belongs to, also when only its file tells. */
export function unitOf(related: RelatedPlace, index: AuditIndex): string | undefined {
  return related.unit ?? index.lists.get(related.file)?.unit;
}

/** What could not be checked for a unit: its own and what holds for all. */
export function notCheckedFor(unit: AuditUnit, index: AuditIndex): NotChecked[] {
  return [...(index.notChecked.get(unit.id) ?? []), ...(index.notChecked.get(undefined) ?? [])];
}

/** By place: line, then column. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

/** By code units, the same on every machine (not by a locale). */
export function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { ReadDocument } from './document.js';
import { boolean, elements, integer, present, text, texts, word } from './fields.js';
import type { Configuration, Issuer, OrderSettings, RuleLevel, Suppression } from './model.js';
import { child, plainData, type SourceNode } from './tree.js';

const RULE_LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** What holds when there is no configuration, or it leaves something out. */
export function defaultConfiguration(): Configuration {
  return {
    document: undefined,
    templates: [],
    exclude: [],
    holidays: {},
    verdict: { resubmitErrors: 10, resubmitRules: [] },
    replyWorkingDays: 15,
    orders: readOrderSettings(undefined),
    importColumns: {},
    inlineSuppressions: false,
    rules: {},
    suppressions: [],
  };
}

export function readConfiguration(document: ReadDocument): Configuration {
  const root = document.root;
  const defaults = defaultConfiguration();
  const verdict = child(root, 'verdict');
  return present({
    document,
    year: integer(root, 'year'),
    region: text(root, 'region'),
    issuer: readIssuer(child(root, 'issuer')),
    submissionDue: text(root, 'submissionDue'),
    catalogue: text(root, 'catalogue'),
    templates: texts(root, 'templates'),
    decisions: text(root, 'decisions'),
    exclude: texts(root, 'exclude'),
    holidays: readHolidays(child(root, 'holidays')),
    verdict: {
      resubmitErrors: integer(verdict, 'resubmitErrors') ?? defaults.verdict.resubmitErrors,
      resubmitRules: texts(verdict, 'resubmitRules'),
    },
    replyWorkingDays: integer(root, 'replyWorkingDays') ?? defaults.replyWorkingDays,
    orders: readOrderSettings(child(root, 'orders')),
    importColumns: readColumns(child(child(root, 'import'), 'columns')),
    inlineSuppressions: boolean(root, 'inlineSuppressions') ?? defaults.inlineSuppressions,
    rules: readRules(child(root, 'rules')),
    suppressions: elements(root, 'suppress').flatMap(({ index, node }) => readSuppression(node, index)),
  });
}

function readIssuer(node: SourceNode | undefined): Issuer | undefined {
  const name = text(node, 'name');
  if (name === undefined) return undefined;
  const contact = child(node, 'contact');
  return present({
    name,
    shortName: text(node, 'shortName'),
    documentCode: text(node, 'documentCode'),
    contact:
      contact === undefined
        ? undefined
        : present({ name: text(contact, 'name'), phone: text(contact, 'phone') }),
  });
}

function readOrderSettings(node: SourceNode | undefined): OrderSettings {
  const talks = child(node, 'talks');
  const wording = child(node, 'wording');
  const perList = child(talks, 'perList');
  return {
    folder: text(node, 'folder') ?? 'orders',
    ledger: text(node, 'ledger') ?? 'ledger.yaml',
    copies: texts(node, 'copies'),
    reports: texts(node, 'reports'),
    nearDays: integer(node, 'nearDays') ?? 5,
    longDays: integer(node, 'longDays') ?? 10,
    talks: {
      maximum: integer(talks, 'maximum') ?? 3,
      minimum: integer(talks, 'minimum') ?? 2,
      perList: perList?.type === 'scalar' && typeof perList.value === 'number' ? perList.value : 0.5,
      severity: word(talks, 'severity', ['error', 'warning']) ?? 'error',
    },
    wording: present({
      order: text(wording, 'order'),
      bulletin: text(wording, 'bulletin'),
      notice: text(wording, 'notice'),
      talks: text(wording, 'talks'),
    }),
  };
}

function readColumns(node: SourceNode | undefined): Record<string, string[]> {
  if (node?.type !== 'mapping') return {};
  return Object.fromEntries(node.entries.map(({ name }) => [name, texts(node, name)]));
}

function readHolidays(node: SourceNode | undefined): Record<string, string[]> {
  const holidays: Record<string, string[]> = {};
  if (node?.type !== 'mapping') return holidays;
  for (const entry of node.entries) {
    if (/^\d{4}$/.test(entry.name)) holidays[entry.name] = texts(node, entry.name);
  }
  return holidays;
}

function readRules(node: SourceNode | undefined): Configuration['rules'] {
  // No prototype: a rule named `constructor` is one that does not exist.
  const rules: Configuration['rules'] = Object.create(null);
  if (node?.type !== 'mapping') return rules;
  for (const entry of node.entries) {
    const level = word(node, entry.name, RULE_LEVELS);
    if (level !== undefined) rules[entry.name] = level;
    else if (entry.value.type === 'mapping') rules[entry.name] = { ...(plainData(entry.value) as object) };
  }
  return rules;
}

function readSuppression(node: SourceNode, index: number): Suppression[] {
  const rule = text(node, 'rule');
  const reason = text(node, 'reason');
  if (rule === undefined || reason === undefined) return [];
  const suppression: Suppression = present({
    rule,
    files: texts(node, 'files'),
    units: texts(node, 'unit'),
    items: texts(node, 'item'),
    findings: texts(node, 'finding'),
    reason,
    until: text(node, 'until'),
    path: ['suppress', index],
  });
  return [suppression];
}

import { access, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { Document, isMap, isSeq, parseDocument, stringify } from 'yaml';
import { UsageError } from '../language/usage-error.js';
import { emptyLedger, type HistoryEntry, type Ledger, type LedgerOrder } from '../orders/ledger.js';
import type { Order } from '../orders/order.js';
import { openConfiguration } from '../workspace/build.js';
import { defaultConfiguration } from '../workspace/configuration.js';
import { fileSystemReason } from '../workspace/discover.js';
import type { Configuration, Decision } from '../workspace/model.js';
import { readInput } from '../workspace/read-file.js';
import { locked } from './locked-file.js';
import { localised, ownSchema, readOwn, spelt } from './schema-values.js';
import { writeWhole } from './write-files.js';
import { yamlText } from './yaml-text.js';

/** Where the orders of a workspace are, and how they are made. */
export interface OrderWorkspace {
  /** Absolute. */
  root: string;
  configuration: Configuration;
  /** Absolute. */
  ledgerFile: string;
  /** Absolute; undefined when the configuration names none. */
  decisionsFile: string | undefined;
  /** Whether files are written with Chinese keys: as the configuration is. */
  chinese: boolean;
}

/** The workspace that a folder belongs to: the nearest wuze.yaml upwards, or the one of `--config`. */
export async function orderWorkspace(
  options: { config?: string; ledger?: string },
  start = '.',
): Promise<OrderWorkspace> {
  const file =
    options.config === undefined
      ? await nearest(start)
      : await realpath(resolve(options.config)).catch(() => undefined);
  if (options.config !== undefined && file === undefined) {
    throw new UsageError({
      zh: `找不到配置文件“${options.config}”`,
      en: `no such configuration: ${options.config}`,
    });
  }
  const root = file === undefined ? await realpath(resolve(start)) : dirname(file);
  const configuration =
    file === undefined ? defaultConfiguration() : openConfiguration(readInput(root, basename(file)));
  const text = configuration.document?.text ?? '';
  return {
    root,
    configuration,
    ledgerFile:
      options.ledger === undefined ? join(root, configuration.orders.ledger) : resolve(options.ledger),
    decisionsFile: configuration.decisions === undefined ? undefined : join(root, configuration.decisions),
    chinese: !/^kind\s*:/m.test(text),
  };
}

async function nearest(start: string): Promise<string | undefined> {
  const found = await realpath(resolve(start)).catch(() => resolve(start));
  for (let folder = found; ; folder = dirname(folder)) {
    const file = join(folder, 'wuze.yaml');
    const exists = await access(file).then(
      () => true,
      () => false,
    );
    if (exists) return file;
    if (dirname(folder) === folder) return undefined;
  }
}

/** A file of the workspace as messages name it. */
export function shortName(workspace: OrderWorkspace, file: string): string {
  const name = relative(workspace.root, file);
  return name.startsWith('..') || isAbsolute(name) ? file : name;
}

/** The text of a file; undefined when there is none. */
export async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const reason = fileSystemReason(error);
    throw new UsageError({ zh: `无法读取 ${file}：${reason.zh}`, en: `cannot read ${file}: ${reason.en}` });
  }
}

export async function readLedger(workspace: OrderWorkspace): Promise<Ledger> {
  const text = await textOf(workspace.ledgerFile);
  if (text === undefined || text.trim() === '') return emptyLedger();
  return readOwn<Ledger>(text, 'ledger', shortName(workspace, workspace.ledgerFile));
}

/** What a change of the ledger adds: orders, and steps of orders that are in it. */
export interface LedgerChange {
  orders?: LedgerOrder[];
  steps?: { order: LedgerOrder; entry: HistoryEntry }[];
}

/**
 * Reads the ledger, works out what to add, and writes it whole, while no other process does. Nothing that is in
 * the file is changed; its comments stay.
 */
export async function changeLedger<Result>(
  workspace: OrderWorkspace,
  work: (
    ledger: Ledger,
  ) => { change: LedgerChange; result: Result } | Promise<{ change: LedgerChange; result: Result }>,
): Promise<Result> {
  const file = workspace.ledgerFile;
  return locked(file, async () => {
    const text = (await textOf(file)) ?? '';
    const ledger = await readLedger(workspace);
    const { change, result } = await work(ledger);
    if ((change.orders?.length ?? 0) + (change.steps?.length ?? 0) > 0) {
      const added = withChange(text, ledger, change, workspace.chinese);
      // What was written is read before it replaces the file: a ledger is never made unreadable.
      readOwn<Ledger>(added, 'ledger', shortName(workspace, file));
      await writeWhole(file, added);
    }
    return result;
  });
}

const LEDGER_HEAD = {
  zh: '# 整改台账：由 wuze order 各命令登记，只增不改。状态和逾期由经过算出，见 wuze order list。\n',
  en: '# Ledger: written by wuze order; only added to. States follow from the history, see wuze order list.\n',
};

function withChange(text: string, ledger: Ledger, change: LedgerChange, preferred: boolean): string {
  const schema = ownSchema('ledger');
  const exists = text.trim() !== '';
  const chinese = exists ? !/^kind\s*:/m.test(text) : preferred;
  const start = exists
    ? text
    : LEDGER_HEAD[chinese ? 'zh' : 'en'] + stringify(localised(emptyLedger(), schema, chinese));
  const document = parseDocument(start);
  const keyOf = (...names: string[]): string | undefined => names.find((name) => document.has(name));
  const orders = keyOf('督办单', 'orders') ?? spelt('orders', schema, chinese);
  const list = document.get(orders);
  if (!isSeq(list)) document.set(orders, document.createNode([]));
  else if (list.items.length === 0) list.flow = false;
  for (const order of change.orders ?? []) {
    document.addIn(
      [orders],
      orderNode(document, localised(order, schema.properties!.orders!.items!, chinese)),
    );
  }
  for (const { order, entry } of change.steps ?? []) {
    const at = ledger.orders.findIndex((each) => each.year === order.year && each.number === order.number);
    const node = document.getIn([orders, at], true);
    const key = isMap(node) && node.has('history') ? 'history' : '经过';
    const shape = schema.properties!.orders!.items!.properties!.history!.items!;
    const made = document.createNode(localised(entry, shape, chinese));
    document.addIn([orders, at, key], made);
  }
  return yamlText(document);
}

/** Long lists of ids stay on one line. */
function orderNode(document: Document.Parsed, value: unknown): unknown {
  const node = document.createNode(value);
  if (isMap(node)) {
    for (const key of ['seen', '已知问题', 'items', '已有条文']) {
      const ids = node.get(key);
      if (isSeq(ids)) ids.flow = true;
    }
  }
  return node;
}

export async function readDecisions(workspace: OrderWorkspace): Promise<Decision[]> {
  if (workspace.decisionsFile === undefined) return [];
  const text = await textOf(workspace.decisionsFile);
  if (text === undefined || text.trim() === '') return [];
  const file = shortName(workspace, workspace.decisionsFile);
  return readOwn<{ decisions: Decision[] }>(text, 'decisions', file).decisions;
}

const ORDER_HEAD = {
  zh: `# 督办单。可以直接修改文字（标题、开头、问题的依据和整改要求、要求、期限等），再次运行 wuze order draft 时保留；
# 不需要的问题整段删除即可。{期限}、{问题数} 自动填写。印发：wuze order issue 本文件 --by 姓名
`,
  en: `# Order. Edit the texts as you like: wuze order draft keeps what you changed. Delete problems that are not wanted.
# {期限} and {问题数} are filled in. To issue it: wuze order issue FILE --by NAME
`,
};

/** The order's YAML; what is in `existing` and says the same stays as it is, with its comments. */
export function orderText(order: Order, chinese: boolean, existing?: string): string {
  const schema = ownSchema('order');
  if (existing === undefined) {
    const text = yamlText(new Document(localised(order, schema, chinese)));
    return ORDER_HEAD[chinese ? 'zh' : 'en'] + text;
  }
  const document = parseDocument(existing);
  const own = !/^kind\s*:/m.test(existing);
  const before = readOwn<Record<string, unknown>>(existing, 'order', 'order');
  const names = new Set([...Object.keys(before), ...Object.keys(order)]);
  for (const name of names) {
    const value = (order as unknown as Record<string, unknown>)[name];
    if (JSON.stringify(before[name]) === JSON.stringify(value)) continue;
    const property = schema.properties![name]!;
    const key =
      [name, property.title, ...(property['x-keys'] ?? [])].find(
        (each) => each !== undefined && document.has(each),
      ) ?? spelt(name, schema, own);
    if (value === undefined) document.delete(key);
    else document.set(key, document.createNode(localised(value, property, own)));
  }
  return document.toString({ lineWidth: 0 });
}

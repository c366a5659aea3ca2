import type { Bilingual } from '../language/bilingual.js';
import { short } from './form-words.js';
import type { FoundProblem } from './problem.js';
import type { MappingEntry, ScalarNode, SourceNode } from './tree.js';

/** Characters of one value. The longest paragraph of a real list has some hundreds, a debrief a few thousand. */
export const MAX_VALUE = 20_000;
/** Characters of what names somebody or something. */
export const MAX_NAME = 200;
/** Elements of one list. */
export const MAX_ITEMS = 5000;
/** Characters of all values of a list, debrief or unit; fifty times what the central rules allow a document. */
export const MAX_TEXT = 200_000;

const NAMES: ReadonlySet<string> = new Set([
  'id',
  'unit',
  'person',
  'name',
  'parent',
  'position',
  'owner',
  'department',
  'duty',
  'source',
  'aliases',
  'formerNames',
  'partners',
  'places',
  'division',
  'assists',
  'contacts',
]);

/** What is too long in a tree, and the way to be rid of it. */
export interface Excess {
  problems: FoundProblem[];
  /** Makes the values that are too long as if nothing had been filled in. */
  clear(): void;
}

/**
 * Shortens what is longer than any person would write, so that comparing texts takes bounded time and no output
 * grows beyond measure; each place is told. Changes the tree in place: values are cut, so that their form can
 * still be judged, until {@link Excess.clear} takes them out.
 */
export function cutExcess(root: SourceNode): Excess {
  const cutter = new Cutter();
  cutter.visit(root, undefined);
  return cutter;
}

class Cutter implements Excess {
  readonly problems: FoundProblem[] = [];
  readonly #cut: ScalarNode[] = [];
  #total = 0;
  #full = false;

  clear(): void {
    for (const node of this.#cut) {
      node.value = null;
      node.written = '';
    }
  }

  visit(node: SourceNode, key: MappingEntry | undefined): void {
    if (node.type === 'scalar') this.#limit(node, key);
    else if (node.type === 'mapping') for (const entry of node.entries) this.visit(entry.value, entry);
    else {
      const further = node.items[MAX_ITEMS];
      if (further !== undefined) this.problems.push(tooManyItems(further, key, node.items.length));
      node.items.length = Math.min(node.items.length, MAX_ITEMS);
      for (const item of node.items) this.visit(item, key);
    }
  }

  #limit(node: ScalarNode, key: MappingEntry | undefined): void {
    const { length } = node.written;
    // Nearly all are shorter than either.
    const most = length > MAX_NAME && key !== undefined && NAMES.has(key.name) ? MAX_NAME : MAX_VALUE;
    if (length > most) {
      this.problems.push(tooLong(node, key, length, most));
      this.#shorten(node, most);
      return;
    }
    this.#total += length;
    if (this.#total <= MAX_TEXT) return;
    if (!this.#full) this.problems.push(tooMuch(node));
    this.#full = true;
    this.#cut.push(node);
  }

  #shorten(node: ScalarNode, most: number): void {
    node.written = node.written.slice(0, most);
    if (typeof node.value === 'string') node.value = node.value.slice(0, most);
    this.#cut.push(node);
  }
}

function tooManyItems(further: SourceNode, key: MappingEntry | undefined, count: number): FoundProblem {
  const name = nameOf(key, { zh: '这个列表', en: 'This list' });
  return {
    source: 'yaml',
    from: further.start,
    to: further.end,
    message: {
      zh: `${name.zh}有 ${count} 项，超过 ${MAX_ITEMS} 项，从这里起没有核查`,
      en: `${name.en} has ${count} elements, more than ${MAX_ITEMS}; from here on they were not audited`,
    },
    advice: { zh: '一份清单一个文件', en: 'Write one list a file' },
  };
}

function tooLong(
  { start, end }: ScalarNode,
  key: MappingEntry | undefined,
  length: number,
  most: number,
): FoundProblem {
  const name = nameOf(key, { zh: '这段文字', en: 'This text' });
  return {
    source: 'yaml',
    from: start,
    to: end,
    message: {
      zh: `${name.zh}长 ${length} 字，超过 ${most} 字，没有核查`,
      en: `${name.en} has ${length} characters, more than ${most}; it was not audited`,
    },
    advice: {
      zh: '缩短；附件和其他材料另行报送，不要粘贴在清单里',
      en: 'Shorten it; submit attachments on their own instead of pasting them in',
    },
  };
}

function nameOf(key: MappingEntry | undefined, otherwise: Bilingual): Bilingual {
  return key === undefined ? otherwise : { zh: `“${short(key.written)}”`, en: `"${short(key.written)}"` };
}

function tooMuch({ start, end }: ScalarNode): FoundProblem {
  return {
    source: 'yaml',
    from: start,
    to: end,
    message: {
      zh: `全文超过 ${MAX_TEXT} 字，从这里起没有核查`,
      en: `The file has more than ${MAX_TEXT} characters of text; from here on it was not audited`,
    },
    advice: {
      zh: '一份清单一个文件，附件和其他材料另行报送',
      en: 'Write one list a file, and submit attachments on their own',
    },
  };
}

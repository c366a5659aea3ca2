import type { OriginPlace } from '../origin.js';
import { addTo, type ItemKey, newItem } from './item-draft.js';
import { type LabelField, labelledIn } from './labels.js';
import { type Marker, type MarkerKind, markerOf, markerOfNumber } from './numbering.js';
import type { Line } from './pieces.js';
import type { Confidence, RecognisedItem, Remark } from './recognised.js';
import { isSentence, trimmed } from './written.js';

/** A numbered paragraph with what stands below it. */
interface Node {
  marker: Marker;
  text: string;
  place: OriginPlace;
  /** Unnumbered paragraphs below it. */
  more: { text: string; place: OriginPlace }[];
  /** 措施：…, 责任人：… below it. */
  values: { key: ItemKey; label: string; text: string }[];
  children: Node[];
  /** Below a line 具体措施： without a value. */
  measuresFollow: boolean;
}

export interface ParagraphItems {
  items: RecognisedItem[];
  remarks: Remark[];
  confidence: Confidence;
  /** Whether items or measures had to be told from headings by what they look like. */
  levels: 'one' | 'headings' | 'measures' | 'unnumbered';
}

const ITEM_KEYS: Partial<Record<LabelField, ItemKey>> = {
  itemMeasures: 'measures',
  itemFrequency: 'frequency',
  itemDeadline: 'deadline',
  itemOwner: 'owner',
  itemDepartment: 'department',
  itemEvidence: 'evidence',
  itemDuty: 'duty',
  itemSource: 'source',
};

/** The usual order of levels, outermost first. */
const USUAL: readonly MarkerKind[] = [
  'chapter',
  'characters',
  'bracketedCharacters',
  'article',
  'digits',
  'path',
  'bracketedDigits',
  'halfBracketDigits',
  'circled',
  'letters',
  'bullet',
];

/** Items out of numbered paragraphs; of unnumbered ones when nothing is numbered. */
export function paragraphItems(lines: readonly Line[]): ParagraphItems {
  const { roots, before } = treeOf(lines);
  if (roots.length === 0) return unnumberedItems(before);
  const collected: ParagraphItems = { items: [], remarks: [], confidence: 'high', levels: 'one' };
  for (const { text, place } of before) collected.remarks.push({ text, place, before: 0, kind: 'aside' });
  const depth = itemDepth(roots);
  if (depth > 0) collected.levels = 'headings';
  else if (roots.some(({ children }) => children.length > 0)) collected.levels = 'measures';
  if (collected.levels !== 'one') collected.confidence = isUsual(roots, depth) ? 'high' : 'medium';
  for (const root of roots) collect(root, depth, [], collected);
  return collected;
}

function treeOf(lines: readonly Line[]): { roots: Node[]; before: Line[] } {
  const roots: Node[] = [];
  const before: Line[] = [];
  const stack: Node[] = [];
  for (const line of lines) {
    const marked = markedText(line);
    const last = stack.at(-1);
    const labelled = line.labelled ?? (marked === undefined ? undefined : labelledIn(marked.text));
    if (
      last !== undefined &&
      labelled?.every(({ field }) => field !== undefined && ITEM_KEYS[field] !== undefined)
    ) {
      for (const { field, label, value } of labelled) {
        const key = ITEM_KEYS[field as LabelField] as ItemKey;
        if (value !== '') last.values.push({ key, label, text: value });
        else if (key === 'measures') last.measuresFollow = true;
      }
      continue;
    }
    if (marked === undefined) {
      if (last === undefined) before.push(line);
      else last.more.push({ text: line.text, place: line.place });
      continue;
    }
    const node: Node = {
      ...marked,
      place: line.place,
      more: [],
      values: [],
      children: [],
      measuresFollow: false,
    };
    popTo(stack, node.marker);
    const parent = stack.at(-1);
    (parent === undefined ? roots : parent.children).push(node);
    stack.push(node);
  }
  return { roots, before };
}

function markedText(line: Line): { marker: Marker; text: string } | undefined {
  if (line.number !== undefined) {
    const marker = markerOfNumber(line.number);
    if (marker !== undefined) return { marker, text: line.text };
  }
  const found = markerOf(line.text);
  return found === undefined || found.rest === '' ? undefined : { marker: found.marker, text: found.rest };
}

function isSameLevel(one: Marker, other: Marker): boolean {
  return one.kind === other.kind && one.depth === other.depth;
}

/** Leaves on the stack what the new paragraph stands below. */
function popTo(stack: Node[], marker: Marker): void {
  const level = stack.findIndex((node) => isSameLevel(node.marker, marker));
  if (level !== -1) {
    stack.length = level;
    return;
  }
  const root = stack[0];
  if (root !== undefined && USUAL.indexOf(marker.kind) < USUAL.indexOf(root.marker.kind)) stack.length = 0;
}

/** A heading says what follows; it is short and no sentence, or one short sentence. */
function isHeading(node: Node): boolean {
  const text = trimmed(node.text);
  const ended = /[。：:]$/u.test(text);
  const body = text.replace(/[。：:]$/u, '');
  return !/[。；;]/u.test(body) && [...body].length <= (ended ? 26 : 50);
}

/** How many levels of headings stand above the items. */
function itemDepth(roots: readonly Node[]): number {
  let depth = 0;
  let level = roots;
  while (level.length > 0) {
    const parents = level.filter(({ children }) => children.length > 0);
    const headings = parents.filter((node) => isHeading(node) && !node.measuresFollow);
    const first = (parents[0] as Node | undefined)?.marker;
    if (first === undefined || headings.length * 2 <= parents.length) return depth;
    // 1. with (1) below: as a rule an item with its measures, whatever its length.
    if (USUAL.indexOf(first.kind) >= USUAL.indexOf('digits') && first.kind !== 'path') return depth;
    level = parents.flatMap(({ children }) => children);
    depth += 1;
  }
  return depth;
}

/** 一、 headings with items below, or items 一、 and 1. that are sentences: nobody would read it otherwise. */
function isUsual(roots: readonly Node[], depth: number): boolean {
  if (depth === 0) return roots.every((node) => node.children.length === 0 || isSentence(node.text));
  if (depth > 1) return false;
  const leaves = roots.flatMap(({ children }) => children);
  return (
    roots.every(isHeading) && leaves.every((node) => node.children.length === 0 && isSentence(node.text))
  );
}

function collect(node: Node, depth: number, context: readonly string[], collected: ParagraphItems): void {
  const heading = `${node.marker.written}${node.text}`;
  if (depth > 0 && node.children.length > 0 && isHeading(node)) {
    for (const { text, place } of node.more) {
      collected.remarks.push({
        text,
        place,
        before: collected.items.length,
        kind: /[：:]$/u.test(text) ? 'aside' : 'unknown',
      });
    }
    for (const { label, text } of node.values) {
      collected.remarks.push({
        text: `${label}：${text}`,
        place: node.place,
        before: collected.items.length,
        kind: 'unknown',
      });
    }
    const before = collected.items.length;
    for (const child of node.children) collect(child, depth - 1, [...context, heading], collected);
    // A heading with no item below stands above nothing: it is kept by itself.
    if (collected.items.length === before)
      collected.remarks.push({ text: heading, place: node.place, before, kind: 'unknown' });
    return;
  }
  const isBare = depth > 0 && node.children.length === 0 && !isSentence(node.text);
  // Short, with nothing below: at the top a heading of nothing, further down an item all the same.
  if (isBare && context.length === 0 && node.more.length === 0 && node.values.length === 0) {
    collected.remarks.push({
      text: heading,
      place: node.place,
      before: collected.items.length,
      kind: 'unknown',
    });
    return;
  }
  if (isBare && node.more.length > 0) {
    // A heading with plain paragraphs below: they are the item.
    collected.items.push(
      finish(
        node,
        newItem(node.place, node.marker.id ?? '', node.more.map(({ text }) => text).join('\n'), [
          ...context,
          heading,
        ]),
      ),
    );
    collected.confidence = 'medium';
    return;
  }
  const content = [node.text, ...node.more.map(({ text }) => text)].join('\n');
  collected.items.push(finish(node, newItem(node.place, node.marker.id ?? '', content, context)));
}

/** Adds values below the item, those in brackets at its end, and what is numbered below it as measures. */
function finish(node: Node, item: RecognisedItem): RecognisedItem {
  const bracketed = /^(?<content>.*)[（(](?<inside>[^（）()]{4,120})[)）](?<stop>[。；;]?)$/su.exec(
    item.content,
  )?.groups;
  const inside =
    bracketed === undefined
      ? undefined
      : labelledIn(
          (bracketed.inside as string).replace(/[；;，,]\s*(?=[\p{Script=Han}]{2,6}[：:])/gu, '；　'),
        );
  const values = [...node.values];
  if (
    inside?.every(({ field, value }) => field !== undefined && ITEM_KEYS[field] !== undefined && value !== '')
  ) {
    item.content = `${bracketed?.content as string}${bracketed?.stop}`;
    for (const { field, label, value } of inside)
      values.push({
        key: ITEM_KEYS[field as LabelField] as ItemKey,
        label,
        text: value.replace(/[。；;，,]$/u, ''),
      });
  }
  for (const { key, text } of values)
    addTo(item, key, key === 'measures' ? text : text.replace(/[。；;]$/u, ''));
  for (const child of node.children) {
    item.measures.push(wholeText(child, false));
    for (const { key, text } of valuesBelow(child)) addTo(item, key, text);
  }
  return item;
}

function valuesBelow(node: Node): Node['values'] {
  return [...node.values, ...node.children.flatMap(valuesBelow)];
}

function wholeText(node: Node, numbered: boolean): string {
  const own = numbered ? `${node.marker.written}${node.text}` : node.text;
  return [
    own,
    ...node.more.map(({ text }) => text),
    ...node.children.map((child) => wholeText(child, true)),
  ].join('\n');
}

/** Paragraphs without numbers, an item each, behind what introduces them. */
function unnumberedItems(lines: readonly Line[]): ParagraphItems {
  const collected: ParagraphItems = { items: [], remarks: [], confidence: 'low', levels: 'unnumbered' };
  const sentences = lines.filter(({ text }) => isSentence(text));
  const isList = sentences.length >= 3;
  for (const { text, place } of lines) {
    const introduces =
      collected.items.length === 0 && (/[：:]$/u.test(text) || /(?:制定|特制定|制订).{0,20}清单/u.test(text));
    if (!isList || introduces || !isSentence(text)) {
      collected.remarks.push({
        text,
        place,
        before: collected.items.length,
        kind: introduces ? 'aside' : 'unknown',
      });
    } else collected.items.push(newItem(place, '', text, []));
  }
  return collected;
}

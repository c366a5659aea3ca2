/**
 * A parsed document with the place of every value. Offsets count UTF-16 units of the document's text,
 * `end` exclusive. Smaller than the YAML library's own tree, which is dropped after parsing.
 */
export type SourceNode = ScalarNode | SequenceNode | MappingNode;

export type ScalarValue = string | number | boolean | null;

export interface ScalarNode {
  type: 'scalar';
  start: number;
  end: number;
  /** As read by YAML; replaced by the schema's own value (an English enum value, an ISO date) once keys are mapped. */
  value: ScalarValue;
  /** The text as the author means it: 3.10 stays "3.10", 是 stays "是". */
  written: string;
  style: 'plain' | 'quoted' | 'block' | 'alias' | 'empty';
}

export interface SequenceNode {
  type: 'sequence';
  start: number;
  end: number;
  items: SourceNode[];
}

export interface MappingNode {
  type: 'mapping';
  start: number;
  end: number;
  entries: MappingEntry[];
}

export interface MappingEntry {
  /** The schema's key once mapped; else as written. */
  name: string;
  written: string;
  keyStart: number;
  keyEnd: number;
  value: SourceNode;
  /** The earlier entry that this one repeats: reported, and without effect. */
  repeats?: MappingEntry;
}

/** The value of the first entry with this name. */
export function child(node: SourceNode | undefined, name: string): SourceNode | undefined {
  return entryOf(node, name)?.value;
}

export function entryOf(node: SourceNode | undefined, name: string): MappingEntry | undefined {
  if (node?.type !== 'mapping') return undefined;
  for (const entry of node.entries) if (entry.name === name && entry.repeats === undefined) return entry;
  return undefined;
}

/** Nothing was filled in: no value, only white space, an empty list or mapping. */
export function isBlank(node: SourceNode): boolean {
  if (node.type === 'sequence') return node.items.length === 0;
  if (node.type === 'mapping') return node.entries.length === 0;
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
}

/** Plain data for validation; objects have no prototype, so that `__proto__` is a key like any other. */
export function plainData(node: SourceNode): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'sequence') return node.items.map(plainData);
  const data = Object.create(null) as Record<string, unknown>;
  for (const entry of node.entries) {
    if (entry.repeats === undefined) data[entry.name] = plainData(entry.value);
  }
  return data;
}

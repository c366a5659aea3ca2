import { itemText } from './items.js';
import type { ListItem } from './model.js';
import type { FileTexts } from './survey.js';

/*
 * The texts of files, small enough to be kept of very many, in memory that all threads look at: a file need not be read,
 * decoded and parsed again to have its items.
 */

/** Texts of neighbouring files. */
export interface PackedFileTexts {
  /** JSON of each file's texts, one behind the other, in UTF-16. */
  json: Uint8Array<SharedArrayBuffer>;
  /** Offset into {@link json} at which that of each file ends, in bytes. */
  ends: Uint32Array<SharedArrayBuffer>;
}

/** An item without what follows from the rest, in the order of the model's keys; null for what it does not say. */
type PackedItem = [
  index: number,
  id: string,
  numbered: 0 | 1,
  content: string,
  measures: string[],
  duties: string[],
  sources: string[],
  frequency: string | null,
  deadline: string | null,
  owners: string[],
  departments: string[],
  evidence: string[],
  note: string | null,
];

interface PackedFile {
  items?: PackedItem[];
  sections?: FileTexts['sections'];
}

const BYTES_A_UNIT = 2;

export function packFileTexts(texts: readonly FileTexts[]): PackedFileTexts {
  const written = texts.map(({ items, sections }) => {
    const packed: PackedFile = {
      ...(items && { items: items.map(packItem) }),
      ...(sections && { sections }),
    };
    return JSON.stringify(packed);
  });
  const length = written.reduce((sum, json) => sum + json.length, 0);
  const json = new Uint8Array(new SharedArrayBuffer(length * BYTES_A_UNIT));
  const ends = new Uint32Array(new SharedArrayBuffer(texts.length * Uint32Array.BYTES_PER_ELEMENT));
  const buffer = Buffer.from(json.buffer);
  let end = 0;
  for (const [index, each] of written.entries()) {
    end += buffer.write(each, end, 'utf16le');
    ends[index] = end;
  }
  return { json, ends };
}

/** The texts of the file at the place among those that were packed. */
export function unpackFileTexts({ json, ends }: PackedFileTexts, index: number): FileTexts {
  const from = index === 0 ? 0 : ends[index - 1]!;
  const written = Buffer.from(json.buffer, from, ends[index]! - from).toString('utf16le');
  const { items, sections } = JSON.parse(written) as PackedFile;
  return { ...(items && { items: items.map(unpackItem) }), ...(sections && { sections }) };
}

function packItem(item: ListItem): PackedItem {
  return [
    item.index,
    item.id,
    item.numbered ? 1 : 0,
    item.content,
    item.measures,
    item.duties,
    item.sources,
    item.frequency ?? null,
    item.deadline ?? null,
    item.owners,
    item.departments,
    item.evidence,
    item.note ?? null,
  ];
}

/** With all keys in the order in which items are read: rules look at millions of them. */
function unpackItem(packed: PackedItem): ListItem {
  const content = packed[3];
  const measures = packed[4];
  return {
    index: packed[0],
    id: packed[1],
    numbered: packed[2] === 1,
    content,
    measures,
    text: itemText(content, measures),
    duties: packed[5],
    sources: packed[6],
    frequency: packed[7] ?? undefined,
    deadline: packed[8] ?? undefined,
    owners: packed[9],
    departments: packed[10],
    evidence: packed[11],
    note: packed[12] ?? undefined,
  };
}

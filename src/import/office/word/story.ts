import type {
  CellPlace,
  OfficeBlock,
  OfficeParagraph,
  OfficePlace,
  ParagraphPlace,
} from '../../office-document.js';
import type { XmlElement } from '../markup/element.js';
import type { Notices } from '../notices.js';
import type { Room } from '../room.js';
import { rowsOf, visitBlocks } from './blocks.js';
import { numbered, type Reading, type ReadParagraph, readParagraph } from './paragraph.js';
import { addRemark, type WordRemark } from './remarks.js';
import { type GrowingTable, growTable, type TableSurroundings } from './table.js';
import type { Titles } from './titles.js';

/** What all stories of a document share. */
export interface DocumentReading extends Reading {
  notices: Notices;
  room: Room;
  titles: Titles;
  blocks: OfficeBlock[];
  /** Tables so far. */
  tables: number;
  /** Pictures and drawings were met, whose text cannot be read. */
  hasPictures: boolean;
}

/** One flow of text: the body, the headers, the notes. */
export interface Story {
  paragraph(element: XmlElement): void;
  beginTable(): void;
  row(element: XmlElement): void;
  endTable(): void;
  /** All blocks that an element holds. */
  blocks(parent: XmlElement): void;
  /** Says something of what comes next. */
  remark(remark: WordRemark): void;
  /** Nothing follows. */
  end(): void;
}

/**
 * Reads paragraphs and tables in their order into `document.blocks`.
 * @param within where the story stands; undefined for the body
 */
export function tellStory(document: DocumentReading, within?: ParagraphPlace['within']): Story {
  let paragraphs = 0;
  /** A paragraph whose end was deleted, with the text of those before: it goes on in the next one. */
  let runningOn: ReadParagraph | undefined;
  const tables: GrowingTable[] = [];
  /** Tables within tables, which follow the outer one. */
  const nested: GrowingTable[] = [];

  const placeOf = (inBox: boolean): ParagraphPlace => {
    const where = within ?? (inBox ? 'textBox' : undefined);
    return { paragraph: Math.max(1, paragraphs), ...(where !== undefined && { within: where }) };
  };
  const remarkAll = ({ remarks }: ReadParagraph, place: OfficePlace): void => {
    for (const remark of new Set(remarks)) addRemark(document.notices, remark, place);
    if (remarks.includes('picture')) document.hasPictures = true;
  };

  const remarkNext = (remark: WordRemark): void => {
    const place = { ...placeOf(false), paragraph: paragraphs + 1 };
    addRemark(document.notices, remark, place);
  };

  const push = (read: ReadParagraph, place: ParagraphPlace): void => {
    const text = document.room.text(read.text, place).trim();
    if (text === '' || !document.room.paragraph()) return;
    const block: OfficeParagraph = {
      type: 'paragraph',
      place,
      text,
      ...(read.number !== '' && { number: read.number }),
      ...(read.level !== undefined && { level: read.level }),
    };
    document.blocks.push(block);
    document.titles.consider(block, read);
  };

  const paragraph = (element: XmlElement, inBox: boolean): void => {
    const own = readParagraph(element, document);
    const read = { ...own, text: (runningOn?.text ?? '') + own.text };
    runningOn = own.runsOn ? read : undefined;
    if (!own.runsOn && !inBox) paragraphs += 1;
    const place = placeOf(inBox);
    remarkAll(own, place);
    if (!own.runsOn) push(read, place);
    for (const box of own.boxes) boxBlocks(box);
  };
  /** Where no paragraph follows, one whose end was deleted stands for itself. */
  const standStill = (): void => {
    if (runningOn === undefined) return;
    paragraphs += 1;
    push(runningOn, placeOf(false));
    runningOn = undefined;
  };

  const boxBlocks = (box: XmlElement): void =>
    visitBlocks(box, {
      paragraph: (element) => paragraph(element, true),
      table: wholeTable,
      remark: (remark) => addRemark(document.notices, remark, placeOf(true)),
    });

  const cellText = (cell: XmlElement, place: CellPlace): string => {
    const lines: string[] = [];
    let before = '';
    const line = (element: XmlElement): void => {
      const read = readParagraph(element, document);
      remarkAll(read, place);
      document.titles.count(read);
      const text = before + read.text;
      before = read.runsOn ? text : '';
      if (!read.runsOn) lines.push(numbered(read.number, text.trim()));
      for (const box of read.boxes) visitBlocks(box, { paragraph: line, table: inner, remark });
    };
    const inner = (element: XmlElement): void => {
      addRemark(document.notices, 'nestedTable', place);
      const table = newTable();
      nested.push(table);
      for (const row of rowsOf(element)) table.row(row);
    };
    const remark = (what: WordRemark): void => addRemark(document.notices, what, place);
    visitBlocks(cell, { paragraph: line, table: inner, remark });
    if (before !== '') lines.push(before.trim());
    return document.room.text(lines.filter((each) => each !== '').join('\n'), place).trim();
  };

  const surroundings: TableSurroundings = {
    cellText,
    room: document.room.cells,
    onChange: (place) => addRemark(document.notices, 'change', place),
    onTooWide: (place) => addRemark(document.notices, 'wideTable', place),
  };
  const newTable = (): GrowingTable => {
    document.tables += 1;
    return growTable(document.tables, surroundings);
  };

  const finish = (growing: GrowingTable): void => {
    const table = growing.finish();
    if (table !== undefined) document.blocks.push(table);
  };
  const endTable = (): void => {
    const outer = tables.pop();
    if (outer === undefined) return;
    finish(outer);
    if (tables.length > 0) return;
    for (const inner of nested.splice(0)) finish(inner);
  };
  const wholeTable = (element: XmlElement): void => {
    standStill();
    tables.push(newTable());
    for (const row of rowsOf(element)) tables.at(-1)!.row(row);
    endTable();
  };

  return {
    paragraph: (element) => paragraph(element, false),
    beginTable: () => {
      standStill();
      tables.push(newTable());
    },
    row: (element) => tables.at(-1)?.row(element),
    endTable,
    blocks: (parent) =>
      visitBlocks(parent, {
        paragraph: (element) => paragraph(element, false),
        table: wholeTable,
        remark: remarkNext,
      }),
    remark: remarkNext,
    end: standStill,
  };
}

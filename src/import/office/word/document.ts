import type { OfficeDocument } from '../../office-document.js';
import { OfficeFault } from '../fault.js';
import { LIMITS } from '../limits.js';
import { attribute, elements, type XmlElement } from '../markup/element.js';
import { gatherNotices } from '../notices.js';
import type { OpenOffice } from '../open-office.js';
import { noticePackage } from '../package-notices.js';
import { REMEDY } from '../remedies.js';
import { roomFor } from '../room.js';
import { isPrompt } from './blocks.js';
import { countersOf } from './counters.js';
import { openFields } from './fields.js';
import { readNumbering } from './numbering.js';
import { dropPageNumbers } from './page-numbers.js';
import { type DocumentReading, type Story, tellStory } from './story.js';
import { readStyles } from './styles.js';
import { watchTitles } from './titles.js';

/**
 * Reads a Word file: the body in reading order, then headers, footers and notes.
 * @throws OfficeFault when it is damaged or beyond the limits, or holds nothing but pictures
 */
export function readWord(file: string, { parts, main }: OpenOffice): OfficeDocument {
  const relationships = parts.relationships(main);
  const partOf = (type: string): string | undefined =>
    relationships.find((each) => each.type === type && each.part !== undefined)?.part;
  const notices = gatherNotices();
  const styles = readStyles(parts, partOf('styles'));
  const document: DocumentReading = {
    styles,
    counters: countersOf(readNumbering(parts, partOf('numbering'), styles)),
    fields: openFields(),
    notices,
    room: roomFor(notices),
    titles: watchTitles(),
    blocks: [],
    tables: 0,
    hasPictures: false,
  };
  const references = readBody(parts.read, main, document);
  const partById = new Map(relationships.map(({ id, part }) => [id, part]));
  readMargins(parts.read, references, (id) => partById.get(id), document);
  const notes = tellStory(document, 'note');
  for (const type of ['footnotes', 'endnotes']) readNotes(parts.read, partOf(type), document, notes);
  document.titles.decide();
  if (document.blocks.length === 0 && document.hasPictures) throw onlyPictures();
  noticePackage(parts, relationships, notices);
  if (document.blocks.length === 0)
    notices.add('ignored', { zh: '文件中没有文字', en: 'there is no text in the file' });
  return { file, format: 'docx', blocks: document.blocks, notices: notices.all() };
}

type Read = OpenOffice['parts']['read'];

/** Where headers and footers of sections are (w:headerReference). */
interface Reference {
  within: 'header' | 'footer';
  id: string;
}

/** Held whole; w:p and w:tr one at a time, so that a long document is never in memory. */
const WHOLE = new Set(['w:p', 'w:tr', 'w:sectPr', 'w:sdtPr', 'w:tblPr', 'w:altChunk', 'mc:AlternateContent']);

function readBody(read: Read, main: string, document: DocumentReading): Reference[] {
  const story = tellStory(document);
  const references = new Map<string, Reference>();
  /** Of each open content control, whether it only shows a prompt. */
  const controls: boolean[] = [];
  let removed = 0;
  const complete = read(main, {
    whole: WHOLE,
    onOpen(name) {
      if (name === 'w:tbl') story.beginTable();
      else if (name === 'w:sdt') controls.push(false);
      else if (name === 'w:del' || name === 'w:moveFrom') {
        removed += 1;
        story.remark('change');
      }
    },
    onClose(name) {
      if (name === 'w:tbl') story.endTable();
      else if (name === 'w:sdt') controls.pop();
      else if (name === 'w:del' || name === 'w:moveFrom') removed -= 1;
    },
    onElement(element) {
      if (element.name === 'w:sdtPr' && isPrompt(element)) {
        controls[controls.length - 1] = true;
        story.remark('prompt');
      }
      if (removed > 0 || controls.includes(true)) return;
      for (const found of sectionReferences(element)) {
        if (references.size < LIMITS.definitions) references.set(`${found.within} ${found.id}`, found);
      }
      readBlock(element, story);
    },
    isFull: () => document.room.isFull(),
  });
  story.end();
  if (!complete) endEarly(document, story);
  return [...references.values()];
}

function readBlock(element: XmlElement, story: Story): void {
  if (element.name === 'w:p') story.paragraph(element);
  else if (element.name === 'w:tr') story.row(element);
  else if (element.name === 'w:altChunk') story.remark('chunk');
  else if (element.name === 'mc:AlternateContent') story.blocks(holding(element));
}

function endEarly(document: DocumentReading, story: Story): void {
  story.endTable();
  document.notices.add('bounded', {
    zh: '文件过大，只读了前面的部分',
    en: 'the file is too large: only its first part was read',
  });
}

/** Headers and footers of a section: in its properties, which the last paragraph of a section holds. */
function sectionReferences(element: XmlElement): Reference[] {
  const section =
    element.name === 'w:sectPr'
      ? element
      : elements(element)
          .find(({ name }) => name === 'w:pPr')
          ?.children.find((each): each is XmlElement => typeof each !== 'string' && each.name === 'w:sectPr');
  if (section === undefined) return [];
  return elements(section).flatMap((each): Reference[] => {
    const id = attribute(each, 'r:id');
    if (id === undefined) return [];
    if (each.name === 'w:headerReference') return [{ within: 'header', id }];
    return each.name === 'w:footerReference' ? [{ within: 'footer', id }] : [];
  });
}

/** Headers and footers: each text once, however many sections repeat it, and no mere page numbers. */
function readMargins(
  read: Read,
  references: readonly Reference[],
  partOf: (id: string) => string | undefined,
  document: DocumentReading,
): void {
  for (const within of ['header', 'footer'] as const) {
    const start = document.blocks.length;
    const parts = new Set(references.filter((each) => each.within === within).map(({ id }) => partOf(id)));
    const story = tellStory(document, within);
    for (const part of [...parts].slice(0, LIMITS.sheets)) {
      if (part !== undefined) readStory(read, part, document, story);
    }
    dropPageNumbers(document.blocks, start);
  }
}

/** Footnotes or endnotes, without the lines that separate them from the text, which are notes of a type. */
function readNotes(read: Read, part: string | undefined, document: DocumentReading, story: Story): void {
  if (part === undefined) return;
  const complete = read(part, {
    whole: new Set(['w:footnote', 'w:endnote']),
    onElement(note) {
      if ((attribute(note, 'type') ?? 'normal') === 'normal') story.blocks(note);
    },
    isFull: () => document.room.isFull(),
  });
  story.end();
  if (!complete) endEarly(document, story);
}

function readStory(read: Read, part: string, document: DocumentReading, story: Story): void {
  const complete = read(part, {
    whole: new Set(['w:p', 'w:tbl', 'w:sdt', 'mc:AlternateContent']),
    onElement: (element) => story.blocks(holding(element)),
    isFull: () => document.room.isFull(),
  });
  story.end();
  if (!complete) endEarly(document, story);
}

/** An element around one block, as the body is around all. */
function holding(block: XmlElement): XmlElement {
  return { name: 'w:body', attributes: {}, children: [block] };
}

function onlyPictures(): OfficeFault {
  return new OfficeFault(
    'scan',
    { zh: '文件中只有图片，没有可读的文字', en: 'there are only pictures in the file, and no text' },
    REMEDY.original,
  );
}

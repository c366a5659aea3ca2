import { type Xml, xml } from '../xml.js';
import type {
  Attachment,
  Attachments,
  Imprint,
  LetterHeading,
  Letterhead,
  Signature,
  Title,
  WordBlock,
} from './blocks.js';
import type { Language } from './fonts.js';
import { CHARACTER, characters, millimetres, PAPER, points, SIZES, TEXT_WIDTH } from './measures.js';
import { blankLines, paragraph, paragraphOf } from './paragraph.js';
import { signaturePlace } from './signature.js';
import { tableMarkup } from './table.js';
import { runs } from './text.js';
import { titleLines } from './title-lines.js';

/** The markup of one block of a document, on a page whose type area is so many twips wide. */
export function blockMarkup(block: WordBlock, language: Language, textWidth: number = TEXT_WIDTH): Xml[] {
  switch (block.kind) {
    case 'title':
      return [...titleMarkup(block, language, textWidth), ...blankLines(1, true)];
    case 'recipient':
      return [paragraph('Recipient', block.text, language)];
    case 'heading':
      return [paragraph(`Heading${block.level}`, block.text, language)];
    case 'paragraph':
      return [paragraph('BodyText', block.text, language, { keepNext: block.keepNext ?? false })];
    case 'caption':
      return [paragraph('Caption', block.text, language)];
    case 'note':
      return [paragraph('Note', block.text, language)];
    case 'table':
      return [
        ...(block.apart ? [smallSpace(5)] : []),
        tableMarkup(block, language, textWidth),
        smallSpace(8),
      ];
    case 'attachments':
      return attachmentsMarkup(block, language);
    case 'signature':
      return signatureMarkup(block, language);
    case 'attachment':
      return attachmentMarkup(block, language);
    case 'letterhead':
      return letterheadMarkup(block, language);
    case 'letterHeading':
      return letterHeadingMarkup(block, language);
    case 'imprint':
      return imprintMarkup(block, language);
    case 'blank':
      return blankLines(block.lines);
  }
}

function titleMarkup({ parts }: Title, language: Language, textWidth: number): Xml[] {
  return [paragraph('Title', titleLines(parts, textWidth).join('\n'), language)];
}

/** A line of a few points; two tables without a line between them would become one. */
function smallSpace(pitch: number): Xml {
  return paragraphOf('Normal', [], { pitch });
}

/** 7.3.4: two characters in; a name that needs a second line goes on below its own first character. */
function attachmentsMarkup({ label, titles }: Attachments, language: Language): Xml[] {
  const labelWidth = characters(label);
  const lines = titles.map((title, at) => {
    const number = titles.length > 1 ? `${at + 1}.` : '';
    const hanging = characters(number) + (at === 0 ? labelWidth : 0);
    return paragraph('Attachments', (at === 0 ? label : '') + number + title, language, {
      left: 2 + labelWidth + characters(number),
      firstLine: -hanging,
    });
  });
  return [...blankLines(1, true), ...lines];
}

function signatureMarkup({ issuer, date, sealed }: Signature, language: Language): Xml[] {
  const place = signaturePlace(issuer ?? '', date, sealed);
  const name =
    issuer === undefined
      ? []
      : [paragraph('Signature', issuer, language, { right: place.issuer, keepNext: true })];
  const right = issuer === undefined ? (sealed ? 4 : 2) : place.date;
  return [...blankLines(sealed ? 2 : 1, true), ...name, paragraph('Signature', date, language, { right })];
}

/** 7.3.7: 附件 on the first line of a page, its title on the third. */
function attachmentMarkup({ label, title }: Attachment, language: Language): Xml[] {
  return [
    paragraph('AttachmentLabel', label, language, { pageBreakBefore: true }),
    ...blankLines(1, true),
    paragraph('Title', titleLines(title).join('\n'), language),
    ...blankLines(1, true),
  ];
}

/** A name in red that fits the line; 7.2.4 leaves its size to the issuer. */
function markSize(issuer: string, largest: number, width: number): number {
  return Math.max(SIZES.body, Math.min(largest, Math.floor(width / 20 / Math.max(1, characters(issuer)))));
}

const line = (side: string, kind: string, size: number, space: number, colour: string) =>
  xml`<w:${side} w:val="${kind}" w:sz="${size}" w:space="${space}" w:color="${colour}"/>`;

const RED = 'FF0000';

/**
 * 7.2: the name's upper edge 35 mm below that of the type area, 发文字号 two lines below, and 4 mm below it
 * a red line as wide as the type area.
 */
function letterheadMarkup({ issuer, reference, signer }: Letterhead, language: Language): Xml[] {
  const size = markSize(issuer, 48, TEXT_WIDTH);
  const mark = paragraph('Mark', issuer, language, {
    before: Math.round((35 / 25.4) * 72),
    pitch: Math.round(size * 1.2),
    run: { size },
  });
  const number =
    signer === undefined
      ? paragraph('Reference', reference ?? '', language)
      : paragraphOf('Reference', signedReference(reference ?? '', signer, language), {
          left: 1,
          align: 'left',
          rightTab: TEXT_WIDTH - CHARACTER,
        });
  const red = xml`<w:pBdr>${line('bottom', 'single', 12, 0, RED)}</w:pBdr>`;
  const gap = Math.round((4 / 25.4) * 72);
  return [
    mark,
    ...blankLines(2),
    number,
    paragraphOf('Normal', [], { borders: red, pitch: gap }),
    ...blankLines(2),
  ];
}

/** 7.2.6: 发文字号 one character from the left edge, 签发人 one from the right, the name in 楷体. */
function signedReference(
  reference: string,
  signer: NonNullable<Letterhead['signer']>,
  language: Language,
): Xml[] {
  return [
    ...runs(reference, language),
    xml`<w:r><w:tab/></w:r>`,
    ...runs([{ text: signer.label }, { text: signer.name, font: 'subheading' }], language),
  ];
}

/** 10.1: name 30 mm from the edge of the paper, a double line of 170 mm 4 mm below it, the heavy one above. */
function letterHeadingMarkup({ issuer, reference }: LetterHeading, language: Language): Xml[] {
  const size = markSize(issuer, 36, millimetres(156));
  const frame = xml`<w:framePr w:w="${millimetres(170)}" w:hSpace="0" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" w:y="${millimetres(30)}"/>`;
  const borders = xml`<w:pBdr>${line('bottom', 'thickThinSmallGap', 18, 11, RED)}</w:pBdr>`;
  const mark = paragraph('Mark', issuer, language, {
    frame,
    borders,
    pitch: Math.round(size * 1.2),
    run: { size },
  });
  const number = paragraph('Reference', reference ?? '', language, { align: 'right', before: 14 });
  return [mark, number, ...blankLines(2)];
}

/** The red double line at the foot of the first page of a letter, 20 mm from the edge of the paper, the heavy one below. */
export function letterFootMarkup(): Xml {
  const frame = xml`<w:framePr w:w="${millimetres(170)}" w:hSpace="0" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:xAlign="center" w:y="${PAPER.height - millimetres(20) - points(SIZES.four)}"/>`;
  const borders = xml`<w:pBdr>${line('bottom', 'thinThickSmallGap', 18, 0, RED)}</w:pBdr>`;
  return paragraphOf('PageNumber', [], { frame, borders });
}

/** 7.4: at the foot of the type area; first and last line 0.35 mm, those between 0.25 mm. */
function imprintMarkup({ copies, issuer, date }: Imprint, language: Language): Xml[] {
  const outer = (side: string) => line(side, 'single', 8, 0, '000000');
  const inner = (side: string) => line(side, 'single', 6, 0, '000000');
  const cellOf = (width: number, span: number, top: Xml, bottom: Xml, content: Xml) =>
    xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? xml`<w:gridSpan w:val="${span}"/>` : undefined}<w:tcBorders>${top}${bottom}</w:tcBorders></w:tcPr>${content}</w:tc>`;
  const beside = (side: 'left' | 'right') => ({ [side]: SIZES.four / SIZES.body });
  const half = Math.round(TEXT_WIDTH * 0.6);
  const copyRow =
    copies === undefined
      ? undefined
      : xml`<w:tr>${cellOf(TEXT_WIDTH, 2, outer('top'), inner('bottom'), paragraph('Imprint', copies, language, { left: SIZES.four / SIZES.body + 2.6, right: SIZES.four / SIZES.body, firstLine: -2.6 }))}</w:tr>`;
  const top = copies === undefined ? outer('top') : inner('top');
  const lastRow = xml`<w:tr>${cellOf(half, 1, top, outer('bottom'), paragraph('Imprint', issuer, language, beside('left')))}${cellOf(TEXT_WIDTH - half, 1, top, outer('bottom'), paragraph('Imprint', date, language, { ...beside('right'), align: 'right' }))}</w:tr>`;
  return [
    ...blankLines(1, true),
    xml`<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpYSpec="bottom"/><w:tblOverlap w:val="never"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="${half}"/><w:gridCol w:w="${TEXT_WIDTH - half}"/></w:tblGrid>${copyRow}${lastRow}</w:tbl>`,
    paragraphOf('Normal', [], { pitch: 1 }),
  ];
}

import { child, chosen, elements, switched, type XmlElement } from '../markup/element.js';

/** What is done with the blocks that an element holds. */
export interface BlockVisitor {
  paragraph(element: XmlElement): void;
  table(element: XmlElement): void;
  /** Something that is no part of the text: content of another document, a prompt that nobody filled in. */
  remark(remark: 'chunk' | 'prompt'): void;
}

/** Only hold blocks: read through. */
const TRANSPARENT = new Set(['w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** Visits paragraphs and tables within an element, in their order, through all that only groups them. */
export function visitBlocks(parent: XmlElement, visitor: BlockVisitor): void {
  for (const each of elements(parent)) {
    if (each.name === 'w:p') visitor.paragraph(each);
    else if (each.name === 'w:tbl') visitor.table(each);
    else if (each.name === 'w:altChunk') visitor.remark('chunk');
    else if (TRANSPARENT.has(each.name)) visitBlocks(each, visitor);
    else if (each.name === 'w:sdt') {
      if (isPrompt(child(each, 'w:sdtPr'))) visitor.remark('prompt');
      else visitBlocks(each, visitor);
    } else if (each.name === 'mc:AlternateContent') {
      const choice = chosen(each);
      if (choice !== undefined) visitBlocks(choice, visitor);
    }
  }
}

/** The rows of a table, in their order, through all that only groups them. */
export function rowsOf(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((each) => {
    if (each.name === 'w:tr') return [each];
    return each.name === 'w:sdt' || TRANSPARENT.has(each.name) ? rowsOf(each) : [];
  });
}

/** Whether a content control still shows what one is asked to fill in. */
export function isPrompt(properties: XmlElement | undefined): boolean {
  return switched(properties, 'w:showingPlcHdr') === true;
}

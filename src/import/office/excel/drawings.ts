import type { OfficePackage } from '../container/package.js';
import { elements, textOf, type XmlElement } from '../markup/element.js';

/** What is drawn over a worksheet. */
export interface SheetDrawings {
  /** Paragraphs of text boxes. */
  texts: string[];
  pictures: number;
  charts: number;
}

/** Reads the drawings of a worksheet: text boxes have titles and notes of rosters in them. */
export function readDrawings(parts: OfficePackage, part: string): SheetDrawings {
  const found: SheetDrawings = { texts: [], pictures: 0, charts: 0 };
  parts.read(part, {
    whole: new Set(['xdr:sp', 'xdr:pic', 'xdr:graphicFrame']),
    onElement(element) {
      if (element.name === 'xdr:pic') found.pictures += 1;
      else if (element.name === 'xdr:graphicFrame') found.charts += 1;
      else for (const text of paragraphs(element)) found.texts.push(text);
    },
  });
  return found;
}

function paragraphs(element: XmlElement): string[] {
  if (element.name === 'a:p') return [drawnText(element)];
  return elements(element).flatMap(paragraphs);
}

function drawnText(element: XmlElement): string {
  if (element.name === 'a:t') return textOf(element);
  if (element.name === 'a:br') return '\n';
  return elements(element).map(drawnText).join('');
}

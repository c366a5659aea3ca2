import { attribute, chosen, elements, type XmlElement } from '../markup/element.js';

/** What a drawing holds: text boxes are read, the rest is only counted. */
export interface Drawn {
  /** w:txbxContent: paragraphs and tables. */
  boxes: XmlElement[];
  pictures: number;
  /** Charts and diagrams (SmartArt), whose text is in parts of their own. */
  graphics: number;
  /** Embedded files. */
  objects: number;
}

/** Looks through a drawing (DrawingML or VML), taking one of alternatives, so that no text box is met twice. */
export function drawn(drawing: XmlElement): Drawn {
  const found: Drawn = { boxes: [], pictures: 0, graphics: 0, objects: 0 };
  look(drawing, found);
  return found;
}

function look(element: XmlElement, found: Drawn): void {
  switch (element.name) {
    case 'w:txbxContent':
      found.boxes.push(element);
      return;
    case 'mc:AlternateContent': {
      const choice = chosen(element);
      if (choice !== undefined) look(choice, found);
      return;
    }
    case 'pic:pic':
    case 'v:imagedata':
      found.pictures += 1;
      break;
    case 'a:graphicData':
      if (/\/(?:chart|chartex|diagram)$/.test(attribute(element, 'uri') ?? '')) found.graphics += 1;
      break;
    case 'o:OLEObject':
      found.objects += 1;
      break;
    case 'v:textpath': {
      const text = attribute(element, 'string');
      if (text !== undefined) found.boxes.push(lettering(text));
    }
  }
  for (const each of elements(element)) look(each, found);
}

/** Text drawn as a picture (WordArt) as if it were a text box with one paragraph. */
function lettering(text: string): XmlElement {
  const made = (name: string, child: XmlElement | string): XmlElement => ({
    name,
    attributes: {},
    children: [child],
  });
  return made('w:txbxContent', made('w:p', made('w:r', made('w:t', text))));
}

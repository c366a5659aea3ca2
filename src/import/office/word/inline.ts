import {
  attribute,
  child,
  chosen,
  elements,
  integer,
  switched,
  textOf,
  value,
  type XmlElement,
} from '../markup/element.js';
import { isPrompt } from './blocks.js';
import { drawn } from './drawing.js';
import { type Fields, isPageNumber } from './fields.js';
import { type Formatting, formattingOf, type Styles } from './styles.js';
import { symbol } from './symbols.js';

/** What a paragraph has beside its text that the user is told of. */
export type Remark = 'change' | 'comment' | 'hidden' | 'picture' | 'graphic' | 'object' | 'prompt';

/** The text of a paragraph as it is gathered. */
export interface Gathering {
  pieces: string[];
  remarks: Remark[];
  /** Contents of text boxes that are anchored in the paragraph. */
  boxes: XmlElement[];
  /** How many characters have which size (half points). */
  sizes: Map<number, number>;
}

/** What reading runs needs to know. */
export interface RunSettings {
  styles: Styles;
  fields: Fields;
  /** What the style of the paragraph says. */
  inherited: Formatting;
}

/** Only hold what runs hold: read through. */
const TRANSPARENT = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:rubyBase',
  'mc:Choice',
  'mc:Fallback',
]);

/** Gathers the text of what a paragraph holds. Tracked changes are read as accepted. */
export function gatherInline(parent: XmlElement, settings: RunSettings, into: Gathering): void {
  for (const each of elements(parent)) {
    if (TRANSPARENT.has(each.name)) gatherInline(each, settings, into);
    else gatherElement(each, settings, into);
  }
}

function gatherElement(each: XmlElement, settings: RunSettings, into: Gathering): void {
  switch (each.name) {
    case 'w:r':
      gatherRun(each, settings, into);
      break;
    case 'w:ins':
    case 'w:moveTo':
      into.remarks.push('change');
      gatherInline(each, settings, into);
      break;
    case 'w:del':
    case 'w:moveFrom':
      into.remarks.push('change');
      break;
    case 'w:fldSimple':
      if (!isPageNumber(attribute(each, 'instr') ?? '')) gatherInline(each, settings, into);
      break;
    case 'w:sdt':
      if (isPrompt(child(each, 'w:sdtPr'))) into.remarks.push('prompt');
      else gatherInline(each, settings, into);
      break;
    case 'mc:AlternateContent': {
      const choice = chosen(each);
      if (choice !== undefined) gatherInline(choice, settings, into);
      break;
    }
    case 'm:oMath':
    case 'm:oMathPara':
      if (settings.fields.isShown()) into.pieces.push(mathText(each));
  }
}

function gatherRun(run: XmlElement, settings: RunSettings, into: Gathering): void {
  const properties = child(run, 'w:rPr');
  const own: Formatting = {
    ...settings.inherited,
    ...settings.styles.character(value(properties, 'w:rStyle')),
    ...formattingOf(properties),
  };
  const text = runText(run, settings, into, own.hidden === true);
  if (text === '') return;
  if (own.hidden === true) {
    if (text.trim() !== '') into.remarks.push('hidden');
    return;
  }
  into.pieces.push(text);
  if (own.size !== undefined) into.sizes.set(own.size, (into.sizes.get(own.size) ?? 0) + text.trim().length);
}

function runText(run: XmlElement, settings: RunSettings, into: Gathering, hidden: boolean): string {
  const { fields } = settings;
  let text = '';
  for (const each of elements(run)) {
    switch (each.name) {
      case 'w:fldChar':
        text += fieldCharacter(each, fields);
        break;
      case 'w:instrText':
        fields.instruction(textOf(each));
        break;
      case 'w:ruby':
      case 'mc:AlternateContent':
        if (fields.isShown() && !hidden) text += within(each, settings, into);
        break;
      case 'w:commentReference':
        into.remarks.push('comment');
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        if (!hidden) gatherDrawing(each, into);
        break;
      default:
        if (fields.isShown()) text += character(each);
    }
  }
  return text;
}

/** What a run holds inside another element of a run: the base of ruby, one of alternatives. */
function within(element: XmlElement, settings: RunSettings, into: Gathering): string {
  const inner: Gathering = { ...into, pieces: [], sizes: new Map() };
  if (element.name === 'w:ruby') {
    const base = child(element, 'w:rubyBase');
    if (base !== undefined) gatherInline(base, settings, inner);
    return inner.pieces.join('');
  }
  const choice = chosen(element);
  return choice === undefined ? '' : runText(choice, settings, into, false);
}

/** What elements of a run show that are characters; nothing for all others. */
function character(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbol(attribute(element, 'font') ?? '', attribute(element, 'char') ?? '');
    default:
      return '';
  }
}

function fieldCharacter(element: XmlElement, fields: Fields): string {
  switch (attribute(element, 'fldCharType')) {
    case 'begin': {
      const shown = fields.isShown() ? formField(child(element, 'w:ffData')) : '';
      fields.begin();
      return shown;
    }
    case 'separate':
      fields.separate();
      return '';
    case 'end': {
      const text = fields.end();
      return fields.isShown() ? text : '';
    }
    default:
      return '';
  }
}

/** Fields of forms that have no result in the text: boxes to tick and lists to choose from. */
function formField(data: XmlElement | undefined): string {
  const box = child(data, 'w:checkBox');
  if (box !== undefined) {
    return (switched(box, 'w:checked') ?? switched(box, 'w:default') ?? false) ? '☑' : '□';
  }
  const list = child(data, 'w:ddList');
  if (list === undefined) return '';
  const entries = elements(list).filter(({ name }) => name === 'w:listEntry');
  const at = integer(value(list, 'w:result')) ?? integer(value(list, 'w:default')) ?? 0;
  return attribute(entries[at], 'val') ?? '';
}

function gatherDrawing(element: XmlElement, into: Gathering): void {
  const { boxes, pictures, graphics, objects } = drawn(element);
  for (const box of boxes) into.boxes.push(box);
  if (pictures > 0) into.remarks.push('picture');
  if (graphics > 0) into.remarks.push('graphic');
  if (objects > 0) into.remarks.push('object');
}

function mathText(element: XmlElement): string {
  if (element.name === 'm:t') return textOf(element);
  return elements(element).map(mathText).join('');
}

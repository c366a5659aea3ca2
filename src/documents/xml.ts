import { visible } from './visible.js';

/** Markup that is safe to put into a file: made by {@link xml} only. */
export interface Xml {
  readonly markup: string;
}

type Value = string | number | Xml | readonly Xml[] | undefined;

/** Characters that XML 1.0 forbids and that draw nothing, so that {@link visible} lets them pass. */
const NONCHARACTERS = /[\ufffe\uffff]/g;

/** Nothing in it to write otherwise: most texts of Chinese documents and nearly all attributes. */
const PLAIN = /^[\w .,:;/#()+%—“”、。《》〔〕\u4e00-\u9fff\uff01-\uff5e-]*$/;

/**
 * The one escape function: text for element content and quoted attributes. What XML forbids, or what would
 * hide or reorder text, is written out as `<U+0007>`; line feeds stay.
 */
export function escapeXml(text: string): string {
  if (PLAIN.test(text)) return text;
  return visible(text)
    .replace(NONCHARACTERS, (character) => `<U+${character.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"'\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Template tag: everything put in is escaped, unless it is markup made by this tag. */
export function xml(strings: TemplateStringsArray, ...values: Value[]): Xml {
  const parts = strings.map((string, at) => string + (at < values.length ? markupOf(values[at]) : ''));
  return { markup: parts.join('') };
}

/** A whole XML file. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.markup}`;
}

function markupOf(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeXml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map((each) => each.markup).join('');
}

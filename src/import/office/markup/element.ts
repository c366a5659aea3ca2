/** An element with everything in it. Names carry the prefixes of namespaces.ts; text is decoded. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** The elements directly within. */
export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first element of that name directly within. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  if (element === undefined) return undefined;
  for (const each of element.children) if (typeof each !== 'string' && each.name === name) return each;
  return undefined;
}

/** All text within, of every depth. */
export function textOf(element: XmlElement): string {
  return element.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
}

/**
 * An attribute by its name without prefix: Word writes w:val where others write val. Use the full name (`r:id`) for
 * attributes of other namespaces.
 */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined;
  return attributeOf(element.attributes, name);
}

export function attributeOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(attributes, name)) return attributes[name];
  const prefixed = `w:${name}`;
  return Object.hasOwn(attributes, prefixed) ? attributes[prefixed] : undefined;
}

/** The value of `<name w:val="…"/>` directly within. */
export function value(element: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(element, name), 'val');
}

/** A whole number in an attribute; undefined when there is none or it is no number. */
export function integer(text: string | undefined): number | undefined {
  if (text === undefined || !/^\s*[+-]?\d{1,9}\s*$/.test(text)) return undefined;
  return Number(text);
}

/** Whether `<name/>` directly within switches something on: present, and not w:val="0", false or off. */
export function switched(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(element, name);
  if (found === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attribute(found, 'val') ?? '1');
}

/** Of alternatives in markup (mc:AlternateContent), the one to read: the richer one, never both. */
export function chosen(alternatives: XmlElement): XmlElement | undefined {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback');
}

import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

/** The parts of an office file by their path. */
export function unpack(file: Uint8Array): Map<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

/** A part as a tree; anything a strict parser complains of fails the test. */
export function parse(text: string): Document {
  const fail = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError: fail }).parseFromString(text, 'text/xml');
}

/** A part of an office file as a tree. */
export function part(file: Uint8Array, path: string): Document {
  const text = unpack(file).get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  return parse(text);
}

/** All elements of a name: w:p. */
export function all(tree: Document | Element, name: string): Element[] {
  return Array.from(tree.getElementsByTagName(name));
}

/** The attribute of the first element of a name. */
export function attribute(tree: Document | Element, element: string, name: string): string | undefined {
  return all(tree, element)[0]?.getAttribute(name) ?? undefined;
}

/** The text of an element, line breaks as line feeds. */
export function textOf(element: Element): string {
  return Array.from(element.getElementsByTagName('*'))
    .filter(({ tagName }) => tagName === 'w:t' || tagName === 'w:br')
    .map((each) => (each.tagName === 'w:br' ? '\n' : (each.textContent ?? '')))
    .join('');
}

/** Names of elements and attributes, without texts and values: what markup in a text would change. */
export function skeleton(text: string): string[] {
  return [...text.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

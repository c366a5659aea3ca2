import type { SourceNode } from './tree.js';
import { child } from './tree.js';

/*
 * Reading values out of a mapped tree. A value of the wrong shape reads as absent: validation has
 * reported it, and what is left of the document is still used.
 */

export function text(node: SourceNode | undefined, name: string): string | undefined {
  return scalarText(child(node, name));
}

/** A person's name, without the spaces that documents put into names of two characters: 张　三. */
export function person(node: SourceNode | undefined, name: string): string | undefined {
  const value = text(node, name);
  return value === undefined ? undefined : withoutSpaces(value);
}

/** Names of persons, one or several. */
export function persons(node: SourceNode | undefined, name: string): string[] {
  return texts(node, name).map(withoutSpaces);
}

function withoutSpaces(name: string): string {
  if (!/\s/u.test(name)) return name;
  return /\p{Script=Han}/u.test(name) ? name.replace(/\s+/gu, '') : name.trim();
}

/** One value or a list of them; empty when absent. */
export function texts(node: SourceNode | undefined, name: string): string[] {
  const value = child(node, name);
  const found: string[] = [];
  if (value === undefined) return found;
  for (const one of value.type === 'sequence' ? value.items : [value]) {
    const written = scalarText(one);
    if (written !== undefined) found.push(written);
  }
  return found;
}

export function integer(node: SourceNode | undefined, name: string): number | undefined {
  const value = child(node, name);
  return value?.type === 'scalar' && Number.isSafeInteger(value.value) ? (value.value as number) : undefined;
}

export function boolean(node: SourceNode | undefined, name: string): boolean | undefined {
  const value = child(node, name);
  return value?.type === 'scalar' && typeof value.value === 'boolean' ? value.value : undefined;
}

/** An enum value; absent when it is none of the known ones. */
export function word<Word extends string>(
  node: SourceNode | undefined,
  name: string,
  known: readonly Word[],
): Word | undefined {
  const value = text(node, name);
  return known.find((one) => one === value);
}

/** The elements of a list, with their places in it. */
export function elements(node: SourceNode | undefined, name: string): { index: number; node: SourceNode }[] {
  const value = child(node, name);
  return value?.type === 'sequence' ? value.items.map((item, index) => ({ index, node: item })) : [];
}

export function scalarText(node: SourceNode | undefined): string | undefined {
  if (node?.type !== 'scalar' || node.value === null) return undefined;
  const value = typeof node.value === 'string' ? node.value : node.written;
  return value.trim() === '' ? undefined : value;
}

/**
 * A copy without the properties that are undefined, so that equal documents give equal models. (An object that loses a
 * property takes several times the memory from then on, and longer to read.)
 */
export function present<Value extends object>(value: Value): Value {
  const copy = {} as Value;
  for (const key in value) if (value[key] !== undefined) copy[key] = value[key];
  return copy;
}

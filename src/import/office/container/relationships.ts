import { attribute, type XmlElement } from '../markup/element.js';

/** A reference from one part to another, or to something outside, which is never followed. */
export interface Relationship {
  id: string;
  /** Last word of the type: styles, footer, worksheet, image. */
  type: string;
  /** Name of the part meant; undefined for what is outside of the file. */
  part?: string;
}

/** @param source the part that refers: targets are relative to its folder */
export function relationshipOf(element: XmlElement, source: string): Relationship | undefined {
  const id = attribute(element, 'Id');
  const type = attribute(element, 'Type');
  if (id === undefined || type === undefined) return undefined;
  const target = attribute(element, 'TargetMode') === 'External' ? undefined : attribute(element, 'Target');
  const part = target === undefined ? undefined : resolved(target, source);
  return { id, type: type.slice(type.lastIndexOf('/') + 1), ...(part !== undefined && { part }) };
}

/** Where the relationships of a part are; those of the file itself for ''. */
export function relationshipsPart(source: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** Name of a part from a target relative to another: no way leads out of the file. */
function resolved(target: string, source: string): string | undefined {
  const path = target.replaceAll('\\', '/').replace(/#.*$/s, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const names = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue;
    if (name === '..') names.pop();
    else names.push(name);
  }
  return names.join('/');
}

import { decode } from './decode.js';
import { ReadDocument } from './document.js';
import { comparable, enumValue, keyNames, mapKeys } from './keys.js';
import type { DocumentKind } from './model.js';
import { parse } from './parse.js';
import type { FoundProblem } from './problem.js';
import { DOCUMENT_KINDS, schemaOf } from './schemas.js';
import { plainData, type SourceNode } from './tree.js';
import { schemaErrors } from './validate.js';
import { describeErrors } from './validate-messages.js';

export interface InputFile {
  /** Relative to the workspace root, forward slashes. */
  file: string;
  bytes: Uint8Array;
}

/** One file, decoded, parsed, its keys mapped and its shape validated. */
export function readDocument(input: InputFile): ReadDocument {
  const decoded = decode(input.bytes);
  const parsed = parse(decoded.text);
  const root = parsed.root;
  const kind = root === undefined ? undefined : kindOf(root);
  const document = new ReadDocument(input.file, decoded.encoding, decoded.text, kind, root);
  const problems: FoundProblem[] = [...decoded.problems, ...parsed.problems];
  if (root !== undefined && kind !== undefined) {
    const schema = schemaOf(kind);
    mapKeys(root, schema, schema, problems);
    problems.push(...describeErrors(schemaErrors(kind, plainData(root)), root));
    document.usable = true;
  }
  for (const problem of problems) document.add(problem);
  return document;
}

/** What the document says it is. */
export function kindOf(root: SourceNode): DocumentKind | undefined {
  if (root.type !== 'mapping') return undefined;
  for (const entry of root.entries) {
    if (entry.value.type !== 'scalar') continue;
    for (const kind of DOCUMENT_KINDS) {
      const schema = schemaOf(kind);
      if (keyNames(schema).get(comparable(entry.written)) !== 'kind') continue;
      const property = schema.properties?.kind;
      if (property !== undefined && enumValue(property, entry.value.written) === kind) return kind;
    }
  }
  return undefined;
}

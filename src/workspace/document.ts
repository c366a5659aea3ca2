import { LineIndex } from './lines.js';
import type { DocumentKind, DocumentPath, DocumentProblem, Encoding, SourceDocument, SourceRange } from './model.js';
import type { FoundProblem } from './problem.js';
import type { SourceNode } from './tree.js';
import { valueOf } from './tree.js';

interface Place {
  start: number;
  end: number;
}

/** Place of the value at the path, or of its nearest ancestor that exists. */
export function nodeAt(root: SourceNode, path: DocumentPath): SourceNode {
  let node = root;
  for (const step of path) {
    const next = typeof step === 'number' && node.type === 'sequence' ? node.items[step] : valueOf(node, String(step));
    if (next === undefined) {
      // One value may stand where several could: `duty: 3.2` is also the path ['duty', 0].
      if (step === 0 && node.type !== 'sequence') continue;
      return node;
    }
    node = next;
  }
  return node;
}

/** A file as read, with its tree for finding places. */
export class ReadDocument implements SourceDocument {
  readonly problems: DocumentProblem[] = [];
  usable = false;
  readonly #lines: LineIndex;

  constructor(
    readonly file: string,
    readonly encoding: Encoding,
    readonly text: string,
    public kind: DocumentKind | undefined,
    readonly root: SourceNode | undefined,
  ) {
    this.#lines = new LineIndex(text);
  }

  add(problem: FoundProblem): void {
    this.problems.push({
      source: problem.source,
      range: this.#lines.range(problem.from, problem.to),
      message: problem.message,
      advice: problem.advice,
    });
  }

  locate(path: DocumentPath): SourceRange {
    const place = this.#placeOf(path);
    return this.#lines.range(place.start, place.end);
  }

  locateText(path: DocumentPath, from: number, to: number): SourceRange {
    const whole = this.#placeOf(path);
    const node = this.root === undefined ? undefined : nodeAt(this.root, path);
    if (node?.type !== 'scalar' || typeof node.value !== 'string') return this.#lines.range(whole.start, whole.end);
    const part = node.value.slice(from, to);
    const raw = this.text.slice(node.start, node.end);
    const wanted = occurrences(node.value, part).indexOf(from);
    const found = occurrences(raw, part);
    if (part === '' || wanted === -1 || found.length !== occurrences(node.value, part).length) {
      return this.#lines.range(whole.start, whole.end);
    }
    const start = node.start + (found[wanted] as number);
    return this.#lines.range(start, start + part.length);
  }

  #placeOf(path: DocumentPath): Place {
    if (this.root === undefined) return { start: 0, end: 0 };
    return nodeAt(this.root, path);
  }
}

/** Offsets at which `part` occurs, overlapping ones too. */
function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  if (part === '') return found;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) found.push(at);
  return found;
}

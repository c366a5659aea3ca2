import type { Bilingual } from '../language/bilingual.js';
import { LineIndex } from './lines.js';
import type {
  DocumentKind,
  DocumentPath,
  DocumentProblem,
  Encoding,
  SourceDocument,
  SourceRange,
} from './model.js';
import { placeOfText } from './place-of-text.js';
import type { FoundProblem } from './problem.js';
import { type Suspicions, suspicionsOf } from './suspicions.js';
import { child, type SourceNode } from './tree.js';

/** Place of the value at the path, or of its nearest ancestor that exists. */
export function nodeAt(root: SourceNode, path: DocumentPath): SourceNode {
  let node = root;
  for (const step of path) {
    const next =
      typeof step === 'number' && node.type === 'sequence' ? node.items[step] : child(node, String(step));
    if (next === undefined) {
      // One value may stand where several could: `duty: 3.2` is also the path ['duty', 0].
      if (step === 0 && node.type !== 'sequence') continue;
      return node;
    }
    node = next;
  }
  return node;
}

/** What a file says: its text, and its tree with the schema's keys, undefined when nothing could be parsed. */
export interface Contents {
  readonly text: string;
  readonly root: SourceNode | undefined;
}

/** Lines are found when a place is asked for, and go with the contents. */
const lineIndexes = new WeakMap<Contents, LineIndex>();

/** A file with its tree for finding places. */
export abstract class ReadDocument implements SourceDocument {
  usable = false;

  constructor(
    readonly file: string,
    readonly encoding: Encoding,
    readonly kind: DocumentKind | undefined,
    public problems: DocumentProblem[],
  ) {}

  protected abstract contents(): Contents;

  get text(): string {
    return this.contents().text;
  }

  get suspicions(): Suspicions {
    return suspicionsOf(this.text);
  }

  /** With the schema's keys; undefined when nothing could be parsed. */
  get root(): SourceNode | undefined {
    return this.contents().root;
  }

  /** Adds problems; they stay in order of place. */
  add(...found: readonly FoundProblem[]): void {
    if (found.length === 0) return;
    const added = found.map(({ source, from, to, message, advice }) => ({
      source,
      range: this.#range(from, to),
      message,
      advice,
    }));
    // Others may hold those that were known so far.
    this.problems = [...this.problems, ...added].sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.column - b.range.start.column,
    );
  }

  /** Adds a problem of form at the value at the path. */
  addAt(path: DocumentPath, message: Bilingual, advice: Bilingual): void {
    const place = this.#nodeAt(path);
    this.add({ source: 'schema', from: place?.start ?? 0, to: place?.end ?? 0, message, advice });
  }

  locate(path: DocumentPath): SourceRange {
    const node = this.#nodeAt(path);
    return this.#range(node?.start ?? 0, node?.end ?? 0);
  }

  locateText(path: DocumentPath, from: number, to: number): SourceRange {
    const node = this.#nodeAt(path);
    const place = node?.type === 'scalar' ? placeOfText(this.text, node, from, to) : undefined;
    return place === undefined ? this.locate(path) : this.#range(place.from, place.to);
  }

  #range(from: number, to: number): SourceRange {
    const contents = this.contents();
    let lines = lineIndexes.get(contents);
    if (lines === undefined) {
      lines = new LineIndex(contents.text);
      lineIndexes.set(contents, lines);
    }
    return lines.range(from, to);
  }

  #nodeAt(path: DocumentPath): SourceNode | undefined {
    const { root } = this;
    return root === undefined ? undefined : nodeAt(root, path);
  }
}

/** A file whose contents are in memory. */
export class OpenDocument extends ReadDocument {
  readonly #contents: Contents;

  constructor(file: string, encoding: Encoding, kind: DocumentKind | undefined, contents: Contents) {
    super(file, encoding, kind, []);
    this.#contents = contents;
  }

  protected contents(): Contents {
    return this.#contents;
  }
}

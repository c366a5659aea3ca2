import { UsageError } from '../language/usage-error.js';
import { type DecodedText, decode } from './decode.js';
import type { Contents } from './document.js';
import { type InputFile, readTree } from './read.js';
import { digestOf, type FileDetails, type FileTexts, type SurveyedFile, textsOf } from './survey.js';
import type { SourceNode } from './tree.js';

/** Documents whose text and tree are at hand: as many as findings of a few units are written from. */
const DOCUMENTS_OPEN = 200;
/** Texts that are kept from one turn to the next: those of units above many others are asked for again and again. */
const TEXTS_KEPT = 300;
/** Files whose details are at hand: those of the lists of a few units. */
const DETAILS_KEPT = 500;

/** How files are read again after the survey. */
export type ReadFile = (file: string) => InputFile;

/** What of a surveyed file is needed to read it again. */
export interface ShelvedFile extends Pick<SurveyedFile, 'file' | 'digest' | 'kind'> {
  /** Its texts, where they need not be read again. */
  textsInMemory(): FileTexts | undefined;
  detailsInMemory(): FileDetails;
}

/** Reads surveyed files again when they are asked for, and keeps those asked for last. */
export class Shelf {
  readonly #open = new Map<string, OpenContents>();
  readonly #details = new Map<ShelvedFile, FileDetails>();
  /** Texts asked for in this turn and the turns before, which may go. */
  #latest = new Map<string, FileTexts>();
  #before = new Map<string, FileTexts>();

  constructor(private readonly read: ReadFile) {}

  /** Until the next turn, who asks for the texts of a file again gets the same objects. */
  turn(): void {
    if (this.#latest.size < TEXTS_KEPT) return;
    this.#before = this.#latest;
    this.#latest = new Map();
  }

  /** @throws UsageError when the file is another one than was surveyed */
  contents(surveyed: ShelvedFile): Contents {
    return this.#contents(surveyed);
  }

  /** @throws UsageError when the file is another one than was surveyed */
  texts(surveyed: ShelvedFile): FileTexts {
    const { file } = surveyed;
    let texts = this.#latest.get(file);
    if (texts === undefined) {
      texts = this.#before.get(file) ?? this.#textsAnew(surveyed);
      this.#latest.set(file, texts);
    }
    return texts;
  }

  details(surveyed: ShelvedFile): FileDetails {
    let details = this.#details.get(surveyed);
    if (details === undefined) {
      if (this.#details.size >= DETAILS_KEPT) this.#details.clear();
      details = surveyed.detailsInMemory();
      this.#details.set(surveyed, details);
    }
    return details;
  }

  #textsAnew(surveyed: ShelvedFile): FileTexts {
    return surveyed.textsInMemory() ?? textsOf(this.#contents(surveyed).treeForOnce(), surveyed.kind);
  }

  #contents(surveyed: ShelvedFile): OpenContents {
    const { file } = surveyed;
    const known = this.#open.get(file);
    if (known !== undefined) {
      // The one asked for last goes last.
      this.#open.delete(file);
      this.#open.set(file, known);
      return known;
    }
    const contents = new OpenContents(decode(this.#bytesOf(surveyed)));
    this.#open.set(file, contents);
    if (this.#open.size > DOCUMENTS_OPEN) {
      const [oldest] = this.#open.keys();
      this.#open.delete(oldest!);
    }
    return contents;
  }

  #bytesOf({ file, digest }: ShelvedFile): Uint8Array {
    const input = this.read(file);
    if ('unreadable' in input || digestOf(input.bytes) !== digest) throw changed(file);
    return input.bytes;
  }
}

/** Text and tree; the tree is made when it is asked for: many rules want no more than the text. */
class OpenContents implements Contents {
  #tree: { root: SourceNode | undefined } | undefined;

  constructor(private readonly decoded: DecodedText) {}

  get text(): string {
    return this.decoded.text;
  }

  get root(): SourceNode | undefined {
    this.#tree ??= { root: readTree(this.decoded) };
    return this.#tree.root;
  }

  /** The tree, not kept: of most files nothing but the texts is taken from it, and trees are large. */
  treeForOnce(): SourceNode | undefined {
    return this.#tree === undefined ? readTree(this.decoded) : this.#tree.root;
  }
}

function changed(file: string): UsageError {
  return new UsageError({
    zh: `${file} 在核查过程中被修改或删除了，请重新运行`,
    en: `${file} was changed or removed while it was being checked: run again`,
  });
}

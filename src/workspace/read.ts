import type { Bilingual } from '../language/bilingual.js';
import { type DecodedText, decode } from './decode.js';
import { OpenDocument, type ReadDocument } from './document.js';
import { mapKeys } from './keys.js';
import { kindOf, type StatedKind } from './kind.js';
import { plainText, unknownKind } from './kind-messages.js';
import type { FoundProblem } from './problem.js';
import { Recovery } from './recover.js';
import { rescue } from './rescue.js';
import { schemaOf } from './schemas.js';
import { isKnownKey } from './spellings.js';
import { cutExcess } from './text-limits.js';
import type { SourceNode } from './tree.js';
import { validate } from './validate.js';

/** One file of a workspace. */
export type InputFile =
  | {
      /** Relative to the workspace root, forward slashes. */
      file: string;
      bytes: Uint8Array;
    }
  | {
      file: string;
      /** Why the file system would not let it be read. */
      unreadable: Bilingual;
    };

/** One file: decoded, parsed, its keys mapped and its form validated. Never throws. */
export function readDocument(input: InputFile): ReadDocument {
  if ('unreadable' in input) return unreadable(input.file, input.unreadable);
  const decoded = decode(input.bytes);
  const { root, stated, problems } = interpret(decoded, formProblems);
  const document = new OpenDocument(input.file, decoded.encoding, stated.kind, { text: decoded.text, root });
  document.add(...decoded.problems, ...problems);
  return document;
}

/** The tree of {@link readDocument} alone, for a file whose problems are known. */
export function readTree(decoded: DecodedText): SourceNode | undefined {
  return interpret(decoded, () => []).root;
}

interface Interpretation {
  root: SourceNode | undefined;
  stated: StatedKind;
  problems: FoundProblem[];
}

/**
 * Parses a text as it was meant; what the schema shows to be a slip of typing is parsed again.
 * @param judge finds what is wrong with the form of the tree
 */
function interpret({ text, whole }: DecodedText, judge: typeof formProblems): Interpretation {
  if (!whole) return { ...rescued(text, undefined), problems: [] };
  const recovery = new Recovery(text);
  for (;;) {
    const stated = kindOf(recovery.root);
    const odd =
      stated.kind === undefined
        ? oddPlaces(recovery.root)
        : mapKeys(recovery.root as SourceNode, schemaOf(stated.kind));
    if (recovery.correctShapes(odd.shapes) || recovery.correctTexts(odd.texts)) continue;
    const { root, problems, complete } = recovery.result();
    const found = complete ? { root, stated } : rescued(text, root);
    const excess = found.root !== undefined && isSubmitted(found.stated) ? cutExcess(found.root) : undefined;
    if (complete) problems.push(...judge(root, stated));
    excess?.clear();
    return { ...found, problems: [...problems, ...(excess?.problems ?? [])] };
  }
}

/** What units hand in; the other kinds are named by the configuration, trusted, and may be long. */
function isSubmitted({ kind }: StatedKind): boolean {
  return kind === 'list' || kind === 'debrief' || kind === 'unit';
}

/** A document of unknown kind: text in place of keys, and keys that are none, may be slips. */
function oddPlaces(root: SourceNode | undefined): ReturnType<typeof mapKeys> {
  if (root?.type === 'scalar') return { shapes: [{ from: root.start, to: root.end }], texts: [] };
  if (root?.type !== 'mapping') return { shapes: [], texts: [] };
  const odd = root.entries.filter((entry) => /[:：\u3000]/.test(entry.written) || !isKnownKey(entry.written));
  return { shapes: odd.map((entry) => ({ from: entry.keyStart, to: entry.keyEnd })), texts: [] };
}

function formProblems(root: SourceNode | undefined, stated: StatedKind): FoundProblem[] {
  if (root === undefined) return [];
  if (root.type === 'scalar') return [plainText(root)];
  if (stated.kind === undefined) return stated.entry === undefined ? [] : [unknownKind(root, stated)];
  return validate(root, stated.kind);
}

/** What can be learnt of a file whose structure was lost. */
function rescued(text: string, root: SourceNode | undefined): { root: SourceNode; stated: StatedKind } {
  const whole = rescue(text, root);
  const stated = kindOf(whole);
  if (stated.kind !== undefined) mapKeys(whole, schemaOf(stated.kind));
  return { root: whole, stated };
}

function unreadable(file: string, reason: Bilingual): ReadDocument {
  const document = new OpenDocument(file, 'utf-8', undefined, { text: '', root: undefined });
  document.add({
    source: 'yaml',
    from: 0,
    to: 0,
    message: { zh: `文件无法读取：${reason.zh}`, en: `The file cannot be read: ${reason.en}` },
    advice: { zh: '检查文件的权限，或者重新报送', en: "Check the file's permissions, or submit it again" },
  });
  return document;
}

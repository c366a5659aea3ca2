import { createMasker, type Masker } from '../../similarity/mask.js';
import { normaliseAnew } from '../../similarity/normalise.js';
import { recently } from '../../similarity/recently.js';
import type {
  Catalogue,
  ListItem,
  ResponsibilityList,
  Template,
  Unit,
  Workspace,
} from '../../workspace/model.js';
import { createMandated, isForAllUnits, type Mandated } from './mandated.js';

/** Shorter sentences are ordinary phrases. */
const SHORTEST = 12;

/** A sentence that is mostly neither mandated nor declined: characters [from, to) of the text of an item. */
export interface OpenSentence {
  /** Place in the list's items. */
  item: number;
  from: number;
  to: number;
  normalised: string;
}

/** Wordings that were judged, as the catalogue and templates write them. */
export interface JudgedWordings {
  /** What every unit may or must carry. */
  mandated: string[];
  declined: string[];
}

/** What was judged for all units alike. */
export function judgedForAll(
  catalogue: Catalogue | undefined,
  templates: readonly Template[],
): JudgedWordings {
  const clauses = catalogue?.clauses ?? [];
  const keeps = templates
    .filter(isForAllUnits)
    .flatMap((template) => template.items.filter((item) => item.keep));
  const accepted = clauses.filter((clause) => clause.status === 'accepted' && isForAllUnits(clause));
  return {
    mandated: [...accepted, ...keeps].map(({ text }) => text),
    declined: clauses.filter((clause) => clause.status === 'declined').map((clause) => clause.text),
  };
}

/** Gives the open sentences of lists, in order. */
export function openSentences(
  workspace: Workspace,
  mandated: Mandated,
): (list: ResponsibilityList) => OpenSentence[] {
  const { declined } = judgedForAll(workspace.catalogue, workspace.templates);
  const dismissed = createMasker(declined);
  return (list) =>
    inItems(list.items, (text) =>
      sentencesIn(text, (normalised) => isOpen(normalised, mandated.mask(list.unit, normalised), dismissed)),
    );
}

/**
 * Gives the sentences of items that are open in any unit: before it is known which unit's they are. More may be
 * mandated in it than in all.
 */
export function openSentencesAnywhere(
  judged: JudgedWordings,
): (items: readonly ListItem[]) => OpenSentence[] {
  const dismissed = createMasker(judged.declined);
  const masker = createMasker(judged.mandated);
  // Mandated items stand in most lists to the letter.
  const opened = recently(
    (text) => sentencesIn(text, (normalised) => isOpen(normalised, masker.mask(normalised), dismissed)),
    ITEMS_READY,
  );
  return (items) => inItems(items, opened);
}

/** Items whose open sentences are at hand. */
const ITEMS_READY = 1000;

/** Tells of a sentence that is open anywhere whether it is so in the unit; undefined where all of them are. */
export function openInUnits(
  workspace: Workspace,
): (unit: Unit) => ((normalised: string) => boolean) | undefined {
  const mandated = createMandated(workspace);
  const dismissed = createMasker(judgedForAll(workspace.catalogue, workspace.templates).declined);
  return (unit) =>
    mandated.isUsual(unit)
      ? undefined
      : (normalised) => isOpen(normalised, mandated.mask(unit, normalised), dismissed);
}

/** @param judged 1 where a unit of the sentence is mandated; undefined where none is */
function isOpen(normalised: string, judged: Uint8Array | undefined, dismissed: Masker): boolean {
  const declined = dismissed.mask(normalised);
  let open = 0;
  for (let at = 0; at < normalised.length; at++) if (!judged?.[at] && !declined?.[at]) open++;
  return open >= SHORTEST && open >= normalised.length / 2;
}

/** A sentence of one text. */
type Sentence = Omit<OpenSentence, 'item'>;

function inItems(
  items: readonly ListItem[],
  sentencesOf: (text: string) => readonly Sentence[],
): OpenSentence[] {
  const sentences: OpenSentence[] = [];
  for (const [item, { text }] of items.entries()) {
    for (const { from, to, normalised } of sentencesOf(text)) sentences.push({ item, from, to, normalised });
  }
  return sentences;
}

function sentencesIn(text: string, isWanted: (normalised: string) => boolean): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of text.matchAll(/[^。；;！!？?\n]+[。；;！!？?]?/g)) {
    const normalised = normaliseAnew(match[0]).text;
    if (normalised.length < SHORTEST || !isWanted(normalised)) continue;
    sentences.push({ from: match.index, to: match.index + match[0].length, normalised });
  }
  return sentences;
}

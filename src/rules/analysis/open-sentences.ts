import { createMasker } from '../../similarity/mask.js';
import { normalise } from '../../similarity/normalise.js';
import type { ResponsibilityList, Workspace } from '../../workspace/model.js';
import type { Mandated } from './mandated.js';

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

/** Gives the open sentences of lists, in order. */
export function openSentences(
  workspace: Workspace,
  mandated: Mandated,
): (list: ResponsibilityList) => OpenSentence[] {
  const declined = createMasker(
    (workspace.catalogue?.clauses ?? [])
      .filter((clause) => clause.status === 'declined')
      .map((clause) => clause.text),
  );
  return (list) => {
    const sentences: OpenSentence[] = [];
    for (const [item, { text }] of list.items.entries()) {
      for (const match of text.matchAll(/[^。；;！!？?\n]+[。；;！!？?]?/g)) {
        const normalised = normalise(match[0]).text;
        if (normalised.length < SHORTEST) continue;
        const judged = mandated.mask(list.unit, normalised);
        const dismissed = declined.mask(normalised);
        let open = 0;
        for (let at = 0; at < normalised.length; at++) if (!judged[at] && !dismissed[at]) open++;
        if (open < SHORTEST || open < normalised.length / 2) continue;
        sentences.push({ item, from: match.index, to: match.index + match[0].length, normalised });
      }
    }
    return sentences;
  };
}

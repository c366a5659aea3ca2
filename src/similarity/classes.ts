import { connectedRows } from './join/connected-rows.js';
import { joinIndex } from './join/join-index.js';
import type { ScoredPairs } from './join/pair-list.js';
import { packWithoutWhiteSpace } from './join/rows.js';
import { MEETINGS } from './join/similar-rows.js';
import { noStatistics } from './join/statistics.js';
import type { PackedTexts } from './packed-texts.js';
import { type JoinOptions, similarPairs } from './pairs.js';

/** The relation of `similarPairs`, without a pair for every two of many texts that are alike. */
export interface SimilarClasses {
  /** Text → its group. Texts that are identical but for white space form one group; groups count from 0 by first text. */
  group: Uint32Array;
  /** Group → the first of its texts. */
  representative: Uint32Array;
  /**
   * Texts connected by pairs that reach the threshold, directly or through others: only classes of two texts or more,
   * each ascending, ordered by their first text.
   */
  classes: number[][];
  /**
   * The similar pairs of different groups, as group numbers, like the result of `similarPairs` over the representatives.
   * Together with `group` they are the whole relation. Computed when called; with many texts that are nearly alike
   * the pairs may be very many.
   */
  pairs(): ScoredPairs;
}

/**
 * Classes of similar texts. Scores and threshold as in `similarPairs`, but time stays nearly linear when thousands of
 * texts are identical or nearly so: identical ones are taken together, and pairs inside a class are not enumerated.
 *
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function similarClasses(texts: readonly string[], options: JoinOptions): SimilarClasses {
  const classes = classesOfTexts(packWithoutWhiteSpace(texts), options);
  const { threshold } = options;
  return {
    ...classes,
    pairs: () =>
      similarPairs(
        Array.from(classes.representative, (text) => texts[text]!),
        { threshold },
      ),
  };
}

/**
 * The same without the pairs.
 * @param texts without white space
 * @throws RangeError when the threshold is not in (0, 1]
 */
export function classesOfTexts(
  texts: PackedTexts,
  { threshold, statistics = noStatistics() }: JoinOptions,
): Omit<SimilarClasses, 'pairs'> {
  const index = joinIndex(texts, threshold, MEETINGS);
  const { group, representative } = numberGroups(index.rows.text, index.leaders);
  statistics.groups += representative.length;

  const { rootOf } = connectedRows(index, statistics);
  const classOf = new Uint32Array(group.length);
  for (let row = 0; row < group.length; row++) classOf[index.rows.text[row]!] = rootOf(index.leaders[row]!);
  return { group, representative, classes: classesOf(classOf) };
}

function numberGroups(
  textOf: Uint32Array,
  leaders: Int32Array,
): Pick<SimilarClasses, 'group' | 'representative'> {
  const group = new Uint32Array(textOf.length);
  for (let row = 0; row < textOf.length; row++) group[textOf[row]!] = textOf[leaders[row]!]!;
  // So far each text has its first equal for a group: those that have themselves get the numbers, in ascending order.
  const representative = group.filter((first, text) => first === text);
  const numberOf = new Uint32Array(textOf.length);
  for (const [number, first] of representative.entries()) numberOf[first] = number;
  return { group: group.map((first) => numberOf[first]!), representative };
}

/** @param classOf text → a number below that of the texts, the same for texts of one class */
function classesOf(classOf: Uint32Array): number[][] {
  const sizes = new Uint32Array(classOf.length);
  for (const number of classOf) sizes[number]!++;
  const members = new Map<number, number[]>();
  for (let text = 0; text < classOf.length; text++) {
    const number = classOf[text]!;
    if (sizes[number] === 1) continue;
    const texts = members.get(number);
    if (texts) texts.push(text);
    else members.set(number, [text]);
  }
  return [...members.values()];
}

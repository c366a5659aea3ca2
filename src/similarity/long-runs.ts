import { commonBlocks } from './align.js';
import { eachLongRun, LONG_RUN } from './each-long-run.js';
import { GAP, type Passage } from './passage.js';
import { type Whole, wholeOf } from './whole.js';

/** Long equal runs of two writings. */
export interface LongRuns {
  longest: number;
  /** Characters in them. */
  covered: number;
  /** Passages that have some in common. */
  pairs: [number, number][];
  /** Share of a first and of a second passage that is in runs common to them. */
  shares(i: number, j: number): [number, number];
}

const NO_RUNS: LongRuns = { longest: 0, covered: 0, pairs: [], shares: () => [0, 0] };

/** Long equal runs of two writings' residual texts, by the passages they lie in. */
export function longRuns(first: readonly Passage[], second: readonly Passage[]): LongRuns {
  if (!wholeOf(first).runs.meets(wholeOf(second).runs)) return NO_RUNS;
  const one = joinPieces(first, GAP);
  const other = joinPieces(second, '\uE001');
  const covered = new Map<string, number>();
  let longest = 0;
  let total = 0;
  for (const block of commonBlocks(one.text, other.text, LONG_RUN)) {
    const key = `${one.passageAt[block.first]} ${other.passageAt[block.second]}`;
    covered.set(key, (covered.get(key) ?? 0) + block.length);
    longest = Math.max(longest, block.length);
    total += block.length;
  }
  return {
    longest,
    covered: total,
    pairs: [...covered.keys()].map((key) => key.split(' ').map(Number) as [number, number]),
    shares(i: number, j: number): [number, number] {
      const common = covered.get(`${i} ${j}`) ?? 0;
      return [
        common === 0 ? 0 : common / first[i]!.residual.length,
        common === 0 ? 0 : common / second[j]!.residual.length,
      ];
    },
  };
}

/** Pieces of all passages, with a gap character that the other writing does not use. */
function joinPieces(passages: readonly Passage[], gap: string): { text: string; passageAt: Int32Array } {
  const text = passages.map((passage) => passage.pieces.text.replaceAll(GAP, gap) + gap).join('');
  const passageAt = new Int32Array(text.length);
  let offset = 0;
  for (const [index, passage] of passages.entries()) {
    const length = passage.pieces.text.length + 1;
    passageAt.fill(index, offset, offset + length);
    offset += length;
  }
  return { text, passageAt };
}

/**
 * False where no passage can stand in the other writing's long runs to this share, and with so many characters: looks at
 * hashes of its runs only.
 * @param share 0 to 1, of the passage's residual text
 */
export function mayStandInRuns(
  passages: readonly Passage[],
  other: Whole,
  share: number,
  characters: number,
): boolean {
  return passages.some(({ pieces, residual }) => {
    if (residual.length < characters) return false;
    let covered = 0;
    let end = 0;
    eachLongRun(pieces.text, (hash, from) => {
      if (!other.runs.has(hash)) return;
      covered += from + LONG_RUN - Math.max(from, end);
      end = from + LONG_RUN;
    });
    return covered >= characters && covered / residual.length >= share;
  });
}

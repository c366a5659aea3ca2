import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHORTEST_JUDGED, type Writing } from '../../src/rules/analysis/writings.js';
import { type LikenessOptions, likenessEvidence } from '../../src/rules/copying/evidence.js';
import { type Comparison, compareWritings } from '../../src/similarity/compare.js';
import { glimpseOf, mayBeAlike } from '../../src/similarity/glance.js';
import { preparePassage } from '../../src/similarity/passage.js';

/** Text that an issued sample has. */
const SAMPLE = '逐岗查找廉政风险点';

const CLAUSES = [
  '每季度到苗圃逐畦清点苗木',
  '把账外的三百株登记入册',
  '核对公园停车收费票根和存款单',
  '差额当天补齐并换人收款',
  '带科室负责人到项目现场看隐蔽工程验收',
  '对照合同逐笔核付款凭证',
  '每半年与窗口人员谈话一次',
  '协助局长抓好养护招标',
  '发现拆分项目的退回重报',
  SAMPLE,
  `${SAMPLE}，列出不少于十八个`,
];
const WORDS = ['苗木', '账目', '票据', '项目', '合同', '现场', '逐笔', '每月', '科室'];

const item = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 7 })
  .map((clauses) => clauses.join('，'));

/** A word put in place of another stretch. */
const rewriting = fc.array(fc.tuple(fc.nat(150), fc.nat(5), fc.constantFrom(...WORDS)), { maxLength: 9 });

function rewritten(text: string, edits: readonly (readonly [number, number, string])[]): string {
  return edits.reduce((result, [at, length, word]) => {
    const from = at % (result.length + 1);
    return result.slice(0, from) + word + result.slice(from + length);
  }, text);
}

const twoLists = fc
  .tuple(
    fc.array(item, { minLength: 1, maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(4), rewriting), { maxLength: 4 }),
    fc.array(item, { maxLength: 3 }),
  )
  .map(([first, copies, others]): [Writing, Writing] => [
    writing(first),
    writing([...copies.map(([from, edits]) => rewritten(first[from % first.length]!, edits)), ...others]),
  ]);

function writing(items: readonly string[]): Writing {
  const sampled = (normalised: string): Uint8Array | undefined => {
    const mask = new Uint8Array(normalised.length);
    for (let at = normalised.indexOf(SAMPLE); at >= 0; at = normalised.indexOf(SAMPLE, at + 1))
      mask.fill(1, at, at + SAMPLE.length);
    return mask;
  };
  const masks = { mandated: () => undefined, pending: () => undefined, sampled };
  const passages = items.map((text, index) =>
    preparePassage(String(index + 1), text, masks, (normalised) => normalised.replaceAll('苗圃', '\uE100')),
  );
  return { passages } as unknown as Writing;
}

const options: fc.Arbitrary<LikenessOptions> = fc.record({
  itemThreshold: fc.constantFrom(0.8, 0.6, 1),
  listThreshold: fc.constantFrom(0.4, 0.5, 0.6),
  minimumCharacters: fc.constantFrom(30, 50, 80),
  rewrittenItems: fc.constantFrom(2, Number.POSITIVE_INFINITY),
});

/** The comparison, with no way to leave off after a glance. */
function withoutGlance(comparison: Comparison): Comparison {
  return Object.create(comparison, {
    reaches: { value: () => true },
    mayKeep: { value: () => true },
  }) as Comparison;
}

it('a passage is found that repeats what stands in the other list once', () => {
  const once = ['逐岗查找廉政风险点并列出不少于十八个', '发现拆分项目的退回重报并当面说清缘由'];
  const first = writing([`${once[0]}，每季度到苗圃逐畦清点苗木，${once[1]}，把账外的三百株登记入册，核对票根`]);
  const second = writing([`${once[0]}，${once[0]}，${once[1]}`]);
  const comparison = compareWritings(first.passages, second.passages, SHORTEST_JUDGED);
  const given = { itemThreshold: 0.9, listThreshold: 0.9, minimumCharacters: 30 } as LikenessOptions;
  const evidence = likenessEvidence(first, second, withoutGlance(comparison), given);
  expect(likenessEvidence(first, second, comparison, given)).toEqual(evidence);
});

it('passages too short to be judged are no ground, but shown where the lists are alike as a whole', () => {
  const short = ['发现拆分项目的一律退回重报', '对照合同逐笔核付各类工程款', '每季度到苗圃逐畦清点苗木数'];
  const long = [
    '带科室负责人到项目现场看隐蔽工程验收，差额当天补齐并换人收款，账外苗木登记入册',
    '核对公园停车收费票根和存款单，与窗口人员谈话一次，把账外的三百株登记入册',
  ];
  const lists = [...short, ...long];
  const given = { itemThreshold: 0.8, listThreshold: 0.5, minimumCharacters: 30 } as LikenessOptions;
  const evidenceOf = (first: Writing, second: Writing): ReturnType<typeof likenessEvidence> =>
    likenessEvidence(
      first,
      second,
      withoutGlance(compareWritings(first.passages, second.passages, SHORTEST_JUDGED)),
      given,
    );
  expect(evidenceOf(writing(short), writing(short))).toBeUndefined();
  const pairs = evidenceOf(writing(lists), writing(lists))?.matches;
  expect(pairs?.map(({ first, second }) => [first, second])).toEqual(lists.map((_, index) => [index, index]));
});

it('a pair of lists that is left off after a glance has no evidence', () => {
  const grounds = new Set<string>();
  let leftOff = 0;
  fc.assert(
    fc.property(twoLists, options, ([first, second], given) => {
      const comparison = compareWritings(first.passages, second.passages, SHORTEST_JUDGED);
      const evidence = likenessEvidence(first, second, withoutGlance(comparison), given);
      expect(likenessEvidence(first, second, comparison, given)).toEqual(evidence);
      const glimpse = glimpseOf(first.passages, second.passages);
      const may = (score: number): boolean =>
        mayBeAlike(glimpse, first.passages, second.passages, score, SHORTEST_JUDGED);
      if (evidence !== undefined) {
        grounds.add(`${evidence.ground} ${evidence.rewritten}`);
        expect(may(given.itemThreshold)).toBe(true);
        expect(may(Math.min(given.itemThreshold, given.listThreshold))).toBe(true);
      } else if (!may(given.itemThreshold)) {
        leftOff++;
      }
    }),
    { numRuns: 1000 },
  );
  // Both happen often enough to tell something.
  expect([...grounds].sort()).toEqual(['items false', 'items true', 'list false', 'list true']);
  expect(leftOff).toBeGreaterThan(10);
});

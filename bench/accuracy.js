/**
 * How well copies are found, and who is accused without reason.
 *
 *     npm run build && npm run bench:accuracy -- [--seed N] [--runs N] [--pairs FILE] [--json] [--check]
 *
 * --runs: so many cities per kind of edit, with the seeds from --seed on. --pairs: real revisions, for the
 * item score. --check: exit 1 when an aim is missed.
 */
import { parseArgs } from 'node:util';
import { copyingCity, innocentCities, itemPairs } from './cities.js';
import { EDITS } from './edits.js';
import { judgeItemScores, readRevisions } from './item-scores.js';
import { auditCity, pairOf, scorer, wholeListScorer } from './judge.js';
import { averagePrecision } from './measures.js';
import { table } from './table.js';

/** Thresholds of the comparison of whole lists, as commonly used. */
const WHOLE_LIST = [0.7, 0.8];
/** Seeds of the cities of one run lie this far apart. */
const SEED_STEP = 1000;

/** Every pair of files. @param {string[]} files */
const allPairs = (files) =>
  files.flatMap((first, at) => files.slice(at + 1).map((second) => [first, second]));

/** @param {number} part @param {number} whole */
const share = (part, whole) => (whole === 0 ? 1 : part / whole);

/**
 * Judges every city of every run.
 * @param {number} seed @param {number} runs
 */
function judge(seed, runs) {
  /** @type {{score: number, positive: boolean}[]} */
  const scored = [];
  /** @type {{score: number, positive: boolean}[]} */
  const scoredWhole = [];
  const innocent = new Map();
  const copies = new Map();
  const found = { wuze: 0, falseAlarms: 0, whole: WHOLE_LIST.map(() => ({ found: 0, falseAlarms: 0 })) };

  /** Judges all pairs of a city: the copies, and the pairs that are none. */
  const judgeCity = (city, scoredPairs) => {
    const { workspace, accused } = auditCity(city);
    const whole = wholeListScorer(city.texts);
    const score = scorer(workspace);
    const truth = new Set(city.copies.map(({ first, second }) => pairOf(first, second)));
    for (const [first, second] of allPairs([...city.texts.keys()])) {
      const positive = truth.has(pairOf(first, second));
      const similarity = whole(first, second);
      if (positive || scoredPairs(first, second)) {
        scored.push({ score: score(first, second), positive });
        scoredWhole.push({ score: similarity, positive });
      }
      if (accused.has(pairOf(first, second))) positive ? found.wuze++ : found.falseAlarms++;
      for (const [at, threshold] of WHOLE_LIST.entries()) {
        if (similarity >= threshold) positive ? found.whole[at].found++ : found.whole[at].falseAlarms++;
      }
    }
    return { accused, whole };
  };

  for (let run = 0; run < runs; run++) {
    for (const city of innocentCities(seed + run)) {
      const { accused, whole } = judgeCity(city, () => true);
      const row = innocent.get(city.kind) ?? {
        kind: city.kind,
        pairs: 0,
        accused: 0,
        whole: WHOLE_LIST.map(() => 0),
      };
      innocent.set(city.kind, row);
      for (const [first, second] of city.innocent) {
        row.pairs++;
        if (accused.has(pairOf(first, second))) row.accused++;
        for (const [at, threshold] of WHOLE_LIST.entries())
          if (whole(first, second) >= threshold) row.whole[at]++;
      }
    }
    for (const [at, edit] of EDITS.entries()) {
      for (const place of ['unit', 'units']) {
        const city = copyingCity(edit, place, SEED_STEP * (seed + run) + 2 * at + (place === 'unit' ? 0 : 1));
        const { accused, whole } = judgeCity(city, () => false);
        const key = `${edit.kind} ${edit.ratio ?? ''}`;
        const row = copies.get(key) ?? {
          kind: edit.kind,
          ...(edit.ratio !== undefined && { ratio: edit.ratio }),
          changed: 0,
          unit: { copies: 0, found: 0 },
          units: { copies: 0, found: 0 },
          whole: WHOLE_LIST.map(() => 0),
        };
        copies.set(key, row);
        for (const copy of city.copies) {
          row[place].copies++;
          row.changed += copy.changed;
          if (accused.has(pairOf(copy.first, copy.second))) row[place].found++;
          for (const [index, threshold] of WHOLE_LIST.entries())
            if (whole(copy.first, copy.second) >= threshold) row.whole[index]++;
        }
      }
    }
  }
  const rows = [...copies.values()].map(({ changed, ...row }) => {
    const all = row.unit.copies + row.units.copies;
    return {
      ...row,
      changed: changed / all,
      recall: {
        unit: share(row.unit.found, row.unit.copies),
        units: share(row.units.found, row.units.copies),
      },
      whole: row.whole.map((count) => share(count, all)),
    };
  });
  const all = [...copies.values()].reduce((sum, row) => sum + row.unit.copies + row.units.copies, 0);
  const summary = (right, wrong) => ({
    precision: share(right, right + wrong),
    recall: share(right, all),
    falseAlarms: wrong,
  });
  return {
    copies: rows,
    innocent: [...innocent.values()],
    wuze: { ...summary(found.wuze, found.falseAlarms), areaPrecisionRecall: averagePrecision(scored) },
    wholeList: found.whole.map(({ found: right, falseAlarms }, at) => ({
      threshold: WHOLE_LIST[at],
      ...summary(right, falseAlarms),
      areaPrecisionRecall: averagePrecision(scoredWhole),
    })),
  };
}

/** Edits that leave about half of an item or less. */
const heavyEdits = EDITS.filter(({ ratio }) => ratio !== undefined && ratio >= 0.35);

/** The aims, and whether they are met. @param {ReturnType<typeof judge>} result */
function aims({ copies, innocent, wuze }) {
  const least = (rows) => Math.min(...rows.flatMap(({ recall }) => [recall.unit, recall.units]));
  const light = copies.filter(({ ratio }) => ratio === undefined || ratio <= 0.35);
  const heavy = copies.filter(({ ratio }) => ratio !== undefined && ratio > 0.35);
  return [
    {
      aim: 'no pair accused that is no copy',
      met: wuze.falseAlarms === 0 && innocent.every(({ accused }) => accused === 0),
    },
    { aim: 'recall of each kind up to 35 % changed at least 0.99', met: least(light) >= 0.99 },
    { aim: 'recall of each kind at 50 % changed at least 0.6', met: least(heavy) >= 0.6 },
  ];
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '3' },
    pairs: { type: 'string' },
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const runs = Number(values.runs);
if (!Number.isInteger(seed) || !Number.isInteger(runs) || runs < 1)
  throw new Error('--seed and --runs are whole numbers, --runs from 1');
const judged = judge(seed, runs);
const itemScores = [
  {
    on: 'items of the corpus, 35 % and more changed, against others on the same duty',
    ...judgeItemScores(itemPairs(heavyEdits, seed)),
  },
];
if (values.pairs) {
  itemScores.push({
    on: 'revisions of articles of law, against other articles of one law',
    ...judgeItemScores(readRevisions(values.pairs)),
  });
}
const result = { seed, runs, ...judged, aims: aims(judged), itemScores };
console.log(values.json ? JSON.stringify(result, null, 2) : table(result));
if (values.check && result.aims.some(({ met }) => !met)) process.exitCode = 1;

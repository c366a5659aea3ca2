import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  detailsAt,
  digestAt,
  factsAt,
  hasFacts,
  inSharedMemory,
  packSurveys,
  written,
} from '../../src/workspace/packed-surveys.js';
import { digestOf, type SurveyedFile } from '../../src/workspace/survey.js';

/** Any UTF-16 units: what is damaged must come back as it was, too. */
const text = fc.oneof(
  fc.constantFrom('', '县住建局', '"引号"\\\n', '\ud842', '😀', '\u2028'),
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);

const details = fc.record(
  {
    title: text,
    approved: fc.record({ meeting: text, date: text }, { requiredKeys: [], noNullPrototype: true }),
    submitted: text,
    note: text,
  },
  { requiredKeys: [], noNullPrototype: true },
);

const surveyed: fc.Arbitrary<SurveyedFile> = fc
  .record({ file: text, bytes: fc.uint8Array({ maxLength: 4 }), unitName: text, details })
  .map(({ file, bytes, unitName, details: found }) => ({
    file,
    digest: digestOf(bytes),
    encoding: 'utf-8',
    kind: 'list',
    list: { unitName, year: 2026, type: 'member', list: { written: 1 } },
    ...(Object.keys(found).length > 0 && { details: found }),
  }));

/** A file that is read whole: all that is known of it is its digest. */
const whole = fc.uint8Array({ maxLength: 4 }).map((bytes) => ({ digest: digestOf(bytes) }));

it('what is kept of files comes out of memory as it was put in', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(surveyed, whole), { maxLength: 6 }), (files) => {
      const packed = inSharedMemory(
        packSurveys(
          files.map((each) =>
            'file' in each ? written(each) : { facts: '', details: '', digest: each.digest },
          ),
        ),
      );
      for (const [index, expected] of files.entries()) {
        expect(digestAt(packed, index)).toBe(expected.digest);
        expect(hasFacts(packed, index)).toBe('file' in expected);
        if (!('file' in expected)) continue;
        const { file, digest, details: others = {}, ...facts } = expected;
        expect(factsAt(packed, index)).toStrictEqual(facts);
        expect(detailsAt(packed, index)).toStrictEqual(others);
      }
    }),
  );
});

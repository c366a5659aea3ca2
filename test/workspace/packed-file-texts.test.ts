import fc from 'fast-check';
import { expect, it } from 'vitest';
import { itemText } from '../../src/workspace/items.js';
import { packFileTexts, unpackFileTexts } from '../../src/workspace/packed-file-texts.js';
import type { FileTexts } from '../../src/workspace/survey.js';

/** Any UTF-16 units: what is damaged must come back as it was, too. */
const text = fc.oneof(
  fc.constantFrom('', '每季度听取汇报', '"引号"\\\n', '\ud842', '😀', '\u2028'),
  fc.array(fc.nat(0xffff), { maxLength: 8 }).map((units) => String.fromCharCode(...units)),
);
const texts = fc.array(text, { maxLength: 3 });
const maybe = fc.option(text, { nil: undefined });

const item = fc
  .record(
    {
      index: fc.nat(70_000),
      id: text,
      numbered: fc.boolean(),
      content: text,
      measures: texts,
      text: fc.constant(''),
      duties: texts,
      sources: texts,
      frequency: maybe,
      deadline: maybe,
      owners: texts,
      departments: texts,
      evidence: texts,
      note: maybe,
    },
    { noNullPrototype: true },
  )
  .map((each) => ({ ...each, text: itemText(each.content, each.measures) }));

const section = fc.record(
  { index: fc.nat(50), title: text, text },
  { requiredKeys: ['index', 'text'], noNullPrototype: true },
);

const file: fc.Arbitrary<FileTexts> = fc.oneof(
  fc.array(item, { maxLength: 4 }).map((items) => ({ items })),
  fc.array(section, { maxLength: 4 }).map((sections) => ({ sections })),
  fc.constant({}),
);

it('texts come out of memory as they were put in, keys and their order included', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 5 }), (files) => {
      const packed = packFileTexts(files);
      for (const [index, expected] of files.entries()) {
        const found = unpackFileTexts(packed, index);
        expect(found).toStrictEqual(expected);
        expect(found.items?.map((each) => Object.keys(each))).toEqual(
          expected.items?.map((each) => Object.keys(each)),
        );
      }
    }),
  );
});

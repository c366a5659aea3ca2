import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OpenSentence } from '../../../src/rules/analysis/open-sentences.js';
import {
  openOnly,
  type PackedSentences,
  packSentences,
  sentenceAt,
  sentencesToHandOver,
  sentencesTogether,
} from '../../../src/rules/analysis/packed-sentences.js';

const sentence: fc.Arbitrary<OpenSentence> = fc.record({
  item: fc.nat(40),
  from: fc.nat(1000),
  to: fc.nat(1000),
  normalised: fc.string({ unit: fc.constantFrom('责', '任', '𠮷'), maxLength: 6 }),
});
const part = fc.array(fc.array(sentence, { maxLength: 4 }), { maxLength: 4 });

const listAt = (sentences: PackedSentences, list: number): OpenSentence[] =>
  Array.from({ length: sentences.first[list + 1]! - sentences.first[list]! }, (_, at) =>
    sentenceAt(sentences, sentences.first[list]! + at),
  );

it('keeps the sentences of each list, whichever lists are put together, and gives back what was handed over', () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.infiniteStream(fc.boolean()), (parts, wanted) => {
      const lists = parts.flatMap((own) => {
        const packed = packSentences(own);
        const of = wanted.next().value ? sentencesToHandOver(packed) : packed;
        return own.flatMap((sentences, at) => (wanted.next().value ? [{ of, at, sentences }] : []));
      });
      const together = sentencesTogether(lists);
      expect(together.first.length).toBe(lists.length + 1);
      for (const [list, { of, sentences }] of lists.entries()) {
        expect(listAt(together, list)).toEqual(sentences);
        const isGivenBack = (of.first.buffer as ArrayBuffer).resizable;
        expect(of.first.length === 0).toBe(isGivenBack);
      }
    }),
  );
});

it('leaves out what is not open', () => {
  fc.assert(
    fc.property(part, (lists) => {
      const packed = packSentences(lists);
      const isOpen = (normalised: string): boolean => normalised.length % 2 === 0;
      for (const [list, own] of lists.entries()) {
        const expected = own.filter(({ normalised }) => isOpen(normalised));
        expect(listAt(openOnly(packed, list, isOpen), 0)).toEqual(expected);
      }
    }),
  );
});

import fc from 'fast-check';

const ofLetters =
  (...letters: string[]) =>
  (maxLength: number) =>
    fc.string({ unit: fc.constantFrom(...letters), maxLength });

const oneLetter = ofLetters('a');
const twoLetters = ofLetters('a', 'b');
const threeLetters = ofLetters('a', 'b', '责');
const anyUnits = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  maxLength: 8,
});
/** The last two are not white space to a regular expression. */
const spaced = ofLetters('a', 'b', ' ', '\t', '\u3000', '\ufeff', '\u0085', '\u200b');
const surrogates = ofLetters('\ud83d', '\ude00', '😀', '𠮷', 'a');
const duty = ofLetters(...'落实全面从严治党主体责任专题研究部署检查问题整改');
const replacement = ofLetters(...'党风廉政建设');

/** A few sentences, and copies with a passage replaced: what the join is for. */
export const edited: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.array(duty(40), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(6), replacement(4)), { maxLength: 24 }),
  )
  .map(([sentences, edits]) => [
    ...sentences,
    ...edits.map(([which, at, length, words]) => {
      const sentence = sentences[which % sentences.length]!;
      const place = at % (sentence.length + 1);
      return sentence.slice(0, place) + words + sentence.slice(place + length);
    }),
  ]);

/** Texts of every kind that has been trouble for a similarity join: repeated bigrams, ties, blanks, broken characters. */
export const collections: fc.Arbitrary<string[]> = fc.oneof(
  fc.array(oneLetter(40), { maxLength: 25 }),
  fc.array(twoLetters(30), { maxLength: 25 }),
  fc.array(threeLetters(20), { maxLength: 25 }),
  fc.array(anyUnits, { maxLength: 20 }),
  fc.array(spaced(12), { maxLength: 25 }),
  fc.array(surrogates(8), { maxLength: 25 }),
  fc.array(fc.oneof(oneLetter(3), twoLetters(300), fc.constant('')), { maxLength: 25 }),
  edited,
);

/** Mostly what is used, 0.3 to 1, with the values people type; some lower ones. */
export const thresholds: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 0.3, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0.3, 0.4, 0.5, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.85, 0.9, 1) },
  { weight: 1, arbitrary: fc.double({ min: 0.05, max: 0.3, noNaN: true }) },
);

/** Four similar texts, 0 and 70,001 to 70,004 without 70,002, of up to 33,000 characters; 70,000 of two, all different. */
export const longAmongMany: readonly string[] = (() => {
  const units = Array.from({ length: 33_000 }, (_, index) => 0x4e00 + ((index * index) % 20_011));
  const long = String.fromCharCode(...units);
  const short = Array.from({ length: 70_000 }, (_, index) =>
    String.fromCharCode(0x4e00 + (index >> 8), 0x3400 + (index & 255)),
  );
  const turned = long.slice(17_000) + long.slice(0, 17_000);
  return [long, ...short, long.slice(0, 32_900), long.slice(0, 10_000), long.slice(0, 24_000), turned];
})();

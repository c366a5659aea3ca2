import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromBytes, type NumberArray, toBytes } from '../../src/cli/cache/kept-value.js';
import { sealed, unsealed } from '../../src/cli/cache/sealed.js';

const array: fc.Arbitrary<NumberArray> = fc.oneof(
  fc.uint8Array().map((numbers) => Uint8Array.from(numbers)),
  fc.uint16Array().map((numbers) => Uint16Array.from(numbers)),
  fc.uint32Array().map((numbers) => Uint32Array.from(numbers)),
  fc.int32Array().map((numbers) => Int32Array.from(numbers)),
);

it('gives back what was kept, each array in memory of its own', () => {
  fc.assert(
    fc.property(fc.json(), fc.array(array), fc.nat(3), (json, arrays, offset) => {
      const plain: unknown = JSON.parse(json);
      // Arrays may be parts of larger ones.
      const parts = arrays.map((each) => each.subarray(Math.min(offset, each.length)));
      const back = fromBytes(toBytes({ plain, arrays: parts }));
      expect(back.plain).toEqual(plain);
      expect(back.arrays.map((each) => [each[Symbol.toStringTag], ...each])).toEqual(
        parts.map((each) => [each[Symbol.toStringTag], ...each]),
      );
      expect(new Set(back.arrays.map(({ buffer }) => buffer)).size).toBe(arrays.length);
    }),
  );
});

it('takes nothing that is not whole, or stands under another name', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(), fc.integer({ min: 1, max: 255 }), (content, at, flipped) => {
      const bytes = sealed(content, 'a');
      expect(unsealed(bytes, 'a')).toEqual(Buffer.from(content));
      expect(unsealed(bytes, 'b')).toBeUndefined();
      expect(unsealed(bytes.subarray(0, at % bytes.length), 'a')).toBeUndefined();
      bytes[at % bytes.length]! ^= flipped;
      expect(unsealed(bytes, 'a')).toBeUndefined();
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, unitFileNames } from '../../src/reports/file-names.js';

describe('safeFileName', () => {
  it.each([
    ['鹭江市园林绿化局', '鹭江市园林绿化局'],
    ['../../etc/passwd', '_._etc_passwd'],
    ['..', '_'],
    ['.hidden', 'hidden'],
    ['-rf', 'rf'],
    ['甲/乙\\丙:丁', '甲_乙_丙_丁'],
    ['a\u0000b', 'a_U+0000_b'],
    ['甲\u202e乙', '甲_U+202E_乙'],
    ['甲\n乙', '甲_乙'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['甲. ', '甲'],
    ['', '_'],
  ])('makes %j %j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('is bounded in bytes and never cuts a character', () => {
    const name = safeFileName('𠮷'.repeat(500));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
    expect(name).toBe('𠮷'.repeat(40));
  });

  it('is harmless whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const name = safeFileName(text);
        expect(name).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+$/u);
        expect(name).not.toMatch(/^\.|\.\.|[. ]$/);
      }),
    );
  });
});

describe('unitFileNames', () => {
  it('tells units of one name apart by their ids', () => {
    const names = unitFileNames(
      [
        { id: 'b', name: '中心小学' },
        { id: 'a', name: '中心小学' },
      ],
      [],
    );
    expect(Object.fromEntries(names)).toEqual({ a: '中心小学', b: '中心小学-b' });
  });

  it('leaves the overview its name, also where case does not count', () => {
    expect(unitFileNames([{ id: 'x', name: 'INDEX' }], ['index']).get('x')).toBe('INDEX-x');
  });

  it('never gives a name twice', () => {
    const name = fc.constantFrom(
      '甲',
      '甲-a',
      '甲-A',
      'é',
      'e\u0301',
      'Ａ',
      'a',
      '一'.repeat(200),
      '..',
      '/',
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(name), (ids, units) => {
        const named = units.slice(0, ids.length).map((each, at) => ({ id: ids[at]!, name: each }));
        const names = [...unitFileNames(named, ['index']).values()].map((each) =>
          each.normalize('NFKC').toLowerCase(),
        );
        expect(new Set(names).size).toBe(named.length);
      }),
    );
  });
});

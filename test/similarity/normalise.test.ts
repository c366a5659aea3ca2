import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseText } from '../../src/similarity/normalise.js';

describe('normalise', () => {
  it.each([
    ['full-width forms', 'ＰＰＴ２０２６年', 'ppt2026年'],
    ['white space, also ideographic', '一岗　双 责\n', '一岗双责'],
    ['zero-width characters and direction marks', '一\u200B岗\uFEFF双\u202E责', '一岗双责'],
    ['punctuation and quotation marks of any style', '“一岗双责”，「一岗双责」', '一岗双责一岗双责'],
    ['traditional characters', '責任清單與黨風廉政', '责任清单与党风廉政'],
    ['compatibility ideographs', '\uF9BE', '料'],
    [
      'paragraph numbers at the start of lines',
      '一、抓部署\n（二）抓检查\n3.抓整改\n④抓考核',
      '抓部署抓检查抓整改抓考核',
    ],
    [
      'look-alike characters, of the same script or another',
      '自己负责，二○二六年曰程，РРТ',
      '自已负责二〇二六年日程ppt',
    ],
    ['decimals and set phrases, which are no paragraph numbers', '3.5万元，三重一大', '35万元三重一大'],
  ])('sees through %s', (_, source, expected) => {
    expect(normaliseText(source)).toBe(expected);
  });

  it('maps every position back to the characters it came from', () => {
    const source = '  （一）每季度 抽查①份“合同”';
    const { text, starts, ends } = normalise(source);
    expect(text).toBe('每季度抽查1份合同');
    const at = text.indexOf('合同');
    expect(source.slice(starts[at], ends[at + 1])).toBe('合同');
    const one = text.indexOf('1');
    expect(source.slice(starts[one], ends[one])).toBe('①');
  });

  it('gives ascending places within the source for any text, and leaves its own result unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const { text, starts, ends } = normalise(source);
        expect(starts.length).toBe(text.length);
        for (let at = 0; at < text.length; at++) {
          expect(starts[at]!).toBeLessThan(ends[at]!);
          expect(ends[at]!).toBeLessThanOrEqual(source.length);
          if (at > 0) expect(starts[at]!).toBeGreaterThanOrEqual(starts[at - 1]!);
        }
      }),
    );
  });

  it('gives the same text without the places, also of what was normalised before', () => {
    const parts = fc.constantFrom(
      '一、',
      '（三）',
      '①',
      '12.',
      '局',
      '長',
      'Ａ',
      'a',
      ' ',
      '\n',
      '\u200b',
      '𠮷',
      '\ud842',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts).map((some) => some.join('')),
        ),
        (source) => {
          const { text } = normalise(source);
          expect(normaliseText(source)).toBe(text);
          expect(normaliseText(text)).toBe(normalise(text).text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives each unit the place of the character that it was read from', () => {
    const number = fc.constantFrom('', '', '一、', '（二）', '3.', '\u3000④', '十二．', '\t(10)');
    // Some are read as several units, some as none, some take two units in the source.
    const character = fc.constantFrom(...'甲責㈱½①Ａ○，　\u200B己㋿𠮷𝟗ﷺé');
    const line = fc.tuple(number, fc.array(character, { maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        let source = '';
        let text = '';
        const places: [number, number][] = [];
        for (const [index, [opening, characters]] of lines.entries()) {
          source += `${index > 0 ? '\n' : ''}${opening}`;
          // What follows an opening is not read as one itself.
          for (const each of ['始', ...characters]) {
            const read = normaliseText(`始${each}`).slice(1);
            text += read;
            for (let unit = 0; unit < read.length; unit++)
              places.push([source.length, source.length + each.length]);
            source += each;
          }
        }
        const normalised = normalise(source);
        expect(normalised.text).toBe(text);
        expect(Array.from(normalised.starts, (start, at) => [start, normalised.ends[at]])).toEqual(places);
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how the text was typed', () => {
    const noise = fc.constantFrom(' ', '\u3000', '\u200B', '，', '。', '\u00AD');
    const character = fc.constantFrom(...'专题研究党风廉政建设每半年两次');
    fc.assert(
      fc.property(fc.array(fc.tuple(character, fc.array(noise, { maxLength: 2 }))), (pieces) => {
        const clean = pieces.map(([char]) => char).join('');
        const noisy = pieces.map(([char, extra]) => char + extra.join('')).join('');
        expect(normaliseText(noisy)).toBe(normaliseText(clean));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSensitive, sensitiveSpans } from '../../../src/rules/text/sensitive.js';

const found = (text: string) => sensitiveSpans(text).map(({ from, to, kind }) => [kind, text.slice(from, to)]);

describe('private numbers', () => {
  it.each([
    ['身份证号350299197802140019的村民', [['identity', '350299197802140019']]],
    ['350299 19780214 001X', [['identity', '350299 19780214 001X']]],
    ['３５０２９９１９７８０２１４００１９', [['identity', '３５０２９９１９７８０２１４００１９']]],
    ['身份证号码：350299780214001', [['identity', '350299780214001']]],
    ['身份证号350299197813140019', [['identity', '350299197813140019']]],
    ['手机13900000000，座机（0592）2051234', [
      ['telephone', '13900000000'],
      ['telephone', '（0592）2051234'],
    ]],
    ['+86 139-0000-0000', [['telephone', '+86 139-0000-0000']]],
    ['139 0000 0000', [['telephone', '139 0000 0000']]],
    ['0592-2051234', [['telephone', '0592-2051234']]],
    ['联系电话2051234', [['telephone', '2051234']]],
    ['电话：05922051234', [['telephone', '05922051234']]],
    ['13900000000 350299197802140019', [
      ['telephone', '13900000000'],
      ['identity', '350299197802140019'],
    ]],
  ])('are seen in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '2026-03-20至2026-12-10',
    '合同编号13912345678',
    '账号6222021234567890123',
    '项目代码2603-350200-04-01-123456',
    '投资13900000000元',
    '圆周率3.13900000000',
    '编码350299197813140019',
    '990299197802140019',
    '12345热线',
    '鹭廉责督〔2026〕3号',
    '3502**********0019',
  ])('are not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('masking', () => {
  it('leaves a few characters at either end', () => {
    expect(maskSensitive('身份证350299197802140019，电话13900000000、2051234')).toBe(
      '身份证350*************19，电话139******00、2051234',
    );
    expect(maskSensitive('电话2051234')).toBe('电话20****4');
  });

  it('keeps every offset, and what it has masked stays masked', () => {
    const piece = fc.constantFrom('350299197802140019', '13900000000', '0592-2051234', '每季度', '，', ' ', '电话', '1', '-', '2026');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const masked = maskSensitive(text);
        expect(masked).toHaveLength(text.length);
        expect(maskSensitive(masked)).toBe(masked);
      }),
    );
  });

  it('takes no time over hostile text', () => {
    const started = performance.now();
    maskSensitive('1'.repeat(100_000));
    maskSensitive('350299 '.repeat(20_000));
    maskSensitive('0592-'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

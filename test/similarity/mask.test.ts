import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWithin } from '../../src/similarity/align.js';
import { createMasker, withoutVariants } from '../../src/similarity/mask.js';
import { normaliseText } from '../../src/similarity/normalise.js';
import { PatternIndex } from '../../src/similarity/pattern-index.js';
import { edited } from './collections.js';

/** What is left of a text when the mandated sentences are taken out. */
function left(mandated: string[], text: string): string {
  const normalised = normaliseText(text);
  const mask = createMasker(mandated).mask(normalised);
  return [...normalised].filter((_, at) => !mask?.[at]).join('');
}

const clause =
  '认真履行“一岗双责”，对职责范围内的全面从严治党工作负主要领导责任，做到业务工作与管党治党同部署、同检查、同考核。';

describe('createMasker', () => {
  it('takes out a mandated sentence and leaves what is around it', () => {
    expect(left([clause], `坚持原则。${clause}每周到绿化处工地一次。`)).toBe('坚持原则每周到绿化处工地一次');
  });

  it('sees through typing noise', () => {
    expect(left([clause], clause.replaceAll('，', '、').replaceAll('“', '「').split('').join('\u200B'))).toBe(
      '',
    );
  });

  it('finds a lightly edited sentence and leaves only the changed words', () => {
    const edited =
      '切实履行“一岗双责”，对分管范围内的全面从严治党工作负主要领导责任，做到业务工作和管党治党同部署、同检查、同考核';
    expect(left([clause], edited).length).toBeLessThanOrEqual(4);
  });

  it('leaves what a unit fills into a slot as its own text', () => {
    const template =
      '定期听取××科室负责人履责情况汇报，特别是××领域的廉政风险防控情况，当场指出问题并明确改正期限。';
    const filled =
      '定期听取绿化处、公园管理中心负责人履责情况汇报，特别是养护标段发包领域的廉政风险防控情况，当场指出问题并明确改正期限。';
    const rest = left([template], filled);
    expect(rest).toContain('绿化处公园管理中心');
    expect(rest).toContain('养护标段发包');
    expect(rest).not.toContain('履责情况汇报');
  });

  it('takes out one sentence of a clause of several', () => {
    expect(
      left(
        ['党员干部带头遵守廉洁自律准则。凡是要求别人做到的自己首先做到。'],
        '凡是要求别人做到的自己首先做到，财务票据当月结清。',
      ),
    ).toBe('财务票据当月结清');
  });

  it('does not take out a text that only shares words with a mandated one', () => {
    const own = '对绿化处十二个养护标段的工作逐月考核，发现漏修漏剪的扣减养护费，由标段负责人承担主要责任。';
    expect(left([clause], own)).toBe(normaliseText(own));
  });

  it('takes out short phrases only where they stand to the letter', () => {
    expect(left(['严守政治规矩'], '带头严守政治规矩不含糊')).toBe('带头不含糊');
    expect(left(['严守政治规矩'], '带头遵守政治纪律不含糊')).toBe('带头遵守政治纪律不含糊');
  });
});

it('does not align a wording with a text of millions of characters that has its halves in the other order', () => {
  const characters = Array.from({ length: 1200 }, (_, at) => String.fromCharCode(0x5000 + at)).join('');
  const wording = normaliseText(characters).slice(0, 1000);
  const text = wording.slice(500) + '一'.repeat(5_000_000) + wording.slice(0, 500);
  // To align them would take twenty gigabytes.
  expect(createMasker([wording]).mask(text)).toBeUndefined();
});

describe('variants of one wording', () => {
  const WORDING = '对照责任清单和年度任务逐项抓好落实';
  // Few places, so that one variant is often as near to another as to the wording.
  const variant = fc
    .array(fc.tuple(fc.constantFrom(0, 4, 16), fc.nat(2), fc.constantFrom('', '公', '年', '清单')), {
      minLength: 1,
      maxLength: 2,
    })
    .map((edits) =>
      edits.reduce((text, [at, length, word]) => text.slice(0, at) + word + text.slice(at + length), WORDING),
    );
  const other = fc.constantFrom('', '公示', '责任', '每周到工地查看', '年度', '好落实', '对');
  const texts = fc
    .array(fc.tuple(other, fc.oneof(fc.constant(WORDING), variant)), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map((part) => part.join('')).join(''));

  it('are found before the wording itself where they fit no worse', () => {
    const rest = WORDING.slice(1);
    const between = '每周到工地查看'.repeat(6);
    const text = `应${rest}${between}${WORDING}`;
    const mask = createMasker([WORDING, `公${rest}`]).mask(text);
    expect([...text].filter((_, at) => !mask?.[at]).join('')).toBe(`应${between}`);
  });

  it('are found as each by itself would be', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.uniqueArray(variant, { maxLength: 5 }), texts, other, (variants, start, end) => {
        const text = start + end;
        const patterns = [...new Set([WORDING, ...variants])].sort(
          (a, b) => b.length - a.length || (a < b ? -1 : 1),
        );
        const expected = new Uint8Array(text.length);
        const sharing = new PatternIndex(patterns).sharing(text).map((index) => patterns[index]!);
        for (const pattern of sharing) {
          const at = text.indexOf(pattern);
          if (at >= 0) expected.fill(1, at, at + pattern.length);
        }
        for (const pattern of sharing) {
          if (text.includes(pattern)) continue;
          const { equal } = alignWithin(pattern, text)!;
          if (equal.length < 0.7 * pattern.length) continue;
          changed++;
          for (const [index, at] of equal.entries()) {
            const before = equal[index - 1] ?? at;
            expected.fill(1, at - before <= 3 ? before : at, at + 1);
          }
        }
        expect(createMasker(patterns).mask(text)).toEqual(expected.includes(1) ? expected : undefined);
      }),
      { numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(100);
  });
});

describe('withoutVariants', () => {
  const P = '对照责任清单和年度任务逐项抓好落实';

  it('leaves out light edits of what stands before them', () => {
    const edits = [P.replace('年度', '全年'), `${P.slice(0, -1)}办`, `${P}到位`, P.slice(3)];
    expect(withoutVariants([P, ...edits])).toEqual([P]);
    const others = ['每月到苗圃逐畦清点苗木并登记入册', `${P}并在党组会上逐人点评`, P.slice(0, 5)];
    expect(withoutVariants([P, ...others])).toEqual([P, ...others]);
  });

  it('does not align what is very long', () => {
    const long = Array.from({ length: 1001 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    const edited = `换${long.slice(1)}`;
    expect(withoutVariants([long.slice(1), long.slice(1, 900), `${long.slice(1)}了`, long, edited])).toEqual([
      long.slice(1),
      `${long.slice(1)}了`,
      long,
      edited,
    ]);
  });

  it('those that stay mask all but a few characters of each', () => {
    const wordings = fc.array(
      edited.filter((several) => several.length > 0),
      { minLength: 1, maxLength: 3 },
    );
    let leftOut = 0;
    fc.assert(
      fc.property(wordings, (several) => {
        const all = [...new Set(several.flat())].filter((text) => text.length >= 4);
        const kept = withoutVariants(all);
        leftOut += all.length - kept.length;
        for (const text of all)
          expect(left(kept, text).length).toBeLessThanOrEqual(kept.includes(text) ? 0 : 2);
      }),
      { numRuns: 500 },
    );
    expect(leftOut).toBeGreaterThan(50);
  });
});

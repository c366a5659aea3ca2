import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/documents/official-markdown.js';
import { orderDocument } from '../../src/orders/order-document.js';
import { sampleOrder } from './sample.js';

const written = (text: string) =>
  markdown(orderDocument(sampleOrder(), { undecided: new Set(), wording: { text, file: '督办单文稿.md' } }));

describe('the user’s own wording', () => {
  it('fills placeholders, numbers headings and leaves remarks out', () => {
    const text = written(
      '# {{标题}}\n% 供起草人参考\n> {{主送}}：\n\n## 问题\n\n{{问题}}\n\n## 期限\n\n{{期限}}前报{{发文机关简称}}。\n',
    );
    expect(text).toContain('## 一、问题');
    expect(text).toContain('## 二、期限');
    expect(text).toContain('2026年5月6日前报市廉责办。');
    expect(text).not.toContain('供起草人参考');
  });

  it('leaves out a line whose placeholders are empty, and a heading with nothing below it', () => {
    const text = written('# {{标题}}\n\n## 联系方式\n\n联系人：{{联系人}}\n\n## 问题\n\n{{问题}}\n');
    expect(text).not.toContain('联系');
    expect(text).toContain('## 一、问题');
  });

  it.each([
    ['# 标题\n\n{{期 限}}', '督办单文稿.md 第 3 行：没有占位符“期 限”'],
    ['{{单位名}}', '没有占位符“单位名”，可用：标题、文号、主送'],
    ['问题如下：{{问题}}', '应当独占一行'],
    ['{{单位}', '花括号没有配对'],
  ])('refuses %s', (text, reason) => expect(() => written(text)).toThrow(reason));
});

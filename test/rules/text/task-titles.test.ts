import { describe, expect, it } from 'vitest';
import { titleShare } from '../../../src/rules/text/task-titles.js';

describe('titleShare', () => {
  it.each([
    ['宅基地审批专项检查', '宅基地审批专项检查6月到9月进行'],
    ['驾驶员考勤和里程津贴核查', '驾驶员的考勤记录与里程津贴逐月比对'],
    ['惠农补贴发放公开', '惠农補貼发放前后各贴一次'],
    ['公开', '政务公开目录每季度更新'],
  ])('“%s” is spoken of in “%s”', (title, text) => {
    expect(titleShare(title, text)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ['宅基地审批专项检查', '对公务接待开展专项检查，逐项整治'],
    ['驾驶员考勤和里程津贴核查', '每季度核查业务资料'],
    ['市属国有企业领导人员任期制管理', '国资和卫健两个领域的领导班子年底评议'],
  ])('“%s” is not in “%s”', (title, text) => {
    expect(titleShare(title, text)).toBeLessThan(0.4);
  });

  it('says nothing of an empty title', () => {
    expect(titleShare('', '任何内容')).toBe(0);
  });
});

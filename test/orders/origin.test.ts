import { describe, expect, it } from 'vitest';
import { placeText } from '../../src/orders/order-document.js';
import { problemsOf } from '../../src/orders/problems.js';
import { auditFiles } from '../audit/workspace.js';

const list = (items: number): string => `kind: list
unit: linye
year: 2026
type: member
person: 马千里
items:
${Array.from({ length: items }, (_, at) => `  # 原文：县林业局清单.docx 表1第${at + 2}行\n  - {id: "${at + 1}", content: ××科室第${at + 1}项工作由马千里待补充}\n`).join('')}`;

const placesOf = (items: number) => {
  const audit = auditFiles({
    'wuze.yaml': 'kind: config\nyear: 2026\n',
    'unit.yaml':
      'kind: unit\nid: linye\nname: 云溪县林业局\nmembers:\n  - {person: 马千里, position: 副局长, division: [造林股]}\n',
    'ma.yaml': list(items),
  });
  const problems = problemsOf('linye', audit, {
    includeWarnings: false,
    ordered: new Set(),
    sentence: (_, sentence) => sentence,
  });
  return problems.find(({ key }) => key === 'format/placeholder')!.places;
};

describe('an order about an imported list', () => {
  it('says where in the file that the unit sent the problem stands', () => {
    const [place] = placesOf(1);
    expect(place!.origin).toBe('县林业局清单.docx 表1第2行');
    expect(placeText(place!)).toMatch(/（见报送的县林业局清单\.docx 表1第2行）$/);
  });

  it('names the first places only, and how many there are', () => {
    const origins = placesOf(5).map(({ origin }) => origin!);
    const all = origins.join('；');
    expect(all).toContain('表1第2行');
    for (const origin of origins) expect(origin.split('、').length).toBeLessThanOrEqual(3);
  });
});

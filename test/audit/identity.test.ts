import { describe, expect, it } from 'vitest';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

const idsOf = (files: Record<string, string>) => copyingOf(auditFiles(files)).map((finding) => finding.id);
const before = idsOf(COPIES);
const edited = (file: string, change: (text: string) => string) => ({
  ...COPIES,
  [file]: change(COPIES[file]!),
});

describe('the identity of a finding', () => {
  it('is sixteen hexadecimal digits, one of its own for each side', () => {
    expect(before).toHaveLength(2);
    expect(new Set(before).size).toBe(2);
    for (const id of before) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  it('survives renumbering, reordering and typing noise', () => {
    const renumbered = edited('units/linye/ma.yaml', (text) =>
      text
        .replace('id: "1"', 'id: "二"')
        .replace(
          'items:\n',
          'items:\n  - {id: "一", content: 春季造林前把种苗供应商名单张贴在局大厅，接受举报十五天。}\n',
        )
        .replace('苗木到货', '苗木 到货'),
    );
    expect(idsOf(renumbered)).toEqual(before);
  });

  it('survives moving the file', () => {
    const { 'units/linye/ma.yaml': list, ...others } = COPIES;
    expect(new Set(idsOf({ ...others, 'archive/2026/a.yaml': list! }))).toEqual(new Set(before));
  });

  it('changes with the text, the person and the other side', () => {
    const texts = edited('units/linye/ma.yaml', (text) => text.replace('不少于六个小班', '不少于八个小班'));
    expect(idsOf(texts)).not.toEqual(before);
    const { 'units/linye/shi.yaml': list, ...others } = COPIES;
    const other = idsOf({
      ...others,
      'units/linye/unit.yaml': COPIES['units/linye/unit.yaml']!.replace('石敬民', '石敬业'),
      'units/linye/shi.yaml': list!.replace('石敬民', '石敬业'),
    });
    expect(other.some((id) => before.includes(id))).toBe(false);
  });
});

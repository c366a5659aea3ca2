import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { format } from '../../src/reports/xlsx.js';
import { attribute, part } from '../documents/office-file.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', namePartners: false } as const;

const written = () => format.files(sampleAudit(), OPTIONS)[0]!;

async function sheets() {
  const read = await readXlsxFile(Buffer.from(written().content as Uint8Array));
  return Object.fromEntries(read.map(({ sheet, data }) => [sheet, data]));
}

describe('the ledger of findings', () => {
  it('is one file with three sheets', async () => {
    expect(written().name).toBe('问题台账.xlsx');
    expect(Object.keys(await sheets())).toEqual(['问题', '单位', '未核查事项']);
  });

  it('has every finding in a row', async () => {
    const [head, ...rows] = (await sheets()).问题!;
    expect(head!.join(' ')).toBe(
      '序号 问题编号 单位 清单类型 姓名 条号 规则 级别 状态 问题 依据 整改建议 原文 相似度 对方 文件 行 原文位置',
    );
    const audit = sampleAudit();
    expect(rows.map((row) => row[1])).toEqual(audit.findings.map(({ id }) => id));
    const row = rows.find((each) => each[1] === '2a33d44e55f66a77')!;
    const of = (title: string) => row[head!.indexOf(title)];
    expect(of('单位')).toBe('鹭江市水利局');
    expect(of('清单类型')).toBe('班子成员责任清单');
    expect([of('姓名'), of('条号'), of('级别'), of('状态')]).toEqual(['王建军', '4', '错误', '经复核属实']);
    expect(of('规则')).toBe('跨单位雷同\ncopying/units');
    expect(of('相似度')).toBe(0.74);
    expect(of('对方')).toBe('鹭江市园林绿化局陈志远责任清单第6条');
    expect([of('文件'), of('行')]).toEqual(['units/shuili/2026/wang.yaml', 18]);
    expect(of('原文位置')).toBe('水利局.xlsx 工作表“王建军”B6');
  });

  it('has every unit with its verdict and figures', async () => {
    const [head, ...rows] = (await sheets()).单位!;
    const of = (row: unknown[], title: string) => row[head!.indexOf(title)];
    expect(rows).toHaveLength(5);
    const yuanlin = rows.find((row) => of(row, '单位编号') === 'yuanlin')!;
    expect(
      ['结论', '已报', '应报', '错误', '警告', '提示', '豁免或不属实'].map((title) => of(yuanlin, title)),
    ).toEqual(['需整改', 5, 6, 6, 4, 1, 2]);
    const baixi = rows.find((row) => of(row, '单位编号') === 'baixi')!;
    expect(of(baixi, '应报')).toBe('—');
  });

  it('has what was not checked, and why', async () => {
    const [, ...rows] = (await sheets()).未核查事项!;
    expect(rows.map((row) => row.slice(1, 4))).toContainEqual([
      '责任漏项',
      '清单未注明对应责任，关键词不足以判断',
      '鹭江市教育局',
    ]);
    expect(rows.map((row) => row.slice(1, 3))).toContainEqual(['measurable/evidence', '配置中已关闭']);
  });

  it('filters, keeps its head in sight, and has columns wide enough for Chinese', () => {
    const sheet = part(written().content as Uint8Array, 'xl/worksheets/sheet1.xml');
    expect(attribute(sheet, 'autoFilter', 'ref')).toBe(`A1:R${sampleAudit().findings.length + 1}`);
    expect(attribute(sheet, 'pane', 'state')).toBe('frozen');
    const widths = Array.from(sheet.getElementsByTagName('col')).map((each) =>
      Number(each.getAttribute('width')),
    );
    expect(widths[1]).toBeGreaterThan('4144e55f66a77b88'.length);
    expect(widths[2]).toBeGreaterThan('海湾区白溪街道'.length * 2);
  });
});

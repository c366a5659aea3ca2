import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { indexAudit } from '../../src/reports/audit-index.js';
import type { FindingEntry, Group, Section } from '../../src/reports/document.js';
import { format as html } from '../../src/reports/html.js';
import { type Rectification, rectification } from '../../src/reports/rectification.js';
import { sampleAudit } from './sample-audit.js';

function reportOf(id: string, audit: Audit = sampleAudit(), namePartners = false): Rectification {
  const index = indexAudit(audit);
  return rectification(index.units.get(id)!, index, { language: 'zh', namePartners });
}

const titles = (sections: readonly Section[]) => sections.map(({ number = '', title }) => number + title);

function groups(report: Rectification): Group[] {
  return report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'group'));
}

function finding(report: Rectification, id: string): FindingEntry {
  return groups(report)
    .flatMap(({ findings }) => findings)
    .find((each) => each.id === id)!;
}

const points = (report: Rectification) =>
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'points' ? block.points.map(({ text }) => text) : [])),
  );

describe('a unit that must revise', () => {
  const report = reportOf('yuanlin');

  it('is addressed and dated as an official document', () => {
    expect(report.title).toBe('关于鹭江市园林绿化局2026年度全面从严治党主体责任清单的核查反馈意见');
    expect(report.recipient).toBe('鹭江市园林绿化局：');
    expect(report.signature).toEqual({
      issuer: '鹭江市全面从严治党主体责任工作领导小组办公室',
      date: '2026年4月10日',
    });
  });

  it('has its sections numbered 一、 二、 …', () => {
    expect(titles(report.sections)).toEqual([
      '一、核查情况',
      '二、存在问题及整改建议',
      '三、提示和待认定事项',
      '四、不计入结论的事项',
      '五、整改要求',
    ]);
  });

  it('groups problems by list: the unit, team, principal, members', () => {
    expect(groups(report).map(({ number, title }) => number + title)).toEqual([
      '（一）清单报送和单位信息',
      '（二）班子责任清单',
      '（三）林国栋责任清单（党组书记、局长）',
      '（四）陈志远责任清单（党组成员、副局长）',
      '（五）方静责任清单（党组成员、总工程师）',
      '（六）黄海平责任清单（党组成员、副局长）',
      '（一）林国栋责任清单（党组书记、局长）',
      '（一）班子责任清单',
      '（二）陈志远责任清单（党组成员、副局长）',
    ]);
  });

  it('says until when, to whom, whose lists are missing, and how to object', () => {
    expect(points(report)).toEqual([
      expect.stringContaining('逐条核实、逐条修改'),
      expect.stringContaining('周正'),
      expect.stringContaining('于2026年5月6日前（15个工作日内）连同书面整改情况报市廉责办'),
      expect.stringContaining('不同看法'),
      '联系人：综合科，联系电话：0592-0000000。',
    ]);
  });

  it('counts from receipt when the calendar does not know the date', () => {
    const audit = sampleAudit();
    audit.reply = { workingDays: 15 };
    expect(points(reportOf('yuanlin', audit)).join('')).toContain('自收到本意见之日起15个工作日内');
  });

  it('shows exempted and dismissed findings with the reason and asks nothing for them', () => {
    const exempted = finding(report, '4544e55f66a77b88');
    expect(exempted).toMatchObject({ stateLabel: '已豁免', reason: '两人共管公园管理中心' });
    expect(exempted).not.toHaveProperty('advice');
    expect(finding(report, '4644e55f66a77b88').stateLabel).toBe('经复核不属实');
  });

  it('shows a class of three with each of the others', () => {
    const { comparisons } = finding(report, '3c44e55f66a77b88');
    expect(comparisons.map(({ other }) => other.label)).toEqual(['黄海平责任清单第5条', '方静责任清单第4条']);
  });

  it('greys mandated wording and marks the rest that is common', () => {
    const [comparison] = finding(report, '3b44e55f66a77b88').comparisons;
    expect(comparison!.own.pieces[0]!.kind).toBe('mandated');
    expect(comparison!.own.pieces.some(({ kind }) => kind === 'common')).toBe(true);
  });

  it('says that likeness is a fact and no accusation', () => {
    expect(JSON.stringify(report.sections)).toContain('不等于认定谁抄袭谁');
  });
});

describe('other units in a unit’s report', () => {
  const others = ['鹭江市水利局', '王建军', 'units/shuili', '苏慧敏', '何启明', 'units/jiaoyu'];

  it('are not named', () => {
    const page = String(html.files(sampleAudit(), { language: 'zh', namePartners: false }).at(-1)!.content);
    expect(page).toContain('某单位');
    for (const name of others) expect(page).not.toContain(name);
  });

  it('are named when asked for', () => {
    const entry = finding(reportOf('yuanlin', sampleAudit(), true), '3d44e55f66a77b88');
    expect(entry.problem).toContain('鹭江市水利局王建军');
    expect(entry.comparisons[0]!.other.place).toBe('units/shuili/2026/wang.yaml 第18行');
  });

  it('show only what is alike, names in it replaced', () => {
    const [comparison] = finding(reportOf('yuanlin'), '3d44e55f66a77b88').comparisons;
    const { pieces, place } = comparison!.other;
    expect(place).toBeUndefined();
    expect(pieces.filter(({ kind }) => kind === 'masked').map(({ text }) => text)).toEqual([
      '某同志',
      '某单位',
    ]);
    const shui = '每月到西溪水库查看除险加固，';
    const audit = sampleAudit();
    const long = shui.repeat(10);
    for (const each of audit.findings) {
      for (const place of each.related ?? [])
        if (place.unit === 'shuili') place.text = (place.text ?? '') + long;
    }
    const longer = finding(reportOf('yuanlin', audit), '3d44e55f66a77b88').comparisons[0]!.other.pieces;
    expect(longer.at(-1)!.kind).toBe('gap');
  });

  it('keep a name that the unit itself wrote, where that is the very problem', () => {
    expect(finding(reportOf('yuanlin'), '4644e55f66a77b88').problem).toContain('市水利局');
  });

  it('may be quoted where the unit left their name in', () => {
    const audit = sampleAudit();
    const target = audit.findings.find(({ id }) => id === '3d44e55f66a77b88')!;
    target.leftovers = ['市水利局'];
    target.problem.zh =
      '第6条与鹭江市水利局王建军的清单雷同，文中留有对方的名称“市水利局”，应系由水利局清单改写。';
    expect(finding(reportOf('yuanlin', audit), target.id).problem).toBe(
      '第6条与某单位某同志的清单雷同，文中留有对方的名称“市水利局”，应系由某单位清单改写。',
    );
  });

  it('are not named by the short name of a party organisation either', () => {
    const audit = sampleAudit();
    audit.units.find(({ id }) => id === 'shuili')!.name = '中共鹭江市第二医院委员会';
    const target = audit.findings.find(({ id }) => id === '3d44e55f66a77b88')!;
    target.problem.zh = '与中共鹭江市第二医院委员会、鹭江市第二医院、市第二医院雷同';
    expect(finding(reportOf('yuanlin', audit), target.id).problem).toBe('与某单位、某单位、某单位雷同');
  });

  it('are told apart by letters, and only counted when there are many', () => {
    const audit = sampleAudit();
    const target = audit.findings.find(({ id }) => id === '4444e55f66a77b88')!;
    const place = target.related![0]!;
    const from = (...units: string[]) =>
      units.map((unit) => ({ ...place, unit, file: `units/${unit}/2026/x.yaml`, person: '甲某' }));
    target.related = from('shuili', 'wenlv');
    expect(finding(reportOf('yuanlin', audit), target.id).related).toBe('某单位甲、某单位乙');
    target.related = from('shuili', 'wenlv', 'jiaoyu', 'baixi');
    expect(finding(reportOf('yuanlin', audit), target.id).related).toBe('其他4个单位');
  });

  it('stay unnamed when the audit knows nothing of them', () => {
    const audit = sampleAudit();
    audit.units = audit.units.filter(({ id }) => id === 'yuanlin');
    audit.lists = audit.lists!.filter(({ unit }) => unit === 'yuanlin');
    const entry = finding(reportOf('yuanlin', audit), '3d44e55f66a77b88');
    expect(entry.problem).toBe('与某单位的文字雷同');
    expect(JSON.stringify(entry)).not.toMatch(/水利局|王建军|shuili/);
  });
});

describe('verdicts', () => {
  it('are in the words of official documents', () => {
    expect(['wenlv', 'jiaoyu', 'yuanlin', 'baixi'].map((id) => reportOf(id).verdictLabel)).toEqual([
      '合格',
      '合格（部分未核查）',
      '需整改',
      '退回重报',
    ]);
  });

  it('of a clean unit come with thanks and without sections of problems', () => {
    const report = reportOf('wenlv');
    expect(report.clean).toBe(true);
    expect(report.opening.join('')).toContain(
      '已全部报送，另有述责述廉报告1份，各项核查均未发现需要整改的问题',
    );
    expect(report.opening.at(-1)).toMatch(/^感谢/);
    expect(report.sections).toEqual([]);
    expect(report.appendix!.title).toBe('附表：核查清单一览');
  });

  it('of a clean unit say so when not everything was checked', () => {
    const audit = sampleAudit();
    audit.units.find(({ id }) => id === 'wenlv')!.partly = true;
    audit.notChecked.push({
      rule: 'copying/last-year',
      unit: 'wenlv',
      reason: { zh: '没有上年清单', en: 'none' },
    });
    const report = reportOf('wenlv', audit);
    expect(report.verdictLabel).toBe('合格（部分未核查）');
    expect(report.opening.join('')).toContain('已核查的部分未发现需要整改的问题');
    expect(titles(report.sections)).toEqual(['未核查事项']);
  });

  it('of a pass with advice ask for no reply', () => {
    expect(points(reportOf('jiaoyu'))[0]).toContain('不需专门报送材料');
  });

  it('of lists sent back ask for a new draft', () => {
    expect(points(reportOf('baixi'))[0]).toContain('予以退回');
  });
});

describe('without issuer, evidence or places of others', () => {
  it('still makes a report', () => {
    const { issuer: _, region: __, lists: ___, similarity: ____, coverage: _____, ...rest } = sampleAudit();
    const report = reportOf('yuanlin', rest);
    expect(report.signature).toEqual({ date: '2026年4月10日' });
    expect(points(report).join('')).toContain('报发文机关');
    expect(finding(report, '3b44e55f66a77b88').comparisons).toHaveLength(1);
    expect(report.appendix).toBeUndefined();
  });

  it('recovers the common passages of an item whose text is not there', () => {
    const { lists: _, ...audit } = sampleAudit();
    const target = audit.findings.find(({ id }) => id === '3c44e55f66a77b88')!;
    target.matches![1]!.item = '9';
    target.text = '别的文字';
    const [, second] = finding(reportOf('yuanlin', audit), target.id).comparisons;
    expect(second!.own.label).toBe('本清单第9条');
    expect(second!.own.pieces.find(({ kind }) => kind === 'common')!.text).toBe('每半年听取一次');
  });
});

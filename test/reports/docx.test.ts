import { afterEach, describe, expect, it } from 'vitest';
import type { Audit } from '../../src/audit/audit.js';
import { format } from '../../src/reports/docx.js';
import type { ReportOptions } from '../../src/reports/format.js';
import { all, attribute, part, textOf, unpack } from '../documents/office-file.js';
import { sampleAudit } from './sample-audit.js';

const OPTIONS = { language: 'zh', namePartners: false } as const;

function report(unit: string, audit: Audit = sampleAudit(), options: ReportOptions = OPTIONS): Uint8Array {
  const file = format.files(audit, options).find(({ name }) => name === `${unit}.docx`);
  if (file === undefined) throw new Error(`no report of ${unit}`);
  return file.content;
}

const document = (file: Uint8Array) => part(file, 'word/document.xml');
const lines = (file: Uint8Array) => all(document(file), 'w:p').map(textOf);
const styled = (file: Uint8Array, style: string) =>
  all(document(file), 'w:p')
    .filter((paragraph) => attribute(paragraph, 'w:pStyle', 'w:val') === style)
    .map(textOf);

describe('a rectification report in Word', () => {
  const yuanlin = report('鹭江市园林绿化局');

  it('is one file a unit', () => {
    const names = format.files(sampleAudit(), OPTIONS).map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect(new Set(names).size).toBe(5);
  });

  it('has a title, whom it goes to, and headings in the order of an official document', () => {
    expect(styled(yuanlin, 'Title')[0]).toBe(
      '关于鹭江市园林绿化局2026年度\n全面从严治党主体责任清单的核查反馈意见',
    );
    expect(styled(yuanlin, 'Recipient')).toEqual(['鹭江市园林绿化局：']);
    expect(styled(yuanlin, 'Heading1')).toEqual([
      '一、核查情况',
      '二、存在问题及整改建议',
      '三、提示和待认定事项',
      '四、不计入结论的事项',
      '五、整改要求',
    ]);
    expect(styled(yuanlin, 'Heading2').slice(0, 4)).toEqual([
      '（一）核查范围',
      '（二）核查结论',
      '（三）未核查事项',
      '（一）清单报送和单位信息',
    ]);
  });

  it('says each finding in a sentence, with what is asked', () => {
    expect(styled(yuanlin, 'BodyText')).toContain(
      '1.班子成员清单雷同（第3条），应当整改：第3条与黄海平清单第2条雷同，只换了科室和事项名称。',
    );
  });

  it('is signed with an Arabic date without leading zeros', () => {
    expect(styled(yuanlin, 'Signature')).toEqual([
      '鹭江市全面从严治党主体责任工作领导小组办公室',
      '2026年4月10日',
    ]);
  });

  it('names its attachments and has them', () => {
    expect(styled(yuanlin, 'Attachments')).toEqual([
      '附件：1.问题清单',
      '2.雷同文字对照',
      '3.清单两两雷同程度',
    ]);
    expect(styled(yuanlin, 'AttachmentLabel')).toEqual(['附件1', '附件2', '附件3']);
    expect(styled(yuanlin, 'Title').slice(1)).toEqual(['问题清单', '雷同文字对照', '清单两两雷同程度']);
  });

  it('has every finding of the unit in its table, with basis, advice, place and id', () => {
    const text = lines(yuanlin).join('\n');
    for (const finding of sampleAudit().findings.filter(({ unit }) => unit === 'yuanlin')) {
      expect(text).toContain(`编号 ${finding.id}`);
      expect(text).toContain(`${finding.file} 第${finding.start.line}行`);
    }
    expect(text).toContain('依据：主体责任清单应当结合本人分工制定');
    expect(text).toContain('整改建议：请本人结合分管科室');
  });

  it('marks what two texts have in common and greys what is mandated', () => {
    const runs = all(document(yuanlin), 'w:r');
    const common = runs.filter((run) => attribute(run, 'w:shd', 'w:fill') === 'FFE699');
    expect(common.length).toBeGreaterThan(10);
    expect(common.every((run) => attribute(run, 'w:u', 'w:val') === 'single')).toBe(true);
    const grey = runs.filter((run) => attribute(run, 'w:color', 'w:val') === '767676').map(textOf);
    expect(grey).toContain('认真履行“一岗双责”，对职责范围内的全面从严治党工作负主要领导责任。');
  });

  it('refers from a finding to its texts side by side', () => {
    const text = lines(yuanlin);
    expect(text).toContain('对照见附件2第1组');
    expect(text.some((line) => line.startsWith('1. 陈志远责任清单'))).toBe(true);
  });

  it('does not name other units unless told to', () => {
    const named = { ...OPTIONS, namePartners: true };
    expect(lines(yuanlin).join('\n')).not.toContain('王建军');
    expect(lines(report('鹭江市园林绿化局', sampleAudit(), named)).join('\n')).toContain('王建军');
  });

  it('is a draft while a finding that asks for something is undecided', () => {
    const header = part(yuanlin, 'word/header1.xml');
    expect(textOf(header.documentElement!)).toBe('草稿：尚有9个问题未经人工复核，复核前不得印发');
    const decided = sampleAudit();
    for (const finding of decided.findings) if (finding.severity !== 'info') finding.state = 'confirmed';
    expect(unpack(report('鹭江市园林绿化局', decided)).has('word/header1.xml')).toBe(false);
  });

  it('to a unit without findings is a letter of thanks with the lists attached', () => {
    const clean = report('鹭江市文化和旅游局');
    expect(unpack(clean).has('word/header1.xml')).toBe(false);
    expect(styled(clean, 'Attachments')).toEqual(['附件：核查清单一览']);
    expect(styled(clean, 'AttachmentLabel')).toEqual(['附件']);
  });

  it('speaks English when asked', () => {
    const english = report('鹭江市园林绿化局', sampleAudit(), { ...OPTIONS, language: 'en' });
    expect(styled(english, 'Heading1')[0]).toBe('A. What was checked');
    expect(attribute(part(english, 'word/styles.xml'), 'w:rFonts', 'w:ascii')).toBe('Times New Roman');
  });

  it('shows more lists than fit a page in several tables', () => {
    const audit = sampleAudit();
    const file = (at: number) => `units/yuanlin/2026/${String(at).padStart(2, '0')}.yaml`;
    audit.similarity = Array.from({ length: 20 }, (_, at) => at + 1).map((at) => ({
      unit: 'yuanlin',
      first: file(0),
      second: file(at),
      raw: 0.5,
      residual: at / 20,
    }));
    const tables = all(document(report('鹭江市园林绿化局', audit)), 'w:tbl').slice(-2);
    expect(tables.map((table) => all(all(table, 'w:tr')[0]!, 'w:tc').length)).toEqual([15, 8]);
  });
});

describe('the same audit', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('gives the same bytes at any time in any time zone', () => {
    const written = ['Asia/Shanghai', 'America/New_York'].map((name) => {
      process.env.TZ = name;
      return format
        .files(sampleAudit(), OPTIONS)
        .map(({ content }) => Buffer.from(content as Uint8Array).toString('hex'));
    });
    expect(written[1]).toEqual(written[0]);
  });
});

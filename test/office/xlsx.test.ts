import { beforeAll, describe, expect, it } from 'vitest';
import { format } from '../../src/reports/xlsx.js';
import { sampleAudit } from '../reports/sample-audit.js';
import { convert, requireOffice } from './convert.js';

const OPTIONS = { language: 'zh', namePartners: false } as const;

beforeAll(requireOffice);

/** Every sheet as LibreOffice calculates and shows it: comma, double quotes, UTF-8, all sheets. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

describe('the ledger opened by LibreOffice', () => {
  it('has its three sheets', () => {
    const files = convert('ledger.xlsx', format.files(sampleAudit(), OPTIONS)[0]!.content, CSV, 'csv');
    expect([...files.keys()].sort()).toEqual(['ledger-单位.csv', 'ledger-未核查事项.csv', 'ledger-问题.csv']);
    const findings = files.get('ledger-问题.csv')!.toString('utf8');
    expect(findings).toContain(
      '序号,问题编号,单位,清单类型,姓名,条号,规则,级别,状态,问题,依据,整改建议,原文,相似度,对方,文件,行',
    );
    expect(findings).toContain('2a33d44e55f66a77,鹭江市水利局,班子成员责任清单,王建军,4');
    expect(findings).toContain(',74%,');
  });

  it('calculates nothing', () => {
    const payloads = ["=cmd|' /C calc'!A0", '=1+1', '+1+1', '-1-1', '@SUM(1)', '_x003D_1+1', '<t>&amp;'];
    const audit = sampleAudit();
    const [finding] = audit.findings;
    audit.findings = payloads.map((text) => ({ ...finding!, text }));
    const files = convert('ledger.xlsx', format.files(audit, OPTIONS)[0]!.content, CSV, 'csv');
    const shown = files.get('ledger-问题.csv')!.toString('utf8');
    for (const payload of payloads) expect(shown).toContain(`,${payload},`);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const fixtureText = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');

/** Sentences that many lists of units without a roster share and nobody has judged. */
const SHARED = [
  '坚持把党风廉政建设与业务工作同谋划同部署同检查同考核，层层传导压力。',
  '带头执行请示报告制度，遇有重要情况第一时间向上级党组织书面报告。',
];

/** What makes audits differ from one another, put on top of fixtures/lujiang: one of everything that is joined at the end. */
export function variedFiles(decided: readonly { id: string }[] = []): Record<string, string | Uint8Array> {
  const configuration = parse(fixtureText('lujiang/wuze.yaml')) as Record<string, unknown>;
  const catalogue = parse(fixtureText('lujiang/catalogue.yaml')) as { clauses?: unknown[] };
  return {
    'wuze.yaml': stringify({
      ...configuration,
      inlineSuppressions: true,
      rules: { 'copying/unregistered': { lists: 3, units: 3 }, 'format/length': 'off' },
      suppress: [
        { rule: 'copying/*', files: 'units/baixi/**', reason: '两人共管一片', until: '2026-12-31' },
        { rule: 'measurable/*', unit: ['gulou', 'minzheng'], reason: '本季度试行' },
        { rule: 'relevance/others-work', reason: '分工交接', until: '2026-01-31' },
        { rule: 'names/other-unit', item: ['99'], reason: '没有这一条' },
        { rule: 'dates/late', files: 'units/none/**', reason: '已经撤销', until: '2025-12-31' },
      ],
    }),
    'catalogue.yaml': stringify({
      ...catalogue,
      clauses: [
        ...(catalogue.clauses ?? []),
        { text: SHARED[0], status: 'declined' },
        {
          text: '公交场站每月组织一次安全与廉洁同步检查。',
          status: 'accepted',
          units: ['**/gongjiao'],
          appliesTo: ['member'],
        },
      ],
    }),
    'decisions.yaml': stringify({
      kind: 'decisions',
      decisions: decided.map(({ id }, index) => ({
        finding: id,
        decision: index % 2 === 0 ? 'dismissed' : 'confirmed',
        by: '梁云',
        date: '2026-04-08',
        reason: index % 2 === 0 ? '核对原件，两人确实合办' : '情况属实',
      })),
    }),
    // Exemptions in lists: of all below, of one item, of nothing, without a reason, expired.
    'units/yuanlin/2026/lin.yaml': `# wuze-ignore dates/*: 清单改版试行\n${fixtureText('lujiang/units/yuanlin/2026/lin.yaml')}`,
    'units/yuanlin/2026/xu.yaml': fixtureText('lujiang/units/yuanlin/2026/xu.yaml').replace(
      /^.*我镇/m,
      '    # wuze-ignore names/wrong-level: 引用原话 until 2026-12-31\n$&',
    ),
    'units/baixi/2026/jian.yaml': commented('units/baixi/2026/jian.yaml', [
      '# wuze-ignore format/placeholder: 已经没有这种写法',
      '# wuze-ignore dates/deadline',
    ]),
    'units/jiaoyu/2026/tang.yaml': commented('units/jiaoyu/2026/tang.yaml', [
      '# wuze-ignore relevance/others-work: 交接期 until 2026-02-01',
      '# wuze-ignore no/such-rule: 写错了',
    ]),
    // Lists of units that nobody declared, which share sentences, one of them in the encoding of an old program.
    ...Object.fromEntries(
      ['甲', '乙', '丙', '丁'].map((name, index) => [
        `loose/${index}.yaml`,
        `kind: list\nunit: ${index < 2 ? 'xin' : `lao${index}`}\nyear: 2026\ntype: member\nperson: 林${name}\nitems:\n${SHARED.map(
          (text, at) => `  - {id: "${at + 1}", content: ${text}}`,
        ).join('\n')}\n  - {id: "3", content: 第${index + 1}季度到第${name}村看账目。}\n`,
      ]),
    ),
    'loose/gb18030.yaml': readFileSync(join(FIXTURES, 'broken/encoding/gb18030.yaml')),
    'loose/damaged.yaml': readFileSync(join(FIXTURES, 'broken/encoding/damaged-utf-8.yaml')),
    'loose/unclosed.yaml': fixtureText('broken/yaml/unclosed-bracket.yaml'),
    'loose/empty.yaml': '',
    // An id that another unit has.
    'units/other/unit.yaml':
      'kind: unit\nid: baixi\nname: 另一个单位\nmembers:\n  - {person: 何必, position: 主任, role: principal}\n',
    // Two versions of a list of this year and of one of the last.
    'units/gongjiao/2026/he2.yaml':
      'kind: list\nunit: gongjiao\nyear: 2026\ntype: member\nperson: 何佩珊\nitems:\n  - {id: "1", content: 每月查一次电池。}\nrevision: {number: 3, date: 2026-04-01}\n',
    'units/gongjiao/2025/he.yaml':
      'kind: list\nunit: gongjiao\nyear: 2025\ntype: member\nperson: 何佩珊\nitems:\n  - {id: "1", content: 每月查一次电池。}\n',
  };
}

/** A list of fixtures/lujiang with the comments above its items, one each. */
function commented(name: string, comments: readonly string[]): string {
  let at = 0;
  return fixtureText(`lujiang/${name}`)
    .split('\n')
    .flatMap((line) => (/^ {2}- /.test(line) && at < comments.length ? [comments[at++]!, line] : [line]))
    .join('\n');
}

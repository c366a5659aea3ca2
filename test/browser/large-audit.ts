import type { Audit, AuditList, AuditUnit, Finding } from '../../src/audit/audit.js';

// Only its size matters: the sentences are few and written by hand, put together by a seeded generator.

const SENTENCES = [
  '每季度到分管科室检查廉政风险防控情况，发现问题当场交办，三十日内复查销号。',
  '每半年听取一次分管科室支部书记抓党建工作汇报，逐一点评，列出问题清单。',
  '紧盯政府投资项目，每月召开一次项目廉政例会，对设计变更逐项说明理由。',
  '节前开展廉政提醒，抽查公务用车、公务接待和差旅报销凭证，结果在局务会上通报。',
  '与新提任和重点岗位人员任前廉政谈话，谈话提纲和记录十日内存档。',
  '采购需求、验收和付款分由三个岗位经办，每月抽查十份合同与市场询价比对。',
  '群众来信五个工作日内核实，处理结果张贴公布，年底汇总分析。',
  '党风廉政教育结合本行业典型案例，参会人员每人写出一条岗位风险。',
];
const SURNAMES = [...'陈黄林方周吴郑王冯蒋沈韩杨朱秦许何吕张孔'];
const GIVEN = [...'志海国静正岚明远平栋伟芳敏强慧勇娟涛斌霞'];
const RULES: readonly [string, Finding['severity'], string][] = [
  ['copying/members', 'error', '班子成员清单雷同'],
  ['copying/units', 'warning', '与外单位清单雷同'],
  ['measurable/frequency', 'warning', '频次数量不明确'],
  ['measurable/deadline', 'warning', '完成时限不明确'],
  ['relevance/generic', 'warning', '个性内容过少'],
  ['measurable/evidence', 'info', '佐证材料不明确'],
];

/** Numbers that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** An audit of so many units with seven lists of ten items each, and so many findings. */
export function largeAudit(units: number, findings: number, seed = 1): Audit {
  const below = randomNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const person = () => pick(SURNAMES) + pick(GIVEN) + pick(GIVEN);
  const auditUnits: AuditUnit[] = [];
  const lists: AuditList[] = [];
  const similarity: NonNullable<Audit['similarity']> = [];
  const coverage: NonNullable<Audit['coverage']> = [];
  const duties = Array.from({ length: 28 }, (_, at) => ({
    id: `${Math.floor(at / 5) + 1}.${(at % 5) + 1}`,
    title: `责任事项${at + 1}`,
    aspect: `方面${Math.floor(at / 5) + 1}`,
  }));

  for (let number = 1; number <= units; number += 1) {
    const id = `unit${String(number).padStart(4, '0')}`;
    const people = Array.from({ length: 7 }, person);
    const own = people.map(
      (name, at): AuditList => ({
        file: `units/${id}/2026/list${at}.yaml`,
        unit: id,
        kind: 'list',
        type: at === 0 ? 'team' : at === 1 ? 'principal' : 'member',
        ...(at === 0 ? {} : { person: name, position: '党组成员、副局长' }),
        submitted: '2026-03-20',
        items: Array.from({ length: 10 }, (_, item) => ({
          id: String(item + 1),
          text: `${pick(SENTENCES)}${name}牵头第${number}号事项，${below(900) + 100}件逐件核对。${pick(SENTENCES)}`,
          mandated: item < 3 ? [[0, 20] as [number, number]] : [],
        })),
      }),
    );
    lists.push(...own);
    for (const [first, one] of own.entries()) {
      for (const other of own.slice(first + 1)) {
        const residual = below(100) / 100;
        similarity.push({
          unit: id,
          first: one.file,
          second: other.file,
          raw: Math.min(1, residual + 0.2),
          residual,
        });
      }
    }
    for (const duty of duties) {
      const some = own.filter(() => below(3) === 0).map(({ file }) => file);
      if (some.length > 0) coverage.push({ unit: id, duty: duty.id, lists: some });
    }
    auditUnits.push({
      id,
      name: `第${number}单位`,
      declared: true,
      principal: { person: people[1]! },
      members: people.slice(1).map((name) => ({ person: name, role: 'member', listRequired: true })),
      verdict: pick(['pass', 'revise', 'resubmit']),
      partly: false,
      submitted: 7,
      due: 7 + below(2),
      debriefs: 0,
      error: 0,
      warning: 0,
      info: 0,
    });
  }

  const found = Array.from({ length: findings }, (_, number): Finding => {
    const list = lists[Math.floor((number / findings) * lists.length)]!;
    const item = list.items[below(10)]!;
    const [rule, severity, title] = pick(RULES);
    const copying = rule.startsWith('copying/');
    const other =
      rule === 'copying/units'
        ? pick(lists)
        : lists.find(({ unit, file }) => unit === list.unit && file !== list.file)!;
    const otherItem = other.items[below(10)]!;
    return {
      id: (number + 0x10000000).toString(16).padStart(16, '0'),
      rule,
      severity,
      unit: list.unit,
      state: 'open',
      file: list.file,
      start: { line: 10, column: 5 },
      end: { line: 10, column: 40 },
      ...(list.type === undefined ? {} : { listType: list.type }),
      ...(list.person === undefined ? {} : { person: list.person }),
      item: item.id,
      text: item.text,
      problem: {
        zh: `${title}：第${item.id}条（第${number}个）。`,
        en: `${title}: item ${item.id} (no. ${number}).`,
      },
      basis: { zh: '责任清单应当具体、可检查、结合本人分工。', en: 'A list must be specific.' },
      advice: { zh: `改写第${item.id}条。`, en: `Rewrite item ${item.id}.` },
      ...(copying
        ? {
            similarity: {
              raw: 0.8,
              mandated: 0.2,
              residual: 0.5 + below(50) / 100,
              renamed: false,
              longestRun: 20,
            },
            related: [
              {
                file: other.file,
                start: { line: 10, column: 5 },
                end: { line: 10, column: 40 },
                unit: other.unit,
                ...(other.person === undefined ? {} : { person: other.person }),
                item: otherItem.id,
                text: otherItem.text,
              },
            ],
            matches: [
              { item: item.id, related: 0, relatedItem: otherItem.id, score: 0.8, spans: [[0, 8, 0, 8]] },
            ],
          }
        : {}),
    };
  });

  for (const finding of found) {
    auditUnits.find(({ id }) => id === finding.unit)![finding.severity] += 1;
  }
  const count = (severity: Finding['severity']) => found.filter((each) => each.severity === severity).length;
  return {
    version: 1,
    tool: { name: 'wuze', version: '0.1.0' },
    year: 2026,
    asOf: '2026-04-10',
    region: '虚构市',
    reply: { workingDays: 10 },
    rules: RULES.map(([id, severity, title]) => ({ id, severity, title: { zh: title, en: title } })),
    rulesOff: [],
    summary: {
      units,
      lists: lists.length,
      debriefs: 0,
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      suppressed: 0,
      dismissed: 0,
      notChecked: 0,
    },
    units: auditUnits,
    lists,
    similarity,
    coverage,
    duties,
    notChecked: [],
    skipped: [],
    findings: found,
  };
}

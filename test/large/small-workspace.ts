import fc from 'fast-check';

/** Items of lists, of which several can be alike. */
const CONTENTS = [
  '每季度到苗圃逐畦清点苗木，把账外的三百株登记入册，月底前报账目。',
  '每半年到苗圃逐畦清点苗木，把账外的五百株登记入册，年底前报账目。',
  '持续营造风清气正的良好政治生态，推动全面从严治党向基层延伸、向纵深发展。',
  '履行第一责任人职责，定期听取分管部门汇报。',
  '核对公园停车收费票根和存款单，差额当天补齐并换人收款。',
  '待补充',
  '适时组织××科室学习。',
];

/** One list, as it is written. */
export interface SmallList {
  unit: string;
  year: number;
  type: string;
  person: string;
  items: string[];
  comment: string | null;
  revision: number | null;
  ending: string;
}

/** What is the same for all lists: whether there is a configuration, and which unit is above which. */
export interface Settings {
  configured: boolean;
  /** How the configuration sets the rule about lists of different units. */
  across: string;
  inline: boolean;
  parents: (string | undefined)[];
}

const list: fc.Arbitrary<SmallList> = fc.record({
  unit: fc.constantFrom('a', 'b', 'c', 'd'),
  year: fc.constantFrom(2026, 2026, 2026, 2025),
  type: fc.constantFrom('member', 'member', 'principal', 'team'),
  person: fc.constantFrom('林一', '陈二', '黄三'),
  items: fc.array(fc.constantFrom(...CONTENTS), { maxLength: 4 }),
  comment: fc.option(
    fc.constantFrom(
      '# wuze-ignore copying/*: 合办',
      '# wuze-ignore measurable/deadline: 试行 until 2026-01-01',
      '# wuze-ignore dates/late',
    ),
  ),
  revision: fc.option(fc.integer({ min: 1, max: 3 })),
  ending: fc.constantFrom('', '', '', '\tx: [', '落款: 空'),
});

export const lists = fc.array(list, { minLength: 1, maxLength: 9 });

export const settings: fc.Arbitrary<Settings> = fc.record({
  configured: fc.boolean(),
  across: fc.constantFrom('warning', 'off', '{itemThreshold: 0.4}', '{severity: off}'),
  inline: fc.boolean(),
  parents: fc.array(fc.constantFrom('a', 'b', 'none', undefined), { minLength: 3, maxLength: 3 }),
});

/** The files of a small workspace: some units, declared or not, some lists, whole or broken. */
export function smallWorkspace(
  { configured, across, inline, parents }: Settings,
  written: readonly SmallList[],
): Record<string, string> {
  const files: Record<string, string> = {};
  if (configured) {
    files['wuze.yaml'] = `kind: config
year: 2026
catalogue: c.yaml
inlineSuppressions: ${inline}
rules: {copying/unregistered: {lists: 2, share: 0.3, units: 2}, copying/units: ${across}}
suppress:
  - {rule: "copying/*", unit: [b], reason: 合办}
  - {rule: measurable/owner, reason: 过期, until: 2026-01-01}
`;
    files['c.yaml'] = `kind: catalogue
aspects:
  - {id: "1", title: 组织, duties: [{id: "1.1", title: 研究, requiredFor: [principal]}]}
clauses:
  - {text: ${CONTENTS[3]}, status: accepted, units: ["**/b"]}
`;
  }
  for (const [index, parent] of parents.entries()) {
    const id = 'abc'[index]!;
    files[`${id}/unit.yaml`] = `kind: unit
id: ${id}
name: 第${id}局
${parent === undefined ? '' : `parent: ${parent}\n`}members:
  - {person: 林一, position: 局长, role: principal}
  - {person: 陈二, position: 副局长, division: [苗圃科]}
`;
  }
  for (const [index, each] of written.entries()) files[`${'abcd'[index % 4]}/${index}.yaml`] = listText(each);
  return files;
}

function listText({ unit, year, type, person, items, comment, revision, ending }: SmallList): string {
  return [
    'kind: list',
    `unit: ${unit}`,
    `year: ${year}`,
    `type: ${type}`,
    ...(type === 'team' ? [] : [`person: ${person}`]),
    ...(revision === null ? [] : [`revision: {number: ${revision}}`]),
    'items:',
    ...(comment === null ? [] : [`  ${comment}`]),
    ...items.map((content, at) => `  - {id: "${at + 1}", content: ${content}}`),
    ending,
    '',
  ].join('\n');
}

import { buildWorkspace } from '../../src/workspace/build.js';
import type { Debrief, ResponsibilityList } from '../../src/workspace/model.js';
import { writingsOf } from '../../src/workspace/writings.js';

export const UNIT = `kind: unit
id: linye
name: 云溪县林业局
aliases: [县林业局]
members:
  - {person: 马千里, position: 党组成员、副局长, division: [造林股]}
`;

/** The list or debrief that the YAML text is, in a workspace with its unit. */
export function writing(yaml: string): ResponsibilityList | Debrief {
  const workspace = buildWorkspace(
    Object.entries({ 'units/linye/unit.yaml': UNIT, 'units/linye/one.yaml': yaml }).map(([file, text]) => ({
      file,
      bytes: new TextEncoder().encode(text),
    })),
    { asOf: '2026-04-10' },
  );
  const document = workspace.documents.find(({ file }) => file.endsWith('one.yaml'))!;
  if (document.problems.length > 0) throw new Error(JSON.stringify(document.problems));
  return writingsOf([document], workspace)[0]!;
}

export const list = (yaml: string): ResponsibilityList => writing(yaml) as ResponsibilityList;

/** A member's list that has every field there is. */
export const FULL = `kind: list
unit: linye
year: 2026
type: member
person: 马千里
position: 党组成员、副局长
title: 云溪县林业局副局长马千里2026年度全面从严治党主体责任清单
items:
  - id: "1"
    duty: ["3.2", "4.1"]
    source: [T1, "team:5"]
    content: 管住造林股的苗木采购，到货先数后收。
    measures:
      - 每季度到现场核对数量和验收单，抽查不少于六个小班。
      - 以次充好的当场退货，追究验收人责任。
    frequency: 每季度1次
    deadline: 2026-12-20
    owner: [马千里, 石敬民]
    department: 造林股
    evidence: 核对记录、退货单
    note: 与县财政局共同抽查
  - id: 二之2
    content: |
      给造林股讲廉政党课。
      课后每人写一条改进办法。
approved: {meeting: 党组会议, date: 2026-02-09}
signed: {self: 2026-02-10, secretary: 2026-02-12}
submitted: 2026-02-27
footer: {name: 云溪县林业局, date: 2026-02-13}
revision: {number: 2, date: 2026-05-10, reason: 分工调整, replaces: ma-1.yaml}
note: 本清单一式两份。
`;

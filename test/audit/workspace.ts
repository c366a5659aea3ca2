import type { Audit } from '../../src/audit/audit.js';
import { type AuditOptions, audit } from '../../src/audit/run.js';
import { buildWorkspace } from '../../src/workspace/build.js';

/** Audits files given as text, in memory, as of a fixed day. */
export function auditFiles(
  files: Record<string, string>,
  options: AuditOptions & { asOf?: string } = {},
): Audit {
  const { asOf = '2026-04-10', ...rest } = options;
  const inputs = Object.entries(files).map(([file, text]) => ({
    file,
    bytes: new TextEncoder().encode(text),
  }));
  const configured = 'wuze.yaml' in files ? { configFile: 'wuze.yaml' } : {};
  return audit(buildWorkspace(inputs, { asOf, ...configured }), rest);
}

/** A unit in which two members' lists share one item. */
export const COPIES: Record<string, string> = {
  'wuze.yaml': 'kind: config\nyear: 2026\n',
  'units/linye/unit.yaml': `kind: unit
id: linye
name: 云溪县林业局
members:
  - {person: 马千里, position: 副局长, role: member, division: [造林股]}
  - {person: 石敬民, position: 副局长, role: member, division: [资源股]}
`,
  'units/linye/ma.yaml': `kind: list
unit: linye
year: 2026
type: member
person: 马千里
items:
  - id: "1"
    content: 每季度到造林现场核对苗木到货数量和验收单，抽查不少于六个小班，发现以次充好的当场退货并追究验收人责任。
`,
  'units/linye/shi.yaml': `kind: list
unit: linye
year: 2026
type: member
person: 石敬民
items:
  - id: "1"
    content: 每季度到造林现场核对苗木到货数量和验收单，抽查不少于六个小班，发现以次充好的当场退货并追究验收人责任。
`,
};

export function copyingOf(result: Audit) {
  return result.findings.filter((finding) => finding.rule === 'copying/members');
}

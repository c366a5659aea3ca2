import { describe, expect, it } from 'vitest';
import { auditFiles } from '../audit/workspace.js';

const ITEM = '村级小型工程完工后十日内由监理、村务监督委员会和三名受益户共同丈量，结算价高于中标价一成以上的交会议复议。';

/** Towns whose lists carry the same item, which was judged and declined, so that it counts as copying. */
function towns(number: number): Record<string, string> {
  const files: Record<string, string> = {
    'wuze.yaml': 'kind: config\nyear: 2026\ncatalogue: catalogue.yaml\n',
    'catalogue.yaml': `kind: catalogue\nclauses:\n  - {text: ${ITEM}, status: declined}\n`,
  };
  for (let town = 1; town <= number; town++) {
    const id = String(town).padStart(3, '0');
    files[`${id}.yaml`] = `kind: list
unit: 第${id}镇党委
year: 2026
type: principal
person: 镇书记${id}
items:
  - {id: "1", content: ${ITEM}}
`;
  }
  return files;
}

describe('a text that many units share', () => {
  it('gives one finding for each list, which names the class and counts it, not one for each pair', () => {
    const result = auditFiles(towns(60));
    const findings = result.findings.filter((finding) => finding.rule === 'copying/units');
    expect(findings).toHaveLength(60);
    for (const finding of findings) {
      expect(finding.problem.zh).toContain('涉及60份清单');
      expect(finding.related!.length).toBeLessThanOrEqual(12);
    }
  });

  it('counts the places that are not quoted', () => {
    const [first] = auditFiles(towns(60)).findings.filter((finding) => finding.rule === 'copying/units');
    expect(first!.related).toHaveLength(12);
    expect(first!.problem.zh).toContain('另有47处未逐一列出');
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCoverage, isNamedBy } from '../../../src/rules/analysis/coverage.js';
import { createMandated } from '../../../src/rules/analysis/mandated.js';
import { normaliseText } from '../../../src/similarity/normalise.js';
import { memberList, workspaceOf } from '../../workspace/files.js';

const CATALOGUE = `kind: catalogue
aspects:
  - id: "1"
    title: 组织领导
    duties:
      - {id: "1.1", title: 专题研究, requiredFor: [member], keywords: [专题研究, 专题会, 研究]}
      - {id: "1.2", title: 听取汇报, requiredFor: [member], keywords: [汇报]}
      - {id: "1.10", title: 谈心谈话, requiredFor: [member], keywords: [谈话, 谈心谈话, 约谈]}
      - {id: "1.3", title: 述责述廉, requiredFor: [member]}
`;

const texts = fc
  .array(fc.constantFrom('专题', '研究', '会', '听取', '汇报', '谈心', '谈话', '约', '谈', '述责述廉', '，', ' ', '部署'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => `写${parts.join('')}`);
const fields = fc.array(fc.constantFrom('1.1', '1.10', '１．２', '1.3 述责述廉', '谈心谈话', '9.9', '1'), { maxLength: 3 });

it('the keywords and names of all duties are found as by looking for one after the other', () => {
  let covering = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, fields), { minLength: 1, maxLength: 4 }), (written) => {
      const items = written
        .map(
          ([text, duties], index) =>
            `  - {编号: ${index + 1}, 内容: ${JSON.stringify(text)}, 对应责任: ${JSON.stringify(duties)}}\n`,
        )
        .join('');
      const workspace = workspaceOf({
        'wuze.yaml': 'kind: config\nyear: 2026\ncatalogue: catalogue.yaml\n',
        'catalogue.yaml': CATALOGUE,
        'a.yaml': memberList({}, items),
      });
      const [list] = workspace.units.flatMap((unit) => unit.lists);
      const { duties } = workspace.catalogue!;
      const expected = list!.items.flatMap((item) =>
        duties.flatMap((duty) => {
          const named = item.duties.some((field) => isNamedBy(duty, field));
          const keywords = duty.keywords.length === 0 ? [] : [...duty.keywords, duty.title];
          const spoken = keywords.some((keyword) => normaliseText(item.text).includes(normaliseText(keyword)));
          return named || spoken ? [[item.id, duty.id, named ? 'duty' : 'keywords']] : [];
        }),
      );
      covering += expected.length;
      const coverage = createCoverage(workspace, createMandated(workspace));
      const found = coverage.ofList(list!).map(({ item, duty, by }) => [item.id, duty.id, by]);
      expect(found).toEqual(expected);
      expect(coverage.ofUnit(list!.unit)).toEqual(coverage.ofList(list!));
    }),
  );
  expect(covering).toBeGreaterThan(100);
});

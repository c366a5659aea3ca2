import type { Language } from '../../language/bilingual.js';
import { DOCUMENT_KINDS } from '../../workspace/schemas.js';
import { schemaForEditor } from '../editor-schemas.js';
import { starterCatalogue } from './catalogue.js';
import { documentText, type StarterDocument } from './document-text.js';
import { EXAMPLE_ID, exampleLists, exampleUnit } from './example-unit.js';
import { starterTemplate, TEMPLATE_TYPES } from './templates.js';

export interface StarterFile {
  /** Relative to the workspace's root, forward slashes. */
  name: string;
  content: string;
}

/** Where the schemas for editors are, below the root. */
export const SCHEMA_FOLDER = '.wuze/schemas';

/** Every file of a new workspace: configuration, catalogue, templates, an example unit, schemas for editors. */
export function starterWorkspace(year: number, language: Language): StarterFile[] {
  const documents: [string, StarterDocument][] = [
    ['wuze.yaml', configuration(year)],
    ['catalogue.yaml', starterCatalogue(year)],
    ...TEMPLATE_TYPES.map((type): [string, StarterDocument] => [
      `templates/${type}.yaml`,
      starterTemplate(type, year),
    ]),
    [`units/${EXAMPLE_ID}/unit.yaml`, exampleUnit()],
    ...[...exampleLists(year)].map(([file, list]): [string, StarterDocument] => [
      `units/${EXAMPLE_ID}/${year}/${file}`,
      list,
    ]),
  ];
  const spelling = { keys: language, comments: language };
  return [
    ...documents.map(([name, document]) => ({
      name,
      content: documentText(document, spelling, schemaFileFrom(name, document.kind)),
    })),
    ...DOCUMENT_KINDS.map((kind) => ({
      name: `${SCHEMA_FOLDER}/${kind}.schema.json`,
      content: `${JSON.stringify(schemaForEditor(kind, language), undefined, 2)}\n`,
    })),
  ];
}

/** The editor's schema of a kind, as seen from a file of the workspace. */
export function schemaFileFrom(file: string, kind: string): string {
  return `${'../'.repeat(file.split('/').length - 1)}${SCHEMA_FOLDER}/${kind}.schema.json`;
}

function configuration(year: number): StarterDocument {
  return {
    kind: 'config',
    heading: {
      zh: '五责（wuze）工作区的配置。写着“待填”的，去掉行首的“# ”，改成本地的内容。',
      en: 'Configuration of this wuze workspace. Where it says "to fill in", take away the "# " and put in your own.',
    },
    pieces: [
      { key: 'year', value: year, note: { zh: '核查的年度', en: 'the year to audit' } },
      {
        key: 'region',
        value: '青禾市',
        toFillIn: true,
        note: { zh: '待填：地区，用于报告标题', en: 'to fill in: for titles' },
      },
      {
        key: 'issuer',
        value: {
          name: '青禾市全面从严治党主体责任工作领导小组办公室',
          shortName: '市廉责办',
          documentCode: '青廉责督',
          contact: { name: '综合科', phone: '0000-0000000' },
        },
        toFillIn: true,
        note: { zh: '待填：出具反馈意见和督办单的机关', en: 'to fill in: who issues reports and orders' },
      },
      {
        key: 'submissionDue',
        value: `${year}-03-31`,
        toFillIn: true,
        note: {
          zh: '待填：报送截止日期，填了才判断逾期',
          en: 'to fill in: the last day to submit; lateness is judged by it',
        },
      },
      { key: 'catalogue', value: 'catalogue.yaml' },
      { key: 'templates', value: ['templates/*.yaml'] },
      {
        key: 'exclude',
        value: ['drafts/**'],
        note: { zh: '草稿等不核查的文件', en: 'files to leave out' },
      },
      {
        comment: {
          zh: '\n调整规则：关闭、提示、警告、错误，或写明选项；全部规则见 wuze rules，说明见 wuze explain 规则名。',
          en: '\nRules: off, info, warning, error, or options; see wuze rules and wuze explain RULE.',
        },
      },
      { key: 'rules', value: { 'measurable/evidence': 'off' }, toFillIn: true },
      {
        comment: {
          zh: '\n豁免：必须写明理由，可写截止日期。',
          en: '\nExemptions: a reason is required, a last day may be given.',
        },
      },
      {
        key: 'suppress',
        value: [
          {
            rule: 'copying/members',
            files: `units/${EXAMPLE_ID}/**`,
            item: '3',
            reason: '两人共管同一科室',
            until: `${year}-12-31`,
          },
        ],
        toFillIn: true,
      },
    ],
  };
}

import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { auditSchema } from '../../reports/json.js';
import { pad } from '../../reports/width.js';
import { editorSchema } from '../../workspace/editor-schema.js';
import { DOCUMENT_KINDS, type Schema, schemaOf } from '../../workspace/schemas.js';
import { comparable } from '../../workspace/spellings.js';
import { suggest } from '../../workspace/suggest.js';
import { schemaForEditor } from '../editor-schemas.js';
import { ownSchema } from '../schema-values.js';

interface Kind {
  /** The English name; of files that people write, the one in `kind:`. */
  name: string;
  /** All Chinese names; the first is the usual one. */
  chinese: string[];
  schema: Schema;
  forEditors: (language: Language) => object;
}

/** `wuze schema [KIND]`: lists the kinds of files, or prints the JSON Schema of one, for editors. */
export async function printSchema(wanted: string | undefined, options: { lang: Language }): Promise<number> {
  const kinds = kindsOfFiles();
  process.stdout.write(
    wanted === undefined
      ? tableOf(kinds, options.lang)
      : `${JSON.stringify(find(kinds, wanted).forEditors(options.lang), undefined, 2)}\n`,
  );
  return 0;
}

/** Every kind of file that has a schema. */
export function kindsOfFiles(): Kind[] {
  const audit = auditSchema();
  return [
    ...DOCUMENT_KINDS.map((name) =>
      kindOf(name, schemaOf(name), (language) => schemaForEditor(name, language)),
    ),
    ...(['order', 'ledger'] as const).map((name) => {
      const schema = ownSchema(name);
      return kindOf(name, schema, (language) => editorSchema(schema, language));
    }),
    kindOf('audit', audit, (language) => editorSchema(audit, language)),
  ];
}

function kindOf(name: string, schema: Schema, forEditors: Kind['forEditors']): Kind {
  const values = schema.properties?.kind?.['x-values']?.[name] ?? [];
  return { name, chinese: [...new Set([schema.title as string, ...values])], schema, forEditors };
}

function tableOf(kinds: readonly Kind[], language: Language): string {
  const rows = kinds.map(({ name, chinese, schema }) => {
    const description = (language === 'zh' ? schema.description : schema['x-description']) ?? '';
    return `${pad(name, 10)}  ${pad(chinese[0] as string, 10)}  ${description}\n`;
  });
  return rows.join('');
}

function find(kinds: readonly Kind[], wanted: string): Kind {
  const spelling = comparable(wanted).toLowerCase();
  const found = kinds.find(({ name, chinese }) => name === spelling || chinese.includes(spelling));
  if (found !== undefined) return found;
  const likely = suggest(
    spelling,
    kinds.flatMap(({ name, chinese }) => [name, ...chinese]),
  );
  const known = kinds.map(({ name, chinese }) => `${name} ${chinese[0]}`);
  throw new UsageError({
    zh: `没有“${wanted}”这种文件${likely ? `，是不是 ${likely}？` : '；'}可用：${known.join('、')}`,
    en: `there is no kind of file "${wanted}"${likely ? `; did you mean ${likely}?` : ';'} there are: ${known.join(', ')}`,
  });
}

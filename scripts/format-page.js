// Writes docs/formats.md from the schemas: every key in Chinese and English, what it holds, an example.
// `node scripts/format-page.js` writes; with `--check` it only says whether the page is up to date (exit 1).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const page = join(root, 'docs/formats.md');

/** The kinds in the order in which a workspace is set up, each with a file of the example city. */
const KINDS = [
  ['config', 'fixtures/lujiang/wuze.yaml', 24],
  ['catalogue', 'fixtures/lujiang/catalogue.yaml', 24],
  ['template', 'fixtures/lujiang/templates/member.yaml', 12],
  ['unit', 'fixtures/lujiang/units/minzheng/unit.yaml', 24],
  ['list', 'fixtures/lujiang/units/minzheng/2026/yue.yaml', 22],
  ['debrief', 'fixtures/lujiang/units/gulou/2025/yuan-debrief.yaml', 10],
  ['decisions', undefined, 0],
];

const INTRO = `# 文件格式 · File formats

<!-- 由 scripts/format-page.js 从 schemas 生成，请勿手改 · generated from the schemas, do not edit -->

一个工作区是一个文件夹：根目录的 \`wuze.yaml\` 指明责任目录、模板和复核意见，其余 YAML 文件各写明自己的种类，放在哪里、叫什么名字都可以。没有 \`wuze.yaml\` 的一文件夹清单也能核查，未能核查的事项会列出。

- **键**用中文或英文都可以；同一处两种写法各写一次，是重复的键。可选值和“是/否”同样中英文均可。
- **编号**照原文读取：\`3.10\` 就是 3.10。日期可写 \`2026-02-20\`、\`2026年2月20日\`、\`2026.2.20\`。
- 人、科室、责任、来源等可以有几个的，写一个或写成列表都可以。
- 编码为 UTF-8、UTF-16 或 GB18030；不是 UTF-8 的照样读取，并在报告中说明。
- **只认根目录 \`wuze.yaml\` 指明的**责任目录、模板、豁免和复核意见：报送的文件不能给自己豁免。

A workspace is a folder. \`wuze.yaml\` at its root names the catalogue, the templates and the decisions; every other YAML file says what it is (\`kind\`), wherever it lies and whatever its name. A bare folder of lists works too; what could not be checked is then listed. Keys, values and booleans may be Chinese or English. Ids are read as written. Dates may be written in the usual Chinese ways. Where several are possible, one value or a list will do. UTF-8, UTF-16 and GB18030 are read. Only what the root \`wuze.yaml\` names has effect: a submitted file cannot exempt itself.

编辑器 · editor: \`wuze schema list\` 输出中文键的 JSON Schema，\`wuze schema list --lang en\` 输出英文键的。
`;

function resolve(schema, whole) {
  return schema.$ref ? { ...whole.$defs[schema.$ref.split('/').at(-1)], ...schema } : schema;
}

function contentOf(given, whole) {
  const schema = resolve(given, whole);
  if (schema.const !== undefined)
    return `\`${schema['x-values']?.[schema.const]?.[0] ?? schema.const}\` \`${schema.const}\``;
  if (schema.enum) {
    return schema.enum
      .map((value) => `${schema['x-values']?.[value]?.[0] ?? ''} \`${value}\``.trim())
      .join(' · ');
  }
  if (schema.anyOf) {
    const [one] = schema.anyOf;
    const inner = contentOf(one, whole);
    return schema.anyOf.some((branch) => branch.type === 'array')
      ? `${inner}，可以几个 (one or more)`
      : inner;
  }
  if (schema.type === 'array')
    return `列表 (list)${schema.items?.type === 'object' || schema.items?.$ref ? ' ↓' : ''}`;
  if (schema.type === 'object') return '↓';
  if (schema.type === 'boolean') return '是 `true` · 否 `false`';
  if (schema.format === 'date') return '日期 (date)';
  return { string: '文字 (text)', integer: '整数 (integer)', number: '数字 (number)' }[schema.type] ?? '';
}

function cell(text) {
  return String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
}

/** One table for a mapping, then one for each mapping within it. */
function tables(schema, whole, heading) {
  const required = new Set(schema.required ?? []);
  const lines = [];
  if (heading) lines.push(`#### ${heading}`, '');
  lines.push('| 键 | key | 必填 | 内容 value | 说明 · description |', '|---|---|---|---|---|');
  const nested = [];
  for (const [key, given] of Object.entries(schema.properties ?? {})) {
    const property = resolve(given, whole);
    const spellings = [property.title, ...(property['x-keys'] ?? [])].filter(Boolean).join('、');
    const description = [property.description, property['x-description']].filter(Boolean).join(' · ');
    lines.push(
      `| ${cell(spellings)} | \`${key}\` | ${required.has(key) ? '是' : ''} | ${cell(contentOf(property, whole))} | ${cell(description)} |`,
    );
    const branches = [property, property.items, ...(property.anyOf ?? [])]
      .filter(Boolean)
      .map((each) => resolve(each, whole));
    const inner = branches.find((each) => each.properties);
    if (inner) nested.push(tables(inner, whole, `${property.title ?? key} \`${key}\``));
  }
  return [...lines, '', ...nested.flat()];
}

function pageText() {
  const parts = [INTRO];
  for (const [kind, example, most] of KINDS) {
    const schema = JSON.parse(readFileSync(join(root, `schemas/${kind}.schema.json`), 'utf8'));
    parts.push(`## ${schema.title} \`${kind}\``, '', schema.description, '', schema['x-description'], '');
    parts.push(...tables(schema, schema));
    if (!example) continue;
    const lines = readFileSync(join(root, example), 'utf8').trimEnd().split('\n');
    const shown = lines.slice(0, most).map((line) => (line.length > 120 ? `${line.slice(0, 120)}…` : line));
    parts.push(
      `例 · example (${example})：`,
      '',
      '```yaml',
      ...shown,
      ...(lines.length > most ? ['# …'] : []),
      '```',
      '',
    );
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

const text = pageText();
if (!process.argv.includes('--check')) {
  writeFileSync(page, text);
} else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
  console.error('docs/formats.md is not up to date: run npm run docs');
  process.exitCode = 1;
}

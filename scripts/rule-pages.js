// Writes docs/rules: one page for each rule, from the rule itself and its first fixture, and an index.
// `node scripts/rule-pages.js` writes; with `--check` it only says which pages are not up to date (exit 1).
// Run `npm run build` first: the rules are read from dist.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/rules');
const fixtures = join(root, 'test/rules');

/** The day on which the fixtures are audited (test/rules/fixture.ts). */
const AS_OF = '2026-04-10';

/** Files of an example up to so many lines are shown whole. */
const SHOWN_WHOLE = 16;
/** Longer lines of an example are cut. */
const LONGEST_LINE = 160;

const SEVERITIES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const SCOPES = {
  document: { zh: '每个文件', en: 'every file' },
  list: { zh: '每份清单', en: 'every list' },
  debrief: { zh: '每份述责述廉报告', en: 'every debrief' },
  unit: { zh: '每个单位', en: 'every unit' },
  workspace: { zh: '整个工作区', en: 'the workspace as a whole' },
  suppression: { zh: '配置中的每条豁免', en: 'every exemption of the configuration' },
};

const GROUPS = {
  format: { zh: '格式', en: 'Form' },
  roster: { zh: '名册', en: 'Roster' },
  dates: { zh: '日期和提法', en: 'Dates and wording' },
  names: { zh: '名称', en: 'Names' },
  copying: { zh: '雷同', en: 'Likeness' },
  relevance: { zh: '结合实际', en: 'Relevance' },
  measurable: { zh: '可操作、可检查', en: 'Measurable' },
  approval: { zh: '审议签字', en: 'Approval' },
  privacy: { zh: '敏感信息', en: 'Privacy' },
  suppression: { zh: '豁免', en: 'Exemptions' },
};

const WORDS = {
  zh: {
    severity: '级别',
    scope: '核查对象',
    why: '为什么，看什么',
    says: '怎么说',
    saysNote: '（… 处填入具体内容）',
    problem: '问题',
    basis: '依据',
    advice: '整改建议',
    note: '说明',
    options: '选项',
    option: '选项',
    default: '默认',
    range: '范围',
    meaning: '含义',
    example: '例',
    finding: '核查结果',
    line: (line) => `第 ${line} 行`,
    configure: '在 `wuze.yaml` 中调整：',
    cut: '略',
  },
  en: {
    severity: 'Severity',
    scope: 'Looks at',
    why: 'Why, and what it looks at',
    says: 'What it says',
    saysNote: ' (… stands for particulars)',
    problem: 'Problem',
    basis: 'Basis',
    advice: 'Advice',
    note: 'Note',
    options: 'Options',
    option: 'Option',
    default: 'Default',
    range: 'Range',
    meaning: 'Meaning',
    example: 'Example',
    finding: 'Finding',
    line: (line) => `line ${line}`,
    configure: 'To change it in `wuze.yaml`:',
    cut: 'left out',
  },
};

process.exitCode = await main(process.argv.slice(2));

async function main(flags) {
  const unknown = flags.filter((flag) => flag !== '--check');
  if (unknown.length > 0) return complain(`unknown flag: ${unknown.join(' ')} (only --check is known)`);
  if (!existsSync(join(root, 'build/rules/index.js')))
    return complain('the program is not built: run `npm run build` first');
  const { rules } = await import('../build/rules/index.js');
  const { buildWorkspace } = await import('../build/workspace/build.js');
  const { audit } = await import('../build/audit/run.js');

  const pages = new Map([['README.md', indexPage(rules)]]);
  for (const rule of rules) {
    pages.set(
      `${rule.id}.md`,
      rulePage(
        rule,
        exampleOf(rule, (files) => audit(buildWorkspace(...files)).findings),
      ),
    );
  }
  return flags.includes('--check') ? check(pages) : write(pages);
}

function complain(message) {
  console.error(message);
  return 2;
}

function check(pages) {
  const stale = [...pages].filter(([file, text]) => !isWritten(file, text)).map(([file]) => file);
  const surplus = existing().filter((file) => !pages.has(file));
  for (const file of stale) console.error(`docs/rules/${file} is not up to date`);
  for (const file of surplus) console.error(`docs/rules/${file} belongs to no rule`);
  if (stale.length + surplus.length === 0) return 0;
  console.error('Run `npm run build && npm run docs`.');
  return 1;
}

function write(pages) {
  for (const file of existing()) if (!pages.has(file)) rmSync(join(folder, file));
  for (const [file, text] of pages) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (!isWritten(file, text)) writeFileSync(join(folder, file), text);
  }
  return 0;
}

function isWritten(file, text) {
  const path = join(folder, file);
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

/** Pages in the folder, also of rules that are gone. */
function existing() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .sort();
}

// --- pages

function indexPage(rules) {
  const groups = groupBy(rules, groupOf);
  const lines = [
    '# 规则 / Rules',
    '',
    generated(),
    '',
    `共 ${rules.length} 条规则。级别可以在 \`wuze.yaml\` 的 \`rules\`（规则）中调整：\`off\`（关闭）、\`info\`（提示）、\`warning\`（警告）、\`error\`（错误）。`,
    '',
    `There are ${rules.length} rules. Their severity is set under \`rules\` in \`wuze.yaml\`: \`off\`, \`info\`, \`warning\` or \`error\`.`,
  ];
  for (const [group, members] of groups) {
    const name = GROUPS[group] ?? { zh: group, en: group };
    lines.push(
      '',
      `## ${name.zh} / ${name.en}`,
      '',
      '| 规则 / Rule | 名称 | Title | 级别 / Severity | 核查对象 / Looks at |',
      '| --- | --- | --- | --- | --- |',
    );
    for (const rule of members) {
      const severity = SEVERITIES[rule.severity];
      const scope = SCOPES[rule.scope];
      lines.push(
        row([
          `[${rule.id}](${rule.id}.md)`,
          rule.title.zh,
          rule.title.en,
          `${severity.zh} ${severity.en}`,
          `${scope.zh} / ${scope.en}`,
        ]),
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function rulePage(rule, example) {
  const lines = [
    `# ${rule.id} ${rule.title.zh} / ${rule.title.en}`,
    '',
    generated(),
    '',
    '[全部规则 / All rules](../README.md)',
  ];
  for (const language of ['zh', 'en']) {
    const words = WORDS[language];
    lines.push(
      '',
      `## ${rule.title[language]}`,
      '',
      `${words.severity}${colon(language)}${SEVERITIES[rule.severity][language]} · ${words.scope}${colon(language)}${SCOPES[rule.scope][language]}`,
      '',
      `### ${words.why}`,
      '',
      rule.rationale[language].trim(),
      '',
      `### ${words.says}${words.saysNote}`,
      ...Object.entries(rule.messages).flatMap(([name, message]) =>
        messageLines(name, message[language], language),
      ),
      ...optionLines(rule, language),
      ...exampleLines(example, language),
    );
  }
  return `${lines.join('\n')}\n`;
}

function generated() {
  return '<!-- 由 scripts/rule-pages.js 生成，请勿手改 / generated by scripts/rule-pages.js, do not edit -->';
}

function messageLines(name, message, language) {
  const lines = ['', `\`${name}\``, ''];
  for (const part of ['problem', 'basis', 'advice']) {
    const text = message[part].replace(/\{[a-zA-Z]+\}/g, '…').replace(/……+/g, '…');
    lines.push(`- ${WORDS[language][part]}${colon(language)}${asPlainText(text)}`);
  }
  return lines;
}

function optionLines(rule, language) {
  const words = WORDS[language];
  const options = Object.entries(rule.options ?? {});
  const lines = [];
  if (options.length > 0) {
    lines.push(
      '',
      `### ${words.options}`,
      '',
      row([words.option, words.default, words.range, words.meaning]),
      row(['---', '---', '---', '---']),
    );
    for (const [name, schema] of options) {
      lines.push(
        row([
          `\`${name}\``,
          `\`${JSON.stringify(schema.default)}\``,
          rangeOf(schema),
          asPlainText(schema.description[language]),
        ]),
      );
    }
  }
  const settings = options.map(([name, schema]) => `, ${name}: ${JSON.stringify(schema.default)}`).join('');
  const setting = settings === '' ? rule.severity : `{severity: ${rule.severity}${settings}}`;
  return [...lines, '', words.configure, '', '```yaml', 'rules:', `  ${rule.id}: ${setting}`, '```'];
}

function rangeOf({ minimum, maximum }) {
  return minimum === undefined && maximum === undefined ? '' : `${minimum ?? ''}–${maximum ?? ''}`;
}

function exampleLines(example, language) {
  if (example === undefined) return [];
  const words = WORDS[language];
  const { finding, files } = example;
  const lines = ['', `### ${words.example}`];
  for (const { file, text, marked } of files) {
    lines.push('', `\`${file}\``, '', '```yaml', ...excerpt(text, marked, words.cut), '```');
  }
  const where = `\`${finding.file}\` ${words.line(finding.start.line)}`;
  lines.push(
    '',
    `${words.finding}${colon(language)}**${SEVERITIES[finding.severity][language]}** ${where}`,
    '',
  );
  for (const part of ['problem', 'basis', 'advice', 'note']) {
    if (finding[part])
      lines.push(`- ${words[part]}${colon(language)}${asPlainText(finding[part][language])}`);
  }
  return lines;
}

// --- examples

/** The first finding that the rule's first ng fixture gives, preferably of the rule's own severity, with the files it is about. */
function exampleOf(rule, findingsOf) {
  const own = join(fixtures, rule.id);
  const names = existsSync(own) ? readdirSync(own).filter((name) => /^ng.*\.yaml$/.test(name)) : [];
  for (const name of names.sort()) {
    const files = filesOf(readFileSync(join(own, name), 'utf8'));
    const inputs = files.map(({ file, text, encoding }) => ({ file, bytes: bytesOf(text, encoding) }));
    const config = files.some(({ file }) => file === 'wuze.yaml');
    const all = findingsOf([inputs, { asOf: AS_OF, ...(config && { configFile: 'wuze.yaml' }) }]);
    const found = all.filter((finding) => finding.rule === rule.id);
    const finding = found.find(({ severity }) => severity === rule.severity) ?? found[0];
    if (finding === undefined) continue;
    return { finding, files: filesAbout(finding, files) };
  }
  return undefined;
}

/** The finding's own file and that of the first related place, with the lines to show. */
function filesAbout(finding, files) {
  const places = [finding, ...(finding.related ?? []).slice(0, 1)];
  const shown = new Map();
  for (const { file, start } of places) shown.set(file, [...(shown.get(file) ?? []), start.line]);
  return [...shown].map(([file, marked]) => ({
    file,
    marked,
    text: files.find((one) => one.file === file).text,
  }));
}

/** Head of the file and the entries that hold the marked lines; of a short file all. Expectations of the tests are taken out. */
function excerpt(text, marked, cut) {
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/\s*#\s*期望[:：].*$/, ''));
  const keep = new Set();
  const whole = lines.length <= SHOWN_WHOLE;
  for (let index = 0; index < (whole ? lines.length : 5); index++) keep.add(index);
  for (const line of marked) for (const index of entryAround(lines, line - 1)) keep.add(index);
  const shown = [];
  for (const [index, line] of lines.entries()) {
    if (keep.has(index)) shown.push(line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}……` : line);
    else if (keep.has(index - 1)) shown.push(`# …… ${cut}`);
  }
  return shown;
}

/** Lines of the list entry that the line belongs to, with the key at the left margin that it stands under. */
function entryAround(lines, at) {
  const begins = (line) => /^\s{0,4}- |^\S/.test(line);
  let from = at;
  while (from > 0 && !begins(lines[from])) from--;
  let to = at + 1;
  while (to < lines.length && !begins(lines[to])) to++;
  let key = from;
  while (key > 0 && !/^\S/.test(lines[key])) key--;
  return [key, ...Array.from({ length: to - from }, (_, index) => from + index)];
}

/** Splits a fixture into its files, as test/rules/fixture.ts does. */
function filesOf(fixture) {
  const files = [];
  for (const line of fixture.split('\n')) {
    const [, file, encoding] = /^# ==== (\S+)(?: (utf-16le))?\s*$/.exec(line) ?? [];
    if (file !== undefined) files.push({ file, encoding: encoding ?? 'utf-8', lines: [] });
    else if (files.length > 0) files.at(-1).lines.push(line);
    else if (line.trim() !== '' && !line.startsWith('#'))
      files.push({ file: 'list.yaml', encoding: 'utf-8', lines: [line] });
  }
  return files.map(({ file, encoding, lines }) => ({ file, encoding, text: lines.join('\n') }));
}

function bytesOf(text, encoding) {
  return Buffer.from(encoding === 'utf-8' ? text : `\uFEFF${text}`, encoding);
}

// --- words

function groupOf(rule) {
  return rule.id.split('/')[0];
}

function groupBy(values, keyOf) {
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

function colon(language) {
  return language === 'zh' ? '：' : ': ';
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** Text of rules and fixtures is no Markdown. */
function asPlainText(text) {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

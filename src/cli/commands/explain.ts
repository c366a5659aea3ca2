import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { wrap } from '../../reports/wrap.js';
import { rules } from '../../rules/index.js';
import type { Rule } from '../../rules/rule.js';
import { suggest } from '../../workspace/suggest.js';
import { widthOf } from '../terminal.js';

const WORDS = {
  zh: {
    severity: '级别：',
    severities: { error: '错误', warning: '警告', info: '提示' },
    why: '为什么，看什么',
    says: '报告怎么说（… 处填入具体内容）',
    problem: '问题：',
    basis: '依据：',
    advice: '建议：',
    options: '选项',
    default: (value: string) => `（默认 ${value}）`,
    configure: '在 wuze.yaml 中调整',
    rulesKey: '规则',
    severityKey: '级别',
    off: '关闭',
  },
  en: {
    severity: 'Severity: ',
    severities: { error: 'error', warning: 'warning', info: 'info' },
    why: 'Why, and what it looks at',
    says: 'What a report says (… stands for particulars)',
    problem: 'Problem: ',
    basis: 'Basis: ',
    advice: 'Advice: ',
    options: 'Options',
    default: (value: string) => ` (default ${value})`,
    configure: 'To change it in wuze.yaml',
    rulesKey: 'rules',
    severityKey: 'severity',
    off: 'off',
  },
} as const;

/** `wuze explain RULE`: by id, or by its second half where only one rule has it. */
export async function explain(id: string, options: { lang: Language }): Promise<number> {
  process.stdout.write(explanationOf(ruleNamed(id), options.lang, widthOf(process.stdout)));
  return 0;
}

function ruleNamed(id: string): Rule {
  const exact = rules.find((rule) => rule.id === id);
  const endings = rules.filter((rule) => rule.id.endsWith(`/${id}`));
  const found = exact ?? (endings.length === 1 ? endings[0] : undefined);
  if (found !== undefined) return found;
  const ids = rules.map((rule) => rule.id);
  const likely = endings.length > 1 ? endings.map((rule) => rule.id) : [suggest(id, ids) ?? []].flat();
  throw new UsageError({
    zh: `没有规则“${id}”${likely.length > 0 ? `，是不是 ${likely.join('、')}？` : ''}全部规则见 wuze rules`,
    en: `there is no rule "${id}"${likely.length > 0 ? `; did you mean ${likely.join(' or ')}?` : ''} See wuze rules`,
  });
}

function explanationOf(rule: Rule, language: Language, width: number): string {
  const words = WORDS[language];
  const lines = [
    `${rule.id}  ${rule.title[language]}`,
    `${words.severity}${words.severities[rule.severity]}`,
    '',
    words.why,
    ...indented(rule.rationale[language], width),
    '',
    words.says,
  ];
  for (const message of Object.values(rule.messages)) {
    const { problem, basis, advice } = message[language];
    lines.push(
      ...indented(`${words.problem}${withoutPlaceholders(problem)}`, width),
      ...indented(`${words.basis}${withoutPlaceholders(basis)}`, width),
      ...indented(`${words.advice}${withoutPlaceholders(advice)}`, width),
      '',
    );
  }
  const schemas = Object.entries(rule.options ?? {});
  if (schemas.length > 0) {
    lines.push(words.options);
    for (const [name, schema] of schemas) {
      const value = words.default(JSON.stringify(schema.default));
      lines.push(...indented(`${name}${value} ${schema.description[language]}`, width));
    }
    lines.push('');
  }
  const severity = words.severities[rule.severity];
  const options = schemas.map(([name, schema]) => `, ${name}: ${JSON.stringify(schema.default)}`).join('');
  lines.push(
    words.configure,
    `  ${words.rulesKey}:`,
    `    ${rule.id}: {${words.severityKey}: ${severity}${options}}`,
    `    ${rule.id}: ${words.off}`,
  );
  return `${lines.join('\n')}\n`;
}

function withoutPlaceholders(sentence: string): string {
  return sentence.replace(/\{[a-zA-Z]+\}/g, '…');
}

function indented(text: string, width: number): string[] {
  return wrap([{ text, style: 'plain' }], width - 2).map((line) => {
    const written = line.map((piece) => piece.text).join('');
    return written === '' ? '' : `  ${written}`;
  });
}

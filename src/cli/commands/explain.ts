import stringSimilarity from 'string-similarity';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { rules } from '../../rules/index.js';
import type { Rule } from '../../rules/rule.js';

const WORDS = {
  zh: {
    severity: '级别',
    severities: { error: '错误', warning: '警告', info: '提示' },
    why: '为什么，看什么',
    says: '报告怎么说',
    problem: '问题',
    basis: '依据',
    advice: '整改建议',
    options: '选项（写在 wuze.yaml 的 rules 中）',
    default: '默认',
    configure: '调整',
  },
  en: {
    severity: 'Severity',
    severities: { error: 'error', warning: 'warning', info: 'info' },
    why: 'Why, and what it looks at',
    says: 'What a report says',
    problem: 'Problem',
    basis: 'Basis',
    advice: 'Advice',
    options: 'Options (under rules in wuze.yaml)',
    default: 'default',
    configure: 'Configure',
  },
} as const;

/** `wuze explain RULE`. */
export async function explain(id: string, options: { lang: Language }): Promise<number> {
  const rule = rules.find((each) => each.id === id);
  if (!rule) {
    const { bestMatch } = stringSimilarity.findBestMatch(
      id,
      rules.map((each) => each.id),
    );
    const hint = bestMatch.rating >= 0.3 ? bestMatch.target : undefined;
    throw new UsageError({
      zh: `没有规则“${id}”${hint ? `，是不是 ${hint}？` : '。'}全部规则见 wuze rules`,
      en: `there is no rule "${id}"${hint ? `; did you mean ${hint}?` : '.'} See wuze rules`,
    });
  }
  process.stdout.write(explanationOf(rule, options.lang));
  return 0;
}

function explanationOf(rule: Rule, language: Language): string {
  const words = WORDS[language];
  const lines = [
    `${rule.id}  ${rule.title[language]}`,
    `${words.severity}: ${words.severities[rule.severity]}`,
    '',
    `${words.why}`,
    indent(rule.rationale[language]),
    '',
    words.says,
  ];
  for (const message of Object.values(rule.messages)) {
    const { problem, basis, advice } = message[language];
    lines.push(
      `  ${words.problem}: ${problem}`,
      `  ${words.basis}: ${basis}`,
      `  ${words.advice}: ${advice}`,
      '',
    );
  }
  const schemas = Object.entries(rule.options ?? {});
  if (schemas.length > 0) {
    lines.push(words.options);
    for (const [name, schema] of schemas) {
      lines.push(
        `  ${name} (${words.default} ${JSON.stringify(schema.default)}): ${schema.description[language]}`,
      );
    }
    lines.push('');
  }
  const example = schemas[0]
    ? `{severity: ${rule.severity}, ${schemas[0][0]}: ${JSON.stringify(schemas[0][1].default)}}`
    : 'off';
  lines.push(words.configure, '  rules:', `    ${rule.id}: ${example}`, '');
  return lines.join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

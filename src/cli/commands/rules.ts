import type { Language } from '../../language/bilingual.js';
import { rules } from '../../rules/index.js';

const SEVERITIES = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'info' },
} as const;

/** `wuze rules`: one line a rule. */
export async function listRules(options: { lang: Language; json?: boolean }): Promise<number> {
  if (options.json) {
    const entries = rules.map(({ id, severity, scope, title, options: schemas }) => ({
      id,
      severity,
      scope,
      title,
      options: schemas ?? {},
    }));
    process.stdout.write(`${JSON.stringify(entries, undefined, 2)}\n`);
    return 0;
  }
  const width = Math.max(...rules.map((rule) => rule.id.length));
  for (const rule of rules) {
    const severity = SEVERITIES[options.lang][rule.severity];
    process.stdout.write(
      `${rule.id.padEnd(width)}  ${severity.padEnd(options.lang === 'en' ? 7 : 2)}  ${rule.title[options.lang]}\n`,
    );
  }
  return 0;
}

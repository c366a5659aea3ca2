import stringSimilarity from 'string-similarity';
import { UsageError } from '../language/usage-error.js';
import { rules } from '../rules/index.js';
import type { OptionSchema, Rule, Severity } from '../rules/rule.js';
import type { Configuration } from '../workspace/model.js';

/** A rule with the severity and options it runs with. */
export interface ConfiguredRule {
  rule: Rule;
  severity: Severity;
  /** True when the configuration sets the severity: findings may then be milder, never graver. */
  fixed: boolean;
  options: Record<string, unknown>;
}

/**
 * The rules that run, in their fixed order, and the ids of those switched off.
 * @throws UsageError for an unknown rule, an unknown option or a value the option cannot have, with the place in wuze.yaml.
 */
export function configureRules(configuration: Configuration): { on: ConfiguredRule[]; off: string[] } {
  const ids = rules.map((rule) => rule.id);
  for (const id of Object.keys(configuration.rules)) {
    if (!ids.includes(id)) throw unknownName(configuration, ['rules', id], id, ids, '规则', 'rule');
  }
  const on: ConfiguredRule[] = [];
  const off: string[] = [];
  for (const rule of rules) {
    const setting = configuration.rules[rule.id];
    const { severity, ...given } = typeof setting === 'object' ? setting : { severity: setting };
    if (severity === 'off') {
      off.push(rule.id);
      continue;
    }
    on.push({
      rule,
      severity: severity ?? rule.severity,
      fixed: severity !== undefined,
      options: optionsOf(rule, given, configuration),
    });
  }
  return { on, off };
}

function optionsOf(
  rule: Rule,
  given: Record<string, unknown>,
  configuration: Configuration,
): Record<string, unknown> {
  const schemas = rule.options ?? {};
  for (const [name, value] of Object.entries(given)) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema) {
      throw unknownName(
        configuration,
        ['rules', rule.id, name],
        name,
        ['severity', ...Object.keys(schemas)],
        `规则 ${rule.id} 的选项`,
        `option of ${rule.id}`,
      );
    }
    const expected = misfit(schema, value);
    if (expected) {
      const where = placeOf(configuration, ['rules', rule.id, name]);
      throw new UsageError({
        zh: `${where} 规则 ${rule.id} 的选项 ${name} 应为${expected.zh}，现在是 ${JSON.stringify(value)}`,
        en: `${where} option ${name} of rule ${rule.id} must be ${expected.en}, but is ${JSON.stringify(value)}`,
      });
    }
  }
  const defaults = Object.entries(schemas).map(([name, schema]) => [name, schema.default] as const);
  return { ...Object.fromEntries(defaults), ...given };
}

/** What the value should have been, or undefined when it fits. */
function misfit(schema: OptionSchema, value: unknown): { zh: string; en: string } | undefined {
  if (schema.type === 'boolean')
    return typeof value === 'boolean' ? undefined : { zh: '是或否', en: 'true or false' };
  if (schema.type === 'string') return typeof value === 'string' ? undefined : { zh: '文字', en: 'text' };
  if (schema.type === 'array') {
    const fits = Array.isArray(value) && value.every((entry) => typeof entry === 'string');
    return fits ? undefined : { zh: '由文字组成的列表', en: 'a list of texts' };
  }
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY } = schema;
  const whole = schema.type === 'integer';
  const fits =
    typeof value === 'number' && value >= minimum && value <= maximum && (!whole || Number.isInteger(value));
  return fits
    ? undefined
    : {
        zh: `${whole ? '整数' : '数字'}（${schema.minimum ?? '不限'}至${schema.maximum ?? '不限'}）`,
        en: `${whole ? 'an integer' : 'a number'} (${schema.minimum ?? 'any'} to ${schema.maximum ?? 'any'})`,
      };
}

function unknownName(
  configuration: Configuration,
  path: string[],
  name: string,
  known: string[],
  zh: string,
  en: string,
): UsageError {
  const where = placeOf(configuration, path);
  const nearest = stringSimilarity.findBestMatch(name, known).bestMatch;
  const hint = nearest.rating >= 0.4 ? nearest.target : undefined;
  return new UsageError({
    zh: `${where} 没有“${name}”这个${zh}${hint ? `，是不是 ${hint}？` : '；全部规则见 wuze rules'}`,
    en: `${where} there is no ${en} "${name}"${hint ? `; did you mean ${hint}?` : '; see wuze rules'}`,
  });
}

function placeOf(configuration: Configuration, path: string[]): string {
  if (!configuration.document) return 'wuze.yaml:';
  const { line, column } = configuration.document.locate(path).start;
  return `${configuration.document.file}:${line}:${column}`;
}

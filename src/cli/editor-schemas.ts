import type { Language } from '../language/bilingual.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import { editorSchema } from '../workspace/editor-schema.js';
import type { DocumentKind } from '../workspace/model.js';
import { schemaOf } from '../workspace/schemas.js';

type Node = { [keyword: string]: unknown };

/** The schema of a kind of file for editors; that of the configuration knows every rule with its options. */
export function schemaForEditor(kind: DocumentKind, language: Language): Node {
  const schema = editorSchema(schemaOf(kind), language);
  return kind === 'config' ? withRules(schema, language) : schema;
}

function withRules(schema: Node, language: Language): Node {
  const properties = schema.properties as Record<string, Node>;
  const key = language === 'zh' ? '规则' : 'rules';
  const { additionalProperties, ...section } = properties[key]!;
  const [level, object] = (additionalProperties as { anyOf: [Node, Node] }).anyOf;
  const described = {
    ...section,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, language, level, object)])),
    additionalProperties: false,
    ...(language === 'zh' && { errorMessage: '没有这条规则；全部规则见 wuze rules' }),
  };
  return { ...schema, properties: { ...properties, [key]: described } };
}

function ruleSchema(rule: Rule, language: Language, level: Node, object: Node): Node {
  const options = Object.entries(rule.options ?? {});
  const properties = {
    ...(object.properties as Node),
    ...Object.fromEntries(
      options.map(([name, { description, ...form }]) => [
        name,
        { ...form, description: description[language] },
      ]),
    ),
  };
  return {
    description: rule.title[language],
    anyOf: [
      level,
      { ...object, properties, additionalProperties: false, ...optionsMessage(properties, language) },
    ],
  };
}

function optionsMessage(properties: Node, language: Language): Node {
  return language === 'zh' ? { errorMessage: `这里可写的键：${Object.keys(properties).join('、')}` } : {};
}

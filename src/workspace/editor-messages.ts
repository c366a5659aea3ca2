/** A node of a schema that was translated into Chinese. */
type Node = { [keyword: string]: unknown };

/**
 * The Chinese schema with its own error messages, in the keyword `errorMessage` that yaml-language-server shows
 * in place of its words, whatever the language of the editor.
 */
export function withMessages(schema: Node): Node {
  const message = messageOf(schema);
  return {
    ...(schema.required === undefined || schema.properties === undefined ? schema : eachRequired(schema)),
    ...(message !== undefined && { errorMessage: message }),
  };
}

/** What is missing is named: each required key stands in a condition of its own, with its message. */
export function eachRequired(schema: Node): Node {
  const { required, ...rest } = schema;
  const demands = (required as string[]).map((name) => ({
    type: 'object',
    properties: { [name]: true },
    required: [name],
    errorMessage: `缺少“${name}”`,
  }));
  if (demands.length === 0) return rest;
  return { ...rest, allOf: [...((schema.allOf as Node[] | undefined) ?? []), ...demands] };
}

function messageOf(schema: Node): string | undefined {
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.filter((value) => typeof value === 'string');
    return `应为 ${values.join('、')} 之一`;
  }
  if (schema.const !== undefined) return `应为“${schema.const}”`;
  if (schema.format === 'date') return '应为日期，如 2026-02-20';
  if (schema.pattern !== undefined) return '不能有斜杠和看不见的字符';
  switch (schema.type) {
    case 'string':
      return '应为文字；数字要加引号';
    case 'integer':
      return '应为整数';
    case 'number':
      return '应为数字';
    case 'array':
      return '应为列表：每项一行，行首写“- ”';
    case 'object':
      return objectMessage(schema);
    default:
      return undefined;
  }
}

function objectMessage(schema: Node): string {
  const keys = Object.keys((schema.properties as Node | undefined) ?? {});
  return keys.length === 0 ? '应逐行写“键: 值”' : `这里可写的键：${keys.join('、')}`;
}

import type { Language } from '../language/bilingual.js';
import { eachRequired, withMessages } from './editor-messages.js';

/** Any node of a schema; a schema's `true` stands for itself. */
type Node = { [keyword: string]: unknown };

/**
 * Properties that hold numbers as often as text: an editor reads `编号: 1` as a number, the tool reads the text.
 * Only in files that people write, whose properties have a Chinese key.
 */
const NUMBERED = new Set(['id']);

/**
 * The published schema of a kind of file, made ready for editors.
 * Chinese: Chinese keys and values only (a property's `title` is its key, the first of `x-values` its value),
 * Chinese descriptions and error messages. English: English keys and values, descriptions from `x-description`.
 * Every description also says which values may stand there.
 */
export function editorSchema(schema: object, language: Language): Node {
  const root = schema as Node;
  const { $id: _id, ...whole } = new Translation(root, language).node(root);
  return whole;
}

export function chineseSchema(schema: object): Node {
  return editorSchema(schema, 'zh');
}

class Translation {
  readonly #root: Node;
  readonly #language: Language;

  constructor(root: Node, language: Language) {
    this.#root = root;
    this.#language = language;
  }

  node(given: Node): Node {
    const result: Node = {};
    for (const [keyword, value] of Object.entries(given)) {
      if (keyword.startsWith('x-')) continue;
      result[keyword] = this.#keyword(keyword, value, given);
    }
    const description = this.#description(given);
    if (description !== '') result.description = description;
    if (given.type === 'boolean' && this.#language === 'zh') {
      delete result.type;
      result.enum = ['是', '否', true, false];
    }
    return this.#language === 'zh' ? withMessages(result) : result;
  }

  #keyword(keyword: string, value: unknown, given: Node): unknown {
    switch (keyword) {
      case 'properties':
        return this.#properties(value as Record<string, Node>);
      case 'required':
        return (value as string[]).map((name) => this.#key(name, given));
      case 'enum':
        return (value as string[]).map((each) => this.#value(each, given));
      case 'const':
        return this.#value(value as string, given);
      case 'allOf':
        return (value as Node[]).map((condition) => this.#condition(condition, given));
      case '$defs':
        return Object.fromEntries(
          Object.entries(value as Record<string, Node>).map(([name, each]) => [
            name,
            this.#definition(name, each),
          ]),
        );
      case 'default':
        return typeof value === 'string' ? this.#value(value, given) : value;
      case 'examples':
        return value;
      default:
        return this.#nested(value);
    }
  }

  #nested(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((each) => this.#nested(each));
    return isNode(value) ? this.node(value) : value;
  }

  #properties(given: Record<string, Node>): Record<string, Node> {
    return Object.fromEntries(
      Object.entries(given).map(([name, schema]) => {
        const translated = this.node(schema);
        const numbered = NUMBERED.has(name) && schema.title !== undefined;
        return [this.#name(name, schema), numbered ? orNumber(translated) : translated];
      }),
    );
  }

  #definition(name: string, given: Node): Node {
    const translated = this.node(given);
    if (name !== 'oneOrMore') return translated;
    const [text, list] = translated.anyOf as [Node, Node];
    return { anyOf: [text, { type: 'number' }, { ...list, items: orNumber(list.items as Node) }] };
  }

  /** `if`/`then` of a mapping name its properties without describing them: keys and values are taken from the whole. */
  #condition(condition: Node, whole: Node): Node {
    const described = whole.properties as Record<string, Node>;
    return Object.fromEntries(
      Object.entries(condition as Record<string, Node>).map(([keyword, part]) => {
        const required = (part.required as string[] | undefined) ?? [];
        const stated = (part.properties as Record<string, Node> | undefined) ?? {};
        const names = [...new Set([...Object.keys(stated), ...required])];
        const properties = names.map((name): [string, unknown] => {
          const values = described[name]?.['x-values'];
          const schema = stated[name];
          const translated =
            schema && this.node({ ...schema, ...(values !== undefined && { 'x-values': values }) });
          const { description: _said, errorMessage: _unused, ...bare } = translated ?? {};
          return [this.#key(name, whole), translated ? bare : true];
        });
        const demand: Node = {
          type: 'object',
          properties: Object.fromEntries(properties),
          required: required.map((name) => this.#key(name, whole)),
        };
        return [keyword, keyword === 'then' && this.#language === 'zh' ? eachRequired(demand) : demand];
      }),
    );
  }

  #key(name: string, given: Node): string {
    return this.#name(name, (given.properties as Record<string, Node> | undefined)?.[name] ?? {});
  }

  #name(name: string, schema: Node): string {
    return this.#language === 'zh' ? ((schema.title as string | undefined) ?? name) : name;
  }

  #value(value: string, given: Node): string {
    return this.#language === 'zh' ? (chineseValue(value, given) ?? value) : value;
  }

  #description(given: Node): string {
    const said = (this.#language === 'zh' ? given.description : given['x-description']) as string | undefined;
    if (said === undefined) return '';
    const holder = this.#choices(given);
    const names = ((holder?.enum as string[] | undefined) ?? []).map((value) => {
      const chinese = holder && chineseValue(value, holder);
      if (this.#language === 'zh') return chinese ?? value;
      return chinese === undefined ? value : `${value} ${chinese}`;
    });
    if (holder?.type === 'boolean' && this.#language === 'zh') names.push('是', '否');
    if (names.length === 0) return said;
    return this.#language === 'zh'
      ? `${said}取值：${names.join('、')}。`
      : `${said} One of: ${names.join(', ')}.`;
  }

  /** The schema that lists the values of a property: itself, what it refers to, or one of its alternatives. */
  #choices(given: Node): Node | undefined {
    if (given.enum !== undefined || given.type === 'boolean') return given;
    const name = (given.$ref as string | undefined)?.replace('#/$defs/', '');
    const target = name === undefined ? undefined : (this.#root.$defs as Record<string, Node>)[name];
    if (target !== undefined) return this.#choices(target);
    for (const alternative of (given.anyOf as Node[] | undefined) ?? []) {
      const found = this.#choices(alternative);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function chineseValue(value: string, given: Node): string | undefined {
  return (given['x-values'] as Record<string, string[]> | undefined)?.[value]?.[0];
}

/** The schema, or a number; the words about it stay outside the alternatives, where editors look for them. */
function orNumber(schema: Node): Node {
  const { title, description, examples, ...form } = schema;
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(examples !== undefined && { examples }),
    anyOf: [form, { type: 'number' }],
  };
}

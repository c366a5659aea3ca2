import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Bilingual } from '../language/bilingual.js';
import { isDateLike } from './dates.js';
import { nodeAt } from './document.js';
import { alternative, propertyOf } from './keys.js';
import type { StatedKind } from './kind.js';
import type { DocumentKind, DocumentPath } from './model.js';
import type { FoundProblem } from './problem.js';
import { DOCUMENT_KINDS, resolve, type Schema, schemaOf } from './schemas.js';
import { comparable, keyNames, unquoted } from './spellings.js';
import { suggest } from './suggest.js';
import { entryOf, isBlank, type MappingEntry, type MappingNode, type SourceNode } from './tree.js';

type Words = readonly [message: Bilingual, advice: Bilingual];

/** Says what is wrong with a document's form, in the words of the file. */
export class Describer {
  readonly #schema: Schema;
  /** The file's keys are Chinese, so missing ones are named in Chinese. */
  readonly #chinese: boolean;

  constructor(
    private readonly root: SourceNode,
    private readonly kind: DocumentKind,
  ) {
    this.#schema = schemaOf(kind);
    this.#chinese = isChinese(root);
  }

  describe(error: ErrorObject, path: DocumentPath): FoundProblem {
    if (error.keyword === 'required') return this.#missing(path, String(error.params.missingProperty));
    if (error.keyword === 'additionalProperties')
      return this.#unknownKey(path, String(error.params.additionalProperty));
    if (error.keyword === 'const' && path.length === 1 && path[0] === 'kind') {
      return unknownKind(this.root, { kind: this.kind, stated: false, entry: entryOf(this.root, 'kind') });
    }
    const node = nodeAt(this.root, path);
    const place = isBlank(node) ? this.#keyPlace(path, node) : { from: node.start, to: node.end };
    const [message, advice] = this.#words(error, path, node);
    return { source: 'schema', ...place, message, advice };
  }

  /** Keys that occur twice in one mapping, also once in each language, and keys in full-width quotes. */
  keyProblems(): FoundProblem[] {
    const problems: FoundProblem[] = [];
    collectKeyProblems(this.root, problems);
    return problems;
  }

  /** The (English) key that an unknown key is probably meant to be. */
  meantBy(path: DocumentPath, name: string): string | undefined {
    const mapping = nodeAt(this.root, path) as MappingNode;
    const written = mapping.entries.find((one) => one.name === name)?.written ?? name;
    const shape = this.#shapeAt(path);
    if (this.#homeOf(written, shape) !== undefined) return undefined;
    const meant = suggest(comparable(unquoted(written)), this.#unusedKeys(shape, mapping));
    return meant === undefined ? undefined : keyNames(shape).get(meant);
  }

  #words(error: ErrorObject, path: DocumentPath, node: SourceNode): Words {
    const name = this.#nameOf(path);
    const shape = this.#shapeAt(path);
    if (isBlank(node) && node.type === 'scalar') return this.#notFilledIn(name, path);
    switch (error.keyword) {
      case 'enum':
      case 'const':
        return this.#notOneOf(name, path, shape, node);
      case 'minItems':
        return [
          { zh: `${name.zh}是空的`, en: `${name.en} is empty` },
          { zh: '至少写一项，每项以“- ”开头', en: 'Write at least one element, each beginning with "- "' },
        ];
      case 'format':
        return notADate(name, node);
      case 'minimum':
      case 'maximum':
        return outOfRange(name, shape, node);
      case 'maxLength':
        return [
          {
            zh: `${name.zh}过长，最多 ${shape.maxLength} 个字符`,
            en: `${name.en} is longer than ${shape.maxLength} characters`,
          },
          { zh: '缩短', en: 'Shorten it' },
        ];
      case 'pattern':
        return notOfPattern(name, path, node);
      default:
        return this.#wrongType(name, path, shape, node);
    }
  }

  #notFilledIn(name: Bilingual, path: DocumentPath): Words {
    const last = path.at(-1);
    if (typeof last === 'number') {
      return [
        { zh: `${name.zh}是空的`, en: `${name.en} is empty` },
        { zh: '补上内容，或者删去这个“-”', en: 'Fill it in, or delete the "-"' },
      ];
    }
    const example = this.#exampleLine(path, last as string);
    const message = { zh: `${name.zh}没有填写`, en: `${name.en} is not filled in` };
    if (example.zh.endsWith('…'))
      return [message, { zh: '在冒号后面写上内容', en: 'Write it after the colon' }];
    return [message, { zh: `填写，例如“${example.zh}”`, en: `Fill it in, as in "${example.en}"` }];
  }

  #notOneOf(name: Bilingual, path: DocumentPath, shape: Schema, node: SourceNode): Words {
    const values = shape.enum ?? (shape.const === undefined ? [] : [shape.const]);
    const chinese = values.map((value) => shape['x-values']?.[value]?.[0] ?? value);
    const written = node.type === 'scalar' ? node.written : '';
    const everySpelling = values.flatMap((value) => [value, ...(shape['x-values']?.[value] ?? [])]);
    const meant = suggest(written, [...chinese, ...everySpelling]);
    const list = this.#chinese ? chinese : values;
    const now: Bilingual =
      written === ''
        ? { zh: '', en: '' }
        : { zh: `，现在是“${short(written)}”`, en: `, but is "${short(written)}"` };
    const message = {
      zh: `${name.zh}只能是：${list.join('、')}${now.zh}`,
      en: `${name.en} must be one of: ${values.map((value, index) => both(value, chinese[index] as string, this.#chinese)).join(', ')}${now.en}`,
    };
    const key = this.#keyWritten(path);
    const advice =
      meant === undefined
        ? { zh: '从上面几个中选一个', en: 'Choose one of these' }
        : { zh: `是不是“${key}: ${meant}”？`, en: `Did you mean "${key}: ${meant}"?` };
    return [message, advice];
  }

  #wrongType(name: Bilingual, path: DocumentPath, shape: Schema, node: SourceNode): Words {
    const element = shape.type === 'array' || shape.anyOf !== undefined;
    const key = this.#keyWritten(path);
    if (shape.type === 'boolean') {
      return [
        { zh: `${name.zh}只能是：是、否`, en: `${name.en} must be true or false (是, 否)` },
        { zh: `写成“${key}: 是”或“${key}: 否”`, en: `Write "${key}: true" or "${key}: false"` },
      ];
    }
    const now = formOf(node);
    if (shape.type === 'integer') {
      const example = this.#exampleLine(path, String(path.at(-1)));
      return [
        {
          zh: `${name.zh}应为整数，现在是${now.zh}`,
          en: `${name.en} must be a whole number, but is ${now.en}`,
        },
        { zh: `用阿拉伯数字，例如“${example.zh}”`, en: `Write digits, as in "${example.en}"` },
      ];
    }
    if (shape.type === 'object') return this.#notAMapping(name, now, shape);
    if (
      shape.type === 'array' ||
      (element && shape.anyOf?.some((one) => resolve(one, this.#schema).type === 'object'))
    ) {
      return this.#notAList(name, now, shape);
    }
    const message = {
      zh: `${name.zh}应为文字${element ? '，或者每项为文字的列表' : ''}，现在是${now.zh}`,
      en: `${name.en} must be text${element ? ' or a list of texts' : ''}, but is ${now.en}`,
    };
    if (node.type === 'mapping') {
      return [
        message,
        {
          zh: '写成一段文字；如果是文字中有冒号，改用中文的“：”，或者把整段文字放进一对英文引号',
          en: 'Write plain text; if it has a colon in it, put the whole text in quotes',
        },
      ];
    }
    return [message, { zh: '写成一段文字', en: 'Write one text' }];
  }

  #notAMapping(name: Bilingual, now: Bilingual, shape: Schema): Words {
    const keys = this.#keysOf(shape, true).slice(0, 3);
    return [
      {
        zh: `${name.zh}应写成“键: 值”的形式，现在是${now.zh}`,
        en: `${name.en} must be written as "key: value", but is ${now.en}`,
      },
      {
        zh: `另起一行、多缩进两个空格，写上${keys.map((key) => `“${key}: …”`).join('、')}`,
        en: `On lines of their own, indented by two more spaces, write ${keys.map((key) => `"${key}: …"`).join(', ')}`,
      },
    ];
  }

  #notAList(name: Bilingual, now: Bilingual, shape: Schema): Words {
    const items = resolve(shape.items ?? {}, this.#schema);
    const first = this.#keysOf(items, true)[0];
    const example = first === undefined ? '- …' : `- ${first}: …`;
    return [
      { zh: `${name.zh}应为列表，现在是${now.zh}`, en: `${name.en} must be a list, but is ${now.en}` },
      {
        zh: `每一项另起一行，以“- ”开头，例如“${example}”`,
        en: `Write each element on a line of its own that begins with "- ", as in "${example}"`,
      },
    ];
  }

  #missing(path: DocumentPath, property: string): FoundProblem {
    const node = nodeAt(this.root, path);
    const first = node.type === 'mapping' ? node.entries[0] : undefined;
    const place =
      first === undefined ? { from: node.start, to: node.end } : { from: first.keyStart, to: first.keyEnd };
    const schema = propertyOf(this.#shapeAt(path), property);
    const chinese = schema?.title ?? property;
    const key: Bilingual = this.#chinese
      ? { zh: `“${chinese}”`, en: `"${chinese}" (${property})` }
      : { zh: `“${property}”（${chinese}）`, en: `"${property}"` };
    const owner = path.length === 0 ? { zh: '', en: 'The file' } : this.#nameOf(path);
    const example = this.#exampleLine([...path, property], property);
    const choices = this.#choices(schema);
    const why = this.kind === 'list' && property === 'person' ? WHO : { zh: '', en: '' };
    return {
      source: 'schema',
      ...place,
      message: { zh: `${owner.zh}缺少${key.zh}${why.zh}`, en: `${owner.en} lacks ${key.en}${why.en}` },
      advice:
        path.length === 0
          ? {
              zh: `在文件顶层加上一行“${example.zh}”${choices.zh}`,
              en: `Add a line "${example.en}" at the top level of the file${choices.en}`,
            }
          : { zh: `在这一项中加上“${example.zh}”`, en: `Add "${example.en}" to it` },
    };
  }

  /** （班子、主要负责人…） where one of several values can be written. */
  #choices(schema: Schema | undefined): Bilingual {
    const shape = resolve(schema ?? {}, this.#schema);
    if (shape.enum === undefined) return { zh: '', en: '' };
    const values = shape.enum.map((value) =>
      this.#chinese ? (shape['x-values']?.[value]?.[0] ?? value) : value,
    );
    return { zh: `（${values.join('、')}）`, en: ` (${values.join(', ')})` };
  }

  #unknownKey(path: DocumentPath, name: string): FoundProblem {
    const mapping = nodeAt(this.root, path) as MappingNode;
    const entry = mapping.entries.find(
      (one) => one.name === name && one.repeats === undefined,
    ) as MappingEntry;
    const written = short(entry.written);
    const place = { from: entry.keyStart, to: entry.keyEnd };
    const shape = this.#shapeAt(path);
    const owner = path.length === 0 ? { zh: '', en: 'The file' } : this.#nameOf(path);
    const message = {
      zh: `${owner.zh === '' ? '' : `${owner.zh}中`}没有“${written}”这一项`,
      en: `${owner.en} has no key "${written}"`,
    };
    const problem = (zh: string, advice: Bilingual): FoundProblem => ({
      source: 'schema',
      ...place,
      message: { zh: message.zh + zh, en: message.en },
      advice,
    });
    if (entry.written === '<<') {
      return problem('', {
        zh: '不支持合并键，把内容直接写出来',
        en: 'Merge keys are not supported: write the values out',
      });
    }
    const free = this.#unusedKeys(shape, mapping);
    const home = this.#homeOf(entry.written, shape);
    if (home !== undefined) return problem('', home);
    const meant = suggest(comparable(unquoted(entry.written)), free);
    if (meant !== undefined) {
      return problem(`，是不是“${meant}”？`, {
        zh: `把“${written}”改为“${meant}”`,
        en: `Did you mean "${meant}"?`,
      });
    }
    const keys = this.#keysOf(shape);
    const note = shape.properties?.note === undefined ? undefined : this.#chinese ? '备注' : 'note';
    return problem('', {
      zh: `这里可以写：${keys.join('、')}${note === undefined ? '' : `；其他内容写进“${note}”或删去`}`,
      en: `Possible keys: ${keys.join(', ')}${note === undefined ? '' : `; anything else goes into "${note}" or is left out`}`,
    });
  }

  /** Spellings of keys that the mapping does not have yet, those in the file's language first. */
  #unusedKeys(shape: Schema, mapping: MappingNode): string[] {
    const used = new Set(mapping.entries.map((entry) => entry.name));
    const spellings = [...keyNames(shape)]
      .filter(([, name]) => !used.has(name))
      .map(([spelling]) => spelling);
    return spellings.sort((a, b) => Number(isHan(b) === this.#chinese) - Number(isHan(a) === this.#chinese));
  }

  /** Where else in this kind of document the key belongs. */
  #homeOf(written: string, here: Schema): Bilingual | undefined {
    const key = comparable(unquoted(written));
    if (here !== this.#schema && keyNames(this.#schema).has(key)) {
      return {
        zh: `“${short(written)}”写在文件顶层，不缩进`,
        en: `"${short(written)}" belongs to the top level of the file: do not indent it`,
      };
    }
    for (const [name, property] of Object.entries(this.#schema.properties ?? {})) {
      const whole = resolve(property, this.#schema);
      const inner = resolve(whole.items ?? whole, this.#schema);
      if (inner === here || !keyNames(inner).has(key)) continue;
      const title = this.#chinese ? (property.title ?? name) : name;
      return {
        zh: `“${short(written)}”写在“${title}”${whole.items === undefined ? '里面' : '的每一项里'}，检查缩进`,
        en: `"${short(written)}" belongs ${whole.items === undefined ? 'inside of' : 'to each element of'} "${title}": check the indentation`,
      };
    }
    return undefined;
  }

  /** Keys of a mapping, in the file's language. */
  #keysOf(shape: Schema, requiredOnly = false): string[] {
    const required = shape.required ?? [];
    const all = Object.entries(shape.properties ?? {});
    const chosen =
      requiredOnly && required.length > 0 ? all.filter(([name]) => required.includes(name)) : all;
    return chosen.map(([name, property]) => (this.#chinese ? (property.title ?? name) : name));
  }

  /** The schema of the value at the path. */
  #shapeAt(path: DocumentPath): Schema {
    let shape = this.#schema;
    let node: SourceNode = this.root;
    for (const step of path) {
      const whole: Schema = alternative(shape, node, this.#schema);
      shape = resolve((typeof step === 'number' ? whole.items : propertyOf(whole, step)) ?? {}, this.#schema);
      node = nodeAt(node, [step]);
    }
    // The alternatives themselves are wanted where none of them fits.
    if (shape.anyOf === undefined) return shape;
    const fitting = alternative(shape, node, this.#schema);
    const form = node.type === 'mapping' ? 'object' : node.type === 'sequence' ? 'array' : 'scalar';
    return fitting.type === form ||
      (form === 'scalar' && fitting.type !== 'object' && fitting.type !== 'array')
      ? fitting
      : shape;
  }

  /** “内容” · “措施”第 2 项 · “条目”第 3 项的“修订”, with keys as the file writes them. */
  #nameOf(path: DocumentPath): Bilingual {
    const last = path.at(-1);
    if (last === undefined) return { zh: '文件', en: 'The file' };
    if (typeof last === 'string') {
      const key = short(this.#keyWritten(path));
      return { zh: `“${key}”`, en: `"${key}"` };
    }
    const list = this.#nameOf(path.slice(0, -1));
    return { zh: `${list.zh}第 ${last + 1} 项`, en: `Element ${last + 1} of ${list.en}` };
  }

  #keyWritten(path: DocumentPath): string {
    const keys = path.filter((step) => typeof step === 'string');
    const last = path.at(-1);
    if (typeof last !== 'string') return keys.at(-1) ?? '';
    return entryOf(nodeAt(this.root, path.slice(0, -1)), last)?.written ?? last;
  }

  #keyPlace(path: DocumentPath, node: SourceNode): { from: number; to: number } {
    const last = path.at(-1);
    const entry = typeof last === 'string' ? entryOf(nodeAt(this.root, path.slice(0, -1)), last) : undefined;
    if (entry !== undefined) return { from: entry.keyStart, to: entry.keyEnd };
    return { from: Math.max(0, node.start - 1), to: node.end };
  }

  /** `年度: 2026`, in the file's language. */
  #exampleLine(path: DocumentPath, property: string): Bilingual {
    const shape = propertyOf(this.#shapeAt(path.slice(0, -1)), property) ?? {};
    const whole = resolve(shape, this.#schema);
    const value = whole.const;
    const chinese = value === undefined ? undefined : whole['x-values']?.[value]?.[0];
    const sample =
      whole.format === 'date'
        ? '2026-02-20'
        : (whole.examples?.[0] ?? SAMPLES[whole.type ?? 'string'] ?? '…');
    if (this.#chinese) {
      const line = `${whole.title ?? property}: ${chinese ?? value ?? sample}`;
      return { zh: line, en: line };
    }
    const line = `${property}: ${value ?? sample}`;
    return { zh: line, en: line };
  }
}

const SAMPLES: Record<string, string> = { integer: '1', boolean: '是', array: '', object: '' };

const WHO: Bilingual = {
  zh: '（主要负责人和班子成员的清单要写明是谁的）',
  en: ' (the list of a principal or member must say whose it is)',
};

/** The document names a kind that does not exist, or the wrong one for its keys. */
export function unknownKind(root: SourceNode, stated: StatedKind): FoundProblem {
  const entry = stated.entry;
  const chinese = isChinese(root);
  const kinds = DOCUMENT_KINDS.map((kind) => {
    const name = schemaOf(kind).properties?.kind?.['x-values']?.[kind]?.[0] ?? kind;
    return { kind, name };
  });
  const written = entry?.value.type === 'scalar' ? entry.value.written : '';
  const key = entry?.written ?? (chinese ? '种类' : 'kind');
  const meant = kinds.find(({ kind }) => kind === stated.kind);
  const list = kinds.map(({ kind, name }) => (chinese ? name : kind)).join('、');
  return {
    source: 'schema',
    from: entry?.value.start ?? root.start,
    to: entry?.value.end ?? root.start,
    message: {
      zh: `“${key}”写的是“${short(written)}”，没有这个种类`,
      en: `"${key}" says "${short(written)}", which is no kind of document`,
    },
    advice:
      meant === undefined
        ? {
            zh: `只能是：${list}；与清单无关的文件，在配置的 exclude（排除）中列出`,
            en: `It must be one of: ${kinds.map(({ kind, name }) => both(kind, name, chinese)).join(', ')}; name files of other programs under "exclude" in the configuration`,
          }
        : {
            zh: `改为“${key}: ${chinese ? meant.name : meant.kind}”`,
            en: `Write "${key}: ${chinese ? meant.name : meant.kind}"`,
          },
  };
}

/** A document without keys: somebody pasted the list as it stands in Word. */
export function plainText(root: SourceNode): FoundProblem {
  return {
    source: 'schema',
    from: root.start,
    to: root.end,
    message: { zh: '整个文件是一段文字，没有写成“键: 值”', en: 'The whole file is one text, without keys' },
    advice: {
      zh: '按清单格式逐项填写，第一行写“种类: 清单”；Word 文件用 wuze import 转换',
      en: 'Write it as "key: value", beginning with "kind: list"; convert Word files with wuze import',
    },
  };
}

function notADate(name: Bilingual, node: SourceNode): Words {
  const written = unquoted(node.type === 'scalar' ? node.written : '');
  const message = isDateLike(written)
    ? {
        zh: `${name.zh}写的是“${short(written)}”，日历上没有这一天`,
        en: `${name.en} is "${short(written)}", a day that does not exist`,
      }
    : {
        zh: `${name.zh}写的是“${short(written)}”，不是年月日齐全的日期`,
        en: `${name.en} is "${short(written)}", which is not a full date`,
      };
  return [message, { zh: '写成 2026-02-20 或 2026年2月20日 的形式', en: 'Write a date such as 2026-02-20' }];
}

function outOfRange(name: Bilingual, shape: Schema, node: SourceNode): Words {
  const now = node.type === 'scalar' ? node.written : '';
  const { minimum, maximum } = shape;
  const limits =
    maximum === undefined
      ? { zh: `不能小于 ${minimum}`, en: `at least ${minimum}` }
      : { zh: `应在 ${minimum} 到 ${maximum} 之间`, en: `between ${minimum} and ${maximum}` };
  return [
    {
      zh: `${name.zh}${limits.zh}，现在是 ${short(now)}`,
      en: `${name.en} must be ${limits.en}, but is ${short(now)}`,
    },
    { zh: '核对数字', en: 'Check the number' },
  ];
}

function notOfPattern(name: Bilingual, path: DocumentPath, node: SourceNode): Words {
  const now = short(node.type === 'scalar' ? node.written : '');
  if (path.at(-1) === 'finding') {
    return [
      {
        zh: `${name.zh}写的是“${now}”，不是问题编号`,
        en: `${name.en} is "${now}", which is no finding's id`,
      },
      {
        zh: '写核查结果中 16 位的问题编号，例如 3fa9c1d2e4b50617',
        en: 'Write the 16 digits that the audit shows, such as 3fa9c1d2e4b50617',
      },
    ];
  }
  return [
    {
      zh: `${name.zh}写的是“${now}”，不能含有“/”、“\\”和控制字符`,
      en: `${name.en} is "${now}": "/", "\\" and control characters cannot be part of it`,
    },
    { zh: '用字母、数字、连字符或汉字', en: 'Use letters, digits and hyphens' },
  ];
}

function formOf(node: SourceNode): Bilingual {
  if (node.type === 'sequence') return { zh: '列表', en: 'a list' };
  if (node.type === 'mapping') return { zh: '“键: 值”', en: 'a set of keys and values' };
  if (isBlank(node)) return { zh: '空的', en: 'empty' };
  return { zh: `“${short(node.written)}”`, en: `"${short(node.written)}"` };
}

function collectKeyProblems(node: SourceNode, problems: FoundProblem[]): void {
  if (node.type === 'sequence') for (const item of node.items) collectKeyProblems(item, problems);
  if (node.type !== 'mapping') return;
  for (const entry of node.entries) {
    const { written, repeats, value } = entry;
    const place = { from: entry.keyStart, to: entry.keyEnd };
    if (unquoted(written) !== written) problems.push(fullWidthQuotes(place, written));
    if (
      value.type === 'scalar' &&
      value.value !== value.written &&
      unquoted(value.written) !== value.written
    ) {
      problems.push(fullWidthQuotes({ from: value.start, to: value.end }, value.written));
    }
    if (repeats === undefined) collectKeyProblems(value, problems);
    else problems.push(repeated(entry, repeats));
  }
}

function fullWidthQuotes(place: { from: number; to: number }, written: string): FoundProblem {
  return {
    source: 'yaml',
    ...place,
    message: {
      zh: `${short(written)} 用了中文引号，YAML 会当作文字`,
      en: `${short(written)} stands in Chinese quotes, which YAML takes for text`,
    },
    advice: {
      zh: `去掉引号，写成 ${short(unquoted(written))}`,
      en: `Leave the quotes out: ${short(unquoted(written))}`,
    },
  };
}

function repeated(entry: MappingEntry, earlier: MappingEntry): FoundProblem {
  const own = short(entry.written);
  const other = short(earlier.written);
  return {
    source: 'schema',
    from: entry.keyStart,
    to: entry.keyEnd,
    message:
      own === other
        ? { zh: `重复的键：“${own}”写了两次`, en: `Repeated key: "${own}" occurs twice` }
        : {
            zh: `重复的键：“${own}”与“${other}”是同一项`,
            en: `Repeated key: "${own}" and "${other}" are the same`,
          },
    advice: { zh: '只保留一项；现在按前一项读取', en: 'Keep one of them; the first is in effect' },
  };
}

/** Whether the file's keys are mostly Chinese. */
function isChinese(root: SourceNode): boolean {
  if (root.type !== 'mapping') return true;
  const han = root.entries.filter((entry) => isHan(entry.written)).length;
  return han * 2 >= root.entries.length;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function both(english: string, chinese: string, chineseFirst: boolean): string {
  return chineseFirst ? `${chinese} (${english})` : english;
}

/** At most 30 characters, on one line. */
function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')];
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : characters.join('');
}

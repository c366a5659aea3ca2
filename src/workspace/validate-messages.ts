import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Bilingual } from '../language/bilingual.js';
import { nodeAt } from './document.js';
import { FormNames } from './form-names.js';
import { both, formOf, notADate, notOfPattern, outOfRange, short, type Words } from './form-words.js';
import { propertyOf } from './keys.js';
import { unknownKind } from './kind-messages.js';
import { lookAlike } from './look-alike.js';
import type { DocumentKind, DocumentPath } from './model.js';
import type { FoundProblem } from './problem.js';
import { resolve, type Schema } from './schemas.js';
import { comparable, keyNames, unquoted } from './spellings.js';
import { suggest } from './suggest.js';
import { entryOf, isBlank, type MappingEntry, type MappingNode, type SourceNode } from './tree.js';

/** A longer key looks like none. */
const LONGEST_KEY = 100;

/** Says what is wrong with a document's form, in the words of the file. */
export class Describer {
  readonly #names: FormNames;

  constructor(
    private readonly root: SourceNode,
    private readonly kind: DocumentKind,
  ) {
    this.#names = new FormNames(root, kind);
  }

  describe(error: ErrorObject, path: DocumentPath): FoundProblem {
    if (error.keyword === 'required') return this.#missing(path, String(error.params.missingProperty));
    if (error.keyword === 'additionalProperties')
      return this.#unknownKey(path, String(error.params.additionalProperty));
    if (error.keyword === 'const' && path.length === 1 && path[0] === 'kind') {
      return unknownKind(this.root, { kind: this.kind, stated: false, entry: entryOf(this.root, 'kind') });
    }
    const node = nodeAt(this.root, path);
    const place = isBlank(node) ? this.#names.keyPlace(path, node) : { from: node.start, to: node.end };
    const [message, advice] = this.#words(error, path, node);
    return { source: 'schema', ...place, message, advice };
  }

  /** The (English) key that an unknown key is probably meant to be. */
  meantBy(path: DocumentPath, name: string): string | undefined {
    const mapping = nodeAt(this.root, path) as MappingNode;
    const written = mapping.entries.find((one) => one.name === name)?.written ?? name;
    const shape = this.#names.shapeAt(path);
    if (this.#names.homeOf(written, shape) !== undefined) return undefined;
    const look = lookAlike(written.slice(0, LONGEST_KEY));
    const same = look === undefined ? undefined : keyNames(shape).get(look.plain);
    if (same !== undefined) return same;
    const meant = suggest(comparable(unquoted(written)), this.#names.unusedKeys(shape, mapping));
    return meant === undefined ? undefined : keyNames(shape).get(meant);
  }

  #words(error: ErrorObject, path: DocumentPath, node: SourceNode): Words {
    const name = this.#names.nameOf(path);
    const shape = this.#names.shapeAt(path);
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
    const example = this.#names.exampleLine(path, last as string);
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
    const list = this.#names.chinese ? chinese : values;
    const now: Bilingual =
      written === ''
        ? { zh: '', en: '' }
        : { zh: `，现在是“${short(written)}”`, en: `, but is "${short(written)}"` };
    const message = {
      zh: `${name.zh}只能是：${list.join('、')}${now.zh}`,
      en: `${name.en} must be one of: ${values.map((value, index) => both(value, chinese[index] as string, this.#names.chinese)).join(', ')}${now.en}`,
    };
    const key = this.#names.keyWritten(path);
    const advice =
      meant === undefined
        ? { zh: '从上面几个中选一个', en: 'Choose one of these' }
        : { zh: `是不是“${key}: ${meant}”？`, en: `Did you mean "${key}: ${meant}"?` };
    return [message, advice];
  }

  #wrongType(name: Bilingual, path: DocumentPath, shape: Schema, node: SourceNode): Words {
    const element = shape.type === 'array' || shape.anyOf !== undefined;
    const key = this.#names.keyWritten(path);
    if (shape.type === 'boolean') {
      return [
        { zh: `${name.zh}只能是：是、否`, en: `${name.en} must be true or false (是, 否)` },
        { zh: `写成“${key}: 是”或“${key}: 否”`, en: `Write "${key}: true" or "${key}: false"` },
      ];
    }
    const now = formOf(node);
    if (shape.type === 'integer') {
      const example = this.#names.exampleLine(path, String(path.at(-1)));
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
      (element && shape.anyOf?.some((one) => resolve(one, this.#names.schema).type === 'object'))
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
    const keys = this.#names.keysOf(shape, true).slice(0, 3);
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
    const items = resolve(shape.items ?? {}, this.#names.schema);
    const first = this.#names.keysOf(items, true)[0];
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
    const schema = propertyOf(this.#names.shapeAt(path), property);
    const chinese = schema?.title ?? property;
    const key: Bilingual = this.#names.chinese
      ? { zh: `“${chinese}”`, en: `"${chinese}" (${property})` }
      : { zh: `“${property}”（${chinese}）`, en: `"${property}"` };
    const owner = path.length === 0 ? { zh: '', en: 'The file' } : this.#names.nameOf(path);
    const example = this.#names.exampleLine([...path, property], property);
    const choices = this.#names.choices(schema);
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

  #unknownKey(path: DocumentPath, name: string): FoundProblem {
    const mapping = nodeAt(this.root, path) as MappingNode;
    const entry = mapping.entries.find(
      (one) => one.name === name && one.repeats === undefined,
    ) as MappingEntry;
    const written = short(entry.written);
    const place = { from: entry.keyStart, to: entry.keyEnd };
    const shape = this.#names.shapeAt(path);
    const owner = path.length === 0 ? { zh: '', en: 'The file' } : this.#names.nameOf(path);
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
    const look = lookAlike(entry.written.slice(0, LONGEST_KEY));
    const same = look === undefined ? undefined : keyNames(shape).get(look.plain);
    if (look !== undefined && same !== undefined) {
      const there = entryOf(mapping, same)?.written;
      return {
        source: 'schema',
        ...place,
        message: {
          zh: `${message.zh}：它看上去是“${look.plain}”，但${look.why.zh}`,
          en: `${message.en}: it looks like "${look.plain}", but ${look.why.en}`,
        },
        advice:
          there === undefined
            ? { zh: `重新输入“${look.plain}”`, en: `Type "${look.plain}" anew` }
            : {
                zh: `这里已有“${there}”：核对两项的内容，只保留一项`,
                en: `There is a "${there}" already: compare the two and keep one`,
              },
      };
    }
    const free = this.#names.unusedKeys(shape, mapping);
    const home = this.#names.homeOf(entry.written, shape);
    if (home !== undefined) return problem('', home);
    const meant = suggest(comparable(unquoted(entry.written)), free);
    if (meant !== undefined) {
      return problem(`，是不是“${meant}”？`, {
        zh: `把“${written}”改为“${meant}”`,
        en: `Did you mean "${meant}"?`,
      });
    }
    const keys = this.#names.keysOf(shape);
    const note = shape.properties?.note === undefined ? undefined : this.#names.chinese ? '备注' : 'note';
    return problem('', {
      zh: `这里可以写：${keys.join('、')}${note === undefined ? '' : `；其他内容写进“${note}”或删去`}`,
      en: `Possible keys: ${keys.join(', ')}${note === undefined ? '' : `; anything else goes into "${note}" or is left out`}`,
    });
  }
}

const WHO: Bilingual = {
  zh: '（主要负责人和班子成员的清单要写明是谁的）',
  en: ' (the list of a principal or member must say whose it is)',
};

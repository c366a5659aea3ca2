import type { Bilingual } from '../language/bilingual.js';
import { nodeAt } from './document.js';
import { short } from './form-words.js';
import { alternative, propertyOf } from './keys.js';
import type { DocumentKind, DocumentPath } from './model.js';
import { resolve, type Schema, schemaOf } from './schemas.js';
import { comparable, keyNames, unquoted } from './spellings.js';
import { entryOf, type MappingNode, type SourceNode } from './tree.js';

/** What a document's keys are called: in the file as it is written, in its schema, in its language. */
export class FormNames {
  readonly schema: Schema;
  /** The file's keys are Chinese, so missing ones are named in Chinese. */
  readonly chinese: boolean;

  constructor(
    private readonly root: SourceNode,
    kind: DocumentKind,
  ) {
    this.schema = schemaOf(kind);
    this.chinese = isChinese(root);
  }

  /** （班子、主要负责人…） where one of several values can be written. */
  choices(schema: Schema | undefined): Bilingual {
    const shape = resolve(schema ?? {}, this.schema);
    if (shape.enum === undefined) return { zh: '', en: '' };
    const values = shape.enum.map((value) =>
      this.chinese ? (shape['x-values']?.[value]?.[0] ?? value) : value,
    );
    return { zh: `（${values.join('、')}）`, en: ` (${values.join(', ')})` };
  }

  /** Spellings of keys that the mapping does not have yet, those in the file's language first. */
  unusedKeys(shape: Schema, mapping: MappingNode): string[] {
    const used = new Set(mapping.entries.map((entry) => entry.name));
    const spellings = [...keyNames(shape)]
      .filter(([, name]) => !used.has(name))
      .map(([spelling]) => spelling);
    return spellings.sort((a, b) => Number(isHan(b) === this.chinese) - Number(isHan(a) === this.chinese));
  }

  /** Where else in this kind of document the key belongs. */
  homeOf(written: string, here: Schema): Bilingual | undefined {
    const key = comparable(unquoted(written));
    if (here !== this.schema && keyNames(this.schema).has(key)) {
      return {
        zh: `“${short(written)}”写在文件顶层，不缩进`,
        en: `"${short(written)}" belongs to the top level of the file: do not indent it`,
      };
    }
    for (const [name, property] of Object.entries(this.schema.properties ?? {})) {
      const whole = resolve(property, this.schema);
      const inner = resolve(whole.items ?? whole, this.schema);
      if (inner === here || !keyNames(inner).has(key)) continue;
      const title = this.chinese ? (property.title ?? name) : name;
      return {
        zh: `“${short(written)}”写在“${title}”${whole.items === undefined ? '里面' : '的每一项里'}，检查缩进`,
        en: `"${short(written)}" belongs ${whole.items === undefined ? 'inside of' : 'to each element of'} "${title}": check the indentation`,
      };
    }
    return undefined;
  }

  /** Keys of a mapping, in the file's language. */
  keysOf(shape: Schema, requiredOnly = false): string[] {
    const required = shape.required ?? [];
    const all = Object.entries(shape.properties ?? {});
    const chosen =
      requiredOnly && required.length > 0 ? all.filter(([name]) => required.includes(name)) : all;
    return chosen.map(([name, property]) => (this.chinese ? (property.title ?? name) : name));
  }

  /** The schema of the value at the path. */
  shapeAt(path: DocumentPath): Schema {
    let shape = this.schema;
    let node: SourceNode = this.root;
    for (const step of path) {
      const whole: Schema = alternative(shape, node, this.schema);
      shape = resolve((typeof step === 'number' ? whole.items : propertyOf(whole, step)) ?? {}, this.schema);
      node = nodeAt(node, [step]);
    }
    // The alternatives themselves are wanted where none of them fits.
    if (shape.anyOf === undefined) return shape;
    const fitting = alternative(shape, node, this.schema);
    const form = node.type === 'mapping' ? 'object' : node.type === 'sequence' ? 'array' : 'scalar';
    return fitting.type === form ||
      (form === 'scalar' && fitting.type !== 'object' && fitting.type !== 'array')
      ? fitting
      : shape;
  }

  /** “内容” · “措施”第 2 项 · “条目”第 3 项的“修订”, with keys as the file writes them. */
  nameOf(path: DocumentPath): Bilingual {
    const last = path.at(-1);
    if (last === undefined) return { zh: '文件', en: 'The file' };
    if (typeof last === 'string') {
      const key = short(this.keyWritten(path));
      return { zh: `“${key}”`, en: `"${key}"` };
    }
    const list = this.nameOf(path.slice(0, -1));
    return { zh: `${list.zh}第 ${last + 1} 项`, en: `Element ${last + 1} of ${list.en}` };
  }

  keyWritten(path: DocumentPath): string {
    const keys = path.filter((step) => typeof step === 'string');
    const last = path.at(-1);
    if (typeof last !== 'string') return keys.at(-1) ?? '';
    return entryOf(nodeAt(this.root, path.slice(0, -1)), last)?.written ?? last;
  }

  keyPlace(path: DocumentPath, node: SourceNode): { from: number; to: number } {
    const last = path.at(-1);
    const entry = typeof last === 'string' ? entryOf(nodeAt(this.root, path.slice(0, -1)), last) : undefined;
    if (entry !== undefined) return { from: entry.keyStart, to: entry.keyEnd };
    return { from: Math.max(0, node.start - 1), to: node.end };
  }

  /** `年度: 2026`, in the file's language. */
  exampleLine(path: DocumentPath, property: string): Bilingual {
    const shape = propertyOf(this.shapeAt(path.slice(0, -1)), property) ?? {};
    const whole = resolve(shape, this.schema);
    const value = whole.const;
    const chinese = value === undefined ? undefined : whole['x-values']?.[value]?.[0];
    const sample =
      whole.format === 'date'
        ? '2026-02-20'
        : (whole.examples?.[0] ?? SAMPLES[whole.type ?? 'string'] ?? '…');
    if (this.chinese) {
      const line = `${whole.title ?? property}: ${chinese ?? value ?? sample}`;
      return { zh: line, en: line };
    }
    const line = `${property}: ${value ?? sample}`;
    return { zh: line, en: line };
  }
}

const SAMPLES: Record<string, string> = { integer: '1', boolean: '是', array: '', object: '' };

/** Whether the file's keys are mostly Chinese. */
export function isChinese(root: SourceNode): boolean {
  if (root.type !== 'mapping') return true;
  const han = root.entries.filter((entry) => isHan(entry.written)).length;
  return han * 2 >= root.entries.length;
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

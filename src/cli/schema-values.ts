import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { LineCounter, parseDocument } from 'yaml';
import { UsageError } from '../language/usage-error.js';
import { isoDate } from '../workspace/dates.js';
import type { Schema } from '../workspace/schemas.js';
import { comparable, enumValue, keyNames } from '../workspace/spellings.js';

export type OwnKind = 'order' | 'ledger' | 'decisions';

const require = createRequire(import.meta.url);
const schemas = new Map<OwnKind, Schema>();
const validators = new Map<OwnKind, ValidateFunction>();

export function ownSchema(kind: OwnKind): Schema {
  let schema = schemas.get(kind);
  if (schema === undefined) {
    schema = require(`wuze/schemas/${kind}.schema.json`) as Schema;
    schemas.set(kind, schema);
  }
  return schema;
}

/**
 * Reads a file that this tool has written and a person may have edited, with Chinese or English keys.
 * @throws UsageError that names the place, when it is no YAML or not as its schema says
 */
export function readOwn<Value>(text: string, kind: OwnKind, file: string): Value {
  const lines = new LineCounter();
  // Scalars as they are written: an id of digits is no number.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, schema: 'failsafe' });
  const fault = document.errors[0];
  if (fault !== undefined) {
    const { line } = lines.linePos(fault.pos[0]);
    throw new UsageError({
      zh: `${file} 第 ${line} 行书写有误，无法读取（${fault.message}）`,
      en: `${file}, line ${line}: ${fault.message}`,
    });
  }
  const schema = ownSchema(kind);
  const value = canonical(document.toJS({ maxAliasCount: 0 }), schema);
  const validate = validatorOf(kind);
  if (validate(value)) return value as Value;
  const error = validate.errors![0]!;
  const path = error.instancePath.split('/').slice(1);
  throw new UsageError({
    zh: `${file} 不合格式：${placeOf(path, schema)}${reasonOf(error, schema)}`,
    en: `${file}: ${path.join('.') || 'the file'} ${error.message ?? 'is not as the schema says'}${error.params.additionalProperty === undefined ? '' : ` (${error.params.additionalProperty})`}`,
  });
}

function validatorOf(kind: OwnKind): ValidateFunction {
  let validator = validators.get(kind);
  if (validator === undefined) {
    const ajv = new Ajv2020({ strict: true, strictRequired: false });
    ajv.addVocabulary(['x-keys', 'x-values', 'x-description']);
    ajv.addFormat('date', (text: string) => isoDate(text) === text);
    validator = ajv.compile(ownSchema(kind));
    validators.set(kind, validator);
  }
  return validator;
}

/** 督办单·第3项·期限: a path in Chinese. */
function placeOf(path: readonly string[], schema: Schema): string {
  let shape: Schema | undefined = schema;
  const steps = path.map((step) => {
    if (/^\d+$/.test(step) && shape?.items !== undefined) {
      shape = shape.items;
      return `第 ${Number(step) + 1} 项`;
    }
    shape = shape?.properties?.[step];
    return `“${shape?.title ?? step}”`;
  });
  return steps.length === 0 ? '' : `${steps.join('')}：`;
}

function reasonOf(error: ErrorObject, schema: Schema): string {
  switch (error.keyword) {
    case 'required': {
      let shape: Schema | undefined = schema;
      for (const step of error.instancePath.split('/').slice(1)) {
        shape = /^\d+$/.test(step) ? shape?.items : shape?.properties?.[step];
      }
      const name = String(error.params.missingProperty);
      return `缺少“${shape?.properties?.[name]?.title ?? name}”`;
    }
    case 'additionalProperties':
      return `没有“${error.params.additionalProperty}”这一项`;
    case 'format':
      return '应为日期，如 2026-04-10';
    case 'type':
      return '类型不对';
    default:
      return error.message ?? '不合格式';
  }
}

/** Keys and values in the schema's own (English) spelling. */
function canonical(value: unknown, schema: Schema): unknown {
  if (Array.isArray(value)) return value.map((each) => canonical(each, schema.items ?? {}));
  if (typeof value === 'object' && value !== null) {
    const names = keyNames(schema);
    const result: Record<string, unknown> = {};
    for (const [written, each] of Object.entries(value)) {
      const name = names.get(comparable(written)) ?? written;
      if (isBlank(each) && schema.required?.includes(name) !== true) continue;
      Object.defineProperty(result, name, {
        value: canonical(each, schema.properties?.[name] ?? {}),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return result;
  }
  if (typeof value === 'string' && (schema.enum !== undefined || schema.const !== undefined)) {
    return enumValue(schema, value) ?? value;
  }
  if (typeof value === 'string' && schema.format === 'date') return isoDate(value) ?? value;
  if (typeof value === 'string' && schema.type === 'integer' && /^\d{1,9}$/.test(value)) return Number(value);
  if (value === '' && (schema.type === 'array' || schema.type === 'object'))
    return schema.type === 'array' ? [] : {};
  return value;
}

/** Nothing was filled in. */
function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^(?:\s*|~|null)$/.test(value));
}

/** Keys and values as a person writes them in Chinese; as they are where `chinese` is false. */
export function localised(value: unknown, schema: Schema, chinese: boolean): unknown {
  if (!chinese) return value;
  if (Array.isArray(value)) return value.map((each) => localised(each, schema.items ?? {}, true));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .map(([name, each]) => {
          const property = schema.properties?.[name];
          return [property?.title ?? name, localised(each, property ?? {}, true)];
        }),
    );
  }
  if (typeof value === 'string') return schema['x-values']?.[value]?.[0] ?? value;
  return value;
}

/** The key as the file spells it: in Chinese where the file has it so. */
export function spelt(name: string, schema: Schema, chinese: boolean): string {
  return chinese ? (schema.properties?.[name]?.title ?? name) : name;
}

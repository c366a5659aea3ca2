import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isoDate } from './dates.js';
import type { DocumentKind } from './model.js';
import { schemaOf } from './schemas.js';

const require = createRequire(import.meta.url);
let ajv: Ajv2020 | undefined;
const validators = new Map<DocumentKind, ValidateFunction>();

/** Loading ajv takes tens of milliseconds, so it waits for the first document. */
function validatorOf(kind: DocumentKind): ValidateFunction {
  let validator = validators.get(kind);
  if (validator === undefined) {
    if (ajv === undefined) {
      const loaded = require('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
      ajv = new loaded.Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false, verbose: true });
      ajv.addVocabulary(['x-keys', 'x-values', 'x-description']);
      ajv.addFormat('date', (text: string) => isoDate(text) === text);
    }
    validator = ajv.compile(schemaOf(kind));
    validators.set(kind, validator);
  }
  return validator;
}

/** What JSON Schema has to say of a document's data. */
export function schemaErrors(kind: DocumentKind, data: unknown): ErrorObject[] {
  const validator = validatorOf(kind);
  return validator(data) ? [] : (validator.errors ?? []).slice();
}

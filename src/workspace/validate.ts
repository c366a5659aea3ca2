import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { conforms } from './conform.js';
import { isoDate } from './dates.js';
import { formOf } from './forms.js';
import { collectKeyProblems } from './key-problems.js';
import type { DocumentKind, DocumentPath } from './model.js';
import type { FoundProblem } from './problem.js';
import { schemaOf } from './schemas.js';
import { plainData, type SourceNode } from './tree.js';
import { Describer } from './validate-messages.js';

/** Of one sort in one file; of more only the number is said. */
const MAX_PROBLEMS = 100;

const require = createRequire(import.meta.url);
let ajv: Ajv2020 | undefined;
const validators = new Map<DocumentKind, ValidateFunction>();

/** Loading ajv takes tens of milliseconds, so it waits for the first document that has not the form of its kind. */
function validatorOf(kind: DocumentKind): ValidateFunction {
  let validator = validators.get(kind);
  if (validator === undefined) {
    ajv ??= createAjv();
    validator = ajv.compile(schemaOf(kind));
    validators.set(kind, validator);
  }
  return validator;
}

function createAjv(): Ajv2020 {
  const { Ajv2020: Validator } = require('ajv/dist/2020.js') as { Ajv2020: typeof Ajv2020 };
  const created = new Validator({
    allErrors: true,
    strict: true,
    strictRequired: false,
    // Schemas are translated for a few documents: the time goes to that. Tests tell whether they are schemas.
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  created.addVocabulary(['x-keys', 'x-values', 'x-description']);
  created.addFormat('date', (text: string) => isoDate(text) === text);
  return created;
}

/** Where the mapped tree does not have the form of its kind; in no particular order. */
export function validate(root: SourceNode, kind: DocumentKind): FoundProblem[] {
  const keyProblems: FoundProblem[] = [];
  collectKeyProblems(root, keyProblems);
  const errors = conforms(root, formOf(schemaOf(kind))) ? [] : errorsOf(root, kind);
  if (keyProblems.length === 0 && errors.length === 0) return [];
  const describer = new Describer(root, kind);
  const problems = keyProblems.slice(0, MAX_PROBLEMS);
  for (const error of withoutMisspelt(errors.slice(0, MAX_PROBLEMS), describer)) {
    problems.push(describer.describe(error, pathOf(error)));
  }
  const more = Math.max(0, keyProblems.length - MAX_PROBLEMS) + Math.max(0, errors.length - MAX_PROBLEMS);
  if (more > 0) problems.push(furtherProblems(root, more));
  return problems;
}

function errorsOf(root: SourceNode, kind: DocumentKind): ErrorObject[] {
  const validator = validatorOf(kind);
  validator(plainData(root));
  return telling(validator.errors ?? []);
}

/**
 * Without the noise: that a condition applied, that one value failed in each of several alternatives,
 * and what only says that an alternative is for values of another form.
 */
function telling(errors: readonly ErrorObject[]): ErrorObject[] {
  const alternatives = new Set(
    errors.filter((error) => error.keyword === 'anyOf').map((error) => error.instancePath),
  );
  const explainedInside = new Set<string>();
  const explainedHere = new Set<string>();
  for (const { instancePath, keyword } of errors) {
    for (let end = instancePath.lastIndexOf('/'); end >= 0; end = instancePath.lastIndexOf('/', end - 1)) {
      const outer = instancePath.slice(0, end);
      if (explainedInside.has(outer)) break;
      explainedInside.add(outer);
      if (end === 0) break;
    }
    if (keyword !== 'anyOf' && keyword !== 'type') explainedHere.add(instancePath);
  }
  const said = new Set<string>();
  return errors.filter(({ instancePath, keyword, params }) => {
    if (keyword === 'if') return false;
    if (alternatives.has(instancePath)) {
      if (explainedInside.has(instancePath))
        return keyword === 'required' || keyword === 'additionalProperties';
      if (explainedHere.has(instancePath)) return keyword !== 'anyOf' && keyword !== 'type';
      return keyword === 'anyOf';
    }
    const identity = `${instancePath} ${keyword} ${JSON.stringify(params)}`;
    return !said.has(identity) && said.add(identity) !== undefined;
  });
}

/** A key that is missing because it is misspelt is told once, where it stands. */
function withoutMisspelt(errors: readonly ErrorObject[], describer: Describer): ErrorObject[] {
  const meant = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'additionalProperties') continue;
    const name = describer.meantBy(pathOf(error), String(error.params.additionalProperty));
    if (name !== undefined) meant.add(`${error.instancePath} ${name}`);
  }
  return errors.filter(
    ({ keyword, instancePath, params }) =>
      keyword !== 'required' || !meant.has(`${instancePath} ${params.missingProperty}`),
  );
}

function pathOf(error: ErrorObject): DocumentPath {
  const steps = error.instancePath.split('/').slice(1);
  return steps.map((step) =>
    /^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'),
  );
}

function furtherProblems(root: SourceNode, more: number): FoundProblem {
  return {
    source: 'schema',
    from: root.start,
    to: root.start,
    message: {
      zh: `此外还有 ${more} 处不合格式，没有逐处列出`,
      en: `${more} more problems of form are not listed`,
    },
    advice: { zh: '先改正列出的各处，再核查一次', en: 'Correct those that are listed and check again' },
  };
}

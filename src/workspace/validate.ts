import { createRequire } from 'node:module';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { isoDate } from './dates.js';
import type { DocumentKind, DocumentPath } from './model.js';
import type { FoundProblem } from './problem.js';
import { schemaOf } from './schemas.js';
import { plainData, type SourceNode } from './tree.js';
import { Describer } from './validate-messages.js';

/** Of more problems in one file only the number is said. */
const MAX_PROBLEMS = 100;

const require = createRequire(import.meta.url);
let ajv: Ajv2020 | undefined;
const validators = new Map<DocumentKind, ValidateFunction>();

/** Loading ajv takes tens of milliseconds, so it waits for the first document. */
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
  const created = new Validator({ allErrors: true, strict: true, strictRequired: false, verbose: true });
  created.addVocabulary(['x-keys', 'x-values', 'x-description']);
  created.addFormat('date', (text: string) => isoDate(text) === text);
  return created;
}

/** Where the mapped tree does not have the form of its kind; in no particular order. */
export function validate(root: SourceNode, kind: DocumentKind): FoundProblem[] {
  const describer = new Describer(root, kind);
  const problems = describer.keyProblems();
  const validator = validatorOf(kind);
  if (!validator(plainData(root))) {
    for (const error of withoutMisspelt(telling(validator.errors ?? []), describer)) {
      problems.push(describer.describe(error, pathOf(error)));
    }
  }
  return limited(problems);
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

function limited(problems: FoundProblem[]): FoundProblem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const sorted = problems.sort((a, b) => a.from - b.from);
  const kept = sorted.slice(0, MAX_PROBLEMS);
  const more = sorted.length - kept.length;
  const last = sorted[MAX_PROBLEMS] as FoundProblem;
  kept.push({
    source: 'schema',
    from: last.from,
    to: last.to,
    message: { zh: `从这里起还有 ${more} 处不合格式`, en: `${more} more problems of form from here on` },
    advice: { zh: '先改正前面的各处，再核查一次', en: 'Correct those above and check again' },
  });
  return kept;
}

import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FoundProblem } from './problem.js';
import { nodeAt } from './document.js';
import type { SourceNode } from './tree.js';

export function describeErrors(errors: readonly ErrorObject[], root: SourceNode): FoundProblem[] {
  return errors
    .filter((error) => error.keyword !== 'if' && error.keyword !== 'anyOf')
    .map((error) => {
      const path = error.instancePath.split('/').slice(1).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const place = nodeAt(root, path);
      return {
        source: 'schema',
        from: place.start,
        to: place.end,
        message: { zh: `“${path.join('.')}”不合格式：${error.message}`, en: `"${path.join('.')}" ${error.message}` },
        advice: { zh: '请按格式改正', en: 'Correct it' },
      } satisfies FoundProblem;
    });
}

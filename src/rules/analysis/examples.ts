import { BigramsOfMany } from '../../similarity/bigrams-of-many.js';
import { type Passage, preparePassage } from '../../similarity/passage.js';
import type { Template, Unit, Workspace } from '../../workspace/model.js';
import { appliesToUnit } from './mandated.js';

/** An example item of a template, as if it were a list's item. Placeholders are left out of the comparison. */
export interface ExamplePassage {
  template: Template;
  id: string;
  /** Place of the item in the template. */
  index: number;
  passage: Passage;
}

/** What lists of some units are compared with. */
export interface Examples {
  examples: readonly ExamplePassage[];
  /** Of what is left of each. */
  bigrams: BigramsOfMany;
}

/** Every list is compared with the same examples: by the templates that apply. */
const known = new WeakMap<Workspace, Map<string, Examples>>();

/** The examples of the templates that apply to the unit. */
export function examplesFor(workspace: Workspace, unit: Unit): Examples {
  const applying = workspace.templates.filter((template) => appliesToUnit(template.units, unit));
  const key = applying.map((template) => workspace.templates.indexOf(template)).join(' ');
  const ofWorkspace = known.get(workspace) ?? new Map<string, Examples>();
  known.set(workspace, ofWorkspace);
  let examples = ofWorkspace.get(key);
  if (!examples) {
    examples = examplesOf(applying);
    ofWorkspace.set(key, examples);
  }
  return examples;
}

export function examplesOf(templates: readonly Template[]): Examples {
  const examples = templates.flatMap((template) =>
    template.items
      .filter((item) => !item.keep)
      .map((item) => ({ template, id: item.id, index: item.index, passage: exampleOf(item) })),
  );
  return { examples, bigrams: new BigramsOfMany(examples.map(({ passage }) => passage.residual)) };
}

function exampleOf({ id, text }: { id: string; text: string }): Passage {
  return preparePassage(
    id,
    text.replace(/[×＿_○]+|[xX]{2,}/g, ''),
    { mandated: () => undefined, pending: () => undefined, sampled: () => undefined },
    (normalised) => normalised,
  );
}

import { resolve, type Schema } from './schemas.js';
import { keyNames } from './spellings.js';
import type { SourceNode } from './tree.js';

/** A schema made ready for many documents: references followed, and everything found by one look. */
export interface Form {
  /** The schema without reference. */
  readonly schema: Schema;
  /** Of an `anyOf`. */
  readonly choices: readonly Form[] | undefined;
  /** What counts for a value of each sort: the first choice that fits it, else the first; the form itself without choices. */
  readonly of: Readonly<Record<SourceNode['type'], Form>>;
  /** Of the elements of a list. */
  readonly items: Form;
  /** By every spelling of a key, as of `comparable`. */
  readonly keys: ReadonlyMap<string, KeyForm>;
  /** By the schema's own key. */
  readonly properties: ReadonlyMap<string, Form>;
  /** Of keys that the schema does not name; undefined where there may be none. */
  readonly others: Form | undefined;
  readonly pattern: RegExp | undefined;
  readonly all: readonly Form[];
  /** The second counts for what has the first. */
  readonly condition: { readonly if: Form; readonly then: Form } | undefined;
}

export interface KeyForm {
  readonly name: string;
  readonly form: Form;
  readonly required: boolean;
}

const forms = new WeakMap<Schema, Form>();

/** The form that a document's schema describes. */
export function formOf(schema: Schema): Form {
  return formIn(schema, schema);
}

function formIn(schema: Schema, root: Schema): Form {
  const whole = resolve(schema, root);
  const known = forms.get(whole);
  if (known !== undefined) return known;
  const form = {} as { -readonly [Key in keyof Form]: Form[Key] };
  // A schema may contain itself.
  forms.set(whole, form);
  const inside = (part: Schema): Form => formIn(part, root);
  const choices = whole.anyOf?.map(inside);
  const properties = new Map<string, Form>();
  for (const [name, property] of Object.entries(whole.properties ?? {})) properties.set(name, inside(property));
  const keys = new Map<string, KeyForm>();
  for (const [spelling, name] of keyNames(whole)) {
    const required = whole.required?.includes(name) === true;
    keys.set(spelling, { name, form: properties.get(name)!, required });
  }
  const { additionalProperties: others = true } = whole;
  return Object.assign(form, {
    schema: whole,
    choices,
    of: {
      scalar: chosen(form, choices, ({ type }) => type !== 'object' && type !== 'array'),
      sequence: chosen(form, choices, ({ type }) => type === 'array'),
      mapping: chosen(form, choices, ({ type }) => type === 'object'),
    },
    items: inside(whole.items ?? ANYTHING),
    keys,
    properties,
    others: others === false ? undefined : inside(others === true ? ANYTHING : others),
    pattern: whole.pattern === undefined ? undefined : new RegExp(whole.pattern, 'u'),
    all: whole.allOf?.map(inside) ?? [],
    condition: whole.if && whole.then && { if: inside(whole.if), then: inside(whole.then) },
  } satisfies Form);
}

const ANYTHING: Schema = {};

function chosen(form: Form, choices: readonly Form[] | undefined, fits: (schema: Schema) => boolean): Form {
  return choices?.find(({ schema }) => fits(schema)) ?? choices?.[0] ?? form;
}

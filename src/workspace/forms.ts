import { resolve, type Schema } from './schemas.js';
import { enumValues, keyNames } from './spellings.js';

/** A key that a schema names. */
export interface KeyForm {
  readonly name: string;
  readonly form: Form;
  readonly required: boolean;
}

/**
 * A schema made ready for many documents: references followed, and everything found by one look. Schemas as they are
 * written differ in what they hold, which makes looking into them slow.
 */
export class Form {
  readonly type: Schema['type'];
  /** Values of an enum or constant. */
  readonly values: readonly string[] | undefined;
  readonly isDate: boolean;
  readonly pattern: RegExp | undefined;
  /** Characters of a text. */
  readonly leastLength: number;
  readonly mostLength: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly leastItems: number;
  readonly required: readonly string[];
  /** Whether elements of a list are described. */
  readonly describesItems: boolean;
  /** Of an `anyOf`. */
  choices: readonly Form[] | undefined;
  /** What counts for a value of each sort: the first choice that fits it, else the first; the form itself without choices. */
  scalar: Form = this;
  sequence: Form = this;
  mapping: Form = this;
  /** Of the elements of a list. */
  items: Form = this;
  /** By every spelling of a key, as of `comparable`. */
  readonly keys = new Map<string, KeyForm>();
  /** By the schema's own key. */
  readonly properties = new Map<string, Form>();
  /** Of keys that the schema does not name; undefined where there may be none. */
  others: Form | undefined;
  all: readonly Form[] = [];
  /** Whether it has neither alternatives, nor further forms that must or may apply beside it. */
  isSimple = true;
  /** What has the first must have the second. */
  condition: { readonly when: Form; readonly must: Form } | undefined;

  constructor(readonly schema: Schema) {
    this.type = schema.type;
    this.values = enumValues(schema);
    this.isDate = schema.format === 'date';
    this.pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u');
    this.leastLength = schema.minLength ?? 0;
    this.mostLength = schema.maxLength ?? Infinity;
    this.minimum = schema.minimum ?? -Infinity;
    this.maximum = schema.maximum ?? Infinity;
    this.leastItems = schema.minItems ?? 0;
    this.required = schema.required ?? [];
    this.describesItems = schema.items !== undefined;
  }

  /** Links the form to those of its schema's parts. */
  link(formOfPart: (part: Schema) => Form): void {
    const { schema, required } = this;
    for (const [name, property] of Object.entries(schema.properties ?? {}))
      this.properties.set(name, formOfPart(property));
    for (const [spelling, name] of keyNames(schema)) {
      const form = this.properties.get(name)!;
      this.keys.set(spelling, { name, form, required: required.includes(name) });
    }
    this.choices = schema.anyOf?.map(formOfPart);
    this.scalar = this.#choice(({ type }) => type !== 'object' && type !== 'array');
    this.sequence = this.#choice(({ type }) => type === 'array');
    this.mapping = this.#choice(({ type }) => type === 'object');
    this.items = formOfPart(schema.items ?? ANYTHING);
    const { additionalProperties: others = true } = schema;
    this.others = others === false ? undefined : formOfPart(others === true ? ANYTHING : others);
    this.all = schema.allOf?.map(formOfPart) ?? [];
    this.condition = schema.if &&
      schema.then && { when: formOfPart(schema.if), must: formOfPart(schema.then) };
    this.isSimple = this.choices === undefined && this.all.length === 0 && this.condition === undefined;
  }

  #choice(fits: (form: Form) => boolean): Form {
    return this.choices?.find(fits) ?? this.choices?.[0] ?? this;
  }
}

const ANYTHING: Schema = {};
const forms = new WeakMap<Schema, Form>();

/** The form that a document's schema describes. */
export function formOf(schema: Schema): Form {
  return formIn(schema, schema);
}

function formIn(schema: Schema, root: Schema): Form {
  const whole = resolve(schema, root);
  let form = forms.get(whole);
  if (form === undefined) {
    form = new Form(whole);
    // A schema may contain itself.
    forms.set(whole, form);
    form.link((part) => formIn(part, root));
  }
  return form;
}

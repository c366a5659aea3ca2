/** A sentence in both languages of the tool. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** A language that the tool speaks. */
export type Language = 'zh' | 'en';

export const LANGUAGES: readonly Language[] = ['zh', 'en'];

/** What a placeholder of a message may be filled with; bilingual values follow the message's language. */
export type MessageValue = string | number | Bilingual;

/**
 * Fills `{name}` placeholders of a template.
 * @throws Error when a placeholder has no value: a message with a hole must never reach a user.
 */
export function fill(
  template: string,
  values: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  return template.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message placeholder {${name}} has no value: ${template}`);
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** Fills both languages of a sentence. */
export function fillBilingual(
  template: Bilingual,
  values: Readonly<Record<string, MessageValue>> = {},
): Bilingual {
  return { zh: fill(template.zh, values, 'zh'), en: fill(template.en, values, 'en') };
}

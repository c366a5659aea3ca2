import type { Language } from '../language/bilingual.js';
import type { SourceDocument } from '../workspace/model.js';

/** The language a file's keys are written in, by the key that every file has; what is added to it follows. */
export function keysLanguage(document: SourceDocument | undefined): Language | undefined {
  if (document === undefined) return undefined;
  return /^[ \t\u3000]*["']?(?:种类|类别)["']?\s{0,3}[:：]/m.test(document.text) ? 'zh' : 'en';
}

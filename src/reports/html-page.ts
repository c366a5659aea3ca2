import { createHash } from 'node:crypto';
import type { Language } from '../language/bilingual.js';
import { type Html, html } from './html-markup.js';
import { STYLE } from './html-style.js';

export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const;

/**
 * A whole page. It loads nothing and runs nothing: the policy lets in only this very style sheet, by its
 * hash (https://www.w3.org/TR/CSP3/#framework-directive-source-list).
 */
export function page(title: string, language: Language, content: Html): string {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const document = html`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<main class="unit">
${content}
</main>
</body>
</html>
`;
  return document.markup;
}

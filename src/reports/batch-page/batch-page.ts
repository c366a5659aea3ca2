import type { Language } from '../../language/bilingual.js';
import { batchWords } from '../../language/report-batch-words.js';
import { say } from '../../language/report-words.js';
import { type Html, html } from '../html-markup.js';
import { LANGUAGE_TAGS } from '../html-page.js';
import { STYLE } from '../html-style.js';
import type { Batch } from './batch.js';
import { embeddedJson, hashSource } from './embed.js';
import { STYLE as PAGE_STYLE, SCRIPT } from './page-text.js';

/**
 * One file for a whole batch. It loads nothing; the policy lets in only this very script and style, and no
 * text can become markup (https://www.w3.org/TR/trusted-types/).
 * @param fallback what is shown where no script runs
 */
export function batchPage(batch: Batch, fallback: Html, language: Language): string {
  const style = STYLE + PAGE_STYLE;
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(SCRIPT)}`,
    `style-src ${hashSource(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${LANGUAGE_TAGS[language]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">
<title>${batch.title}</title>
<style>${{ markup: style }}</style>
</head>
<body class="batch">
<noscript>
<main class="overview">
<p class="internal">${say(batchWords.noScript, language)}</p>
${fallback}
</main>
</noscript>
<script type="application/json" id="data">${{ markup: embeddedJson(batch) }}</script>
<script type="module">${{ markup: SCRIPT }}</script>
</body>
</html>
`.markup;
}

import type { Language } from '../language/bilingual.js';
import { reportWords, say } from '../language/report-words.js';
import type { Comparison } from './comparison.js';
import { markdownTable } from './markdown-table.js';
import { markdownInline } from './markdown-text.js';
import type { Piece } from './passages.js';

/** Pieces of a text, common passages in `<mark>` (which GitHub, editors and printers show). */
export function piecesMarkdown(pieces: readonly Piece[], language: Language): string {
  let markdown = '';
  let plain = '';
  for (const piece of pieces) {
    if (piece.kind === 'common') {
      markdown += `${markdownInline(plain)}<mark>${markdownInline(piece.text)}</mark>`;
      plain = '';
    } else if (piece.kind === 'gap') {
      plain += say(reportWords.hiddenCharacters, language, { count: piece.hidden ?? 0 });
    } else {
      plain += piece.text;
    }
  }
  return markdown + markdownInline(plain);
}

/** Two texts side by side. */
export function comparisonMarkdown({ own, other, score }: Comparison, language: Language): string {
  const head = [own, other].map(({ label, place }) => (place === undefined ? label : `${label}\n${place}`));
  const row = [own, other].map(({ pieces }) => ({ markdown: piecesMarkdown(pieces, language) }));
  return `${markdownInline(score)}${say(reportWords.colon, language).trimEnd()}\n\n${markdownTable(head, [row])}`;
}

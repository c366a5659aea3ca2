import type { Language } from '../language/bilingual.js';
import { reportWords, say } from '../language/report-words.js';
import type { Comparison, Side } from './comparison.js';
import type { Block, Cell, FindingEntry, Group, Heatmap, Points, Subsection, Table } from './document.js';
import { type Html, html } from './html-markup.js';
import { percent } from './official.js';
import type { Piece } from './passages.js';

/** One block of a document as markup. */
export function blockMarkup(block: Block, language: Language): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="indent">${block.text}</p>\n`;
    case 'points':
      return pointsMarkup(block);
    case 'table':
      return tableMarkup(block);
    case 'subsection':
      return subsectionMarkup(block, language);
    case 'group':
      return groupMarkup(block, language);
    case 'heatmap':
      return heatmapMarkup(block);
  }
}

function subsectionMarkup(subsection: Subsection, language: Language): Html {
  return html`<h3>${subsection.number}${space(language)}${subsection.title}</h3>
${subsection.blocks.map((block) => blockMarkup(block, language))}`;
}

function pointsMarkup(points: Points): Html {
  const items = points.points.map(({ number, text }) => html`<li>${number} ${text}</li>\n`);
  return html`<ol class="points">\n${items}</ol>\n`;
}

/** A table in a box that scrolls sideways, reachable by keyboard. The second column heads its row. */
export function tableMarkup(table: Table): Html {
  const head = table.head.map(
    (text, at) =>
      html`<th scope="col"${table.rows[0]?.[at]?.numeric ? html` class="number"` : undefined}>${text}</th>`,
  );
  const rows = table.rows.map((row) => html`<tr>${row.map((cell, at) => cellMarkup(cell, at === 1))}</tr>\n`);
  return scroll(
    table.caption,
    html`<table>
<caption${table.captionKnown ? html` class="known"` : undefined}>${table.caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  );
}

function cellMarkup(cell: Cell, headsRow: boolean): Html {
  const text =
    cell.anchor === undefined ? html`${cell.text}` : html`<a href="#${cell.anchor}">${cell.text}</a>`;
  if (headsRow) return html`<th scope="row">${text}</th>`;
  if (!cell.numeric) return html`<td>${text}</td>`;
  return html`<td class="number${cell.text === '0' ? ' zero' : ''}">${text}</td>`;
}

/** A box that scrolls sideways when its content is too wide. */
export function scroll(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${label}">\n${content}\n</div>\n`;
}

function groupMarkup(group: Group, language: Language): Html {
  const path = group.title.includes(group.place)
    ? undefined
    : html` <span class="path">${group.place}</span>`;
  return html`<section class="group" id="${group.anchor}">
<h3>${group.number}${space(language)}${group.title}${path}</h3>
${group.findings.map((finding) => findingMarkup(finding, language))}</section>
`;
}

function findingMarkup(finding: FindingEntry, language: Language): Html {
  const state =
    finding.stateLabel === undefined
      ? undefined
      : html` <span class="tag state">${finding.stateLabel}</span>`;
  const parts = [
    part(reportWords.problem, finding.problem, language),
    finding.quote && part(reportWords.quote, piecesMarkup(finding.quote, language), language, 'quote'),
    part(reportWords.basis, finding.basis, language),
    finding.advice && labelledPart(finding.advice.label, finding.advice.text, 'advice'),
    part(reportWords.figures, finding.likeness, language),
    part(reportWords.leftovers, finding.leftovers, language),
    part(reportWords.related, finding.related, language),
    part(reportWords.note, finding.note, language),
    part(reportWords.reason, finding.reason, language),
  ].filter((each) => each !== undefined);
  const demand = finding.demand === undefined ? undefined : html` <span class="tag">${finding.demand}</span>`;
  const tone = finding.demand === undefined ? 'closed' : finding.severity;
  return html`<article class="finding ${tone}" id="f-${finding.id}">
<h4><span>${finding.number}</span> <span class="title">${finding.title}</span>${demand}${state}</h4>
<dl class="parts">
${parts}</dl>
${finding.comparisons.map((comparison) => comparisonMarkup(comparison, language))}<p class="reference"><span>${say(reportWords.findingId, language)} ${finding.id}</span><span>${finding.place}</span><span>${finding.rule}</span></p>
</article>
`;
}

function part(
  word: { zh: string; en: string },
  content: string | Html | undefined,
  language: Language,
  kind?: string,
): Html | undefined {
  if (content === undefined || content === '') return undefined;
  return labelledPart(say(word, language), content, kind);
}

function labelledPart(label: string, content: string | Html, kind?: string): Html {
  const name = kind === undefined ? undefined : html` class="${kind}"`;
  return html`<div${name}><dt>${label}</dt><dd>${content}</dd></div>\n`;
}

function comparisonMarkup({ own, other, score }: Comparison, language: Language): Html {
  return html`<table class="comparison">
<caption>${score}</caption>
<thead><tr>${sideHead(own)}${sideHead(other)}</tr></thead>
<tbody><tr><td>${piecesMarkup(own.pieces, language)}</td><td>${piecesMarkup(other.pieces, language)}</td></tr></tbody>
</table>
`;
}

function sideHead({ label, place }: Side): Html {
  const path = place === undefined ? undefined : html`<span class="path">${place}</span>`;
  return html`<th scope="col">${label}${path}</th>`;
}

/** Pieces of a text, marked. */
export function piecesMarkup(pieces: readonly Piece[], language: Language): Html {
  return html`${pieces.map((piece) => pieceMarkup(piece, language))}`;
}

function pieceMarkup(piece: Piece, language: Language): Html {
  switch (piece.kind) {
    case 'plain':
      return html`${piece.text}`;
    case 'common':
      return html`<mark>${piece.text}</mark>`;
    case 'gap':
      return html`<span class="gap">${say(reportWords.hiddenCharacters, language, { count: piece.hidden ?? 0 })}</span>`;
    default:
      return html`<span class="${piece.kind}">${piece.text}</span>`;
  }
}

/** The issuer's name over a red line, as on an official document. */
export function issuerMarkup(name: string | undefined): Html | undefined {
  return name === undefined ? undefined : html`<p class="issuer">${name}</p>\n`;
}

function heatmapMarkup(heatmap: Heatmap): Html {
  const head = heatmap.labels.map((label) => html`<th scope="col">${label}</th>`);
  const rows = heatmap.values.map((row, at) => {
    const cells = row.map((value, column) => {
      if (column === at) return html`<td class="diagonal">·</td>`;
      if (value === undefined) return html`<td class="diagonal">—</td>`;
      const level = Math.min(10, Math.max(0, Math.round(value.residual * 10)));
      return html`<td class="heat-${level}" title="${value.title}">${percent(value.residual)}</td>`;
    });
    return html`<tr><th scope="row">${heatmap.labels[at]}</th>${cells}</tr>\n`;
  });
  return html`${scroll(
    heatmap.caption,
    html`<table class="heatmap">
<caption>${heatmap.caption}</caption>
<thead><tr><th scope="col">${heatmap.corner}</th>${head}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  )}<p class="note">${heatmap.explanation}</p>
`;
}

function space(language: Language): string {
  return language === 'en' ? ' ' : '';
}

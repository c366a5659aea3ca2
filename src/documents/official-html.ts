import { createHash } from 'node:crypto';
import { type Html, html } from './html-markup.js';
import type { OfficialDocument } from './official-document.js';
import type { WordBlock } from './word/blocks.js';
import type { Cell, Table } from './word/table.js';
import type { Text } from './word/text.js';

/** On paper by GB/T 9704-2012: A4, 37/26/35/28 mm, 三号仿宋 28 points apart; on the screen a sheet of it. */
const STYLE = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
:root { --song: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Source Han Serif SC", "Noto Serif CJK SC", STZhongsong, SimSun, serif;
  --fangsong: FangSong_GB2312, FangSong, STFangsong, "Noto Serif CJK SC", SimSun, serif;
  --kai: KaiTi_GB2312, KaiTi, STKaiti, "Noto Serif CJK SC", serif; --hei: SimHei, "Noto Sans CJK SC", sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; padding: 32px 16px; background: #ece8df; color: #111; font: 21.3px/1.75 var(--fangsong); overflow-wrap: anywhere; }
main { position: relative; max-width: 210mm; margin: 0 auto; padding: 30mm 26mm 35mm 28mm; background: #fff; box-shadow: 0 8px 30px #0002; }
p { margin: 0; text-indent: 2em; text-align: justify; line-break: strict; }
h1 { margin: 1.6em 0 1em; font: 400 1.375em/1.6 var(--song); text-align: center; }
h1 span { display: inline-block; }
h2, h3, h4 { margin: 0; font: 400 1em/1.75 var(--hei); text-indent: 2em; break-after: avoid; }
h3 { font-family: var(--kai); } h4 { font-family: var(--fangsong); }
h2.attachment-title { margin: 1em 0; font: 400 1.375em/1.6 var(--song); text-align: center; text-indent: 0; }
strong { font-family: var(--hei); font-weight: 400; }
.head { margin: 0 -7mm; padding-bottom: 4mm; border-bottom: 4px double #e00; color: #e00; font: 400 1.7em/1.3 var(--song); text-align: center; text-indent: 0; }
.reference { text-indent: 0; text-align: center; } .letter .reference { text-align: right; }
.recipient, .label, .caption { text-indent: 0; text-align: left; }
.signature { margin: 2em 2em 0 0; text-align: right; text-indent: 0; break-inside: avoid; }
.signature.sealed { margin-right: 4em; }
.note { margin-top: 2em; padding: .2em 1em; border-top: 1px solid; border-bottom: 1px solid; font-size: .875em; text-indent: 0; white-space: pre-line; }
.notice { position: sticky; top: 0; z-index: 1; max-width: 210mm; margin: 0 auto 8px; padding: 2px 0; background: #fdecea; color: #b00; font: 16px/1.6 var(--hei); text-align: center; }
.attachment { margin-top: 3em; padding-top: 2em; border-top: 1px dashed #bbb; }
table { width: 100%; margin: .6em 0; border-collapse: collapse; font-size: .75em; line-height: 1.5; }
th, td { padding: .35em .5em; border: 1px solid #000; text-align: left; vertical-align: middle; white-space: pre-line; }
th { font: 400 1em var(--hei); text-align: center; } td.center { text-align: center; } td.right { text-align: right; }
tr { break-inside: avoid; }
@media print { body { padding: 0; background: none; font-size: 16pt; line-height: 28pt; } main { max-width: none; padding: 0; box-shadow: none; }
  .notice { position: fixed; top: -17mm; left: 0; right: 0; max-width: none; background: none; }
  .attachment { margin: 0; padding: 0; border: 0; break-before: page; } }
`;

const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The document as one HTML page: no scripts, nothing loaded. */
export function htmlPage({ title, notice, letter, blocks }: OfficialDocument): string {
  const mark = notice === undefined ? undefined : html`<p class="notice">【${notice}】</p>\n`;
  const page = html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
${mark}<main${letter ? html` class="letter"` : undefined}>
${blocks.map(blockMarkup)}</main>
</body>
</html>
`;
  return page.markup;
}

function inline(text: Text): Html {
  if (typeof text === 'string') return lines(text);
  return html`${text.map((run) => (run.font === 'heading' || run.bold ? html`<strong>${lines(run.text)}</strong>` : lines(run.text)))}`;
}

function lines(text: string): Html {
  return html`${text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br>${line}`))}`;
}

function blockMarkup(block: WordBlock): Html {
  switch (block.kind) {
    case 'title':
      return html`<h1>${block.parts.map((part) => html`<span>${part}</span>`)}</h1>\n`;
    case 'recipient':
      return html`<p class="recipient">${inline(block.text)}</p>\n`;
    case 'paragraph':
      return html`<p>${inline(block.text)}</p>\n`;
    case 'caption':
      return html`<p class="caption">${inline(block.text)}</p>\n`;
    case 'note':
      return html`<p class="note">${inline(block.text)}</p>\n`;
    case 'heading':
      if (block.level === 1) return html`<h2>${block.text}</h2>\n`;
      return block.level === 2 ? html`<h3>${block.text}</h3>\n` : html`<h4>${block.text}</h4>\n`;
    case 'table':
      return tableMarkup(block);
    case 'attachments':
      return html`${block.titles.map((title, at) => html`<p>${at === 0 ? block.label : '　　　'}${at + 1}.${title}</p>\n`)}`;
    case 'signature':
      return html`<p class="signature${block.sealed ? ' sealed' : ''}">${block.issuer === undefined ? undefined : html`${block.issuer}<br>`}${block.date}</p>\n`;
    case 'attachment':
      return html`<div class="attachment"><p class="label"><strong>${block.label}</strong></p>\n<h2 class="attachment-title">${block.title.join('')}</h2></div>\n`;
    case 'letterhead':
    case 'letterHeading':
      return html`<p class="head">${block.issuer}</p>\n<p class="reference">${block.reference ?? ''}</p>\n`;
    case 'imprint':
      return html`<p class="note">${block.copies === undefined ? undefined : html`${block.copies}<br>`}${block.issuer}　${block.date}印发</p>\n`;
    case 'blank':
      return html`<p>&nbsp;</p>\n`;
  }
}

function tableMarkup({ head, rows, columns, description }: Table): Html {
  const cells = (row: readonly Cell[], tag: 'th' | 'td') =>
    row.map(({ paragraphs, span, align }, at) => {
      const words = paragraphs.map(
        ({ text }, number) => html`${number === 0 ? undefined : html`<br>`}${inline(text)}`,
      );
      const side = align ?? columns[at]?.align;
      return tag === 'th'
        ? html`<th scope="col">${words}</th>`
        : html`<td${span === undefined ? undefined : html` colspan="${span}"`}${side === undefined || side === 'left' ? undefined : html` class="${side}"`}>${words}</td>`;
    });
  return html`<table aria-label="${description}">${head === undefined ? undefined : html`<thead><tr>${cells(head, 'th')}</tr></thead>`}<tbody>${rows.map((row) => html`<tr>${cells(row, 'td')}</tr>\n`)}</tbody></table>\n`;
}

/**
 * The style sheet of every page. On paper: GB/T 9704-2012 — A4, margins 37/26/35/28 mm, body 3号仿宋 (16 pt,
 * 28 pt apart), first-level headings 黑体, second-level 楷体, page numbers 4号 between dashes at the outer edge.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fffefb; --desk: #ece8df; --ink: #211f1b; --soft: #6a655b; --line: #d9d3c5; --panel: #f7f4ec;
  --red: #a3211c; --error: #a3211c; --warning: #865700; --info: #3c5f80; --pass: #2c6b40;
  --error-tint: #fbeae7; --warning-tint: #faf0d9; --info-tint: #e9f0f6; --pass-tint: #e6f2e8;
  --mark: #ffe08a; --mark-ink: #2b2100; --mandated: #6f6959; --shadow: 0 1px 2px #0001, 0 12px 40px #5a4a2a1f;
  --song: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STSong, SimSun, serif;
  --title: "FZXiaoBiaoSong-B05S", "方正小标宋简体", "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", STZhongsong, SimSun, serif;
  --fangsong: FangSong_GB2312, FangSong, STFangsong, "Source Han Serif SC", "Noto Serif CJK SC", SimSun, serif;
  --kai: KaiTi_GB2312, KaiTi, "Kaiti SC", STKaiti, "Source Han Serif SC", "Noto Serif CJK SC", serif;
  --hei: "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", SimHei, sans-serif;
  --body: var(--song);
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1f1d1a; --desk: #131210; --ink: #ebe6da; --soft: #a9a294; --line: #403b33; --panel: #28251f;
    --red: #ee8a80; --error: #ee8a80; --warning: #e4b45a; --info: #8fb6d8; --pass: #86c795;
    --error-tint: #3a211e; --warning-tint: #362b15; --info-tint: #1f2b36; --pass-tint: #1d2f22;
    --mark: #6b5310; --mark-ink: #fff3cf; --mandated: #9b9383; --shadow: 0 12px 40px #0008;
  }
}
* { box-sizing: border-box; }
html { background: var(--desk); color: var(--ink); font-family: var(--body); font-size: 17px; line-height: 1.85; }
body { margin: 0; padding: 40px 20px 64px; overflow-wrap: anywhere; line-break: strict; text-autospace: normal; }
main { max-width: 920px; margin: 0 auto; padding: 60px 76px 48px; background: var(--paper); border-radius: 3px; box-shadow: var(--shadow); }
main.overview { max-width: 1240px; }
p { margin: 0 0 .5em; text-align: justify; }
.indent { text-indent: 2em; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .25em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--info); outline-offset: 3px; }

.issuer { margin: 0; padding-bottom: 14px; border-bottom: 2px solid var(--red); color: var(--red); font: 700 1.18rem/1.5 var(--title); letter-spacing: .14em; text-align: center; }
h1 { margin: 36px auto 28px; font: 700 1.72rem/1.5 var(--title); text-align: center; text-wrap: balance; word-break: keep-all; overflow-wrap: anywhere; }
h2 { margin: 2em 0 .7em; font: 700 1.16rem/1.6 var(--hei); }
h3 { margin: 1.7em 0 .6em; font: 600 1.05rem/1.6 var(--kai); }
h4 { margin: 0 0 .55em; display: flex; flex-wrap: wrap; align-items: baseline; gap: .2em .6em; font: 600 1rem/1.6 var(--hei); }
h2 + h3, h2 + .group > h3 { margin-top: .4em; }
.as-of, .internal { text-align: center; color: var(--soft); font-size: .88rem; }
.internal { margin-top: -.3em; color: var(--red); }
.recipient { margin-top: 1.8em; }

.result { display: flex; flex-wrap: wrap; align-items: stretch; margin: 0 0 30px; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; font-family: var(--hei); }
.result .verdict { display: flex; align-items: center; justify-content: center; min-width: 11em; margin: 0; padding: 16px 22px; font-size: 1.3rem; font-weight: 700; letter-spacing: .12em; text-align: center; }
.result .verdict.partly { letter-spacing: .04em; font-size: 1.1rem; }
.figures { display: flex; flex: 1; flex-wrap: wrap; margin: 0; }
.figures div { flex: 1; min-width: 6em; padding: 12px 8px 10px; border-left: 1px solid var(--line); text-align: center; }
.figures dt { color: var(--soft); font-size: .78rem; line-height: 1.4; }
.figures dd { margin: 2px 0 0; font-size: 1.4rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.figures .zero dd { color: var(--soft); }
.pass { --tone: var(--pass); --tint: var(--pass-tint); }
.revise, .warning { --tone: var(--warning); --tint: var(--warning-tint); }
.resubmit, .error { --tone: var(--error); --tint: var(--error-tint); }
.closed { --tone: var(--line); --tint: var(--panel); }
.info { --tone: var(--info); --tint: var(--info-tint); }
.result .verdict, .tag { background: var(--tint); color: var(--tone); }
.figures .error:not(.zero) dd, .figures .warning:not(.zero) dd, .figures .info:not(.zero) dd { color: var(--tone); }
.tag { display: inline-block; padding: 0 .6em; border-radius: 3px; font: 500 .8rem/1.8 var(--hei); white-space: nowrap; }
.tag.state { background: none; box-shadow: inset 0 0 0 1px var(--line); color: var(--soft); }

.scroll { overflow-x: auto; margin: .8em 0 1.2em; }
table { width: 100%; border-collapse: collapse; font: .87rem/1.6 var(--hei); overflow-wrap: break-word; }
caption { padding-bottom: .4em; color: var(--soft); font-size: .85rem; text-align: left; }
caption.known { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { padding: .45em .7em; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 1.5px solid var(--soft); color: var(--soft); font-weight: 500; white-space: nowrap; vertical-align: bottom; }
tbody th { font-weight: 500; }
th.number:first-child, td.number:first-child { width: 3.6em; }
.number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
td.zero { color: var(--soft); }
tbody tr:hover { background: var(--panel); }

.group > h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .9em; }
html:lang(en) { --song: Georgia, "Noto Serif", "Source Han Serif SC", "Noto Serif CJK SC", serif; --fangsong: var(--song); --title: var(--song); }
html:lang(en) p, html:lang(en) .points li { text-align: left; text-indent: 0; }
.path { overflow-wrap: anywhere; color: var(--soft); font: 400 .76rem/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
.finding { margin: 0 0 1.1em; padding: .95em 1.2em .8em; border: 1px solid var(--line); border-left: 4px solid var(--tone); border-radius: 3px; }
.finding:target { outline: 2px solid var(--tone); }
.finding h4 .title { flex: 0 1 auto; }
.parts { margin: 0; }
.parts > div { display: grid; grid-template-columns: 5.2em 1fr; margin-bottom: .3em; }
.parts dt { color: var(--soft); font: 500 .87rem/2.05 var(--hei); }
.parts dd { margin: 0; }
.parts .advice dd { font-weight: 600; }
.parts .quote dd, .comparison td { white-space: pre-line; }
.parts .quote dd { padding-left: .8em; border-left: 2px solid var(--line); color: var(--ink); font-size: .95em; }
.comparison { margin: .7em 0 .6em; table-layout: fixed; overflow-wrap: anywhere; background: var(--panel); border: 1px solid var(--line); }
.comparison caption { padding: .3em 0; text-align: right; }
.comparison th, .comparison td { width: 50%; border: 1px solid var(--line); }
.comparison thead th { color: var(--ink); white-space: normal; vertical-align: top; }
.comparison thead .path { display: block; }
.comparison td { padding: .7em .85em; font: .95rem/1.9 var(--body); }
.comparison tr:hover { background: none; }
mark { padding: .08em 0; background: var(--mark); color: var(--mark-ink); border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.mandated { color: var(--mandated); }
.gap { color: var(--soft); font-size: .85em; }
.masked { padding: 0 .2em; border-bottom: 1px dotted var(--soft); color: var(--soft); }
.reference { margin: .5em 0 0; color: var(--soft); font: .75rem/1.6 var(--hei); text-align: left; }
.reference span + span::before { content: " · "; }
.points { margin: 0; padding: 0; list-style: none; }
.points li { margin-bottom: .4em; text-indent: 2em; text-align: justify; }
.signature { display: flex; justify-content: flex-end; margin: 3em 2em 0 0; break-inside: avoid; }
.signature p { margin: 0; text-align: left; }
.signature .date { padding-left: 2em; }
footer { margin-top: 3.2em; padding-top: .8em; border-top: 1px solid var(--line); color: var(--soft); font: .75rem/1.6 var(--hei); }

.heatmap, .coverage { width: auto; }
.heatmap td { min-width: 3.4em; text-align: center; font-variant-numeric: tabular-nums; }
.heatmap thead th, .heatmap td.diagonal { text-align: center; color: var(--soft); }
.heatmap tr:hover, .coverage tr:hover { background: none; }
.heat-1 { background: color-mix(in srgb, var(--error) 5%, transparent); }
.heat-2 { background: color-mix(in srgb, var(--error) 11%, transparent); }
.heat-3 { background: color-mix(in srgb, var(--error) 18%, transparent); }
.heat-4 { background: color-mix(in srgb, var(--error) 26%, transparent); }
.heat-5 { background: color-mix(in srgb, var(--error) 35%, transparent); }
.heat-6 { background: color-mix(in srgb, var(--error) 42%, transparent); font-weight: 600; }
.heat-7, .heat-8, .heat-9, .heat-10 { background: var(--error); color: var(--paper); font-weight: 700; }

.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5em, 1fr)); gap: 1px; margin: 1.6em 0 1.4em; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; background: var(--line); font-family: var(--hei); }
.tiles div { padding: 14px 10px 12px; background: var(--paper); text-align: center; }
.tiles dt { color: var(--soft); font-size: .82rem; line-height: 1.4; }
.tiles dd { margin: 2px 0 0; font-size: 1.75rem; line-height: 1.3; font-variant-numeric: tabular-nums; }
.tiles .error dd, .tiles .warning dd, .tiles .info dd { color: var(--tone); }
.bar { display: block; width: 100%; height: 14px; border-radius: 3px; }
.bar rect { fill: var(--tone); }
.bar rect.partly { opacity: .55; }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1.6em; margin: .6em 0 1.6em; padding: 0; list-style: none; font: .85rem/1.6 var(--hei); }
.legend i { display: inline-block; width: .8em; height: .8em; margin-right: .5em; border-radius: 2px; background: var(--tone); }
.legend .partly i { opacity: .55; }
.note { color: var(--soft); font-size: .88rem; }
.coverage th, .coverage td { padding: .3em .35em; border: 1px solid var(--line); text-align: center; vertical-align: middle; }
.coverage tbody th { max-width: 15em; }
.coverage tbody th, .coverage .corner { position: sticky; left: 0; padding: .3em .7em; background: var(--paper); text-align: left; }
.coverage thead .duty { vertical-align: bottom; font-weight: 400; }
.coverage .duty span { display: inline-block; writing-mode: vertical-rl; letter-spacing: .08em; line-height: 1.3; }
.coverage td { min-width: 2em; font-variant-numeric: tabular-nums; }
.coverage .none, .coverage .unchecked { color: var(--soft); }
.coverage .covered { background: var(--pass-tint); color: var(--pass); }
.coverage .uncovered { background: var(--error-tint); color: var(--error); }

@media screen and (max-width: 760px) {
  html { font-size: 16px; }
  body { padding: 0; }
  main { padding: 28px 20px; border-radius: 0; box-shadow: none; }
  h1 { font-size: 1.4rem; }
  .result .verdict { width: 100%; }
  .figures div { border-top: 1px solid var(--line); }
  .parts > div { grid-template-columns: 1fr; }
  .comparison, .comparison caption, .comparison thead, .comparison tbody, .comparison tr { display: block; }
  .scroll table { min-width: 38em; }
  .comparison tr { display: grid; grid-template-columns: 1fr 1fr; }
  .comparison th, .comparison td { width: auto; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --desk: #fff; --ink: #000; --soft: #4a4a4a; --line: #9b9b9b; --panel: #fff;
    --red: #c00000; --error: #a3211c; --warning: #7a4f00; --info: #2f4f6e; --pass: #1f5a33;
    --error-tint: #f8e3df; --warning-tint: #f7ebcd; --info-tint: #e4edf4; --pass-tint: #e0efe3;
    --mark: #ffe08a; --mark-ink: #000; --mandated: #767676; --body: var(--fangsong);
  }
  @page { size: A4; margin: 37mm 26mm 35mm 28mm; }
  @page :right { @bottom-right { content: "— " counter(page) " —"; margin: -27mm 14pt 0 0; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
  @page :left { @bottom-left { content: "— " counter(page) " —"; margin: -27mm 0 0 14pt; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
  @page wide { size: A4 landscape; margin: 26mm 22mm 26mm; @bottom-left { content: none; } @bottom-right { content: "— " counter(page) " —"; margin: -6mm 14pt 0 0; font: 14pt SimSun, "Noto Serif CJK SC", serif; } }
  html { font-size: 16pt; line-height: 28pt; background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; }
  main.overview { page: wide; font-size: 13pt; line-height: 22pt; }
  .overview h2 { margin-top: 18pt; font-size: 14pt; line-height: 22pt; }
  .overview .tiles { grid-template-columns: repeat(6, 1fr); margin: 12pt 0; }
  .overview .legend { margin-bottom: 8pt; }
  main, main.overview { max-width: none; padding: 0; box-shadow: none; }
  .issuer { padding-bottom: 8pt; font-size: 18pt; letter-spacing: 0; text-wrap: balance; }
  h1 { margin: 28pt 0; font-size: 22pt; line-height: 36pt; }
  h2 { margin: 14pt 0 4pt; font: 700 16pt/28pt SimHei, var(--hei); }
  h3 { margin: 8pt 0 2pt; font-size: 16pt; line-height: 28pt; }
  h2, h3, h4, caption, .note, .comparison thead, .internal { break-after: avoid; }
  p { margin: 0; orphans: 2; widows: 2; }
  .points li { margin: 0; }
  .signature { margin-top: 28pt; }
  .group > h3 { display: block; break-inside: avoid; }
  .finding, .heatmap { break-inside: avoid; }
  caption, .comparison caption { padding: 2pt 0; font-size: 9.5pt; line-height: 14pt; }
  .result { margin-bottom: 16pt; }
  .result .verdict { min-width: 8em; padding: 8pt 12pt; font-size: 16pt; }
  .figures dt { font-size: 9pt; }
  .figures dd { font-size: 15pt; line-height: 20pt; }
  .figures div { min-width: 0; padding: 6pt 4pt; }
  .tag, .reference, .path, footer { font-size: 9pt; line-height: 14pt; }
  h4 { font-size: 13pt; line-height: 22pt; }
  .finding { padding: 7pt 10pt 6pt; font-size: 12.5pt; line-height: 21pt; }
  .parts dt { font-size: 11pt; line-height: 21pt; }
  .comparison td { padding: 5pt 7pt; font-size: 11.5pt; line-height: 19pt; }
  table { font-size: 10pt; line-height: 16pt; }
  footer { margin-top: 14pt; break-before: avoid; }
  .overview th, .overview td { padding: 3pt 5pt; }
  .overview .coverage th, .overview .coverage td { padding: 2pt; }
  .scroll { overflow: visible; }
  tr, .result, .tiles { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  mark { text-decoration: underline; text-underline-offset: 2pt; text-decoration-thickness: .5pt; }
  a { text-decoration: none; }
  .coverage { font-size: 8.5pt; line-height: 12pt; }
  .coverage tbody th, .coverage .corner { position: static; }
  .coverage td { min-width: 0; }
  .tiles dd { font-size: 18pt; line-height: 26pt; }
  .note, .as-of, .internal { font-size: 11pt; line-height: 18pt; }
}
`;

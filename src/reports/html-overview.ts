import type { Language } from '../language/bilingual.js';
import { columnWords, reportWords, say, overviewWords as words } from '../language/report-words.js';
import { issuerMarkup, scroll } from './html-blocks.js';
import { type Html, html } from './html-markup.js';
import { namesText, type Overview, type Reason } from './overview.js';

/** The overview as it is read where no script runs. `links` gives each unit's page by its id. */
export function overviewMarkup(all: Overview, links: ReadonlyMap<string, string>): Html {
  const { language } = all;
  return html`<header>
${issuerMarkup(all.issuer)}<h1>${all.title}</h1>
<p class="as-of">${all.asOf}</p>
<p class="internal">${say(words.internal, language)}</p>
</header>
${summary(all)}${units(all, links)}${missing(all, links)}${rules(all)}${across(all, links)}${shared(all)}${reasons(
  say(words.sections.notChecked, language),
  all.notChecked,
  [columnWords.matter, columnWords.reason, columnWords.units],
  language,
)}${reasons(say(words.sections.skipped, language), all.skipped, [undefined, columnWords.reason, columnWords.file], language)}<footer>${all.toolNote}</footer>`;
}

function section(title: string, content: Html): Html {
  return html`<section>\n<h2>${title}</h2>\n${content}</section>\n`;
}

function summary(all: Overview): Html {
  const tiles = all.tiles.map(
    ({ label, value, severity }) =>
      html`<div${severity === undefined ? undefined : html` class="${severity}"`}><dt>${label}</dt><dd>${value}</dd></div>\n`,
  );
  return html`<dl class="tiles">
${tiles}</dl>
${verdictBar(all)}<p class="indent">${all.lead}</p>
`;
}

function verdictBar({ verdicts, language }: Overview): Html | undefined {
  const total = verdicts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  let start = 0;
  const share = (count: number) => `${Math.round((count / total) * 10000) / 100}%`;
  const bars = verdicts.map(({ verdict, partly, count }) => {
    const bar = html`<rect class="${verdict}${partly ? ' partly' : ''}" x="${share(start)}" width="${share(count)}" height="14"/>`;
    start += count;
    return bar;
  });
  const legend = verdicts.map(
    ({ verdict, partly, label, count }) =>
      html`<li class="${verdict}${partly ? ' partly' : ''}"><i></i>${say(words.verdictCount, language, { verdict: label, count })}</li>\n`,
  );
  return html`<svg class="bar" aria-hidden="true">${bars}</svg>
<ul class="legend">
${legend}</ul>
`;
}

function columns(all: Overview, ...keys: { zh: string; en: string }[]): Html[] {
  return keys.map((key) => html`<th scope="col">${say(key, all.language)}</th>`);
}

function numbers(all: Overview, ...keys: { zh: string; en: string }[]): Html[] {
  return keys.map((key) => html`<th scope="col" class="number">${say(key, all.language)}</th>`);
}

function number(value: number): Html {
  return html`<td class="number${value === 0 ? ' zero' : ''}">${value}</td>`;
}

function units(all: Overview, links: ReadonlyMap<string, string>): Html | undefined {
  if (all.units.length === 0) return undefined;
  const none = say(reportWords.none, all.language);
  const rows = all.units.map(
    ({ unit, verdictLabel, principal, supervisor, notCounted }) =>
      html`<tr><th scope="row">${unitLink(unit.id, unit.name, links)}</th><td>${principal || none}</td><td>${supervisor || none}</td><td class="number">${unit.submitted}${unit.due === undefined ? ` / ${none}` : ` / ${unit.due}`}</td>${number(unit.debriefs)}<td class="${unit.verdict}"><span class="tag">${verdictLabel}</span></td>${number(unit.error)}${number(unit.warning)}${number(unit.info)}${number(notCounted)}</tr>\n`,
  );
  return section(
    say(words.sections.units, all.language),
    html`<p class="note">${say(words.unitsNote, all.language)}</p>
${scroll(
  say(words.sections.units, all.language),
  html`<table>
<thead><tr>${columns(all, columnWords.unit, columnWords.principal, columnWords.supervisor)}${numbers(all, columnWords.submittedOfDue, columnWords.debriefs)}${columns(all, columnWords.verdict)}${numbers(all, columnWords.error, columnWords.warning, columnWords.info, columnWords.notCounted)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
)}`,
  );
}

/** A link to a unit's page; the file name is encoded whole, so that nothing in it is taken for a path. */
function unitLink(id: string, name: string, links: ReadonlyMap<string, string>): Html {
  const link = links.get(id);
  return link === undefined ? html`${name}` : html`<a href="${encodeURIComponent(link)}">${name}</a>`;
}

function missing(all: Overview, links: ReadonlyMap<string, string>): Html | undefined {
  if (all.missing.length === 0) return undefined;
  const rows = all.missing.map(
    ({ unit, text, count }) =>
      html`<tr><th scope="row">${unitLink(unit.id, unit.name, links)}</th><td>${text}</td>${number(count)}</tr>\n`,
  );
  return section(
    say(words.sections.missing, all.language),
    scroll(
      say(words.sections.missing, all.language),
      html`<table>
<thead><tr>${columns(all, columnWords.unit, columnWords.missing)}${numbers(all, columnWords.lists)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
    ),
  );
}

function rules(all: Overview): Html | undefined {
  if (all.rules.length === 0) return undefined;
  const rows = all.rules.map(
    ({ rule, title, severity, count, units }) =>
      html`<tr><th scope="row">${title} <span class="path">${rule}</span></th><td class="${severity}"><span class="tag">${say(reportWords.severities[severity], all.language)}</span></td>${number(count)}${number(units)}</tr>\n`,
  );
  return section(
    say(words.sections.rules, all.language),
    scroll(
      say(words.sections.rules, all.language),
      html`<table>
<thead><tr>${columns(all, columnWords.rule, columnWords.severity)}${numbers(all, columnWords.count, columnWords.units)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
    ),
  );
}

function across(all: Overview, links: ReadonlyMap<string, string>): Html | undefined {
  if (all.across.length === 0) return undefined;
  const rows = all.across.map(
    ({ finding, unit, who, others, likeness }) =>
      html`<tr><th scope="row">${unitLink(finding.unit ?? '', unit, links)} ${who}</th><td>${others}</td><td>${likeness}</td><td class="${finding.severity}"><span class="tag">${say(reportWords.severities[finding.severity], all.language)}</span></td></tr>\n`,
  );
  return section(
    say(words.sections.across, all.language),
    html`<p class="note">${say(words.acrossNote, all.language)}</p>
${scroll(
  say(words.sections.across, all.language),
  html`<table>
<thead><tr>${columns(all, columnWords.unit, columnWords.others, columnWords.likeness, columnWords.severity)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
)}`,
  );
}

function shared(all: Overview): Html | undefined {
  if (all.shared.length === 0) return undefined;
  const rows = all.shared.map(
    ({ finding, severity, place, title, problem, advice }) =>
      html`<tr id="f-${finding.id}"><td class="${finding.severity}"><span class="tag">${severity}</span></td><th scope="row">${title}<br><span class="path">${place}</span></th><td>${problem}</td><td>${advice}</td></tr>\n`,
  );
  return section(
    say(words.sections.shared, all.language),
    scroll(
      say(words.sections.shared, all.language),
      html`<table>
<thead><tr>${columns(all, columnWords.severity, columnWords.rule, columnWords.problem, reportWords.advice)}</tr></thead>
<tbody>
${rows}</tbody>
</table>`,
    ),
  );
}

function reasons(
  title: string,
  entries: readonly Reason[],
  keys: [{ zh: string; en: string } | undefined, { zh: string; en: string }, { zh: string; en: string }],
  language: Language,
): Html | undefined {
  if (entries.length === 0) return undefined;
  const [subject, reason, names] = keys;
  const head = [subject, reason, names]
    .filter((key) => key !== undefined)
    .map((key) => html`<th scope="col">${say(key, language)}</th>`);
  const rows = entries.map((entry) => {
    const first = subject === undefined ? undefined : html`<th scope="row">${entry.subject}</th>`;
    return html`<tr>${first}<td>${entry.reason}</td><td>${namesText(entry, language)}</td></tr>\n`;
  });
  return section(
    title,
    scroll(title, html`<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows}</tbody>\n</table>`),
  );
}

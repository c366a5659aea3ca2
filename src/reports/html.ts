import type { Audit } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { indexAudit } from './audit-index.js';
import { batchData } from './batch-page/batch-data.js';
import { batchPage } from './batch-page/batch-page.js';
import type { Section } from './document.js';
import { unitFileNames } from './file-names.js';
import type { ReportFile, ReportFormat, ReportOptions } from './format.js';
import { blockMarkup, issuerMarkup } from './html-blocks.js';
import { type Html, html } from './html-markup.js';
import { overviewMarkup } from './html-overview.js';
import { page } from './html-page.js';
import { overview } from './overview.js';
import { type Rectification, rectification } from './rectification.js';

/** index.html with the whole batch, for the checking office; and one printable page a unit, without script. */
export const format = {
  files(audit: Audit, options: ReportOptions): ReportFile[] {
    const index = indexAudit(audit);
    const names = unitFileNames(audit.units, ['index']);
    const links = new Map([...names].map(([id, name]) => [id, `${name}.html`]));
    const all = overview(index, options.language);
    const units = [...index.units.values()].map((unit) => {
      const report = rectification(unit, index, options);
      return {
        name: links.get(unit.id)!,
        content: page(report.title, options.language, unitMarkup(report)),
      };
    });
    const batch = batchData(index, all, links, options.language);
    const first = batchPage(batch, overviewMarkup(all, links), options.language);
    return [{ name: 'index.html', content: first }, ...units];
  },
} satisfies ReportFormat;

function unitMarkup(report: Rectification): Html {
  const { language, sections, signature, appendix } = report;
  return html`<header>
${issuerMarkup(signature.issuer)}<h1>${titleMarkup(report.titleParts)}</h1>
<div class="result ${report.verdict}">
<p class="verdict${report.verdict === 'pass' && report.unit.partly ? ' partly' : ''}">${report.verdictLabel}</p>
<dl class="figures">
${figures(report)}</dl>
</div>
</header>
<p class="recipient">${report.recipient}</p>
${report.opening.map((text) => html`<p class="indent">${text}</p>\n`)}${sections.map((section) => sectionMarkup(section, language))}${signatureMarkup(report)}${appendix && sectionMarkup(appendix, language)}<footer>${report.toolNote}</footer>`;
}

function sectionMarkup({ number, title, blocks }: Section, language: Language): Html {
  return html`<section>
<h2>${number}${number !== undefined && language === 'en' ? ' ' : ''}${title}</h2>
${blocks.map((block) => blockMarkup(block, language))}</section>
`;
}

/** Lines of the title end between its parts, as far as they fit. */
function titleMarkup(parts: readonly string[]): Html[] {
  return parts.map((part, at) => (at === 0 ? html`${part}` : html`<wbr>${part}`));
}

function figures(report: Rectification): Html[] {
  return report.figures.map(({ label, value, severity }) => {
    const classes = [severity ?? '', value === '0' ? 'zero' : ''].join(' ').trim();
    return html`<div class="${classes}"><dt>${label}</dt><dd>${value}</dd></div>\n`;
  });
}

function signatureMarkup({ signature }: Rectification): Html {
  const name = signature.issuer === undefined ? undefined : html`<p>${signature.issuer}</p>\n`;
  return html`<div class="signature"><div>\n${name}<p class="date">${signature.date}</p>\n</div></div>\n`;
}

import type { Audit } from '../audit/audit.js';
import { officeWords } from '../language/report-office-words.js';
import { say } from '../language/report-words.js';
import { indexAudit } from './audit-index.js';
import { unitFileNames } from './file-names.js';
import type { ReportFile, ReportFormat, ReportOptions } from './format.js';
import { unitHeatmap } from './heatmap.js';
import { overview } from './overview.js';
import { coveragePicture } from './svg-coverage.js';
import { heatmapPicture } from './svg-heatmap.js';

/** Pictures: likeness of lists for each unit that has been compared, and what the duties of all are covered by. */
export const format = {
  files(audit: Audit, { language }: ReportOptions): ReportFile[] {
    const index = indexAudit(audit);
    const words = officeWords.svg;
    const coverageName = say(words.coverageFile, language);
    const names = unitFileNames(
      audit.units.map(({ id, name }) => ({ id, name: say(words.heatmapFile, language, { unit: name }) })),
      [coverageName],
    );
    const heatmaps = audit.units.flatMap((unit): ReportFile[] => {
      const heatmap = unitHeatmap(unit, index, language);
      if (heatmap === undefined) return [];
      const title = say(words.heatmapTitle, language, { unit: unit.name, year: audit.year });
      return [{ name: `${names.get(unit.id)!}.svg`, content: heatmapPicture(heatmap, title, language) }];
    });
    const { coverage } = overview(index, language);
    if (coverage === undefined) return heatmaps;
    const title = say(words.coverageTitle, language, { year: audit.year });
    return [
      { name: `${coverageName}.svg`, content: coveragePicture(coverage, title, language) },
      ...heatmaps,
    ];
  },
} satisfies ReportFormat;

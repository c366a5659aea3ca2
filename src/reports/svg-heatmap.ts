import { heatColours, heatLevel } from '../documents/heat.js';
import { shortened, svgFile, textColumns, themes } from '../documents/picture.js';
import { type Xml, xml } from '../documents/xml.js';
import type { Language } from '../language/bilingual.js';
import { officeWords } from '../language/report-office-words.js';
import { reportWords, say } from '../language/report-words.js';
import type { Heatmap } from './document.js';
import { percent } from './official.js';

const words = officeWords.svg;

const [CELL_WIDTH, CELL_HEIGHT, EDGE] = [52, 30, 24];
/** Width of a column of type, and the longest label in columns. */
const [COLUMN, LONGEST_LABEL] = [7, 22];
/** Room for the title above and the explanation below. */
const [HEAD, FOOT] = [44, 44];
/** Narrowest picture, so that its title fits. */
const NARROWEST = 520;

const LEVELS = Array.from({ length: 11 }, (_, level) => level);

/** Members × members of a unit: the likeness without mandated text, the raw one on hovering. */
export function heatmapPicture(heatmap: Heatmap, title: string, language: Language): string {
  const { labels, values } = heatmap;
  const names = labels.map((label) => shortened(label, LONGEST_LABEL));
  const label = Math.max(...names.map(textColumns)) * COLUMN + 16;
  const [left, top] = [EDGE + label, EDGE + HEAD + label * 0.72];
  const width = Math.max(
    NARROWEST,
    left + labels.length * CELL_WIDTH + label * 0.72 + EDGE,
    textColumns(title) * 9 + 2 * EDGE,
    textColumns(heatmap.explanation) * 6.6 + 2 * EDGE,
  );
  const height = top + labels.length * CELL_HEIGHT + FOOT + EDGE;

  const columns = names.map((name, at) => {
    const [x, y] = [left + (at + 0.5) * CELL_WIDTH, top - 8];
    return xml`<text x="${x}" y="${y}" transform="rotate(-45 ${x} ${y})">${name}<title>${labels[at]}</title></text>`;
  });
  const rows = values.map((row, at) => {
    const y = top + at * CELL_HEIGHT;
    const cells = row.map((value, column) =>
      cellMarkup(value, left + column * CELL_WIDTH, y, at === column, language),
    );
    return xml`<g><text class="name" x="${left - 8}" y="${y + 20}">${names[at]}<title>${labels[at]}</title></text>${cells}</g>`;
  });
  return svgFile({
    width: Math.ceil(width),
    height: Math.ceil(height),
    title,
    description: `${describe(heatmap, language)}${heatmap.explanation}`,
    style: style(),
    content: [
      xml`<text class="title" x="${EDGE}" y="${EDGE + 16}">${title}</text>`,
      ...columns,
      ...rows,
      xml`<text class="note" x="${EDGE}" y="${height - EDGE}">${heatmap.explanation}</text>`,
    ],
  });
}

function cellMarkup(
  value: Heatmap['values'][number][number],
  x: number,
  y: number,
  isDiagonal: boolean,
  language: Language,
): Xml {
  const box = xml`x="${x + 1}" y="${y + 1}" width="${CELL_WIDTH - 2}" height="${CELL_HEIGHT - 2}" rx="3"`;
  const text = (content: string, name: string) =>
    xml`<text class="${name}" x="${x + CELL_WIDTH / 2}" y="${y + 20}">${content}</text>`;
  if (isDiagonal) return xml`<rect class="self" ${box}/>`;
  if (value === undefined)
    return xml`<rect class="none" ${box}/>${text(say(reportWords.none, language), 'value')}`;
  const level = heatLevel(value.residual);
  return xml`<g><title>${value.title}</title><rect class="h${level}" ${box}/>${text(percent(value.residual), `value v${level}`)}</g>`;
}

/** The highest value in words. */
function describe({ labels, values }: Heatmap, language: Language): string {
  const pairs = values.flatMap((row, first) =>
    row.flatMap((value, second) =>
      value === undefined || second <= first ? [] : [{ value, first, second }],
    ),
  );
  const highest = pairs.reduce(
    (best, each) => (each.value.residual > best.value.residual ? each : best),
    pairs[0]!,
  );
  return say(words.heatmapDescription, language, {
    count: labels.length,
    highest: percent(highest.value.residual),
    pair: say(words.pair, language, { first: labels[highest.first]!, second: labels[highest.second]! }),
  });
}

function style(): string {
  const properties = (theme: 'light' | 'dark') =>
    Object.fromEntries(
      LEVELS.flatMap((level) => {
        const { fill, text } = heatColours(level, theme);
        return [
          [`f${level}`, `#${fill}`],
          [`t${level}`, `#${text}`],
        ];
      }),
    );
  const levels = LEVELS.map(
    (level) => `.h${level}{fill:var(--f${level});stroke:var(--line)}text.v${level}{fill:var(--t${level})}`,
  );
  return `${themes(
    {
      paper: '#ffffff',
      ink: '#1a1a1a',
      quiet: '#595959',
      line: '#d0d0d0',
      self: '#e4e4e4',
      ...properties('light'),
    },
    {
      paper: '#181a1b',
      ink: '#e8e6e3',
      quiet: '#a8a49e',
      line: '#3c4043',
      self: '#2c2f31',
      ...properties('dark'),
    },
  )}.paper{fill:var(--paper)}text.title{font-size:17px;font-weight:600}text.note{font-size:12px;fill:var(--quiet)}text.name{text-anchor:end}text.value{text-anchor:middle;font-variant-numeric:tabular-nums}.self{fill:var(--self)}.none{fill:none;stroke:var(--line)}${levels.join('')}`;
}

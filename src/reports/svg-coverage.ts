import { shortened, svgFile, textColumns, themes } from '../documents/picture.js';
import { type Xml, xml } from '../documents/xml.js';
import type { Language } from '../language/bilingual.js';
import { officeWords } from '../language/report-office-words.js';
import { reportWords, say } from '../language/report-words.js';
import type { CoverageCell, CoverageTable } from './overview.js';

const words = officeWords.svg;

const [CELL_WIDTH, CELL_HEIGHT, EDGE] = [36, 26, 24];
/** Width of a column of type, and the longest names in columns. */
const [COLUMN, LONGEST_UNIT, LONGEST_DUTY] = [7, 32, 24];
const [HEAD, ASPECT, FOOT] = [40, 24, 48];
/** From so many lists on, a cell is as dark as it gets. */
const MANY = 5;

/** Units × duties: how many lists mention each, and what is missing. */
export function coveragePicture(coverage: CoverageTable, title: string, language: Language): string {
  const { aspects, duties, rows } = coverage;
  const names = rows.map(({ unit }) => shortened(unit.name, LONGEST_UNIT));
  const heads = duties.map(({ id, title: name }) => shortened(`${id} ${name}`, LONGEST_DUTY));
  const left = EDGE + Math.max(0, ...names.map(textColumns)) * COLUMN + 14;
  const slope = Math.max(0, ...heads.map(textColumns)) * COLUMN * 0.72;
  const top = EDGE + HEAD + ASPECT + slope + 14;
  const right = left + duties.length * CELL_WIDTH;
  const bottom = top + rows.length * CELL_HEIGHT;

  const dutyHeads = heads.map((head, at) => {
    const [x, y] = [left + (at + 0.6) * CELL_WIDTH, top - 8];
    return xml`<text x="${x}" y="${y}" transform="rotate(-45 ${x} ${y})">${head}</text>`;
  });
  const lines = rows.map(({ cells }, at) => {
    const y = top + at * CELL_HEIGHT;
    const boxes = cells.map((cell, column) => cellMarkup(cell, left + column * CELL_WIDTH, y));
    return xml`<g><text class="name" x="${left - 8}" y="${y + 18}">${names[at]}<title>${rows[at]!.unit.name}</title></text>${boxes}</g>`;
  });
  const missing = rows.flatMap(({ cells }) => cells).filter((cell) => cell.missing).length;
  return svgFile({
    width: Math.ceil(Math.max(right + slope, textColumns(title) * 9 + EDGE) + EDGE),
    height: Math.ceil(bottom + FOOT + EDGE),
    title,
    description: say(words.coverageDescription, language, {
      units: rows.length,
      duties: duties.length,
      missing,
    }),
    style: style(),
    content: [
      xml`<text class="title" x="${EDGE}" y="${EDGE + 16}">${title}</text>`,
      ...aspectMarkup(aspects, left, top, bottom),
      ...dutyHeads,
      ...lines,
      ...legend(bottom + 24, language),
    ],
  });
}

function cellMarkup(cell: CoverageCell, x: number, y: number): Xml {
  const level = Math.min(MANY, cell.count ?? 0);
  const name = cell.missing ? 'missing' : cell.count === undefined ? 'unknown' : `c${level}`;
  return xml`<g><title>${cell.title}</title><rect class="${name}" x="${x + 1}" y="${y + 1}" width="${CELL_WIDTH - 2}" height="${CELL_HEIGHT - 2}" rx="2"/><text class="value ${name}" x="${x + CELL_WIDTH / 2}" y="${y + 18}">${cell.text}</text></g>`;
}

/** A line between the aspects, and their names below the last unit. */
function aspectMarkup(aspects: CoverageTable['aspects'], left: number, top: number, bottom: number): Xml[] {
  let column = 0;
  return aspects.map(({ title, span }) => {
    const x = left + column * CELL_WIDTH;
    column += span;
    const name = shortened(title, Math.max(4, Math.floor((span * CELL_WIDTH) / COLUMN) - 1));
    return xml`<g><line class="aspect" x1="${x}" y1="${top - 4}" x2="${x}" y2="${bottom + 20}"/><text class="aspect" x="${x + 5}" y="${bottom + 18}">${name}<title>${title}</title></text></g>`;
  });
}

function legend(y: number, language: Language): Xml[] {
  const entries = [
    { name: 'c2', sign: '2', text: say(words.legendCovered, language) },
    { name: 'missing', sign: say(words.missingSign, language), text: say(words.legendMissing, language) },
    { name: 'unknown', sign: say(reportWords.none, language), text: say(words.legendUnknown, language) },
  ];
  let x = EDGE;
  return entries.map(({ name, sign, text }) => {
    const from = x;
    x += 60 + textColumns(text) * COLUMN;
    return xml`<g><rect class="${name}" x="${from}" y="${y + 8}" width="${CELL_WIDTH - 2}" height="20" rx="2"/><text class="value ${name}" x="${from + CELL_WIDTH / 2 - 1}" y="${y + 23}">${sign}</text><text class="note" x="${from + CELL_WIDTH + 6}" y="${y + 23}">${text}</text></g>`;
  });
}

function style(): string {
  const light = ['#ffffff', '#dbe9f6', '#bdd7ee', '#92bfe3', '#5a9bd0', '#1f65a6'];
  const dark = ['#181a1b', '#1d2f40', '#24445f', '#2f5d83', '#4a83b3', '#9cc8ee'];
  const fills = (list: readonly string[]) => Object.fromEntries(list.map((fill, at) => [`c${at}`, fill]));
  const levels = light.map((_, at) => `rect.c${at}{fill:var(--c${at});stroke:var(--line)}`);
  return `${themes(
    {
      paper: '#ffffff',
      ink: '#1a1a1a',
      quiet: '#595959',
      line: '#d0d0d0',
      full: '#ffffff',
      alarm: '#b02018',
      pale: '#fdf0ee',
      ...fills(light),
    },
    {
      paper: '#181a1b',
      ink: '#e8e6e3',
      quiet: '#a8a49e',
      line: '#3c4043',
      full: '#181a1b',
      alarm: '#ff8a7a',
      pale: '#3a2320',
      ...fills(dark),
    },
  )}.paper{fill:var(--paper)}text.title{font-size:17px;font-weight:600}text.note,text.aspect{font-size:12px;fill:var(--quiet)}text.name{text-anchor:end}text.value{text-anchor:middle;font-size:12px}text.c0,text.unknown{fill:var(--quiet)}text.c5{fill:var(--full)}rect.missing{fill:var(--pale);stroke:var(--alarm);stroke-width:1.5}text.missing{fill:var(--alarm);font-weight:600}rect.unknown{fill:none;stroke:var(--line);stroke-dasharray:3 2}line.aspect{stroke:var(--quiet);stroke-width:1}${levels.join('')}`;
}

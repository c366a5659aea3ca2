import { strToU8, type Zippable, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Prefixes that parts made here may use. */
const DECLARATIONS = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
].join(' ');

/** A relationship: its id, the last word of its type, its target, and whether that is outside. */
export interface Reference {
  id: string;
  type: string;
  target: string;
  external?: boolean;
}

export function relationships(references: readonly Reference[]): string {
  const entries = references.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`;
}

/** Content types of parts by their paths: LibreOffice needs them, the readers do not. */
function contentTypes(paths: readonly string[]): string {
  const overrides = paths.flatMap((path) => {
    const type = CONTENT_TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined
      ? []
      : [
          `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
        ];
  });
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

const CONTENT_TYPES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, 'wordprocessingml.document.main'],
  [/^word\/styles\.xml$/, 'wordprocessingml.styles'],
  [/^word\/numbering\.xml$/, 'wordprocessingml.numbering'],
  [/^xl\/workbook\.xml$/, 'spreadsheetml.sheet.main'],
  [/^xl\/worksheets\/sheet\d+\.xml$/, 'spreadsheetml.worksheet'],
  [/^xl\/styles\.xml$/, 'spreadsheetml.styles'],
  [/^xl\/sharedStrings\.xml$/, 'spreadsheetml.sharedStrings'],
];

/** Packs parts by their paths; later ones replace earlier ones. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = { '[Content_Types].xml': strToU8(contentTypes(Object.keys(parts))) };
  for (const [path, content] of Object.entries(parts)) {
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { mtime: new Date(2026, 0, 1, 12) });
}

/** What a Word file made here has beside its body. */
export interface WordParts {
  /** Content of w:styles. */
  styles?: string;
  /** Content of w:numbering. */
  numbering?: string;
  footnotes?: string;
  header?: string;
  footer?: string;
  references?: readonly Reference[];
  /** More parts by path. */
  more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A Word file with the given content of w:body. */
export function wordFile(body: string, parts: WordParts = {}): Uint8Array {
  const known = (['styles', 'numbering', 'footnotes', 'header', 'footer'] as const).filter(
    (name) => parts[name] !== undefined,
  );
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    header: 'hdr',
    footer: 'ftr',
  };
  const references = known.map((name): Reference => ({ id: name, type: name, target: `${name}.xml` }));
  const section = known
    .filter((name) => name === 'header' || name === 'footer')
    .map((name) => `<w:${name}Reference w:type="default" r:id="${name}"/>`);
  return pack({
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': wordPart(
      'document',
      `<w:body>${body}<w:sectPr>${section.join('')}</w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relationships([...references, ...(parts.references ?? [])]),
    ...Object.fromEntries(known.map((name) => [`word/${name}.xml`, wordPart(roots[name], parts[name]!)])),
    ...parts.more,
  });
}

/** A part of a Word file with its root element. */
export function wordPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${DECLARATIONS}>${content}</w:${root}>`;
}

/** A paragraph with one run. */
export function paragraph(text: string, properties = '', runProperties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text, runProperties)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell; `properties` are of w:tcPr. */
export function cell(text: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function table(rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A table of plain cells. */
export function plainTable(rows: readonly (readonly string[])[]): string {
  return table(rows.map((each) => row(each.map((text) => cell(text)))));
}

/** A worksheet as made here: content of s:worksheet without the prefix, in the default namespace. */
export interface MadeSheet {
  name: string;
  content: string;
  state?: 'hidden' | 'veryHidden';
  references?: readonly Reference[];
}

export interface WorkbookParts {
  /** Content of sst, without prefix. */
  sharedStrings?: string;
  /** Content of styleSheet. */
  styles?: string;
  /** Attributes of workbookPr. */
  properties?: string;
  references?: readonly Reference[];
  more?: Readonly<Record<string, string | Uint8Array>>;
}

export function workbookFile(sheets: readonly MadeSheet[], parts: WorkbookParts = {}): Uint8Array {
  const known = (['sharedStrings', 'styles'] as const).filter((name) => parts[name] !== undefined);
  const entries = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="sheet${at + 1}"/>`,
  );
  const root = { sharedStrings: 'sst', styles: 'styleSheet' };
  return pack({
    '_rels/.rels': relationships([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': sheetPart(
      'workbook',
      `<workbookPr ${parts.properties ?? ''}/><sheets>${entries.join('')}</sheets>`,
    ),
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => ({
        id: `sheet${at + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${at + 1}.xml`,
      })),
      ...known.map((name) => ({ id: name, type: name, target: `${name}.xml` })),
      ...(parts.references ?? []),
    ]),
    ...Object.fromEntries(
      sheets.flatMap(({ content, references }, at) => [
        [`xl/worksheets/sheet${at + 1}.xml`, sheetPart('worksheet', content)],
        ...(references === undefined
          ? []
          : [[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`, relationships(references)]]),
      ]),
    ),
    ...Object.fromEntries(known.map((name) => [`xl/${name}.xml`, sheetPart(root[name], parts[name]!)])),
    ...parts.more,
  });
}

export function sheetPart(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${SHEET}" ${DECLARATIONS}>${content}</${root}>`;
}

/** A worksheet's rows from texts and numbers; undefined leaves a cell out. */
export function sheetRows(rows: readonly (readonly (string | number | undefined)[])[]): string {
  const cells = (each: readonly (string | number | undefined)[]): string =>
    each
      .map((value) => {
        if (value === undefined) return '<c/>';
        return typeof value === 'number'
          ? `<c><v>${value}</v></c>`
          : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
      })
      .join('');
  return `<sheetData>${rows.map((each) => `<row>${cells(each)}</row>`).join('')}</sheetData>`;
}

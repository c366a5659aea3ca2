import { zipArchive } from './archive.js';
import { type Xml, xml, xmlFile } from './xml.js';

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006';

/** Namespaces of the two kinds of office documents. */
export const NAMESPACES = {
  word: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  sheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: OFFICE,
} as const;

/** What the properties of a file say; `date` (YYYY-MM-DD) is its clock. */
export interface Properties {
  title: string;
  author?: string;
  date: string;
}

/** One part of an office document. `id` names it in the main part (rId1); the main part has none. */
export interface Part {
  /** Path in the archive: word/styles.xml. */
  path: string;
  contentType: string;
  /** Last word of the relationship's type: styles, footer, worksheet. */
  relationship: string;
  id?: string;
  content: Xml;
}

/**
 * An Office Open XML file (ECMA-376 part 2: parts, content types, relationships in a zip archive). There are
 * no links to anything outside, no macros and no random ids.
 * @param main the part that refers to all others by their id
 */
export function officePackage(main: Part, others: readonly Part[], properties: Properties): Uint8Array {
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1);
  const name = main.path.slice(folder.length);
  const files: [string, Xml][] = [
    ['[Content_Types].xml', contentTypes([main, ...others])],
    ['_rels/.rels', rootRelationships(main)],
    [main.path, main.content],
    [`${folder}_rels/${name}.rels`, relationships(others, folder)],
    ...others.map((part): [string, Xml] => [part.path, part.content]),
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/app.xml', appProperties()],
  ];
  return zipArchive(
    files.map(([path, content]) => [path, xmlFile(content)]),
    properties.date,
  );
}

function contentTypes(parts: readonly Part[]): Xml {
  const overrides = parts.map(
    ({ path, contentType }) => xml`<Override PartName="/${path}" ContentType="${contentType}"/>`,
  );
  return xml`<Types xmlns="${CONTENT_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;
}

function rootRelationships(main: Part): Xml {
  return xml`<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main.path}"/><Relationship Id="rId2" Type="${CORE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`;
}

function relationships(parts: readonly Part[], folder: string): Xml {
  const entries = parts.map(
    ({ path, relationship, id }) =>
      xml`<Relationship Id="${id}" Type="${OFFICE}/${relationship}" Target="${path.slice(folder.length)}"/>`,
  );
  return xml`<Relationships xmlns="${RELATIONSHIPS}">${entries}</Relationships>`;
}

function coreProperties({ title, author, date }: Properties): Xml {
  const creator = author === undefined ? undefined : xml`<dc:creator>${author}</dc:creator>`;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T00:00:00Z` : undefined;
  const times =
    time === undefined
      ? undefined
      : xml`<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`;
  return xml`<cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title>${creator}${times}</cp:coreProperties>`;
}

function appProperties(): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>wuze</Application></Properties>`;
}

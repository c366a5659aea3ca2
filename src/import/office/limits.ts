/**
 * What a file may cost. Real lists and rosters are far below; a file above is read up to the limit, with a notice, or
 * refused where reading a part of it would mislead.
 */
export const LIMITS = {
  /** Bytes of the file itself; refused. */
  fileBytes: 100 * 1024 * 1024,
  /** Entries of the archive; refused. */
  entries: 20_000,
  /** Bytes that all entries say they unpack to; refused. */
  unpackedBytes: 1024 * 1024 * 1024,
  /** Bytes that one part that is read says it unpacks to; refused. */
  partBytes: 256 * 1024 * 1024,
  /** Characters of markup read in all. */
  markupCharacters: 60_000_000,
  /** Elements of markup read in all. */
  elements: 3_000_000,
  /** Characters without a complete tag, attribute or text in between; refused. */
  tokenCharacters: 2_000_000,
  /** Elements within elements; refused. */
  depth: 200,
  /** Declarations of namespaces in one part; refused. */
  namespaceDeclarations: 100_000,
  /** Elements in one paragraph or row. */
  elementsAtOnce: 400_000,
  /** Entries of a table of styles, numberings, relationships, number formats or merged cells. */
  definitions: 50_000,
  /** Paragraphs outside of tables. */
  paragraphs: 50_000,
  /** Cells of all tables, empty and merged ones counted at each place. */
  cells: 300_000,
  /** Columns of one table. */
  columns: 256,
  /** Characters of one paragraph or cell. */
  textLength: 32_767,
  /** Characters of all paragraphs and cells. */
  textInAll: 20_000_000,
  /** Distinct texts of a workbook. */
  sharedStrings: 500_000,
  /** Worksheets of a workbook; headers and footers of a Word file. */
  sheets: 255,
  /** Places named in one notice. */
  placesNamed: 5,
} as const;

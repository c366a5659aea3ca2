import { NAMESPACES, officePackage, type Part, type Properties } from '../office-package.js';
import { type Xml, xml } from '../xml.js';
import { type Sheet, sheetMarkup, tableRange } from './sheet.js';
import { CELL_STYLES, stylesMarkup } from './styles.js';

export interface Workbook extends Properties {
  sheets: readonly Sheet[];
  /** Says how many characters of a text were left out, since a cell holds 32,767. */
  truncated: (count: number) => string;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes an .xlsx file. No formula, no link, no macro; same workbook, same bytes. */
export function spreadsheet(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const names = sheetNames(sheets.map(({ name }) => name));
  const parts = sheets.map(
    (sheet, at): Part => ({
      path: `xl/worksheets/sheet${at + 1}.xml`,
      contentType: `${TYPE}.worksheet+xml`,
      relationship: 'worksheet',
      id: `rId${at + 1}`,
      content: sheetMarkup(sheet, at === 0, workbook.truncated),
    }),
  );
  const styles: Part = {
    path: 'xl/styles.xml',
    contentType: `${TYPE}.styles+xml`,
    relationship: 'styles',
    id: `rId${sheets.length + 1}`,
    content: stylesMarkup(CELL_STYLES),
  };
  const list = names.map((name, at) => xml`<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const main: Part = {
    path: 'xl/workbook.xml',
    contentType: `${TYPE}.sheet.main+xml`,
    relationship: 'officeDocument',
    content: xml`<workbook xmlns="${NAMESPACES.sheet}" xmlns:r="${NAMESPACES.relationships}"><workbookPr/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>${list}</sheets><definedNames>${definedNames(sheets, names)}</definedNames></workbook>`,
  };
  return officePackage(main, [...parts, styles], workbook);
}

/** What is filtered, and what is printed at the head of every page; sorted as programs write them. */
function definedNames(sheets: readonly Sheet[], names: readonly string[]): Xml[] {
  const reference = (at: number, range: string) => `'${names[at]!.replaceAll("'", "''")}'!${range}`;
  return [
    ...sheets.map(
      (sheet, at) =>
        xml`<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${reference(at, tableRange(sheet, '$'))}</definedName>`,
    ),
    ...sheets.map(
      (_, at) =>
        xml`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${reference(at, '$1:$1')}</definedName>`,
    ),
  ];
}

/** Names a spreadsheet accepts: at most 31 characters, none of []:*?/\, no apostrophe at the ends, no two alike. */
function sheetNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, '_')
        .replace(/^'+|(?<!')'+$/g, '')
        .slice(0, 28) || '_';
    let unique = clean;
    for (let number = 2; used.has(unique.toLowerCase()); number += 1) unique = `${clean}${number}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}

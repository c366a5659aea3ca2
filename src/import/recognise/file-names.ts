import { readTitle, type TitleSays } from './titles.js';
import { isUnitName } from './unit-names.js';
import { yearIn } from './written.js';

/** What the names of a file and of its folders say. */
export interface NamesSay {
  file: TitleSays;
  /** Names of folders that can be units, the nearest first. */
  folderUnits: string[];
  /** Year of the nearest folder that names one. */
  folderYear?: number;
}

const LIKE_A_TITLE = /清单|责任书|述[责职德]/u;

export function namesOf(path: string): NamesSay {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  const base = (segments.pop() ?? '')
    .replace(/\.[A-Za-z]{1,5}$/u, '')
    .replace(/[（(]\d{1,2}[)）]$|[-—_ ]{0,3}(?:副本|终稿|定稿|最终版?|修改稿?|v\d+)$/giu, '');
  const folders = segments.toReversed().map((segment) => segment.replace(/^\d{1,3}(?!\d)[.、_ -]*/u, ''));
  const folderYear = folders.map(yearIn).find((year) => year !== undefined);
  return {
    file: readTitle(LIKE_A_TITLE.test(base) ? base : base.replace(/^(.*?班子)(?:成员)?(?=[-_ —]|$)/u, '$&')),
    folderUnits: folders.filter((folder) => isUnitName(folder)),
    ...(folderYear !== undefined && { folderYear }),
  };
}

/** Sheets that nobody gave a name. */
export function isGivenName(sheet: string): boolean {
  return !/^(?:sheet|工作表|表)\s*\d*$/iu.test(sheet.trim());
}

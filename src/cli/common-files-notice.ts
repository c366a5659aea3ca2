import type { Bilingual } from '../language/bilingual.js';

/** Said of changes that bear on all lists, of which only some are reported. */
export function commonFilesNotice(files: readonly string[]): Bilingual[] {
  if (files.length === 0) return [];
  return [
    {
      zh: `${files.join('、')} 有改动，可能影响全部清单，其他清单中由此产生的问题没有列出；不加 --changed 再核查一次`,
      en: `${files.join(', ')} changed, which may bear on all lists; what follows from it in other lists is not shown: run again without --changed`,
    },
  ];
}

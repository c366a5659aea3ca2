import type { OfficePackage } from './container/package.js';
import type { Relationship } from './container/relationships.js';
import type { Notices } from './notices.js';

/** Says what a file has that is never run, opened or followed. Hyperlinks are text and need no word. */
export function noticePackage(
  parts: OfficePackage,
  relationships: readonly Relationship[],
  notices: Notices,
): void {
  if (parts.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) {
    notices.add('ignored', {
      zh: '文件带有宏，未运行也未读入',
      en: 'the file has macros: they were neither run nor read',
    });
  }
  const links = relationships.filter(({ type, part }) => part === undefined && type !== 'hyperlink');
  if (links.length > 0 || relationships.some(({ type }) => type === 'externalLink')) {
    notices.add('ignored', {
      zh: '文件引用了外部文件或模板，未打开',
      en: 'the file refers to other files or templates: they were not opened',
    });
  }
}

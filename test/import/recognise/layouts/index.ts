import type { OfficeDocument } from '../../../../src/import/office-document.js';
import type { RecogniseOptions } from '../../../../src/import/recognise/recognise.js';
import * as further from './further.js';
import * as heads from './heads.js';
import * as paragraphs from './paragraphs.js';
import * as tables from './tables.js';
import * as workbooks from './workbooks.js';

/** Documents of one layout each, that are imported together. */
export const layouts: Record<string, { documents: OfficeDocument[]; options?: RecogniseOptions }> = {
  ...Object.fromEntries(
    Object.entries({ ...tables, ...paragraphs, ...workbooks, ...further, ...heads }).map(
      ([name, documents]) => [name, { documents }],
    ),
  ),
};

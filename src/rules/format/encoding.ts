import type { Encoding } from '../../workspace/model.js';
import { textAt } from '../item-at.js';
import { defineRule } from '../rule.js';
import { documentPlace } from './problems.js';

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
};

/** 文件编码不是 UTF-8。 */
export const formatEncoding = defineRule<'document'>({
  id: 'format/encoding',
  severity: 'info',
  scope: 'document',
  title: { zh: '文件编码不统一', en: 'File not in UTF-8' },
  rationale: {
    zh: `各单位的文件要放在一起核查、存档，应当用同一种编码。国家标准 GB 18030 和 UTF-16 也能表示汉字，但混用时，有的软件打开会成为乱码。

本规则只作提示：不是 UTF-8 的文件，工具已经按识别出的编码（GB18030 或 UTF-16）读取，内容照常核查。UTF-8 带不带签名（BOM）都可以。

识别不了、有字符读不出来的，由 format/yaml 指出。`,
    en: `Files of many units are audited and kept together, so they should be in one encoding. GB 18030 and UTF-16 hold Chinese as well, but when mixed some programs show garbage.

The rule only informs: the file was read in the encoding that was recognised, and its content is audited as usual. UTF-8 with or without byte-order mark is fine.

Characters that cannot be read at all are a matter of format/yaml.`,
  },
  messages: {
    encoding: {
      zh: {
        problem: '文件不是 UTF-8 编码，已按 {encoding} 读取并核查。',
        basis: '报送文件统一使用 UTF-8 编码，便于汇总、核查和存档；编码不一的，在别处打开可能成为乱码。',
        advice: '用记事本等软件打开文件，选择“另存为”，编码选 UTF-8 后保存；内容不必改动。',
      },
      en: {
        problem: 'The file is not in UTF-8; it was read and audited as {encoding}.',
        basis:
          'Files are submitted in UTF-8 so that they can be collected and kept together; others may show as garbage elsewhere.',
        advice: 'Open it in an editor and save it again as UTF-8; the content need not change.',
      },
    },
  },
  *check(document, { analysis }) {
    const { encoding } = document;
    if (encoding === 'utf-8' || encoding === 'utf-8-bom') return;
    const owner = analysis.owners.of(document);
    if (owner.standing === 'skipped') return;
    const start = { line: 1, column: 1 };
    const text = textAt(document, { start, end: { line: 2, column: 1 } });
    yield {
      message: 'encoding',
      values: { encoding: NAMES[encoding] },
      at: { ...documentPlace(document, { start, end: { line: 1, column: text.length + 1 } }, owner), text },
      subject: encoding,
    };
  },
});

import { defineRule } from '../rule.js';
import { problemFindings } from './problems.js';

/** 文件书写有误。 */
export const formatYaml = defineRule<'document'>({
  id: 'format/yaml',
  severity: 'error',
  scope: 'document',
  title: { zh: '文件书写有误', en: 'File not written correctly' },
  rationale: {
    zh: `清单以 YAML 文件报送。缩进、引号、冒号写错的，读出来的内容就可能不是本人要写的内容，缺了哪一段也看不出来。

本规则逐处指出写错的地方和改法。能够看出本意的（如全角冒号、制表符缩进），按本意读取并继续核查；确实读不下去的，只读取开头的单位、姓名等项。

文件有误不等于没有报送：这份清单仍计为已报送，不再记作缺报。以往年度只用于比对的文件，以及不参加核查的文件，不作为问题。`,
    en: `Lists are submitted as YAML files. With wrong indentation, quotes or colons, what is read may not be what was meant, and nobody sees which part is lost.

The rule names each place and what to write instead. Where the meaning is clear (a full-width colon, a tab) the file is read as meant and audited; where it is not, only unit, person and the like are taken from its first lines.

A file with errors still counts as submitted. In files of earlier years, which are only compared with, this is an info; files that take no part in the audit are left alone.`,
  },
  messages: {
    problem: {
      zh: {
        problem: '文件书写有误：{problem}',
        basis:
          '清单以 YAML 文件报送，应当能够完整、准确地读取；书写有误的，内容可能缺失或者被读错。本文件仍计为已报送。',
        advice: '{remedy}改正后重新报送。',
      },
      en: {
        problem: 'The file is not written correctly: {problem}',
        basis:
          'Lists are submitted as YAML files that can be read whole; with errors, parts may be lost or misread. The file still counts as submitted.',
        advice: '{remedy} Then submit it again.',
      },
    },
  },
  *check(document, { analysis }) {
    yield* problemFindings(document, 'yaml', analysis);
  },
});

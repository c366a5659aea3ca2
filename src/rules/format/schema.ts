import { defineRule } from '../rule.js';
import { problemFindings } from './problems.js';

/** 填写不合格式。 */
export const formatSchema = defineRule<'document'>({
  id: 'format/schema',
  severity: 'error',
  scope: 'document',
  title: { zh: '填写不合格式', en: 'Not of the required form' },
  rationale: {
    zh: `清单、述责述廉报告、单位资料都有规定的填写项目。项目名写错、必填项漏填、日期写成文字的，这一项就读不出来，后面的核查（时限、责任人、对应责任）也无从谈起。

本规则按规定格式逐项检查，用文件里的原话指出哪一项不对、应当怎样写；项目名疑似笔误的，给出最接近的一个。中文、英文项目名都可以用，一组之内同一项只能写一次。

有此问题的清单仍计为已报送，读得出来的内容照常核查。以往年度只用于比对的文件，只作提示。`,
    en: `Lists, debriefs and unit files have set fields. Where a key is misspelt, a required one missing or a date written as prose, that value cannot be read, and deadlines, owners and duties cannot be checked.

The rule compares each file with its schema and says in the file's own words which field is wrong and what to write; for a misspelt key the nearest known one is offered. Chinese and English keys are both accepted, each once in a mapping.

A list with such faults still counts as submitted, and what can be read of it is audited. In files of earlier years, which are only compared with, this is an info.`,
  },
  messages: {
    problem: {
      zh: {
        problem: '填写不合格式：{problem}',
        basis: '清单应当按照规定的项目填写，漏填、错填的项目无法与责任目录、成员名册和时限要求核对。',
        advice: '{remedy}改正后重新报送。',
      },
      en: {
        problem: 'Not of the required form: {problem}',
        basis:
          'Lists have set fields; what is missing or misplaced cannot be checked against catalogue, roster and time limits.',
        advice: '{remedy} Then submit it again.',
      },
    },
  },
  *check(document, { analysis }) {
    yield* problemFindings(document, 'schema', analysis);
  },
});

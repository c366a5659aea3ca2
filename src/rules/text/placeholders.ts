import { createClaims } from './claims.js';
import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';
import { clauseAt, type Stretch } from './sentences.js';
import { type Needs, Triggers } from './triggers.js';

/** Something that a template left to be filled in. */
export interface Placeholder extends Stretch {
  /** As written: ××, （单位名称）. */
  sign: string;
  /** The sign with a few characters around it, for quoting: 分管的××科室. */
  text: string;
}

/** ××, XX, ○○, □□, __: signs that stand for a word. Zeros of a year (二○○八) and parts of Latin words are none. */
const SIGNS = new RegExp(
  [
    '(?:20)?[×✕✖╳]{2,}',
    '(?<![A-Za-z])[xX]{2,}(?![A-Za-z0-9])',
    '(?<![一二三四五六七八九零○〇])[○〇◯]{2,}(?![一二三四五六七八九零○〇年])',
    '[□△]{2,}',
    '(?:20)?_{2,}',
    '(?<![A-Za-z])[yY]{4}(?=\\s?[年/-])',
    '20[ ]{1,8}年[ ]{1,8}月',
    '\\{\\{[^{}\\n]{1,30}\\}\\}',
  ].join('|'),
  'g',
);

/** One × before a measure word stands for a number (×月底前, ×个); between digits it multiplies. */
const SINGLE_CROSS = /(?<![\d×✕✖╳A-Za-z])[×✕✖╳](?=[年月日个项次名份条件处家])/g;

const OPEN = '[(〔【\\[<{「]';
const CLOSE = '[)〕】\\]>}」]';
/** What a writer is to put in place of the brackets: （单位名称）, 【姓名】, [填写具体措施]. */
const SLOTS =
  '(?:本|你|贵)?(?:单位|部门|科室|处室|机关|学校|医院|街道|镇街|地区|公司)(?:全称|简称|名称)|姓名|(?:此处|请|待)(?:填写|填入|填报|补充|插入|输入)[^()〔〕\\[\\]【】\\n]{0,20}';
/** In round brackets these are also ordinary remarks: 各科室（单位）, 岗位（职务）. */
const SLOTS_IN_SQUARE_BRACKETS =
  '(?:填写|填入|输入|插入)[^()〔〕\\[\\]【】\\n]{0,20}|职务|单位|部门|科室|处室|年度|年份|日期|时间|数字|数量|领域|具体(?:内容|措施|事项|工作)';
const BRACKETS = new RegExp(
  `${OPEN}(?:${SLOTS})${CLOSE}|[【\\[<{](?:${SLOTS_IN_SQUARE_BRACKETS})[】\\]>}]`,
  'g',
);

const END = '(?=[,。;!?)〕】\\]\\n]|$)';
/** 内容待补充。 — but not 待补充材料齐全后, 有待补充. */
const TO_BE_WRITTEN = new RegExp(
  `(?<![有尚亟等对])(?:待补充|待填写|待填报|待录入|待填)(?:完善|完整|内容|说明)?${END}|(?:时间|时限|日期|人选|责任人|地点|金额|数量)(?:另行|尚|暂)?(?:待定|未定|待明确)${END}`,
  'g',
);
/** As a whole field or alone in brackets these say that nothing has been decided. */
const UNDECIDED = '待定|待明确|待确定|待确认|待完善|待补|暂缺|另行填写|TBD|TODO';
const UNDECIDED_ALONE = new RegExp(
  `^\\s*(?:${UNDECIDED}|/{2,}|-{2,}|\\?{2,})\\s*$|\\((?:${UNDECIDED})\\)`,
  'gi',
);

/** 张××受贿案, 某××违纪问题: a name left out on purpose. Surnames that are also prepositions (于, 向) are left out. */
const SURNAME_BEFORE =
  /[某王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范廖石贾韦付邹熊孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万钱严赖覃洪武莫孔][×✕✖╳xX○〇]{1,3}$/;
const CASE_AFTER = /^[^,。;\n]{0,12}(?:案|违纪|违法|受贿|行贿|贪污|挪用|失职|被查|严重)/;

/** All kinds of them, each with what every match has in it; of two that overlap the earlier kind counts. */
export const PLACEHOLDERS: readonly (readonly [needs: Needs, pattern: RegExp])[] = [
  [['×✕✖╳xX○〇◯□△_yY{ '], SIGNS],
  [['×✕✖╳'], SINGLE_CROSS],
  [['(〔【[<{「', '称名填补插输职单部科处年日时数领具'], BRACKETS],
  [['待未'], TO_BE_WRITTEN],
  [['待暂另Tt/-?'], UNDECIDED_ALONE],
];

const TRIGGERS = new Triggers(PLACEHOLDERS.map(([needs]) => needs));

const SHOWN = 6;
const NONE: readonly Placeholder[] = [];

/**
 * Placeholders in a text, in order.
 * @param allowed words that hold such signs by right (a brand, a system's name)
 */
export function placeholdersIn(written: string, allowed: readonly string[] = []): readonly Placeholder[] {
  const triggers = TRIGGERS.in(written);
  return TRIGGERS.allowsAny(triggers) ? readPlaceholders(written, triggers, allowed) : NONE;
}

function readPlaceholders(
  written: string,
  triggers: number,
  allowed: readonly string[],
): readonly Placeholder[] {
  const text = foldWidth(written);
  const found: Stretch[] = [];
  const claims = createClaims(text.length);
  for (let index = 0; index < PLACEHOLDERS.length; index++) {
    if (!TRIGGERS.allows(index, triggers)) continue;
    const [, pattern] = PLACEHOLDERS[index]!;
    for (const match of matchesIn(text, pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (isAnonymous(text, from, to) || isAllowed(written, from, to, allowed)) continue;
      if (claims.take(from, to)) found.push({ from, to });
    }
  }
  if (found.length === 0) return NONE;
  return found
    .sort((a, b) => a.from - b.from)
    .map((stretch) => ({
      ...stretch,
      sign: written.slice(stretch.from, stretch.to).trim(),
      text: quoted(written, stretch),
    }));
}

function isAnonymous(text: string, from: number, to: number): boolean {
  return SURNAME_BEFORE.test(text.slice(Math.max(0, from - 1), to)) && CASE_AFTER.test(text.slice(to));
}

function isAllowed(written: string, from: number, to: number, allowed: readonly string[]): boolean {
  return allowed.some((word) => {
    for (let at = written.indexOf(word); at >= 0; at = written.indexOf(word, at + 1)) {
      if (at <= from && to <= at + word.length) return true;
    }
    return false;
  });
}

/** The sign within its clause, up to a few characters on either side. */
function quoted(written: string, { from, to }: Stretch): string {
  const start = Math.max(0, from - SHOWN);
  const near = written.slice(start, to + SHOWN);
  const before = clauseAt(near, from - start).from;
  const after = clauseAt(near, to - start).to;
  return near.slice(Math.min(before, from - start), Math.max(after, to - start)).trim();
}

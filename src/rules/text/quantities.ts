import { recently } from '../../similarity/recently.js';
import { matchesIn } from './matches.js';
import { foldWidth, NUMBER } from './numerals.js';
import type { Stretch } from './sentences.js';

/** A quantity by which a task can be counted: 不少于18个, 10份, 两次, 100%, 全覆盖, 逐项. */
export interface Quantity extends Stretch {
  text: string;
}

const MEASURE =
  '人次|人|名|次(?!全会|会议|党代会|党员代表|代表大会|集体学习)|场|轮|趟|遍|份|个(?!工作日|自然日|月|小时|方面|亲自|维护|确立|意识|自信|责任|代表|务必|一以贯之|不放过|服从)|家|处(?!级|室|长)|件|项(?!规定|准则|纪律|禁令|铁规)|条(?!例)|篇|节(?!点|日|前)|期(?!工程|项目|建设|改造|开发|用地|间)|批(?!示|评|准)|户|笔|宗|支(?!部|持|付)|本(?!单位|人|地)|张|台(?!账)|套(?!路)|幅|栋|座|所(?!有|属)|间|亩|公里|千米|平方米|立方米|万元|亿元|元(?!旦)|课时|学时|堂|例|盏|株|棵|辆|艘|箱|册|卷|幢|例|岗(?!双责|位)|单|页|只';

const COUNTED = new RegExp(
  `(?<![第“"'‘\\d.一二三四五六七八九十百])(${NUMBER})\\s?(?:余|多|几|左右)?\\s?(?:${MEASURE})`,
  'g',
);
/** 一 is often no more than an article (形成一个…); with these it is a number. */
const ONE_COUNTS = /^一\s?(?:次(?!性)|场|轮|堂|遍|趟|份|篇|节|期|名|批)/;
const SHARE =
  /\d{1,6}(?:\.\d{1,3})?\s?[%‰％]|百分之[一二三四五六七八九十百]{1,5}|[一二三四五六七八九]成(?!立|员|果|效|为|本|长|绩|熟|交|功|形|套)/g;
const MINIMUM =
  /(?:不少于|不低于|至少|不超过|不高于|不多于|≥|≤|>=|<=)\s?(?:\d{1,5}|[一二两三四五六七八九十]{1,4})(?!\d|[一二三四五六七八九十]|\s?(?:个?(?:工作日|自然日|月|小时|星期|学期)|天|日|年|周|分钟))/g;
/** Everything of a kind is as countable as a number: what is left out can be named. */
const EVERY =
  /全覆盖|逐(?:一|个|项|件|人|户|份|笔|家|条|岗|宗|案|村|校|班|户|台|处|场|站|科|年|月|季|周|日|级|标段|单|本|张|名|封|桩)|每一?(?:名|份|件|户|处|笔|人|家|条|项|宗|个(?!人)|单|张|台|座|所|起|位|批|次|轮|场|村|案|站|校|班|届|期|科|岗|卷|册|封|栋)|一[案事项单人件题校村企品户岗]一/g;
/** Three things named one by one, and no 等: what was left out of the check can be named. */
const NAMED_SCOPE =
  /(?:对|就|围绕|针对)[^，,。；;\n、等]{2,16}(?:、[^，,。；;\n、等]{2,16}){1,8}(?:、|和|及|以及)[^，,。；;\n、等]{2,16}(?:开展|进行|启动|组织)[^，,。；;\n]{0,12}(?:排查|清查|摸排|核查|检查)/g;
/** A limit for each case that comes in: 来信收到后5个工作日内, 重大事项24小时内. */
const EACH_CASE =
  /(?:来信|来访|信访|投诉|举报|诉求|来电|群众反映|师生反映|问题线索|重大事项|突发事件|舆情)[^。；;\n]{0,32}?(?:\d{1,3}|[一二两三五七十])\s?(?:个?(?:工作日|小时)|日|天|周)(?:之|以)?内/g;
/** A problem that an inspection named: put right or not, anybody can tell. */
const NAMED_PROBLEM =
  /(?:巡视|巡察|审计|督查|检查|考核)[^，,。；;\n]{0,12}(?:反馈|指出|点到|移交)的?[^，,。；;\n]{2,24}问题[^。；;\n]{0,40}(?:整改|归零|清零|销号|办结)/g;
/** Names that carry a number and count nothing. */
const IDIOM =
  /^(?:两个(?:维护|确立|责任|结合|以上)|三个(?:区分|务必|代表)|四个(?:亲自|意识|自信|全面|服从)|八项规定|六项纪律|一(?:次性|人一)|二次|三次元)/;

/** Every quantity in the text, in order of kind. */
export const quantitiesIn: (written: string) => readonly Quantity[] = recently(readQuantitiesIn, 500);

function readQuantitiesIn(written: string): Quantity[] {
  const text = foldWidth(written);
  const found: Quantity[] = [];
  const add = (from: number, length: number): void => {
    found.push({ from, to: from + length, text: written.slice(from, from + length) });
  };
  for (const match of matchesIn(text, COUNTED)) {
    if (IDIOM.test(text.slice(match.index, match.index + 8))) continue;
    if (match[1] === '一' && !ONE_COUNTS.test(match[0])) continue;
    add(match.index, match[0].length);
  }
  for (const pattern of [SHARE, MINIMUM, EVERY, NAMED_SCOPE, EACH_CASE, NAMED_PROBLEM]) {
    for (const match of matchesIn(text, pattern)) add(match.index, match[0].length);
  }
  return found.sort((one, other) => one.from - other.from);
}

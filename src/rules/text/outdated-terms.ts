import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';
import { clauseAt, insideTitle, type Stretch, sentenceAt } from './sentences.js';
import { type Needs, Triggers } from './triggers.js';

/** A wording that was right up to some year, and what has taken its place. */
export interface OutdatedTerm {
  /** meeting: guidance that a later congress replaced · campaign: a concluded one · institution: reorganised · plan: ended · document: replaced */
  kind: 'meeting' | 'campaign' | 'institution' | 'plan' | 'document';
  /** The whole match is the wording found. */
  pattern: RegExp;
  /** The last year whose lists may rightly carry it as current. */
  lastYear: number;
  /** What is said instead. */
  current: { zh: string; en: string };
  /** Words in the same sentence that show the wording is rightly used. */
  unless?: RegExp;
}

/** Wording that looks back, in the same clause: it names the past as past. */
const LOOKS_BACK =
  /以来|期间|时期|以前|之前|历史|遗留|原有|档案|移交|交接|形成的|建立的|制定的|机构改革|改革前|转隶前|合并前|划转|前身|曾任|时任|历任|回头看|成果|长效|常态化|经验|制度化/;

/** 原, 旧 directly before: 原国土资源局. */
const FORMER = /(?:原|旧|老|前|原来的|原先的)$/;

/** A zone's own offices keep names that governments gave up: 开发区环保局. */
const ZONE =
  /(?:开发|高新|示范|园|新|保税|度假|功能|自贸|合作|试验|产业|经济|管理|风景名胜|景|工业|集中|科技城|新城)区$/;

const GOVERNMENT = '(?<=[省市区县州旗盟]|国家|地区|自治区|联合|协同|会同)';

/*
 * Years: the 19th and 20th congresses were held in October 2017 and 2022, the 20th Central
 * Committee's plenums as in meetings.ts. The institutions follow the reform plan 《深化党和国家机构改革方案》
 * (March 2018; local governments finished by March 2019) and that of March 2023; discipline and
 * supervision organs were merged by February 2018. Each last year leaves one year of transition.
 * Left out on purpose: names still in use somewhere (老龄办, 综治办, 物价局, 粮食局, 安监站, 市教委).
 */
/** Last characters of what bodies are called. */
const BODIES = '局厅委所办部会队门';
/** Seldom met in lists: 不忘初心, 党史, 反贪, 反渎, 防腐, 试行, 攻坚战, 决胜. */
const RARE = '忘史贪渎腐试战胜';

export const TERMS: readonly (OutdatedTerm & { needs: Needs })[] = [
  {
    kind: 'meeting',
    needs: ['十', '八', '神署求'],
    pattern:
      /(?:党的)?十八(?:大|届(?:[一二三四五六七]中?[、和及]?){1,7}中?全会|届历次全会)[^，。；;！\n]{0,14}?(?:精神|部署|要求)/g,
    lastYear: 2017,
    current: {
      zh: '党的二十大和二十届历次全会精神',
      en: 'the 20th Party Congress and the plenums of the 20th Central Committee',
    },
    unless: /十九大|十九届|二十大|二十届|以来/,
  },
  {
    kind: 'meeting',
    needs: ['十', '九', '神署求'],
    pattern:
      /(?:党的)?十九(?:大|届(?:[一二三四五六七]中?[、和及]?){1,7}中?全会|届历次全会)[^，。；;！\n]{0,14}?(?:精神|部署|要求)/g,
    lastYear: 2022,
    current: {
      zh: '党的二十大和二十届历次全会精神',
      en: 'the 20th Party Congress and the plenums of the 20th Central Committee',
    },
    unless: /二十大|二十届|以来|历史决议/,
  },
  {
    kind: 'meeting',
    needs: ['十', '八', '神署求'],
    pattern:
      /十八届中央纪委(?:第?[一二三四五六七八]次?[、和及]?){1,8}次?全会[^，。；;！\n]{0,8}?(?:精神|部署|要求)/g,
    lastYear: 2017,
    current: {
      zh: '二十届中央纪委历次全会精神',
      en: 'the plenums of the 20th Central Commission for Discipline Inspection',
    },
    unless: /十九届|二十届|以来/,
  },
  {
    kind: 'meeting',
    needs: ['十', '九', '神署求'],
    pattern:
      /十九届中央纪委(?:第?[一二三四五六七八]次?[、和及]?){1,8}次?全会[^，。；;！\n]{0,8}?(?:精神|部署|要求)/g,
    lastYear: 2022,
    current: {
      zh: '二十届中央纪委历次全会精神',
      en: 'the plenums of the 20th Central Commission for Discipline Inspection',
    },
    unless: /二十届|以来/,
  },
  {
    kind: 'campaign',
    needs: ['线'],
    pattern: /(?:党的)?群众路线教育(?:实践)?活动/g,
    lastYear: 2014,
    current: { zh: '现行党内集中教育的名称', en: 'the name of the present campaign' },
  },
  {
    kind: 'campaign',
    needs: ['严', '题'],
    pattern: /[“"'「]?三严三实[”"'」]?专题教育/g,
    lastYear: 2016,
    current: { zh: '现行党内集中教育的名称', en: 'the name of the present campaign' },
  },
  {
    kind: 'campaign',
    needs: ['两', '做'],
    pattern: /[“"'「]?两学一做[”"'」]?学习教育/g,
    lastYear: 2020,
    current: { zh: '现行党内集中教育的名称', en: 'the name of the present campaign' },
  },
  {
    kind: 'campaign',
    needs: [RARE],
    pattern: /[“"'「]?不忘初心[、，]?\s?牢记使命[”"'」]?\s?主题教育/g,
    lastYear: 2020,
    current: { zh: '现行党内集中教育的名称', en: 'the name of the present campaign' },
  },
  {
    // From 2024 《党史学习教育工作条例》 makes it a standing duty: only the machinery of the 2021 campaign is past.
    kind: 'campaign',
    needs: [RARE],
    pattern:
      /党史学习教育(?:动员(?:大?会|部署)?|领导小组|巡回指导组?|总结大?会|专题民主生活会|专题组织生活会)/g,
    lastYear: 2022,
    current: { zh: '党史学习教育常态化长效化要求', en: 'study of Party history as a standing duty' },
  },
  {
    kind: 'campaign',
    needs: ['想', '题'],
    pattern: /学习贯彻习近平新时代中国特色社会主义思想主题教育/g,
    lastYear: 2024,
    current: { zh: '现行党内集中教育的名称', en: 'the name of the present campaign' },
  },
  {
    kind: 'campaign',
    needs: ['先观', '活'],
    pattern: /(?:保持共产党员)?先进性教育活动|学习实践科学发展观活动|创先争优活动/g,
    lastYear: 2013,
    current: { zh: '现行党内集中教育的名称', en: 'the name of the present campaign' },
  },
  {
    kind: 'institution',
    needs: ['察', BODIES],
    pattern:
      /(?<!安全|环境|环保|劳动|保障|国土|土地|资源|卫生|水政|海事|港航|城市管理|城管|交通|矿山|能源|电力|质量|价格|计量|渔政|草原|林业|文化|税务|专利|生态|纪检)(?:行政)?监察[局厅]/g,
    lastYear: 2018,
    current: { zh: '监察委员会（监委）', en: 'the supervisory commission (监委)' },
  },
  {
    kind: 'institution',
    needs: [RARE, BODIES],
    pattern: /反贪(?:污贿赂)?(?:总?局|部门)|反渎(?:职侵权)?局|预防腐败局/g,
    lastYear: 2018,
    current: { zh: '监察委员会（监委）', en: 'the supervisory commission (监委)' },
  },
  {
    kind: 'institution',
    needs: ['土', BODIES],
    pattern: /国土资源(?:[局厅部所]|分局)|国土局|国土资源管理[局所]/g,
    lastYear: 2019,
    current: { zh: '自然资源部门', en: 'the natural resources department' },
  },
  {
    kind: 'institution',
    needs: ['计', BODIES],
    pattern:
      /卫生?计生?委|卫生计生委|卫生(?:和|与)?计划生育(?:委员会|局|委)|卫计局|卫生计生局|(?:人口)?计生[委局]|人口和计划生育(?:委员会|局)/g,
    lastYear: 2019,
    current: { zh: '卫生健康部门', en: 'the health department' },
  },
  {
    kind: 'institution',
    needs: ['商', BODIES],
    pattern: /工商(?:行政管理)?[局所]|工商(?:行政管理)?(?:总局|分局)/g,
    lastYear: 2019,
    current: { zh: '市场监督管理部门', en: 'the market supervision department' },
  },
  {
    kind: 'institution',
    needs: ['质技', '监', BODIES],
    pattern: /(?<!交通|工程|建设|水利|公路|航务|港口)(?:质监局|质量技术监督局|技术监督局)/g,
    lastYear: 2019,
    current: { zh: '市场监督管理部门', en: 'the market supervision department' },
  },
  {
    kind: 'institution',
    needs: ['药', BODIES],
    pattern: /食(?:品)?药(?:品)?监(?:督管理)?局|食药局/g,
    lastYear: 2019,
    current: { zh: '市场监督管理部门或药品监督管理部门', en: 'the market or drug supervision department' },
  },
  {
    kind: 'institution',
    needs: ['广', BODIES],
    pattern: /文(?:体)?广新局|文化(?:体育)?广电新闻出版局|文化广播电视新闻出版局|新闻出版广电局/g,
    lastYear: 2019,
    current: { zh: '文化和旅游部门', en: 'the culture and tourism department' },
  },
  {
    kind: 'institution',
    needs: ['安', '监', BODIES],
    pattern: /(?<!矿山|煤矿|民航|海事)(?:安监局|安全生产监督管理局)/g,
    lastYear: 2019,
    current: { zh: '应急管理部门', en: 'the emergency management department' },
  },
  {
    kind: 'institution',
    needs: ['旅', BODIES],
    pattern: new RegExp(`${GOVERNMENT}(?:旅游局|旅游委|旅发委|旅游发展委员会)`, 'g'),
    lastYear: 2019,
    current: { zh: '文化和旅游部门', en: 'the culture and tourism department' },
  },
  {
    kind: 'institution',
    needs: ['环', BODIES],
    pattern: new RegExp(`${GOVERNMENT}(?:环保局|环境保护局|环保厅|环境保护厅)|国家环(?:境保护|保)部`, 'g'),
    lastYear: 2019,
    current: { zh: '生态环境部门', en: 'the ecology and environment department' },
  },
  {
    kind: 'institution',
    needs: ['农', BODIES],
    pattern: new RegExp(`${GOVERNMENT}(?:农业局|农业厅)`, 'g'),
    lastYear: 2019,
    current: { zh: '农业农村部门', en: 'the agriculture and rural affairs department' },
  },
  {
    kind: 'institution',
    needs: ['税', BODIES],
    pattern: /国税局|地税局|国家税务局和地方税务局/g,
    lastYear: 2019,
    current: { zh: '税务局', en: 'the tax bureau (税务局)' },
  },
  {
    kind: 'institution',
    needs: ['法消', BODIES],
    pattern: /政府法制办(?:公室)?|公安消防(?:支队|大队|总队)/g,
    lastYear: 2019,
    current: {
      zh: '现行机构名称（司法行政部门、消防救援机构）',
      en: 'the present institution (justice department, fire and rescue service)',
    },
  },
  {
    kind: 'institution',
    needs: ['贫', BODIES],
    pattern: /扶贫办|扶贫开发(?:领导小组)?办公室|扶贫局/g,
    lastYear: 2021,
    current: { zh: '农业农村部门', en: 'the agriculture and rural affairs department' },
  },
  {
    kind: 'institution',
    needs: ['银保', '监', BODIES],
    pattern: /银保?监(?:局|分局|会)|(?<!医)保监(?:局|分局|会)/g,
    lastYear: 2024,
    current: { zh: '金融监管部门', en: 'the financial regulatory administration' },
  },
  {
    kind: 'plan',
    needs: ['十', '划'],
    pattern:
      /(?:编制|谋划|开局|贯彻|落实|实施|推进|对接|衔接)[^，。；;\n]{0,8}?[“"]?十二五[”"]?(?:时期)?(?:发展)?规划/g,
    lastYear: 2015,
    current: { zh: '现行五年规划', en: 'the present five-year plan' },
    unless: /十三五|十四五|十五五|收官|总结|评估|验收|审计|结转|期间|以来/,
  },
  {
    kind: 'plan',
    needs: ['十', '划'],
    pattern:
      /(?:编制|谋划|开局|贯彻|落实|实施|推进|对接|衔接)[^，。；;\n]{0,8}?[“"]?十三五[”"]?(?:时期)?(?:发展)?规划/g,
    lastYear: 2020,
    current: { zh: '现行五年规划', en: 'the present five-year plan' },
    unless: /十四五|十五五|收官|总结|评估|验收|审计|结转|期间|以来/,
  },
  {
    kind: 'plan',
    needs: ['十', '划'],
    pattern:
      /(?:编制|谋划|开局|贯彻|落实|实施|推进|对接|衔接)[^，。；;\n]{0,8}?[“"]?十四五[”"]?(?:时期)?(?:发展)?规划/g,
    lastYear: 2025,
    current: { zh: '现行五年规划', en: 'the present five-year plan' },
    unless: /十五五|收官|总结|评估|验收|审计|结转|期间|以来/,
  },
  {
    kind: 'plan',
    needs: [RARE],
    pattern: /(?:坚决)?打赢脱贫攻坚战|决战(?:决胜)?脱贫攻坚|决胜全面(?:建成)?小康/g,
    lastYear: 2021,
    current: { zh: '乡村全面振兴', en: 'rural revitalisation' },
    unless: /成果|以来|精神|乡村振兴/,
  },
  {
    kind: 'document',
    needs: ['察'],
    pattern: /《行政监察法》|《中华人民共和国行政监察法》/g,
    lastYear: 2018,
    current: { zh: '《中华人民共和国监察法》', en: '《监察法》' },
  },
  {
    kind: 'document',
    needs: ['则'],
    pattern: /《中国共产党党员领导干部廉洁从政若干准则》|《(?:廉洁从政|廉政)(?:若干)?准则》/g,
    lastYear: 2016,
    current: { zh: '《中国共产党廉洁自律准则》', en: '《中国共产党廉洁自律准则》' },
  },
  {
    kind: 'document',
    needs: [RARE],
    pattern: /《(?:中国共产党)?党内监督条例[（(]试行[）)]》/g,
    lastYear: 2017,
    current: { zh: '《中国共产党党内监督条例》', en: '《中国共产党党内监督条例》' },
  },
];

/** An outdated wording found in a text. */
export interface OutdatedWording extends Stretch {
  text: string;
  term: OutdatedTerm;
}

/** Places of one term that are looked at in one text; where it stands a hundred times, that is told many times over. */
const MOST_LOOKED = 100;

/**
 * Wordings that were no longer current in the given year, in order. Left alone: titles of documents
 * (《…》), former names given as such (原国土资源局), clauses that look back or name a year of that time, and
 * the offices of development zones.
 */
export function outdatedWordings(
  written: string,
  year: number,
  additional: readonly OutdatedTerm[] = [],
): readonly OutdatedWording[] {
  const triggers = TRIGGERS.in(written);
  if (additional.length === 0 && !TRIGGERS.allowsAny(triggers)) return NONE;
  const text = foldWidth(written);
  const found: OutdatedWording[] = [];
  for (let index = 0; index < TERMS.length; index++) {
    if (TRIGGERS.allows(index, triggers)) addWordings(found, TERMS[index]!, text, written, year);
  }
  for (const term of additional) addWordings(found, term, text, written, year);
  return found.length === 0 ? NONE : found.sort((one, other) => one.from - other.from);
}

const NONE: readonly OutdatedWording[] = [];
const TRIGGERS = new Triggers(TERMS.map(({ needs }) => needs));

/**
 * Adds the wordings of one term that overlap none found before.
 * @param text what is written, folded
 */
function addWordings(
  found: OutdatedWording[],
  term: OutdatedTerm,
  text: string,
  written: string,
  year: number,
): void {
  if (year <= term.lastYear) return;
  let looked = 0;
  for (const match of matchesIn(text, term.pattern)) {
    if (++looked > MOST_LOOKED) break;
    const wording = { from: match.index, to: match.index + match[0].length };
    if (isRightlyUsed(text, wording, term)) continue;
    if (found.some((other) => other.from < wording.to && wording.from < other.to)) continue;
    found.push({ ...wording, text: written.slice(wording.from, wording.to), term });
  }
}

function isRightlyUsed(text: string, { from, to }: Stretch, term: OutdatedTerm): boolean {
  const before = text.slice(Math.max(0, from - 8), from);
  if (FORMER.test(before)) return true;
  if (term.kind !== 'document' && insideTitle(text, from)) return true;
  if (term.kind === 'institution' && ZONE.test(text.slice(Math.max(0, from - 6), from))) return true;
  const sentence = sentenceAt(text, from);
  if (term.unless?.test(text.slice(sentence.from, sentence.to))) return true;
  const clause = clauseAt(text, from);
  const around = text.slice(clause.from, from) + text.slice(to, clause.to);
  if (LOOKS_BACK.test(around)) return true;
  return [...matchesIn(around, /(?<!\d)((?:19|20)\d{2})年/g)].some(
    (named) => Number(named[1]) <= term.lastYear,
  );
}

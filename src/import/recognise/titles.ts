import type { ListType } from '../../workspace/model.js';
import { isPersonName } from './person-names.js';
import { isPost, POST_START, postAndName, typeByPost } from './posts.js';
import { bareUnitName, isUnitName } from './unit-names.js';
import { spaceless, trimmed, yearIn } from './written.js';

/** What a title, or the name of a file, says. */
export interface TitleSays {
  document: 'list' | 'debrief' | undefined;
  year?: number;
  type?: ListType;
  /** The title itself says so, rather than the post in it. */
  typeNamed: boolean;
  person?: string;
  position?: string;
  unit?: string;
}

const DEBRIEF = /述[责职德](?:述[责职德廉法学])+|述责|述廉|述职报告/u;
const LIST = /清单|责任书|责任分解表|责任表/u;
const BRACKETED_END = /[（(][^（）()]*[)）]$/u;
const ROSTER =
  /(?:基本)?(?:情况)?(?:花名册|名册|名单|(?:工作|职责)?分工(?:情况)?(?:一览|调整)?表?)(?:表|情况)?$/u;
/** What titles call the document; the rest of a title says whose and of when it is. */
const CORE =
  /(?:关于)?(?:履行|落实|推进|抓好)?(?:党风廉政建设|全面从严治党|管党治党|从严治党|党建|落实|履行|意识形态|和|与|反腐败工作|工作|、){0,6}(?:主体责任|监督责任|第一责任人?(?:责任|职责)?|[“"]?一岗双责[”"]?|主要领导责任|领导责任|两个责任|履职|履责|责任|任务|职责){0,4}(?:个人|个性化|年度)?(?:责任|任务|职责|履责|项目){0,4}(?:清单|责任书|分解表|责任表|一览表)(?:及.{0,8}|表|情况表)?/u;
const DEBRIEF_CORE =
  /(?:关于)?(?:个人)?(?:年度)?述[责职德](?:述?[责职德廉法学]){0,8}(?:情况)?(?:的)?(?:报告|材料|发言|汇报)?/u;

/** Reads 鹭江市园林绿化局党组成员、副局长陈志远2026年度全面从严治党主体责任清单. */
export function readTitle(title: string): TitleSays {
  const text = trimmed(title)
    .normalize('NFKC')
    .replace(/[《》]/gu, '');
  const compact = spaceless(text);
  const document = LIST.test(compact) ? 'list' : DEBRIEF.test(compact) ? 'debrief' : undefined;
  const year = yearIn(compact);
  // 领导班子名册 is no list of the team.
  const isRoster = document === undefined && ROSTER.test(compact.replace(BRACKETED_END, ''));
  const named = isRoster ? undefined : typeNamed(compact);
  const says: TitleSays = { document, typeNamed: named !== undefined, ...(year !== undefined && { year }) };
  Object.assign(says, whose(remainderOf(text)));
  const type = named ?? (says.position === undefined ? undefined : typeByPost(says.position));
  // 领导班子 of a person's title is the team he belongs to.
  if (type !== undefined)
    says.type =
      type === 'team' && says.person !== undefined ? (typeByPost(says.position ?? '') ?? 'member') : type;
  return says;
}

function typeNamed(text: string): ListType | undefined {
  if (/监督责任/u.test(text) && !/主体责任/u.test(text)) return 'supervision';
  if (/班子(?:其他)?成员|(?:党组|党委|党工委)(?:班子)?成员个人|其他班子成员/u.test(text)) return 'member';
  if (/主要负责人|第一责任人|主要领导(?!责任)|一把手/u.test(text)) return 'principal';
  if (/班子/u.test(text)) return 'team';
  if (
    /(?<!副|纪委|纪工委|纪检)书记/u.test(text) &&
    /(?:党组|党委|党工委|党总支|党支部|工委)书记|^书记/u.test(text)
  )
    return 'principal';
  return undefined;
}

/** The title without year and what the document is. */
function remainderOf(text: string): string {
  return text
    .replace(/(?:(?:19|20|21)\d{2}|二[〇○零][〇○零一二三四五六七八九]{2})\s*年?度?/gu, ' ')
    .replace(/\s(?=[\p{Script=Han}])/gu, (space, offset: number, whole: string) =>
      /\p{Script=Han}/u.test(whole[offset - 1] ?? '') && CORE.test(spaceless(whole)) ? ' ' : space,
    )
    .replace(CORE, ' ')
    .replace(DEBRIEF_CORE, ' ')
    .trim()
    .replace(ROSTER, ' ')
    .replace(
      /附件\s*\d*[:：]?|[（(](?:样表|模板|参考|草案|征求意见稿|送审稿|定稿|审定稿|终稿|修订版?|盖章版?|签字版?)[)）]/gu,
      ' ',
    )
    .replace(/的\s*$/u, '')
    .trim();
}

/** Unit, post and name in what is left of a title. */
function whose(remainder: string): Pick<TitleSays, 'unit' | 'person' | 'position'> {
  const flat = remainder
    .replace(/^\s*\d{1,3}(?=[\p{Script=Han}\s.、_-])[.、]?/u, ' ')
    .replace(
      /领导干部(?:个人)?|(?:其他)?(?:领导)?班子(?:及|和)?(?:其他)?(?:成员)?(?:个人|集体)?|主要负责人|第一责任人|主要领导|一把手/gu,
      ' ',
    )
    .replace(/[-—_–:：|]+|(?<!\p{Script=Han})·|·(?!\p{Script=Han})/gu, ' ')
    .replace(/[（(]/gu, ' ')
    .replace(/[)）]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const whole = spaceless(flat).replace(/同志$/u, '');
  if (whole === '') return {};
  // 园林绿化局 陈志远: parts that are something each.
  const parts = flat.split(' ');
  if (parts.length > 1) {
    const found: Pick<TitleSays, 'unit' | 'person' | 'position'> = {};
    for (const part of parts) {
      const one = whoseTogether(part.replace(/同志$/u, ''));
      if (isPost(part) && POST_START.exec(part)?.index === 0) one.position ??= part;
      found.unit ??= one.unit as string;
      found.person ??= one.person as string;
      found.position ??= one.position as string;
    }
    const together = found.person === undefined ? postAndName(flat, isPersonName) : undefined;
    if (together !== undefined) Object.assign(found, together, unitAndPost(together.position));
    if (found.person !== undefined || found.unit !== undefined) return withoutGaps(found);
  }
  return withoutGaps(whoseTogether(whole));
}

function withoutGaps<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

/** A post behind the name of its unit: 鹭江市水利局党组书记、局长. */
function unitAndPost(position: string | undefined): { unit?: string; position?: string } {
  const start = position === undefined ? undefined : postFrom(spaceless(position));
  if (position === undefined || start === undefined) return {};
  const whole = spaceless(position);
  return { unit: bareUnitName(whole.slice(0, start)), position: whole.slice(start) };
}

/** 鹭江市园林绿化局党组成员、副局长陈志远 without gaps. */
function whoseTogether(base: string): { unit?: string; person?: string; position?: string } {
  if (base === '' || /^个人$/u.test(base)) return {};
  const named = postAndName(base, isPersonName);
  if (named !== undefined && (named.position === undefined || POST_START.exec(named.position)?.index === 0))
    return named;
  const bare = bareUnitName(base);
  if (isUnitName(bare) && postFrom(base) === undefined) return { unit: bare };
  const start = postFrom(base);
  if (start !== undefined) {
    const unit = bareUnitName(base.slice(0, start));
    const rest = base.slice(start);
    const inside = postAndName(rest, isPersonName);
    if (inside !== undefined) return { ...(isUnitName(unit) && { unit }), ...inside };
    if (isPost(rest)) return { ...(isUnitName(unit) && { unit }), position: rest };
  }
  // 鹭江市园林绿化局陈志远, 鹭江市园林绿化局党组陈志远
  for (const length of [3, 2, 4]) {
    const [unit, person] = [bareUnitName(base.slice(0, -length)), base.slice(-length)];
    if (isUnitName(unit) && unit.length >= 3 && isPersonName(person)) return { unit, person };
  }
  return isUnitName(bare) ? { unit: bare } : {};
}

/** Where a post begins behind the name of a unit. */
function postFrom(text: string): number | undefined {
  for (let from = 1; from < text.length; from += 1) {
    const found = POST_START.exec(text.slice(from));
    if (found === null) return undefined;
    const start = from + found.index;
    if (isUnitName(bareUnitName(text.slice(0, start)))) return start;
    from = start;
  }
  return undefined;
}

/** 附件2 and the like above a title. */
export function isAttachmentMark(text: string): boolean {
  return /^附\s?(?:件|表|录)?\s?[\d一二三四五六七八九十]{0,3}\s?[:：]?$/u.test(trimmed(text));
}

/** Whether a line is the title of a list or a debrief: it names one, and is no sentence. */
export function isDocumentTitle(text: string, asTitle: boolean): boolean {
  const written = spaceless(text);
  if (written.length > 70 || /[。；;，,：:]$/u.test(written) || /[。；;]/u.test(written)) return false;
  if (/(?:清单|责任书|分解表|责任表|一览表|清单表)(?:[（(][^（）()]*[)）])?$/u.test(written)) return true;
  if (
    /述[责职德](?:述?[责职德廉法学]){0,8}(?:报告|材料|情况报告|情况|发言)?(?:[（(][^（）()]*[)）])?$/u.test(
      written,
    )
  )
    return true;
  if (ROSTER.test(written.replace(BRACKETED_END, '')) && !/^\p{Script=Han}{0,2}分工$/u.test(written))
    return true;
  return asTitle && (LIST.test(written) || DEBRIEF.test(written));
}

import type { ListType, MemberRole } from '../../workspace/model.js';
import { spaceless } from './written.js';

/** Where a post begins in 鹭江市园林绿化局党组成员、副局长. */
export const POST_START =
  /(?:(?:分?党组|党委|党工委|党总支|党支部|机关党委|总支|支部)(?:专职|常务|第一)?(?:副?书记|成员|委员|副?主任)|(?:市|区|县|镇|乡|街道|省)?(?:纪委|纪工委|监委)(?:副?书记|主任|委员)|(?:派驻)?纪检(?:监察)?组(?:副?组长|成员)|纪检委员|组织委员|宣传委员|统战委员|政法委员|人大主席|工会(?:副?主席)|党政办|(?:常务)?副?(?:局长|厅长|主任|镇长|乡长|区长|县长|市长|省长|院长|校长|园长|馆长|站长|所长|部长|科长|处长|秘书长|总经理|董事长|主席|会长|理事长|支队长|大队长|队长|书记|经理|检察长|庭长|社长|总队长|总编辑|台长|行长|关长)|[一二三四]级(?:主任科员|调研员|巡视员|高级警长|主办)|总(?:工程师|会计师|经济师|规划师|农艺师|畜牧师)|(?:副)?(?:调研员|巡视员)|委员|常委|党建办)/u;

const POST_END =
  /(?:书记|成员|委员|长|主任|主席|科员|调研员|巡视员|警长|主办|[工会经规农畜][程计济划艺牧]师|经理|检察长|总编辑|常委|理事|监事|助理)$/u;

/** Whether the text is a post or several: 党组成员、副局长. */
export function isPost(text: string): boolean {
  const written = spaceless(text).replace(/[（(][^（）()]*[)）]$/u, '');
  return written.length <= 40 && POST_START.test(written) && POST_END.test(written);
}

const HEAD_OF_PARTY =
  /(?:^|[、，,；;（(]|(?:分?党组|党委|党工委|党总支|党支部|总支|支部|[市区县镇乡省]委|工委|机关))书记/u;
const OTHER_SECRETARY =
  /(?:副书记|纪(?:检)?(?:工)?委书记|纪检书记|团委书记|团工委书记|机关党委(?:专职)?书记)/gu;
const DISCIPLINE = /纪(?:检)?(?:工)?委书记|纪检书记|纪检(?:监察)?组组?长|纪检委员|监委主任/u;

/** What a post says of the place in the team; undefined when it leaves that open. */
export function roleOf(position: string): MemberRole | undefined {
  const written = spaceless(position.normalize('NFKC'));
  if (DISCIPLINE.test(written) && !/副(?:书记|组长)/u.test(written)) return 'discipline';
  if (HEAD_OF_PARTY.test(written.replace(OTHER_SECRETARY, '—'))) return 'principal';
  return POST_START.test(written) || isPost(written) ? 'member' : undefined;
}

/** Whose list it is, by the post of the person it names. */
export function typeByPost(position: string): ListType | undefined {
  const role = roleOf(position);
  if (role === undefined) return undefined;
  return role === 'principal' ? 'principal' : 'member';
}

/** How long a name at an end of the text may be: 副局长古丽·买买提 has one on each side of its dot. */
function nameLengths(text: string): number[] {
  const dot = text.search(/[·•‧]/u);
  const dotted = dot === -1 ? [] : [1, 2, 3, 4, 5, 6];
  return [
    ...dotted.map((part) => text.length - dot + part),
    ...dotted.map((part) => dot + 1 + part),
    ...[4, 3, 2],
  ].filter((length) => length < text.length);
}

/**
 * A post and a name written together, in either order: 党组成员、副局长陈志远; 陈志远（副局长）.
 * @param isName whether a text can be a person's name
 */
export function postAndName(
  text: string,
  isName: (text: string) => boolean,
): { person: string; position?: string } | undefined {
  const written = text
    .replace(/[\s　]+/gu, ' ')
    .trim()
    .replace(/同志$/u, '');
  const bracketed = /^(?<one>[^（(]+)[（(](?<two>[^）)]+)[）)]$/u.exec(written)?.groups;
  if (bracketed !== undefined) {
    const [one, two] = [bracketed.one as string, bracketed.two as string];
    if (isName(one) && isPost(two)) return { person: spaceless(one), position: two.trim() };
    if (isName(two) && isPost(one)) return { person: spaceless(two), position: one.trim() };
  }
  if (isName(written)) return { person: spaceless(written) };
  for (const length of nameLengths(written)) {
    const [before, after] = [written.slice(0, -length), written.slice(-length)];
    if (!after.includes(' ') && isName(after) && isPost(before))
      return { person: after, position: before.trim() };
    const [front, back] = [written.slice(0, length), written.slice(length)];
    if (
      !front.includes(' ') &&
      isName(front) &&
      isPost(back) &&
      POST_START.exec(spaceless(back))?.index === 0
    )
      return { person: front, position: back.trim() };
  }
  // 张 三 党组成员: a name spread out beside a post.
  const parts = written.split(' ');
  for (let cut = 1; cut < parts.length; cut += 1) {
    const [front, back] = [parts.slice(0, cut).join(''), parts.slice(cut).join('')];
    if (isName(front) && isPost(back)) return { person: front, position: back };
    if (isName(back) && isPost(front)) return { person: back, position: front };
  }
  return undefined;
}

import { spaceless } from './written.js';

const ENDS =
  /(?:局|厅|委员会|[市区县省镇乡工]委|纪委监委|卫健委|发改委|住建委|国资委|[计生教农]委|办公室|办|院|学校|小学|中学|[一二三四五六七八九十实]中|实小|幼儿园|大学|镇|乡|街道|街道办事处|办事处|社区|村|集团|公司|中心|总站|联合会|总工会|工会|妇联|残联|科协|文联|侨联|社科联|工商联|团市委|团区委|法院|检察院|部|馆|站|所|总队|大队|支队|管理处|处|银行|协会|学会|开发区|高新区|管委会|示范区|[市区县省州]|政府|组|社|台|库|园)$/u;

/** Whether the text can be the name of a unit. */
export function isUnitName(text: string): boolean {
  const name = spaceless(text);
  return /^[\p{Script=Han}（）()·\d]{2,40}$/u.test(name) && ENDS.test(name) && !NO_UNIT.test(name);
}

const NO_UNIT =
  /^(?:(?:分?党组|党委|党工委|党总支|党支部)(?:领导班子)?|本单位|我单位|各单位|责任单位|办公室|党支部|有关单位|相关单位|党办|本局|全局|全市|全区|年度|.{0,6}负责人)$|清单|责任$|职责$|[年月]$|成员$|干部$|书记$|科室$/u;

/** The name without what a party organisation puts around it: 中共鹭江市园林绿化局党组 is 鹭江市园林绿化局. */
export function bareUnitName(text: string): string {
  const whole = spaceless(text);
  const named = whole.replace(/^(?:中共|中国共产党)/u, '');
  // 中共鹭江市第一中学委员会 is the school's; 中共海湾区委员会 and 中共鹭江市委 are units of their own.
  const own = named.replace(/(?<=[学院校镇乡道村司团]|医院|社区|集团)委员会$/u, '');
  const name = /委(?:员会)?$/u.test(own) ? whole : own;
  const bare = name
    .replace(/(?:领导)?班子(?:集体)?$/u, '')
    .replace(/(?:分?党组|党委|党工委|党总支|党支部|机关党委|总支委员会|支部委员会)$/u, '')
    .replace(/(?:领导)?班子(?:集体)?$/u, '');
  return bare === '' ? name : bare;
}

/** The name at a label 单位：, where offices write the full one: 中共海湾区白溪镇委员会 stays as it is. */
export function fullUnitName(text: string): string {
  const whole = spaceless(text);
  return /^(?:中共|中国共产党).*委(?:员会)?$/u.test(whole) ? whole : bareUnitName(whole);
}

/** The organisation that the name gives away: 党组 of 鹭江市园林绿化局党组. */
export function organisationIn(text: string): string | undefined {
  return /(分党组|党组|党工委|党总支|党支部|党委)/u.exec(spaceless(text))?.[1];
}

/**
 * Whether one name is a shortened form of the other: its characters stand in the longer one in this order,
 * the last at the end. 市园林局 of 鹭江市园林绿化局; never 教育局 of 体育局.
 */
export function shortens(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length) return false;
  if (short.at(-1) !== long.at(-1)) return false;
  let from = 0;
  for (const character of short) {
    const found = long.indexOf(character, from);
    if (found === -1) return false;
    from = found + 1;
  }
  return true;
}

/** Names are compared without spaces, in half width. */
export function unitSpelling(name: string): string {
  return spaceless(name.normalize('NFKC'));
}

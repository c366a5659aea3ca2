/*
 * What shows that a text may hold numbers of persons or marks of secrecy, which `privacy/sensitive` looks for in every
 * file: that most have none is seen when they are read first.
 */

/** Without so many digits in a row (or two groups of four) there is no such number: most texts end here. */
export const DIGITS = /[\d０-９]{6}|[\d０-９]{4}[ \-－　][\d０-９]{4}/;

/** Numbers without a word before them that says so have ten digits or more: with area code, of a mobile, of a card. */
export const LONG = /[\d０-９](?:[ )\-　）－]{0,2}[\d０-９]){9}/;
/** What stands right before the shorter ones. */
export const LABELS = /(?:身份证|电话|座机|传真|手机|联系方式)[件号码]{0,3}[:： 　为是]{0,3}[\d０-９]/;

/** What every mark of secrecy has: 秘密★5年. */
export const STAR = /[★☆]/;

/** Whether one of them may be in the text. */
export function mayHoldSensitive(text: string): boolean {
  return (DIGITS.test(text) && (LONG.test(text) || LABELS.test(text))) || STAR.test(text);
}

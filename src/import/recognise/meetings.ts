/** Longest name of a meeting; beyond it stands a sentence that names one. */
export const LONGEST_MEETING = 16;

const MEETING =
  /(?:[省市区县镇乡]委|[市区县镇局院校委]|街道|单位|公司|集团)?(?:分?党组|党委|党工委|党总支|党支部|支委|常委|党政联席|领导班子|局长|主任|院长|校长|办公|党员大会|全委)(?:[（(]扩大[)）]|理论学习中心组)?(?:会会议|会议|扩大会议?|联席会议?|会|全体会议|专题会议?|第[\d一二三四五六七八九十]+次(?:[（(]扩大[)）])?会议?)/u;

/** The meeting that a sentence names: 局党组会议. */
export function meetingIn(text: string): string | undefined {
  return MEETING.exec(text.normalize('NFC'))?.[0];
}

import { matchesIn } from './matches.js';
import { foldWidth } from './numerals.js';

/** Nobody in particular: 相关科室, 各部门, 有关人员. */
const VAGUE =
  /^(?:(?:机关|局|委|镇|街道|区|市|县|院|校|公司|本单位|班子)?(?:的)?(?:各|各有关|各相关|各责任|各业务|各职能|有关|相关|各个|所有|其他|其它|其余|所属|下属|职能|责任|业务|对应|具体|若干|部分|多个)(?:有关|相关|责任|职能|业务|内设)?(?:科室站所|科室|股室|处室|部室|室|站所|部门|单位|机构|人员|同志|领导|负责人|责任人|工作人员|办公室|办|中心|科|处|股|所|站|岗位|方面|责任科室|责任部门|责任单位|责任人员|业务科室)(?:负责人员|人员)?|有关方面|大家|全体人员|全体工作人员|待定|未定|无)$/;

/** Heads of every office, branch or body: several persons, and yet each knows that it is him. */
const EACH_KNOWN =
  /(?:负责人|书记|主任|科长|处长|部长|局长|组长|校长|院长|班子成员|委员|党支部|党总支|党组织)$/;

/** Parts of an owner or department field: 人事科、相关科室 → two. */
export function ownerParts(values: readonly string[]): string[] {
  return values
    .flatMap((value) => foldWidth(value).split(/[、,;/\s，；及和]|以及|配合/))
    .map((part) =>
      part
        .replace(/[(（].{0,60}?[)）]|^(?:由|牵头|责任人|责任科室|责任部门|责任单位|配合)[:：]?|等$/g, '')
        .trim(),
    )
    .filter((part) => part !== '');
}

/** True when the words name nobody who could be asked. */
export function isVagueOwner(part: string): boolean {
  return VAGUE.test(part) && !(/^各|^所有/.test(part) && EACH_KNOWN.test(part));
}

/** An office that the text gives something to do: 由人事科牵头, 财政所每月核对. */
const OFFICE =
  /(?:由|交由|责成|会同|请|报|[，,。；;：:、]|^)\s?(?<office>\p{Script=Han}{1,10}?(?:科室?|处室?|股室?|办公室|办|部|局|中心|支队|大队|中队|站|所|室|支部|总支|工会|团委|妇联|纪委|党委|党组|党工委|纪工委|工作组|专班|公司))(?=(?:每[年半季月周日]|按[年季月周]|\d{1,2}月|年底|于|在|负责|牵头|主办|承办|具体|组织|配合|会同|汇总|登记|核对|审核|检查|办理|落实|抽查|建立|制定|报送|公示|公布|开展|收集|保管|跟踪|督办|备案))/gu;
/** Words that end like an office and are none. */
const NO_OFFICE =
  /(?:干部|全部|内部|外部|局部|格局|大局|全局|布局|结局|场所|住所|处所|好处|难处|到处|长处|短处|用处|害处|主办|承办|督办|交办|查办|经办|协办|举办|处办|[一二两三四五六七八九十几多各某]处|[一二两三四五六七八九十几多各]所)$/;
const POST =
  /(?:书记|副书记|局长|副局长|主任|副主任|部长|副部长|科长|处长|院长|副院长|校长|副校长|镇长|副镇长|区长|副区长|县长|市长|组长|纪检委员|组织委员|宣传委员|政法委员|统战委员|总经理|董事长|秘书长)[^，。；;\n]{0,12}(?:牵头|负责|主持|主办|带队|主抓|签批|签字|把关|审核|讲|听取|约谈|主讲|为责任人)/;
const RESPONSIBLE =
  /(?:由|责任人[:：为是]|牵头[:：])\s?[\p{Script=Han}]{2,10}(?:同志)?(?:牵头|负责|主办|承办|[，,。；;])/u;

/** True when the text itself says who does it. Names of the roster are looked for elsewhere. */
export function namesActor(written: string): boolean {
  const text = foldWidth(written);
  if (POST.test(text) || RESPONSIBLE.test(text)) return true;
  return [...matchesIn(text, OFFICE)].some((match) => {
    const office = match.groups?.office ?? '';
    return !NO_OFFICE.test(office) && !isVagueOwner(office) && !/(?:相关|有关)/.test(office);
  });
}

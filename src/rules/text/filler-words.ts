import { BitTable } from './bit-table.js';
import { foldWidth } from './numerals.js';
import type { Stretch } from './sentences.js';
import { WordList } from './word-list.js';

/*
 * Words that fill a sentence without saying what is done (domain.md §5): verbs of attitude, adverbs of
 * degree, and objects that everybody has. One of them is no fault; a text of nothing else is.
 */
const ATTITUDE = `
高度重视 提高认识 统一思想 认清形势 提高站位 提高政治站位 增强意识 强化担当 强化责任担当 加强领导 加强学习 加强管理 加强监督
加强教育 加强协调 加强沟通 强化责任 强化措施 压实责任 压紧压实 夯实责任 层层传导 层层压实 传导压力 切实履行 认真履行 认真落实 认真贯彻
全面贯彻 全面落实 深入贯彻 深入学习 深入落实 坚决贯彻 坚决落实 坚决做到 坚决执行 坚决反对 坚决抵制 狠抓落实 抓好落实 抓紧抓实 抓细抓实
抓实抓细 抓牢抓实 落到实处 落实到位 落地见效 落地生根 走深走实 见行见效 见底见效 取得实效 务求实效 常抓不懈 持之以恒 驰而不息 久久为功 一以贯之
绵绵用力 锲而不舍 善作善成 始终坚持 始终保持 不断提高 不断提升 不断完善 不断加强 不断增强 不断深化 不断推进 不断强化 进一步 着力 大力 全力 努力
扎实推进 扎实开展 扎实做好 稳步推进 统筹推进 协同推进 全面推进 深入推进 深入开展 纵深推进 持续深化 持续推进 持续加强 持续强化 持续用力 持续发力
积极推动 积极推进 积极配合 积极开展 积极参与 积极探索 主动作为 主动担当 勇于担当 敢于担当 敢于斗争 善于斗争 担当作为 真抓实干 求真务实 苦干实干
以身作则 率先垂范 作表率 当表率 做表率 当好表率 带头示范 严格要求 严格自律 严格执行 严格遵守 严格落实 严格把关 严格管理 严守纪律 严守底线 守住底线 守牢底线
筑牢防线 筑牢思想防线 筑牢根基 绷紧弦 这根弦 绷紧 警钟长鸣 做到位 健全机制 健全完善 完善机制 完善制度 建立健全 形成合力 凝聚合力 营造氛围 良好氛围 浓厚氛围
风清气正 夯实基础 打牢基础 打造亮点 突出重点 把握关键 抓住关键 统筹兼顾 有针对性 针对性 实效性 有效性 自觉性 主动性 积极性 创造性 有效防范 及时处置 及时整改
切实把 切实做到 切实加强 切实抓好 切实增强 切实提高 切实做好 切实 认真 扎实 坚决 深刻 深刻认识 充分认识 清醒认识 牢牢把握 牢固树立 牢记 时刻 时刻牢记 始终 自觉 自觉做到
扛在肩上 抓在手上 落实在行动上 放在心上 摆在首位 摆在突出位置 摆上重要位置 重要议事日程 引向深入 推向深入 向纵深发展  以钉钉子精神 钉钉子精神 更高标准 更严要求 更实作风 更实举措 以更高标准
高标准 严要求 高质量 高水平 新台阶 新成效 新局面 新气象 新作为 再上新台阶 迈上新台阶 开创 保驾护航 坚强保证 坚强保障 有力保障 有力保证 提供保障 奠定基础 坚实基础
责任感 使命感 紧迫感 责任意识 大局意识 担当意识 忧患意识 底线思维 全局观念 思想自觉 政治自觉 行动自觉 高度自觉 政治责任 政治担当 政治态度 强烈的
以高度的 满腔热情 饱满的 昂扬的 坚定的 坚强的 坚定不移 毫不动摇 毫不放松 毫不松懈 一刻不停 一抓到底 一严到底 一体推进 同向发力 久久 落细落小 落细落实 常态化推进 久治 全方位 全过程 多层次 各方面 方方面面
从严从实 严管厚爱 抓早抓小 防微杜渐 不折不扣 令行禁止 严抓 常抓 狠抓 抓常抓长 抓严抓实 真抓 实抓 久抓 做深做实 做细做实 做实做细
记在心上 落实到行动中 落实到行动上 齐抓共管 问题导向 目标导向 结果导向 带头作用 大力弘扬 弘扬 优良作风 更大进步 更大成效 防患未然 防患于未然 廉洁从政 清正廉洁
工作格局 良好态势 全面进步 长足进步 明显成效 显著成效 新进展 新突破 蹄疾步稳 抓铁有痕 踏石留印 滴水穿石 只争朝夕 同心同德 群策群力 心往一处想 劲往一处使 上下同心 勠力同心 严字当头 实字托底
锚定目标 锚定目标任务 聚焦重点 聚焦重点难点 聚焦主责主业 精准发力 精准施策 靶向施策 靶向发力 综合施策 多措并举 凝心聚力 砥砺奋进 砥砺前行 奋发有为 守正创新 开拓创新 锐意进取 奋勇争先 争先创优 勇毅前行 踔厉奋发 笃行不怠
统一到上级决策部署上来 统一到上级要求上来 思想和行动统一到 心中有责 守土有责 守土负责 守土尽责 一级抓一级 层层抓落实 层层落实 逐级压实 以上率下 示范带动 率先示范 上行下效 上下联动 左右协同 贯穿工作始终 贯穿始终 贯穿全过程
挺在前面 知敬畏 存戒惧 守底线 知责 明责 履责 尽责 知责于心 担责于身 履责于行 筑牢思想根基 筑牢思想基础 强化理论武装 提高思想认识 提升思想境界 健全工作机制 完善工作制度 健全长效机制 完善长效机制 明确工作责任 细化工作措施 明确责任 细化措施 强化监督制约 完善制度机制
加强组织领导 强化组织领导 强化组织保障 强化责任意识 强化责任落实 强化措施落实 确保取得实效 确保工作实效 实实在在的成效 主要领导亲自抓 分管领导具体抓 紧紧围绕中心 围绕中心 服务大局 统筹谋划 整体推进 系统推进 一体谋划 展现新作为 作出新贡献 做出新贡献 新征程上
保持清醒头脑 慎独慎微 慎独慎初 慎微慎友 自重自省自警自励 自重 自省 自警 自励 老老实实做人 干干净净做事 清清白白做人 踏踏实实做事 堂堂正正做人 结合工作实际 认真研究部署 采取有效措施 积极采取有效措施 采取有力措施 加大工作力度 加大力度 加强力度 解决突出问题 提升工作水平 不断提升工作水平
提供有力支撑 有力支撑 强大合力 强大动力 强大保证 坚强政治保证 坚强纪律保证 良好环境 良好风尚 良好风气 良好政治生态 优良作风 严实作风 务实作风 过硬作风 创造力凝聚力战斗力 凝聚力 战斗力 奋力 力求 力争 务必 充分发挥 带头作用 示范作用 表率作用 领导核心作用 保障作用
上水平 上台阶 出成效 见成效 求实效 见真章 动真格 出实招 求突破 谋实策 办实事 重实干 抓重点 补短板 强弱项 固根本 扬优势 抓具体 抓深入 抓到位 抓出成效 一以贯之抓 驰而不息抓 深化认识 深化拓展 拓展深化 巩固提升 巩固深化 提质增效
适时 定期 不定期 经常性 视情 必要时 根据工作需要 相关部门 有关部门 有关人员 相关人员 相关工作 有关工作 各项工作 各项任务 各项要求 各项制度 工作实际 实际情况 实际工作
`;

/** What such sentences are about when they are about nothing in particular. */
const COMMONPLACE = `
全面从严治党 党风廉政建设 反腐败斗争 反腐败工作 党的建设 党建工作 管党治党 主体责任 政治责任 一岗双责 中心工作 重要意义 重大意义 重要性 必要性 党中央决策部署 决策部署 上级部署 上级要求 上级精神
工作要求 各级要求 思想 认识 站位 责任 措施 落实 担当 作风 工作 重视 加强 提高 强化 增强 完善 推进 推动 深化 确保 做到 抓好 抓实 做好 履行 贯彻 坚持 树立 党员干部 广大党员干部 全体党员 干部职工
领导干部 班子成员 精神 要求 任务 目标 意识 能力 水平 质量 成效 实效 高度 深入 全面 不断 持续 积极 主动 严格 严肃 有效 有力 到位 为 以 把 和 的 地 得 在 上 中 并 使 让 将 对 与
`;

/*
 * Political tenets and the Party's own formulas. They are never called empty: they count neither as
 * filler nor as part of the text that is measured.
 */
const TENET = `
习近平新时代中国特色社会主义思想 习近平总书记重要讲话和重要指示批示精神 习近平总书记重要讲话精神 习近平总书记 两个确立 两个维护 四个意识 四个自信 四个自我 四个服从 三个务必
同党中央保持高度一致 与党中央保持高度一致 在思想上政治上行动上 政治判断力 政治领悟力 政治执行力 党中央集中统一领导 坚持和加强党的全面领导 党的全面领导 党的二十大精神 党的二十大和二十届历次全会精神
伟大建党精神 中国式现代化 党的自我革命 自我革命 全面从严治党永远在路上 永远在路上 严的基调 真管真严 敢管敢严 长管长严 中央八项规定及其实施细则精神 中央八项规定精神 中央八项规定 理想信念 对党忠诚
深刻领悟 决定性意义 坚决做到 政治纪律和政治规矩 政治纪律 政治规矩 四个亲自 第一责任人
`;

const TENETS = new WordList(TENET);
const ATTITUDES = new WordList(ATTITUDE);
const COMMONPLACES = new WordList(COMMONPLACE);

/** How much of a text says nothing. */
export interface FillerMeasure {
  /** Words of attitude found, in order. */
  words: Stretch[];
  /** Share of the Chinese characters within words of attitude, 0 to 1. */
  attitude: number;
  /** Share within words of attitude or commonplaces, 0 to 1. */
  empty: number;
  /** Chinese characters and digits. */
  length: number;
}

/**
 * Measures a text.
 * @param skip stretches that are not the writer's own (mandated text); they count for nothing
 */
export function measureFiller(
  written: string,
  skip: readonly (readonly [number, number])[] = [],
): FillerMeasure {
  const text = foldWidth(written);
  const skipped = new Uint8Array(text.length);
  for (const [from, to] of skip) skipped.fill(1, from, to);
  TENETS.mark(text, skipped);
  const attitudeOf = new Uint8Array(text.length);
  const words = ATTITUDES.mark(text, attitudeOf);
  const emptyOf = attitudeOf.slice();
  COMMONPLACES.mark(text, emptyOf);
  let length = 0;
  let attitude = 0;
  let empty = 0;
  for (let offset = 0; offset < text.length; offset++) {
    if (skipped[offset] || !isCounted(text.charCodeAt(offset))) continue;
    length++;
    attitude += attitudeOf[offset]!;
    empty += emptyOf[offset]!;
  }
  const own = words.filter((word) => !skipped[word.from]);
  return { words: own, attitude: length && attitude / length, empty: length && empty / length, length };
}

/**
 * A share that {@link measureFiller}'s `empty` does not exceed, for much less work: a character that is next to none with
 * which it stands in some word counts and is not empty, whatever words are found around it.
 */
export function mostFiller(written: string, skip: readonly (readonly [number, number])[] = []): number {
  let counted = 0;
  let plain = 0;
  let next = 0;
  let withBefore = false;
  for (let offset = 0; offset < written.length; offset++) {
    const withNext = offset + 1 < written.length && PAIRS.mayHave(pairAt(written, offset));
    while (next < skip.length && skip[next]![1] <= offset) next++;
    const skipped = next < skip.length && skip[next]![0] <= offset;
    const kind = skipped ? 0 : kindOf(written.charCodeAt(offset));
    if ((kind & COUNTED) !== 0) {
      counted++;
      if (!withBefore && !withNext && (kind & WORD) === 0) plain++;
    }
    withBefore = withNext;
  }
  return counted === 0 ? 0 : (counted - plain) / counted;
}

/** Every two characters that follow one another in a word. */
const PAIRS = new BitTable();
for (const word of [TENETS, ATTITUDES, COMMONPLACES].flatMap(({ words }) => words)) {
  for (let at = 0; at + 1 < word.length; at++) PAIRS.add(pairAt(word, at));
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

const COUNTED = 1;
/** A word by itself. */
const WORD = 2;
const KNOWN = 4;
/** Of each UTF-16 unit what it is, as far as it has been asked for. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  if (kinds[unit] === 0) kinds[unit] = findKind(unit);
  return kinds[unit]!;
}

function findKind(unit: number): number {
  const character = foldWidth(String.fromCharCode(unit));
  const counted = /[\p{Script=Han}\dA-Za-z]/u.test(character);
  const alone = [TENETS, ATTITUDES, COMMONPLACES].some(({ words }) => words.includes(character));
  return KNOWN | (counted ? COUNTED : 0) | (alone ? WORD : 0);
}

function isCounted(unit: number): boolean {
  return (kindOf(unit) & COUNTED) !== 0;
}

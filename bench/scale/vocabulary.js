/** Words for made-up lists, by what they stand for; frames name them in braces. Written for this benchmark. */

const list = (/** @type {string} */ words) => words.split(/\s+/).filter((word) => word !== '');

/** Areas of work; with a process they make an object (路灯维修), with an office's ending a department (路灯科). */
export const areas = list(`
  河道 路灯 学区 食堂 药品 公墓 校车 渡口 泵站 林场 苗圃 粮库 菜场 殡仪 供暖 燃气 水库 堤防 桥梁 隧道 停车 公厕 垃圾 污水 噪声 扬尘 耕地
  宅基地 低保 养老 托育 残疾 救助 优抚 户籍 出租 网吧 书店 剧场 文物 古树 球场 泳池 校服 教辅 学籍 职称 医保 挂号 耗材 疫苗 血站 急救 检验
  采血 中药 招商 园区 标准 计量 电梯 锅炉 特产 种子 农药 化肥 农机 兽医 屠宰 渔船 航标 码头 仓储 冷链 快递 加油 矿山 砂场 爆破 消防 危房
  物业 公积金 棚改 拆迁 征地 测绘 档案 保密 信访 调解 公证 律师 法援 社矫 禁毒 戒毒 交警 车管 驾考 治超 道班 公交 出租车 网约车 驾校
  统计 普查 审计 国库 预算 社保 就业 培训 技校 工伤 仲裁 工会 妇儿 青年 科普 侨务 宗教 民族 对台 外事 会展 广告 印刷 电影 广播 基站 光缆
`);

export const processes = list(`
  采购 验收 审批 巡查 结算 登记 招标 维修 发放 核销 抽检 处罚 收费 减免 年检 备案 外包 租赁 处置 评审 分配 录用 调岗 考核 补贴 理赔 收储
  配送 拆除 勘验 鉴定 监理 变更 支付 盘点 领用 退库 复核 公示 听证 回访
`);

export const offices = list('科 处 中心 大队 站 所 队 办公室 股 室');

export const risks = list(`
  以少报多 虚开发票 先施工后补手续 拆分项目规避招标 围标串标 吃拿卡要 收受购物卡 优亲厚友 代签冒领 账外资金 公车私用 违规兼职 挂证取酬
  私设小金库 延期交付 偷工减料 材料以次充好 人情审批 压件不办 超范围收费 违规减免 数据造假 挪用专款 重复报销 虚列人数 暗箱操作 泄露标底
  违规转包 长期占编 借培训旅游 收礼不登记 擅自变更设计 监理不到场 旁站记录补写 台账与实物不符 低价出租公房 违规借用下属企业车辆
`);

export const materials = list(`
  合同 询价单 到货照片 入库单 领用签字 银行回单 会议记录 公示截图 验收报告 监控录像 打卡记录 派工单 检测报告 通话录音 评分表 中标通知书
  变更签证 工资名册 受理单 回执 现场照片 询问笔录 复核意见 审核底稿 交接清单 出车记录 油卡流水 化验单 随访记录 走访日记 抽查表 问题台账
`);

export const people = list(`
  经办人 科室负责人 窗口人员 项目经理 监理员 村干部 网格员 班组长 采购员 仓管员 出纳 评审专家 驾驶员 协管员 检验员 新提任干部 驻场代表
  临聘人员 承包商 供货商 受助家庭 办事群众 学生家长 住院病人 摊贩 租户 养殖户 企业代表 退休老同志 人大代表
`);

export const places = list(`
  东 西 南 北 上 下 新 老 大 小 金 银 青 白 红 黄 石 沙 竹 松 梅 柳 桃 杏 荷 莲 云 雨 雪 风 龙 凤 鹤 鹭 鱼 马 牛 羊 甘 清 平 安 永 长 福 寿 康 宁
`);

export const placeEndings = list('村 桥 街 路 湾 山 岭 坪 洲 港 渡 塘 湖 坝 镇 寨 屯 坊 巷 庄');

export const surnames = list(`
  陈 林 黄 张 李 王 吴 刘 蔡 杨 许 郑 谢 郭 洪 邱 曾 廖 赖 徐 周 叶 苏 庄 江 吕 何 罗 高 萧 潘 简 朱 钟 彭 游 詹 胡 施 沈 余 卢 梁 赵 颜 柯
  翁 魏 孙 戴 范 方 宋 邓 杜 傅 侯 曹 薛 丁 卓 马 董 唐 温 蓝 石 蒋 田 康 邹 白 涂 姚 尤 巫 韩 龚 严 袁 阮 史 俞
`);

export const givenNames = list(`
  志 国 文 建 明 永 春 秀 美 玉 素 淑 丽 海 江 山 林 松 柏 荣 华 富 强 伟 勇 军 平 安 福 德 仁 义 礼 智 信 思 敏 慧 颖 晓 晨 曦 阳 光 辉 斌 彬 涛
  波 浩 瀚 宇 轩 峰 岳 岚 岭 川 河 清 澄 洁 静 宁 远 达 通 畅 顺 利 成 功 立 业 兴 隆 昌 盛 繁 茂 芝 兰 菊 梅 莲 荷 桂 枫 桐 楠 梓 梁 栋 材 贤 良 俊 杰
`);

/** What is done with things. */
export const deeds = list(`
  核对 抽查 走访 倒查 清理 登记 公示 封存 复核 追回 退还 通报 约谈 回访 暗访 盘点 轮换 回避 汇总 比对 梳理 修订 废止 上墙 拍照 录像 归档 签收 会签
  验收 评分 排名 销号 移交 立案 提醒 函询 训诫 停用 收回 下放 压缩 拆分 合并 打表 造册 编号 上锁 换锁 联网 限额 封顶 打折 补录 补缴 补签 重测 重审
  逐户问 当面点 随机抽 两人办 隔天查 半夜看 跟车走 蹲点看 全程录 单独记 逐页翻 按月报 按天记 反着查 交叉看 请人评 找差额 算细账 问三遍 追到底
  不得代签 不准挂账 一律上会 限时办结 当场开票 先验后付 双人双锁 另立账册 张榜公布 送达本人 写明去向 说清来源 列出差额 报送全文 留足样品 退回重做
`);

/** When, how often, how far. */
export const measures = list(`
  每月初 每月末 每季末 每旬 每周五 逢单月 逢双月 开春前 汛期前 入冬前 开学前 放假前 节前 雨后 夜里 午后 农忙后 收割后 年中 年尾 三天内 七日内 十日内 当天
  逐笔 逐户 逐件 逐人 逐车 逐页 成批 分片 分段 分类 就地 当面 背靠背 面对面 点对点 一次性 全部 半数以上 三成以上 不少于两成 头一回 再一次
`);

/** Why it matters, or what follows: short ends of sentences. */
export const ends = list(`
  差一件都说清楚 谁签字谁负责 出了岔子先停下来 钱到哪里写到哪里 群众说好才算好 老账新账一起算 该退的退 该赔的赔 问到点子上 不留尾巴 有据可查
  不许他人代劳 名字写在墙上 少一页就退回 超期的挂黄牌 两次不合格就换人 拿不出凭据的不付款 说不圆的再查一遍 查实的当月处理 瞒报的加重处理
  外行也看得懂 村里老人都知道 一把尺子量到底 亲戚熟人不例外 先公家后自家 宁可慢一点 账实要相符 照片要能认出地方 电话要打得通 门要敲得开
`);

/**
 * Clauses that own items are made of; two to six make a sentence. {o} object, {v} deed, {t} measure, {r} risk,
 * {m} material, {p} people, {l} place, {d} own department, {n} number, {e} end. Little in them is fixed: lists that are
 * written independently must have little in common.
 */
export const clauses = list(`
  {t}{v}{o} {o}{t}{v} {p}{v}{m} {m}{t}{v} 把{r}{v} {l}的{o}{v} {d}{t}{v}{m} {v}{p}{n}名 {e} {o}里的{r}{v} {t}到{l}{v} {m}与{m}{v} {r}{t}{v}
  {p}{t}{v} {n}月{v}{o} {v}{m}{n}份 {l}{p}{t}{v} {d}{v}{o} 凡{r}的{v} {n}处{o}{t}{v} {p}凭{m}{v} {v}后{t}{v} {e} {l}{m}{v}
`);

/** Openings and closings that are alike in many lists without being declared: what copying must see through. */
export const phrases = list(`
  对照责任清单和年度任务逐项抓好落实 发现苗头性问题及时提醒纠正 做到问题不解决不放过 结果向班子会议报告 完成情况列入年终述责内容
  由本人每月检查一次进度 涉及问题线索按规定移交 整改结果在单位内公开 让群众看得到变化 责任落实到具体岗位和个人
`);

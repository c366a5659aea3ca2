import { spaceless } from './written.js';

/** The family names that nearly all names begin with. */
const FAMILY_NAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由岱坚岚丘付肖闫'.match(
    /./gu,
  ) ?? [],
);

const DOUBLE =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|令狐|慕容|司徒|夏侯|端木|百里|呼延|南宫|轩辕|宇文|长孙)/u;

/** Ends that make an office, a post or a thing of what begins like a name: 纪委, 单位, 党组书记, 安全科. */
const NO_NAME =
  /(?:[科处室局厅委组部院校站所办队会社村镇乡县区市党团]|班子|成员|书记|主任|[局科处院校镇乡县区市部组站所队]长|单位|责任|方面|全体|人员|干部|领导|中心|公司|街道|职工|党员|科室|处室|工作|清单|内容|措施|时限|年度|姓名|职务|分工|附件|报告|同志|各级|有关|相关|其他|以上|以下)$/u;
const NO_NAME_AT_ALL = new Set([
  '全体',
  '方案',
  '安全',
  '高度',
  '常务',
  '常年',
  '党组',
  '党委',
  '单位',
  '和平',
  '文明',
  '成果',
  '明确',
  '全年',
  '应急',
  '平安',
  '班子',
  '计划',
  '财务',
  '农业',
  '农村',
  '水利',
  '支部',
  '相关',
  '经常',
  '项目',
  '管理',
  '关于',
  '国企',
  '路长',
  '和谐',
  '公开',
  '公示',
  '信访',
  '信息',
  '权力',
  '解决',
  '包保',
  '符合',
  '连续',
  '时间',
  '时限',
  '任务',
  '任职',
  '任期',
  '支出',
  '都有',
  '但是',
  '由于',
  '原则',
  '原因',
  '强化',
  '强调',
  '计财',
  '商务',
  '区域',
  '国土',
  '富民',
  '智慧',
  '修订',
  '车辆',
  '景区',
  '海洋',
  '华侨',
  '宣传',
  '储备',
  '花卉',
  '海事',
  '路灯',
  '时效',
  '满意',
]);

/** Whether the text is a person's name and nothing else, as far as its characters tell. */
export function isPersonName(text: string): boolean {
  const name = spaceless(text);
  if (/^\p{Script=Han}{1,8}[·•‧]\p{Script=Han}{1,8}$/u.test(name)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  if (NO_NAME_AT_ALL.has(name) || NO_NAME.test(name) || /^党[组委总支群政校建]|支部?$/u.test(name))
    return false;
  if (DOUBLE.test(name)) return name.length >= 3;
  return name.length <= 3 && FAMILY_NAMES.has(name.slice(0, 1));
}

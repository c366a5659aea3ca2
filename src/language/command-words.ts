import type { Language } from './bilingual.js';

interface CommandText {
  description: string;
  /** Name and description of each argument, in order. */
  arguments?: [name: string, description: string][];
  /** Commands, each with what it does where that needs saying. */
  examples: [command: string, note?: string][];
}

type CommandName =
  | 'check'
  | 'report'
  | 'compare'
  | 'merge'
  | 'clauses'
  | 'explain'
  | 'export'
  | 'rules'
  | 'schema'
  | 'init'
  | 'import'
  | 'completion';

type OptionName =
  | 'accept'
  | 'asOf'
  | 'baseline'
  | 'cacheDir'
  | 'changed'
  | 'config'
  | 'decline'
  | 'dryRun'
  | 'evidence'
  | 'exportFormat'
  | 'exportOutput'
  | 'failOn'
  | 'force'
  | 'format'
  | 'from'
  | 'importYear'
  | 'json'
  | 'lang'
  | 'members'
  | 'namePartners'
  | 'jobs'
  | 'noCache'
  | 'noColor'
  | 'output'
  | 'pruneBaseline'
  | 'quiet'
  | 'reportFormat'
  | 'shard'
  | 'statistics'
  | 'timing'
  | 'unitId'
  | 'updateBaseline'
  | 'version'
  | 'watch'
  | 'year';

/** Everything the command line says of itself, in one language. */
export interface CommandWords {
  description: string;
  usage: string;
  arguments: string;
  optionsTitle: string;
  commandsTitle: string;
  examples: string;
  helpOption: string;
  helpCommand: string;
  seeHelp: string;
  /** What may be given for an option, and what holds without it. */
  details: (choices: string | undefined, defaultValue: string | undefined) => string;
  /** `[options]` and `[command]` in a line of usage. */
  optionsPlaceholder: string;
  commandPlaceholder: string;
  /** What stands for the value of an option in help. */
  values: Record<
    | 'amount'
    | 'audit'
    | 'date'
    | 'file'
    | 'count'
    | 'folder'
    | 'folderOrFile'
    | 'format'
    | 'formats'
    | 'id'
    | 'ids'
    | 'language'
    | 'part'
    | 'roster'
    | 'severity'
    | 'version'
    | 'year',
    string
  >;
  options: Record<OptionName, string>;
  commands: Record<CommandName, CommandText>;
  progress: {
    reading: string;
    parsing: string;
    checking: string;
    /** Of an audit of many files. */
    steps: Record<'survey' | 'open' | 'common' | 'audit' | 'join' | 'across' | 'assemble', string>;
    /** The audit of the same files was kept. */
    fromCache: string;
    remaining: (seconds: number) => string;
  };
  /** Said while files are watched. */
  waiting: string;
  failure: { unexpected: string; byCode: Record<string, string | undefined> };
  init: {
    /** Where the workspace is; the folder to enter first, unless it is the current one. */
    workspaceMade: (place: string, enter: string | undefined) => string;
    unitMade: (files: readonly string[], folder: string, hasRoster: boolean) => string;
  };
  error: string;
}

const zh: CommandWords = {
  description: '核查全面从严治党主体责任清单：必备内容、格式、雷同、照搬模板，并为每个单位出具核查反馈意见。',
  usage: '用法：',
  arguments: '参数：',
  optionsTitle: '选项：',
  commandsTitle: '命令：',
  examples: '示例：',
  helpOption: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  seeHelp: '（加 --help 查看用法）',
  details: (choices, defaultValue) => {
    const notes = [choices && `可选：${choices}`, defaultValue && `默认：${defaultValue}`].filter(Boolean);
    return notes.length > 0 ? `（${notes.join('；')}）` : '';
  },
  optionsPlaceholder: '[选项]',
  commandPlaceholder: '[命令]',
  values: {
    amount: '多少',
    audit: '核查结果',
    date: '日期',
    file: '文件',
    count: '个数',
    part: '第几份/共几份',
    folder: '文件夹',
    folderOrFile: '文件夹或文件',
    format: '格式[:文件]',
    formats: '格式',
    id: '编号',
    ids: '编号',
    language: '语言',
    roster: '名册',
    severity: '级别',
    version: '版本',
    year: '年度',
  },
  options: {
    accept: '把这些待认定表述认可为规定表述，写入责任目录',
    asOf: '以这一天为准判断逾期和到期，如 2026-04-10；不写就是今天',
    baseline: '基线文件：其中记录的已知问题不计入结论，只看新问题',
    cacheDir: '核查结果的缓存文件夹；默认在用户的缓存目录，文件满 200 个才使用',
    changed: '只报告与某个 git 版本以来改动的文件有关的问题，如 origin/main（仍与全部清单比较）',
    config: '使用指定的配置文件，其所在文件夹为工作区',
    decline: '把这些待认定表述标为不认可，此后按雷同处理',
    dryRun: '只显示会读出什么，不写入',
    evidence: '结果中保留全部佐证数据（默认），或只保留问题（文件超过 6 万个时的默认）',
    exportFormat: '文件格式',
    exportOutput: '写入哪个文件夹；只有一份清单时也可写文件名；默认当前文件夹',
    failOn: '有这一级及以上的问题时退出码为 1；check 默认 error',
    format:
      '输出格式 terminal、json、markdown、sarif、junit、github、gitlab，加“:文件”写入文件，可重复使用；不写就是 terminal',
    force: '覆盖已有的同名文件；不加时只要有一个同名，就一个也不写',
    from: '不核查，改为读取已保存的核查结果（check -f json 的输出）',
    importYear: '没有写明年度的文件按这一年度',
    json: '以 JSON 输出',
    lang: '界面语言；文书始终是中文',
    members: '班子名册，写成“姓名:职务:分工1、分工2”，多人用分号隔开，第一人为主要负责人',
    namePartners: '单位反馈意见中写明外单位名称；默认写“某单位”',
    jobs: '同时使用的线程数；默认每 2500 个文件一个，不超过处理器核数，结果与线程数无关',
    noCache: '不用缓存，全部重新核查',
    noColor: '不使用颜色（也可设环境变量 NO_COLOR）',
    output: '输出文件夹',
    pruneBaseline: '从基线中删去问题已不存在的记录',
    quiet: '不显示进度和小结',
    reportFormat: '报告格式，逗号分隔：html,md,docx,xlsx,svg,json,decide（复核意见表）',
    shard: '只做一部分工作，如 2/8；各份结果用 wuze merge 合并',
    statistics: '按规则、单位统计问题个数和核查速度',
    timing: '显示各阶段、各规则用时',
    unitId: '单位编号，也是文件夹名；默认用单位名称',
    updateBaseline: '把现有的问题全部写入基线',
    version: '显示版本号',
    watch: '文件保存后自动重新核查，按 Ctrl-C 结束',
    year: '核查年度；默认取配置，其次取清单中最新的年度',
  },
  commands: {
    check: {
      description: '核查清单，列出问题',
      arguments: [['路径', '工作区、单位文件夹或清单文件；默认当前文件夹']],
      examples: [
        ['wuze check', '核查当前文件夹'],
        ['wuze check units/yuanlin', '只报告一个单位（仍与全部清单比较）'],
        ['wuze check -f terminal -f json:audit.json', '显示并保存结果'],
        ['wuze check --fail-on warning', '有警告也算不通过'],
        ['wuze check --changed origin/main -f github', '合并请求中只看改动带来的问题'],
        ['wuze check --baseline baseline.json --update-baseline', '把现有问题记为基线'],
      ],
    },
    report: {
      description: '为每个单位出具清单核查反馈意见，并生成总览',
      arguments: [['路径', '工作区、单位文件夹或清单文件；默认当前文件夹']],
      examples: [
        ['wuze report -o out', '核查并写入 out 文件夹'],
        ['wuze report units/yuanlin -o out --format html', '只出一个单位的网页'],
        ['wuze report --from audit.json -o out', '由已保存的结果生成'],
      ],
    },
    merge: {
      description: '把用 --shard 分份核查的结果合并为一份，与整批一次核查的结果完全相同',
      arguments: [['核查结果', '各份的 JSON 文件，一份不少，顺序不限']],
      examples: [
        ['wuze check --shard 1/2 -f json:1.json', '在一台机器上核查第一份'],
        ['wuze check --shard 2/2 -f json:2.json', '在另一台机器上核查第二份'],
        ['wuze merge 1.json 2.json -f json:audit.json', '合并'],
      ],
    },
    compare: {
      description: '逐条比较两份清单（或清单与模板），显示规定表述、个性内容和相同文字',
      arguments: [
        ['清单一', '清单文件'],
        ['清单二', '另一份清单或模板'],
      ],
      examples: [
        ['wuze compare 张三.yaml 李四.yaml'],
        ['wuze compare 张三.yaml templates/member.yaml', '与模板比较'],
      ],
    },
    clauses: {
      description: '列出多份清单共有而未认定的表述，供认可或不认可',
      arguments: [['路径', '工作区；默认当前文件夹']],
      examples: [
        ['wuze clauses', '列出待认定表述（YAML）'],
        ['wuze clauses --accept 3fa9c1d2', '认可，写入责任目录'],
        ['wuze clauses --decline 3fa9c1d2', '不认可，此后按雷同处理'],
      ],
    },
    explain: {
      description: '说明一条规则：为什么、看什么、怎么改、有哪些选项',
      arguments: [['规则', '规则编号，如 copying/members；全部规则见 wuze rules']],
      examples: [['wuze explain copying/members']],
    },
    export: {
      description: '把清单、述责述廉报告导出为公文格式的 Word 表格',
      arguments: [['路径', '清单文件、单位文件夹或工作区']],
      examples: [
        ['wuze export units/yuanlin/2026/chen.yaml', '在当前文件夹写成 chen.docx'],
        ['wuze export units/yuanlin/2026/chen.yaml -o 陈志远清单.docx', '自定文件名'],
        ['wuze export units -o 全市清单', '导出全部单位的清单'],
      ],
    },
    rules: { description: '列出全部规则', examples: [['wuze rules'], ['wuze rules --json']] },
    schema: {
      description: '输出某种文件的格式定义（JSON Schema），供编辑器提示和检查',
      arguments: [['种类', '种类名称，如 清单 或 list；不写就列出全部种类']],
      examples: [
        ['wuze schema', '列出种类'],
        ['wuze schema 清单 > list.schema.json', '中文键名'],
        ['wuze schema list --lang en', '英文键名'],
      ],
    },
    init: {
      description: '建立工作区，或在工作区中增加单位',
      arguments: [['名称', '文件夹，默认当前文件夹；增加单位则写 unit 和单位名称']],
      examples: [
        ['wuze init', '在当前文件夹建立工作区'],
        ['wuze init 清单2026', '在新文件夹建立工作区'],
        ['wuze init unit 市园林局', '增加单位，名册以后再填'],
        ['wuze init unit 市园林局 --members "林某:党组书记、局长:人事科;陈某:副局长:绿化处、规划处"'],
      ],
    },
    import: {
      description: '把 Word、Excel 写的清单、述责述廉报告和名册读成工作区的 YAML 文件',
      arguments: [['文件', '.docx、.xlsx 文件，文件夹（连同其中的文件夹）或通配符']],
      examples: [
        ['wuze import 报送材料 -o 清单2026', '读一文件夹的文件，写入 清单2026/units'],
        ['wuze import 报送材料 -o . --dry-run', '先看能读出什么'],
        ['wuze import 园林局/陈志远.docx -o . --year 2026 --force', '重读一份，覆盖原来的'],
      ],
    },
    completion: {
      description: '输出命令行补全脚本（bash、zsh、fish）',
      arguments: [['终端', '使用的终端程序']],
      examples: [
        ['eval "$(wuze completion bash)"', '在 bash 中立即启用'],
        ['source <(wuze completion zsh)', '在 zsh 中立即启用'],
        ['wuze completion fish | source', '在 fish 中立即启用'],
      ],
    },
  },
  progress: {
    reading: '读取',
    parsing: '解析',
    checking: '核查',
    steps: {
      survey: '通读',
      open: '建立名册',
      common: '查找共用表述',
      audit: '逐单位核查',
      join: '跨单位查找',
      across: '跨单位比对',
      assemble: '汇总',
    },
    fromCache: '取自缓存',
    remaining: (seconds) => `，约剩 ${seconds} 秒`,
  },
  waiting: '等待文件改动，按 Ctrl-C 结束',
  failure: {
    unexpected: '程序出错，这不是清单的问题，请把下面的内容反馈给开发者：',
    byCode: {
      EACCES: '没有权限',
      EBUSY: '文件正被其他程序占用',
      EDQUOT: '磁盘配额已满，没有写入',
      EEXIST: '已有同名的文件',
      EFBIG: '文件太大',
      EISDIR: '应为文件，却是文件夹',
      ELOOP: '链接成环',
      EMFILE: '打开的文件太多',
      ENAMETOOLONG: '路径太长',
      ENOENT: '找不到文件或文件夹',
      ENOSPC: '磁盘空间不足，没有写入',
      ENOTDIR: '路径中有一段是文件，不是文件夹',
      EPERM: '没有权限',
      EROFS: '磁盘只读，不能写入',
    },
  },
  init: {
    workspaceMade: (place, enter) => `已在 ${place} 建立工作区：
  wuze.yaml        配置
  catalogue.yaml   责任目录：6 个方面 28 项建议稿
  templates/       班子、主要负责人、班子成员、监督责任四份模板
  units/example/   示例单位，看懂后整个删除
  .wuze/schemas/   供编辑器提示和检查用，不必改动

接下来：
  1. 填写 wuze.yaml 中的地区、发文机关、报送截止
  2. 对照本地文件修改 catalogue.yaml 和 templates/
  3. 逐个增加单位：${enter === undefined ? '' : `先 cd ${enter}，再 `}wuze init unit 单位名称 --members "姓名:职务:分工;…"
  4. 随时核查：wuze check
`,
    unitMade: (files, folder, hasRoster) => `已写入：
${files.map((file) => `  ${file}\n`).join('')}
接下来：
  1. ${hasRoster ? '在 unit.yaml 中补填层级、类别、上级等' : '在 unit.yaml 中填写班子名册（成员）、层级、类别、上级等'}
  2. 在各份清单中逐条填写写着“# ”的条目
  3. 核查还缺什么：wuze check ${folder}
`,
  },
  error: '错误：',
};

const en: CommandWords = {
  description:
    'Audits responsibility lists (全面从严治党主体责任清单): required content, format, near-duplicates, copied templates; writes a rectification report for each unit.',
  usage: 'Usage:',
  arguments: 'Arguments:',
  optionsTitle: 'Options:',
  commandsTitle: 'Commands:',
  examples: 'Examples:',
  helpOption: 'show help',
  helpCommand: 'show help for a command',
  seeHelp: '(add --help for usage)',
  details: (choices, defaultValue) => {
    const notes = [choices && `choices: ${choices}`, defaultValue && `default: ${defaultValue}`].filter(
      Boolean,
    );
    return notes.length > 0 ? ` (${notes.join('; ')})` : '';
  },
  optionsPlaceholder: '[options]',
  commandPlaceholder: '[command]',
  values: {
    amount: 'amount',
    audit: 'audit',
    date: 'date',
    file: 'file',
    count: 'n',
    part: 'i/n',
    folder: 'folder',
    folderOrFile: 'folder or file',
    format: 'format[:file]',
    formats: 'formats',
    id: 'id',
    ids: 'ids',
    language: 'language',
    roster: 'roster',
    severity: 'severity',
    version: 'version',
    year: 'year',
  },
  options: {
    accept: 'accept these proposed sentences as clauses, in the catalogue',
    asOf: 'judge lateness and expiry as of this day, such as 2026-04-10; default: today',
    baseline: 'file of known findings: they are shown but not counted',
    cacheDir: "folder for kept audits; default: the user's cache, from 200 files on",
    changed:
      'report only what touches files changed since this git version, such as origin/main (still compared with all)',
    config: 'use this configuration; its folder is the root',
    decline: 'decline these proposed sentences: from then on they count as copying',
    dryRun: 'only show what would be read; write nothing',
    evidence: 'keep all evidence (the default), or only the findings (the default of more than 60,000 files)',
    exportFormat: 'format of the files',
    exportOutput: 'folder to write into, or the file when there is one list; default: here',
    failOn: 'exit with 1 when there is a finding of this severity or above; default of check: error',
    format:
      'terminal, json, markdown, sarif, junit, github or gitlab; with ":FILE" into a file; repeatable; default: terminal',
    force: 'write over files that are there; without it nothing is written then',
    from: 'do not audit: read a saved audit (the output of check -f json)',
    importYear: 'year of files that do not say which they are for',
    json: 'print JSON',
    lang: 'language; official documents are always Chinese',
    members:
      'roster: "NAME:POSITION:DIVISION、DIVISION", separated by semicolons; the first is the principal',
    namePartners: "name other units in a unit's own report; default: 某单位",
    jobs: 'threads to use; default: one for each 2,500 files, at most as many as the machine has. The result is the same for any number',
    noCache: 'audit everything anew',
    noColor: 'no colour (or set NO_COLOR)',
    output: 'folder to write into',
    pruneBaseline: 'remove entries of the baseline that have no finding any more',
    quiet: 'no progress, no summary',
    reportFormat: 'formats, separated by commas: html,md,docx,xlsx,svg,json,decide (the sheet to decide on)',
    shard: 'do a part of the work, such as 2/8; wuze merge joins the parts',
    statistics: 'count the findings by rule and unit, and how fast it went',
    timing: 'show the time of each phase and rule',
    unitId: "the unit's id, which names its folder; default: its name",
    updateBaseline: 'write all present findings into the baseline',
    version: 'print the version',
    watch: 'audit again whenever a file is saved, until Ctrl-C',
    year: 'year to audit; default: of the configuration, else the newest of the lists',
  },
  commands: {
    check: {
      description: 'audit lists and show the findings',
      arguments: [['paths', 'workspace, folder of a unit or a list; default: here']],
      examples: [
        ['wuze check', 'audit this folder'],
        ['wuze check units/yuanlin', 'report one unit (still compared with all)'],
        ['wuze check -f terminal -f json:audit.json', 'show and save'],
        ['wuze check --fail-on warning', 'warnings fail too'],
        ['wuze check --changed origin/main -f github', 'what a pull request brings in'],
        ['wuze check --baseline baseline.json --update-baseline', 'take what is there as known'],
      ],
    },
    report: {
      description: 'write a rectification report for each unit, and an overview',
      arguments: [['paths', 'workspace, folder of a unit or a list; default: here']],
      examples: [
        ['wuze report -o out', 'audit and write into out'],
        ['wuze report units/yuanlin -o out --format html', "one unit's page"],
        ['wuze report --from audit.json -o out', 'render a saved audit'],
      ],
    },
    merge: {
      description: 'join the audits of all shards (check --shard) to the audit that one whole run gives',
      arguments: [['audits', 'the JSON of every shard, in any order']],
      examples: [
        ['wuze check --shard 1/2 -f json:1.json', 'the first shard, on one machine'],
        ['wuze check --shard 2/2 -f json:2.json', 'the second, on another'],
        ['wuze merge 1.json 2.json -f json:audit.json', 'the whole'],
      ],
    },
    compare: {
      description: 'compare two lists (or a list and a template) item by item',
      arguments: [
        ['first', 'a list'],
        ['second', 'another list, or a template'],
      ],
      examples: [
        ['wuze compare chen.yaml cai.yaml'],
        ['wuze compare chen.yaml templates/member.yaml', 'with the template'],
      ],
    },
    clauses: {
      description: 'show shared sentences that nobody has judged yet, to accept or decline',
      arguments: [['paths', 'workspace; default: here']],
      examples: [
        ['wuze clauses', 'show them as YAML'],
        ['wuze clauses --accept 3fa9c1d2', 'accept, into the catalogue'],
        ['wuze clauses --decline 3fa9c1d2', 'decline: counts as copying from then on'],
      ],
    },
    explain: {
      description: 'explain a rule: why, what it looks at, how to fix, options',
      arguments: [['rule', 'id of the rule, such as copying/members; see wuze rules']],
      examples: [['wuze explain copying/members --lang en']],
    },
    export: {
      description: 'write lists and debriefs as official tables for Word',
      arguments: [['paths', 'lists, folder of a unit or a workspace']],
      examples: [
        ['wuze export units/yuanlin/2026/chen.yaml', 'writes chen.docx here'],
        ['wuze export units/yuanlin/2026/chen.yaml -o list.docx', 'under another name'],
        ['wuze export units -o word', 'the lists of all units'],
      ],
    },
    rules: { description: 'list the rules', examples: [['wuze rules --lang en'], ['wuze rules --json']] },
    schema: {
      description: 'print the JSON Schema of a kind of file, for editors',
      arguments: [['kind', 'such as list or 清单; without it the kinds are listed']],
      examples: [
        ['wuze schema', 'list the kinds'],
        ['wuze schema list > list.schema.json', 'Chinese keys'],
        ['wuze schema list --lang en', 'English keys'],
      ],
    },
    init: {
      description: 'make a workspace, or add a unit to it',
      arguments: [['names', 'a folder, default: here; or "unit" and the name of the unit']],
      examples: [
        ['wuze init --lang en', 'make a workspace here, with English keys'],
        ['wuze init lists-2026', 'make it in a new folder'],
        ['wuze init unit 市园林局 --id yuanlin', 'add a unit'],
        ['wuze init unit 市园林局 --members "林某:党组书记、局长:人事科;陈某:副局长:绿化处、规划处"'],
      ],
    },
    import: {
      description: 'turn lists, debriefs and rosters in Word and Excel files into the YAML of a workspace',
      arguments: [['files', '.docx and .xlsx files, folders (to the bottom) or globs']],
      examples: [
        ['wuze import handed-in -o lists-2026', 'read a folder, write into lists-2026/units'],
        ['wuze import handed-in -o . --dry-run', 'see first what would be read'],
        ['wuze import yuanlin/chen.docx -o . --year 2026 --force', 'read one again, over the old one'],
      ],
    },
    completion: {
      description: 'print a completion script for bash, zsh or fish',
      arguments: [['shell', 'the shell you use']],
      examples: [
        ['eval "$(wuze completion bash)"', 'use it in bash now'],
        ['source <(wuze completion zsh)', 'use it in zsh now'],
        ['wuze completion fish | source', 'use it in fish now'],
      ],
    },
  },
  progress: {
    reading: 'reading',
    parsing: 'parsing',
    checking: 'checking',
    steps: {
      survey: 'reading all files',
      open: 'opening the rosters',
      common: 'looking for shared wording',
      audit: 'checking unit by unit',
      join: 'looking across units',
      across: 'comparing across units',
      assemble: 'summing up',
    },
    fromCache: 'from the cache',
    remaining: (seconds) => `, about ${seconds} s left`,
  },
  waiting: 'waiting for changes; Ctrl-C ends',
  failure: {
    unexpected: 'the program failed; this is not the fault of your lists. Please report what follows: ',
    byCode: {
      EACCES: 'permission denied',
      EBUSY: 'in use by another program',
      EDQUOT: 'disk quota exceeded, not written',
      EEXIST: 'there is already a file of this name',
      EFBIG: 'the file is too large',
      EISDIR: 'a folder where a file was expected',
      ELOOP: 'links in a circle',
      EMFILE: 'too many open files',
      ENAMETOOLONG: 'the path is too long',
      ENOENT: 'no such file or folder',
      ENOSPC: 'no space left on the disk, not written',
      ENOTDIR: 'a part of the path is a file, not a folder',
      EPERM: 'permission denied',
      EROFS: 'the disk is read-only',
    },
  },
  init: {
    workspaceMade: (place, enter) => `A workspace was made in ${place}:
  wuze.yaml        configuration
  catalogue.yaml   catalogue: a proposal of 6 aspects and 28 duties
  templates/       of the team, the principal, a member, the discipline organ
  units/example/   an example; delete it once you have seen how it is done
  .wuze/schemas/   for editors; leave them as they are

What to do next:
  1. fill in region, issuer and submissionDue in wuze.yaml
  2. go through catalogue.yaml and templates/ against your own documents
  3. add your units: ${enter === undefined ? '' : `cd ${enter}, then `}wuze init unit NAME --members "PERSON:POSITION:DIVISION;…"
  4. audit at any time: wuze check
`,
    unitMade: (files, folder, hasRoster) => `Written:
${files.map((file) => `  ${file}\n`).join('')}
What to do next:
  1. ${hasRoster ? 'in unit.yaml fill in level, category, parent and the like' : 'in unit.yaml fill in the roster (members), level, category, parent and the like'}
  2. in the lists write the items that stand there as comments
  3. see what is missing: wuze check ${folder}
`,
  },
  error: 'error: ',
};

export function commandWords(language: Language): CommandWords {
  return language === 'en' ? en : zh;
}

import type { Language } from './bilingual.js';

interface CommandText {
  description: string;
  argument?: string;
  examples: string[];
}

/** Everything the command line says of itself, in one language. */
export interface CommandWords {
  description: string;
  usage: string;
  arguments: string;
  optionsTitle: string;
  commandsTitle: string;
  globalOptions: string;
  examples: string;
  helpOption: string;
  helpCommand: string;
  seeHelp: string;
  choices: string;
  defaultValue: string;
  options: Record<
    | 'accept'
    | 'asOf'
    | 'config'
    | 'decline'
    | 'evidence'
    | 'failOn'
    | 'format'
    | 'from'
    | 'json'
    | 'lang'
    | 'members'
    | 'namePartners'
    | 'noColor'
    | 'output'
    | 'quiet'
    | 'reportFormat'
    | 'timing'
    | 'unitId'
    | 'version'
    | 'year',
    string
  >;
  commands: Record<string, CommandText>;
  progress: { reading: string; checking: string; remaining: (seconds: number) => string };
  failure: { unexpected: string; byCode: Record<string, string | undefined> };
  error: string;
}

const zh: CommandWords = {
  description: '核查全面从严治党主体责任清单：必备内容、格式、雷同、照搬模板，并为每个单位出具核查反馈意见。',
  usage: '用法：',
  arguments: '参数：',
  optionsTitle: '选项：',
  commandsTitle: '命令：',
  globalOptions: '通用选项：',
  examples: '示例：',
  helpOption: '显示帮助',
  helpCommand: '显示某个命令的帮助',
  seeHelp: '（加 --help 查看用法）',
  choices: '可选：',
  defaultValue: '默认：',
  options: {
    accept: '把这些待认定表述认可为规定表述，写入责任目录',
    asOf: '以这一天为准判断逾期和到期（如 2026-04-10），默认今天',
    config: '使用指定的配置文件，其所在文件夹为工作区',
    decline: '把这些待认定表述标为不认可，此后按雷同处理',
    evidence: '结果中保留全部佐证数据，或只保留问题',
    failOn: '有这一级及以上的问题时退出码为 1（check 默认 error）',
    format: '输出格式 terminal|json|markdown，可加“:文件”写入文件，可重复',
    from: '不核查，改为读取已保存的核查结果（check -f json 的输出）',
    json: '以 JSON 输出',
    lang: '界面语言',
    members: '班子名册：“姓名:职务:分工1、分工2”，多人用分号隔开，第一人为主要负责人',
    namePartners: '单位反馈意见中写明外单位名称（默认写“某单位”）',
    noColor: '不使用颜色（也可设环境变量 NO_COLOR）',
    output: '输出文件夹',
    quiet: '不显示进度',
    reportFormat: '报告格式，逗号分隔：html,md,json',
    timing: '显示各阶段、各规则用时',
    unitId: '单位编号（默认用单位名称）',
    version: '显示版本号',
    year: '核查年度（默认取配置，其次取最新年度）',
  },
  commands: {
    check: {
      description: '核查清单，列出问题',
      argument: '工作区、单位文件夹或清单文件，默认当前文件夹',
      examples: [
        'wuze check                          核查当前文件夹',
        'wuze check units/yuanlin            只报告一个单位（仍与全部清单比较）',
        'wuze check -f terminal -f json:audit.json   显示并保存结果',
        'wuze check --fail-on warning        有警告也算不通过',
      ],
    },
    report: {
      description: '为每个单位出具清单核查反馈意见，并生成总览',
      argument: '工作区、单位文件夹或清单文件，默认当前文件夹',
      examples: [
        'wuze report -o out                  核查并写入 out 文件夹',
        'wuze report fixtures/lujiang -o out --format html,md',
        'wuze report --from audit.json -o out   由已保存的结果生成',
      ],
    },
    compare: {
      description: '逐条比较两份清单（或清单与模板），显示规定表述、个性内容和相同文字',
      examples: ['wuze compare units/yuanlin/2026/chen.yaml units/yuanlin/2026/cai.yaml'],
    },
    clauses: {
      description: '列出多份清单共有而未认定的表述，供认可或不认可',
      argument: '工作区，默认当前文件夹',
      examples: [
        'wuze clauses                        列出待认定表述（YAML）',
        'wuze clauses --accept 3fa9c1d2      认可，写入责任目录',
        'wuze clauses --decline 3fa9c1d2     不认可，此后按雷同处理',
      ],
    },
    explain: {
      description: '说明一条规则：为什么、看什么、怎么改、有哪些选项',
      examples: ['wuze explain copying/members'],
    },
    rules: { description: '列出全部规则', examples: ['wuze rules', 'wuze rules --json'] },
    schema: {
      description: '输出某种文件的格式定义（JSON Schema），供编辑器使用',
      examples: ['wuze schema                         列出种类', 'wuze schema list > list.schema.json', 'wuze schema unit --lang en'],
    },
    init: {
      description: '建立工作区，或在工作区中增加单位',
      argument: '文件夹；或 unit 加单位名称',
      examples: [
        'wuze init                           在当前文件夹建立工作区',
        'wuze init 清单2026                  在新文件夹建立工作区',
        'wuze init unit 鹭江市园林绿化局 --members "林某:党组书记、局长:人事、财务;陈某:副局长:绿化处"',
      ],
    },
  },
  progress: { reading: '读取', checking: '核查', remaining: (seconds) => `，约剩 ${seconds} 秒` },
  failure: {
    unexpected: '程序出错，这不是清单的问题，请把下面的内容反馈给开发者：',
    byCode: {
      ENOSPC: '磁盘空间不足，未写入：',
      EACCES: '没有权限：',
      EPERM: '没有权限：',
      EROFS: '磁盘只读，不能写入：',
      ENOTDIR: '路径中有一段不是文件夹：',
      EISDIR: '应为文件，却是文件夹：',
      ENOENT: '找不到文件：',
    },
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
  globalOptions: 'Global options:',
  examples: 'Examples:',
  helpOption: 'show help',
  helpCommand: 'show help for a command',
  seeHelp: '(add --help for usage)',
  choices: 'choices: ',
  defaultValue: 'default: ',
  options: {
    accept: 'accept these proposed sentences as clauses, in the catalogue',
    asOf: 'judge lateness and expiry as of this day (2026-04-10); default today',
    config: 'use this configuration; its folder is the root',
    decline: 'decline these proposed sentences: from then on they count as copying',
    evidence: 'keep all evidence in the result, or only the findings',
    failOn: 'exit with 1 when there is a finding of this severity or above (default of check: error)',
    format: 'terminal|json|markdown, with ":FILE" to write into a file; repeatable',
    from: 'do not audit: read a saved audit (the output of check -f json)',
    json: 'print JSON',
    lang: 'language',
    members: 'roster: "NAME:POSITION:DIVISION、DIVISION", separated by semicolons; the first is the principal',
    namePartners: "name other units in a unit's own report (default: 某单位)",
    noColor: 'no colour (or set NO_COLOR)',
    output: 'folder to write into',
    quiet: 'no progress',
    reportFormat: 'formats, separated by commas: html,md,json',
    timing: 'show the time of each phase and rule',
    unitId: "the unit's id (default: its name)",
    version: 'print the version',
    year: 'year to audit (default: of the configuration, else the newest)',
  },
  commands: {
    check: {
      description: 'audit lists and show the findings',
      argument: 'workspace, folder of a unit or a list; default: here',
      examples: [
        'wuze check                          audit this folder',
        'wuze check units/yuanlin            report one unit (still compared with all)',
        'wuze check -f terminal -f json:audit.json   show and save',
        'wuze check --fail-on warning        warnings fail too',
      ],
    },
    report: {
      description: 'write a rectification report for each unit, and an overview',
      argument: 'workspace, folder of a unit or a list; default: here',
      examples: [
        'wuze report -o out                  audit and write into out',
        'wuze report fixtures/lujiang -o out --format html,md',
        'wuze report --from audit.json -o out   render a saved audit',
      ],
    },
    compare: {
      description: 'compare two lists (or a list and a template) item by item',
      examples: ['wuze compare units/yuanlin/2026/chen.yaml units/yuanlin/2026/cai.yaml'],
    },
    clauses: {
      description: 'show shared sentences that nobody has judged yet, to accept or decline',
      argument: 'workspace; default: here',
      examples: [
        'wuze clauses                        show them as YAML',
        'wuze clauses --accept 3fa9c1d2      accept, into the catalogue',
        'wuze clauses --decline 3fa9c1d2     decline: counts as copying from then on',
      ],
    },
    explain: {
      description: 'explain a rule: why, what it looks at, how to fix, options',
      examples: ['wuze explain copying/members --lang en'],
    },
    rules: { description: 'list the rules', examples: ['wuze rules --lang en', 'wuze rules --json'] },
    schema: {
      description: "print the JSON Schema of a kind of file, for editors",
      examples: ['wuze schema                         list the kinds', 'wuze schema list --lang en > list.schema.json'],
    },
    init: {
      description: 'make a workspace, or add a unit to it',
      argument: 'a folder; or "unit" and the name of the unit',
      examples: [
        'wuze init                           make a workspace here',
        'wuze init lists-2026                make it in a new folder',
        'wuze init unit 鹭江市园林绿化局 --members "林某:党组书记、局长:人事、财务;陈某:副局长:绿化处"',
      ],
    },
  },
  progress: { reading: 'reading', checking: 'checking', remaining: (seconds) => `, about ${seconds} s left` },
  failure: {
    unexpected: 'the program failed; this is not the fault of your lists. Please report what follows: ',
    byCode: {
      ENOSPC: 'no space left on the disk, not written: ',
      EACCES: 'permission denied: ',
      EPERM: 'permission denied: ',
      EROFS: 'the disk is read-only: ',
      ENOTDIR: 'a part of the path is not a folder: ',
      EISDIR: 'a folder where a file was expected: ',
      ENOENT: 'no such file: ',
    },
  },
  error: 'error: ',
};

export function commandWords(language: Language): CommandWords {
  return language === 'en' ? en : zh;
}

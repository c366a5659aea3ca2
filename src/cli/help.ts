import type { Argument, Command, Option } from 'commander';
import type { Language } from '../language/bilingual.js';
import type { CommandWords } from '../language/command-words.js';
import { displayWidth, pad } from '../reports/width.js';
import { wrap } from '../reports/wrap.js';

/** Makes a command's help speak the language of the words, and lays it out by columns, not characters. */
export function localiseHelp(command: Command, words: CommandWords): void {
  command.helpOption('-h, --help', words.helpOption);
  if (command.parent === null) command.helpCommand(`help ${words.commandPlaceholder}`, words.helpCommand);
  const titles: Record<string, string> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.optionsTitle,
    'Commands:': words.commandsTitle,
  };
  const details = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const stated = typeof defaultValue === 'string' ? defaultValue : undefined;
    return `${description}${words.details(argChoices?.join('|'), stated)}`;
  };
  const argumentsOf = (described: Command): string[] =>
    described.registeredArguments.map((argument) => {
      const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${name}>` : `[${name}]`;
    });
  command.configureHelp({
    displayWidth,
    boxWrap: (text, width) =>
      wrap([{ text, style: 'plain' }], width)
        .map((line) => line.map((piece) => piece.text).join(''))
        .join('\n'),
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (described) =>
      [
        described.parent === null ? described.name() : `${described.parent.name()} ${described.name()}`,
        words.optionsPlaceholder,
        ...(described.commands.length > 0 ? [words.commandPlaceholder] : argumentsOf(described)),
      ].join(' '),
    subcommandTerm: (described) => [described.name(), ...argumentsOf(described)].join(' '),
    optionDescription: details,
    argumentDescription: details,
  });
}

/** The examples of a command, what they do beside them where there is room. */
export function examplesText(examples: CommandWords['commands']['check']['examples'], title: string): string {
  const noted = examples.filter(([, note]) => note !== undefined).map(([command]) => displayWidth(command));
  const column = Math.max(0, ...noted);
  const lines = examples.map(([command, note]) =>
    note === undefined ? `  ${command}` : `  ${pad(command, column)}  ${note}`,
  );
  return `\n${title}\n${lines.join('\n')}\n`;
}

/** commander's own messages about wrong use, in Chinese. */
const TRANSLATIONS: readonly [RegExp, string][] = [
  [/^error: unknown option '(.+?)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.+?)'/, '错误：没有命令 $1'],
  [/^error: missing required argument '(.+?)'/, '错误：缺少参数 <$1>'],
  [/^error: required option '(.+?)' not specified/, '错误：缺少必需的选项 $1'],
  [/^error: option '(.+?)' argument missing/, '错误：选项 $1 后面要写内容'],
  [
    /^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/m,
    '错误：选项 $1 不能是“$2”，可选：$3',
  ],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. Allowed choices are (.+?)\.$/m,
    '错误：参数 <$2> 不能是“$1”，可选：$3',
  ],
  [
    /^error: too many arguments(?: for '(?:.+?)')?\. Expected (\d+) arguments? but got (\d+)(?:: .*)?\.?/,
    '错误：参数太多：应为 $1 个，现有 $2 个',
  ],
  [/^\(Did you mean (?!one of)(.+?)\?\)$/m, '（是不是 $1？）'],
  [/^\(Did you mean one of (.+?)\?\)$/m, '（是不是其中之一：$1？）'],
];

export function usageMessage(text: string, language: Language): string {
  if (language === 'en') return text;
  return TRANSLATIONS.reduce(
    (message, [pattern, translation]) => message.replace(pattern, translation),
    text,
  );
}

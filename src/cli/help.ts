import type { Argument, Command, Option } from 'commander';
import type { Language } from '../language/bilingual.js';
import type { CommandWords } from '../language/command-words.js';

/** Makes a command's help speak the language of the words. */
export function localiseHelp(command: Command, words: CommandWords): void {
  command.helpOption('-h, --help', words.helpOption);
  if (command.commands.length > 0 || command.parent === null) command.helpCommand('help [command]', words.helpCommand);
  const titles: Record<string, string> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.optionsTitle,
    'Commands:': words.commandsTitle,
    'Global Options:': words.globalOptions,
  };
  const details = (entry: Option | Argument): string => {
    const notes = [
      entry.argChoices ? `${words.choices}${entry.argChoices.join('|')}` : undefined,
      entry.defaultValue !== undefined && entry.defaultValue !== true
        ? `${words.defaultValue}${String(entry.defaultValue)}`
        : undefined,
    ].filter((note) => note !== undefined);
    return notes.length > 0 ? `${entry.description} (${notes.join('; ')})` : entry.description;
  };
  command.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: details,
    argumentDescription: details,
  });
}

/** commander's own messages about wrong use, in Chinese. */
const TRANSLATIONS: readonly [RegExp, string][] = [
  [/^error: unknown option '(.+?)'/, '错误：没有选项 $1'],
  [/^error: unknown command '(.+?)'/, '错误：没有命令 $1'],
  [/^error: missing required argument '(.+?)'/, '错误：缺少参数 <$1>'],
  [/^error: required option '(.+?)' not specified/, '错误：缺少必需的选项 $1'],
  [/^error: option '(.+?)' argument missing/, '错误：选项 $1 后面要写内容'],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+?)\.$/m, '错误：选项 $1 不能是“$2”，可选：$3'],
  [/^error: too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\.?/, '错误：参数太多：应为 $2 个，现有 $3 个'],
  [/^\(Did you mean (.+?)\?\)$/m, '（是不是 $1？）'],
  [/^\(Did you mean one of (.+?)\?\)$/m, '（是不是其中之一：$1？）'],
];

export function usageMessage(text: string, language: Language): string {
  if (language === 'en') return text;
  return TRANSLATIONS.reduce((message, [pattern, translation]) => message.replace(pattern, translation), text);
}

import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../audit/version.js';
import type { Language } from '../language/bilingual.js';
import { type CommandWords, commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import { localiseHelp, usageMessage } from './help.js';

type Action = (...args: never[]) => Promise<number>;

/** Loads a command's code when it is run, and keeps its exit code. */
type Runner = (load: () => Promise<Action>) => (...args: unknown[]) => Promise<void>;

/** @returns the exit code */
export async function run(args: readonly string[], language: Language): Promise<number> {
  let exitCode = 0;
  const runner: Runner = (load) => async (...given) => {
    const action = (await load()) as (...args: unknown[]) => Promise<number>;
    exitCode = await action(...given);
  };
  const program = buildProgram(language, runner);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) {
      process.stderr.write(`${commandWords(language).error}${error.sentence[language]}\n`);
      return 2;
    }
    return unexpected(error, language);
  }
}

function unexpected(error: unknown, language: Language): number {
  const words = commandWords(language).failure;
  const code = (error as NodeJS.ErrnoException).code;
  const detail = error instanceof Error ? error.message : String(error);
  const known = code === undefined ? undefined : words.byCode[code];
  process.stderr.write(`${known ? `${known}${detail}` : `${words.unexpected}${detail}`}\n`);
  if (!known && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return 2;
}

/** The whole command line, described in one language. */
export function buildProgram(language: Language, runner: Runner): Command {
  const words = commandWords(language);
  const program = new Command('wuze');
  program
    .description(words.description)
    .version(VERSION, '-V, --version', words.options.version)
    .addOption(languageOption(words))
    .showHelpAfterError(words.seeHelp)
    .configureOutput({ outputError: (text, write) => write(usageMessage(text, language)) })
    .exitOverride();
  localiseHelp(program, words);

  const command = (name: string, argument?: string): Command => {
    const texts = words.commands[name.split(' ')[0]!]!;
    const made = program.command(name).description(texts.description).addOption(languageOption(words));
    if (argument) made.argument(argument, texts.argument ?? '');
    made.addHelpText('after', `\n${words.examples}\n${texts.examples.map((line) => `  ${line}`).join('\n')}\n`);
    localiseHelp(made, words);
    return made;
  };
  const option = (flags: string, key: keyof CommandWords['options']): Option => new Option(flags, words.options[key]);
  const auditing = (made: Command): Command =>
    made
      .addOption(option('--config <file>', 'config'))
      .addOption(option('--year <year>', 'year'))
      .addOption(option('--as-of <date>', 'asOf'))
      .addOption(option('--from <audit>', 'from'))
      .addOption(option('--fail-on <severity>', 'failOn').choices(['error', 'warning', 'info', 'never']))
      .addOption(option('-q, --quiet', 'quiet'))
      .addOption(option('--no-color', 'noColor'));

  auditing(command('check', '[paths...]'))
    .addOption(option('-f, --format <format[:file]>', 'format').argParser(collect))
    .addOption(option('--evidence <amount>', 'evidence').choices(['all', 'findings']).default('all'))
    .addOption(option('--timing', 'timing'))
    .action(runner(async () => (await import('./commands/check.js')).check as Action));

  auditing(command('report', '[paths...]'))
    .addOption(option('-o, --output <folder>', 'output').makeOptionMandatory())
    .addOption(option('--format <formats>', 'reportFormat').default('html,md'))
    .addOption(option('--name-partners', 'namePartners'))
    .action(runner(async () => (await import('./commands/report.js')).report as Action));

  command('compare <first> <second>')
    .addOption(option('--config <file>', 'config'))
    .addOption(option('--json', 'json'))
    .addOption(option('--no-color', 'noColor'))
    .action(runner(async () => (await import('./commands/compare.js')).compare as Action));

  command('clauses', '[paths...]')
    .addOption(option('--config <file>', 'config'))
    .addOption(option('--year <year>', 'year'))
    .addOption(option('--accept <ids...>', 'accept'))
    .addOption(option('--decline <ids...>', 'decline'))
    .action(runner(async () => (await import('./commands/clauses.js')).clauses as Action));

  command('explain <rule>').action(runner(async () => (await import('./commands/explain.js')).explain as Action));
  command('rules')
    .addOption(option('--json', 'json'))
    .action(runner(async () => (await import('./commands/rules.js')).listRules as Action));
  command('schema [kind]').action(runner(async () => (await import('./commands/schema.js')).printSchema as Action));

  command('init', '[names...]')
    .addOption(option('--members <members>', 'members'))
    .addOption(option('--id <id>', 'unitId'))
    .action(runner(async () => (await import('./commands/init.js')).init as Action));
  return program;
}

function languageOption(words: CommandWords): Option {
  return new Option('--lang <language>', words.options.lang).choices(['zh', 'en']).default('zh');
}

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

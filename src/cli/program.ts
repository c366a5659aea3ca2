import { Command, CommanderError, Option } from 'commander';
import { VERSION } from '../audit/version.js';
import { visible } from '../documents/visible.js';
import type { Language } from '../language/bilingual.js';
import { type CommandWords, commandWords } from '../language/command-words.js';
import { UsageError } from '../language/usage-error.js';
import { SHELLS } from './completion/scripts.js';
import { examplesText, localiseHelp, usageMessage } from './help.js';
import { addOrderCommands } from './order-program.js';

type Action = (...args: never[]) => Promise<number>;

/** Loads a command's code when it is run, and keeps its exit code. */
type Runner = (load: () => Promise<Action>) => (...args: unknown[]) => Promise<void>;

/** @returns the exit code */
export async function run(args: readonly string[], language: Language): Promise<number> {
  let exitCode = 0;
  const runner: Runner =
    (load) =>
    async (...given) => {
      const action = (await load()) as (...args: unknown[]) => Promise<number>;
      exitCode = await action(...given);
    };
  try {
    await buildProgram(language, runner).parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(visible(failureText(error, language)));
    return 2;
  }
}

/** What is said of a failure; only one that is nobody's wrong use shows where in the program it happened. */
export function failureText(error: unknown, language: Language): string {
  const words = commandWords(language);
  if (error instanceof UsageError) return `${words.error}${error.sentence[language]}\n`;
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : words.failure.byCode[code];
  if (reason !== undefined) return `${words.error}${path === undefined ? reason : `${path}: ${reason}`}\n`;
  return `${words.failure.unexpected}${message ?? String(error)}\n${stack ?? ''}\n`;
}

/** The whole command line, described in one language. */
export function buildProgram(language: Language, runner: Runner): Command {
  const words = commandWords(language);
  const program = new Command('wuze');
  program
    .description(words.description)
    .version(VERSION, '-V, --version', words.options.version)
    .addOption(languageOption(words, language))
    .showHelpAfterError(words.seeHelp)
    .configureOutput({ outputError: (text, write) => write(visible(usageMessage(text, language))) })
    .exitOverride();
  localiseHelp(program, words);

  /** @param forms how often each argument may occur: `<>` once, `[]` at most once, `<...>` once or more, `[...]` any number of times */
  const command = (
    name: keyof CommandWords['commands'],
    ...forms: ('<>' | '[]' | '<...>' | '[...]')[]
  ): Command => {
    const texts = words.commands[name];
    const made = program.command(name).description(texts.description);
    for (const [index, form] of forms.entries()) {
      const [argument, description] = texts.arguments![index]!;
      made.argument(`${form[0]}${argument}${form.slice(1)}`, description);
    }
    made.addHelpText('after', examplesText(texts.examples, words.examples));
    localiseHelp(made, words);
    return made;
  };
  const option = (
    flags: string,
    key: keyof CommandWords['options'],
    value?: keyof CommandWords['values'],
  ): Option =>
    new Option(value === undefined ? flags : `${flags} <${words.values[value]}>`, words.options[key]);
  const several = (
    flags: string,
    key: keyof CommandWords['options'],
    value: keyof CommandWords['values'],
  ): Option => {
    const made = new Option(`${flags} <${words.values[value]}...>`, words.options[key]);
    // commander sees this by itself only after a Latin letter.
    made.variadic = true;
    return made;
  };
  const common = (made: Command): Command => made.addOption(languageOption(words, language));
  const auditing = (made: Command): Command =>
    common(
      made
        .addOption(option('--config', 'config', 'file'))
        .addOption(option('--year', 'year', 'year'))
        .addOption(option('--as-of', 'asOf', 'date'))
        .addOption(option('--from', 'from', 'audit'))
        .addOption(option('--changed', 'changed', 'version'))
        .addOption(option('--baseline', 'baseline', 'file'))
        .addOption(option('--fail-on', 'failOn', 'severity').choices(['error', 'warning', 'info', 'never']))
        .addOption(option('--jobs', 'jobs', 'count'))
        .addOption(option('--cache-dir', 'cacheDir', 'folder'))
        .addOption(option('--no-cache', 'noCache'))
        .addOption(option('-q, --quiet', 'quiet'))
        .addOption(option('--no-color', 'noColor')),
    );

  auditing(
    command('check', '[...]')
      .addOption(option('-f, --format', 'format', 'format').argParser(collect))
      .addOption(option('--evidence', 'evidence', 'amount').choices(['all', 'findings']))
      .addOption(option('--update-baseline', 'updateBaseline'))
      .addOption(option('--prune-baseline', 'pruneBaseline'))
      .addOption(option('--watch', 'watch'))
      .addOption(option('--statistics', 'statistics'))
      .addOption(option('--shard', 'shard', 'part'))
      .addOption(option('--timing', 'timing')),
  ).action(runner(async () => (await import('./commands/check.js')).check as Action));

  auditing(
    command('report', '[...]')
      .addOption(option('-o, --output', 'output', 'folder').makeOptionMandatory())
      .addOption(option('--format', 'reportFormat', 'formats').default('html,md'))
      .addOption(option('--name-partners', 'namePartners')),
  ).action(runner(async () => (await import('./commands/report.js')).report as Action));

  common(
    command('merge', '[...]')
      .addOption(option('-f, --format', 'format', 'format').argParser(collect))
      .addOption(option('--evidence', 'evidence', 'amount').choices(['all', 'findings']))
      .addOption(option('--fail-on', 'failOn', 'severity').choices(['error', 'warning', 'info', 'never']))
      .addOption(option('--statistics', 'statistics'))
      .addOption(option('--no-color', 'noColor')),
  ).action(runner(async () => (await import('./commands/merge.js')).merge as Action));

  common(
    command('compare', '<>', '<>')
      .addOption(option('--config', 'config', 'file'))
      .addOption(option('--json', 'json'))
      .addOption(option('--no-color', 'noColor')),
  ).action(runner(async () => (await import('./commands/compare.js')).compare as Action));

  common(
    command('clauses', '[...]')
      .addOption(option('--config', 'config', 'file'))
      .addOption(option('--year', 'year', 'year'))
      .addOption(several('--accept', 'accept', 'ids'))
      .addOption(several('--decline', 'decline', 'ids')),
  ).action(runner(async () => (await import('./commands/clauses.js')).clauses as Action));

  common(
    command('export', '<...>')
      .addOption(option('--format', 'exportFormat', 'formats').choices(['docx']).default('docx'))
      .addOption(option('-o, --output', 'exportOutput', 'folderOrFile'))
      .addOption(option('--force', 'force'))
      .addOption(option('--config', 'config', 'file'))
      .addOption(option('-q, --quiet', 'quiet')),
  ).action(runner(async () => (await import('./commands/export.js')).exportLists as Action));

  common(command('explain', '<>')).action(
    runner(async () => (await import('./commands/explain.js')).explain as Action),
  );
  common(command('rules').addOption(option('--json', 'json'))).action(
    runner(async () => (await import('./commands/rules.js')).listRules as Action),
  );
  common(command('schema', '[]')).action(
    runner(async () => (await import('./commands/schema.js')).printSchema as Action),
  );
  common(
    command('init', '[...]')
      .addOption(option('--members', 'members', 'roster'))
      .addOption(option('--id', 'unitId', 'id')),
  ).action(runner(async () => (await import('./commands/init.js')).init as Action));
  common(
    command('import', '<...>')
      .addOption(option('-o, --output', 'output', 'folder').makeOptionMandatory())
      .addOption(option('--config', 'config', 'file'))
      .addOption(option('--year', 'importYear', 'year'))
      .addOption(option('--dry-run', 'dryRun'))
      .addOption(option('--force', 'force'))
      .addOption(option('--json', 'json'))
      .addOption(option('-q, --quiet', 'quiet')),
  ).action(runner(async () => (await import('./commands/import.js')).importFiles as Action));
  const completion = common(command('completion', '<>'));
  completion.registeredArguments[0]!.choices(SHELLS);
  completion.action(runner(async () => (await import('./commands/completion.js')).completion as Action));
  program
    .command('__complete', { hidden: true })
    .argument('[words...]')
    .action(runner(async () => (await import('./commands/completion.js')).complete as Action));
  addOrderCommands(program, { language, words, runner, common, auditing });
  return program;
}

/** The default is what was found on the command line, so that `--lang` also counts before the command. */
function languageOption(words: CommandWords, language: Language): Option {
  return new Option(`--lang <${words.values.language}>`, words.options.lang)
    .choices(['zh', 'en'])
    .default(language);
}

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

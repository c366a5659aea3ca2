import { type Command, Option } from 'commander';
import type { Language } from '../language/bilingual.js';
import type { CommandWords } from '../language/command-words.js';
import { orderCommandWords, orderOptionWords, orderValueWords } from '../language/order-words.js';
import { examplesText, localiseHelp } from './help.js';

type Action = (...args: never[]) => Promise<number>;

export interface OrderProgram {
  language: Language;
  words: CommandWords;
  runner: (load: () => Promise<Action>) => (...args: unknown[]) => Promise<void>;
  /** Options that every command has. */
  common: (made: Command) => Command;
  /** Options of the commands that audit. */
  auditing: (made: Command) => Command;
}

type Argument = '<>' | '<...>' | '[]' | '[...]';

/** Adds `wuze decide` and `wuze order …`. */
export function addOrderCommands(
  program: Command,
  { language, words, runner, common, auditing }: OrderProgram,
): void {
  const command = (
    parent: Command,
    name: string,
    key: keyof typeof orderCommandWords,
    ...forms: Argument[]
  ): Command => {
    const texts = orderCommandWords[key];
    const made = parent.command(name).description(texts.description[language]);
    for (const [at, form] of forms.entries()) {
      const [argument, description] = (
        texts as { arguments: [{ zh: string; en: string }, { zh: string; en: string }][] }
      ).arguments[at]!;
      made.argument(`${form[0]}${argument[language]}${form.slice(1)}`, description[language]);
    }
    const examples = texts.examples.map(([line, note]): [string, string] => [
      line as string,
      (note as { zh: string; en: string })[language],
    ]);
    made.addHelpText('after', examplesText(examples, words.examples));
    localiseHelp(made, words);
    if (parent !== program) {
      const help = made.configureHelp();
      // The usage names the whole command: wuze order draft.
      made.configureHelp({ ...help, commandUsage: (described) => `wuze ${help.commandUsage!(described)}` });
    }
    return made;
  };
  const option = (
    flags: string,
    key: keyof typeof orderOptionWords,
    value?: keyof typeof orderValueWords,
  ): Option =>
    new Option(
      value === undefined ? flags : `${flags} <${orderValueWords[value][language]}>`,
      orderOptionWords[key][language],
    );
  const config = () => new Option(`--config <${words.values.file}>`, words.options.config);
  const ledger = () => option('--ledger', 'ledger', 'file');
  const by = () => option('--by', 'by', 'name').makeOptionMandatory();
  const date = () => option('--date', 'date', 'date');

  common(
    command(program, 'decide', 'decide', '<...>')
      .addOption(option('--confirm', 'confirm'))
      .addOption(option('--dismiss', 'dismiss'))
      .addOption(by())
      .addOption(option('--reason', 'reason', 'text'))
      .addOption(option('--explanation', 'explanation', 'text'))
      .addOption(date())
      .addOption(config())
      .addOption(new Option(`--year <${words.values.year}>`, words.options.year))
      .addOption(new Option(`--from <${words.values.audit}>`, words.options.from)),
  ).action(runner(async () => (await import('./commands/decide.js')).decide as Action));

  const order = common(command(program, 'order', 'order'));
  order.helpCommand(false);

  auditing(
    command(order, 'draft', 'draft', '[...]')
      .addOption(option('-o, --output', 'output', 'folder'))
      .addOption(option('--format', 'format', 'format'))
      .addOption(option('--include-warnings', 'includeWarnings'))
      .addOption(option('--deadline', 'deadline', 'date'))
      .addOption(option('--working-days', 'workingDays', 'days'))
      .addOption(option('--name-partners', 'namePartners'))
      .addOption(ledger()),
  ).action(runner(async () => (await import('./commands/order-draft.js')).orderDraft as Action));

  common(
    command(order, 'issue', 'issue', '<...>')
      .addOption(by())
      .addOption(date())
      .addOption(option('--format', 'format', 'format'))
      .addOption(config())
      .addOption(ledger()),
  ).action(runner(async () => (await import('./commands/order-issue.js')).orderIssue as Action));

  const step = (made: Command): Command =>
    common(made.addOption(by()).addOption(date()).addOption(config()).addOption(ledger()));
  step(command(order, 'receive', 'receive', '<>')).action(
    runner(async () => (await import('./commands/order-steps.js')).orderReceive as Action),
  );
  step(command(order, 'reply', 'reply', '<>').addOption(option('--reason', 'reason', 'text'))).action(
    runner(async () => (await import('./commands/order-steps.js')).orderReply as Action),
  );
  step(
    command(order, 'extend', 'extend', '<>')
      .addOption(option('--until', 'until', 'date'))
      .addOption(option('--reason', 'reason', 'text'))
      .addOption(option('--grant', 'grant'))
      .addOption(option('--refuse', 'refuse')),
  ).action(runner(async () => (await import('./commands/order-steps.js')).orderExtend as Action));
  step(
    command(order, 'send-back', 'sendBack', '<>', '[...]')
      .addOption(option('--reason', 'reason', 'text').makeOptionMandatory())
      .addOption(option('--until', 'until', 'date')),
  ).action(runner(async () => (await import('./commands/order-steps.js')).orderSendBack as Action));

  auditing(
    command(order, 'follow', 'follow', '[]')
      .addOption(
        new Option(
          `--order <${orderValueWords.number[language]}>`,
          orderOptionWords.order[language],
        ).argParser(collect),
      )
      .addOption(option('--all', 'all'))
      .addOption(option('--format', 'followFormat', 'format'))
      .addOption(ledger()),
  ).action(runner(async () => (await import('./commands/order-follow.js')).orderFollow as Action));
  auditing(
    command(order, 'close', 'close', '<>', '[...]')
      .addOption(by())
      .addOption(date())
      .addOption(option('--reason', 'reason', 'text'))
      .addOption(option('--lists', 'lists', 'folder'))
      .addOption(ledger()),
  ).action(runner(async () => (await import('./commands/order-follow.js')).orderClose as Action));

  common(
    command(order, 'list', 'list')
      .addOption(option('--open', 'open'))
      .addOption(option('--month', 'month', 'month'))
      .addOption(option('--as-of', 'listAsOf', 'date'))
      .addOption(option('-f, --format', 'listFormat', 'format'))
      .addOption(config())
      .addOption(ledger())
      .addOption(new Option('--no-color', words.options.noColor)),
  ).action(runner(async () => (await import('./commands/order-list.js')).orderList as Action));

  const documents = (name: 'bulletin' | 'notice' | 'talks'): Command =>
    auditing(
      command(order, name, name, '[...]')
        .addOption(option('-o, --output', 'output', 'folder'))
        .addOption(option('--format', 'format', 'format'))
        .addOption(ledger()),
    );
  documents('bulletin')
    .addOption(option('--name-persons', 'namePersons'))
    .addOption(option('--deadline', 'bulletinDeadline', 'date'))
    .action(runner(async () => (await import('./commands/order-documents.js')).orderBulletin as Action));
  documents('notice').action(
    runner(async () => (await import('./commands/order-documents.js')).orderNotice as Action),
  );
  documents('talks').action(
    runner(async () => (await import('./commands/order-documents.js')).orderTalks as Action),
  );
  common(command(order, 'wording', 'wording', '<>')).action(
    runner(async () => (await import('./commands/order-documents.js')).orderWording as Action),
  );
}

function collect(value: string, previous: string[] | undefined): string[] {
  return [...(previous ?? []), value];
}

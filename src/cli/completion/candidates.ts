import type { Command, Option } from 'commander';
import type { CommandWords } from '../../language/command-words.js';

/** What may stand where the cursor is. */
export interface Candidates {
  values: { value: string; description: string }[];
  /** Which paths may stand there too; the shell knows them best. */
  paths?: 'files' | 'folders';
}

/** Values that the program's description does not hold. Each is only computed when it is asked for. */
export interface KnownValues {
  /** By command, of its arguments. */
  arguments: Record<string, () => Promise<Candidates> | Candidates>;
  /** By what stands for the value in help, such as `格式`. */
  options: Record<string, () => Promise<Candidates> | Candidates>;
}

const NONE: Candidates = { values: [] };

/**
 * What may stand at the end of a command line.
 * @param words after the program's name, the last one being typed (may be empty)
 */
export async function candidates(
  program: Command,
  words: readonly string[],
  known: KnownValues,
): Promise<Candidates> {
  const { before, typed, prefix } = lineOf(words);
  const { command, awaited, literal, operands } = read(program, before);
  const found = awaited
    ? await valuesOf(awaited, known)
    : typed.startsWith('-') && !literal && prefix === ''
      ? { values: optionsOf(command) }
      : await operandsOf(command, operands, known);
  return {
    ...found,
    values: found.values
      .map(({ value, description }) => ({ value: prefix + value, description }))
      .filter(({ value }) => value.startsWith(prefix + typed)),
  };
}

interface Line {
  before: string[];
  typed: string;
  /** What stands before the typed value in the same word: `--lang=`. */
  prefix: string;
}

/** bash makes words of their own of `=` and `:`; the other shells do not. */
function lineOf(words: readonly string[]): Line {
  const before = words.slice(0, -1);
  let typed = words.at(-1) ?? '';
  if (typed === '=' || typed === ':') {
    before.push(typed);
    typed = '';
  }
  const joined = before.filter((word) => word !== '=');
  const assignment = /^(--[\w-]+)=(.*)$/s.exec(typed);
  if (assignment === null) return { before: joined, typed, prefix: '' };
  return { before: [...joined, assignment[1]!], typed: assignment[2]!, prefix: `${assignment[1]}=` };
}

interface Reading {
  /** The innermost command that was named. */
  command: Command;
  /** The option whose value comes next. */
  awaited: Option | undefined;
  /** After `--`, where nothing is an option. */
  literal: boolean;
  operands: string[];
}

function read(program: Command, words: readonly string[]): Reading {
  const reading: Reading = { command: program, awaited: undefined, literal: false, operands: [] };
  for (const word of words) {
    if (reading.awaited !== undefined) {
      // `-f json:FILE`, in the pieces that bash makes of it, is still the value.
      reading.awaited = undefined;
    } else if (reading.literal || !word.startsWith('-')) {
      const inner = reading.literal ? undefined : subcommand(reading.command, word);
      if (inner !== undefined && reading.operands.length === 0) reading.command = inner;
      else reading.operands.push(word);
    } else if (word === '--') reading.literal = true;
    else if (!word.includes('=')) reading.awaited = optionNamed(reading.command, word);
  }
  return reading;
}

function subcommand(command: Command, name: string): Command | undefined {
  return command.commands.find((each) => each.name() === name || each.aliases().includes(name));
}

/** The option when it takes a value. */
function optionNamed(command: Command, flag: string): Option | undefined {
  const option = command.options.find(({ short, long }) => flag === short || flag === long);
  return option !== undefined && (option.required || option.optional) ? option : undefined;
}

function valuesOf(option: Option, known: KnownValues): Promise<Candidates> | Candidates {
  if (option.argChoices !== undefined) return plain(option.argChoices);
  const { flags } = option;
  const placeholder = flags.slice(flags.search(/[<[]/) + 1, -1).replace(/\.{3}$/, '');
  return Object.hasOwn(known.options, placeholder) ? known.options[placeholder]!() : NONE;
}

function optionsOf(command: Command): Candidates['values'] {
  const help = {
    value: '--help',
    description: command.createHelp().visibleOptions(command).at(-1)!.description,
  };
  const flags = command.options
    .filter(({ hidden }) => !hidden)
    .map(({ long, short, description }) => ({ value: (long ?? short)!, description }));
  return [...flags, help];
}

async function operandsOf(
  command: Command,
  operands: readonly string[],
  known: KnownValues,
): Promise<Candidates> {
  if (command.parent === null && operands[0] === 'help') {
    return operands.length === 1 ? { values: subcommandsOf(command, false) } : NONE;
  }
  if (command.commands.length > 0 && operands.length === 0) {
    return { values: subcommandsOf(command, command.parent === null) };
  }
  const declared = command.registeredArguments;
  const argument = declared[operands.length] ?? (declared.at(-1)?.variadic ? declared.at(-1) : undefined);
  if (argument === undefined) return NONE;
  if (argument.argChoices !== undefined) return plain(argument.argChoices);
  const values = Object.hasOwn(known.arguments, command.name()) ? known.arguments[command.name()] : undefined;
  return values === undefined ? { values: [], paths: 'files' } : values();
}

function subcommandsOf(command: Command, helpToo: boolean): Candidates['values'] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => helpToo || each.name() !== 'help')
    .map((each) => ({ value: each.name(), description: each.description() }));
}

function plain(values: readonly string[]): Candidates {
  return { values: values.map((value) => ({ value, description: '' })) };
}

/** The values that the parts of the program know: formats, rules, kinds of files. */
export function knownValues(
  words: CommandWords,
  parts: {
    formats: () => Promise<string[]>;
    reportFormats: () => Promise<string[]>;
    rules: () => Promise<Candidates['values']>;
    kinds: () => Promise<Candidates['values']>;
  },
): KnownValues {
  const files = (): Candidates => ({ values: [], paths: 'files' });
  const folders = (): Candidates => ({ values: [], paths: 'folders' });
  return {
    options: {
      [words.values.file]: files,
      [words.values.audit]: files,
      [words.values.folder]: folders,
      [words.values.folderOrFile]: files,
      [words.values.format]: async () => plain(await parts.formats()),
      [words.values.formats]: async () => plain(await parts.reportFormats()),
    },
    arguments: {
      explain: async () => ({ values: await parts.rules() }),
      schema: async () => ({ values: await parts.kinds() }),
      init: () => ({
        values: [{ value: 'unit', description: words.commands.init.examples[2]?.[1] ?? '' }],
        paths: 'folders',
      }),
    },
  };
}

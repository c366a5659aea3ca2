import type { Command } from 'commander';
import type { Language } from '../../language/bilingual.js';
import { commandWords } from '../../language/command-words.js';
import { candidates, knownValues } from '../completion/candidates.js';
import { completionScripts, type Shell } from '../completion/scripts.js';

/** `wuze completion SHELL`: prints the script that a shell reads. */
export async function completion(shell: Shell): Promise<number> {
  process.stdout.write(completionScripts[shell]);
  return 0;
}

/** `wuze __complete -- WORD…`: what the scripts ask. */
export async function complete(words: string[], _options: object, command: Command): Promise<number> {
  const { lang: language } = command.parent!.opts<{ lang: Language }>();
  const known = knownValues(commandWords(language), {
    formats: async () => Object.keys((await import('../../reports/index.js')).checkFormats),
    reportFormats: async () => Object.keys((await import('../../reports/index.js')).reportFormats),
    rules: async () =>
      (await import('../../rules/index.js')).rules.map(({ id, title }) => ({
        value: id,
        description: title[language],
      })),
    kinds: async () =>
      (await import('./schema.js')).kindsOfFiles().flatMap(({ name, chinese }) => [
        { value: name, description: chinese[0]! },
        { value: chinese[0]!, description: name },
      ]),
  });
  const { values, paths } = await candidates(command.parent!, words, known);
  const lines = values.map(({ value, description }) => `${value}\t${description.replace(/\s+/g, ' ')}\n`);
  process.stdout.write(lines.join('') + (paths === undefined ? '' : `:${paths}\n`));
  return 0;
}

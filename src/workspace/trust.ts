import type { Bilingual } from '../language/bilingual.js';
import { UsageError } from '../language/usage-error.js';
import type { ReadDocument } from './document.js';
import { pathMatches } from './globs.js';
import type { Configuration, DocumentKind } from './model.js';

/** Kinds of document that change what is found; they have effect only where the configuration names them. */
const TRUSTED = { catalogue: '责任目录', template: '清单模板', decisions: '复核意见' } as const;

/** The configuration's Chinese keys that name them. */
const KEYS = { catalogue: '责任目录', template: '模板', decisions: '复核意见' } as const;

export type TrustedKind = keyof typeof TRUSTED;

export function needsTrust(kind: DocumentKind | undefined): kind is TrustedKind {
  return kind !== undefined && Object.hasOwn(TRUSTED, kind);
}

/** Whether the configuration names the file for this purpose. */
export function isNamed(configuration: Configuration, kind: TrustedKind, file: string): boolean {
  if (kind === 'template') return configuration.templates.some((glob) => pathMatches(file, glob));
  const named = configuration[kind];
  return named !== undefined && named.replace(/^(?:\.\/)+/, '') === file;
}

/** Why a document that could have effect has none. */
export function withoutEffect(configuration: Configuration, kind: TrustedKind): Bilingual {
  const key = kind === 'template' ? 'templates' : kind;
  if (configuration.document === undefined) {
    return {
      zh: `不起作用：${TRUSTED[kind]}要由 wuze.yaml 指定，这里没有 wuze.yaml`,
      en: `a ${kind === 'decisions' ? 'file of decisions' : kind} has effect only where a wuze.yaml names it, and there is none`,
    };
  }
  return {
    zh: `不起作用：${configuration.document.file} 没有在“${KEYS[kind]}”（${key}）中指定它`,
    en: `not named under "${key}" in ${configuration.document.file}, so it has no effect`,
  };
}

/**
 * Files that the configuration relies on must be there and sound: a clause or decision that was lost
 * would turn into an accusation.
 * @throws UsageError with the first few problems and their places.
 */
export function demandSound(configuration: Configuration, documents: readonly ReadDocument[]): void {
  const plainNames = [
    ['catalogue', configuration.catalogue],
    ['decisions', configuration.decisions],
    ...configuration.templates.filter((glob) => !/[*?{[!(]/.test(glob)).map((glob) => ['template', glob]),
  ] as [TrustedKind, string | undefined][];
  for (const [kind, name] of plainNames) {
    if (name === undefined) continue;
    const bare = name.replace(/^(?:\.\/)+/, '');
    const document = documents.find(({ file }) => file === bare);
    // The decisions are written by `wuze decide`, which comes after the first check.
    if (document === undefined && kind === 'decisions') continue;
    if (document === undefined) throw new UsageError(missingFile(configuration, kind, name));
    if (document.kind !== kind && document.problems.length === 0)
      throw new UsageError(otherKind(configuration, kind, name));
  }
  for (const document of documents) {
    if (document.problems.length === 0) continue;
    const trusted = (Object.keys(TRUSTED) as TrustedKind[]).some((kind) =>
      isNamed(configuration, kind, document.file),
    );
    if (trusted) demandNoProblems(document);
  }
}

/** @throws UsageError */
export function demandNoProblems(document: ReadDocument): void {
  const shown = document.problems.slice(0, 5);
  if (shown.length === 0) return;
  const more = document.problems.length - shown.length;
  const line = (problem: (typeof shown)[number], language: 'zh' | 'en') => {
    const { line: number, column } = problem.range.start;
    const stop = language === 'zh' ? '；' : '. ';
    return `${document.file}:${number}:${column} ${problem.message[language]}${stop}${problem.advice[language]}`;
  };
  throw new UsageError({
    zh: [...shown.map((problem) => line(problem, 'zh')), ...(more > 0 ? [`另有 ${more} 处`] : [])].join('\n'),
    en: [...shown.map((problem) => line(problem, 'en')), ...(more > 0 ? [`and ${more} more`] : [])].join(
      '\n',
    ),
  });
}

function missingFile(configuration: Configuration, kind: TrustedKind, name: string): Bilingual {
  const file = configuration.document?.file ?? 'wuze.yaml';
  return {
    zh: `${file} 指定的${TRUSTED[kind]}“${name}”不存在（路径从 ${file} 所在的文件夹写起）`,
    en: `${file} names "${name}" as a ${kind}, but there is no such file (paths begin at the folder of ${file})`,
  };
}

function otherKind(configuration: Configuration, kind: TrustedKind, name: string): Bilingual {
  const file = configuration.document?.file ?? 'wuze.yaml';
  return {
    zh: `${file} 指定“${name}”为${TRUSTED[kind]}，但它不是（种类应为 ${TRUSTED[kind]}）`,
    en: `${file} names "${name}" as a ${kind}, but its kind is another one`,
  };
}

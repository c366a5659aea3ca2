import { visibleLine } from '../../documents/visible.js';
import type { PlannedFile } from '../../import/file-layout.js';
import { englishPlaceText, type OriginPlace, placeText } from '../../import/origin.js';
import type { Problem } from '../../import/problems.js';
import type { Confidence, Guess } from '../../import/recognise/recognised.js';
import type { Language } from '../../language/bilingual.js';
import { LIST_TYPES } from '../../rules/text/list-types.js';
import type { ListType } from '../../workspace/model.js';
import type { FileOutcome, ImportOutcome, Totals } from './outcome.js';

/** How the files were written. */
export interface Written {
  dryRun: boolean;
  folder: string;
  files: number;
  unchanged: number;
  /** Files in whose place other content was. */
  different: number;
}

/** What was read, what was guessed, what was not understood, file by file, counted at the end. */
export function summaryText(
  { files, skipped, totals }: ImportOutcome,
  written: Written,
  language: Language,
): string {
  const words = WORDS[language];
  const lines = files.flatMap((file) => fileLines(file, language));
  for (const { name, reason } of skipped)
    lines.push(`${visibleLine(name)}`, `  ${words.skipped}  ${reason[language]}`);
  lines.push('', words.totals(totals), words.written(written));
  return `${lines.join('\n')}\n`;
}

function fileLines(
  { file, written, notices, problems, unreadable }: FileOutcome,
  language: Language,
): string[] {
  const words = WORDS[language];
  const lines = [visibleLine(file)];
  if (unreadable !== undefined) {
    const { message, remedy } = unreadable;
    return [
      ...lines,
      `  ${words.unreadable}  ${message[language]}`,
      ...(remedy === undefined ? [] : [`  ${words.wayOut}  ${remedy[language]}`]),
    ];
  }
  for (const each of written) {
    lines.push(`  ${words.kinds[each.kind]}  ${what(each, language)} → ${visibleLine(each.file)}`);
    for (const note of each.notes) lines.push(`        ${words.note}${visibleLine(note[language])}`);
    const sure = sureOf(each.guesses, language);
    if (sure !== undefined) lines.push(`        ${words.sure}${sure}`);
    for (const confidence of ['medium', 'low'] as const)
      for (const [reason, abouts] of byReason(each.guesses, confidence, language))
        lines.push(
          `        ${words.guessed(words.confidence[confidence])}${abouts.join(words.listComma)}${words.colon}${visibleLine(reason)}`,
        );
  }
  for (const { message, place } of notices) {
    const where = place === undefined ? '' : placeIn(place, language);
    const said = visibleLine(message[language]);
    // Some name all their places themselves.
    lines.push(
      `  ${words.note}${where === '' || said.includes(where) ? '' : `${where}${words.colon}`}${said}`,
    );
  }
  for (const problem of problems) lines.push(`  ${words.notUnderstood}  ${problemText(problem, language)}`);
  if (written.length + problems.length === 0) lines.push(`  ${words.nothingNew}`);
  return lines;
}

function what({ kind, unit, year, type, person, count }: PlannedFile, language: Language): string {
  const words = WORDS[language];
  const whose = [unit, person]
    .filter((each) => each !== undefined)
    .map(visibleLine)
    .join(' ');
  if (kind === 'unit') return `${whose}${words.comma}${words.members(count)}`;
  const typeName = type === undefined ? '' : words.bracketed(LIST_TYPES[type as ListType][language]);
  const amount = kind === 'list' ? words.items(count) : words.sections(count);
  return `${whose}${typeName}${words.comma}${words.year(year ?? 0)}${words.comma}${amount}`;
}

/** What is certain, with one reason for all that share it. */
function sureOf(guesses: readonly Guess[], language: Language): string | undefined {
  const { comma, listComma, bracketed } = WORDS[language];
  const parts = [...byReason(guesses, 'high', language)].map(
    ([reason, abouts]) => `${abouts.join(listComma)}${bracketed(visibleLine(reason))}`,
  );
  return parts.length === 0 ? undefined : parts.join(comma);
}

/** What was decided with one confidence, put together by the reason. */
function byReason(
  guesses: readonly Guess[],
  confidence: Confidence,
  language: Language,
): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const guess of guesses) {
    if (guess.confidence !== confidence) continue;
    const reason = guess.reason[language];
    found.set(reason, [...(found.get(reason) ?? []), visibleLine(guess.about[language])]);
  }
  return found;
}

function placeIn(place: OriginPlace, language: Language): string {
  return visibleLine(language === 'zh' ? placeText(place) : englishPlaceText(place));
}

function problemText({ text, place, count, why }: Problem, language: Language): string {
  const words = WORDS[language];
  const where = place === undefined ? [] : [placeIn(place, language)];
  const places = count !== undefined && count > 1 ? words.andMore(count) : '';
  const quoted = text === '' ? [] : [`${words.quoted(visibleLine(text))}${places}`];
  const said = [...where, ...quoted].join(' ');
  return said === '' ? why[language] : `${said}${words.colon}${visibleLine(why[language])}`;
}

interface Words {
  kinds: Record<PlannedFile['kind'], string>;
  confidence: Record<Confidence, string>;
  comma: string;
  listComma: string;
  colon: string;
  sure: string;
  note: string;
  notUnderstood: string;
  unreadable: string;
  wayOut: string;
  skipped: string;
  nothingNew: string;
  quoted: (text: string) => string;
  bracketed: (text: string) => string;
  andMore: (count: number) => string;
  guessed: (confidence: string) => string;
  items: (count: number) => string;
  sections: (count: number) => string;
  members: (count: number) => string;
  year: (year: number) => string;
  totals: (totals: Totals) => string;
  written: (written: Written) => string;
}

const ZH: Words = {
  kinds: { list: '清单', debrief: '述责述廉', unit: '单位' },
  confidence: { high: '高', medium: '中', low: '低' },
  comma: '，',
  listComma: '、',
  colon: '：',
  sure: '确定：',
  note: '注意：',
  notUnderstood: '未看懂',
  unreadable: '读不了',
  wayOut: '怎么办',
  skipped: '略过',
  nothingNew: '没有写出新的内容：其中的单位已见于别的文件',
  quoted: (text) => `“${text}”`,
  bracketed: (text) => `（${text}）`,
  andMore: (count) => `等 ${count} 处`,
  guessed: (confidence) => `存疑（${confidence}）：`,
  items: (count) => `${count} 条`,
  sections: (count) => `${count} 部分`,
  members: (count) => `${count} 人`,
  year: (year) => `${year} 年度`,
  totals: (totals) =>
    `共 ${totals.files} 个文件：清单 ${totals.lists} 份（${totals.items} 条）、述责述廉 ${totals.debriefs} 份、单位 ${totals.units} 个（${totals.members} 人）；存疑 ${totals.guesses} 处，未看懂 ${totals.problems} 处，读不了 ${totals.unreadable} 个，略过 ${totals.skipped} 个`,
  written: ({ dryRun, folder, files, unchanged, different }) =>
    [
      `${dryRun ? `试运行，没有写入；将写入 ${folder}：` : `已写入 ${folder}：`}${files} 个文件`,
      unchanged > 0 ? `，另有 ${unchanged} 个与原来相同` : '',
      different > 0
        ? `，其中 ${different} 个${dryRun ? '已有而内容不同，要加 --force' : '覆盖了原来的内容'}`
        : '',
    ].join(''),
};

function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

const EN: Words = {
  kinds: { list: 'list', debrief: 'debrief', unit: 'unit' },
  confidence: { high: 'high', medium: 'medium', low: 'low' },
  comma: ', ',
  listComma: ', ',
  colon: ': ',
  sure: 'certain: ',
  note: 'note: ',
  notUnderstood: 'not understood',
  unreadable: 'not readable',
  wayOut: 'way out',
  skipped: 'skipped',
  nothingNew: 'nothing new was written: its units are known from other files',
  quoted: (text) => `"${text}"`,
  bracketed: (text) => ` (${text})`,
  andMore: (count) => ` (${count} places)`,
  guessed: (confidence) => `guessed (${confidence}): `,
  items: (count) => counted(count, 'item'),
  sections: (count) => counted(count, 'section'),
  members: (count) => counted(count, 'member'),
  year: (year) => `for ${year}`,
  totals: (totals) =>
    `${counted(totals.files, 'file')}: ${counted(totals.lists, 'list')} (${counted(totals.items, 'item')}), ${counted(totals.debriefs, 'debrief')}, ${counted(totals.units, 'unit')} (${counted(totals.members, 'member')}); ${counted(totals.guesses, 'guess', 'guesses')}, ${totals.problems} not understood, ${totals.unreadable} not readable, ${totals.skipped} skipped`,
  written: ({ dryRun, folder, files, unchanged, different }) =>
    [
      `${dryRun ? `dry run, nothing was written; for ${folder}: ` : `written into ${folder}: `}${counted(files, 'file')}`,
      unchanged > 0 ? `, ${unchanged} more are as they were` : '',
      different > 0
        ? `, ${different} of them ${dryRun ? 'are there with other content and need --force' : 'over other content'}`
        : '',
    ].join(''),
};

const WORDS: Record<Language, Words> = { zh: ZH, en: EN };

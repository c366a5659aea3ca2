import { CST, Lexer } from 'yaml';
import type { Bilingual } from '../language/bilingual.js';
import { isoDate } from '../workspace/dates.js';
import { LineIndex } from '../workspace/lines.js';
import type { SourceDocument, SourceRange } from '../workspace/model.js';

/** A comment `# wuze-ignore copying/members: 理由 until 2026-12-31` in a file. */
export interface IgnoreComment {
  range: SourceRange;
  /** Without the number sign. */
  text: string;
  /** Line (from 1) of what it stands beside or above; undefined when nothing comes after it. */
  line: number | undefined;
  /** True when nothing but comments comes before it: it is about the whole file. */
  atTop: boolean;
  rules: string[];
  reason: string;
  /** `YYYY-MM-DD` */
  until?: string;
  /** Why it has no effect. */
  fault?: Bilingual;
}

const WORD = /^#+\s*wuze-ignore(?![\w-])/;
const RULE = /^[a-z][a-z-]*\/(?:[a-z][a-z-]*|\*)$/;
/** The date at the end; what cannot be a day is taken too, to be told. */
const UNTIL = /(?:^|[\s,，;；(（])(?:until|截止|至)[\s:：]*([0-9０-９][0-9０-９年月日号./-]*)\s*[)）。.]?$/;

/** The comments of a file that ask for an exemption; text that only looks like one (in a block text, in quotes) is none. */
export function ignoreComments(document: SourceDocument): IgnoreComment[] {
  const { text } = document;
  if (!text.includes('wuze-ignore')) return [];
  const lines = new LineIndex(text);
  const comments = commentsOf(text);
  const commentAt = new Map(comments.map(({ from }) => [lines.lineAt(from), from]));
  /** Text of the line before its comment. */
  const content = (line: number): string => {
    const from = commentAt.get(line);
    const whole = lines.line(line);
    return (from === undefined ? whole : whole.slice(0, from - (lines.starts[line] as number))).trim();
  };
  const isEmpty = (line: number) => /^(?:|---|%.*)$/.test(content(line));
  const count = lines.starts.length;
  /** For each line, the first one from it on that holds something; a dash alone begins an item on the next line. */
  const target: number[] = Array(count + 1).fill(count);
  for (let line = count - 1; line >= 0; line--) {
    target[line] = isEmpty(line) || content(line) === '-' ? target[line + 1]! : line;
  }
  let top = 0;
  while (top < count && isEmpty(top)) top++;
  return comments
    .filter(({ written }) => WORD.test(written))
    .map(({ from, written }) => {
      const own = lines.lineAt(from);
      const about = target[own]!;
      return {
        range: lines.range(from, from + written.length),
        text: written.replace(/^#+\s*/, ''),
        line: about < count ? about + 1 : undefined,
        atTop: own < top,
        ...parse(written.replace(WORD, '')),
      };
    });
}

function commentsOf(text: string): { from: number; written: string }[] {
  const found: { from: number; written: string }[] = [];
  let from = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = scalar ? 'scalar' : CST.tokenType(lexeme);
    scalar = type === 'scalar' && lexeme === CST.SCALAR;
    if (type === 'comment') found.push({ from, written: lexeme.trimEnd() });
    if (lexeme !== CST.SCALAR && lexeme !== CST.DOCUMENT && lexeme !== CST.FLOW_END) from += lexeme.length;
  }
  return found;
}

function parse(written: string): Pick<IgnoreComment, 'rules' | 'reason' | 'until' | 'fault'> {
  // A second comment on the line is for other readers.
  const text = written.split(/\s#/)[0]!;
  const colon = text.search(/[:：]/);
  const names = (colon < 0 ? text : text.slice(0, colon)).split(/[\s,，、]+/).filter((name) => name !== '');
  const rules = names.filter((name) => RULE.test(name));
  const said = colon < 0 ? '' : text.slice(colon + 1).trim();
  const date = UNTIL.exec(said);
  const until = date === null ? undefined : isoDate(date[1]!.normalize('NFKC'));
  const reason = (date === null ? said : said.slice(0, date.index)).trim();
  const fault = faultOf(names, rules, reason, date !== null && until === undefined ? date[1]! : undefined);
  return { rules, reason, ...(until !== undefined && { until }), ...(fault && { fault }) };
}

function faultOf(
  names: readonly string[],
  rules: readonly string[],
  reason: string,
  wrongDate: string | undefined,
): Bilingual | undefined {
  const wrong = names.find((name) => !rules.includes(name));
  if (names.length === 0) return { zh: '没有写规则', en: 'it names no rule' };
  if (wrong !== undefined) return { zh: `“${wrong}”不是规则编号`, en: `"${wrong}" is not the id of a rule` };
  if (rules.some((rule) => rule.startsWith('suppression/'))) {
    return {
      zh: '对豁免本身的检查不能在清单中豁免',
      en: 'the checks on exemptions cannot be exempted in a list',
    };
  }
  if (reason === '') return { zh: '没有写理由', en: 'it gives no reason' };
  if (wrongDate !== undefined) return { zh: `“${wrongDate}”不是日期`, en: `"${wrongDate}" is not a date` };
  return undefined;
}

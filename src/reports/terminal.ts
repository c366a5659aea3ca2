import type { Audit, AuditUnit, Finding } from '../audit/audit.js';
import type { Language } from '../language/bilingual.js';
import { reportWords, say, checkWords as words } from '../language/report-words.js';
import { type AuditIndex, byPlace, byText, counts, groupBy, indexAudit } from './audit-index.js';
import { type Comparison, comparisonsOf } from './comparison.js';
import type { CheckFormat, CheckOptions } from './format.js';
import { itemsLabel, likenessText, ruleTitle, verdictLabel } from './labels.js';
import { limitPerRule } from './limit.js';
import { partiesOf } from './parties.js';
import { type Piece, passages } from './passages.js';
import { Screen, verdictStyle } from './screen.js';
import { summaryLines } from './terminal-summary.js';
import { visibleLine } from './visible.js';
import { displayWidth } from './width.js';
import { type Styled, type TextStyle, wrap } from './wrap.js';

/** Where the text of a finding begins. */
const INDENT = 4;
/** Two texts are put side by side when there are at least so many columns for each. */
const NARROWEST_COLUMN = 38;
const MOST_RELATED = 6;
const MARKS = { error: '✖', warning: '▲', info: '·' } as const;

/** What `wuze check` prints: findings by unit and file, then a summary to act on. */
export const terminal: CheckFormat = (audit: Audit, options: CheckOptions): string => {
  const screen = new Screen(options);
  const index = indexAudit(audit);
  const limited = limitPerRule(audit.findings, options.maximumPerRule);
  const visibleIndex = indexAudit({ ...audit, findings: limited.shown });
  for (const unit of [...index.units.values(), undefined]) {
    const all = index.findings.get(unit?.id) ?? [];
    if (all.length > 0) unitLines(screen, unit, all, visibleIndex.findings.get(unit?.id) ?? [], index);
  }
  summaryLines(screen, index, limited);
  return screen.text();
};

function unitLines(
  screen: Screen,
  unit: AuditUnit | undefined,
  all: readonly Finding[],
  shown: readonly Finding[],
  index: AuditIndex,
): void {
  const { language } = screen;
  if (unit === undefined) screen.write([{ text: say(reportWords.noUnit, language), style: 'heading' }]);
  else screen.write(unitHead(unit, language));
  for (const [file, findings] of [...groupBy(shown, ({ file: path }) => path)].toSorted(([a], [b]) =>
    byText(a, b),
  )) {
    screen.gap();
    screen.write([{ text: visibleLine(file), style: 'strong' }], 2);
    for (const finding of findings.toSorted(byPlace)) {
      if (counts(finding)) findingLines(screen, finding, index);
      else closedLine(screen, finding, index);
    }
  }
  if (all.length > shown.length) {
    const text = say(words.hiddenInUnit, language, { count: all.length - shown.length });
    screen.gap();
    screen.write([{ text, style: 'dim' }], 2);
  }
  screen.gap();
}

function unitHead(unit: AuditUnit, language: Language): Styled[] {
  const submitted =
    unit.due === undefined
      ? say(words.unitHeadNoRoster, language, { submitted: unit.submitted })
      : say(words.unitHead, language, { submitted: unit.submitted, due: unit.due });
  return [
    { text: visibleLine(unit.name), style: 'heading' },
    { text: '  ', style: 'plain' },
    { text: verdictLabel(unit, language), style: verdictStyle(unit) },
    { text: `  ${submitted}`, style: 'dim' },
  ];
}

function findingLines(screen: Screen, finding: Finding, index: AuditIndex): void {
  const { language } = screen;
  const parties = partiesOf(finding, index, { language, namePartners: true });
  const comparisons = comparisonsOf(finding, index, parties, {
    language,
    context: 16,
    whole: 200,
    othersWhole: true,
  });
  const head: Styled[] = [
    { text: `${finding.start.line}:${finding.start.column}  `, style: 'dim' },
    {
      text: `${MARKS[finding.severity]} ${say(reportWords.severities[finding.severity], language)}`,
      style: finding.severity,
    },
    { text: `  ${whoAndWhat(finding, index, language)}`, style: 'plain' },
    { text: `  ${finding.rule} ${finding.id}`, style: 'dim' },
  ];
  screen.write(head, 2, INDENT);
  screen.write([{ text: visibleLine(finding.problem[language]), style: 'strong' }], INDENT);
  const line = (label: { zh: string; en: string }, text: string | undefined, style: TextStyle = 'dim') => {
    if (text !== undefined && text !== '') screen.labelled(say(label, language), [{ text, style }], INDENT);
  };
  if (finding.state === 'confirmed') line(reportWords.states.confirmed, finding.reason, 'plain');
  if (comparisons.length === 0 && finding.text !== undefined) {
    screen.labelled(
      say(words.text, language),
      styledPieces(passages(finding.text, { limit: 200 }), language),
      INDENT,
    );
  }
  line(words.origin, finding.origin && visibleLine(finding.origin[language]), 'plain');
  line(words.basis, visibleLine(finding.basis[language]));
  line(words.advice, visibleLine(finding.advice[language]));
  if (finding.similarity !== undefined)
    line(words.likeness, likenessText(finding.similarity, language), 'plain');
  line(words.note, finding.note && visibleLine(finding.note[language]), 'plain');
  line(words.leftovers, finding.leftovers?.join(say(reportWords.listSeparator, language)), 'plain');
  for (const comparison of comparisons) comparisonLines(screen, comparison, finding);
  relatedLines(screen, finding, parties.label);
  screen.gap();
}

/** Places of others that no comparison shows; the first ones, and how many there are. */
function relatedLines(screen: Screen, finding: Finding, label: (related: number) => string): void {
  const compared = new Set(finding.matches?.map((match) => match.related));
  const rest = (finding.related ?? [])
    .map((place, at) => ({ place, at }))
    .filter(({ at }) => !compared.has(at));
  const name = say(words.related, screen.language);
  for (const { place, at } of rest.slice(0, MOST_RELATED)) {
    screen.labelled(
      name,
      [
        {
          text: visibleLine(`${placeOf(place)}${originOf(place, screen.language)}  ${label(at)}`),
          style: 'dim',
        },
      ],
      INDENT,
    );
  }
  if (rest.length > MOST_RELATED) {
    const text = say(reportWords.morePlaces, screen.language, { count: rest.length - MOST_RELATED });
    screen.labelled(name, [{ text, style: 'dim' }], INDENT);
  }
}
/** file:line:column, which terminals and editors open. */
function placeOf({ file, start }: { file: string; start: Finding['start'] }): string {
  return `${file}:${start.line}:${start.column}`;
}

/** Where it stands in the office's own file, after a place. */
function originOf({ origin }: Pick<Finding, 'origin'>, language: Language): string {
  if (origin === undefined) return '';
  return `  ${say(reportWords.originAfter, language, { origin: origin[language] })}`;
}

function whoAndWhat(finding: Finding, index: AuditIndex, language: Language): string {
  const type =
    finding.listType ?? (index.lists.get(finding.file)?.kind === 'debrief' ? 'debrief' : undefined);
  const list =
    type === undefined || finding.person !== undefined ? undefined : say(reportWords.lists[type], language);
  const item = itemsLabel(finding, index, language);
  const parts = [finding.person ?? list, item, ruleTitle(finding.rule, index, language)];
  return visibleLine(parts.filter((part) => part !== undefined).join(' '));
}

function closedLine(screen: Screen, finding: Finding, index: AuditIndex): void {
  const { language } = screen;
  const reason = finding.reason === undefined ? '' : ` — ${finding.reason}`;
  const text = `${finding.start.line}:${finding.start.column}  ${say(reportWords.states[finding.state], language)}  ${whoAndWhat(finding, index, language)}  ${finding.rule} ${finding.id}${reason}`;
  screen.write([{ text: visibleLine(text), style: 'dim' }], 2, INDENT);
}

function comparisonLines(screen: Screen, comparison: Comparison, finding: Finding): void {
  const related = finding.related?.[comparison.related];
  const place = related === undefined ? '' : placeOf(related) + originOf(related, screen.language);
  const available = screen.columns - INDENT;
  const column = Math.floor((available - 3) / 2);
  if (column < NARROWEST_COLUMN) stacked(screen, comparison, place);
  else sideBySide(screen, comparison, place, column);
}

function stacked(screen: Screen, { own, other, score }: Comparison, place: string): void {
  const sides = [
    { head: `${own.label}  ${score}`, pieces: own.pieces },
    { head: `${other.label}  ${place}`, pieces: other.pieces },
  ];
  for (const { head, pieces } of sides) {
    screen.write([{ text: visibleLine(head), style: 'dim' }], INDENT);
    for (const line of wrap(styledPieces(pieces, screen.language), screen.columns - INDENT - 2)) {
      markedLine(screen, [{ text: '  ', style: 'plain' }, ...line]);
    }
  }
}

function sideBySide(screen: Screen, comparison: Comparison, place: string, column: number): void {
  const { own, other, score } = comparison;
  const heads = [visibleLine(`${own.label}  ${score}`), `${visibleLine(other.label)}\n${visibleLine(place)}`];
  const rows = [
    heads.map((text) => wrap([{ text, style: 'dim' }], column)),
    [own, other].map(({ pieces }) => wrap(styledPieces(pieces, screen.language), column)),
  ];
  for (const sides of rows) {
    const height = Math.max(...sides.map((side) => side.length));
    for (let at = 0; at < height; at += 1) {
      const left = sides[0]![at] ?? [];
      const gap = ' '.repeat(Math.max(0, column - displayWidth(left.map(({ text }) => text).join(''))));
      markedLine(screen, [...left, { text: `${gap} | `, style: 'dim' }, ...(sides[1]![at] ?? [])]);
    }
  }
}

/** A line of compared text; without colours, `~` under the characters that are common. */
function markedLine(screen: Screen, line: readonly Styled[]): void {
  screen.line(' '.repeat(INDENT) + screen.painted(line));
  if (screen.coloured || !line.some(({ style }) => style === 'common')) return;
  const marks = line.map(({ text, style }) => (style === 'common' ? '~' : ' ').repeat(displayWidth(text)));
  screen.line(' '.repeat(INDENT) + marks.join(''));
}

function styledPieces(pieces: readonly Piece[], language: Language): Styled[] {
  return pieces.map((piece) => {
    if (piece.kind === 'gap') {
      return {
        text: say(reportWords.hiddenCharacters, language, { count: piece.hidden ?? 0 }),
        style: 'dim',
      };
    }
    const style = piece.kind === 'masked' ? 'dim' : piece.kind;
    return { text: piece.text, style };
  });
}

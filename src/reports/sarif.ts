import type { Audit, Finding, NotChecked, RelatedPlace } from '../audit/audit.js';
import { jsonText } from '../documents/json-text.js';
import { visible, visibleLine } from '../documents/visible.js';
import type { Bilingual, Language } from '../language/bilingual.js';
import { ciWords as words } from '../language/ci-words.js';
import { reportWords, say } from '../language/report-words.js';
import { type AuditIndex, indexAudit } from './audit-index.js';
import { findingText } from './finding-text.js';
import type { CheckFormat, CheckOptions } from './format.js';
import { partiesOf } from './parties.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Results of one run that GitHub shows. https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support */
const SHOWN_BY_GITHUB = 5000;

/** What paths are relative to; a reader puts in where it has the repository. */
const BASE = 'SRCROOT';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** `wuze check -f sarif`: the Static Analysis Results Interchange Format 2.1.0 (OASIS). */
export const sarif: CheckFormat = (audit: Audit, options: CheckOptions): string => {
  const index = indexAudit(audit);
  const { language } = options;
  const rules = ruleIds(audit);
  const positions = new Map(rules.map((id, at) => [id, at]));
  const run = {
    tool: {
      driver: {
        name: audit.tool.name,
        version: audit.tool.version,
        semanticVersion: audit.tool.version,
        rules: rules.map((id) => ruleDescriptor(id, index, options)),
      },
    },
    automationDetails: { id: `wuze/${audit.year}/` },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [BASE]: { description: { text: say(words.root, language) } } },
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: notifications(index, language) }],
    results: audit.findings.map((finding) => result(finding, positions, index, options)),
    properties: { year: audit.year, asOf: audit.asOf, summary: audit.summary },
  };
  return jsonText({ $schema: SCHEMA, version: '2.1.0', runs: [run] });
};

/** The rules that ran, then others that a saved audit has findings of. */
function ruleIds(audit: Audit): string[] {
  return [...new Set([...audit.rules.map(({ id }) => id), ...audit.findings.map(({ rule }) => rule)])];
}

function ruleDescriptor(id: string, index: AuditIndex, { language, rationale }: CheckOptions) {
  const rule = index.rules.get(id);
  const title = visibleLine(rule?.title[language] ?? id);
  const why = rationale?.(id)?.[language];
  const group = id.slice(0, id.indexOf('/'));
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: title },
    fullDescription: { text: why === undefined ? title : firstParagraph(why) },
    help: { text: plainText(why ?? title), markdown: `# ${title}\n\n${why ?? id}` },
    ...(rule && { defaultConfiguration: { level: LEVELS[rule.severity] } }),
    properties: { tags: [...new Set([group, groupName(group)[language]])] },
  };
}

/** copying/last-year → CopyingLastYear: viewers show the name as an identifier. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|[/-])([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function groupName(group: string): Bilingual {
  const names: Record<string, Bilingual> = reportWords.groups;
  return Object.hasOwn(names, group) ? names[group]! : { zh: group, en: group };
}

function firstParagraph(markdown: string): string {
  return plainText(markdown.split(/\n\s*\n/)[0]!).replaceAll('\n', ' ');
}

function plainText(markdown: string): string {
  return markdown.replace(/`/g, '').replace(/\*\*/g, '').trim();
}

function notifications({ audit, rules, units }: AuditIndex, language: Language) {
  const gaps = audit.notChecked.map((gap: NotChecked) => {
    const unit =
      gap.unit === undefined ? say(words.allUnits, language) : (units.get(gap.unit)?.name ?? gap.unit);
    const title = rules.get(gap.rule)?.title[language] ?? gap.rule;
    return {
      level: 'note',
      associatedRule: { id: gap.rule },
      message: message(say(words.notChecked, language, { title, unit, reason: gap.reason[language] })),
    };
  });
  const count = audit.findings.length;
  if (count <= SHOWN_BY_GITHUB) return gaps;
  const values = { shown: SHOWN_BY_GITHUB, count, hidden: count - SHOWN_BY_GITHUB };
  return [...gaps, { level: 'warning', message: message(say(words.githubResults, language, values)) }];
}

function result(
  finding: Finding,
  positions: ReadonlyMap<string, number>,
  index: AuditIndex,
  { language, prefix = '' }: CheckOptions,
) {
  const { id, rule, severity, state, unit, person, item, similarity, related } = finding;
  const parties = partiesOf(finding, index, { language, namePartners: true });
  return {
    ruleId: rule,
    ruleIndex: positions.get(rule)!,
    level: LEVELS[severity],
    message: message(findingText(finding, language)),
    locations: [{ physicalLocation: physicalLocation(finding, prefix) }],
    ...(related?.length && {
      relatedLocations: related.map((place, at) => ({
        id: at,
        physicalLocation: physicalLocation(place, prefix),
        message: message(visibleLine(parties.label(at))),
      })),
    }),
    partialFingerprints: { 'wuzeFindingId/v1': id },
    suppressions: suppressions(finding),
    properties: {
      id,
      state,
      ...(unit && { unit }),
      ...(person && { person }),
      ...(item && { item }),
      ...(similarity && { similarity }),
    },
  };
}

/** Exempted and dismissed findings stay in the file; readers leave them out by this. */
function suppressions({ state, suppressedBy, reason }: Finding) {
  if (state !== 'suppressed' && state !== 'dismissed') return [];
  return [
    {
      kind: suppressedBy === 'comment' ? 'inSource' : 'external',
      status: 'accepted',
      ...(reason !== undefined && { justification: visible(reason) }),
    },
  ];
}

function physicalLocation(
  { file, start, end }: Pick<RelatedPlace, 'file' | 'start' | 'end'>,
  prefix: string,
) {
  return {
    artifactLocation: { uri: encodePath(prefix + file), uriBaseId: BASE },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A relative URI reference (RFC 3986) in UTF-8. */
export function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replace(
        /[!'()*]/g,
        (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

/** `[text](target)` would be shown as a link (SARIF 3.11.6): a list must not make one. */
function message(text: string): { text: string } {
  return { text: text.replaceAll('](', '］(') };
}

import { createRequire } from 'node:module';
import type { ErrorObject } from 'ajv';
import type { Audit } from '../audit/audit.js';
import { jsonPieces, jsonText } from '../documents/json-text.js';
import { readAuditWords, say } from '../language/report-words.js';
import { UsageError } from '../language/usage-error.js';
import type { PiecedFormat, ReportFile, ReportFormat } from './format.js';

/** Problems of an unreadable audit that are named; the rest is counted. */
const MOST_PROBLEMS = 5;

/**
 * The audit as canonical JSON: two spaces, one line feed at the end, the same value always the same bytes.
 * What a terminal might act on is escaped; the value is the same.
 */
export const json: PiecedFormat = (audit: Audit): Iterable<string> => jsonPieces(audit);

/** The whole batch in one file, to be read again with `--from`. */
export const format = {
  files: (audit: Audit): ReportFile[] => [{ name: 'audit.json', content: jsonText(audit) }],
} satisfies ReportFormat;

/**
 * Reads a saved audit.
 * @throws UsageError when it is no JSON, of another version, or not as schemas/audit.schema.json says
 */
export async function readAudit(text: string): Promise<Audit> {
  const value = parse(text);
  const version =
    typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version !== 1)
    throw new UsageError(both(readAuditWords.version, { version }));
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    // The schema is translated for one audit: the time goes to that. Tests tell whether it is one.
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  ajv.addVocabulary(['x-description']);
  const validate = ajv.compile<Audit>(auditSchema());
  if (validate(value)) return value;
  throw new UsageError(invalid(validate.errors ?? []));
}

/** The published schema of the audit. */
export function auditSchema(): Record<string, unknown> {
  return createRequire(import.meta.url)('wuze/schemas/audit.schema.json') as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UsageError(both(readAuditWords.notJson, {}));
  }
}

function invalid(errors: readonly ErrorObject[]): { zh: string; en: string } {
  const problems = errors.map((error) => {
    const path = error.instancePath === '' ? '/' : error.instancePath;
    return both(readAuditWords.problem, { path, what: complaint(error) });
  });
  const shown = problems.slice(0, MOST_PROBLEMS);
  if (problems.length > MOST_PROBLEMS) {
    shown.push(both(readAuditWords.more, { count: problems.length - MOST_PROBLEMS }));
  }
  return both(readAuditWords.invalid, {
    problems: { zh: shown.map(({ zh }) => zh).join('；'), en: shown.map(({ en }) => en).join('; ') },
  });
}

/** What is wrong in one place, in words; rarer keywords as the validator says them. */
function complaint({ keyword, params, message }: ErrorObject): { zh: string; en: string } {
  const { complaints } = readAuditWords;
  switch (keyword) {
    case 'required':
      return both(complaints.required, { name: String(params.missingProperty) });
    case 'additionalProperties':
      return both(complaints.additional, { name: String(params.additionalProperty) });
    case 'type':
      return both(complaints.type, { type: String(params.type) });
    case 'enum':
      return both(complaints.values, { values: (params.allowedValues as unknown[]).join(' | ') });
    default:
      return both(complaints.other, { message: message ?? keyword });
  }
}

function both(
  words: { zh: string; en: string },
  values: Parameters<typeof say>[2],
): { zh: string; en: string } {
  return { zh: say(words, 'zh', values), en: say(words, 'en', values) };
}

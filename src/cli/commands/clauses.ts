import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Finding } from '../../audit/audit.js';
import { audit } from '../../audit/run.js';
import { visibleLine } from '../../documents/visible.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { loadWorkspace } from '../../workspace/load.js';
import type { SourceDocument, Workspace } from '../../workspace/model.js';
import { loadOptions } from '../audit-input.js';
import { type JudgedClause, withClauses } from '../clauses-text.js';
import { interruptible } from '../interruption.js';
import { keysLanguage } from '../keys-language.js';
import { writeWhole } from '../write-files.js';

interface Options {
  lang: Language;
  config?: string;
  year?: string;
  accept?: string[];
  decline?: string[];
}

/** Most places shown of one sentence; of more the number. */
const PLACES = 8;

/** `wuze clauses`: shows shared sentences that nobody has judged, or records a judgement in the catalogue. */
export async function clauses(paths: string[], options: Options): Promise<number> {
  const chosen = loadOptions(options);
  const { root, workspace, proposed } = await interruptible(async () => {
    const loaded = await loadWorkspace(paths, chosen);
    const { findings } = audit(loaded.workspace, { selected: loaded.selected });
    return { ...loaded, proposed: findings.filter((finding) => finding.rule === 'copying/unregistered') };
  });
  const judged = judgedClauses(proposed, options, workspace.year);
  if (judged.length === 0) {
    const keys =
      keysLanguage(workspace.catalogue?.document ?? workspace.configuration.document) ?? options.lang;
    process.stdout.write(proposals(proposed, workspace.year, keys, options.lang));
    return 0;
  }
  const document = catalogueToWrite(workspace);
  const bom = document.encoding === 'utf-8-bom' ? '\ufeff' : '';
  await writeWhole(join(root, document.file), bom + withClauses(document.text, judged));
  process.stdout.write(
    options.lang === 'zh'
      ? `已在 ${document.file} 登记 ${judged.length} 条规定表述。\n`
      : `${judged.length} ${judged.length === 1 ? 'clause' : 'clauses'} recorded in ${document.file}.\n`,
  );
  return 0;
}

function judgedClauses(
  proposed: readonly Finding[],
  { accept, decline }: Options,
  year: number,
): JudgedClause[] {
  const accepted = (accept ?? []).map((id) => find(proposed, id));
  const declined = (decline ?? []).map((id) => find(proposed, id));
  const both = accepted.find((finding) => declined.includes(finding));
  if (both !== undefined) {
    throw new UsageError({
      zh: `${both.id.slice(0, 8)} 不能既认可又不认可`,
      en: `${both.id.slice(0, 8)} cannot be both accepted and declined`,
    });
  }
  return [
    ...[...new Set(accepted)].map((finding) => ({
      text: clauseText(finding),
      year,
      status: 'accepted' as const,
    })),
    ...[...new Set(declined)].map((finding) => ({
      text: clauseText(finding),
      year,
      status: 'declined' as const,
    })),
  ];
}

/** @throws UsageError without a catalogue, or with one in an encoding that would not survive being written */
function catalogueToWrite({ catalogue }: Workspace): SourceDocument {
  if (catalogue === undefined) {
    throw new UsageError({
      zh: '没有责任目录，无处登记认定：请在 wuze.yaml 中用“责任目录: catalogue.yaml”指明责任目录',
      en: 'there is no catalogue to record this in: name one in wuze.yaml (catalogue: catalogue.yaml)',
    });
  }
  const { document } = catalogue;
  if (document.encoding !== 'utf-8' && document.encoding !== 'utf-8-bom') {
    throw new UsageError({
      zh: `${document.file} 不是 UTF-8 编码（现为 ${document.encoding}），没有写入：请先另存为 UTF-8`,
      en: `${document.file} is not UTF-8 (but ${document.encoding}), so nothing was written: save it as UTF-8 first`,
    });
  }
  return document;
}

function find(proposed: readonly Finding[], id: string): Finding {
  const found = proposed.filter((finding) => finding.id.startsWith(id.toLowerCase()));
  if (found.length === 1) return found[0]!;
  throw new UsageError(
    found.length === 0
      ? {
          zh: `没有编号为 ${id} 的待认定表述；先运行 wuze clauses 查看`,
          en: `no proposed sentence has the id ${id}; run wuze clauses to see them`,
        }
      : {
          zh: `编号 ${id} 对应 ${found.length} 条表述，请写得更长`,
          en: `the id ${id} fits ${found.length} sentences; give more of it`,
        },
  );
}

/**
 * The proposals as a piece of a catalogue, to paste, with places and the id to judge by. Their status is one
 * that no catalogue may have: they cannot be pasted without a decision.
 */
function proposals(proposed: readonly Finding[], year: number, keys: Language, language: Language): string {
  const words = WORDS[language];
  if (proposed.length === 0) return words.none;
  const { clauses: key, entry, choice } = KEYS[keys];
  const entries = proposed.map((finding) => {
    const places = [finding, ...(finding.related ?? [])].map((place) => `${place.file}:${place.start.line}`);
    const shown = visibleLine(places.slice(0, PLACES).join(', '));
    const all = places.length > PLACES ? words.places(places.length) : '';
    const text = stringify([entry(clauseText(finding), year)], { lineWidth: 0 }).trimEnd();
    return `# ${finding.id.slice(0, 8)}  ${shown}${all}\n${text}  # ${choice}\n`;
  });
  return `${words.head(KEYS[keys])}${key}:\n${entries.join('').replace(/^(?=.)/gm, '  ')}`;
}

const KEYS = {
  zh: {
    clauses: '规定表述',
    status: '认定',
    accepted: '认可',
    declined: '不认可',
    choice: '认可 / 不认可',
    entry: (text: string, year: number) => ({ 内容: text, 年度: year, 认定: '待定' }),
  },
  en: {
    clauses: 'clauses',
    status: 'status',
    accepted: 'accepted',
    declined: 'declined',
    choice: 'accepted / declined',
    entry: (text: string, year: number) => ({ text, year, status: 'pending' }),
  },
} as const;

type Keys = (typeof KEYS)[Language];

const WORDS = {
  zh: {
    none: '# 没有待认定的共用表述。\n',
    head: ({ status, accepted, declined }: Keys) =>
      `# 待认定的共用表述。统一要求的把 ${status} 改为 ${accepted}，不是的改为 ${declined}，粘贴到责任目录；\n# 或运行 wuze clauses --accept 编号（认可）、wuze clauses --decline 编号（不认可）。\n`,
    places: (count: number) => ` 等 ${count} 处`,
  },
  en: {
    none: '# No shared sentences to judge.\n',
    head: ({ status, accepted, declined }: Keys) =>
      `# Shared sentences to judge. Make the ${status} ${accepted} where the wording is required, else ${declined}, and paste them\n# into the catalogue; or run wuze clauses --accept ID, wuze clauses --decline ID.\n`,
    places: (count: number) => ` … ${count} places`,
  },
} as const;

/** White space at the ends and characters that draw nothing are no part of a sentence. */
function clauseText(finding: Finding): string {
  return (finding.text ?? '').replace(/[\p{Cf}\p{Cs}]/gu, '').trim();
}

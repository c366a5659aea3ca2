import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import type { Finding } from '../../audit/audit.js';
import { audit } from '../../audit/run.js';
import type { Language } from '../../language/bilingual.js';
import { UsageError } from '../../language/usage-error.js';
import { loadWorkspace } from '../../workspace/load.js';
import { loadOptions } from '../audit-input.js';
import { writeWhole } from '../write-files.js';

interface Options {
  lang: Language;
  config?: string;
  year?: string;
  accept?: string[];
  decline?: string[];
}

type Status = 'accepted' | 'declined';

/** `wuze clauses`: shows shared sentences that nobody has judged, or records a judgement in the catalogue. */
export async function clauses(paths: string[], options: Options): Promise<number> {
  const { root, workspace, selected } = await loadWorkspace(paths, loadOptions(options));
  const result = audit(workspace, { selected });
  const proposed = result.findings.filter((finding) => finding.rule === 'copying/unregistered');
  const judged: [Finding, Status][] = [
    ...(options.accept ?? []).map((id): [Finding, Status] => [find(proposed, id), 'accepted']),
    ...(options.decline ?? []).map((id): [Finding, Status] => [find(proposed, id), 'declined']),
  ];
  if (judged.length === 0) {
    process.stdout.write(proposals(proposed, result.year, options.lang));
    return 0;
  }
  const { catalogue } = workspace;
  if (!catalogue) {
    throw new UsageError({
      zh: '没有责任目录，无处登记认定：请在 wuze.yaml 中用“catalogue: catalogue.yaml”指明责任目录',
      en: 'there is no catalogue to record this in: name one in wuze.yaml (catalogue: catalogue.yaml)',
    });
  }
  const { file } = catalogue.document;
  const path = join(root, file);
  await writeWhole(path, withClauses(await readFile(path, 'utf8'), judged, result.year));
  process.stdout.write(
    options.lang === 'zh'
      ? `已在 ${file} 登记 ${judged.length} 条规定表述。\n`
      : `${judged.length} clauses recorded in ${file}.\n`,
  );
  return 0;
}

function find(proposed: readonly Finding[], id: string): Finding {
  const found = proposed.filter((finding) => finding.id.startsWith(id.toLowerCase()));
  if (found.length === 1) return found[0]!;
  throw new UsageError(
    found.length === 0
      ? { zh: `没有编号为 ${id} 的待认定表述；先运行 wuze clauses 查看`, en: `no proposed sentence has the id ${id}; run wuze clauses to see them` }
      : { zh: `编号 ${id} 对应 ${found.length} 条表述，请写得更长`, en: `the id ${id} fits ${found.length} sentences; give more of it` },
  );
}

/** The proposals as a piece of a catalogue, to paste, with places and the id to judge by. */
function proposals(proposed: readonly Finding[], year: number, language: Language): string {
  if (proposed.length === 0) {
    return language === 'zh' ? '# 没有待认定的共用表述。\n' : '# No shared sentences to judge.\n';
  }
  const head =
    language === 'zh'
      ? '# 待认定的共用表述：系统一要求的在 status 后写 accepted（认可），不是的写 declined（不认可），粘贴到责任目录；\n# 或运行 wuze clauses --accept 编号 / --decline 编号。\n'
      : '# Shared sentences to judge: fill in status (accepted if the wording is required, else declined) and paste into the catalogue,\n# or run wuze clauses --accept ID / --decline ID.\n';
  const entries = proposed.map((finding) => {
    const places = [finding, ...(finding.related ?? [])].map((place) => `${place.file}:${place.start.line}`);
    const shown = places.slice(0, 8).join(', ');
    const more = places.length > 8 ? (language === 'zh' ? ` 等 ${places.length} 处` : ` … ${places.length} places`) : '';
    const entry = stringify([{ text: clauseText(finding), year }], { lineWidth: 0 });
    // Left empty on purpose: pasting without a decision must not exempt anything.
    const status = language === 'zh' ? '  status: # accepted 认可 或 declined 不认可' : '  status: # accepted or declined';
    return `# ${finding.id.slice(0, 8)}  ${shown}${more}\n${entry}${status}\n`;
  });
  return `${head}clauses:\n${entries.join('').replace(/^(?=.)/gm, '  ')}`;
}

function clauseText(finding: Finding): string {
  return (finding.text ?? '').trim();
}

/** The catalogue's text with clauses added at the end; comments and layout stay, and so do the keys' language. */
function withClauses(source: string, judged: readonly [Finding, Status][], year: number): string {
  const document = parseDocument(source);
  const chinese = document.has('规定表述') || document.has('种类');
  const key = document.has('规定表述') || (chinese && !document.has('clauses')) ? '规定表述' : 'clauses';
  if (!document.has(key)) document.set(key, document.createNode([]));
  for (const [finding, status] of judged) {
    const text = clauseText(finding);
    const entry = chinese
      ? { 内容: text, 年度: year, 认定: status === 'accepted' ? '认可' : '不认可' }
      : { text, year, status };
    document.addIn([key], document.createNode(entry));
  }
  return document.toString({ lineWidth: 0 });
}

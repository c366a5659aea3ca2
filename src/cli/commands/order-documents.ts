import { join, relative } from 'node:path';
import type { Audit } from '../../audit/audit.js';
import type { OfficialDocument } from '../../documents/official-document.js';
import { visible } from '../../documents/visible.js';
import {
  BULLETIN_WORDING,
  NOTICE_WORDING,
  ORDER_WORDING,
  TALKS_WORDING,
} from '../../language/order-wording.js';
import { UsageError } from '../../language/usage-error.js';
import { bulletin } from '../../orders/bulletin.js';
import { notices, unitsWithoutLeader } from '../../orders/notice.js';
import { talks } from '../../orders/talks.js';
import { safeFileName } from '../../reports/file-names.js';
import { auditOf, exitCodeFor } from '../audit-input.js';
import type { AuditingOptions } from '../auditing.js';
import { documentFormats, rendered, wordingOf } from '../order-files.js';
import { type OrderWorkspace, orderWorkspace, readLedger } from '../order-workspace.js';
import { checkOutputFolder } from '../output-paths.js';
import { writeInto } from '../write-files.js';
import { dateOf } from './decide.js';

interface Options extends AuditingOptions {
  output?: string;
  ledger?: string;
  format?: string;
  namePersons?: boolean;
  deadline?: string;
}

interface Made {
  name: string;
  document: OfficialDocument;
}

/** `wuze order bulletin`: the named bulletin over all units. */
export async function orderBulletin(paths: string[], options: Options): Promise<number> {
  return make(paths, options, async (audit, workspace) => {
    const wording = await wordingOf(workspace, 'bulletin');
    const deadline = options.deadline === undefined ? undefined : dateOf(options.deadline, '--deadline');
    const document = bulletin(audit, {
      namePersons: options.namePersons ?? false,
      ledger: await readLedger(workspace),
      ...(deadline !== undefined && { deadline }),
      ...(wording && { wording }),
    });
    return { documents: [{ name: `通报-${audit.year}`, document }], remarks: [] };
  });
}

/** `wuze order notice`: one notice for each leader in charge. */
export async function orderNotice(paths: string[], options: Options): Promise<number> {
  return make(paths, options, async (audit, workspace) => {
    const wording = await wordingOf(workspace, 'notice');
    const made = notices(audit, {
      ledger: await readLedger(workspace),
      lateness: workspace.configuration.orders,
      ...(wording && { wording }),
    });
    const without = unitsWithoutLeader(audit).map(({ name }) => name);
    const remarks =
      without.length === 0
        ? []
        : [
            `没有登记分管领导、未出抄报单的单位：${without.slice(0, NAMED).join('、')}${without.length > NAMED ? `等${without.length}个` : ''}`,
          ];
    return {
      documents: made.map(({ leader, document }) => ({
        name: safeFileName(`抄报单-${audit.year}-${leader.person}`),
        document,
      })),
      remarks,
    };
  });
}

/** `wuze order talks`: proposes whom to interview, for a person to decide. */
export async function orderTalks(paths: string[], options: Options): Promise<number> {
  return make(paths, options, async (audit, workspace) => {
    const wording = await wordingOf(workspace, 'talks');
    const document = talks(audit, {
      rule: workspace.configuration.orders.talks,
      ...(wording && { wording }),
    });
    return { documents: [{ name: `约谈建议-${audit.year}`, document }], remarks: [] };
  });
}

async function make(
  paths: string[],
  options: Options,
  work: (audit: Audit, workspace: OrderWorkspace) => Promise<{ documents: Made[]; remarks: string[] }>,
): Promise<number> {
  const formats = documentFormats(options.format);
  const workspace = await orderWorkspace(options, paths[0] ?? '.');
  const folder = options.output ?? join(workspace.root, workspace.configuration.orders.folder);
  await checkOutputFolder(folder);
  const audit = await auditOf(paths, options);
  const { documents, remarks } = await work(audit, workspace);
  for (const { name, document } of documents) await writeInto(folder, rendered(name, document, formats));
  if (!options.quiet) {
    const place = relative('.', folder) || '.';
    const lines = [
      ...documents.map(
        ({ name, document }) => `${name}${document.notice === undefined ? '' : `（${document.notice}）`}`,
      ),
      ...remarks,
    ];
    process.stdout.write(visible(`${lines.map((line) => `${line}\n`).join('')}已写入 ${place}。\n`));
  }
  return options.failOn === undefined ? 0 : exitCodeFor(audit, options.failOn);
}

/** Most units named in a remark. */
const NAMED = 8;

const WORDINGS: Record<string, string> = {
  order: ORDER_WORDING,
  督办单: ORDER_WORDING,
  bulletin: BULLETIN_WORDING,
  通报: BULLETIN_WORDING,
  notice: NOTICE_WORDING,
  抄报单: NOTICE_WORDING,
  talks: TALKS_WORDING,
  约谈建议: TALKS_WORDING,
};

/** `wuze order wording KIND`: prints the built-in wording, to begin one's own from. */
export async function orderWording(kind: string): Promise<number> {
  const wording = Object.hasOwn(WORDINGS, kind) ? WORDINGS[kind] : undefined;
  if (wording === undefined) {
    throw new UsageError({
      zh: `没有“${kind}”这种文稿，可用：order 督办单、bulletin 通报、notice 抄报单、talks 约谈建议`,
      en: `no wording "${kind}"; there are: order, bulletin, notice, talks`,
    });
  }
  process.stdout.write(wording);
  return 0;
}

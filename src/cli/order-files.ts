import { join } from 'node:path';
import type { OfficialDocument } from '../documents/official-document.js';
import { docx } from '../documents/official-docx.js';
import { htmlPage } from '../documents/official-html.js';
import { markdown } from '../documents/official-markdown.js';
import { UsageError } from '../language/usage-error.js';
import type { Order } from '../orders/order.js';
import { type OrderDocumentOptions, orderDocument } from '../orders/order-document.js';
import type { OrderSettings } from '../workspace/model.js';
import { type OrderWorkspace, textOf } from './order-workspace.js';

export type DocumentFormat = 'docx' | 'md' | 'html';

const FORMATS: readonly DocumentFormat[] = ['docx', 'md', 'html'];

const RENDERERS: Record<DocumentFormat, (document: OfficialDocument) => string | Uint8Array> = {
  docx,
  md: markdown,
  html: htmlPage,
};

/** @throws UsageError for one that does not exist */
export function documentFormats(given: string | undefined): DocumentFormat[] {
  if (given === undefined) return [...FORMATS];
  const names = [
    ...new Set(
      given
        .split(/[,，]/)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
    ),
  ];
  const unknown = names.find((name) => !FORMATS.includes(name as DocumentFormat));
  if (unknown !== undefined || names.length === 0) {
    throw new UsageError({
      zh: `没有“${unknown ?? ''}”这种文书格式，可用：${FORMATS.join(',')}`,
      en: `no format "${unknown ?? ''}" for documents; there are: ${FORMATS.join(',')}`,
    });
  }
  return names as DocumentFormat[];
}

export function rendered(
  name: string,
  document: OfficialDocument,
  formats: readonly DocumentFormat[],
): { name: string; content: string | Uint8Array }[] {
  return formats.map((format) => ({ name: `${name}.${format}`, content: RENDERERS[format](document) }));
}

export function documentFiles(
  name: string,
  order: Order,
  formats: readonly DocumentFormat[],
  options: OrderDocumentOptions,
): { name: string; content: string | Uint8Array }[] {
  return rendered(name, orderDocument(order, options), formats);
}

/** The user's own wording of a document, where the configuration names one. */
export async function wordingOf(
  workspace: OrderWorkspace,
  kind: keyof OrderSettings['wording'],
): Promise<{ text: string; file: string } | undefined> {
  const file = workspace.configuration.orders.wording[kind];
  if (file === undefined) return undefined;
  const text = await textOf(join(workspace.root, file));
  if (text === undefined) {
    throw new UsageError({
      zh: `找不到文稿 ${file}（配置中的“文稿”）`,
      en: `no such file: ${file} (orders.wording)`,
    });
  }
  return { text, file };
}

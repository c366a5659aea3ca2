import type { BuildOptions } from '../../src/workspace/build.js';
import { buildWorkspace } from '../../src/workspace/build.js';
import type { SourceDocument, Workspace } from '../../src/workspace/model.js';

/** A workspace of files in memory, by name. */
export function workspaceOf(
  files: Record<string, string | Uint8Array>,
  options: BuildOptions = {},
): Workspace {
  const inputs = Object.entries(files).map(([file, content]) => ({
    file,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  return buildWorkspace(inputs, { asOf: '2026-03-31', ...options });
}

/** One file as it is read; a second, empty unit keeps the workspace from being empty. */
export function documentOf(content: string | Uint8Array): SourceDocument {
  const document = workspaceOf({ 'a.yaml': content }).documents[0];
  if (document === undefined) throw new Error('no document');
  return document;
}

/** `line:column message`, in Chinese. */
export function problemsOf(document: SourceDocument): string[] {
  return document.problems.map(
    ({ range, message }) => `${range.start.line}:${range.start.column} ${message.zh}`,
  );
}

/** A correct member list with Chinese keys. */
export function memberList(changes: Partial<Record<string, string>> = {}, items = ITEM): string {
  const keys: Record<string, string | undefined> = {
    种类: '清单',
    单位: 'shuiwu',
    年度: '2026',
    类型: '班子成员',
    姓名: '梁志文',
    ...changes,
  };
  const lines = Object.entries(keys).filter(([, value]) => value !== undefined);
  return `${lines.map(([key, value]) => `${key}: ${value}`).join('\n')}\n条目:\n${items}`;
}

export const ITEM = `  - 编号: "1"
    内容: 每季度听取河道管理处党风廉政建设情况汇报
`;

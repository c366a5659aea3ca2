import { isChinese } from './form-names.js';
import { both, short } from './form-words.js';
import type { StatedKind } from './kind.js';
import type { FoundProblem } from './problem.js';
import { DOCUMENT_KINDS, schemaOf } from './schemas.js';
import type { ScalarNode, SourceNode } from './tree.js';

/** The document names a kind that does not exist, or the wrong one for its keys. */
export function unknownKind(root: SourceNode, stated: StatedKind): FoundProblem {
  const entry = stated.entry;
  const chinese = isChinese(root);
  const kinds = DOCUMENT_KINDS.map((kind) => {
    const name = schemaOf(kind).properties?.kind?.['x-values']?.[kind]?.[0] ?? kind;
    return { kind, name };
  });
  const written = entry?.value.type === 'scalar' ? entry.value.written : '';
  const key = entry?.written ?? (chinese ? '种类' : 'kind');
  const meant = kinds.find(({ kind }) => kind === stated.kind);
  const list = kinds.map(({ kind, name }) => (chinese ? name : kind)).join('、');
  return {
    source: 'schema',
    from: entry?.value.start ?? root.start,
    to: entry?.value.end ?? root.start,
    message: {
      zh: `“${key}”写的是“${short(written)}”，没有这个种类`,
      en: `"${key}" says "${short(written)}", which is no kind of document`,
    },
    advice:
      meant === undefined
        ? {
            zh: `只能是：${list}；与清单无关的文件，在配置的 exclude（排除）中列出`,
            en: `It must be one of: ${kinds.map(({ kind, name }) => both(kind, name, chinese)).join(', ')}; name files of other programs under "exclude" in the configuration`,
          }
        : {
            zh: `改为“${key}: ${chinese ? meant.name : meant.kind}”`,
            en: `Write "${key}: ${chinese ? meant.name : meant.kind}"`,
          },
  };
}

/** A document without keys: somebody pasted the list as it stands in Word. */
export function plainText(root: ScalarNode): FoundProblem {
  // What follows from thousands of full-width colons cannot be tried out line by line; the first line tells.
  if (/^\s*[\p{L}\p{N}]{1,20}：/u.test(root.written)) {
    return {
      source: 'schema',
      from: root.start,
      to: root.end,
      message: {
        zh: '整个文件读成了一段文字：键后面用了全角冒号“：”',
        en: 'The whole file reads as one text: full-width colons "：" after the keys',
      },
      advice: {
        zh: '改用英文冒号，冒号后空一格，例如“类型: 班子”',
        en: 'Write an ordinary colon and a space, as in "type: team"',
      },
    };
  }
  return {
    source: 'schema',
    from: root.start,
    to: root.end,
    message: { zh: '整个文件是一段文字，没有写成“键: 值”', en: 'The whole file is one text, without keys' },
    advice: {
      zh: '按清单格式逐项填写，第一行写“种类: 清单”；Word 文件用 wuze import 转换',
      en: 'Write it as "key: value", beginning with "kind: list"; convert Word files with wuze import',
    },
  };
}

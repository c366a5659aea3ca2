import { COLUMN_KEYS, COLUMN_NAMES, type ColumnKey } from './column-names.js';
import type { Confidence } from './recognised.js';
import { label } from './written.js';

/** Further names of columns, from wuze.yaml. */
export type ColumnNames = Partial<Record<ColumnKey, readonly string[]>>;

/** What headers end in that nobody wrote down: 年度责任内容, 主要责任领导. Tried in this order. */
const ENDINGS: readonly [RegExp, ColumnKey][] = [
  [/(?:措施|举措)(?:及.{1,6})?$/u, 'measures'],
  [/(?:时限|期限|时间节点|完成时间|完成日期)$/u, 'deadline'],
  [/(?:责任人|责任领导|牵头领导|负责人)$/u, 'owner'],
  [/(?:佐证|印证|支撑|备查)(?:材料|资料)?(?:清单|名称)?$/u, 'evidence'],
  [/^(?:责任|牵头|承办|主责|落实|主办).{0,3}(?:科室|处室|部门|单位|股室|站所|办所|机构)$/u, 'department'],
  [/频次$|频率$/u, 'frequency'],
  [/(?:责任|工作|任务|履责|监督|具体|主要).{0,3}(?:内容|事项|任务|职责)$/u, 'content'],
  [/^(?:分管|协管).{0,4}(?:工作|科室|部门|单位|领域)$/u, 'division'],
  [/(?:方面|类别)$/u, 'aspect'],
  [/(?:序号|编号)$/u, 'id'],
];

export interface ColumnMeaning {
  key: ColumnKey;
  confidence: Confidence;
  /** Place among the names of its kind: the lower, the more telling. */
  rank: number;
}

/** Looks headers up; names from wuze.yaml come before the built-in ones. */
export class ColumnDictionary {
  readonly #byName = new Map<string, ColumnMeaning>();

  constructor(further: ColumnNames = {}) {
    for (const names of [further, COLUMN_NAMES]) {
      for (const key of COLUMN_KEYS) {
        for (const [rank, name] of (names[key] ?? []).entries()) {
          const known = label(name);
          if (!this.#byName.has(known))
            this.#byName.set(known, { key, confidence: 'high', rank: names === COLUMN_NAMES ? rank + 1 : 0 });
        }
      }
    }
  }

  /** What a header means; of several texts of a header over two rows the lowest counts first. */
  meaning(texts: readonly string[]): ColumnMeaning | undefined {
    for (const text of [...texts].reverse()) {
      const found = this.#known(text);
      if (found !== undefined) return found;
    }
    const last = texts.at(-1);
    return last === undefined || texts.length < 2 ? undefined : this.#known(texts.join(''));
  }

  #known(text: string): ColumnMeaning | undefined {
    const written = label(text);
    const bare = written.replace(/[([【][^()[\]【】]*[)\]】]/gu, '').replace(/[“”"']/gu, '');
    for (const each of [written, bare]) {
      const exact = this.#byName.get(each);
      if (exact !== undefined) return exact;
    }
    if (bare.length > 14) return undefined;
    const parts = bare.split(/[/、及和与或]/u).filter((part) => part !== '');
    if (parts.length > 1) {
      const meanings = parts.map((part) => this.#byName.get(part)).filter((each) => each !== undefined);
      const first = meanings[0];
      if (first !== undefined && meanings.every(({ key }) => key === first.key))
        return { ...first, confidence: 'medium' };
    }
    const ending = ENDINGS.find(([pattern]) => pattern.test(bare));
    return ending === undefined ? undefined : { key: ending[1], confidence: 'medium', rank: 100 };
  }
}

import { UsageError } from '../language/usage-error.js';

/**
 * 发文字号: code, full year in 六角括号, number without 第 and without leading zeros (GB/T 9704-2012, 7.2.5);
 * until it is issued the place of the number stays empty.
 */
export function documentNumber(code: string | undefined, year: number, number: number | undefined): string {
  return `${code ?? ''}〔${year}〕${number ?? '　'}号`;
}

export interface OrderReference {
  year?: number;
  number: number;
}

/** Reads what a person types for an order: 3, 2026-3, 2026/3, 〔2026〕3号, 鹭廉责督〔2026〕3号. */
export function orderReference(written: string): OrderReference {
  const plain = written.normalize('NFKC').trim();
  const match =
    /^(?:第?)(\d{1,6})号?$/.exec(plain) === null
      ? /^\D*((?:19|20|21)\d\d)[〕\])】]?\s{0,3}[-/.]?\s{0,3}第?(\d{1,6})号?$/.exec(plain)
      : null;
  if (match !== null) return { year: Number(match[1]), number: Number(match[2]) };
  const alone = /^第?(\d{1,6})号?$/.exec(plain);
  if (alone !== null && Number(alone[1]) > 0) return { number: Number(alone[1]) };
  throw new UsageError({
    zh: `“${written}”不是督办单编号，应写成 3、2026-3 或 〔2026〕3号`,
    en: `"${written}" is no number of an order; write 3, 2026-3 or 〔2026〕3号`,
  });
}

import type { Bilingual } from '../language/bilingual.js';

/* Reasons for which a file takes no part in an audit. */

export const EXCLUDED: Bilingual = {
  zh: '配置在“排除”（exclude）中列出了它',
  en: 'excluded by the configuration',
};

export const OTHER_CONFIGURATION: Bilingual = {
  zh: '不是本次核查的配置（只认根目录的 wuze.yaml 或 --config 指定的文件）',
  en: 'not the configuration of this run (the wuze.yaml at the root, or the file of --config)',
};

export const NO_KIND: Bilingual = {
  zh: '没有写明种类（例如“种类: 清单”），不是本工具的文件',
  en: 'does not say its kind (such as "kind: list"), so it is no file of this tool',
};

export const OTHER_COMMAND: Bilingual = {
  zh: '由本工具的其他命令生成和读取，不参与核查',
  en: 'written and read by other commands of this tool, and no part of the audit',
};

export const OLD_REVISION: Bilingual = {
  zh: '往年清单的旧稿，已有修订稿',
  en: 'an old version of an earlier year, replaced by a revision',
};

export function laterYear(own: number, audited: number): Bilingual {
  return {
    zh: `${own} 年度的文件，晚于核查年度 ${audited}`,
    en: `of ${own}, later than the audited year ${audited}`,
  };
}

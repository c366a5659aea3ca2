import type { CheckFormat, PiecedFormat, ReportFormat } from './format.js';

/** Formats of `wuze report`, each loaded when it is asked for. */
export const reportFormats: Record<string, () => Promise<ReportFormat>> = {
  html: async () => (await import('./html.js')).format,
  md: async () => (await import('./markdown.js')).format,
  docx: async () => (await import('./docx.js')).format,
  xlsx: async () => (await import('./xlsx.js')).format,
  svg: async () => (await import('./svg.js')).format,
  json: async () => (await import('./json.js')).format,
  decide: async () => (await import('./decision-sheet.js')).format,
};

/** Formats of `wuze check`, each loaded when it is asked for. */
export const checkFormats: Record<string, () => Promise<CheckFormat | PiecedFormat>> = {
  terminal: async () => (await import('./terminal.js')).terminal,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown-fit.js')).markdownComment,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
};

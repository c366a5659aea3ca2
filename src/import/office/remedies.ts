import type { Bilingual } from '../../language/bilingual.js';

/** What a person can do with a file that cannot be imported. */
export const REMEDY = {
  docx: {
    zh: '用 WPS 或 Word 打开，另存为 .docx 后再导入',
    en: 'open it in WPS or Word, save it as .docx and import that',
  },
  xlsx: {
    zh: '用 WPS 表格或 Excel 打开，另存为 .xlsx 后再导入',
    en: 'open it in WPS or Excel, save it as .xlsx and import that',
  },
  either: {
    zh: '用 WPS 或 Office 打开，另存为 .docx 或 .xlsx 后再导入',
    en: 'open it in WPS or Office, save it as .docx or .xlsx and import that',
  },
  original: {
    zh: '请报送单位提供可编辑的 Word 或 Excel 原件',
    en: 'ask the unit for the Word or Excel file that it was made from',
  },
  password: {
    zh: '用密码打开，取消密码后另存，再导入；经加密软件保护的，请先解密',
    en: 'open it with its password, remove the password, save it and import that',
  },
  resend: {
    zh: '用 WPS 或 Word 试着打开并另存；打不开的，请报送单位重新发送',
    en: 'try to open it in WPS or Office and save it anew; if that fails, ask the unit to send it again',
  },
  smaller: {
    zh: '用 WPS 或 Office 打开，删去图片和无关内容（或把内容复制到新文件）后另存，再导入',
    en: 'open it in WPS or Office, remove pictures and what is not needed (or copy the content into a new file), save and import that',
  },
  unpack: {
    zh: '先解压，再导入其中的 .docx、.xlsx 文件',
    en: 'unpack it first and import the .docx and .xlsx files in it',
  },
  text: {
    zh: '在 WPS 或 Office 中打开，另存为 .docx 或 .xlsx 后再导入；清单若已是 YAML，直接放进工作目录即可',
    en: 'open it in WPS or Office and save it as .docx or .xlsx; a list that is YAML already goes into the workspace as it is',
  },
  office: {
    zh: '导入只接受 .docx 和 .xlsx 文件',
    en: 'import reads .docx and .xlsx files only',
  },
} as const satisfies Record<string, Bilingual>;

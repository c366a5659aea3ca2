import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { Encoding } from './model.js';
import type { FoundProblem } from './problem.js';

/** Larger files are not lists; nothing of that size is written by hand. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** How much of a file that is too large is still looked at, to learn whose it is. */
const PREVIEW_BYTES = 64 * 1024;

/** Bytes looked at to recognise UTF-16 without a byte-order mark. */
const SAMPLE_BYTES = 4096;

/** Share of the two-byte characters that must be in everyday use for a text to count as Chinese in GB18030. */
const COMMON_SHARE = 0.7;

/** Share of the characters that must be of the usual kind for bytes with NULs in them to count as UTF-16. */
const USUAL_SHARE = 0.9;

export interface DecodedText {
  /** Without byte-order mark; line breaks are line feeds, or carriage return and line feed. */
  text: string;
  encoding: Encoding;
  problems: FoundProblem[];
  /** False when only {@link text}'s first lines can be relied on. */
  whole: boolean;
}

/** Text of a file in UTF-8, UTF-16 or GB18030, as offices save it. Never throws. */
export function decode(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_BYTES) return tooLarge(bytes);
  const { text, encoding, problems } = decodeWhole(bytes);
  const nul = holds(bytes, 0) ? text.indexOf('\0') : -1;
  if (nul !== -1) {
    problems.length = 0;
    problems.push(binary(nul));
  }
  return { text: holds(bytes, RETURN) ? unifyLineBreaks(text) : text, encoding, problems, whole: nul === -1 };
}

/** A carriage return, as it is in the bytes of any of the encodings. */
const RETURN = 0x0d;

/** Far faster than to look for a character in the text, or for a number in an array that is no buffer. */
function holds(bytes: Uint8Array, byte: number): boolean {
  return bufferOf(bytes).includes(byte);
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

type Decoded = Omit<DecodedText, 'whole'>;

function decodeWhole(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return fromUtf8(bytes.subarray(3), 'utf-8-bom');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return fromUtf16(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return fromUtf16(bytes.subarray(2), 'utf-16be');
  const utf16 = utf16WithoutMark(bytes);
  if (utf16 !== undefined) return fromUtf16(bytes, utf16);
  return fromUtf8(bytes, 'utf-8');
}

function fromUtf8(bytes: Uint8Array, encoding: Encoding): Decoded {
  if (isUtf8(bytes)) return { text: textOfUtf8(bytes), encoding, problems: [] };
  const chinese = fromGb18030(bytes);
  if (chinese !== undefined) return { text: chinese, encoding: 'gb18030', problems: [] };
  return leniently('utf-8', bytes, encoding);
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = strictly(encoding, bytes);
  return text === undefined ? leniently(encoding, bytes, encoding) : { text, encoding, problems: [] };
}

/** The same as a decoder of the platform gives for bytes that are valid, several times faster. */
function textOfUtf8(bytes: Uint8Array): string {
  if (isAscii(bytes)) return bufferOf(bytes).toString('latin1');
  return transcode(bytes, 'utf8', 'ucs2').toString('ucs2');
}

function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text with what cannot be read replaced, and the problem at the first such place. */
function leniently(label: string, bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  const at = Math.max(0, text.indexOf('\uFFFD'));
  const problem: FoundProblem = {
    source: 'yaml',
    from: at,
    to: at + 1,
    message: {
      zh: '文件不是 UTF-8 编码，这里的字符无法识别',
      en: 'The file is not UTF-8; the character here cannot be read',
    },
    advice: {
      zh: '用记事本打开，选“另存为”，编码选 UTF-8，核对文字后重新报送',
      en: 'Open it in an editor, save it again as UTF-8, and check the text',
    },
  };
  return { text, encoding, problems: [problem] };
}

/**
 * UTF-16 shows itself by NUL bytes: the halves of its ASCII characters (line feeds, colons, spaces), and of a few
 * others such as 一 (U+4E00). Read in the wrong order of bytes it makes no text.
 */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (!holds(sample, 0)) return undefined;
  return (['utf-16le', 'utf-16be'] as const).find((encoding) => {
    const text = strictly(encoding, sample);
    return text !== undefined && /[:：\n]/.test(text) && isChineseText(text);
  });
}

/** Whether nearly all of it is of the kind that lists are written in: ASCII, Chinese characters and their punctuation. */
function isChineseText(text: string): boolean {
  const usual = text.match(
    /[\t\n\r\x20-\x7e\u00b7\u2014-\u201d\u2026\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]/g,
  );
  return (usual?.length ?? 0) >= USUAL_SHARE * text.length;
}

/** The text when the bytes are GB18030 and read like Chinese; UTF-8 with a damaged byte does not. */
function fromGb18030(bytes: Uint8Array): string | undefined {
  let common = 0;
  let all = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index] as number;
    if (lead < 0x80) continue;
    const trail = bytes[++index] ?? 0;
    all++;
    // Punctuation and full-width letters (A1–A3), and the characters of everyday use (GB 2312 level 1, B0–D7).
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++;
  }
  if (all === 0 || common / all < COMMON_SHARE) return undefined;
  const text = strictly('gb18030', bytes);
  return text?.includes('\uFFFD') === false ? text : undefined;
}

function tooLarge(bytes: Uint8Array): DecodedText {
  const preview = decodeWhole(bytes.subarray(0, PREVIEW_BYTES));
  const problem: FoundProblem = {
    source: 'yaml',
    from: 0,
    to: 0,
    message: { zh: '文件超过 5 MB，没有读取', en: 'The file is larger than 5 MB and was not read' },
    advice: {
      zh: '一份清单一个文件；图片、附件另行报送',
      en: 'Write one list a file, and leave pictures and attachments out',
    },
  };
  const text = unifyLineBreaks(preview.text.replaceAll('\0', ' '));
  return { text, encoding: preview.encoding, problems: [problem], whole: false };
}

function binary(at: number): FoundProblem {
  return {
    source: 'yaml',
    from: at,
    to: at + 1,
    message: { zh: '文件不是文本（含有空字符）', en: 'The file is not text (it holds NUL characters)' },
    advice: {
      zh: 'Word、WPS、Excel 文件不能只改扩展名，请先用 wuze import 转换，或重新录入为 YAML',
      en: 'A Word or Excel file cannot just be renamed: convert it with wuze import, or write it as YAML',
    },
  };
}

/** A lone carriage return also ends a line; the length stays the same, and so do all offsets. */
function unifyLineBreaks(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, MAX_BYTES } from '../../src/workspace/decode.js';
import { documentOf, memberList } from './files.js';

const text = memberList();
const utf8 = new TextEncoder().encode(text);

function utf16(content: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + content, 'utf16le'));
  return bigEndian ? new Uint8Array(Buffer.from(bytes).swap16()) : bytes;
}

/** 种类: 清单 … in GB18030. */
const gb18030 = new Uint8Array([
  ...[0xd6, 0xd6, 0xc0, 0xe0, 0x3a, 0x20, 0xc7, 0xe5, 0xb5, 0xa5, 0x0a],
  ...[0xb5, 0xa5, 0xce, 0xbb, 0x3a, 0x20, 0xcb, 0xae, 0xce, 0xf1, 0xbe, 0xd6, 0x0a],
]);

test.each([
  ['UTF-8', utf8, 'utf-8'],
  ['UTF-8 with a byte-order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8-bom'],
  ['UTF-16LE with a byte-order mark', utf16(text, false, true), 'utf-16le'],
  ['UTF-16BE with a byte-order mark', utf16(text, true, true), 'utf-16be'],
  ['UTF-16LE without one', utf16(text, false, false), 'utf-16le'],
  ['UTF-16BE without one', utf16(text, true, false), 'utf-16be'],
])('reads %s', (_, bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text, encoding, problems: [], whole: true });
});

test('reads GB18030, which old office programs write', () => {
  expect(decode(gb18030)).toMatchObject({
    text: '种类: 清单\n单位: 水务局\n',
    encoding: 'gb18030',
    problems: [],
  });
});

test('does not take UTF-8 with a damaged byte for GB18030', () => {
  const damaged = utf8.slice();
  damaged[utf8.length - 10] = 0xff;
  const decoded = decode(damaged);
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.problems.map(({ message }) => message.zh)).toEqual([
    '文件不是 UTF-8 编码，这里的字符无法识别',
  ]);
  expect(decoded.text[decoded.problems[0]?.from ?? 0]).toBe('\ufffd');
});

test('does not take Latin-1 for GB18030', () => {
  const latin = new Uint8Array(Buffer.from('name: Müller, Straße, élève, déjà vu', 'latin1'));
  expect(decode(latin)).toMatchObject({ encoding: 'utf-8', problems: [{ source: 'yaml' }] });
});

test('says of a Word file with another name that it is not text', () => {
  const document = documentOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1, 2, 0]));
  expect(document.problems.map(({ message }) => message.zh)).toEqual(['文件不是文本（含有空字符）']);
  expect(document.usable).toBe(false);
});

test('finds NUL characters in the middle of a list', () => {
  const document = documentOf(text.replace('河道', '河\0道'));
  expect(document.problems).toMatchObject([{ source: 'yaml', range: { start: { line: 8, column: 15 } } }]);
  expect(document.kind).toBe('list');
});

test('does not read a file larger than 5 MB, but learns whose it is', () => {
  const document = documentOf(`${text}备注: ${'字'.repeat(MAX_BYTES / 3)}`);
  expect(document.problems.map(({ message }) => message.zh)).toEqual(['文件超过 5 MB，没有读取']);
  expect(document.kind).toBe('list');
});

test('takes a carriage return alone for a line end', () => {
  const document = documentOf(`${text}附言: 无\n`.replaceAll('\n', '\r'));
  expect(document.problems[0]?.range.start).toEqual({ line: 9, column: 1 });
});

test.each([false, true])(
  '一 and other characters with a NUL half do not hide UTF-16 (big endian: %s)',
  (bigEndian) => {
    const one = memberList({}, '  - {编号: 1, 内容: 一月一查、一事一记，开展一次一案双查}\n');
    expect(decode(utf16(one, bigEndian, false))).toMatchObject({
      text: one,
      encoding: bigEndian ? 'utf-16be' : 'utf-16le',
      problems: [],
    });
  },
);

test('an odd number of bytes is no UTF-16', () => {
  expect(decode(new Uint8Array([0xff, 0xfe, 0x41])).problems).toHaveLength(1);
});

test('an empty file has no bytes to be wrong about', () => {
  expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', problems: [], whole: true });
});

test('property: UTF-8 is what the decoder of the platform takes for it, and says the same', () => {
  const pieces = fc.constantFrom(
    ...['种类: ', 'a', '\n', '\r\n', '\r', '\0', '😀', '\ufeff', 'é', '\u0800', '\uffff', '\u{10ffff}'].map(
      (piece) => Buffer.from(piece),
    ),
    ...[[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe4, 0xb8], [0xf4, 0x90, 0x80, 0x80], [0x80]].map(
      (piece) => Buffer.from(piece),
    ),
  );
  let valid = 0;
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 6 }), fc.nat(3), (parts, before) => {
      // As a view of a larger memory, too.
      const whole = Buffer.concat([Buffer.alloc(before), ...parts]);
      const bytes = new Uint8Array(whole.buffer, whole.byteOffset + before, whole.length - before);
      let expected: string | undefined;
      try {
        expected = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      } catch {
        expected = undefined;
      }
      const decoded = decode(bytes);
      const isUtf8 = decoded.encoding.startsWith('utf-8');
      if (expected === undefined) expect(isUtf8 && decoded.problems.length === 0).toBe(false);
      else if (!expected.includes('\0')) {
        const text = expected.replace(/\r(?!\n)/g, '\n');
        expect(decoded).toMatchObject({ text, problems: [], whole: true });
        valid++;
      } else if (isUtf8) expect(decoded.whole).toBe(false);
    }),
    { numRuns: 5000 },
  );
  expect(valid).toBeGreaterThan(500);
});

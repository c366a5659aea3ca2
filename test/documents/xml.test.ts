import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/documents/visible.js';
import { escapeXml, xml, xmlFile } from '../../src/documents/xml.js';
import { parse } from './office-file.js';

describe('text in XML', () => {
  it.each([
    ['<w:t>&"\'', '&#60;w:t&#62;&#38;&#34;&#39;'],
    ['甲\n乙', '甲&#10;乙'],
    ['a\u0000\u001b[0m', 'a&#60;U+0000&#62;&#60;U+001B&#62;[0m'],
    ['\ufffe\uffff\ud800', '&#60;U+FFFE&#62;&#60;U+FFFF&#62;&#60;U+D800&#62;'],
    ['\u202e\u2028\u200b', '&#60;U+202E&#62;&#60;U+2028&#62;&#60;U+200B&#62;'],
    ['😀〔2026〕3号', '😀〔2026〕3号'],
  ])('%j is written %j', (text, written) => {
    expect(escapeXml(text)).toBe(written);
  });

  it('is read by a parser as it was, whatever can be seen in it', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const root = parse(xmlFile(xml`<a b="${text}">${text}</a>`)).documentElement!;
        expect(root.textContent).toBe(root.getAttribute('b'));
        if (visible(text) === text) {
          expect(root.textContent).toBe(text);
        }
      }),
    );
  });

  it('never breaks the file', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (first, second) => {
        expect(() => parse(xmlFile(xml`<a b="${first}">${second}${first}</a>`))).not.toThrow();
      }),
    );
  });
});

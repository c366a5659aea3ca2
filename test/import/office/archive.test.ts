import { Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, relationships, wordFile, wordPart } from './make.js';
import { entry, rawZip } from './raw-zip.js';
import { document, lines, unreadable } from './read-as.js';

const parts = {
  '_rels/.rels': relationships([{ id: 'r', type: 'officeDocument', target: 'word/document.xml' }]),
  'word/document.xml': wordPart('document', `<w:body>${paragraph('责任清单')}</w:body>`),
};

describe('archives as other programs write them', () => {
  it('may have sizes and offsets in 64 bits', () => {
    const entries = Object.entries(parts).map(([name, content]) => entry(name, content));
    expect(lines(document(rawZip(entries, true)))).toEqual(['责任清单']);
  });

  it('may say sizes after the content, as programs do that write as they go', () => {
    const pieces: Uint8Array[] = [];
    const zip = new Zip((_, piece) => pieces.push(piece));
    for (const [name, content] of Object.entries(parts)) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(new TextEncoder().encode(content), true);
    }
    zip.end();
    expect(lines(document(new Uint8Array(Buffer.concat(pieces))))).toEqual(['责任清单']);
  });

  it('may store without packing, have folders, a comment, other slashes and capital letters', () => {
    const bytes = zipSync({
      'word/': new Uint8Array(0),
      '_rels\\.rels': new TextEncoder().encode(parts['_rels/.rels']),
      'WORD/Document.xml': [new TextEncoder().encode(parts['word/document.xml']), { level: 0 }],
    });
    // A comment that looks like the end of an archive.
    const comment = Buffer.from(`PK\x05\x06${'\xff'.repeat(30)}`, 'latin1');
    const withComment = Buffer.concat([bytes, comment]);
    withComment.writeUInt16LE(comment.length, bytes.length - 2);
    expect(lines(document(bytes))).toEqual(['责任清单']);
    expect(lines(document(new Uint8Array(withComment)))).toEqual(['责任清单']);
  });

  it('of folders only are no office files', () => {
    expect(unreadable(zipSync({ '水务局/': new Uint8Array(0) })).kind).toBe('other');
  });

  it('are read the same from a view into a larger buffer', () => {
    const bytes = wordFile(paragraph('责任清单'));
    const buffer = new Uint8Array(bytes.length + 20).fill(7);
    buffer.set(bytes, 11);
    expect(document(buffer.subarray(11, 11 + bytes.length))).toEqual(document(bytes));
  });
});

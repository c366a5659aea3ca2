import { afterEach, describe, expect, it } from 'vitest';
import { zipArchive } from '../../src/documents/archive.js';
import { unpack } from './office-file.js';

const FILES = [
  ['b.xml', '乙'],
  ['a/甲.xml', 'x'.repeat(1000)],
] as const;

describe('an archive', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('holds its files in the order given', () => {
    expect([...unpack(zipArchive(FILES, '2026-04-10'))]).toEqual(FILES.map((each) => [...each]));
  });

  it('has the same bytes in every time zone', () => {
    const archives = ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia'].map((name) => {
      process.env.TZ = name;
      return Buffer.from(zipArchive(FILES, '2026-04-10')).toString('hex');
    });
    expect(new Set(archives).size).toBe(1);
  });

  it.each(['1970-01-01', '2200-01-01', '', 'heute'])(
    'takes the first day a zip knows instead of %j',
    (date) => {
      expect(zipArchive(FILES, date)).toEqual(zipArchive(FILES, '1980-01-01'));
    },
  );
});

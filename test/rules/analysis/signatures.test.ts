import { describe, expect, it } from 'vitest';
import { signatureOf } from '../../../src/rules/analysis/signatures.js';
import { buildWorkspace } from '../../../src/workspace/build.js';

const FILES = {
  'wuze.yaml': 'kind: config\nyear: 2026\nregion: 临江市\n',
  'a.yaml': 'kind: unit\nid: a\nname: 临江市园林绿化局\naliases: [市园林局]\nformerNames: [临江市绿化办]\n',
  'b.yaml': 'kind: unit\nid: b\nname: 中共临江市第二医院委员会\naliases: [市二院]\n',
};
const workspace = buildWorkspace(
  Object.entries(FILES).map(([file, text]) => ({ file, bytes: new TextEncoder().encode(text) })),
  { asOf: '2026-04-10' },
);
const own = workspace.units.find((unit) => unit.id === 'a')!;

describe('signatureOf', () => {
  it.each([
    '临江市园林绿化局',
    '市园林绿化局',
    '市园林局',
    '中共临江市园林绿化局党组',
    '临江市园林绿化局党组',
    '临江市绿化办',
    '园林绿化局',
    '临江园林局',
    '临江市 園林綠化局',
    '临江市园林绿化局机关党委',
  ])('own: %s', (name) => {
    expect(signatureOf(name, own, workspace).of).toBe('own');
  });

  it.each(['中共临江市第二医院委员会', '临江市第二医院', '市第二医院党委', '市二院'])('another’s: %s', (name) => {
    expect(signatureOf(name, own, workspace)).toMatchObject({ of: 'other', unit: { id: 'b' } });
  });

  it.each(['福湾市园林局', '福湾市园林绿化局', '临江市水利局'])('nobody’s: %s', (name) => {
    expect(signatureOf(name, own, workspace).of).toBe('unknown');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/audit/version.js';
import { rules } from '../../src/rules/index.js';
import { auditFiles, COPIES, copyingOf } from './workspace.js';

describe('an audit', () => {
  it('carries the version of the package', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(VERSION).toBe(manifest.version);
  });

  it('reports only the files asked for, compared with all', () => {
    const result = auditFiles(COPIES, { selected: (file) => file === 'units/linye/ma.yaml' });
    expect(new Set(result.findings.map((finding) => finding.file))).toEqual(new Set(['units/linye/ma.yaml']));
    expect(copyingOf(result)).toHaveLength(1);
  });

  it('shows both texts and both places, with offsets that hold', () => {
    const [finding] = copyingOf(auditFiles(COPIES));
    const [related] = finding!.related!;
    expect(related!.file).toBe('units/linye/shi.yaml');
    const [[ownFrom, ownTo, otherFrom, otherTo]] = finding!.matches![0]!.spans as [
      [number, number, number, number],
    ];
    expect(finding!.text!.slice(ownFrom, ownTo)).toBe(related!.text!.slice(otherFrom, otherTo));
    expect(finding!.text!.slice(ownFrom, ownTo).length).toBeGreaterThan(40);
  });

  it('masks identity and telephone numbers wherever a text is shown, at their length', () => {
    const number = '350299197802140019';
    const files = Object.fromEntries(
      Object.entries(COPIES).map(([file, text]) => [
        file,
        text.replace('不少于六个小班', `联系护林员${number}、13900000000`),
      ]),
    );
    const result = auditFiles(files);
    const shown = JSON.stringify(result);
    expect(shown).not.toContain(number);
    expect(shown).not.toContain('13900000000');
    expect(shown).toContain('350*************19');
  });

  it('lists every rule with its severity, on or off', () => {
    const result = auditFiles(COPIES);
    expect([...result.rules.map((rule) => rule.id), ...result.rulesOff].sort()).toEqual(
      rules.map((rule) => rule.id).sort(),
    );
  });

  it('does not depend on the order in which files are given', () => {
    const reversed = Object.fromEntries(Object.entries(COPIES).reverse());
    expect(JSON.stringify(auditFiles(reversed))).toBe(JSON.stringify(auditFiles(COPIES)));
  });
});

describe('a list that was handed in again', () => {
  it('counts as one list, and as revised', () => {
    const first = COPIES['units/linye/ma.yaml']!;
    const again = `${first}revision: {number: 2, date: 2026-03-10, reason: 分工调整}\n`;
    const [unit] = auditFiles({ ...COPIES, 'units/linye/ma-2.yaml': again }).units;
    expect(unit).toMatchObject({ submitted: 2, revised: 1 });
    expect(auditFiles(COPIES).units[0]!.revised).toBeUndefined();
  });
});

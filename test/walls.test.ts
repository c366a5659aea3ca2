import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../src');
const files = readdirAll();

/** What each part may import, beside itself and packages. */
const ALLOWED: Record<string, readonly string[]> = {
  language: [],
  similarity: ['language'],
  workspace: ['language'],
  rules: ['similarity', 'workspace', 'language'],
  // Of import only the form of the comment that names an origin.
  audit: ['import', 'rules', 'similarity', 'workspace', 'language'],
  documents: ['language'],
  export: ['workspace', 'documents', 'language'],
  import: ['rules', 'documents', 'workspace', 'language'],
  reports: ['audit', 'documents', 'similarity', 'language'],
  orders: ['audit', 'documents', 'similarity', 'language'],
  cli: [
    'export',
    'reports',
    'orders',
    'documents',
    'import',
    'audit',
    'rules',
    'similarity',
    'workspace',
    'language',
  ],
};

function readdirAll(): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) =>
    relative(source, join(source, dirname(file), match[1]!)).replaceAll('\\', '/'),
  );
}

const partOf = (file: string): string => file.split('/')[0]!;

describe('the walls of the design', () => {
  it('finds the source', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('imports point downwards only', () => {
    const wrong = files
      .filter((file) => file.includes('/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target.includes('/') && partOf(target) !== partOf(file))
          .filter((target) => !ALLOWED[partOf(file)]?.includes(partOf(target)))
          .map((target) => `${file} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('no two files import each other, at any number of removes', () => {
    const imports = new Map(
      files.map((file) => [file, importsOf(file).map((target) => target.replace(/\.js$/, '.ts'))]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      if (done.has(file)) return;
      for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('only the command line prints, reads flags or sets an exit code', () => {
    const talkers = files
      .filter((file) => !file.startsWith('cli/'))
      .filter((file) =>
        /\bconsole\.|process\.(?:stdout|stderr|argv|exit)/.test(readFileSync(join(source, file), 'utf8')),
      );
    expect(talkers).toEqual([]);
  });

  it('only the command line and the loader touch the file system', () => {
    const readers = files
      .filter((file) => !file.startsWith('cli/'))
      .filter((file) => /from 'node:fs/.test(readFileSync(join(source, file), 'utf8')));
    expect(readers.every((file) => file.startsWith('workspace/'))).toBe(true);
  });

  it('nothing opens a network connection', () => {
    const talkers = files.filter((file) =>
      /node:(?:net|http|https|http2|dgram|tls|dns)'|\bfetch\(|WebSocket/.test(
        readFileSync(join(source, file), 'utf8'),
      ),
    );
    expect(talkers).toEqual([]);
  });
});

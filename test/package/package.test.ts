import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportedNames, type Installed, install } from './installed.js';

const project = join(import.meta.dirname, '../..');
let installed: Installed;
beforeAll(() => {
  installed = install();
});
afterAll(() => installed?.remove());

/** Runs the installed command as `npx wuze` would. */
function wuze(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const program = join(installed.folder, 'node_modules/.bin/wuze');
  return spawnSync(program, args, {
    cwd: installed.folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
}

describe('what is in the package', () => {
  it('only the program, its types and schemas, and what there is to read', () => {
    const unexpected = installed.contents.files
      .map(({ path }) => path)
      .filter(
        (path) => !/^(bin\/wuze\.js|dist\/[\w/-]+\.(js|d\.ts)|schemas\/[\w-]+\.schema\.json)$/.test(path),
      )
      .sort();
    expect(unexpected).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'dist/THIRD-PARTY-LICENSES.txt',
      'package.json',
    ]);
  });

  it('is small', () => {
    const { size, unpackedSize, files } = installed.contents;
    console.info(
      `package: ${Math.round(size / 1000)} kB packed, ${Math.round(unpackedSize / 1000)} kB in ${files.length} files`,
    );
    expect(size).toBeLessThan(900_000);
  });

  it('brings few other packages, none of them with an install script', () => {
    const lock = JSON.parse(readFileSync(join(installed.folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const others = Object.entries(lock.packages).filter(
      ([path]) => path !== '' && path !== 'node_modules/wuze',
    );
    expect(others.length).toBeLessThan(10);
    expect(others.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
});

it('carries the licence of every package whose code is in it', () => {
  const source = join(project, 'src');
  const imported = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(source, file), 'utf8').matchAll(/^import .*from '([a-z][\w-]*)/gm),
    ])
    .map((match) => match[1]!);
  const bundled = [...new Set(imported)].filter((name) => name !== 'node' && name !== 'ajv').sort();
  expect(bundled).toContain('yaml');
  const licences = join(installed.folder, 'node_modules/wuze/dist/THIRD-PARTY-LICENSES.txt');
  const carried = [...readFileSync(licences, 'utf8').matchAll(/^([a-z][\w-]*) \d+\.\d+\.\d+ \(/gm)];
  expect(carried.map((match) => match[1])).toEqual(bundled);
});

describe('the installed command', () => {
  it('tells its version', () => {
    expect(wuze('--version')).toMatchObject({ status: 0, stderr: '' });
  });

  it('makes a workspace, audits it, adds a unit, reports', () => {
    expect(wuze('init', 'lists')).toMatchObject({ status: 0, stderr: '' });
    expect(wuze('check', 'lists')).toMatchObject({ status: 0, stderr: '' });
    expect(wuze('check', 'lists', '-f', 'json:audit.json')).toMatchObject({ status: 0, stderr: '' });
    const audit = JSON.parse(readFileSync(join(installed.folder, 'audit.json'), 'utf8')) as {
      summary: { lists: number };
    };
    expect(audit.summary.lists).toBe(5);
    expect(wuze('report', 'lists', '-o', 'out', '--format', 'html,md')).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(readdirSync(join(installed.folder, 'out')).length).toBeGreaterThan(1);
    expect(wuze('report', '--from', 'audit.json', '-o', 'again', '--format', 'html')).toMatchObject({
      status: 0,
    });
  });

  it('finds what is wrong, and exits with 1', () => {
    const lists = join(installed.folder, 'lists/units/example/2026');
    const list = join(lists, readdirSync(lists)[0]!);
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll('2026', '2025年度'));
    expect(wuze('check', 'lists').status).toBe(1);
  });

  it.each([
    ['rules', '--lang', 'en'],
    ['rules', '--json'],
    ['explain', 'copying/members'],
    ['schema', '清单'],
    ['schema', 'audit', '--lang', 'en'],
    ['completion', 'bash'],
    ['check', '--help'],
  ])('%s %s', (...args) => {
    const { status, stdout, stderr } = wuze(...args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.length).toBeGreaterThan(100);
  });
});

describe('the library', () => {
  it('audits, and compares texts', () => {
    const script = `
      import { audit, compareTexts, loadWorkspace, similarClasses, similarPairs } from 'wuze';
      import schema from 'wuze/schemas/list.schema.json' with { type: 'json' };
      const { workspace, selected } = await loadWorkspace(['lists'], { asOf: '2026-04-10' });
      const { units } = audit(workspace, { selected });
      const texts = ['每季度检查1次苗圃', '每季度检查1次苗圃台账', '听取汇报'];
      console.log(JSON.stringify([
        units.length, similarPairs(texts, { threshold: 0.5 }).score.length,
        similarClasses(texts, { threshold: 0.5 }).classes, compareTexts(texts[0], texts[0]).score, schema.title,
      ]));`;
    const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      cwd: installed.folder,
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual([1, 1, [[0, 1]], 1, '清单']);
  });

  it('its types compile in a strict project that has nothing else', () => {
    const names = exportedNames(join(installed.folder, 'node_modules/wuze')).map(({ name }) => name);
    writeFileSync(
      join(installed.folder, 'user.ts'),
      `import { audit, loadWorkspace, similarPairs, UsageError, type Audit, type Finding } from 'wuze';
import * as everything from 'wuze';
export type { ${names.join(', ')} } from 'wuze';
const { workspace, selected } = await loadWorkspace(['lists'], { year: 2026 });
const result: Audit = audit(workspace, { selected, onTiming: (rule, milliseconds) => rule.length + milliseconds });
export const worst: Finding[] = result.findings.filter(({ severity }) => severity === 'error');
export const scores: Float64Array = similarPairs(['a', 'b'], { threshold: 0.5 }).score;
export const sentence: string = new UsageError({ zh: '错', en: 'wrong' }).sentence.zh;
export const all = Object.keys(everything);
`,
    );
    writeFileSync(
      join(installed.folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: {
          target: 'ES2023',
          lib: ['ES2023'],
          module: 'nodenext',
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          types: [],
        },
        files: ['user.ts'],
      }),
    );
    const compiler = join(project, 'node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', installed.folder], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  it('every public name is documented', () => {
    const packageFolder = join(installed.folder, 'node_modules/wuze');
    const names = exportedNames(packageFolder);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter(({ name, file }) => !documented(packageFolder, name, file))).toEqual([]);
  });
});

/** Whether a comment stands before the declaration, in the file or the one that it is taken from. */
function documented(packageFolder: string, name: string, file: string): boolean {
  const text = readFileSync(join(packageFolder, file), 'utf8');
  const declared = `export (?:declare )?(?:function|class|interface|type|const) ${name}\\b`;
  if (new RegExp(declared).test(text)) return new RegExp(`\\*/\\n${declared}`).test(text);
  const from = new RegExp(`export (?:type )?\\{[^}]*\\b${name}\\b[^}]*\\} from '(.+)\\.js'`).exec(text)?.[1];
  return from !== undefined && documented(packageFolder, name, join(dirname(file), `${from}.d.ts`));
}

describe('independent checks of the package', () => {
  it('publint finds nothing', async () => {
    const { messages } = await publint({
      pkgDir: join(installed.folder, 'node_modules/wuze'),
      strict: true,
      pack: false,
    });
    expect(messages).toEqual([]);
  });

  it('the types are not wrong, for modules and bundlers: the package is ESM only', async () => {
    const analysis = await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(installed.tarball))),
    );
    expect(analysis.types).toBeTruthy();
    const problems = 'problems' in analysis ? analysis.problems : [];
    const elsewhere = problems.filter(
      (problem) =>
        !('resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind)) &&
        // JSON files have no types.
        !('entrypoint' in problem && /schemas|package\.json/.test(problem.entrypoint)),
    );
    expect(elsewhere).toEqual([]);
  });

  it('what the manifest names is there', () => {
    const packageFolder = join(installed.folder, 'node_modules/wuze');
    const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
      types: string;
      exports: Record<string, Record<string, string> | string>;
    };
    const named = [...Object.values(manifest.bin), manifest.types, ...Object.values(manifest.exports['.']!)];
    expect(named.filter((file) => !existsSync(join(packageFolder, file)))).toEqual([]);
  });
});

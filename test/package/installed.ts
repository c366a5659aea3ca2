import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

export interface Installed {
  tarball: string;
  /** Paths in the tarball, and its sizes in bytes. */
  contents: { size: number; unpackedSize: number; files: { path: string; size: number }[] };
  /** A folder with nothing in it but the package and what it depends on. */
  folder: string;
  remove: () => void;
}

/** Builds from nothing, packs, and installs the tarball into an empty folder as a user would. */
export function install(): Installed {
  // Below the project, where the build finds its dependencies.
  const staged = join(project, 'node_modules/.cache', `wuze-package-${process.pid}`);
  const folder = mkdtempSync(join(tmpdir(), 'wuze-package-'));
  const remove = (): void => {
    for (const each of [staged, folder]) rmSync(each, { recursive: true, force: true });
  };
  try {
    mkdirSync(staged, { recursive: true });
    // Everything that lies about in a project, so that only what `files` names can keep it out of the package.
    const whole = ['bin', 'schemas', 'src', 'test', 'scripts', 'docs', 'package.json', 'tsconfig.json'];
    for (const part of [...whole, 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE']) {
      cpSync(join(project, part), join(staged, part), { recursive: true });
    }
    // Type errors are for `npm run lint`: all is built in spite of them.
    spawnSync(process.execPath, ['scripts/build.js'], { cwd: staged });
    const packed = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], staged);
    const [contents] = JSON.parse(packed) as [Installed['contents'] & { filename: string }];
    const tarball = join(folder, contents.filename);
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}\n');
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder);
    return { tarball, contents, folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function run(command: string, args: string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Names exported by the package's entry, each with the declaration file that it comes from. */
export function exportedNames(packageFolder: string): { name: string; file: string }[] {
  const entry = readFileSync(join(packageFolder, 'dist/index.d.ts'), 'utf8');
  return [...entry.matchAll(/^export (?:type )?\{([^}]+)\} from '\.\/(.+)\.js';$/gm)].flatMap(
    ([, names, file]) =>
      names!
        .split(',')
        .map((name) => name.replace(/\btype\b/, '').trim())
        .filter((name) => name !== '')
        .map((name) => ({ name, file: `dist/${file}.d.ts` })),
  );
}

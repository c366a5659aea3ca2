import { readdir, readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What makes two runs of the program the same program: its files, the packages it uses, and Node (whose Unicode tables
 * decide what is a character). The version alone would not tell one build from the next.
 */
export async function programFingerprint(): Promise<unknown[]> {
  const packageFolder = dirname(createRequire(import.meta.url).resolve('wuze/package.json'));
  // What runs: what was built, or (in tests) the source.
  const [folder] = relative(packageFolder, fileURLToPath(import.meta.url)).split(sep);
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as Manifest;
  return [
    process.version,
    process.versions.icu,
    await Promise.all(
      Object.keys(manifest.dependencies).map(async (name) => [name, await versionOf(name, packageFolder)]),
    ),
    await filesIn(join(packageFolder, folder!), /(?<!\.d)\.(js|ts)$/),
    await filesIn(join(packageFolder, 'schemas'), /\.json$/),
  ];
}

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
}

/** Name, size and time of each file. */
async function filesIn(folder: string, kind: RegExp): Promise<[string, number, number][]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => kind.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, number, number]> => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return [name, size, mtimeMs];
    }),
  );
}

/** Looked for as Node does: in each `node_modules` upwards. */
async function versionOf(name: string, packageFolder: string): Promise<string | undefined> {
  for (let folder = packageFolder; ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(
      () => undefined,
    );
    if (text !== undefined) return (JSON.parse(text) as Manifest).version;
    if (dirname(folder) === folder) return undefined;
  }
}

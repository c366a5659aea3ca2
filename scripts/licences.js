// The licences of what other packages gave to the program: whoever passes it on passes on their texts too.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plugin of the bundler that writes the licences of all packages of which the bundle has code. */
export function licences() {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const packages = [...new Set(files.flatMap((file) => packageOf(file) ?? []))].sort();
      const source = packages.map(licenceOf).join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
    },
  };
}

/** The folder of the package that a file belongs to; undefined for our own. */
function packageOf(file) {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^.\\/][^\\/]*/.exec(file)?.[0];
}

/** @throws Error for a package that comes without the text of its licence */
function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /^(?:third[-_]party[-_])?(?:licen[cs]es?|notice)(?:\.(?:md|txt))?$/i.test(entry.name),
    )
    .map((entry) => readFileSync(join(folder, entry.name), 'utf8').trim());
  if (texts.length === 0) throw new Error(`${name} comes without the text of its licence`);
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}

import { judgedForAll } from '../../rules/analysis/open-sentences.js';
import { buildWorkspace, openConfiguration } from '../../workspace/build.js';
import { pathMatches } from '../../workspace/globs.js';
import type { FoundWorkspace } from '../../workspace/load.js';
import { readFoundFile } from '../../workspace/read-file.js';
import type { LargeOptions } from './options.js';
import type { LargeSetup } from './parts.js';

/** With more files than this their texts are read a second time rather than kept. */
const TEXTS_FIT = 150_000;

/** What every thread is told of the files and of how they are audited. */
export function setupFor(found: FoundWorkspace, { loading, evidence, cache }: LargeOptions): LargeSetup {
  const { root, configFile, skipped } = found;
  const names = [...found.names].sort();
  return {
    root,
    names,
    judged: judgedIn(found, loading),
    configFile,
    skipped,
    ...(loading.year !== undefined && { year: loading.year }),
    asOf: loading.asOf,
    keepTexts: names.length <= TEXTS_FIT,
    evidence,
    ...(cache && { cache }),
  };
}

/** What is mandated and declined for all units: the catalogue and templates are read before anything else. */
function judgedIn(
  { root, names, configuration, configFile }: FoundWorkspace,
  { asOf }: LargeOptions['loading'],
) {
  if (configuration === undefined || configFile === undefined) return judgedForAll(undefined, []);
  const settings = openConfiguration(configuration);
  const bare = (name: string): string => name.replace(/^(?:\.\/)+/, '');
  const named = names.filter(
    (name) =>
      (settings.catalogue !== undefined && bare(settings.catalogue) === name) ||
      settings.templates.some((glob) => pathMatches(name, glob)),
  );
  const { catalogue, templates } = buildWorkspace(
    [configuration, ...named.map((name) => readFoundFile(root, name))],
    { configFile, asOf },
  );
  return judgedForAll(catalogue, templates);
}

import picomatch from 'picomatch';

const matchers = new Map<string, (path: string) => boolean>();

/** Whether a path with forward slashes matches a glob (`units/**`, `city/*`); dot files count like others. */
export function pathMatches(path: string, glob: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher) {
    matcher = picomatch(glob.replace(/^\.\//, ''), { dot: true });
    matchers.set(glob, matcher);
  }
  return matcher(path);
}

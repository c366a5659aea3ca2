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

/** Whether the glob matches the path or one of the folders it is in: `drafts` excludes all of drafts/. */
export function pathOrFolderMatches(path: string, glob: string): boolean {
  const trimmed = glob.replace(/(?<!\/)\/+$/, '');
  const segments = path.split('/');
  return segments.some((_, index) => pathMatches(segments.slice(0, index + 1).join('/'), trimmed));
}

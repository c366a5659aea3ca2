import { short } from './form-words.js';
import type { FoundProblem } from './problem.js';
import { unquoted } from './spellings.js';
import type { MappingEntry, SourceNode } from './tree.js';

/** Keys that occur twice in one mapping, also once in each language, and keys in full-width quotes. */
export function collectKeyProblems(node: SourceNode, problems: FoundProblem[]): void {
  if (node.type === 'sequence') for (const item of node.items) collectKeyProblems(item, problems);
  if (node.type !== 'mapping') return;
  for (const entry of node.entries) {
    const { written, repeats, value } = entry;
    if (unquoted(written) !== written)
      problems.push(fullWidthQuotes({ from: entry.keyStart, to: entry.keyEnd }, written));
    if (
      value.type === 'scalar' &&
      value.value !== value.written &&
      unquoted(value.written) !== value.written
    ) {
      problems.push(fullWidthQuotes({ from: value.start, to: value.end }, value.written));
    }
    if (repeats === undefined) collectKeyProblems(value, problems);
    else problems.push(repeated(entry, repeats));
  }
}

function fullWidthQuotes(place: { from: number; to: number }, written: string): FoundProblem {
  return {
    source: 'yaml',
    ...place,
    message: {
      zh: `${short(written)} 用了中文引号，YAML 会当作文字`,
      en: `${short(written)} stands in Chinese quotes, which YAML takes for text`,
    },
    advice: {
      zh: `去掉引号，写成 ${short(unquoted(written))}`,
      en: `Leave the quotes out: ${short(unquoted(written))}`,
    },
  };
}

function repeated(entry: MappingEntry, earlier: MappingEntry): FoundProblem {
  const own = short(entry.written);
  const other = short(earlier.written);
  return {
    source: 'schema',
    from: entry.keyStart,
    to: entry.keyEnd,
    message:
      own === other
        ? { zh: `重复的键：“${own}”写了两次`, en: `Repeated key: "${own}" occurs twice` }
        : {
            zh: `重复的键：“${own}”与“${other}”是同一项`,
            en: `Repeated key: "${own}" and "${other}" are the same`,
          },
    advice: { zh: '只保留一项；现在按前一项读取', en: 'Keep one of them; the first is in effect' },
  };
}

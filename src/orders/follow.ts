import type { Audit, Finding } from '../audit/audit.js';
import { counts } from '../audit/verdict.js';
import { UsageError } from '../language/usage-error.js';
import { compareTexts } from '../similarity/compare-texts.js';
import { similarTo } from '../similarity/similar-to.js';
import { currentState, type LedgerOrder, type LedgerProblem, type OrderState } from './ledger.js';
import type { Evidence } from './order.js';
import { itemMark, quoted } from './text.js';

/**
 * solved 已整改; remains 仍存在; reworded 改头换面: moved or reworded but the same; dismissed 已认定不属实 or exempted;
 * unclear 无法判断: the list cannot be read, is no longer there, or was not looked at.
 */
export type Outcome = 'solved' | 'remains' | 'reworded' | 'dismissed' | 'unclear';

export interface Warning {
  /** copied: the new text is another list's; cosmetic: the old text in other words. */
  kind: 'copied' | 'cosmetic';
  /** Whose list, which item. */
  list: string;
  item: string;
  text: string;
  /** What it is like, and whose that is. */
  source: string;
  sourceText: string;
  score: number;
}

export interface FollowedProblem {
  number: number;
  title: string;
  state: OrderState;
  outcome: Outcome;
  /** One sentence for each finding of the problem. */
  evidence: string[];
  warnings: Warning[];
}

export interface FollowedOrder {
  order: LedgerOrder;
  state: OrderState;
  problems: FollowedProblem[];
  /** Findings that were not there when the order was drafted. */
  fresh: Finding[];
}

/** A text this like the one complained of is the same text, or the same in other words. */
const SAME = 0.9;
/**
 * From here on a text was made from the other: replacing 35 % of the words of an item leaves about 0.52, while items
 * that have nothing to do with each other stay below 0.45 (design §6.5).
 */
const REWORDED = 0.5;
/** A new text this like an item of another list was taken from there. */
const COPIED = 0.7;
/** Shorter texts say too little to tell where they come from, in characters. */
const TELLING = 16;

type ListEntry = NonNullable<Audit['lists']>[number];

/** What of a text is the list's own: without what is mandated. */
function ownText({ text, mandated }: ListEntry['items'][number]): string {
  let own = '';
  let at = 0;
  for (const [from, to] of mandated) {
    own += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return own + text.slice(at);
}

/** An audit of the lists as they are now, ready to be compared with orders. */
export class FollowUp {
  readonly #audit: Audit;
  readonly #findings: ReadonlyMap<string, Finding>;
  /** Every item of every list, and its own text. */
  readonly #items: { list: ListEntry; id: string; text: string; own: string }[];
  /** Findings that some order asks for; a finding claimed by one is no other's rewording. */
  readonly #ordered: ReadonlySet<string>;

  constructor(audit: Audit, orders: readonly LedgerOrder[]) {
    if (audit.lists === undefined) {
      throw new UsageError({
        zh: '核查结果中没有清单内容，不能跟踪整改：保存时不要用 --evidence findings',
        en: 'the audit holds no lists to follow up with: save it without --evidence findings',
      });
    }
    this.#audit = audit;
    this.#findings = new Map(audit.findings.map((finding) => [finding.id, finding]));
    this.#items = audit.lists.flatMap((list) =>
      list.items.map((item) => ({ list, id: item.id, text: item.text, own: ownText(item) })),
    );
    this.#ordered = new Set(orders.flatMap((order) => order.problems.flatMap(({ findings }) => findings)));
  }

  order(order: LedgerOrder): FollowedOrder {
    const current = currentState(order);
    const unit = this.#audit.units.find(({ id }) => id === order.unit);
    const claimed = new Set<string>();
    const problems = order.problems.map((problem): FollowedProblem => {
      const state = current.problems.get(problem.number) ?? 'issued';
      const base = { number: problem.number, title: problem.title, state };
      if (unit === undefined || (order.listYear !== undefined && order.listYear !== this.#audit.year)) {
        const why = unit === undefined ? '本次没有核查该单位' : `本次核查的是${this.#audit.year}年度清单`;
        return { ...base, outcome: 'unclear', evidence: [why], warnings: [] };
      }
      return { ...base, ...this.#problem(order, problem, claimed) };
    });
    const seen = new Set(order.seen ?? []);
    const fresh = this.#audit.findings.filter(
      (finding) =>
        unit !== undefined &&
        finding.unit === order.unit &&
        counts(finding) &&
        finding.severity !== 'info' &&
        !seen.has(finding.id) &&
        !this.#ordered.has(finding.id) &&
        !claimed.has(finding.id),
    );
    return { order, state: current.state, problems, fresh };
  }

  #problem(
    order: LedgerOrder,
    problem: LedgerProblem,
    claimed: Set<string>,
  ): Pick<FollowedProblem, 'outcome' | 'evidence' | 'warnings'> {
    const evidence = problem.evidence ?? [];
    if (evidence.length === 0) {
      return { outcome: 'unclear', evidence: ['人工提出的问题，须由人工核验'], warnings: [] };
    }
    const parts = evidence.map((each) => this.#finding(order, each, claimed));
    const warnings = parts.flatMap((part) => part.warnings);
    return {
      outcome: worst(parts.map(({ outcome }) => outcome)),
      evidence: [...new Set(parts.map(({ sentence }) => sentence))],
      warnings: [
        ...new Map(warnings.map((each) => [`${each.list}/${each.item}/${each.kind}`, each])).values(),
      ],
    };
  }

  #finding(
    order: LedgerOrder,
    evidence: Evidence,
    claimed: Set<string>,
  ): { outcome: Outcome; sentence: string; warnings: Warning[] } {
    const name = nameOf(evidence);
    const same = this.#findings.get(evidence.finding);
    if (same !== undefined && counts(same)) {
      claimed.add(same.id);
      return { outcome: 'remains', sentence: `${name}：问题仍在，${same.problem.zh}`, warnings: [] };
    }
    if (same !== undefined) {
      const why = same.state === 'dismissed' ? '已复核为不属实' : '已豁免';
      return {
        outcome: 'dismissed',
        sentence: `${name}：${why}${same.reason ? `，${same.reason}` : ''}`,
        warnings: [],
      };
    }
    const list = this.#listOf(order, evidence);
    if (list === undefined && evidence.texts !== undefined && !evidence.rule.startsWith('roster/')) {
      const unreadable = this.#audit.findings.find(
        ({ file, rule }) => file === evidence.file && rule.startsWith('format/'),
      );
      const why = unreadable === undefined ? '没有见到重新报送的清单' : '重新报送的清单无法读取';
      return { outcome: 'unclear', sentence: `${name}：${why}`, warnings: [] };
    }
    const again = this.#sameAgain(order, evidence, claimed);
    const warnings = list === undefined ? [] : this.#changes(order, list, evidence);
    if (again !== undefined) {
      claimed.add(again.id);
      return {
        outcome: 'reworded',
        sentence: `${name}：移动位置或者改写后仍是同一问题，${again.problem.zh}`,
        warnings,
      };
    }
    const cosmetic = warnings.find(({ kind }) => kind === 'cosmetic');
    if (cosmetic !== undefined) {
      return {
        outcome: 'reworded',
        sentence: `${name}：第${cosmetic.item}条只改换了词句，与${cosmetic.source}相似度仍为${percentOf(cosmetic.score)}（“${quoted(cosmetic.text)}”）`,
        warnings,
      };
    }
    return { outcome: 'solved', sentence: `${name}：${this.#solvedSentence(list, evidence)}`, warnings };
  }

  /** The list that the evidence was in, as it is now. */
  #listOf(order: LedgerOrder, evidence: Evidence): ListEntry | undefined {
    const own = this.#audit.lists!.filter(({ unit }) => unit === order.unit);
    const wanted = evidence.type === undefined ? undefined : 'list';
    const fitting = own.filter(
      (list) =>
        (wanted === undefined || list.kind === wanted) &&
        (evidence.type === undefined || list.type === evidence.type) &&
        (evidence.person === undefined || list.person === evidence.person),
    );
    return fitting.find(({ file }) => file === evidence.file) ?? fitting[0];
  }

  /** A finding of the same rule about the same list and a text like the one complained of, which no order names. */
  #sameAgain(order: LedgerOrder, evidence: Evidence, claimed: ReadonlySet<string>): Finding | undefined {
    const candidates = this.#audit.findings.filter(
      (finding) =>
        counts(finding) &&
        finding.rule === evidence.rule &&
        finding.unit === order.unit &&
        finding.person === evidence.person &&
        finding.listType === evidence.type &&
        !this.#ordered.has(finding.id) &&
        !claimed.has(finding.id) &&
        !(order.seen ?? []).includes(finding.id),
    );
    return candidates.find((finding) => {
      if (finding.text === undefined || evidence.texts === undefined) return true;
      return evidence.texts.some((text) => compareTexts(text, finding.text!).score >= REWORDED);
    });
  }

  /** What the list's items that are new or changed were made from: the old text, or another list's. */
  #changes(order: LedgerOrder, list: ListEntry, evidence: Evidence): Warning[] {
    const known = new Set(order.items ?? []);
    const changed = this.#items.filter(
      (item) => item.list.file === list.file && item.own.length >= TELLING && !known.has(itemMark(item.text)),
    );
    return changed.flatMap((item) => [...this.#cosmetic(item, evidence), ...this.#copied(item, list)]);
  }

  /** Of likeness: the item is still made from the other's text. */
  #cosmetic(item: { id: string; text: string; own: string; list: ListEntry }, evidence: Evidence): Warning[] {
    if (!evidence.rule.startsWith('copying/')) return [];
    const fromOld = Math.max(0, ...(evidence.texts ?? []).map((text) => compareTexts(item.text, text).score));
    if (fromOld < REWORDED) return [];
    const best = (evidence.others ?? [])
      .map((other) => ({ other, score: compareTexts(item.text, other.text).score }))
      .sort((a, b) => b.score - a.score)[0];
    if (best === undefined || best.score < REWORDED) return [];
    return [
      {
        kind: 'cosmetic',
        list: nameOf(evidence),
        item: item.id,
        text: item.text,
        source: best.other.person === undefined ? '原雷同条文' : `${best.other.person}的原条文`,
        sourceText: best.other.text,
        score: best.score,
      },
    ];
  }

  /** The item is like one of another list. */
  #copied(item: { id: string; text: string; own: string; list: ListEntry }, list: ListEntry): Warning[] {
    // What a person takes over from the team's own list is meant to be alike.
    const isOwnTeam = (other: ListEntry) =>
      other.unit === list.unit && (other.type === 'team' || list.type === 'team');
    const others = this.#items.filter(
      (other) => other.list.file !== list.file && !isOwnTeam(other.list) && other.own.length >= TELLING,
    );
    const found = similarTo(
      [strip(item.own)],
      others.map((other) => strip(other.own)),
      { threshold: COPIED },
    );
    let best = -1;
    for (let at = 0; at < found.score.length; at++)
      if (best < 0 || found.score[at]! > found.score[best]!) best = at;
    if (best < 0) return [];
    const other = others[found.text[best]!]!;
    const unit = this.#audit.units.find(({ id }) => id === other.list.unit);
    const whose = other.list.unit === list.unit ? '' : (unit?.name ?? other.list.unit);
    return [
      {
        kind: 'copied',
        list: list.person === undefined ? '班子责任清单' : `${list.person}责任清单`,
        item: item.id,
        text: item.text,
        source: `${whose}${other.list.person === undefined ? '班子' : other.list.person}清单第${other.id}条`,
        sourceText: other.text,
        score: found.score[best]!,
      },
    ];
  }

  #solvedSentence(list: ListEntry | undefined, evidence: Evidence): string {
    const old = evidence.texts?.[0];
    if (list === undefined || old === undefined) return '重新核查未再发现该问题';
    const nearest = list.items
      .map((item) => ({ item, score: compareTexts(old, item.text).score }))
      .sort((a, b) => b.score - a.score)[0];
    if (nearest === undefined || nearest.score < REWORDED)
      return '原条文已经删除或者重写，重新核查未再发现该问题';
    if (nearest.score >= SAME && evidence.rule.startsWith('copying/')) {
      return `本清单条文未作大的改动，雷同因对方修改而消除，重新核查未再发现该问题`;
    }
    return `现第${nearest.item.id}条为“${quoted(nearest.item.text)}”，重新核查未再发现该问题`;
  }
}

/** White space and punctuation do not count when it is asked where a text comes from. */
function strip(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}

function nameOf(evidence: Evidence): string {
  if (evidence.person !== undefined) return `${evidence.person}责任清单`;
  return evidence.type === 'supervision'
    ? '监督责任清单'
    : evidence.type === undefined
      ? '清单'
      : '班子责任清单';
}

export function percentOf(score: number): string {
  return `${Math.min(score < 1 ? 99 : 100, Math.round(score * 100))}%`;
}

/** A problem stands where its worst part stands; parts found to be none do not keep it open. */
function worst(outcomes: readonly Outcome[]): Outcome {
  const order: Outcome[] = ['remains', 'reworded', 'unclear', 'solved', 'dismissed'];
  return order.find((each) => outcomes.includes(each)) ?? 'unclear';
}

/** Whether a problem may be closed on what the check found. */
export function mayClose({ outcome, warnings }: FollowedProblem): boolean {
  return (outcome === 'solved' || outcome === 'dismissed') && warnings.length === 0;
}

import { markdownText } from '../documents/markdown-text.js';
import { officialDate } from '../documents/official.js';
import {
  type FollowedOrder,
  type FollowedProblem,
  mayClose,
  type Outcome,
  percentOf,
  type Warning,
} from './follow.js';
import { documentNumber } from './number.js';
import { STATE_NAMES } from './steps.js';
import { quoted } from './text.js';

export const OUTCOME_NAMES: Record<Outcome, string> = {
  solved: '已整改',
  remains: '仍存在',
  reworded: '改头换面',
  dismissed: '已认定不属实或已豁免',
  unclear: '无法判断',
};

type Tone = 'good' | 'bad' | 'doubtful' | 'soft';

const TONES: Record<Outcome, Tone> = {
  solved: 'good',
  remains: 'bad',
  reworded: 'bad',
  dismissed: 'soft',
  unclear: 'doubtful',
};

/** What follow-up found, for a terminal. */
export function followText(
  followed: readonly FollowedOrder[],
  asOf: string,
  paint: (tone: Tone, text: string) => string,
): string {
  if (followed.length === 0) return '没有需要跟踪的督办单。\n';
  const parts = followed.map((each) => {
    const { order, state, problems, fresh } = each;
    const lines = [
      `${documentNumber(order.code, order.year, order.number)}  ${order.unitName}（${STATE_NAMES[state].zh}）`,
    ];
    for (const problem of problems) {
      const label = paint(
        problem.warnings.length > 0 && problem.outcome === 'solved' ? 'doubtful' : TONES[problem.outcome],
        outcomeLabel(problem),
      );
      lines.push(
        `  ${order.number}.${problem.number} ${label}  ${problem.title}${problem.state === 'closed' ? '（已销号）' : ''}`,
      );
      for (const sentence of problem.evidence) lines.push(paint('soft', `      ${sentence}`));
      for (const warning of problem.warnings)
        lines.push(paint('doubtful', `      注意：${warningText(warning)}`));
    }
    for (const finding of fresh)
      lines.push(`  ${paint('doubtful', '新出现')}  ${finding.id.slice(0, 8)} ${finding.problem.zh}`);
    return lines.join('\n');
  });
  return `${parts.join('\n\n')}\n\n${summaryText(followed, asOf)}\n`;
}

function outcomeLabel(problem: FollowedProblem): string {
  if (problem.outcome === 'solved' && problem.warnings.length > 0) return '待人工核实';
  return OUTCOME_NAMES[problem.outcome];
}

export function warningText(warning: Warning): string {
  const alike = `${warning.list}第${warning.item}条与${warning.source}相似度${percentOf(warning.score)}`;
  return warning.kind === 'copied'
    ? `${alike}，疑似移植其他清单代替整改：“${quoted(warning.text)}”——“${quoted(warning.sourceText)}”`
    : `${alike}，疑似只改换词句：“${quoted(warning.text)}”——“${quoted(warning.sourceText)}”`;
}

export function summaryText(followed: readonly FollowedOrder[], asOf: string): string {
  const problems = followed.flatMap((each) => each.problems);
  const open = problems.filter(({ state }) => state !== 'closed');
  const count = (test: (problem: FollowedProblem) => boolean) => open.filter(test).length;
  const doubtful = count((problem) => problem.outcome === 'solved' && !mayClose(problem));
  return `截至${officialDate(asOf, 'zh')}，跟踪督办单${followed.length}份、未销号问题${open.length}个：已整改、可以销号${count(mayClose)}个，整改存疑、待人工核实${doubtful}个，仍存在${count(({ outcome }) => outcome === 'remains')}个，改头换面${count(({ outcome }) => outcome === 'reworded')}个，无法判断${count(({ outcome }) => outcome === 'unclear')}个；新出现问题${followed.reduce((sum, { fresh }) => sum + fresh.length, 0)}个。`;
}

/** What follow-up found, as a report: 整改核验情况. */
export function followMarkdown(followed: readonly FollowedOrder[], asOf: string): string {
  const parts = followed.map(({ order, state, problems, fresh }) => {
    const lines = problems.map((problem) => {
      const evidence = [
        ...problem.evidence,
        ...problem.warnings.map((warning) => `注意：${warningText(warning)}`),
      ];
      return `| ${order.number}.${problem.number} | ${markdownText(problem.title)} | ${outcomeLabel(problem)} | ${STATE_NAMES[problem.state].zh} | ${evidence.map(markdownText).join('<br>')} |`;
    });
    const news = fresh.map(
      (finding) => `- \`${finding.id.slice(0, 8)}\` ${markdownText(finding.problem.zh)}`,
    );
    return [
      `## ${markdownText(`${documentNumber(order.code, order.year, order.number)}　${order.unitName}（${STATE_NAMES[state].zh}）`)}`,
      ['| 序号 | 问题 | 核验结果 | 台账状态 | 核验依据 |', '| --- | --- | --- | --- | --- |', ...lines].join(
        '\n',
      ),
      ...(news.length === 0 ? [] : ['新出现的问题：', news.join('\n')]),
    ].join('\n\n');
  });
  return `${['# 整改核验情况', summaryText(followed, asOf), ...parts].join('\n\n')}\n`;
}

import { defineRule } from '../rule.js';
import { suppressionPlace, suppressionSubject } from './place.js';

/** 豁免已到期。 */
export const suppressionExpired = defineRule<'suppression'>({
  id: 'suppression/expired',
  severity: 'warning',
  scope: 'suppression',
  title: { zh: '豁免已到期', en: 'Exemption expired' },
  rationale: {
    zh: `豁免是对特殊情况的暂时认可，期限一过就不再有效，对应的问题重新列为待整改。

本规则在配置（wuze.yaml）中到期的豁免上指出；配置允许文内豁免的，清单中到期的“# wuze-ignore”注释同样指出。写明到期日期、原来的理由，以及它原本豁免的问题还有几个，提醒核查机关决定是延期还是删去。到期当天仍然有效。没有写期限的豁免不会到期。`,
    en: `An exemption is a word on a special case for a time. After its day it has no effect, and the findings count again.

The rule stands on the expired entry of wuze.yaml, or on the comment \`# wuze-ignore\` of a list where the configuration allows these, and says when it expired, for what reason it was given and how many findings it would still cover, so that the office can renew or delete it. On its last day it still holds; without “until” it never expires.`,
  },
  messages: {
    expired: {
      zh: {
        problem:
          '对 {rule} 的豁免（理由：{reason}）已于{until}到期，不再起作用，对应的{count}个问题仍列为待整改。',
        basis: '豁免只在期限内有效，到期后问题照常列出。',
        advice: '情况仍然存在的，经审核后延长“截止”（until）并更新理由；不再存在的，删去这一条。',
      },
      en: {
        problem:
          'The exemption from {rule} (reason: {reason}) expired on {until} and has no effect; {count} findings that it covered count again.',
        basis: 'An exemption holds only until its day; after it the findings count as usual.',
        advice:
          'If the case still stands, extend “until” after review and bring the reason up to date; otherwise delete the entry.',
      },
    },
    nothing: {
      zh: {
        problem: '对 {rule} 的豁免（理由：{reason}）已于{until}到期，现在也没有它对应的问题。',
        basis: '豁免只在期限内有效，到期后不再起作用。',
        advice: '删去这一条。',
      },
      en: {
        problem:
          'The exemption from {rule} (reason: {reason}) expired on {until}, and there is no finding that it would cover.',
        basis: 'An exemption holds only until its day; after it it has no effect.',
        advice: 'Delete the entry.',
      },
    },
  },
  *check(use, { workspace }) {
    const { suppression, expired, findings } = use;
    const at = suppressionPlace(use, workspace);
    if (!expired || !at) return;
    const { rule, reason, until } = suppression;
    yield {
      message: findings > 0 ? 'expired' : 'nothing',
      values: { rule, reason, until: until!, count: findings },
      at,
      subject: suppressionSubject(suppression),
    };
  },
});

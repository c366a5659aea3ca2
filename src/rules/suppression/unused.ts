import { defineRule, type FindingDraft } from '../rule.js';
import { suppressionPlace, suppressionSubject } from './place.js';

/** 豁免没有对应的问题。 */
export const suppressionUnused = defineRule<'suppression'>({
  id: 'suppression/unused',
  severity: 'warning',
  scope: 'suppression',
  title: { zh: '豁免没有对应的问题', en: 'Exemption without a finding' },
  rationale: {
    zh: `没有对应问题的豁免，可能是问题已经整改，也可能是规则名、文件、条号写错，本来要豁免的没有豁免到。留着不用的豁免，以后还会误放新的问题。

本规则在配置（wuze.yaml）中没有起作用的豁免上指出。已经到期的由 suppression/expired 指出，不在此重复。所对应的规则在配置中关闭的，同样没有对应的问题，一并指出。

配置允许文内豁免（文内豁免: 是）的，清单中的“# wuze-ignore”注释一样核对：没有对应问题的、没有写理由的、规则编号或日期写错的，都在注释处指出。没有写理由的注释不起作用。`,
    en: `An exemption that covers nothing may be left over from a fault that has been put right, or its rule, file or item is misspelt and what was meant is not exempt. Left in place it may one day cover a new fault.

The rule stands on the entry of wuze.yaml that had no effect. Expired ones belong to suppression/expired. An exemption from a rule that is switched off covers nothing either.

Where the configuration allows them (inlineSuppressions), comments \`# wuze-ignore\` in lists are checked alike: those that cover nothing, that give no reason, or whose rule or date is misspelt. A comment without a reason has no effect.`,
  },
  messages: {
    unused: {
      zh: {
        problem: '对 {rule} 的豁免（理由：{reason}）没有对应的问题{off}。',
        basis: '豁免应当与实际问题对应；问题已经整改的，豁免应当及时撤销，以免误放新的问题。',
        advice: '核对规则名、文件、单位和条号：写错的改正；问题已经不存在的，删去这一条。',
      },
      en: {
        problem: 'The exemption from {rule} (reason: {reason}) covers no finding{off}.',
        basis:
          'An exemption belongs to an actual finding; once that is put right it is withdrawn, lest it cover a new one.',
        advice: 'Check rule, files, unit and item: correct what is misspelt, or delete the entry.',
      },
    },
    faulty: {
      zh: {
        problem: '这条豁免注释不起作用：{fault}。',
        basis: '清单中的豁免要写明规则和理由，写在它所豁免的条目旁边或上面。',
        advice: '写成“# wuze-ignore 规则: 理由 until 日期”，日期可以不写；不需要的，删去。',
      },
      en: {
        problem: 'This comment exempts nothing: {fault}.',
        basis: 'An exemption in a list names the rule and the reason, beside or above the item it is about.',
        advice: 'Write “# wuze-ignore RULE: REASON until DATE” (the date is optional), or delete it.',
      },
    },
  },
  *check(use, { workspace }): Iterable<FindingDraft> {
    const { suppression, expired, findings, fault } = use;
    const at = suppressionPlace(use, workspace);
    if (expired || findings > 0 || !at) return;
    const { rule, reason } = suppression;
    if (fault !== undefined) {
      yield { message: 'faulty', values: { fault }, at };
      return;
    }
    const setting = workspace.configuration.rules[rule];
    const isOff = (typeof setting === 'object' ? setting.severity : setting) === 'off';
    yield {
      message: 'unused',
      values: {
        rule,
        reason,
        off: isOff
          ? { zh: '（该规则已在配置中关闭）', en: ' (the rule is switched off)' }
          : { zh: '', en: '' },
      },
      at,
      subject: suppressionSubject(suppression),
    };
  },
});

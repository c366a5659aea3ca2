import type { Bilingual } from '../../language/bilingual.js';
import { LineIndex } from '../../workspace/lines.js';
import type { Debrief, ResponsibilityList } from '../../workspace/model.js';
import { itemFinder } from '../item-at.js';
import { defineRule, type FindingDraft, type Place, type Severity } from '../rule.js';
import { itemNumber, listName } from '../text/list-name.js';
import { maskSensitive, type SensitiveSpan, sensitiveSpans } from '../text/sensitive.js';

/** 绝密★, 机密★10年: the mark that a classified document bears (GB/T 9704). */
const CLASSIFICATION = /(?:绝密|机密|秘密)\s?[★☆]/g;

/** What a number is called that is published so that people can call it: 举报电话, but not 举报人电话. */
const PUBLIC_LINE =
  /(?:举报|监督|投诉|咨询|值班|服务|求助|报警|办公|公开|公示|公布)(?:受理)?(?:电话|手机|专线|号码)|热线|传真/;
/** Numbers shown in one sentence; of more the count is said. */
const NAMED = 5;

/** How far before a number such a word counts. */
const REACH = 16;

interface Sensitive {
  from: number;
  to: number;
  kind: SensitiveSpan['kind'] | 'classification';
  severity: Severity;
}

/** 含身份证号、电话号码或者密级标志。 */
export const privacySensitive = defineRule<'unit'>({
  id: 'privacy/sensitive',
  severity: 'error',
  scope: 'unit',
  title: { zh: '含敏感信息', en: 'Sensitive information' },
  rationale: {
    zh: `清单要公示、汇总、流转，写进去的身份证号、电话号码会随之外泄；带密级标志的内容更不得进入这样的材料。

本规则查清单和述责述廉报告的全文，包括标题、备注和注释。身份证号按编码规则（地区、出生日期）辨认，也认分段书写和全角数字；手机、固定电话同样。一条里有几处的合并指出。所有输出中的号码一律打星号，只留首尾几位。

不作为问题的：对外公布的举报、值班、服务等固定电话；合同号、账号、项目代码等编号。对外公布的手机号降为警告。配置中发文机关的联系电话不查。`,
    en: `Lists are published, collected and passed on, and identity and telephone numbers in them go with them; text marked as classified has no place in them at all.

The whole text of lists and debriefs is searched, titles, notes and comments included. Identity numbers are recognised by their structure (region, birth date), also in groups and full-width digits; so are mobile and landline numbers. Several in one item are one finding. In every output the numbers are starred.

Left alone: landlines published for reports, duty or service; numbers of contracts, accounts and projects. A published mobile number is a warning. The issuer's own telephone in the configuration is not looked at.`,
  },
  messages: {
    numbers: {
      zh: {
        problem: '{where}写有{what}。',
        basis: '公民身份号码、电话号码属于个人信息，责任清单和述责述廉报告会公示、汇总和流转，不应当写入。',
        advice:
          '删去号码；需要指明对象的，写单位、职务或者案件编号，号码留在原始台账中。已经公示、上传的，同时撤回更换。',
      },
      en: {
        problem: '{where} contains {what}.',
        basis:
          'Identity and telephone numbers are personal information; lists and debriefs are published and passed on and must not hold them.',
        advice:
          'Delete the numbers; name the unit, the post or the case instead and keep the number in the original record. Withdraw copies already published.',
      },
    },
    classified: {
      zh: {
        problem: '{where}写有密级标志{what}。',
        basis: '国家秘密不得在非涉密的材料和信息系统中存储、处理、传递。',
        advice: '立即停止流转这份材料，报告本单位保密工作机构处理；确系误写标志的，由定密责任人确认后删去。',
      },
      en: {
        problem: '{where} bears the classification mark {what}.',
        basis:
          'State secrets may not be kept or passed on in papers and systems that are not cleared for them.',
        advice:
          'Stop passing the file on and report it to the unit’s office for secrecy; a mark written by mistake is removed once that is confirmed.',
      },
    },
  },
  *check(unit) {
    for (const list of unit.lists) yield* inText(list);
    for (const debrief of unit.debriefs) yield* inText(debrief);
  },
});

/** The file is searched as it stands: notes and comments are in no model, but they travel with it. */
function* inText(text: ResponsibilityList | Debrief): Iterable<FindingDraft> {
  if (!text.document.suspicions.sensitive) return;
  const source = text.document.text;
  const found = sensitiveIn(source);
  if (found.length === 0) return;
  const lines = new LineIndex(source);
  const itemAt = itemFinder(text.document);
  const groups = new Map<string, Sensitive[]>();
  for (const each of found) {
    const position = lines.position(each.from);
    const item = itemAt(position);
    const part = each.kind === 'classification' ? 'classified' : 'numbers';
    const key = `${part} ${item === undefined ? `line ${position.line}` : `item ${item}`}`;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  for (const group of groups.values()) {
    const [first] = group as [Sensitive];
    const item = itemAt(lines.position(first.from));
    const mildest = group.every(({ severity }) => severity === 'warning');
    yield {
      message: first.kind === 'classification' ? 'classified' : 'numbers',
      values: { where: whereOf(text, item), what: namesOf(group, source) },
      ...(mildest && {
        severity: 'warning',
        reason: {
          zh: '从上下文看是对外公布的号码，请核实；建议改用单位固定电话。',
          en: 'From the context the number is meant to be public; to be verified. An office landline is better.',
        },
      }),
      at: { ...placeOf(text, lines, first), ...(item !== undefined && { item }) },
      subject: group.map(({ from, to }) => source.slice(from, to)).join(' '),
    };
  }
}

function sensitiveIn(source: string): Sensitive[] {
  const found: Sensitive[] = [];
  for (const span of sensitiveSpans(source)) {
    const before = source
      .slice(Math.max(0, span.from - REACH), span.from)
      .split(/[。；;\n]/)
      .at(-1)!;
    const published = span.kind === 'telephone' && PUBLIC_LINE.test(before);
    const mobile = /^\D{0,4}(?:86\D?)?1/.test(source.slice(span.from, span.to).normalize('NFKC'));
    if (published && !mobile) continue;
    found.push({ ...span, severity: published ? 'warning' : 'error' });
  }
  for (const { index, 0: mark } of source.matchAll(CLASSIFICATION)) {
    found.push({ from: index, to: index + mark.length, kind: 'classification', severity: 'error' });
  }
  return found.sort((a, b) => a.from - b.from);
}

function placeOf(text: ResponsibilityList | Debrief, lines: LineIndex, { from, to }: Sensitive): Place {
  const { document, unit, person } = text;
  const kind = 'items' in text ? { list: text } : { debrief: text };
  return {
    document,
    range: lines.range(from, to),
    unit,
    ...kind,
    ...(person && { person }),
    text: lines.line(lines.lineAt(from)).trim(),
  };
}

function whereOf(text: ResponsibilityList | Debrief, item: string | undefined): Bilingual {
  if (!('items' in text)) {
    return item === undefined
      ? { zh: `${text.person}的述责述廉报告`, en: `${text.person}’s debrief` }
      : {
          zh: `${text.person}的述责述廉报告第${item}部分`,
          en: `Section ${item} of ${text.person}’s debrief`,
        };
  }
  const { zh, en } = listName(text);
  return item === undefined
    ? { zh: `${zh}的标题、备注或者注释`, en: `The heading, a note or a comment of ${en}` }
    : { zh: `${zh}第${itemNumber(item)}条`, en: `Item ${itemNumber(item)} of ${en}` };
}

const KINDS: Readonly<Record<SensitiveSpan['kind'], Bilingual>> = {
  identity: { zh: '居民身份证号', en: 'identity number' },
  telephone: { zh: '电话号码', en: 'telephone number' },
};

/** 居民身份证号1个（350*************19）、电话号码1个（139******00） */
function namesOf(group: readonly Sensitive[], source: string): Bilingual {
  const words = (kind: Sensitive['kind']): string[] =>
    group.filter((each) => each.kind === kind).map(({ from, to }) => source.slice(from, to));
  const marks = words('classification');
  if (marks.length > 0) return { zh: `“${marks.join('”“')}”`, en: `“${marks.join('”, “')}”` };
  const parts = (['identity', 'telephone'] as const).flatMap((kind) => {
    const numbers = words(kind);
    if (numbers.length === 0) return [];
    const masked = numbers.slice(0, NAMED).map(maskSensitive);
    const more = numbers.length > NAMED;
    const { zh, en } = KINDS[kind];
    return [
      {
        zh: `${zh}${numbers.length}个（${masked.join('、')}${more ? '等' : ''}）`,
        en: `${numbers.length} ${en}${numbers.length > 1 ? 's' : ''} (${masked.join(', ')}${more ? ' …' : ''})`,
      },
    ];
  });
  return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(' and ') };
}

import type { Audit } from '../../src/audit/audit.js';

/** Text that means something to a browser, a Markdown reader, a terminal or an editor. */
export const PAYLOADS = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' style='position:fixed",
  '</td></tr></table><h1>假</h1>',
  '<!-- ',
  '--> ]]> <![CDATA[',
  '</style><style>*{display:none}',
  '&lt;b&gt; &#x202e; &amp;',
  'javascript:alert(1)',
  '[x](javascript:alert(1))',
  '![x](http://example.com/a.png)',
  '[x]: http://example.com "y"',
  '<http://example.com> https://example.com www.example.com a@example.com',
  '**粗** __粗__ *斜* _斜_ ~~删~~ `码` ```',
  '| 甲 | 乙 |',
  '\\| \\` \\\\',
  '# 标题',
  '$x$ $$y$$ {{z}} $' + '{w} <%= v %>',
  '\u001b[2J\u001b[31m\u001b]8;;http://example.com\u0007链\u001b]8;;\u0007',
  '\u009b2J\u0085\u0008\u0007\u007f',
  '\u2028\u2029',
  '\u202e反转\u202c\u2066\u2069\u200f\u061c',
  '\u200b\u200d\ufeff\u00ad\u{e0041}',
  '\ud800 \udc00',
  '\r\n\r\n- 项\n1. 项\n> 引\n---\n===\n```\n',
] as const;

/** Keys whose values are chosen by the tool and checked by the schema. */
const FIXED = new Set([
  'version',
  'id',
  'rule',
  'severity',
  'state',
  'verdict',
  'kind',
  'type',
  'listType',
  'role',
  'level',
  'category',
  'asOf',
  'date',
  'rulesOff',
  'options',
  'tool',
]);

/** The audit with the payload at the end of every text that could come from a file, also names and paths. */
export function withPayload(audit: Audit, payload: string): Audit {
  return poison(audit, payload) as Audit;
}

function poison(value: unknown, payload: string): unknown {
  if (typeof value === 'string') return value + payload;
  if (Array.isArray(value)) return value.map((each) => poison(each, payload));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => {
    const isUnitId = key === 'unit' || key === 'parent' || (key === 'id' && 'verdict' in value);
    const isItem = key === 'id' && 'mandated' in value;
    if (isUnitId || isItem) return [key, `${String(each)}${payload}`];
    return [key, FIXED.has(key) ? each : poison(each, payload)];
  });
  return Object.fromEntries(entries);
}

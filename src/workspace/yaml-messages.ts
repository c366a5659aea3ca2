import type { Bilingual } from '../language/bilingual.js';
import type { LineIndex } from './lines.js';
import { type Fault, MAX_DEPTH, MAX_ELEMENTS } from './parse.js';
import type { FoundProblem } from './problem.js';

type Words = readonly [message: Bilingual, advice: Bilingual];

/** What a fault means to a person, where no particular mistake was recognised. */
export function describeFault(fault: Fault, text: string, lines: LineIndex): FoundProblem {
  const [message, advice] = words(fault, text, lines);
  return { source: 'yaml', from: fault.from, to: fault.to, message, advice };
}

function words(fault: Fault, text: string, lines: LineIndex): Words {
  const quoted = excerpt(text.slice(fault.from, fault.to) || lines.line(lines.lineAt(fault.from)));
  switch (fault.code) {
    case 'EMPTY':
      return [
        { zh: '文件是空的', en: 'The file is empty' },
        { zh: '补上内容，或者删去这个文件', en: 'Fill it in, or delete it' },
      ];
    case 'MULTIPLE_DOCS':
      return [
        {
          zh: '一个文件里有几份文档（“---”之后又开始一份），只读取了第一份',
          en: 'The file holds several documents (a new one begins after "---"); only the first was read',
        },
        {
          zh: '一份清单一个文件：把后面的各份分别存为文件',
          en: 'Write one document a file: move the others to files of their own',
        },
      ];
    case 'TOO_DEEP':
      return [
        { zh: `嵌套超过 ${MAX_DEPTH} 层，没有读取`, en: `Nested deeper than ${MAX_DEPTH} levels; not read` },
        {
          zh: '检查括号和缩进；清单最多四五层',
          en: 'Check brackets and indentation: a list needs four or five levels',
        },
      ];
    case 'TOO_MANY':
      return [
        {
          zh: `内容过多（列表项超过 ${MAX_ELEMENTS} 个，或者行数过多），没有读取`,
          en: `Too much in one file (more than ${MAX_ELEMENTS} list elements, or too many lines); not read`,
        },
        { zh: '一份清单一个文件', en: 'Write one list a file' },
      ];
    case 'ALIAS_BOMB':
      return [
        {
          zh: '别名（*）展开后数量过大，没有展开',
          en: 'Aliases (*) stand for too many values and were not expanded',
        },
        {
          zh: '不用锚点和别名，把内容直接写出来',
          en: 'Write the values out instead of using anchors and aliases',
        },
      ];
    case 'ALIAS_LOOP':
      return [
        {
          zh: `别名“${quoted}”指向包含它自己的内容`,
          en: `The alias "${quoted}" stands for something that contains it`,
        },
        { zh: '把内容直接写出来', en: 'Write the value out' },
      ];
    case 'BAD_ALIAS':
      return [
        {
          zh: `“${quoted}”：以星号开头的内容会被当作别名`,
          en: `"${quoted}": text that begins with an asterisk reads as an alias`,
        },
        {
          zh: '去掉星号，或者把文字放进一对英文引号',
          en: 'Leave the asterisk out, or put the text in quotes',
        },
      ];
    case 'UNUSED_ANCHOR':
      return [
        {
          zh: `“${quoted}”：以 & 开头的词会被当作锚点，从内容中消失`,
          en: `"${quoted}": a word that begins with & reads as an anchor and is lost from the text`,
        },
        { zh: '去掉 &，或者把文字放进一对英文引号', en: 'Leave the & out, or put the text in quotes' },
      ];
    case 'CONTROL_CHARACTER':
      return [
        {
          zh: '文字中的转义写出了控制字符或残缺的字符',
          en: 'An escape in the text spells a control character or half a character',
        },
        { zh: '直接写出文字，不用“\\”转义', en: 'Write the character itself, without a "\\" escape' },
      ];
    case 'TAB_AS_INDENT':
      return [
        { zh: '缩进用了制表符（Tab 键）', en: 'Indented with a tab' },
        { zh: '用空格缩进，每级两个', en: 'Indent with spaces, two a level' },
      ];
    case 'BAD_INDENT':
      return [
        {
          zh: `缩进不对：“${quoted}”与同级的行没有对齐`,
          en: `Wrong indentation: "${quoted}" does not line up with its level`,
        },
        {
          zh: '同级的键上下对齐，下一级多缩进两个空格',
          en: 'Align keys of one level; indent the next level by two spaces',
        },
      ];
    case 'MULTILINE_IMPLICIT_KEY':
      return [
        {
          zh: `“${excerpt(lines.line(lines.lineAt(fault.from)))}”这一行不是“键: 值”，也没有缩进成上一行的下文`,
          en: `"${excerpt(lines.line(lines.lineAt(fault.from)))}" is neither "key: value" nor indented as a continuation`,
        },
        {
          zh: '写成“键: 值”；若是上一行的下文，多缩进两个空格',
          en: 'Write "key: value", or indent it by two more spaces if it continues the line above',
        },
      ];
    case 'BLOCK_AS_IMPLICIT_KEY':
      return [
        { zh: '一行里有两个“: ”，或者这一行的缩进不对', en: 'Two ": " in one line, or wrong indentation' },
        {
          zh: '文字中的冒号用中文的“：”，或者把整段文字放进一对英文引号',
          en: 'Put the whole text in quotes, or write a full-width colon in it',
        },
      ];
    case 'MISSING_CHAR':
      return missingCharacter(fault);
    case 'BAD_SCALAR_START':
      return [
        { zh: `文字不能以“${quoted}”开头`, en: `Text cannot begin with "${quoted}"` },
        { zh: '把整段文字放进一对英文引号', en: 'Put the whole text in quotes' },
      ];
    case 'BAD_DQ_ESCAPE':
      return [
        { zh: '英文双引号中的“\\”有特殊含义', en: 'A "\\" inside of double quotes has a special meaning' },
        { zh: '改用英文单引号，或者不用引号', en: 'Use single quotes, or none' },
      ];
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
    case 'BAD_COLLECTION_TYPE':
      return [
        {
          zh: `“${quoted}”：以英文感叹号开头的词会被当作标签`,
          en: `"${quoted}": a word that begins with an exclamation mark reads as a tag`,
        },
        { zh: '去掉感叹号，或者把文字放进一对英文引号', en: 'Leave the mark out, or put the text in quotes' },
      ];
    default:
      return [
        {
          zh: `YAML 语法有误，读到“${quoted}”处无法理解`,
          en: `Not valid YAML at "${quoted}": ${fault.detail}`,
        },
        {
          zh: '检查这一行和上一行的冒号、引号、括号和缩进',
          en: 'Check the colons, quotes, brackets and indentation of this line and the one before',
        },
      ];
  }
}

function missingCharacter(fault: Fault): Words {
  if (fault.detail.includes('quote')) {
    return [
      {
        zh: '引号没有配对，后面的内容都被当作这段文字',
        en: 'A quote is never closed: all that follows reads as its text',
      },
      { zh: '补上后引号，或者不用引号', en: 'Close the quote, or write the text without quotes' },
    ];
  }
  if (fault.detail.includes('Comments')) {
    return [
      { zh: '注释符号“#”前面要空一格', en: 'A comment "#" needs a space before it' },
      {
        zh: '在“#”前加一个空格；如果它是正文，把整段文字放进一对英文引号',
        en: 'Put a space before "#", or quotes around the text if it belongs to it',
      },
    ];
  }
  if (fault.detail.includes('Sequence item')) {
    return [
      {
        zh: '这一行应是列表的一项，但没有以“- ”开头，或者缩进不对',
        en: 'This line should be a list element, but does not begin with "- ", or is wrongly indented',
      },
      {
        zh: '每一项以“- ”开头；同一项的各个键上下对齐',
        en: 'Begin each element with "- ", and align the keys of one element',
      },
    ];
  }
  return [
    { zh: '这里缺少冒号、逗号或括号', en: 'A colon, comma or bracket is missing here' },
    {
      zh: '键写成“键: 值”；方括号、花括号要成对，各项用英文逗号隔开',
      en: 'Write "key: value"; close brackets and separate elements by commas',
    },
  ];
}

/** At most 20 characters, on one line. */
function excerpt(text: string): string {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  const characters = [...line];
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : line;
}

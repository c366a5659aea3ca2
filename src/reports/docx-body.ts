import type { WordBlock } from '../documents/word/blocks.js';
import type { Language } from '../language/bilingual.js';
import { officeWords } from '../language/report-office-words.js';
import { say } from '../language/report-words.js';
import type { Block, FindingEntry, Group, Section } from './document.js';
import type { Attachments } from './docx-attachments.js';
import { numbered, tableBlocks } from './docx-table.js';

const words = officeWords.docx;

/** The text of the letter: what was found in a sentence each; the rest is in the attachments. */
export function bodyBlocks(
  sections: readonly Section[],
  attachments: Attachments,
  language: Language,
): WordBlock[] {
  return sections.flatMap((section) => {
    const hasFindings = section.blocks.some(({ kind }) => kind === 'group');
    const see = hasFindings ? seeAttachments(section, attachments, language) : undefined;
    return [
      { kind: 'heading', level: 1, text: numbered(section.number, section.title, language) } as const,
      ...section.blocks.flatMap((block) => blocksOf(block, language)),
      ...(see === undefined ? [] : [{ kind: 'paragraph', text: see } as const]),
    ];
  });
}

function seeAttachments(section: Section, attachments: Attachments, language: Language): string | undefined {
  const table = attachments.find(({ kind }) => kind === 'findings')?.label;
  const comparisons = attachments.find(({ kind }) => kind === 'comparisons')?.label;
  if (table === undefined) return undefined;
  const compared = section.blocks
    .filter((block): block is Group => block.kind === 'group')
    .some(({ findings }) => findings.some((finding) => finding.comparisons.length > 0));
  return compared && comparisons !== undefined
    ? say(words.seeComparisons, language, { table, comparisons })
    : say(words.seeTable, language, { table });
}

function blocksOf(block: Block, language: Language): WordBlock[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: block.text }];
    case 'points':
      return block.points.map(({ number, text }) => ({
        kind: 'paragraph',
        text: numbered(number, text, language),
      }));
    case 'table':
      return tableBlocks(block);
    case 'subsection':
      return [
        { kind: 'heading', level: 2, text: numbered(block.number, block.title, language) },
        ...block.blocks.flatMap((each) => blocksOf(each, language)),
      ];
    case 'group':
      return [
        { kind: 'heading', level: 2, text: numbered(block.number, block.title, language) },
        ...block.findings.map(
          (finding): WordBlock => ({
            kind: 'paragraph',
            text: numbered(finding.number, findingSentence(finding, language), language),
          }),
        ),
      ];
    case 'heatmap':
      return [];
  }
}

/** 班子成员清单雷同（第3条），应当整改：第3条与…雷同。 */
function findingSentence(finding: FindingEntry, language: Language): string {
  const tags = [finding.stateLabel, finding.demand].filter((tag) => tag !== undefined);
  const tag = tags.join(say(words.tagSeparator, language));
  const text = sentence(finding.problem, language);
  if (tag === '') return say(words.noTag, language, { title: finding.title, text });
  return say(words.tag, language, { title: finding.title, tag, text });
}

function sentence(text: string, language: Language): string {
  if (/[。！？；.!?]$/u.test(text.trim())) return text;
  return text + (language === 'zh' ? '。' : '.');
}

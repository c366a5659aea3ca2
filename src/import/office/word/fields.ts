import { circled } from './number-format.js';

/**
 * Follows the fields of a document (w:fldChar: instruction, result, end), which may go over several paragraphs and lie
 * within each other. Only results are shown.
 */
export interface Fields {
  begin(): void;
  /** The instruction of the innermost field is over, its result follows. */
  separate(): void;
  /** @returns what a field without result shows */
  end(): string;
  instruction(text: string): void;
  /** Whether text belongs to what is seen. */
  isShown(): boolean;
  /** Instructions end with their paragraph, so that a field left open does not swallow the rest. */
  endParagraph(): void;
}

interface Field {
  instruction: string;
  inResult: boolean;
}

/** Numbers of pages are no part of the text. */
const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** A character in a circle, as Word makes it: EQ \o\ac(○,11). */
const ENCLOSED = /^\s*eq\s+\\o\s*(?:\\a[clr]\s*)?\(([^,，()]+)[,，]([^,，()]+)\)/i;
const LONGEST_INSTRUCTION = 4096;
const DEEPEST = 100;

export function isPageNumber(instruction: string): boolean {
  return PAGE.test(instruction);
}

export function openFields(): Fields {
  const open: Field[] = [];
  return {
    begin() {
      if (open.length < DEEPEST) open.push({ instruction: '', inResult: false });
    },
    separate() {
      const field = open.at(-1);
      if (field !== undefined) field.inResult = true;
    },
    end() {
      const field = open.pop();
      return field === undefined || field.inResult ? '' : enclosed(field.instruction);
    },
    instruction(text) {
      const field = open.at(-1);
      if (field !== undefined) field.instruction = (field.instruction + text).slice(0, LONGEST_INSTRUCTION);
    },
    isShown: () => open.every(({ inResult, instruction }) => inResult && !isPageNumber(instruction)),
    endParagraph() {
      const results = open.filter(({ inResult }) => inResult);
      open.splice(0, open.length, ...results);
    },
  };
}

function enclosed(instruction: string): string {
  const match = ENCLOSED.exec(instruction);
  if (match === null) return '';
  const content = match[2]!.trim();
  const sign = match[1]!.trim() === '○' && /^\d{1,2}$/.test(content) ? circled(Number(content)) : undefined;
  return sign ?? content;
}

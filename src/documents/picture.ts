import { type Xml, xml } from './xml.js';

/** A drawing in user units, with what it shows in words for people who do not see it. */
export interface Picture {
  width: number;
  height: number;
  title: string;
  description: string;
  /** Rules of the style sheet beside those of text; written by the program, never from a text. */
  style: string;
  content: readonly Xml[];
}

/** Chinese type of the usual systems: Windows, macOS, Linux. */
export const FONT_STACK =
  '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC","WenQuanYi Micro Hei",sans-serif';

/** Columns of type a text takes, a Chinese character two, for places where it must fit. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += character.codePointAt(0)! < 0x2000 ? 1 : 2;
  return columns;
}

/** A text of at most so many columns, the end left out. */
export function shortened(text: string, columns: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (textColumns(line) <= columns) return line;
  let short = '';
  for (const character of line) {
    if (textColumns(short + character) > columns - 2) break;
    short += character;
  }
  return `${short}…`;
}

/**
 * An SVG file: text stays text, nothing is loaded, and it follows a light or dark surrounding. Black on
 * white where it is printed.
 */
export function svgFile({ width, height, title, description, style, content }: Picture): string {
  const rules = `text{font:13px ${FONT_STACK};fill:var(--ink)}${style}`;
  const root = xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description"><title id="title">${title}</title><desc id="description">${description}</desc><style>${{ markup: rules }}</style><rect class="paper" width="${width}" height="${height}"/>${content}</svg>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/** Custom properties for light surroundings and for dark ones. */
export function themes(
  light: Readonly<Record<string, string>>,
  dark: Readonly<Record<string, string>>,
): string {
  const list = (values: Readonly<Record<string, string>>) =>
    Object.entries(values)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';');
  return `:root{color-scheme:light dark;${list(light)}}@media (prefers-color-scheme:dark){:root{${list(dark)}}}`;
}

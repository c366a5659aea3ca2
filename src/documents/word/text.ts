import { type Xml, xml } from '../xml.js';
import { type Font, fontMarkup, type Language, plainFontMarkup } from './fonts.js';
import { points } from './measures.js';

/** common: also in another text; mandated: everyone's wording; omitted: said instead of text left out. */
export type Mark = 'common' | 'mandated' | 'omitted';

/** Characters that look alike. Whatever is not said is as the paragraph has it. */
export interface Run {
  text: string;
  font?: Font;
  bold?: boolean;
  /** In points. */
  size?: number;
  /** Six hexadecimal digits. */
  colour?: string;
  mark?: Mark;
}

export type Text = string | readonly Run[];

/** Shaded and underlined, so that it is seen on a black-and-white print too. */
const MARKS: Record<Mark, { colour?: string; underline?: true; fill?: string }> = {
  common: { underline: true, fill: 'FFE699' },
  mandated: { colour: '767676' },
  omitted: { colour: '767676' },
};

/** The runs of a text; a line feed becomes a line break. */
export function runs(text: Text, language: Language, defaults: Omit<Run, 'text'> = {}): Xml[] {
  const list = typeof text === 'string' ? [{ text }] : text;
  return list.map((run) => runMarkup({ ...defaults, ...run }, language));
}

function runMarkup(run: Run, language: Language): Xml {
  const mark = run.mark === undefined ? {} : MARKS[run.mark];
  const colour = run.colour ?? mark.colour;
  const size = run.size === undefined ? undefined : points(run.size) / 10;
  const properties = [
    run.font === undefined ? plainFontMarkup(language) : fontMarkup(run.font, language),
    run.bold ? xml`<w:b/>` : undefined,
    colour === undefined ? undefined : xml`<w:color w:val="${colour}"/>`,
    size === undefined ? undefined : xml`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    mark.underline ? xml`<w:u w:val="single"/>` : undefined,
    mark.fill === undefined ? undefined : xml`<w:shd w:val="clear" w:color="auto" w:fill="${mark.fill}"/>`,
  ].filter((each) => each !== undefined);
  const lines = run.text.split(/\r\n?|\n/);
  const content = lines.map(
    (line, at) => xml`${at === 0 ? undefined : xml`<w:br/>`}<w:t xml:space="preserve">${line}</w:t>`,
  );
  return xml`<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`;
}

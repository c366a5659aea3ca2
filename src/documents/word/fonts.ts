import { NAMESPACES } from '../office-package.js';
import { type Xml, xml } from '../xml.js';

/** Language of a document's own words. */
export type Language = 'zh' | 'en';

/** Typefaces of official documents by their use. */
export type Font = 'body' | 'title' | 'heading' | 'subheading' | 'plain';

/** The name a document asks for, and what to take where it is not installed. */
const FONTS: Record<
  Font,
  { name: string; others: string; family: 'roman' | 'modern' | 'script'; latin: string }
> = {
  body: {
    name: '仿宋_GB2312',
    others: '仿宋,FangSong,华文仿宋,STFangsong',
    family: 'modern',
    latin: 'Times New Roman',
  },
  title: {
    name: '方正小标宋简体',
    others: '方正小标宋_GBK,小标宋体,华文中宋,宋体',
    family: 'script',
    latin: 'Times New Roman',
  },
  heading: { name: '黑体', others: 'SimHei,华文黑体,STHeiti', family: 'modern', latin: 'Arial' },
  subheading: {
    name: '楷体_GB2312',
    others: '楷体,KaiTi,华文楷体,STKaiti',
    family: 'modern',
    latin: 'Times New Roman',
  },
  plain: { name: '宋体', others: 'SimSun,华文宋体,STSong', family: 'roman', latin: 'Times New Roman' },
};

/**
 * A run's typeface. In a Chinese document digits and letters are of the Chinese typeface too, and quotation
 * marks and dashes, which both scripts have, belong to the Chinese text.
 */
export function fontMarkup(font: Font, language: Language): Xml {
  const { name, latin } = FONTS[font];
  const other = language === 'zh' ? name : latin;
  return xml`<w:rFonts${hint(language)} w:ascii="${other}" w:hAnsi="${other}" w:eastAsia="${name}" w:cs="${other}"/>`;
}

/** A run in the typeface of its paragraph. */
export function plainFontMarkup(language: Language): Xml | undefined {
  return language === 'zh' ? xml`<w:rFonts${hint(language)}/>` : undefined;
}

function hint(language: Language): Xml | undefined {
  return language === 'zh' ? xml` w:hint="eastAsia"` : undefined;
}

/** word/fontTable.xml: where a typeface is missing, Word takes one of the other names. */
export function fontTable(): Xml {
  const fonts = Object.values(FONTS).map(
    ({ name, others, family }) =>
      xml`<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return xml`<w:fonts xmlns:w="${NAMESPACES.word}">${fonts}</w:fonts>`;
}

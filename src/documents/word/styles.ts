import { NAMESPACES } from '../office-package.js';
import { type Xml, xml } from '../xml.js';
import { type Font, fontMarkup, type Language } from './fonts.js';
import { CHARACTER, PITCH, points, SIZES, TIGHTER } from './measures.js';

/** Styles of paragraphs, named as people who edit the document will look for them. */
export type Style =
  | 'Normal'
  | 'Title'
  | 'Recipient'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'BodyText'
  | 'Caption'
  | 'Note'
  | 'TableHead'
  | 'TableText'
  | 'TableTextSmall'
  | 'Attachments'
  | 'AttachmentLabel'
  | 'Signature'
  | 'Notice'
  | 'PageNumber'
  | 'Mark'
  | 'Reference'
  | 'Imprint';

interface Definition {
  /** Name shown to the user; English names of built-in styles are translated by the program. */
  name: string;
  font?: Font;
  size?: number;
  pitch?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  /** First line moved by two characters. */
  indent?: boolean;
  keepNext?: boolean;
  outline?: number;
  /** In Chinese text Latin words may break anywhere, since paths and numbers would tear a line apart. */
  breakWords?: boolean;
  /** Space before and after, in points. */
  before?: number;
  after?: number;
  /** Set as wide as the typeface is, not 28 characters a line. */
  natural?: boolean;
}

const STYLES: Record<Exclude<Style, 'Normal'>, Definition> = {
  Title: {
    name: 'Title',
    font: 'title',
    size: SIZES.title,
    pitch: PITCH.title,
    align: 'center',
    keepNext: true,
    natural: true,
  },
  Recipient: { name: '主送机关', align: 'left' },
  Heading1: { name: 'heading 1', font: 'heading', indent: true, keepNext: true, outline: 0 },
  Heading2: { name: 'heading 2', font: 'subheading', indent: true, keepNext: true, outline: 1 },
  Heading3: { name: 'heading 3', indent: true, keepNext: true, outline: 2 },
  BodyText: { name: 'Body Text', indent: true, breakWords: true },
  Caption: {
    name: 'caption',
    font: 'heading',
    size: SIZES.smallFour,
    pitch: PITCH.smallFour,
    align: 'left',
    keepNext: true,
    before: 8,
    after: 3,
    natural: true,
  },
  Note: { name: '注', size: SIZES.smallFour, pitch: PITCH.smallFour, before: 6, natural: true },
  TableHead: {
    name: '表头',
    font: 'heading',
    size: SIZES.smallFour,
    pitch: PITCH.smallFour,
    align: 'center',
    keepNext: true,
    natural: true,
  },
  TableText: {
    name: '表文',
    size: SIZES.smallFour,
    pitch: PITCH.smallFour,
    align: 'left',
    breakWords: true,
    natural: true,
  },
  TableTextSmall: {
    name: '表文小字',
    size: SIZES.smallFive,
    pitch: PITCH.smallFive,
    align: 'left',
    breakWords: true,
    natural: true,
  },
  Attachments: { name: '附件说明', align: 'left', keepNext: true },
  AttachmentLabel: { name: '附件标识', font: 'heading', align: 'left', keepNext: true },
  Signature: { name: '署名和日期', align: 'right' },
  Notice: {
    name: '文稿标注',
    font: 'heading',
    size: SIZES.smallFour,
    pitch: PITCH.smallFour,
    align: 'center',
    colour: 'C00000',
    natural: true,
  },
  PageNumber: {
    name: 'page number paragraph',
    font: 'plain',
    size: SIZES.four,
    pitch: SIZES.four,
    natural: true,
  },
  Mark: { name: '发文机关标志', font: 'title', align: 'center', colour: 'FF0000', natural: true },
  Reference: { name: '发文字号', align: 'center' },
  Imprint: { name: '版记', size: SIZES.four, pitch: 24, align: 'left', natural: true },
};

/** word/styles.xml. */
export function styles(language: Language): Xml {
  const list = Object.entries(STYLES).map(([id, definition]) => styleMarkup(id, definition, language));
  return xml`<w:styles xmlns:w="${NAMESPACES.word}"><w:docDefaults><w:rPrDefault><w:rPr>${fontMarkup('body', language)}<w:spacing w:val="${TIGHTER}"/><w:kern w:val="0"/><w:sz w:val="${SIZES.body * 2}"/><w:szCs w:val="${SIZES.body * 2}"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:adjustRightInd w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${points(PITCH.body)}" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${list}</w:styles>`;
}

function styleMarkup(id: string, style: Definition, language: Language): Xml {
  const size = (style.size ?? SIZES.body) * 2;
  const breaksWords = style.breakWords === true && language === 'zh';
  const paragraph = [
    style.keepNext ? xml`<w:keepNext/>` : undefined,
    breaksWords ? xml`<w:wordWrap w:val="0"/>` : undefined,
    xml`<w:spacing w:before="${points(style.before ?? 0)}" w:after="${points(style.after ?? 0)}" w:line="${points(style.pitch ?? PITCH.body)}" w:lineRule="exact"/>`,
    style.indent ? xml`<w:ind w:firstLineChars="200" w:firstLine="${2 * CHARACTER}"/>` : undefined,
    style.align === undefined ? undefined : xml`<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? undefined : xml`<w:outlineLvl w:val="${style.outline}"/>`,
  ].filter((each) => each !== undefined);
  const run = [
    style.font === undefined ? undefined : fontMarkup(style.font, language),
    style.breakWords ? xml`<w:noProof/>` : undefined,
    style.colour === undefined ? undefined : xml`<w:color w:val="${style.colour}"/>`,
    style.natural ? xml`<w:spacing w:val="0"/>` : undefined,
    style.size === undefined ? undefined : xml`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].filter((each) => each !== undefined);
  return xml`<w:style w:type="paragraph" w:customStyle="${/^[a-z]/i.test(style.name) ? 0 : 1}" w:styleId="${id}"><w:name w:val="${style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

/**
 * Measures of an official document (GB/T 9704-2012), in the units of WordprocessingML: twips, a twentieth
 * of a point.
 */

export const millimetres = (length: number): number => Math.floor((length / 25.4) * 1440);
export const points = (length: number): number => Math.round(length * 20);

/** A4 (5.1). */
export const PAPER = { width: 11906, height: 16838 } as const;

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, which leaves 35 mm below and 26 mm on the right (5.2.1). */
export const MARGINS = {
  top: Math.round((37 / 25.4) * 1440),
  bottom: Math.round((35 / 25.4) * 1440),
  left: Math.round((28 / 25.4) * 1440),
  right: Math.round((26 / 25.4) * 1440),
} as const;

/** Width of the type area, 156 mm. */
export const TEXT_WIDTH = PAPER.width - MARGINS.left - MARGINS.right;

/** A page with its margins and the width of its type area, in twips. */
export interface PageSize {
  orientation: 'portrait' | 'landscape';
  width: number;
  height: number;
  margins: { top: number; bottom: number; left: number; right: number };
  textWidth: number;
}

export const PORTRAIT: PageSize = {
  orientation: 'portrait',
  ...PAPER,
  margins: MARGINS,
  textWidth: TEXT_WIDTH,
};

/** The same sheet turned for a wide table, its head at the binding edge (9); the type area is then 225 mm wide. */
export const LANDSCAPE: PageSize = {
  orientation: 'landscape',
  width: PAPER.height,
  height: PAPER.width,
  margins: { top: MARGINS.left, bottom: MARGINS.right, left: MARGINS.bottom, right: MARGINS.top },
  textWidth: PAPER.height - MARGINS.top - MARGINS.bottom,
};

/** Sizes in points: 二号, 三号, 四号, 小四, 五号, 小五. */
export const SIZES = { title: 22, body: 16, four: 14, smallFour: 12, five: 10.5, smallFive: 9 } as const;

/** Line pitch in points; 22 lines of 28 points fill the type area (5.2.3). */
export const PITCH = { title: 36, body: 28, smallFour: 19, five: 16, smallFive: 13 } as const;

/** One Chinese character of body text. */
export const CHARACTER = points(SIZES.body);

/**
 * 28 characters a line (5.2.3) need 15.8 points each where the type has 16: so much less is set between
 * them, in twips.
 */
export const TIGHTER = -5;

/**
 * Width of a text in Chinese characters: those of the Latin alphabet and digits take half of one.
 */
export function characters(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2000 ? 0.5 : 1;
  return width;
}

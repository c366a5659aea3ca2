/** Background and text of a cell that shows a share, six hexadecimal digits each. */
export interface HeatColours {
  fill: string;
  text: string;
}

type Theme = 'light' | 'dark';

const THEMES: Record<Theme, { paper: Colour; ink: Colour; heat: Colour; onHeat: Colour }> = {
  light: { paper: [255, 255, 255], ink: [26, 26, 26], heat: [176, 32, 24], onHeat: [255, 255, 255] },
  dark: { paper: [24, 26, 27], ink: [232, 230, 227], heat: [255, 138, 122], onHeat: [24, 26, 27] },
};

type Colour = readonly [number, number, number];

/** From this level on a cell is filled wholly, and its text set in the colour of the paper. */
const SOLID = 7;
const STRENGTHS = [0, 0.05, 0.11, 0.18, 0.26, 0.35, 0.42];

/** Levels of a heat map: 0 to 10. */
export function heatLevel(share: number): number {
  return Math.min(10, Math.max(0, Math.round(share * 10)));
}

/** The colours of a level; text keeps a contrast of at least 4.5 to 1. */
export function heatColours(level: number, theme: Theme = 'light'): HeatColours {
  const { paper, ink, heat, onHeat } = THEMES[theme];
  if (level >= SOLID) return { fill: hexadecimal(heat), text: hexadecimal(onHeat) };
  const strength = STRENGTHS[level] ?? 0;
  const mixed = paper.map((part, at) => part + (heat[at]! - part) * strength);
  return { fill: hexadecimal(mixed), text: hexadecimal(ink) };
}

function hexadecimal(colour: readonly number[]): string {
  return colour
    .map((part) => Math.round(part).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

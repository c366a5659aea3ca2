import { characters, points, SIZES, TEXT_WIDTH } from './measures.js';

/** Characters of title type on a line of so many twips, a little left free. */
const longestLine = (textWidth: number): number => textWidth / points(SIZES.title) - 0.5;

/**
 * Lines of a title: as few as possible and as even as possible, broken only between the parts given, so
 * that no word is cut (词意完整, 排列对称, 长短适宜; GB/T 9704-2012, 7.3.1). A part too long for a line is
 * left to the program.
 */
export function titleLines(parts: readonly string[], textWidth: number = TEXT_WIDTH): string[] {
  const longest = longestLine(textWidth);
  return splits(parts)
    .map((lines) => ({
      lines,
      badness: badness(
        lines.map((line) => characters(line.trim())),
        longest,
      ),
    }))
    .reduce((best, each) => (each.badness < best.badness ? each : best))
    .lines.map((line) => line.trim());
}

/**
 * A line that is cut weighs more than a line too many, and that more than any unevenness; of equal ones the
 * shorter line comes first (梯形).
 */
function badness(widths: readonly number[], longest: number): number {
  const cuts = widths.reduce((sum, width) => sum + Math.max(0, Math.ceil(width / longest) - 1), 0);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const spread = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  const inverted = widths.reduce((sum, width, at) => sum + Math.max(0, (widths[at - 1] ?? 0) - width), 0);
  return cuts * 1e8 + widths.length * 1e5 + spread + inverted / 100;
}

/** All ways to put neighbours on one line; a title has few parts. */
function splits(parts: readonly string[]): string[][] {
  const [first, ...rest] = parts;
  if (first === undefined) return [[]];
  if (rest.length === 0) return [[first]];
  return splits(rest).flatMap((lines) => [
    [first, ...lines],
    [first + lines[0]!, ...lines.slice(1)],
  ]);
}

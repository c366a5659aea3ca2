import type { OfficeParagraph } from '../../office-document.js';
import type { ReadParagraph } from './paragraph.js';

type Looks = Pick<ReadParagraph, 'titleStyle' | 'centred' | 'sizes'>;

/**
 * Tells titles from other paragraphs by their looks: by their style, or centred and larger than the body, whose size
 * is that of most characters of the document and is known at its end only.
 */
export interface Titles {
  consider(paragraph: OfficeParagraph, looks: Looks): void;
  /** Text that is no candidate, but part of the body. */
  count(looks: Looks): void;
  /** Marks the titles. */
  decide(): void;
}

export function watchTitles(): Titles {
  const inAll = new Map<number, number>();
  const centred: { paragraph: OfficeParagraph; size: number }[] = [];
  const count = ({ sizes }: Looks): void => {
    for (const [size, characters] of sizes) inAll.set(size, (inAll.get(size) ?? 0) + characters);
  };
  return {
    consider(paragraph, looks) {
      count(looks);
      if (looks.titleStyle) paragraph.title = true;
      const size = mostUsed(looks.sizes);
      if (looks.centred && size !== undefined) centred.push({ paragraph, size });
    },
    count,
    decide() {
      const body = mostUsed(inAll);
      if (body === undefined) return;
      for (const { paragraph, size } of centred) if (size > body) paragraph.title = true;
    },
  };
}

/** The size of most characters; of equals the smaller one. */
function mostUsed(sizes: ReadonlyMap<number, number>): number | undefined {
  return [...sizes].sort(([size, count], [otherSize, other]) => other - count || size - otherSize)[0]?.[0];
}

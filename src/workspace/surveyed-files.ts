import { type PackedFileTexts, unpackFileTexts } from './packed-file-texts.js';
import {
  detailsAt,
  digestAt,
  factsAt,
  hasFacts,
  type PackedSurveys,
  type SurveyFacts,
} from './packed-surveys.js';
import type { Shelf } from './shelf.js';
import type { FileDetails, FileTexts } from './survey.js';

/** Neighbouring files of a survey: what was kept of them, and the shelf from which the rest is read again. */
export class SurveyedFiles {
  /** @param kept their texts, where they need not be read again */
  constructor(
    readonly shelf: Shelf,
    private readonly packed: PackedSurveys,
    private readonly kept?: PackedFileTexts,
  ) {}

  get size(): number {
    return this.packed.ends.length / 2;
  }

  /** Whether the file was surveyed; if not it is read whole. */
  has(index: number): boolean {
    return hasFacts(this.packed, index);
  }

  /** Of a file that was surveyed. */
  facts(index: number): SurveyFacts {
    return factsAt(this.packed, index);
  }

  details(index: number): FileDetails {
    return detailsAt(this.packed, index);
  }

  /** Of the bytes that were surveyed, in base64. */
  digest(index: number): string {
    return digestAt(this.packed, index);
  }

  /** Undefined where they are to be read again. */
  texts(index: number): FileTexts | undefined {
    return this.kept && unpackFileTexts(this.kept, index);
  }
}

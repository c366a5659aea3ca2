import type { Workspace } from '../../workspace/model.js';
import { type Coverage, createCoverage } from './coverage.js';
import { type Lexicon, lexiconOf } from './lexicon.js';
import { createLikeness, type KnownLikeness, type Likeness } from './likeness.js';
import { createMandated, type Mandated } from './mandated.js';
import { createOwnText, type OwnText } from './own-text.js';
import { createOwners, type Owners } from './owners.js';

/** Results that several rules share. Each is computed when first asked for. */
export interface Analysis {
  readonly lexicon: Lexicon;
  readonly mandated: Mandated;
  readonly likeness: Likeness;
  readonly coverage: Coverage;
  readonly owners: Owners;
  readonly ownText: OwnText;
}

/** @param known likeness that was worked out before, for the whole of the workspace */
export function createAnalysis(workspace: Workspace, known?: KnownLikeness): Analysis {
  const computed: { -readonly [Key in keyof Analysis]?: Analysis[Key] } = {};
  return {
    get lexicon() {
      computed.lexicon ??= lexiconOf(workspace);
      return computed.lexicon;
    },
    get mandated() {
      computed.mandated ??= createMandated(workspace);
      return computed.mandated;
    },
    get likeness() {
      computed.likeness ??= createLikeness(workspace, this.mandated, this.lexicon, known);
      return computed.likeness;
    },
    get coverage() {
      computed.coverage ??= createCoverage(workspace, this.mandated);
      return computed.coverage;
    },
    get owners() {
      computed.owners ??= createOwners(workspace);
      return computed.owners;
    },
    get ownText() {
      computed.ownText ??= createOwnText(this.mandated, this.lexicon);
      return computed.ownText;
    },
  };
}

import { copyingLastYear } from './copying/last-year.js';
import { copyingMembers } from './copying/members.js';
import { copyingSuperior } from './copying/superior.js';
import { copyingTeam } from './copying/team.js';
import { copyingTemplate } from './copying/template.js';
import { copyingUnits } from './copying/units.js';
import { copyingUnregistered } from './copying/unregistered.js';
import { datesDeadline } from './dates/deadline.js';
import { datesFutureReference } from './dates/future-reference.js';
import { datesLate } from './dates/late.js';
import { datesOutdatedWording } from './dates/outdated-wording.js';
import { datesSignature } from './dates/signature.js';
import { datesWrongYear } from './dates/wrong-year.js';
import { measurableDeadline } from './measurable/deadline.js';
import { measurableEvidence } from './measurable/evidence.js';
import { measurableFiller } from './measurable/filler.js';
import { measurableFrequency } from './measurable/frequency.js';
import { measurableMinimum } from './measurable/minimum.js';
import { measurableOwner } from './measurable/owner.js';
import type { Rule } from './rule.js';

/** Every rule, in the order of the design: one line a rule. */
export const rules: readonly Rule[] = [
  datesWrongYear,
  datesDeadline,
  datesSignature,
  datesLate,
  datesOutdatedWording,
  datesFutureReference,
  copyingMembers,
  copyingTemplate,
  copyingUnits,
  copyingLastYear,
  copyingSuperior,
  copyingTeam,
  copyingUnregistered,
  measurableDeadline,
  measurableFrequency,
  measurableOwner,
  measurableEvidence,
  measurableFiller,
  measurableMinimum,
];

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
import { namesOtherPerson } from './names/other-person.js';
import { namesOtherUnit } from './names/other-unit.js';
import { namesSigningUnit } from './names/signing-unit.js';
import { namesWrongLevel } from './names/wrong-level.js';
import { relevanceCoverage } from './relevance/coverage.js';
import { relevanceDivision } from './relevance/division.js';
import { relevanceGeneric } from './relevance/generic.js';
import { relevanceOthersWork } from './relevance/others-work.js';
import { relevanceRole } from './relevance/role.js';
import { relevanceTasks } from './relevance/tasks.js';
import { relevanceUnassigned } from './relevance/unassigned.js';
import type { Rule } from './rule.js';

/** Every rule, in the order of the design: one line a rule. */
export const rules: readonly Rule[] = [
  datesWrongYear,
  datesDeadline,
  datesSignature,
  datesLate,
  datesOutdatedWording,
  datesFutureReference,
  namesOtherUnit,
  namesOtherPerson,
  namesWrongLevel,
  namesSigningUnit,
  copyingMembers,
  copyingTemplate,
  copyingUnits,
  copyingLastYear,
  copyingSuperior,
  copyingTeam,
  copyingUnregistered,
  relevanceDivision,
  relevanceOthersWork,
  relevanceGeneric,
  relevanceRole,
  relevanceCoverage,
  relevanceTasks,
  relevanceUnassigned,
  measurableDeadline,
  measurableFrequency,
  measurableOwner,
  measurableEvidence,
  measurableFiller,
  measurableMinimum,
];

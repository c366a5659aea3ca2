import { approvalMissing } from './approval/missing.js';
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
import { formatDuplicateItem } from './format/duplicate-item.js';
import { formatEncoding } from './format/encoding.js';
import { formatInvisible } from './format/invisible.js';
import { formatLength } from './format/length.js';
import { formatNumbering } from './format/numbering.js';
import { formatPlaceholder } from './format/placeholder.js';
import { formatSchema } from './format/schema.js';
import { formatYaml } from './format/yaml.js';
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
import { privacySensitive } from './privacy/sensitive.js';
import { relevanceCoverage } from './relevance/coverage.js';
import { relevanceDivision } from './relevance/division.js';
import { relevanceGeneric } from './relevance/generic.js';
import { relevanceOthersWork } from './relevance/others-work.js';
import { relevanceRole } from './relevance/role.js';
import { relevanceTasks } from './relevance/tasks.js';
import { relevanceUnassigned } from './relevance/unassigned.js';
import { rosterDuplicateList } from './roster/duplicate-list.js';
import { rosterMissingList } from './roster/missing-list.js';
import { rosterOutdated } from './roster/outdated.js';
import { rosterUnknownPerson } from './roster/unknown-person.js';
import type { Rule } from './rule.js';
import { suppressionExpired } from './suppression/expired.js';
import { suppressionUnused } from './suppression/unused.js';

/** Every rule, in the order of the design: one line a rule. */
export const rules: readonly Rule[] = [
  formatYaml,
  formatSchema,
  formatPlaceholder,
  formatDuplicateItem,
  formatNumbering,
  formatLength,
  formatEncoding,
  formatInvisible,
  rosterMissingList,
  rosterUnknownPerson,
  rosterDuplicateList,
  rosterOutdated,
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
  approvalMissing,
  privacySensitive,
  suppressionExpired,
  suppressionUnused,
];

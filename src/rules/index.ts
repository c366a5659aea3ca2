import { copyingLastYear } from './copying/last-year.js';
import { copyingMembers } from './copying/members.js';
import { copyingSuperior } from './copying/superior.js';
import { copyingTeam } from './copying/team.js';
import { copyingTemplate } from './copying/template.js';
import { copyingUnits } from './copying/units.js';
import { copyingUnregistered } from './copying/unregistered.js';
import type { Rule } from './rule.js';

/** Every rule, in the order of the design: one line a rule. */
export const rules: readonly Rule[] = [
  copyingMembers,
  copyingTemplate,
  copyingUnits,
  copyingLastYear,
  copyingSuperior,
  copyingTeam,
  copyingUnregistered,
];

import type { Rule } from './rule.js';

/** Every rule, in the order of the design: one line a rule. */
export const rules: readonly Rule[] = [];

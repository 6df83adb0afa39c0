import type { Rule } from './draft.js';
import { phrases } from './phrases.js';

/** All rule families, in the order in which they speak. A new family is one file and one line here. */
export const rules: readonly Rule[] = [phrases];

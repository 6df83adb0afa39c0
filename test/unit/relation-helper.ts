/** What the names of writer and reader show, for tests. */
import { relationEvidence } from '../../server/src/check/relation.js';
import type { Structure } from '../../server/src/check/structure.js';
import type { DraftLine, LineRole } from '../../server/src/rules/draft.js';

export const structure = (head: string, body = '', role: LineRole = 'prose'): Structure => ({
  lines: [{ scan: { text: body }, start: 0, role } as DraftLine],
  blocks: [],
  title: '',
  head,
  signature: '',
  sender: '',
  overrides: new Map(),
});

/** What the names show, as `direction: sign`; `no` where it speaks against the direction. */
export function shown(
  writer: string,
  head: string,
  { reader = head, kind = '函', body = '', role = 'prose' as LineRole } = {},
) {
  return relationEvidence(structure(head, body, role), { writer, reader }, kind).map(
    ({ towards, weight, english }) => `${weight < 0 ? 'no ' : ''}${towards}: ${english}`,
  );
}

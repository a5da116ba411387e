import { z } from 'zod';
import type { Refusal } from '#plain/refusal.ts';
import { type Change, changeSchema, refusalsOf } from './entries.ts';

/** A change as a device sent it: only its id is sure, the rest may come from an older or newer page. */
export const sentSchema = z.looseObject({ id: z.uuid() });
export type Sent = z.infer<typeof sentSchema>;

export type RefusedChange = { id: string; refusals: Refusal[] };

/** SIT-2: which changes may be kept. One that may not, holds up none of the others. */
export function judged(sent: readonly Sent[]): { taken: Change[]; refused: RefusedChange[] } {
  const taken: Change[] = [];
  const refused: RefusedChange[] = [];
  for (const one of sent) {
    const refusals = refusalsIn(one);
    if (refusals.length > 0) refused.push({ id: one.id, refusals });
    else taken.push(changeSchema.parse(one));
  }
  return { taken, refused };
}

function refusalsIn(sent: Sent): Refusal[] {
  const { success, data, error } = changeSchema.safeParse(sent);
  if (success) return data.content ? refusalsOf(data.content) : [];
  return error.issues.map(({ path, message }) => ({
    field: String(path.at(-1) ?? 'entry'),
    value: '',
    reason: `This entry cannot be kept: ${String(path.at(-1) ?? 'it')} ${message}.`,
    mend: 'Correct the entry, or take it away and write it again.',
  }));
}

import { z } from 'zod';
import { type Result, ok, refuse } from './refusal.ts';

type Some<T> = { [Field in keyof T]?: T[Field] | undefined };

/** What a form changes, and what stood there when each field was begun: what another window changed elsewhere stays. */
export type OwnChanges<T> = { written: Some<T>; basedOn: Some<T> };

/** How such changes come from a page. */
export const ownChangesSchema = <Fields extends z.ZodRawShape>(fields: z.ZodObject<Fields>) =>
  z.object({ written: fields.partial(), basedOn: fields.partial() });

/** What is kept, with the changes. Refused where another window changed one of their fields meanwhile, to something else. */
export function acceptChanges<T extends object>(
  now: T,
  { written, basedOn }: OwnChanges<T>,
  names: Readonly<Record<keyof T, string>>,
): Result<T> {
  const meanwhile = fieldsOf(written).find(
    (field) => basedOn[field] !== undefined && basedOn[field] !== now[field] && written[field] !== now[field],
  );
  if (meanwhile === undefined) return ok(withChanges(now, { written }));
  return refuse({
    field: String(meanwhile),
    value: String(written[meanwhile]).slice(0, 80),
    reason: `“${names[meanwhile]}” was changed in another window meanwhile.`,
    mend: 'Copy what you typed if you need it, reload the page, then make your change again.',
  });
}

/** What is kept, with the changes. */
export function withChanges<T extends object>(now: T, { written }: Pick<OwnChanges<T>, 'written'>): T {
  const changed = { ...now };
  for (const field of fieldsOf(written)) {
    const value = written[field];
    if (value !== undefined) changed[field] = value;
  }
  return changed;
}

const fieldsOf = <T extends object>(some: Some<T>) => Object.keys(some) as (keyof T)[];

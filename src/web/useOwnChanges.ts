import { useState } from 'react';
import { type OwnChanges, withChanges } from '#plain/own-changes.ts';

/**
 * A form's own changes of what is kept. What another window keeps meanwhile is shown at once, except in the fields that are
 * being changed here: there the server says that they are not what was seen.
 */
export function useOwnChanges<T extends object>(kept: T) {
  const none: OwnChanges<T> = { written: {}, basedOn: {} };
  const [changes, setChanges] = useState(none);
  const value = withChanges(kept, changes);
  const fields = Object.keys(changes.written) as (keyof T)[];
  return {
    value,
    changes,
    changed: fields.some((field) => value[field] !== kept[field]),
    edit: (part: Partial<T>) =>
      setChanges(({ written, basedOn }) => {
        const begun = Object.fromEntries(
          (Object.keys(part) as (keyof T)[]).map((field) => [field, kept[field]]),
        );
        return { written: { ...written, ...part }, basedOn: { ...(begun as Partial<T>), ...basedOn } };
      }),
    /** They are kept: what was typed since stays. */
    done: (sent: OwnChanges<T>) =>
      setChanges((now) =>
        now.written === sent.written ? none : { ...now, basedOn: { ...now.basedOn, ...sent.written } },
      ),
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Refused } from '#web/api.ts';
import type { Profile } from '../rules.ts';
import { type Overview, overviewQuery } from './overview.ts';
import { useUnsaved } from './unsaved.ts';
import { useProfileSave } from './useProfileSave.ts';

/**
 * One section's own copy of its part of the profile, until it is saved or given up. Another section that is saved
 * meanwhile changes nothing in it. What another window saves in the same part meanwhile is not written over.
 */
export function useSection<Key extends keyof Profile>(
  id: string,
  profile: Profile,
  keys: readonly Key[],
  /** What is taken out before saving, such as empty lines. */
  tidy: (value: Partial<Pick<Profile, Key>>) => Partial<Pick<Profile, Key>> = (value) => value,
) {
  type Part = Partial<Pick<Profile, Key>>;
  const [changes, setChanges] = useState<Part>({});
  /** What stood in the profile when each part was begun to be changed. */
  const [begun, setBegun] = useState<Part>({});
  const queries = useQueryClient();
  const save = useProfileSave();
  const { mark } = useUnsaved();
  const value: Pick<Profile, Key> = { ...pick(profile, keys), ...changes };
  const changed = keys.some((key) => !alike(value[key], profile[key]));
  const changedElsewhere =
    !save.isPending &&
    keys.some((key) => key in begun && !alike(begun[key], profile[key]) && !alike(value[key], profile[key]));
  useEffect(() => {
    mark(id, changed);
    return () => mark(id, false);
  }, [id, changed, mark]);
  return {
    value,
    changed,
    changedElsewhere,
    saving: save.isPending,
    error: save.error,
    edit: (change: Part) => {
      const now = pick(
        profile,
        keys.filter((key) => key in change),
      ) as Part;
      setBegun((before) => ({ ...now, ...before }));
      setChanges((before) => ({ ...before, ...change }));
    },
    discard: () => {
      setBegun({});
      setChanges({});
      save.reset();
    },
    keep: () =>
      save.mutate(tidy(changes), {
        onSuccess: () => {
          const kept = queries.getQueryData<Overview>(overviewQuery.queryKey);
          setBegun(kept ? pick(kept.profile, keys) : {});
          setChanges(withoutSent(changes));
        },
      }),
    /** What is wrong with one field, as the server said, to be shown at that field. */
    errorAt: (path: string) => refusalAt(save.error, path),
  };
}

/** What was typed while the save was under way stays. */
const withoutSent =
  <Change extends object>(sent: Change) =>
  (now: Change): Change => {
    const left = { ...now };
    for (const key in sent) if (left[key] === sent[key]) delete left[key];
    return left;
  };

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function refusalAt(error: unknown, path: string): string | undefined {
  if (!(error instanceof Refused)) return undefined;
  return error.refusals.find((one) => one.field.replace(/^profile\./, '') === path)?.reason;
}

function pick<Key extends keyof Profile>(profile: Profile, keys: readonly Key[]): Pick<Profile, Key> {
  return Object.fromEntries(keys.map((key) => [key, profile[key]])) as Pick<Profile, Key>;
}

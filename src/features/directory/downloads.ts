import { z } from 'zod';
import type { OfficialFile } from './source-addresses.ts';
import { type SourceId, sourceIds } from './sources.ts';

/** A file that `directory update` brought. modified: the day of the release, or on which the server changed it. */
const broughtSchema = z.object({
  file: z.string(),
  address: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  modified: z.string().nullable(),
  fetchedAt: z.string(),
});
export type Brought = z.infer<typeof broughtSchema>;

/** `downloads.json` beside the files: what each source brought; `more` where a source has several files. */
const downloadsSchema = z.partialRecord(
  z.enum(sourceIds),
  broughtSchema.extend({ more: z.array(broughtSchema).optional() }),
);
export type Downloads = z.infer<typeof downloadsSchema>;

/** What the note's text says. Half a note of a full disk says nothing: the files are known by notes of their own. */
export function downloadsIn(text: string): Downloads {
  try {
    return downloadsSchema.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** All files noted of a source, the newest first. */
export function filesOf(downloads: Downloads, id: SourceId): Brought[] {
  const noted = downloads[id];
  return noted ? [noted, ...(noted.more ?? [])] : [];
}

/** The note with what a source brought now, given the oldest first. */
export function withBrought(downloads: Downloads, id: SourceId, brought: readonly Brought[]): Downloads {
  const [newest, ...more] = brought.toReversed();
  return newest ? { ...downloads, [id]: { ...newest, ...(more.length > 0 ? { more } : {}) } } : downloads;
}

/**
 * Which files of the folder belong to an earlier release and go now that the new one is here. Files that a person put
 * there are noted nowhere: they stay. Parts of downloads go when nobody waits for them any more.
 */
export function leftovers(
  names: readonly string[],
  before: Downloads,
  now: Downloads,
  expected: readonly OfficialFile[] | null,
): string[] {
  const namesIn = (downloads: Downloads) =>
    new Set(sourceIds.flatMap((id) => filesOf(downloads, id).map(({ file }) => file)));
  const current = namesIn(now);
  const old = [...namesIn(before)].filter((name) => !current.has(name));
  const awaited = new Set([...current, ...(expected ?? []).map(({ name }) => name)]);
  return names.filter((name) => {
    const whole = name.replace(/(?:\.download\.json)?(?:\.part)?$/, '');
    if (whole === name) return old.includes(name);
    // Where a catalog did not answer, its files are not known: no part is given up.
    return old.includes(whole) || (expected !== null && !awaited.has(whole));
  });
}

import type { Refusal } from '#plain/refusal.ts';
import type { SourceId } from '../sources.ts';

/** Why a build ends without a new directory. The one before it always stays. */
export const damaged = {
  reason:
    'This file cannot be read to its end. It may be cut off or damaged. The directory before it stays in use.',
  mend: 'Download the file again, or take it out of the folder to build without it.',
};

export const stopped = {
  field: 'build',
  value: '',
  reason: 'The build was stopped. The directory before it stays in use.',
  mend: 'Start it again when you like.',
};

/**
 * Downloads that were read by nobody: their publisher has changed the columns. With a directory in use they end the
 * build, since the new one would know less; the first build goes on without them.
 */
export function strangeDownloads(
  noted: ReadonlyMap<string, { source: SourceId }>,
  read: readonly { file: { name: string } }[],
  unread: readonly Refusal[],
): Refusal[] {
  const isRead = (name: string) =>
    read.some(({ file }) => file.name === name || file.name.endsWith(` in ${name}`));
  return [...noted].flatMap(([name, { source }]) => {
    if (isRead(name)) return [];
    const why = unread.find(({ field }) => field === name || field.endsWith(` in ${name}`));
    return [
      {
        field: name,
        value: why?.value ?? '',
        reason: `${why?.reason ?? 'Nothing of this file could be read.'} The directory before it stays in use.`,
        mend: `Get the newest Foothold, which may know the new columns. Or build without: foothold directory update --without ${source}`,
      },
    ];
  });
}

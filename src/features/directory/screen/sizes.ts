/** “5 MB”, “2.1 GB”. */
export function sizeInWords(megabytes: number): string {
  if (megabytes < 1) return `${Math.round(megabytes * 1_000)} kB`;
  return megabytes < 1_000 ? `${Math.round(megabytes)} MB` : `${(megabytes / 1_000).toFixed(1)} GB`;
}

/** How long a download takes on a usual line at home, 50 megabits a second: “about 6 minutes”. */
export function downloadTime(megabytes: number): string {
  const minutes = Math.max(1, Math.round((megabytes * 8) / 50 / 60));
  return `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

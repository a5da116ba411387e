/** A third of the applicant's own targets by their scores. */
export type FriendlinessBand = 'low' | 'middle' | 'high';

/** The lower, middle and upper third of the applicant's own targets: what is compared is one's own list with itself. */
export function friendlinessBands(scores: ReadonlyMap<string, number>): Map<string, FriendlinessBand> {
  const sorted = [...scores.values()].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? 0;
  const [low, high] = [at(1 / 3), at(2 / 3)];
  const band = (score: number) => (score < low ? 'low' : score < high ? 'middle' : 'high');
  return new Map([...scores].map(([id, score]) => [id, low === high ? 'middle' : band(score)]));
}

/** A thing on the map that can be walked to. */
export type Stop = { state: string; centre: { x: number; y: number } };

const directions: Record<string, { x: number; y: number }> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/**
 * TGT-3: the state to which an arrow key leads from another: the nearest one in that direction, where a step aside counts
 * twice. Null when the key is no arrow or nothing lies there.
 */
export function nextState(key: string, from: Stop, stops: readonly Stop[]): string | null {
  const direction = directions[key];
  if (!direction) return null;
  const ways = stops.flatMap(({ state, centre }) => {
    const across = { x: centre.x - from.centre.x, y: centre.y - from.centre.y };
    const ahead = across.x * direction.x + across.y * direction.y;
    const aside = Math.abs(across.x * direction.y) + Math.abs(across.y * direction.x);
    return ahead > 1 && aside <= ahead * 2 ? [{ state, length: ahead + 2 * aside }] : [];
  });
  return ways.sort((one, other) => one.length - other.length)[0]?.state ?? null;
}

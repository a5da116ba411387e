import { geoAlbersUsa, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import atlas from 'us-atlas/states-albers-10m.json' with { type: 'json' };
import { stateCode } from '#features/targets/states.ts';

export type Point = { x: number; y: number };
export type DrawnState = { state: string; name: string; outline: string; centre: Point };

/** The drawing of us-atlas: Albers USA, 975 by 610, Alaska and Hawaii below on the left. */
export const whole = { x: 0, y: 0, width: 975, height: 610 };
const project = geoAlbersUsa().scale(1300).translate([487.5, 305]);

// The type that TypeScript reads off the file is wider than what it is.
const topology = atlas as unknown as Parameters<typeof feature>[0];
const { states } = topology.objects;
const shapes = states?.type === 'GeometryCollection' ? feature(topology, states).features : [];
const path = geoPath();

/** The states as SVG paths, in the alphabetical order of their names. */
export const drawnStates: readonly DrawnState[] = shapes
  .flatMap((shape) => {
    const name = String(shape.properties?.['name']);
    const state = stateCode(name);
    const [x, y] = path.centroid(shape);
    return state ? [{ state, name, outline: path(shape) ?? '', centre: { x, y } }] : [];
  })
  .sort((one, other) => one.name.localeCompare(other.name, 'en-US'));

/** Where a place is in the drawing; null for territories, which it does not show. */
export function pointOf(latitude: number, longitude: number): Point | null {
  const at = project([longitude, latitude]);
  return at ? { x: at[0], y: at[1] } : null;
}

/** Points of the drawing in a mile, measured where it is: the projection keeps areas, so nearly the same everywhere. */
export function pointsInMile(latitude: number, longitude: number): number {
  const [here, north] = [pointOf(latitude, longitude), pointOf(latitude + 0.5, longitude)];
  if (!here || !north) return 0;
  // A degree of latitude is 69 miles.
  return Math.hypot(here.x - north.x, here.y - north.y) / (69 / 2);
}

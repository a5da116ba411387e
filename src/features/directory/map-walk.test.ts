import { describe, expect, test } from 'vitest';
import { nextState } from './map-walk.ts';

const stops = [
  { state: 'KS', centre: { x: 470, y: 320 } },
  { state: 'NE', centre: { x: 450, y: 240 } },
  { state: 'OK', centre: { x: 480, y: 400 } },
  { state: 'CO', centre: { x: 330, y: 310 } },
  { state: 'MO', centre: { x: 590, y: 320 } },
];
const [kansas] = stops;

describe('TGT-3: the arrow keys on the map', () => {
  test.each([
    ['ArrowUp', 'NE'],
    ['ArrowDown', 'OK'],
    ['ArrowLeft', 'CO'],
    ['ArrowRight', 'MO'],
  ])('%s leads from Kansas to %s', (key, state) => {
    expect(nextState(key, kansas!, stops)).toBe(state);
  });

  test('lead nowhere at the edge, and other keys never lead anywhere', () => {
    expect(nextState('ArrowRight', stops[4]!, stops)).toBe(null);
    expect(nextState('Tab', kansas!, stops)).toBe(null);
  });
});

import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test.each([
  ['https://desk.example', 'https://desk.example'],
  ['https://laptop.tail.example:8443/', 'https://laptop.tail.example:8443'],
])('%s is taken as the address for other devices', (given, origin) => {
  expect(readSettings({ FOOTHOLD_PUBLIC_ADDRESS: given }, 'linux').publicAddress).toBe(origin);
});

test.each(['http://desk.example', 'https://desk.example/foothold', 'desk.example', 'https://'])(
  '%s is refused as such, with what it must be',
  (given) => {
    expect(() => readSettings({ FOOTHOLD_PUBLIC_ADDRESS: given }, 'linux')).toThrow(
      /FOOTHOLD_PUBLIC_ADDRESS: must be an https address/,
    );
  },
);

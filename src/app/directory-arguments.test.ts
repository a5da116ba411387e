import { expect, test } from 'vitest';
import { readArguments } from './directory-arguments.ts';
import { WrongUse } from './wrong-use.ts';

test.each([
  [['fly'], 'no command “fly”'],
  [['update', 'now'], '“now” is one word too many'],
  [['update', '--from', '.'], '“update” knows no --from'],
  [['update', '--without', 'hospital'], 'no source “hospital”. There are: hospitals,'],
  [['status', '--quick'], '--quick'],
  [['search'], '--list: '],
  [['search', '--list', 'hospital', '--state', 'Bavaria'], '“Bavaria” is no state'],
  [['search', '--list', 'hospital', '--within', 'far'], '--within: '],
  [['search', '--list', 'hospital', '--limit', '0'], '--limit: '],
])('%j is wrong use', (args, reason) => {
  const read = () => readArguments(args, '/');
  expect(read).toThrow(WrongUse);
  expect(read).toThrow(reason);
});

test('help is asked for with a command, with a letter, or by giving none', () => {
  for (const args of [['--help'], ['update', '-h'], []])
    expect(readArguments(args, '/')).toEqual({ name: 'help' });
});

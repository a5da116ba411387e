import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceOn } from '#features/onsite/check-in.ts';
import { waivedLetterIn } from './letter.ts';
import { type Step, type StepKind, stateAfter, states, steps, table, take } from './status.ts';
import { mayBeStrong, towardsGoal } from './strength.ts';

const on = '2026-06-12';
const decided = { waiver: 'waived', today: '2026-07-30' } as const;
const way = (...kinds: StepKind[]): Step[] => kinds.map((kind) => ({ kind, on }));

describe('LOR-3: where a letter stands', () => {
  test('from the question to the programs', () => {
    const taken: Step[] = [];
    const seen = (['ask', 'agree', 'send', 'sign', 'upload', 'assign'] as const).map((kind) => {
      const next = take(taken, { kind, on }, decided);
      taken.push({ kind, on });
      return next.ok ? next.value : next.refusals;
    });
    expect(seen).toEqual(['asked', 'agreed', 'writing', 'signed', 'uploaded', 'assigned']);
  });

  test('whoever signs need not say so; a reminder changes nothing', () => {
    expect(stateAfter(way('ask', 'remind', 'agree', 'send', 'remind', 'remind', 'upload'))).toBe('uploaded');
  });

  test('what cannot happen is refused by name, with what can', () => {
    expect(take(way('ask'), { kind: 'upload', on }, decided)).toMatchObject({
      refusals: [
        {
          field: 'kind',
          reason: '“It is uploaded” cannot follow on “Asked”.',
          mend: expect.stringContaining('“They agreed”'),
        },
      ],
    });
    expect(take(way('ask', 'decline'), { kind: 'agree', on }, decided)).toMatchObject({
      refusals: [{ mend: 'Take the last step back first.' }],
    });
    expect(take([], { kind: 'ask', on: '2026-08-01' }, decided)).toMatchObject({
      refusals: [{ field: 'on' }],
    });
    expect(take(way('ask'), { kind: 'agree', on: '2026-06-11' }, decided)).toMatchObject({
      refusals: [{ field: 'on' }],
    });
    expect(take(way('ask'), { kind: 'agree', on: decided.today }, decided).ok).toBe(true);
  });

  test('the request form is sent only once the waiver is decided', () => {
    const question = { ...decided, waiver: 'undecided' } as const;
    expect(take(way('ask', 'agree'), { kind: 'send', on }, question)).toMatchObject({
      refusals: [{ field: 'waiver' }],
    });
  });

  test('an undecided waiver stops no other step', () => {
    const question = { ...decided, waiver: 'undecided' } as const;
    expect(take(way('ask'), { kind: 'agree', on }, question)).toMatchObject({ ok: true });
  });

  test('who can be reminded, who can still decline, and what can be given up', () => {
    const may = (kind: StepKind) => states.filter((state) => table[state][kind] !== undefined);
    expect(may('remind')).toEqual(['asked', 'writing', 'signed']);
    expect(may('decline')).toEqual(['asked', 'agreed', 'writing']);
    expect(may('drop')).toEqual(['planned', 'asked', 'agreed', 'writing', 'signed']);
    for (const state of may('remind')) expect(table[state].remind).toBe(state);
  });

  test('steps taken one by one, in any order that is let through, lead where the fold of them leads; undo leads back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps)), (kinds) => {
        const taken: Step[] = [];
        const seen = [stateAfter(taken)];
        for (const kind of kinds) {
          const next = take(taken, { kind, on }, decided);
          if (!next.ok) continue;
          taken.push({ kind, on });
          expect(stateAfter(taken)).toBe(next.value);
          seen.push(next.value);
        }
        while (taken.length > 0) {
          taken.pop();
          seen.pop();
          expect(stateAfter(taken)).toBe(seen.at(-1));
        }
      }),
    );
  });

  test('every state but the ends leads on, and every state is reached', () => {
    const reached = new Set(['planned', ...Object.values(table).flatMap((row) => Object.values(row))]);
    expect([...reached].toSorted()).toEqual([...states].toSorted());
    const ends = states.filter((state) => Object.keys(table[state]).length === 0);
    expect(ends).toEqual(['assigned', 'declined', 'dropped']);
    const taken = new Set(Object.values(table).flatMap((row) => Object.keys(row)));
    expect([...taken].toSorted()).toEqual([...steps].toSorted());
  });
});

describe('LOR-3: two to three strong letters', () => {
  const strong = { handsOnWeeks: 4, doubtful: false };
  test('hands-on work was seen for two weeks, and no check-in warns of the letter', () => {
    expect(mayBeStrong(strong)).toBe(true);
    expect(mayBeStrong({ ...strong, handsOnWeeks: 1 })).toBe(false);
    expect(mayBeStrong({ ...strong, handsOnWeeks: null })).toBe(false);
    expect(mayBeStrong({ ...strong, doubtful: true })).toBe(false);
  });

  test('SIT-3: a red flag that stays warns of the letter, one that passed does not', () => {
    const week = (monday: string, ...flags: ('silence' | 'crowd')[]) => ({ monday, flags });
    expect(adviceOn([week('2026-06-01', 'silence'), week('2026-06-08', 'silence')])?.kind).toBe('doubt');
    expect(adviceOn([week('2026-06-01', 'silence'), week('2026-06-08')])?.kind).toBe('fine');
  });

  test('those that are there and those promised are told apart', () => {
    const letters = [
      { ...strong, state: 'uploaded' as const },
      { ...strong, state: 'writing' as const },
      { ...strong, state: 'declined' as const },
      { ...strong, doubtful: true, state: 'uploaded' as const },
    ];
    expect(towardsGoal(letters)).toMatchObject({
      there: 1,
      coming: 1,
      words: expect.stringContaining('With those'),
    });
    expect(towardsGoal([]).words).toContain('Two more strong letters are needed');
  });
});

test('LOR-3: a file that looks like a waived letter is known by its name', () => {
  for (const name of [
    'LoR Dr Chen.pdf',
    'letter_of_recommendation.pdf',
    'Recommendation letter',
    'waived LOR',
  ])
    expect(waivedLetterIn(name)).toContain('no place for it');
  for (const name of [
    'Passport.pdf',
    'LOR not waived.pdf',
    'Open letter of recommendation',
    'Color photo.jpg',
    'Florida license.pdf',
    'Letter Request LOR form.pdf',
  ])
    expect(waivedLetterIn(name)).toBeNull();
});

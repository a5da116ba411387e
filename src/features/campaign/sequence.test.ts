import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '#plain/time.ts';
import {
  advance,
  isLive,
  isQueuedIn,
  isWaitedFor,
  mayAnswerIn,
  nextRound,
  restingState,
  roundAfter,
} from './sequence.ts';
import { type MailRound, type SequenceEvent, type SequenceState, sequenceStates } from './sequence-words.ts';
import { sequenceTable } from './sequence-table.ts';
import { happenings, simulate } from '#test/support/simulated-outreach.ts';

/** What moves a sequence on comes more often than what ends it; otherwise few stories would reach a third mail. */
const usual = [
  'approve what is due',
  'send: accepted',
  'send: crash after it left',
  'settle by evidence',
  'a week passes',
  'open again',
] as const;
const anyStory = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...happenings) },
  ),
  { maxLength: 80, size: 'max' },
);
const inAnyStory = (holds: (played: ReturnType<typeof simulate>) => boolean) =>
  fc.assert(
    fc.property(anyStory, (story) => holds(simulate(story))),
    { numRuns: 500 },
  );

describe('in any order of events', () => {
  test('CMP-4: a person who answered is not written to again, unless the applicant opens it again', () => {
    inAnyStory(({ sends }) => sends.every((send) => !send.afterAnswer));
  });

  test('CMP-4: an address that bounced for good is never written to again', () => {
    inAnyStory(({ sends }) => sends.every((send) => !send.afterBounce));
  });

  test('CMP-4: a person who said no for good is never written to again', () => {
    inAnyStory(({ sends }) => sends.every((send) => !send.afterNo));
  });

  test('CMP-3: never more than three mails leave', () => {
    inAnyStory(({ sends }) => sends.length <= 3);
  });

  test('CMP-3: never before 7 days after the mail before it', () => {
    inAnyStory(({ sends }) =>
      sends.every((send, index) => {
        const before = sends[index - 1];
        return !before || daysBetween(before.day, send.day) >= 7;
      }),
    );
  });

  test('CMP-6: nothing leaves while the fate of a mail is unknown', () => {
    inAnyStory(({ sends }) => sends.every((send) => !send.whileUnknown));
  });

  test('CMP-6: no round leaves twice', () => {
    inAnyStory(({ mails }) => {
      const left = mails.filter((mail) => mail.reallyLeft).map((mail) => mail.round);
      return new Set(left).size === left.length;
    });
  });
});

const week = ['a week passes', 'a day passes', 'a day passes'] as const;
const mailLeaves = ['approve what is due', 'send: accepted'] as const;

test('the stories of these tests do reach the third mail, and do stop before it', () => {
  const played = fc.sample(anyStory, { numRuns: 500, seed: 1 }).map((story) => simulate(story).sends.length);
  for (const mails of [0, 1, 2, 3]) expect(played.filter((one) => one === mails).length).toBeGreaterThan(10);
});

describe('the stories of the plan', () => {
  test('a target that never answers gets three mails and is closed', () => {
    const story = [...mailLeaves, ...week, ...mailLeaves, ...week, ...mailLeaves, ...week, ...week] as const;
    expect(simulate(story)).toMatchObject({ state: 'noAnswer', sends: [{}, {}, {}] });
  });

  test('out of office: the follow-up waits for the return, then goes', () => {
    const away = [...mailLeaves, 'out of office', ...week, ...mailLeaves] as const;
    expect(simulate(away)).toMatchObject({ state: 'paused', sends: [{}] });
    expect(simulate([...away, ...week, ...mailLeaves])).toMatchObject({
      state: 'followUpSent',
      sends: [{}, {}],
    });
  });

  test('a follow-up approved too early waits for its day', () => {
    const story = [...mailLeaves, 'approve a follow-up too early', 'send: accepted'] as const;
    expect(simulate(story)).toMatchObject({ state: 'followUpQueued', sends: [{}] });
    expect(simulate([...story, ...week, 'send: accepted']).sends).toHaveLength(2);
  });

  test('evidence that a mail left settles it, and the sequence goes on', () => {
    const story = ['approve what is due', 'send: crash after it left'] as const;
    expect(simulate(story).state).toBe('undecided');
    expect(simulate([...story, 'settle by evidence']).state).toBe('firstSent');
  });
});

describe('the table', () => {
  test('knows no transition into sending but out of an approved mail', () => {
    const leadsToQueued = [...sequenceTable].filter(
      ([key, step]) => step.to.endsWith('Queued') && !key.startsWith(`${step.to} `),
    );
    const keys = leadsToQueued.map(([key]) => key.split(' ')[1]?.split(':')[0]);
    expect(new Set(keys)).toEqual(new Set(['approved', 'settledNotSent']));
  });

  test('takes an answer, a dead address and a no in every state', () => {
    for (const state of sequenceStates) {
      for (const event of [
        { kind: 'answered', from: 'a@b.example' },
        { kind: 'bouncedHard', address: 'a@b.example' },
        { kind: 'doNotWrite', wholeOrganisation: true },
        { kind: 'outOfOffice', until: '2026-04-01' },
      ] satisfies SequenceEvent[]) {
        const next = advance(state, event);
        expect(next.ok).toBe(true);
        if (next.ok && event.kind !== 'outOfOffice') expect(isLive(next.value.to)).toBe(false);
      }
    }
  });

  test('a mail that the server took is counted and shown, and nothing else: so many can be kept at once', () => {
    const effects = [...sequenceTable]
      .filter(([key]) => key.includes(' sent:'))
      .flatMap(([, step]) => step.effects);
    expect(new Set(effects)).toEqual(new Set(['countMail', 'targetWriting']));
  });

  test('refuses by name what cannot happen', () => {
    expect(advance('undecided', { kind: 'approved', round: 'followUp' })).toMatchObject({
      ok: false,
      refusals: [{ value: 'undecided, approved:followUp', mend: expect.stringContaining('decide') }],
    });
  });
});

describe('what an event leads to', () => {
  const to = (event: SequenceEvent) => {
    const next = advance('closed', event);
    return next.ok ? next.value.to : next.refusals[0]?.value;
  };

  test('opened again, a sequence stands where the last mail left it', () => {
    expect(to({ kind: 'reopened', lastSent: null })).toBe('idle');
    expect(to({ kind: 'reopened', lastSent: 'followUp' })).toBe('followUpSent');
    expect(to({ kind: 'reopened', lastSent: 'first', undecided: false })).toBe('firstSent');
    expect(to({ kind: 'reopened', lastSent: 'first', undecided: true })).toBe('undecided');
  });

  test('CMP-10: sorted anew, it stands where it is put', () => {
    expect(to({ kind: 'sortedAnew', back: 'followUpSent' })).toBe('followUpSent');
  });

  test('what cannot happen is told by the state it is in', () => {
    const why = (state: SequenceState) => {
      const next = advance(state, { kind: 'approved', round: 'first' });
      return next.ok ? '' : (next.refusals[0]?.reason ?? '');
    };
    expect(why('answered')).toContain('has answered');
    expect(why('held')).toContain('colleague');
    expect(why('needsAddress')).toContain('comes back');
    expect(why('noAnswer')).toContain('three mails');
    expect(why('doNotWrite')).toContain('asked not to be written to');
    expect(why('closed')).toContain('"approved" is not possible while this outreach is "closed"');
  });
});

describe('where a mail stands', () => {
  test('CMP-3: the next to be written, and the last that was sent', () => {
    expect(sequenceStates.filter(isWaitedFor)).toEqual([
      'firstSent',
      'followUpQueued',
      'followUpSent',
      'finalQueued',
    ]);
    expect(sequenceStates.map(nextRound).filter(Boolean)).toEqual(['first', 'followUp', 'finalFollowUp']);
    expect((['idle', 'firstSent', 'followUpSent', 'finalSent'] as const).map(nextRound)).toEqual([
      'first',
      'followUp',
      'finalFollowUp',
      null,
    ]);
    expect([0, 1, 2, 3, 4].map(roundAfter)).toEqual([null, 'first', 'followUp', 'finalFollowUp', null]);
  });

  test('CMP-6: only the approved one of its own round leaves; an answer only where a person may be answered', () => {
    const leaves = (round: MailRound) => sequenceStates.filter((state) => isQueuedIn(state, round));
    expect(leaves('first')).toEqual(['firstQueued']);
    expect(leaves('followUp')).toEqual(['followUpQueued']);
    expect(leaves('finalFollowUp')).toEqual(['finalQueued']);
    const answered = ['held', 'needsAddress', 'answered', 'noAnswer', 'closed'];
    expect(leaves('answer')).toEqual(answered);
    expect(sequenceStates.filter(mayAnswerIn)).toEqual(answered);
  });
});

describe('CMP-10: where a sequence stands once what a mail did is taken back', () => {
  const at = (before: SequenceState, mailsSent: number, undecided = false) =>
    restingState(before, { mailsSent, undecided });

  test('where it was, and what was approved is not approved any more', () => {
    expect(at('idle', 0)).toBe('idle');
    expect(at('firstQueued', 0)).toBe('idle');
    expect(at('firstSent', 1)).toBe('firstSent');
    expect(at('finalQueued', 2)).toBe('followUpSent');
    for (const state of ['paused', 'held', 'needsAddress', 'answered', 'closed'] as const)
      expect(at(state, 1)).toBe(state);
  });

  test('or further on, if a mail left meanwhile or its fate is unknown', () => {
    expect(at('idle', 1)).toBe('firstSent');
    expect(at('firstSent', 3)).toBe('finalSent');
    expect(at('undecided', 1)).toBe('firstSent');
    expect(at('firstQueued', 0, true)).toBe('undecided');
    expect(at('closed', 1, true)).toBe('closed');
  });
});

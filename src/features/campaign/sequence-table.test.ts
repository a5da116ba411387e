import { describe, expect, test } from 'vitest';
import { sequenceTable } from './sequence-table.ts';
import { type SequenceState, sequenceStates } from './sequence-words.ts';

const after = (state: SequenceState, event: string) => sequenceTable.get(`${state} ${event}`);
const others = (...states: SequenceState[]) => sequenceStates.filter((one) => !states.includes(one));
/** In which states an event is known at all. */
const known = (event: string) => sequenceStates.filter((state) => after(state, event));
const stays = (state: SequenceState) => ({ to: state, effects: [] });

const sentIs = { effects: ['countMail', 'targetWriting'] };
const threeRounds = [
  ['first', 'idle', 'firstQueued', 'firstSent'],
  ['followUp', 'firstSent', 'followUpQueued', 'followUpSent'],
  ['finalFollowUp', 'followUpSent', 'finalQueued', 'finalSent'],
] as const;

describe.each(threeRounds)('CMP-3, CMP-6: the %s mail', (round, before, queued, sent) => {
  test('waits for an approval, and goes back when it is withdrawn or refused for good', () => {
    expect(known(`approved:${round}`)).toEqual([before]);
    expect(after(before, `approved:${round}`)).toEqual(stays(queued));
    expect(after(queued, `withdrawn:${round}`)).toEqual(stays(before));
    expect(after(queued, `refusedForGood:${round}`)).toEqual(stays(before));
  });

  test('counts once it left, however that became known', () => {
    for (const state of [queued, 'undecided'] as const)
      for (const event of ['sent', 'settledSent'])
        expect(after(state, `${event}:${round}`)).toEqual({ to: sent, ...sentIs });
    expect(after(before, `settledSent:${round}`)).toEqual({ to: sent, ...sentIs });
  });

  test('is undecided while that is not known, and waits again once it is known that it did not leave', () => {
    expect(after(queued, `uncertain:${round}`)).toEqual(stays('undecided'));
    expect(after(queued, `settledNotSent:${round}`)).toEqual(stays(queued));
    expect(after('undecided', `settledNotSent:${round}`)).toEqual(stays(queued));
  });

  test('that was under way when the sequence stopped is recorded, and changes nothing else', () => {
    const stopped = [
      'paused',
      'held',
      'needsAddress',
      'answered',
      'noAnswer',
      'closed',
      'doNotWrite',
    ] as const;
    for (const state of stopped) {
      for (const event of ['sent', 'settledSent'])
        expect(after(state, `${event}:${round}`)).toEqual({ to: state, effects: ['countMail'] });
      expect(after(state, `settledNotSent:${round}`)).toEqual({
        to: state,
        effects: ['withdrawUnsentMails'],
      });
      for (const event of ['refusedForGood', 'withdrawn'])
        expect(after(state, `${event}:${round}`)).toEqual(stays(state));
      const unknown = state === 'paused' ? 'undecided' : state;
      expect(after(state, `uncertain:${round}`)).toEqual(stays(unknown));
    }
  });

  test('is the one after which a pause or a reopened sequence waits again', () => {
    expect(known(`resumed:${round}`)).toEqual(['paused']);
    expect(after('paused', `resumed:${round}`)).toEqual({ to: sent, effects: ['forgetReturn'] });
    for (const state of known(`reopened:${round}`))
      expect(after(state, `reopened:${round}`)).toEqual({
        to: sent,
        effects: ['forgetReturn', 'targetWriting'],
      });
  });
});

describe('CMP-4: what others do', () => {
  const stop = ['withdrawUnsentMails', 'stopOthersOfTarget'];

  test('an answer stops everything at once, in every state', () => {
    for (const state of others('answered', 'doNotWrite'))
      expect(after(state, 'answered'), state).toEqual({
        to: 'answered',
        effects: [...stop, 'targetAnswered', 'holdColleagues'],
      });
    for (const state of ['answered', 'doNotWrite'] as const)
      expect(after(state, 'answered')).toEqual(stays(state));
  });

  test('the answer of a colleague holds what could still write, and nothing else', () => {
    const ended = [
      'finalSent',
      'held',
      'needsAddress',
      'answered',
      'noAnswer',
      'closed',
      'doNotWrite',
    ] as const;
    for (const state of others(...ended))
      expect(after(state, 'colleagueAnswered'), state).toEqual({
        to: 'held',
        effects: ['withdrawUnsentMails'],
      });
    for (const state of ended) expect(after(state, 'colleagueAnswered'), state).toEqual(stays(state));
  });

  test('a no for good is kept for good, in every state', () => {
    for (const state of sequenceStates)
      expect(after(state, 'doNotWrite'), state).toEqual({
        to: 'doNotWrite',
        effects: [
          'withdrawUnsentMails',
          'suppressAddress',
          'stopOthersOfTarget',
          'targetClosed',
          'holdColleagues',
        ],
      });
  });

  test.each(['bouncedHard', 'leftJob'])(
    '%s closes the address and asks for another, unless all is over',
    (event) => {
      const over = ['answered', 'closed', 'doNotWrite'] as const;
      for (const state of others(...over))
        expect(after(state, event), state).toEqual({
          to: 'needsAddress',
          effects: ['withdrawUnsentMails', 'suppressAddress'],
        });
      for (const state of over)
        expect(after(state, event)).toEqual({ to: state, effects: ['suppressAddress'] });
    },
  );

  test('a soft bounce changes nothing', () => {
    for (const state of sequenceStates) expect(after(state, 'bouncedSoft')).toEqual(stays(state));
  });

  test('out of office pauses what waits and takes back a follow-up; the day of return is remembered', () => {
    for (const state of ['firstSent', 'followUpSent', 'finalSent'] as const)
      expect(after(state, 'outOfOffice')).toEqual({ to: 'paused', effects: ['rememberReturn'] });
    for (const state of ['followUpQueued', 'finalQueued'] as const)
      expect(after(state, 'outOfOffice')).toEqual({
        to: 'paused',
        effects: ['rememberReturn', 'withdrawUnsentMails'],
      });
    for (const state of ['idle', 'firstQueued', 'paused', 'undecided'] as const)
      expect(after(state, 'outOfOffice')).toEqual({ to: state, effects: ['rememberReturn'] });
    for (const state of ['held', 'needsAddress', 'answered', 'noAnswer', 'closed', 'doNotWrite'] as const)
      expect(after(state, 'outOfOffice')).toEqual(stays(state));
  });
});

describe('what the applicant and the calendar do', () => {
  test('CMP-3: only the wait after the final follow-up ends without an answer', () => {
    expect(known('waitedInVain')).toEqual(['finalSent']);
    expect(after('finalSent', 'waitedInVain')).toEqual({ to: 'noAnswer', effects: ['targetClosed'] });
  });

  test('CMP-6: closing by hand is possible unless it is closed, or unknown whether a mail left', () => {
    expect(known('closedByHand')).toEqual(others('closed', 'doNotWrite', 'undecided'));
    for (const state of known('closedByHand'))
      expect(after(state, 'closedByHand')).toEqual({
        to: 'closed',
        effects: ['withdrawUnsentMails', 'targetClosed'],
      });
  });

  test('CMP-4: what a no for good or a dead address ended is never opened again', () => {
    const opened = ['paused', 'held', 'answered', 'noAnswer', 'closed'];
    for (const how of ['none', 'first', 'followUp', 'finalFollowUp', 'undecided'])
      expect(known(`reopened:${how}`), how).toEqual(opened);
    for (const state of known('reopened:none')) {
      expect(after(state, 'reopened:none')).toEqual({ to: 'idle', effects: ['forgetReturn', 'targetReady'] });
      expect(after(state, 'reopened:undecided')).toEqual({ to: 'undecided', effects: ['targetWriting'] });
    }
  });

  test('the own answer in a thread moves no sequence, and is possible only where no mail of it can leave', () => {
    const answerable = ['held', 'needsAddress', 'answered', 'noAnswer', 'closed'];
    expect(known('approved:answer')).toEqual(answerable);
    for (const state of known('approved:answer'))
      expect(after(state, 'approved:answer')).toEqual(stays(state));
    for (const state of sequenceStates) {
      for (const event of ['withdrawn', 'sent', 'settledSent', 'refusedForGood', 'uncertain'])
        expect(after(state, `${event}:answer`)).toEqual(stays(state));
      expect(after(state, 'settledNotSent:answer')).toEqual({
        to: state,
        effects: answerable.includes(state) ? [] : ['withdrawUnsentMails'],
      });
    }
  });

  test('CMP-10: a mail sorted anew puts a sequence anywhere but where a mail is approved', () => {
    for (const back of sequenceStates) {
      const from = back.endsWith('Queued') ? [] : sequenceStates;
      expect(known(`sortedAnew:${back}`), back).toEqual(from);
      for (const state of from) expect(after(state, `sortedAnew:${back}`)).toEqual(stays(back));
    }
  });
});

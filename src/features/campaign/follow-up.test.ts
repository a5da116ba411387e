import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#plain/time.ts';
import { dueStep, followUpWindow, mayLeaveOn, nextFollowUpOn } from './follow-up.ts';
import { sequenceStates } from './sequence-words.ts';

describe('CMP-3: the window of a follow-up', () => {
  test('is 7 to 10 days after the mail before it', () => {
    expect(followUpWindow('2026-03-03')).toEqual({ from: '2026-03-10', to: '2026-03-13' });
  });

  test('opens and closes on workdays: a weekend or a federal holiday moves it forward', () => {
    // 7 days after Thursday 19 November is Thanksgiving; 10 days after it is a Sunday.
    expect(followUpWindow('2026-11-19')).toEqual({ from: '2026-11-27', to: '2026-11-30' });
    expect(followUpWindow('2026-03-07')).toEqual({ from: '2026-03-16', to: '2026-03-17' });
  });

  test('never opens before the seventh day, nor later than four days after it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
        const mailOn = addDays('2026-01-01', offset);
        const { from, to } = followUpWindow(mailOn);
        const opens = daysBetween(mailOn, from);
        return opens >= 7 && opens <= 11 && from <= to && daysBetween(mailOn, to) >= 10;
      }),
    );
  });
});

describe('what the calendar asks for', () => {
  const first = { state: 'firstSent' as const, lastSentOn: '2026-03-03', resumeOn: null };

  test('nothing before the window, the follow-up from its first day on', () => {
    expect(dueStep(first, '2026-03-09')).toBeNull();
    expect(dueStep(first, '2026-03-10')).toBe('write');
    expect(nextFollowUpOn(first)).toBe('2026-03-10');
  });

  test('CMP-4: nothing before the day of return, also where it came before the state of the mail was known', () => {
    expect(dueStep({ ...first, resumeOn: '2026-03-20' }, '2026-03-19')).toBeNull();
    expect(dueStep({ ...first, state: 'paused', resumeOn: '2026-03-20' }, '2026-03-20')).toBe('resume');
    expect(nextFollowUpOn({ ...first, state: 'paused', resumeOn: '2026-03-21' })).toBe('2026-03-23');
  });

  test('CMP-4: nothing more where an answer, a dead address or a no has ended it, or a mail is on its way', () => {
    const waiting = ['firstSent', 'followUpSent', 'finalSent', 'paused'];
    for (const state of sequenceStates.filter((one) => !waiting.includes(one))) {
      expect(dueStep({ ...first, state }, '2026-05-03'), state).toBeNull();
      expect(nextFollowUpOn({ ...first, state }), state).toBeNull();
    }
  });

  test('the end of the wait after the final follow-up and its ten days', () => {
    const last = { ...first, state: 'finalSent' as const };
    expect(dueStep(last, '2026-03-13')).toBeNull();
    expect(dueStep(last, '2026-03-14')).toBe('giveUp');
  });

  test('CMP-3: a return before the seventh day brings nothing forward, and without a mail nothing is due', () => {
    const paused = { ...first, state: 'paused' as const };
    expect(nextFollowUpOn({ ...first, resumeOn: '2026-03-05' })).toBe('2026-03-10');
    expect(nextFollowUpOn({ ...paused, resumeOn: '2026-03-05' })).toBe('2026-03-10');
    expect(nextFollowUpOn({ ...paused, lastSentOn: null })).toBeNull();
    expect(dueStep({ ...paused, lastSentOn: null, resumeOn: '2026-03-05' }, '2026-03-10')).toBeNull();
    expect(dueStep(paused, '2026-03-10')).toBeNull();
  });

  test('the sender asks for seven full days, whatever was approved', () => {
    expect(mayLeaveOn('first', null, '2026-03-10')).toBe(true);
    expect(mayLeaveOn('followUp', '2026-03-03', '2026-03-09')).toBe(false);
    expect(mayLeaveOn('followUp', '2026-03-03', '2026-03-10')).toBe(true);
    expect(mayLeaveOn('followUp', null, '2026-03-10')).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import type { SortedAs } from './rules.ts';
import { sortAnswer, speaksForOrganisation } from './sorting.ts';

const answers: Record<
  Exclude<SortedAs, 'outOfOffice' | 'leftJob' | 'acknowledgement' | 'bounce'>,
  string[]
> = {
  yes: [
    'Dear Dr. Rao,\n\nYes, we would be happy to host you for four weeks in March.\n\nBest,\nAnn',
    'We can take you on in our clinic. When could you start?',
    'Thanks for writing. I’d be glad to meet and talk about it. Call me at 555-0100.',
    'Our office does accept international graduates for externships.',
    'You are welcome to rotate with us from April.',
  ],
  maybeLater: [
    'We are not able to host anyone at the moment. Please check back with us in March.',
    'Unfortunately our spots are filled until summer, but please contact me again next year.',
    'I will put you on our waiting list.',
    'We may have an opening later this year.',
    'We may be able to take you in the spring.',
    'Let me think about it and talk to my partner',
    'Give me some time to see whether we can fit you in',
    'We will keep your information on file and be in touch.',
  ],
  no: [
    'Unfortunately, we do not offer externships to international graduates.',
    'Thank you for your interest. We are unable to accommodate observers.',
    'I am sorry, but our policy does not allow it. Good luck.',
    'We only accept students from affiliated US schools.',
    'There are no openings at this time. We will keep your CV on file. I wish you the best in your search.',
    'Dr. Miller is not taking any students.',
    "We don't have a program for this.",
  ],
  asksForPapers: [
    'Could you please send your CV and immunization records?',
    'We may be able to take you. Please forward proof of malpractice insurance and your ECFMG certificate.',
    'You will need to submit an application form with your USMLE transcript.',
    'Do you have a current BLS card?',
    'Thank you. We will need your passport copy.',
  ],
  question: ['Which specialty are you interested in?', 'Hi, are you already in the United States?\nThanks'],
  referral: ['I forwarded your note to Dr. Lee.', 'Please contact our coordinator at gme@hospital.org.'],
  doNotWrite: [
    'Please do not contact our office again.',
    "Don't email me.",
    'Stop sending these.',
    'Please remove me from your mailing list.',
    'Kindly refrain from contacting our faculty. Thank you.',
    'No further emails please.',
  ],
  unclear: [
    'Thank you for your message.',
    'Thank you. I will look at this later.',
    'Please do not hesitate to contact me if you have more to add.',
    'Unfortunately our hospital does not take observers. However, I would be happy to have you in my private clinic.',
    'Sorry for the late reply, I have been traveling.',
    '',
  ],
};

describe('CMP-10: an answer is sorted by the sentence it rests on', () => {
  for (const [sorted, texts] of Object.entries(answers)) {
    it.each(texts)(`${sorted}: %s`, (text) => {
      expect(sortAnswer(text)).toMatchObject({ as: sorted });
    });
  }

  it('gives the sentence as the reason', () => {
    const text =
      'Dear Amara,\n\nThank you for your note. Unfortunately, we do not offer\nexternships. Good luck.';
    expect(sortAnswer(text).reason).toBe('Unfortunately, we do not offer externships.');
  });

  it('says both sentences where they contradict each other', () => {
    const { reason } = sortAnswer(
      'Unfortunately our hospital does not allow externs. I would be happy to host you.',
    );
    expect(reason).toContain('does not allow externs');
    expect(reason).toContain('happy to host');
  });

  it.each([
    'Please do not hesitate to email me.',
    'Please do not send patient information by email.',
    'I did not write this program.',
    'Please do not reply to this address.',
    'Please do not send your CV yet.',
  ])('does not take politeness or technical advice for a wish not to be written to: %s', (text) => {
    expect(sortAnswer(text).as).not.toBe('doNotWrite');
  });

  it('keeps a wish of the whole organisation apart from that of one person (CMP-4)', () => {
    expect(speaksForOrganisation('Please do not contact our office again.')).toBe(true);
    expect(speaksForOrganisation('Please do not email anyone here.')).toBe(true);
    expect(speaksForOrganisation('Please do not email me again.')).toBe(false);
  });

  it('never throws, whatever is written, and always gives a known sorting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        expect(Object.keys(answers)).toContain(sortAnswer(text).as);
      }),
    );
  });

  it('stays fast on a long line of nothing', () => {
    const seconds = processorSeconds(() => {
      sortAnswer('we do not '.repeat(20_000));
      sortAnswer('a'.repeat(200_000));
    });
    expect(seconds).toBeLessThan(5);
  });
});

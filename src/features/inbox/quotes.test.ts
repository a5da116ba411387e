import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorSeconds } from '#test/support/processor-time.ts';
import { cut, linesOf, ownText } from './quotes.ts';

const QUOTED = '> My name is Amara.\n> I am writing to ask.\n';

describe("an answer's own text", () => {
  it.each([
    ['Gmail', `Yes, send it.\n\nOn Tue, Nov 24, 2026 at 9:00 AM Amara <a@x.org> wrote:\n\n${QUOTED}`],
    [
      'Gmail, wrapped',
      `Yes, send it.\n\nOn Tue, Nov 24, 2026 at 9:00 AM Amara Obi <amara.obi.long@example.org>\nwrote:\n${QUOTED}`,
    ],
    ['Apple Mail', `Yes, send it.\n\nOn Nov 24, 2026, at 9:00 AM, Amara <a@x.org> wrote:\n\n${QUOTED}`],
    [
      'Outlook',
      'Yes, send it.\n\n________________________________\nFrom: Amara <a@x.org>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Ann <ann@y.org>\nSubject: Externship\n\nMy name is Amara.',
    ],
    [
      'Outlook, old',
      'Yes, send it.\n\n-----Original Message-----\nFrom: Amara\nSent: Tuesday\nTo: Ann\nSubject: Externship\n\nMy name is Amara.',
    ],
    ['Spanish', `Yes, send it.\n\nEl mar, 24 nov 2026 a las 9:00, Amara (<a@x.org>) escribió:\n\n${QUOTED}`],
    ['German', `Yes, send it.\n\nAm 24.11.2026 um 09:00 schrieb Amara <a@x.org>:\n\n${QUOTED}`],
    ['French', `Yes, send it.\n\nLe mar. 24 nov. 2026 à 09:00, Amara <a@x.org> a écrit :\n\n${QUOTED}`],
    ['Chinese', `Yes, send it.\n\nAmara <a@x.org> 于2026年11月24日周二 09:00写道：\n\n${QUOTED}`],
    [
      'unmarked quote',
      'Yes, send it.\n\nOn Tue, Nov 24, 2026 at 9:00 AM Amara <a@x.org> wrote:\n\nMy name is Amara.\nI am writing to ask.',
    ],
    ['a telephone', 'Yes, send it.\n\nSent from my iPhone'],
    ['Outlook for a telephone', 'Yes, send it.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>'],
    ['a signature after two dashes', 'Yes, send it.\n\n-- \nAnn Miller, Coordinator\nFax 555-0100'],
    [
      'a legal notice',
      'Yes, send it.\n\nCONFIDENTIALITY NOTICE: This e-mail may contain protected health information.\nMore.',
    ],
    [
      'another legal notice',
      'Yes, send it.\n\nThis email and any attachments are confidential and intended solely for the addressee.',
    ],
    [
      'a warning banner',
      'CAUTION: This email originated from outside of the organization. Do not click links.\n\nYes, send it.',
    ],
  ])('is what stands above the quoted mail, the signature and the notices: %s', (_, text) => {
    expect(ownText(text)).toBe('Yes, send it.');
  });

  it('keeps the sign-off and the name, not the lines of the business card', () => {
    const text = 'Yes, send it.\n\nBest regards,\n\nAnn Miller\nProgram Coordinator\nTel 555-0100\nHospital';
    expect(ownText(text)).toBe('Yes, send it.\n\nBest regards,\n\nAnn Miller');
  });

  it('keeps answers written between and below the quoted lines', () => {
    const text =
      'On Tue, Nov 24, 2026 at 9:00 AM Amara <a@x.org> wrote:\n> When?\nIn March.\n> How long?\nFour weeks.';
    expect(ownText(text)).toBe('In March.\nFour weeks.');
  });

  it.each([
    'The contents of this e-mail are meant for the addressee and may be privileged. Delete it where it came by mistake.',
    'Die Angaben in dieser E-Mail sind vertraulich. Wer sie irrtümlich erhält, möge sie vernichten.',
    'Please be advised that this e-mail may hold confidential words.',
    'Views in this e-mail are solely those of the writer.',
  ])('is cut above a paragraph that speaks of the mail as a lawyer does: %s', (notice) => {
    expect(ownText(`Yes, send it.\n\n${notice}\n\nCall me.`)).toContain('Yes, send it.');
    expect(ownText(`Yes, send it.\n\n${notice}`)).toBe('Yes, send it.');
  });

  it('keeps a paragraph that speaks of confidence in the clinic, and words below a legal one', () => {
    const rules =
      'Observers sign a confidentiality agreement. Copying or disclosure of charts is prohibited; contact us about the attachment.';
    expect(ownText(`Welcome.\n\n${rules}`)).toContain(rules);
    const legal = 'Whatever stands in this e-mail is confidential, privileged and meant for the addressee.';
    expect(ownText(`Yes.\n\n${legal}\n\nP.S. Call me.`)).toBe('Yes.\n\nP.S. Call me.');
  });

  it('keeps the answer below a line that only parts it', () => {
    const text = 'We have two ways.\n_____\nYou could join the clinic in March or in April.';
    expect(ownText(text)).toBe(text);
  });

  it('keeps words that only look like a banner or a sign-off', () => {
    expect(ownText('External rotators from outside the US are welcome.')).toContain('welcome');
    expect(ownText('Thank you\nfor writing. Could you call?')).toContain('call?');
    expect(ownText('From: what I know, yes.\nWe host people.')).toContain('We host people.');
  });

  it.each([
    'Attention: we need the attachments in PDF. You can start in March.',
    'Reminder: external students must register. You are welcome in March.',
    'All documents should be sent through our HIPAA portal.',
    'Disclaimer: I have never hosted anybody. But yes, come in March.',
    'Important notice for observers: the forms are due in March.',
    'Please do not print this form, fill it in on the page.',
    'So I asked Dr. Lee at 9:00 and she said:\nYes, come in March.',
    'Holen Sie sich bitte die Formulare bei Frau Schmidt',
  ])('keeps what a person says in words that notices and quotes begin with: %s', (words) => {
    expect(cut(words).words).toBe(words);
    expect(ownText(`Thank you for writing.\n\n${words}`)).toContain(words);
  });

  it.each([
    'Attention: this email came from outside. Be careful with links.',
    'STOP. Do not click links or open attachments.',
    'CAUTION: External',
  ])('is cut below a banner: %s', (banner) => {
    expect(ownText(`${banner}\n\nYes, come.`)).toBe('Yes, come.');
  });

  it.each([
    'Disclaimer: this mail is for you only.',
    'IMPORTANT NOTICE:\nFor you alone',
    'The documents accompanying this transmission contain confidential health information.',
    'Please do not print this e-mail.',
  ])('is cut above a notice: %s', (notice) => {
    expect(ownText(`Yes, come.\n\n${notice}`)).toBe('Yes, come.');
  });

  it('is the whole text rather than nothing', () => {
    expect(ownText(QUOTED)).toBe(QUOTED.trim());
  });

  it.each(['?', ':)', 'Sent from my phone, forgive the typos.', 'Sent by mistake, please ignore.'])(
    'is what little they wrote rather than the whole text: %s',
    (little) => {
      expect(
        ownText(`${little}\n\nOn Tue, Nov 24, 2026 at 9:00 AM Amara <a@x.org> wrote:\n\n${QUOTED}`),
      ).toBe(little);
    },
  );

  it('never throws and never invents a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const words = new Set(text.replace(/\u00a0/g, ' ').split(/\s+/));
        for (const word of ownText(text).split(/\s+/)) expect(words.has(word)).toBe(true);
      }),
    );
  });

  const answers = [
    'Yes, you are welcome.',
    'On Monday at 9:00 we can talk: call me.',
    'From March on we have room.',
    'Subject to approval, yes.',
    'Please send:\n- your CV\n- your scores',
    'We take > 10 students a year.',
    'Dr. Lee wrote to me about you.',
    'Thanks for writing. Regards to your family, and yes, come in May.',
    'I am confidential about this for now, but it looks good.',
    'What dates?',
  ];
  const headings = [
    'On Tue, Nov 24, 2026 at 9:00 AM Amara <a@x.org> wrote:',
    'Am 24.11.2026 um 09:00 schrieb Amara Obi <a@x.org>:',
    '-----Original Message-----\nFrom: Amara <a@x.org>\nSent: Tuesday, November 24, 2026 9:00 AM\nTo: Ann\nSubject: Externship',
    '>>> Amara Obi <a@x.org> 11/24/2026 9:00 AM >>>',
    '---- On Tue, 24 Nov 2026 09:00:00 -0500 a@x.org wrote ----',
  ];
  const endings = [
    '',
    '\n\nBest regards,\nAnn Miller, MD',
    '\n\n-- \nAnn Miller\nT 555-010-0100',
    '\n\nSent from my iPhone',
    '\n\nCONFIDENTIALITY NOTICE: This e-mail is for the intended recipient only. If you received it in error, delete it.',
  ];

  it('no line of an answer is ever cut, whatever stands below it', () => {
    const answer = fc.uniqueArray(fc.constantFrom(...answers), { minLength: 1, maxLength: 4 });
    const parts = fc.tuple(answer, fc.constantFrom(...endings), fc.constantFrom(...headings));
    fc.assert(
      fc.property(parts, fc.boolean(), ([said, ending, heading], marked) => {
        const quoted = marked ? QUOTED : QUOTED.replaceAll('> ', '');
        const own = ownText(`${said.join('\n\n')}${ending}\n\n${heading}\n\n${quoted}`);
        for (const one of said) expect(own).toContain(one);
        expect(own).not.toContain('My name is Amara');
      }),
      { numRuns: 300 },
    );
  });

  it('what is shown and what is cut are together the mail as it came', () => {
    const piece = fc.constantFrom(
      ...answers,
      ...headings,
      ...endings,
      QUOTED,
      '\r\n',
      '\r',
      '\n\n',
      '> ',
      '--',
      '____',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 30 }),
        (pieces) => {
          const text = pieces.join('\n');
          expect(
            linesOf(text)
              .map((line) => line.text + line.end)
              .join(''),
          ).toBe(text);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['On '.repeat(30_000)],
    ['From: '.repeat(30_000)],
    [`On ${'a '.repeat(100_000)}wrote`],
    ['\n'.repeat(100_000)],
    [`${' '.repeat(100_000)}x`],
    ['On 1\n'.repeat(20_000)],
    [`x\n${'—\n'.repeat(30_000)}`],
    ['_____\n> a\n'.repeat(30_000)],
    [`On 1 Nov 2026 9:00 ${'a@b> '.repeat(10_000)}wrote`],
  ])('takes time in proportion to the length (%#)', (text) => {
    expect(processorSeconds(() => ownText(text))).toBeLessThan(10);
  });
});

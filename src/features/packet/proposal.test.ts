import { describe, expect, test } from 'vitest';
import { type Paper, proposalFor } from './proposal.ts';

const paper = (id: string, kind: Paper['kind'], change: Partial<Paper> = {}): Paper => ({
  id,
  kind,
  title: id,
  issuedOn: null,
  expiresOn: null,
  standing: 'none',
  pages: 1,
  ...change,
});

describe('PKT-2: the packet that is proposed', () => {
  const papers = [
    paper('old passport', 'passport', { expiresOn: '2025-01-01', standing: 'expired' }),
    paper('passport', 'passport', { expiresOn: '2031-01-01', standing: 'valid' }),
    paper('step 2', 'scores', { issuedOn: '2026-02-01' }),
    paper('step 1', 'scores', { issuedOn: '2025-02-01' }),
    paper('bls', 'bls', { expiresOn: '2026-01-01', standing: 'expired' }),
    paper('Malpractice certificate', 'other'),
  ];
  const wanted = (text: string, hasCv = true) =>
    proposalFor(text, papers, hasCv).wanted.map(({ kind, state, paperIds }) => [kind, state, ...paperIds]);

  test('holds the papers that were asked for, and says what is missing or expired', () => {
    expect(
      wanted('Please send your passport, USMLE scores, BLS card, diploma and malpractice cover.'),
    ).toEqual([
      ['passport', 'ready', 'passport'],
      ['scores', 'ready', 'step 1', 'step 2'],
      ['bls', 'expired', 'bls'],
      ['diploma', 'missing'],
      ['malpractice', 'ready', 'Malpractice certificate'],
    ]);
    expect(wanted('Send me your CV.', false)).toEqual([['cv', 'missing']]);
  });

  test('does not leave out an expired test silently because another paper of the record holds', () => {
    const record = (id: string, title: string, standing: Paper['standing'], issuedOn: string) =>
      paper(id, 'immunisations', { title, standing, issuedOn });
    const [found] = proposalFor(
      'Send your immunization records.',
      [
        record('titre', 'Measles titre', 'valid', '2024-01-01'),
        record('old test', 'TB test', 'expired', '2025-01-01'),
        record('old shot', 'Flu shot', 'expired', '2025-10-01'),
        record('new shot', 'Flu shot', 'valid', '2026-10-01'),
      ],
      true,
    ).wanted;
    expect([found?.state, found?.paperIds]).toEqual(['expired', ['titre', 'old test', 'new shot']]);
  });

  test('takes the one that holds longest of cards and passports, and all of scores, the oldest first', () => {
    const ids = (text: string, ...of: Paper[]) =>
      [of, of.toReversed()].map((them) => proposalFor(text, them, true).wanted[0]?.paperIds);
    const holding = (id: string, expiresOn: string | null) =>
      paper(id, 'bls', { expiresOn, standing: 'valid' });
    expect(ids('Send your BLS card.', holding('short', '2027-01-01'), holding('long', '2028-01-01'))).toEqual(
      [['long'], ['long']],
    );
    expect(ids('Send your BLS card.', holding('ends', '2028-01-01'), holding('never', null))).toEqual([
      ['never'],
      ['never'],
    ]);
    const issued = (id: string, kind: Paper['kind'], issuedOn: string) => paper(id, kind, { issuedOn });
    for (const [kind, text] of [
      ['scores', 'Send your USMLE scores.'],
      ['transcript', 'Send your transcript.'],
    ] as const)
      expect(ids(text, issued('late', kind, '2026-02-01'), issued('early', kind, '2025-02-01'))).toEqual([
        ['early', 'late'],
        ['early', 'late'],
      ]);
  });

  test('takes for malpractice cover one paper that is called so, and no other', () => {
    const text = 'Send proof of malpractice insurance.';
    const some = ['Letter of the dean', 'Liability cover', 'Insurance card'].map((id) => paper(id, 'other'));
    expect(proposalFor(text, some, true).wanted[0]?.paperIds).toEqual(['Liability cover']);
    expect(proposalFor(text, some.slice(0, 1), true).wanted[0]?.state).toBe('missing');
  });

  test('is the usual set where none is named, with the words that asked', () => {
    const proposal = proposalFor('Please send your documents.', papers, true);
    expect(proposal.vague).toBe('Please send your documents.');
    expect(proposal.wanted[0]).toMatchObject({ kind: 'cv', state: 'ready', quote: null });
    expect(proposal.wanted[1]).toMatchObject({ kind: 'passport', identityOnly: true });
  });
});

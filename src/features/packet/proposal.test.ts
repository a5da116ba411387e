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

  test('is the usual set where none is named, with the words that asked', () => {
    const proposal = proposalFor('Please send your documents.', papers, true);
    expect(proposal.vague).toBe('Please send your documents.');
    expect(proposal.wanted[0]).toMatchObject({ kind: 'cv', state: 'ready', quote: null });
    expect(proposal.wanted[1]).toMatchObject({ kind: 'passport', identityOnly: true });
  });
});

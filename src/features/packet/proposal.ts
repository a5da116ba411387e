import type { PaperKind } from '#features/papers/kinds.ts';
import type { Standing } from '#features/papers/rules.ts';
import type { IsoDate } from '#plain/time.ts';
import { type Asked, type AskedKind, askedFor, askedNames, usualSet } from './asked-for.ts';

/** A paper as the packet needs to know it. */
export type Paper = {
  id: string;
  kind: PaperKind;
  title: string;
  issuedOn: IsoDate | null;
  expiresOn: IsoDate | null;
  standing: Standing;
  pages: number;
};

/** One thing that is wanted, and the papers that answer it. */
type Wanted = {
  kind: AskedKind;
  name: string;
  /** The words that ask for it; null: it belongs to the usual set. */
  quote: string | null;
  identityOnly: boolean;
  /** Chosen papers, by their ids. */
  paperIds: string[];
  state: 'ready' | 'expired' | 'missing';
};

export type Proposal = { wanted: Wanted[]; vague: string | null };

/** Of these a site wants all there are (Step 1 and Step 2 CK, diploma and its translation); of the others the newest. */
const allOf: ReadonlySet<AskedKind> = new Set(['diploma', 'transcript', 'scores', 'immunisations']);

/** PKT-2: what to send for an answer, in the order in which it asks; without one, the usual set. */
export function proposalFor(text: string, papers: readonly Paper[], hasCv: boolean): Proposal {
  const { asked, vague } = askedFor(text);
  const kinds: (Asked | { kind: AskedKind; quote: null; identityOnly: boolean })[] =
    asked.length > 0
      ? asked
      : usualSet.map((kind) => ({ kind, quote: null, identityOnly: kind === 'passport' }));
  return {
    vague,
    wanted: kinds.map(({ kind, quote, identityOnly }) => {
      const chosen = papersFor(kind, papers);
      const there = kind === 'cv' ? hasCv : chosen.length > 0;
      const expired = chosen.some(({ standing }) => standing === 'expired');
      return {
        kind,
        name: askedNames[kind],
        quote,
        identityOnly,
        paperIds: chosen.map(({ id }) => id),
        state: there ? (expired ? 'expired' : 'ready') : 'missing',
      };
    }),
  };
}

function papersFor(kind: AskedKind, papers: readonly Paper[]): Paper[] {
  if (kind === 'malpractice') {
    return papers
      .filter(({ kind: of, title }) => of === 'other' && /malpractice|liability|insurance/i.test(title))
      .slice(0, 1);
  }
  const ofKind = papers.filter((paper) => paper.kind === kind);
  const valid = ofKind.filter(({ standing }) => standing !== 'expired');
  if (allOf.has(kind)) {
    // A titre that holds says nothing of a tuberculosis test that is over: only a paper of the same title takes its place.
    const isRenewed = ({ title }: Paper) => valid.some((paper) => paper.title === title);
    return ofKind.filter((one) => valid.includes(one) || !isRenewed(one)).toSorted(byIssue);
  }
  return (valid.length > 0 ? valid : ofKind).toSorted(byEnd).slice(0, 1);
}

const byIssue = (one: Paper, other: Paper) => ((one.issuedOn ?? '') < (other.issuedOn ?? '') ? -1 : 1);
/** What holds longest first; what never ends before all. */
const byEnd = (one: Paper, other: Paper) =>
  (one.expiresOn ?? '9999') > (other.expiresOn ?? '9999') ? -1 : 1;

import type { Item, Mask } from '../choices.ts';
import type { KnownPaper, Proposal } from './packet-data.ts';

/** One line of the packet that is being put together; what is off stays in the list, to be put in again. */
export type Line = {
  key: string;
  on: boolean;
  /** null: the CV. */
  paper: KnownPaper | null;
  quote: string | null;
  masked: boolean;
  masks: Mask[];
};

/** The lines as proposed: what was asked for first, then the other papers, switched off. */
export function proposedLines({ wanted, papers, cv }: Proposal): Line[] {
  const asked = wanted.flatMap(({ kind, quote, identityOnly, paperIds }): Line[] =>
    kind === 'cv'
      ? [{ key: 'cv', on: hasCv(cv), paper: null, quote, masked: false, masks: [] }]
      : paperIds.flatMap((id) => {
          const paper = papers.find((one) => one.id === id);
          return paper
            ? [{ key: id, on: true, paper, quote, masked: identityOnly && kind === 'passport', masks: [] }]
            : [];
        }),
  );
  const there = new Set(asked.map(({ key }) => key));
  const others = papers
    .filter(({ id }) => !there.has(id))
    .map((paper) => ({
      key: paper.id,
      on: false,
      paper,
      quote: null,
      masked: paper.kind === 'passport',
      masks: [],
    }));
  const cvLine: Line[] =
    there.has('cv') || !hasCv(cv)
      ? []
      : [{ key: 'cv', on: false, paper: null, quote: null, masked: false, masks: [] }];
  return [...asked, ...cvLine, ...others];
}

const hasCv = ({ current, versions }: Proposal['cv']) => current !== null || versions.length > 0;

export function itemsOf(lines: readonly Line[], versionId: string | null): Item[] {
  return lines
    .filter(({ on }) => on)
    .map(({ paper, masked, masks }) =>
      paper
        ? { kind: 'paper', paperId: paper.id, masked, masks: masked ? masks : [] }
        : { kind: 'cv', versionId },
    );
}

/** A line one place up or down. */
export function moved(lines: readonly Line[], key: string, by: -1 | 1): Line[] {
  const from = lines.findIndex((line) => line.key === key);
  const to = from + by;
  const line = lines[from];
  if (!line || to < 0 || to >= lines.length) return [...lines];
  return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}

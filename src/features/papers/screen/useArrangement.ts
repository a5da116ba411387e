import { useState } from 'react';
import { api, ask } from '#web/api.ts';
import type { PageWish } from '../arrangement.ts';
import { type PaperDetails, usePaperAction } from './papers-data.ts';

/** The pages of a paper, changed at once, with every step undone and done again. */
export function useArrangement(paper: PaperDetails) {
  const [before, setBefore] = useState<PageWish[][]>([]);
  const [after, setAfter] = useState<PageWish[][]>([]);
  const pages = paper.pages.map(({ scanId, page, turn, crop }): PageWish => ({ scanId, page, turn, crop }));
  const keep = usePaperAction((wishes: PageWish[]) =>
    ask(
      api.papers[':id'].pages.$put({
        param: { id: paper.id },
        json: { revision: paper.revision, pages: wishes },
      }),
    ),
  );
  const busy = keep.isPending;
  const change = (wishes: PageWish[]) => {
    if (busy) return;
    keep.mutate(wishes, {
      onSuccess: () => {
        setBefore([...before, pages]);
        setAfter([]);
      },
    });
  };
  const undo = () => {
    const last = before.at(-1);
    if (busy || !last) return;
    keep.mutate(last, {
      onSuccess: () => {
        setBefore(before.slice(0, -1));
        setAfter([...after, pages]);
      },
    });
  };
  const redo = () => {
    const next = after.at(-1);
    if (busy || !next) return;
    keep.mutate(next, {
      onSuccess: () => {
        setAfter(after.slice(0, -1));
        setBefore([...before, pages]);
      },
    });
  };
  return { pages, change, undo, redo, busy, canUndo: before.length > 0, canRedo: after.length > 0 };
}

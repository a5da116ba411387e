import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Figures } from './campaign-data.ts';
import type { LogSearch } from './log-search.ts';

/** A link to the rows of the log behind a number. */
export function Rows({ filter, children }: { filter: LogSearch; children: ReactNode }) {
  return (
    <Anchor
      size="sm"
      underline="always"
      renderRoot={(props) => <Link to="/campaign" search={{ tab: 'log', ...filter }} {...props} />}
    >
      {children}
    </Anchor>
  );
}

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** A share with where the true one probably lies. */
export function inWords({ count, of, low, high, tooFew }: Figures['funnel']['yes']): string {
  if (of === 0) return '';
  return tooFew ? 'too few to tell' : `${percent(count / of)}, probably ${percent(low)} to ${percent(high)}`;
}

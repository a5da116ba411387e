import { Badge } from '@mantine/core';
import { type SortedAs, sortingNames } from '../rules.ts';

const COLORS: Readonly<Record<SortedAs, string>> = {
  yes: 'teal',
  asksForPapers: 'teal',
  maybeLater: 'blue',
  question: 'blue',
  referral: 'blue',
  no: 'gray',
  outOfOffice: 'gray',
  leftJob: 'orange',
  acknowledgement: 'gray',
  bounce: 'red',
  doNotWrite: 'red',
  unclear: 'orange',
};

/** CMP-10: how a mail is sorted. */
export function SortingBadge({ sortedAs }: { sortedAs: SortedAs }) {
  return (
    <Badge variant="light" autoContrast color={COLORS[sortedAs]} tt="none" style={{ flexShrink: 0 }}>
      {sortingNames[sortedAs].name}
    </Badge>
  );
}

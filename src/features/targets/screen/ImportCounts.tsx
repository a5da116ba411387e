import { List } from '@mantine/core';
import type { Preview } from './import-data.ts';

const rows = (count: number) => `${count.toLocaleString('en-US')} ${count === 1 ? 'row' : 'rows'}`;

/** How many rows are taken and how many not, in words. */
export function ImportCounts({ counts, future = false }: { counts: Preview['counts']; future?: boolean }) {
  const { taken, notTaken, withRemarks, empty } = counts;
  const will = future ? 'will be' : taken === 1 ? 'was' : 'were';
  return (
    <List aria-live="polite">
      <List.Item>
        {rows(taken)} {will} taken.
      </List.Item>
      {withRemarks > 0 && (
        <List.Item>
          {rows(withRemarks)} of them with a remark: a value that does not fit its column is kept in the
          notes.
        </List.Item>
      )}
      <List.Item>
        {notTaken === 0 ? 'No row is left out.' : `${rows(notTaken)} not taken, for the reasons below.`}
      </List.Item>
      {empty > 0 && <List.Item>{rows(empty)} empty, passed over.</List.Item>}
    </List>
  );
}

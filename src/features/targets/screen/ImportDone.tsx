import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type TargetList, listPlans } from '../rules.ts';
import { ImportCounts } from './ImportCounts.tsx';
import { ImportRemarks } from './ImportRemarks.tsx';
import type { Report } from './import-data.ts';
import { useDuplicates } from './targets-data.ts';

type Props = { report: Report; list: TargetList; onDuplicates: () => void };

/** Step 4: the report. The whole import can be undone with one click on the page. */
export function ImportDone({ report, list, onDuplicates }: Props) {
  const { counts, batchId, remarks } = report;
  const duplicates = useDuplicates(true);
  const possible = duplicates.data?.all ?? 0;
  return (
    <Stack>
      <Alert
        color="teal"
        icon={<IconCheck aria-hidden />}
        title={`${listPlans[list].title} imported`}
        role="status"
      >
        <ImportCounts counts={counts} />
        Undo on the page takes the whole import back.
      </Alert>
      <Group>
        {duplicates.isFetching ? (
          <Text c="dimmed">Looking for possible duplicates…</Text>
        ) : (
          possible > 0 && (
            <Button onClick={onDuplicates}>
              Look at {possible} possible {possible === 1 ? 'duplicate' : 'duplicates'}
            </Button>
          )
        )}
        {batchId && remarks.length > 0 && (
          <Anchor href={`/api/targets/imports/${batchId}/report.csv`} download>
            Download the report (CSV)
          </Anchor>
        )}
      </Group>
      <ImportRemarks remarks={remarks} />
    </Stack>
  );
}

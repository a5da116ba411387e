import { Alert, Text } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Refusal } from '#plain/refusal.ts';
import type { DirectoryStatus } from '../status.ts';

/** What came of the last update, when it did not go well: why, and the mend. */
export function UpdateOutcome({ status: { update, download } }: { status: DirectoryStatus }) {
  // Once read it is closed, also on the next page; the next update has an outcome of its own.
  const [closed, setClosed] = useSessionStorage({ key: 'directory-update-closed', defaultValue: '' });
  if (!update || update.state === 'running' || closed === update.startedAt) return null;
  const close = {
    withCloseButton: true,
    closeButtonLabel: 'Close',
    onClose: () => setClosed(update.startedAt),
  };
  if (update.state === 'cancelled') {
    return (
      <Alert color="yellow" title="The update was cancelled" {...close}>
        What was downloaded is kept. Starting again goes on from there.
      </Alert>
    );
  }
  if (update.refusals.length === 0) return null;
  const failed = update.state === 'failed';
  const titles = new Map<string, string>(download.sources.map(({ id, title }) => [id, title]));
  // What was refused is a file, a source, or the update as a whole.
  const whereOf = (field: string) => {
    const where = titles.get(field) ?? (field.includes('.') ? field : '');
    return where && `${where}: `;
  };
  return (
    <Alert
      color={failed ? 'red' : 'yellow'}
      role="alert"
      {...close}
      icon={<IconAlertTriangle aria-hidden />}
      title={failed ? 'The directory could not be updated' : 'The directory was updated, with some gaps'}
    >
      {[...byMend(update.refusals.slice(0, 10))].map(([mend, refusals]) => (
        <div key={mend}>
          {refusals.map(({ field, reason }, index) => (
            <Text key={index} size="sm">
              {whereOf(field)}
              {reason}
            </Text>
          ))}
          <Text size="sm" fw={600}>
            {mend}
          </Text>
        </div>
      ))}
    </Alert>
  );
}

/** Several files may have the same mend: it is told once. */
const byMend = (refusals: readonly Refusal[]) => Map.groupBy(refusals, ({ mend }) => mend);

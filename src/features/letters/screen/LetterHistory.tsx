import { Button, Drawer, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import { notifyDone, notifyRefused } from '#web/notify.ts';
import type { Audience, Round } from '../rules.ts';
import classes from './LetterHistory.module.css';

type Text = { subject: string; body: string };
type Props = {
  letter: { audience: Audience; round: Round; version: number | null; isDefault: boolean };
  /** Puts an earlier text into the editor, or null to show what is saved. */
  onUse: (text: Text | null) => void;
};

/** All versions of a letter. Restoring ours adds a version, so nothing written is ever lost. */
export function LetterHistory({ letter, onUse }: Props) {
  const { audience, round } = letter;
  const param = { audience, round };
  const [open, drawer] = useDisclosure();
  const queries = useQueryClient();
  const versions = useQuery({
    queryKey: ['letters', 'history', audience, round],
    queryFn: () => ask(api.letters[':audience'][':round'].$get({ param })),
    enabled: open,
  });
  const restore = useMutation({
    mutationFn: () => ask(api.letters[':audience'][':round'].restore.$post({ param })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['letters'] });
      onUse(null);
      drawer.close();
      notifyDone('Our letter is back. Your own version is kept in the history.');
    },
    onError: notifyRefused,
  });
  return (
    <>
      <Button variant="default" onClick={drawer.open}>
        {letter.isDefault ? 'History' : 'History and our letter'}
      </Button>
      <Drawer opened={open} onClose={drawer.close} position="right" title="Versions of this letter" size="lg">
        <Stack>
          <RefusalList error={versions.error} onRetry={() => void versions.refetch()} />
          {versions.isPending && <Loading what="the versions" />}
          {versions.data?.history.map((version, index) => (
            <Version
              key={version.id}
              title={`Version ${version.version}, ${momentInWords(version.createdAt)}${index === 0 ? ' (in use)' : ''}`}
              text={version}
              {...(index > 0 && {
                action: 'Put this text in the editor',
                onAction: () => {
                  onUse({ subject: version.subject, body: version.body });
                  drawer.close();
                },
              })}
            />
          ))}
          {versions.data && (
            <Version
              title={
                letter.isDefault
                  ? 'The letter that came with Foothold (in use)'
                  : 'The letter that came with Foothold'
              }
              text={versions.data.original}
              {...(!letter.isDefault && { action: 'Restore this letter', onAction: () => restore.mutate() })}
              busy={restore.isPending}
            />
          )}
        </Stack>
      </Drawer>
    </>
  );
}

type VersionProps = { title: string; text: Text; action?: string; onAction?: () => void; busy?: boolean };

function Version({ title, text, action, onAction, busy = false }: VersionProps) {
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Text fw={600}>{title}</Text>
        {action && (
          <Button size="xs" variant="light" onClick={onAction} loading={busy}>
            {action}
          </Button>
        )}
      </Group>
      {text.subject && <Text size="sm">{text.subject}</Text>}
      <Text size="sm" c="dimmed" className={classes.text} tabIndex={0}>
        {text.body}
      </Text>
    </Paper>
  );
}
